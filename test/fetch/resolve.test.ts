import { createSocket, type Socket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeResolve, type Resolve } from '../../fetch/resolve.js';

/** What the name server of this test knows: addresses by name and type; `drop` is never answered, others do not exist. */
const ZONE: Readonly<Record<string, { A?: number[][]; AAAA?: string[]; drop?: 'all' | 'AAAA' | 'A'; rcode?: number }>> =
  {
    'both.test': {
      A: [
        [192, 0, 2, 1],
        [192, 0, 2, 2],
      ],
      AAAA: ['20010db8000000000000000000000001'],
    },
    'six.test': { AAAA: ['20010db8000000000000000000000002'] },
    'slow-six.test': { A: [[192, 0, 2, 3]], drop: 'AAAA' },
    'dead.test': { drop: 'all' },
    'broken.test': { rcode: 2 },
  };

let server: Socket;
let asked = 0;
const servers: string[] = [];

/** The answer to one question, RFC 1035, 4; null for silence. */
function answer(query: Buffer): Buffer | null {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = query.readUInt16BE(at + 1) === 28 ? 'AAAA' : 'A';
  const known = ZONE[labels.join('.').toLowerCase()];
  if (known?.drop === 'all' || known?.drop === type) return null;
  const data =
    type === 'A'
      ? (known?.A ?? []).map((quad) => Buffer.from(quad))
      : (known?.AAAA ?? []).map((hex) => Buffer.from(hex, 'hex'));
  const records = data.map((rdata) => {
    const head = Buffer.from([0xc0, 12, 0, type === 'A' ? 1 : 28, 0, 1, 0, 0, 0, 60, 0, rdata.length]);
    return Buffer.concat([head, rdata]);
  });
  const head = Buffer.from([
    query[0]!,
    query[1]!,
    0x81,
    0x80 | (known ? (known.rcode ?? 0) : 3),
    0,
    1,
    0,
    records.length,
    0,
    0,
    0,
    0,
  ]);
  return Buffer.concat([head, query.subarray(12, at + 5), ...records]);
}

beforeAll(async () => {
  server = createSocket('udp4', (query, from) => {
    asked++;
    const sent = answer(query);
    if (sent) server.send(sent, from.port, from.address);
  });
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  servers.push(`127.0.0.1:${server.address().port}`);
});
afterAll(() => server.close());

const unknown: Resolve = () => Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'resolved',
    (error: NodeJS.ErrnoException) => error.code,
  );

describe('makeResolve', () => {
  it('gives addresses of both families, IPv4 first', async () => {
    const addresses = await makeResolve({ servers, system: unknown })('both.test');
    expect(addresses.slice(0, 2).sort()).toEqual(['192.0.2.1', '192.0.2.2']);
    expect(addresses[2]).toBe('2001:db8::1');
  });

  it('takes a name with one family', async () =>
    expect(await makeResolve({ servers, system: unknown })('six.test')).toEqual(['2001:db8::2']));

  it('does not wait for the other family', async () => {
    // No answer ever comes for it: a resolver that waited would do so for longer than the test may take.
    const resolve = makeResolve({ servers, system: unknown, timeoutMs: 1_000_000 });
    expect(await resolve('slow-six.test')).toEqual(['192.0.2.3']);
  });

  it('asks the system for what no name server knows', async () =>
    expect(await makeResolve({ servers, system: async () => ['10.0.0.5'] })('intranet.test')).toEqual(['10.0.0.5']));

  it('says of a name that does not exist something else than of a name server in trouble', async () => {
    const resolve = makeResolve({ servers, system: unknown, timeoutMs: 100 });
    expect(await codeOf(resolve('nowhere.test'))).toBe('ENOTFOUND');
    expect(await codeOf(resolve('broken.test'))).toBe('ESERVFAIL');
    expect(await codeOf(resolve('dead.test'))).toBe('ETIMEOUT');
  });

  it('asks the system alone about localhost', async () => {
    const before = asked;
    expect(await makeResolve({ servers })('localhost')).toContain('127.0.0.1');
    expect(asked).toBe(before);
  });

  it('keeps dead names from holding up the others, and from more than two threads', async () => {
    let running = 0;
    let most = 0;
    const system: Resolve = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      running--;
      return unknown('');
    };
    const resolve = makeResolve({ servers, system, timeoutMs: 1_000 });
    let ended = 0;
    const dead = Array.from({ length: 20 }, () => codeOf(resolve('dead.test')).finally(() => ended++));
    await Promise.all(Array.from({ length: 20 }, () => resolve('both.test')));
    expect(ended).toBeLessThan(20);
    expect(new Set(await Promise.all(dead))).toEqual(new Set(['ETIMEOUT']));
    expect(most).toBe(2);
  });
});
