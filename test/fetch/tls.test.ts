import { createServer, type Server } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { parseAllow } from '../../fetch/allow.js';
import { type Fetcher, makeFetcher } from '../../fetch/client.js';
import { makeCertificate } from '../site/certificate.js';

const open: { close(): unknown }[] = [];
const seen: { servername: string | false; reused: boolean }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  seen.length = 0;
});

/** A server for `paper.example` and 127.0.0.1, and a fetcher that finds every name there and trusts its certificate. */
async function start({
  expired = false,
  trusted = true,
} = {}): Promise<{ fetcher: Fetcher; port: number; server: Server }> {
  const { key, cert } = makeCertificate({ names: ['paper.example', '127.0.0.1'], expired });
  const server = createServer({ key, cert }, (request, response) => {
    const socket = request.socket as TLSSocket & { servername: string | false };
    seen.push({ servername: socket.servername, reused: socket.isSessionReused() });
    response.writeHead(200, {
      'content-type': 'text/html',
      connection: request.url === '/close' ? 'close' : 'keep-alive',
    });
    response.end('<p>secure</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const resolve = async () => ['127.0.0.1'];
  const fetcher = makeFetcher({
    allow: parseAllow('127.0.0.1'),
    userAgent: 'winnow-test/1',
    resolve,
    ca: trusted ? cert : undefined,
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  open.push(fetcher, { close });
  return { fetcher, port, server };
}

describe('https', () => {
  it('dials the checked address and shows the name of the URL', async () => {
    const { fetcher, port } = await start();
    const fetched = await fetcher.fetchPage(`https://paper.example:${port}/`);
    expect(Buffer.from(fetched.body).toString()).toBe('<p>secure</p>');
    expect(seen[0]!.servername).toBe('paper.example');
  });

  it('takes an address in the URL when the certificate names it', async () => {
    const { fetcher, port } = await start();
    expect((await fetcher.fetchPage(`https://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('resumes its session on the next connection', async () => {
    const { fetcher, port } = await start();
    await fetcher.fetchPage(`https://paper.example:${port}/close`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await fetcher.fetchPage(`https://paper.example:${port}/close`);
    expect(seen.map(({ reused }) => reused)).toEqual([false, true]);
  });

  it('gives up a server that takes the connection and says nothing', async () => {
    const mute = createTcpServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const fetcher = makeFetcher({
      allow: parseAllow('127.0.0.1'),
      userAgent: 'winnow-test/1',
      limits: { connectMs: 150 },
    });
    open.push(fetcher, mute);
    await expect(fetcher.fetchPage(`https://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'E_TIMEOUT' });
  });

  it.each([
    ['for another name', 'other.example', {}],
    ['that has expired', 'paper.example', { expired: true }],
    ['of nobody we trust', 'paper.example', { trusted: false }],
  ])('refuses a certificate %s', async (_, host, options) => {
    const { fetcher, port } = await start(options);
    await expect(fetcher.fetchPage(`https://${host}:${port}/`)).rejects.toMatchObject({
      code: 'E_TLS',
      retriable: false,
    });
    expect(seen).toEqual([]);
  });
});
