/** Errors that are of a server, a connection or a disk, and tell nothing of the item that met them. */

/** Of sockets and resolvers. */
export const CONNECTION_CODES =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|NR_CLOSED)$/;
/** SQLSTATEs: the connection failed; the server is shut down or starts; a transaction stood idle for too long. */
export const CONNECTION_STATES = /^(?:08...|57P0[123]|25P03)$/;
/** What pg and ioredis say without a code. */
export const CONNECTION_MESSAGES =
  /^(?:Connection (?:terminated|is closed)|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Reached the max retries per request|Stream isn't writeable|Command aborted due to connection close|Socket timeout\. |(?:LOADING|UNBLOCKED|MASTERDOWN|OOM|MISCONF|READONLY) )/;
/** SQLSTATEs and codes of the system: disk, memory or handles have run out; files cannot be read or written. */
export const EXHAUSTED = /^(?:53...|58...|ENOSPC|EDQUOT|EMFILE|ENFILE|EROFS|EIO)$/;
/** SQLSTATEs: others stood in the way; the statement was ended by somebody. */
const IN_THE_WAY = /^(?:40...|55P03|57014)$/;

/** True when the same may well succeed a little later, with nothing changed of the item itself. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', name, message } = error as NodeJS.ErrnoException;
  if (name === 'StoreUnavailable' || name === 'QueueUnavailable') return true;
  return (
    [CONNECTION_CODES, CONNECTION_STATES, EXHAUSTED, IN_THE_WAY].some((codes) => codes.test(code)) ||
    CONNECTION_MESSAGES.test(message)
  );
}

/** The code by which people find it: one of ours; what a database or system calls it says nothing to them. */
export function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('E_') ? code : 'E_FAULT';
}
