/** A proxy on a loopback port between us and a server, that can do to connections what networks do to them. */
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import { join } from 'node:path';

export interface FaultyProxy {
  /** As the server's, through the proxy. */
  url: string;
  /** Connections stay open and carry nothing any more; with `all`, those that are made from now on too. */
  freeze(options?: { all?: boolean }): void;
  /** What was held back is carried after all. */
  thaw(): void;
  /** Ends all connections at once, as a reset does. */
  cut(): void;
  close(): Promise<void>;
}

/** `serverUrl` is of PostgreSQL (also one on a socket, as `startPostgres` makes it) or of Redis. */
export async function startProxy(serverUrl: string): Promise<FaultyProxy> {
  const target = targetOf(new URL(serverUrl));
  const nears = new Set<Socket>();
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(target);
    nears.add(near.on('close', () => nears.delete(near)));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket
        .on('data', (bytes) => void (other.writable && other.write(bytes)))
        .on('end', () => other.end())
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
      if (frozen) socket.pause();
    }
  });
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  const url = new URL(serverUrl);
  url.searchParams.delete('host');
  url.host = `127.0.0.1:${port}`;
  const cut = () => {
    for (const near of [...nears]) near.resetAndDestroy();
  };
  return {
    url: url.href,
    freeze({ all = false } = {}) {
      frozen = all;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      return closed;
    },
  };
}

function targetOf(url: URL): NetConnectOpts {
  const port = Number(url.port || (url.protocol === 'redis:' ? 6379 : 5432));
  const folder = url.searchParams.get('host');
  return folder?.startsWith('/') ? { path: join(folder, `.s.PGSQL.${port}`) } : { host: url.hostname, port };
}
