/** What the log makes of a server that restarts. The errors are those of real sockets and of the clients' own words. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { connectionTrouble, makeQuietConnections } from '../../cli/connection-errors.js';

function makeLog() {
  const clock = { nowMs: 1_000 };
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const log = pino({ base: undefined, timestamp: false, hooks: makeQuietConnections(() => clock.nowMs) }, sink);
  return { log, lines, clock };
}

async function refused(): Promise<Error> {
  const [error] = await once(connect({ host: '127.0.0.1', port: 1 }), 'error').catch((thrown) => [thrown]);
  return error;
}

test('a connection that is refused is one line without a stack, and not said again for five seconds', async () => {
  const { log, lines, clock } = makeLog();
  const err = await refused();
  for (let n = 0; n < 40; n++) log.warn({ stage: 'clean', err }, 'queue: will try again');
  const said = {
    level: 40,
    stage: 'clean',
    code: 'ECONNREFUSED',
    address: '127.0.0.1:1',
    msg: 'queue: will try again',
  };
  expect(lines).toEqual([said]);
  clock.nowMs += 5_000;
  log.warn({ stage: 'clean', err }, 'queue: will try again');
  expect(lines).toEqual([said, { ...said, unsaid: 39 }]);
});

test('each server is said for itself, and what becomes of a document always', async () => {
  const { log, lines } = makeLog();
  log.warn({ err: new Error('Connection is closed.') }, 'door: will try again');
  log.warn({ err: new Error('Connection terminated unexpectedly') }, 'sweep: will try again');
  for (const documentId of ['1', '2']) log.error({ documentId, err: await refused() }, 'document quarantined');
  expect(lines.map(({ reason, code, documentId }) => [code, reason ?? documentId])).toEqual([
    ['E_CONNECTION', 'Connection is closed.'],
    ['E_CONNECTION', 'Connection terminated unexpectedly'],
    ['ECONNREFUSED', '1'],
    ['ECONNREFUSED', '2'],
  ]);
});

test('every other error keeps its stack, as often as it comes', () => {
  const { log, lines } = makeLog();
  for (let n = 0; n < 2; n++) log.warn({ err: new Error('a fault') }, 'sweep: will try again');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({ err: { message: 'a fault', stack: expect.stringContaining('connection-errors') } });
});

test('a name that was tried at both families is told by its first address; a server that stops or starts by its state', async () => {
  const both = Object.assign(new AggregateError([await refused(), await refused()]), { code: 'ECONNREFUSED' });
  expect(connectionTrouble(both)).toEqual({ code: 'ECONNREFUSED', address: '127.0.0.1:1' });
  const state = (code: string) => connectionTrouble(Object.assign(new Error('the database system …'), { code }));
  expect([state('57P01'), state('57P03'), state('23505')]).toEqual([{ code: '57P01' }, { code: '57P03' }, null]);
});
