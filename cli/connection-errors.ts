/** A server that restarts makes every part of a process say so at once and again: that is told in a line, now and then. */
import type { LoggerOptions } from 'pino';
import { CONNECTION_CODES, CONNECTION_MESSAGES, CONNECTION_STATES, EXHAUSTED } from '../store/outage.js';

const SAY_EVERY_MS = 5_000;

/** What a log line says in place of a connection's error. */
interface Trouble {
  code: string;
  /** What was to be reached, when the error says so. */
  address?: string;
  /** What the error says, when its code does not say it all. */
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
  const known =
    CONNECTION_CODES.test(code) || CONNECTION_STATES.test(code) || (code === 'ENOENT' && syscall === 'connect');
  if (known) {
    // Of several addresses that were tried, the first stands for all.
    const first = error instanceof AggregateError ? (error.errors[0] as typeof error & { address?: string }) : null;
    const at = first ? connectionTrouble(first)?.address : address;
    return { code, ...(at ? { address: port === undefined ? at : `${at}:${port}` } : {}) };
  }
  if (EXHAUSTED.test(code)) return { code, reason: message.split('\n')[0] };
  return CONNECTION_MESSAGES.test(message) ? { code: 'E_CONNECTION', reason: message.split('\n')[0] } : null;
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
