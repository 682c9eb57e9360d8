/** A server that restarts makes every part of a process say so at once and again: that is told in a line, now and then. */
import type { LoggerOptions } from 'pino';

/** Of sockets and resolvers. */
const CODES =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|NR_CLOSED)$/;
/** SQLSTATEs: the connection failed; the server is shut down or starts. */
const SQL_STATES = /^(?:08...|57P0[123])$/;
/** What pg and ioredis say without a code. */
const MESSAGES =
  /^(?:Connection (?:terminated|is closed)|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Reached the max retries per request|Stream isn't writeable|Command aborted due to connection close|Socket timeout\. |(?:LOADING|UNBLOCKED|MASTERDOWN) )/;

const SAY_EVERY_MS = 5_000;

/** What a log line says in place of a connection's error. */
interface Trouble {
  code: string;
  /** What was to be reached, when the error says so. */
  address?: string;
  /** What the error says, when it has no code. */
  reason?: string;
}

/** Null for an error that is of no connection. */
export function connectionTrouble(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const {
    code = '',
    address,
    port,
    syscall,
    message,
  } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  // A socket in the file system that is not there (yet).
  const known = CODES.test(code) || SQL_STATES.test(code) || (code === 'ENOENT' && syscall === 'connect');
  if (known) {
    // Of several addresses that were tried, the first stands for all.
    const first = error instanceof AggregateError ? (error.errors[0] as typeof error & { address?: string }) : null;
    const at = first ? connectionTrouble(first)?.address : address;
    return { code, ...(at ? { address: port === undefined ? at : `${at}:${port}` } : {}) };
  }
  return MESSAGES.test(message) ? { code: 'E_CONNECTION', reason: message.split('\n')[0] } : null;
}

/**
 * For pino: a connection's error (`err`) becomes a line without a stack, and is left out when it was said less than five
 * seconds ago; `unsaid` then counts how often. What becomes of a document is always said.
 */
export function makeQuietConnections(nowMs: () => number = () => performance.now()): LoggerOptions['hooks'] {
  const said = new Map<string, { atMs: number; unsaid: number }>();
  return {
    logMethod(args, method) {
      const [facts, ...rest] = args as unknown as [unknown, ...unknown[]];
      const { err, ...others } = (typeof facts === 'object' && facts !== null ? facts : {}) as Record<string, unknown>;
      const trouble = connectionTrouble(err);
      if (!trouble) return method.apply(this, args);
      const name = `${trouble.code} ${trouble.address ?? trouble.reason ?? ''}`;
      const before = said.get(name);
      const always = 'documentId' in others;
      if (!always) {
        if (before && nowMs() - before.atMs < SAY_EVERY_MS) {
          before.unsaid++;
          return;
        }
        said.set(name, { atMs: nowMs(), unsaid: 0 });
      }
      const unsaid = before?.unsaid && !always ? { unsaid: before.unsaid } : {};
      method.apply(this, [{ ...others, ...trouble, ...unsaid }, ...rest] as unknown as typeof args);
    },
  };
}
