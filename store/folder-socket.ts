/**
 * An embedded store shared with other commands: the process that owns the data folder answers on a socket in it, and a
 * command that finds the folder taken sends its queries there. Only the folder's own user can.
 */
import { createHash } from 'node:crypto';
import { lstatSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { itemAt } from '../lists.js';
import { type Pool, type PoolClient, StoreUnavailable } from './database.js';

/** A socket's path has room for so many bytes; where the folder lies deeper, the socket lies among the temporary files. */
const MAX_PATH_BYTES = 100;

export function socketPath(folder: string): string {
  const path = join(resolve(folder), 'socket');
  if (Buffer.byteLength(path) <= MAX_PATH_BYTES) return path;
  return join(tmpdir(), `winnow-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}.socket`);
}

/** A query of a session (0 is none: a query alone), or, without text, the end of that session. */
interface Request {
  call: number;
  session: number;
  text: string | null;
  values: unknown[];
}

type Response = { call: number } & ({ rows: unknown[]; rowCount: number | null } | { error: Record<string, unknown> });

/** Answers queries at `path` until the returned function is called. What a caller that dies had begun is rolled back. */
export async function share(pool: Pool, path: string): Promise<() => Promise<void>> {
  rmSync(path, { force: true }); // of an owner that was killed
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    serve(pool, socket);
  });
  // Also later: where no file can be opened any more, a caller cannot be let in, and tries again.
  server.on('error', () => undefined);
  await new Promise<void>((ready, fail) => {
    // Made at once, and never open to others, not even before a chmod.
    const umask = process.umask(0o177);
    server.once('error', fail).listen(path, ready);
    process.umask(umask);
  });
  return () =>
    new Promise((closed) => {
      server.close(() => closed());
      for (const socket of sockets) socket.destroy();
    });
}

function serve(pool: Pool, socket: Socket): void {
  /** The queries of a session run in order, and its end comes after them. */
  const sessions = new Map<number, { client: Promise<PoolClient>; last: Promise<unknown> }>();
  const end = (id: number) => {
    const session = sessions.get(id);
    sessions.delete(id);
    session?.last.finally(async () => (await session.client).release()).catch(() => undefined);
  };
  const answer = async ({ call, session: id, text, values }: Request): Promise<void> => {
    let response: Response;
    try {
      if (text === null) return end(id);
      let run: Promise<{ rows: unknown[]; rowCount: number | null }>;
      if (id === 0) run = pool.query(text, values);
      else {
        const session = sessions.get(id) ?? { client: pool.connect(), last: Promise.resolve() };
        sessions.set(id, session);
        run = session.last.then(async () => (await session.client).query(text, values));
        session.last = run.catch(() => undefined);
      }
      const { rows, rowCount } = await run;
      response = { call, rows: rows ?? [], rowCount };
    } catch (error) {
      response = { call, error: { ...(error as object), message: (error as Error).message } };
    }
    if (socket.writable) socket.write(frame(response));
  };
  onFrames<Request>(socket, (request) => void answer(request));
  socket.on('close', () => {
    for (const id of [...sessions.keys()]) end(id);
  });
}

/** A pool whose queries the owner of the folder runs; null when nobody answers at `path`. */
export async function attach(path: string): Promise<Pool | null> {
  const socket = await dial(path);
  if (!socket) return null;
  const waiting = new Map<number, (response: Response | null) => void>();
  let calls = 0;
  let sessions = 0;
  onFrames<Response>(socket, (response) => waiting.get(response.call)?.(response));
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const settle of waiting.values()) settle(null);
  });

  // biome-ignore lint/suspicious/noExplicitAny: the row's shape is the caller's claim, as in pg itself
  const ask = (session: number, text: string, values: readonly unknown[] = []): Promise<any> =>
    new Promise((done, fail) => {
      const call = ++calls;
      const settle = (response: Response | null) => {
        waiting.delete(call);
        if (!response)
          fail(new StoreUnavailable('E_STORE_UNREACHABLE', 'The process that owns the data folder has ended.'));
        else if ('error' in response) fail(Object.assign(new Error(String(response.error.message)), response.error));
        else done(response);
      };
      if (socket.destroyed) return settle(null);
      waiting.set(call, settle);
      socket.write(frame({ call, session, text, values: [...values] } satisfies Request));
    });

  const openSession = async (): Promise<PoolClient> => {
    const session = ++sessions;
    const client = {
      query: (text: string, values?: readonly unknown[]) => ask(session, text, values),
      release: () => void socket.write(frame({ call: 0, session, text: null, values: [] } satisfies Request)),
      // Notifications stay with the owner, whose workers they are for.
      on: () => client,
      removeListener: () => client,
      removeAllListeners: () => client,
    };
    return client as unknown as PoolClient;
  };
  return {
    query: (text, values) => ask(0, text, values),
    connect: openSession,
    end: () =>
      new Promise((ended) => {
        if (socket.destroyed) ended();
        else socket.once('close', () => ended()).end();
      }),
    on: () => undefined,
  };
}

async function dial(path: string): Promise<Socket | null> {
  try {
    if (process.getuid && lstatSync(path).uid !== process.getuid()) return null;
  } catch {
    return null;
  }
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => done(socket)).once('error', () => done(null));
  });
}

/** More is not from one of us. */
const MAX_FRAME_BYTES = 512 * 1024 * 1024;

/** Its length in four bytes, then the value. */
function frame(value: Request | Response): Buffer {
  const body = serialize(value);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

function onFrames<T>(socket: Socket, take: (value: T) => void): void {
  let pieces: Buffer[] = [];
  let bytes = 0;
  socket.on('data', (piece: Buffer) => {
    pieces.push(piece);
    bytes += piece.length;
    while (bytes >= 4) {
      if (itemAt(pieces, 0).length < 4) pieces = [Buffer.concat(pieces)];
      const length = itemAt(pieces, 0).readUInt32LE(0);
      if (length > MAX_FRAME_BYTES) return void socket.destroy();
      if (bytes < 4 + length) return;
      const all = pieces.length === 1 ? itemAt(pieces, 0) : Buffer.concat(pieces);
      try {
        take(deserialize(all.subarray(4, 4 + length)) as T);
      } catch {
        return void socket.destroy();
      }
      pieces = [all.subarray(4 + length)];
      bytes -= 4 + length;
    }
  });
}
