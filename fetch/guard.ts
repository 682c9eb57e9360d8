/**
 * The guard against server-side request forgery, inside the connect: a name is resolved once, each address is judged, and
 * only an address that passed is dialled, as a literal. Nothing resolves the name a second time, so rebinding finds no gap;
 * whatever connects through this (pages, redirects, robots, feeds) is guarded alike.
 */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { type Allow, hostName, mayReach, mayUsePort } from './allow.js';
import { FetchError } from './errors.js';
import { makeResolve, type Resolve } from './resolve.js';

/** Begins a TCP connection to an address literal. */
export type Dial = (address: string, port: number) => Socket;

export interface ConnectOptions {
  allow: Allow;
  resolve?: Resolve;
  dial?: Dial;
  /** Certificates (PEM) to trust in place of the built-in ones. */
  ca?: string;
  /** For resolving, dialling every address and the TLS handshake together. */
  timeoutMs: number;
}

type Target = Parameters<buildConnector.connector>[0];

/** More addresses than this of one name are not tried. */
const MAX_ADDRESSES = 4;
/** How long one address may take while another is left; about three lost SYN packets. A guess, 2026-11. */
const ATTEMPT_MS = 2_500;

/**
 * A connector for undici. Fails with `FetchError`: E_BLOCKED_ADDRESS when none of the host's addresses may be reached, E_URL
 * when only the port stands against it, E_DNS, E_CONNECT, E_TLS, E_TIMEOUT.
 */
export function makeConnect(options: ConnectOptions): buildConnector.connector {
  const { timeoutMs, ca, allow, dial = dialTcp, resolve = makeResolve() } = options;
  // No time limit of its own: it gets what is left of ours.
  const startTls = buildConnector({ timeout: 0, ca });

  const open = async (target: Target): Promise<Socket> => {
    const deadline = Date.now() + timeoutMs;
    const host = hostName(target.hostname);
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    const addresses = await reachable(host, port, { allow, resolve, timeoutMs });
    const socket = await dialFirst(addresses, host, port, deadline, dial);
    return target.protocol === 'https:' ? secure(startTls, target, socket, deadline) : socket;
  };
  return (target, callback) => {
    open(target).then(
      (socket) => callback(null, socket),
      (error) => callback(error, null),
    );
  };
}

/** The addresses of a host that may be dialled, at least one; throws when there is none. */
async function reachable(
  host: string,
  port: number,
  options: Pick<Required<ConnectOptions>, 'allow' | 'resolve' | 'timeoutMs'>,
): Promise<string[]> {
  const { allow, resolve, timeoutMs } = options;
  const literal = isIP(host) !== 0;
  if (!literal && !mayUsePort(allow, host, port)) throw closedPort(host, port);
  const addresses = literal ? [host] : await within(resolve(host), timeoutMs, host);
  if (addresses.length === 0) throw new FetchError('E_DNS', `${host} has no address`, { retriable: false });
  const verdicts = addresses.map((address) => mayReach(allow, host, address, port));
  const passed = addresses.filter((_, at) => verdicts[at] === 'ok');
  if (passed.length > 0) return passed.slice(0, MAX_ADDRESSES);
  if (verdicts.includes('port')) throw closedPort(host, port);
  throw new FetchError(
    'E_BLOCKED_ADDRESS',
    `${host}${literal ? ' is' : ` resolves to ${addresses.slice(0, MAX_ADDRESSES).join(', ')},`} not a public address; allow it in WINNOW_FETCH_ALLOW if it is yours`,
  );
}

function closedPort(host: string, port: number): FetchError {
  return new FetchError('E_URL', `port ${port} of ${host} is not fetched; allow ${host}:${port} in WINNOW_FETCH_ALLOW`);
}

async function within(resolving: Promise<string[]>, timeoutMs: number, host: string): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new FetchError('E_TIMEOUT', `${host} did not resolve in ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([resolving, late]);
  } catch (cause) {
    if (cause instanceof FetchError) throw cause;
    // ENOTFOUND is an answer: the name does not exist. Name servers in trouble say ETIMEOUT, EAI_AGAIN and others.
    const retriable = (cause as NodeJS.ErrnoException).code !== 'ENOTFOUND';
    throw new FetchError('E_DNS', `${host} does not resolve`, { cause, retriable });
  } finally {
    clearTimeout(timer);
  }
}

/** One address after the other; the last one has all the time that is left. */
async function dialFirst(
  addresses: string[],
  host: string,
  port: number,
  deadline: number,
  dial: Dial,
): Promise<Socket> {
  let last: FetchError | undefined;
  for (const [at, address] of addresses.entries()) {
    const left = Math.max(1, deadline - Date.now());
    try {
      return await established(
        dial(address, port),
        at + 1 < addresses.length ? Math.min(ATTEMPT_MS, left) : left,
        host,
      );
    } catch (error) {
      last = error as FetchError;
    }
  }
  throw last!;
}

function dialTcp(address: string, port: number): Socket {
  // highWaterMark: as undici sets it; the types do not know that a socket takes it.
  const buffer = { highWaterMark: 64 * 1024 };
  return connectTcp({ host: address, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000, ...buffer });
}

function established(socket: Socket, timeoutMs: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new FetchError('E_TIMEOUT', `${host} took no connection in ${timeoutMs} ms`));
    }, timeoutMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
    // Stays on the socket for its life: an error between two requests must not end the process.
    socket.on('error', (cause) => {
      clearTimeout(timer);
      reject(new FetchError('E_CONNECT', `${host} refused the connection`, { cause }));
    });
  });
}

/** TLS over a socket that is already connected; the certificate is checked against the host of the URL. */
function secure(startTls: buildConnector.connector, target: Target, socket: Socket, deadline: number): Promise<Socket> {
  const host = hostName(target.hostname);
  return new Promise((resolve, reject) => {
    const fail = (error: FetchError) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const late = () => fail(new FetchError('E_TIMEOUT', `${host} did not finish the TLS handshake in time`));
    const timer = setTimeout(late, Math.max(1, deadline - Date.now()));
    startTls({ ...target, httpSocket: socket }, (cause, secured) => {
      if (!secured) return fail(new FetchError('E_TLS', `${host}: the TLS handshake failed`, { cause }));
      clearTimeout(timer);
      resolve(secured);
    });
  });
}
