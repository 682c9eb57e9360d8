/** How a command ends. */
import { safe } from './output.js';

export const EXIT = {
  done: 0,
  someFailed: 1,
  usage: 2,
  unreachable: 3,
  rejected: 4,
  duplicate: 5,
  interrupted: 130,
} as const;

/** The command was used wrongly; the message says how it is meant. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Errors that say all in their message, by name: importing their classes would load the queues and the store for every command. */
const KNOWN: ReadonlyMap<string, number> = new Map([
  ['UsageError', EXIT.usage],
  ['CannotAnswer', EXIT.usage],
  ['ConfigError', EXIT.usage],
  ['TimingError', EXIT.usage],
  ['PortUnavailable', EXIT.usage],
  ['StoreUnavailable', EXIT.unreachable],
  ['QueueUnavailable', EXIT.unreachable],
]);

/** The exit code for an error; the rest is a fault of ours or of the machine. */
export function exitCodeOf(error: unknown): number {
  return (error instanceof Error ? KNOWN.get(error.name) : undefined) ?? EXIT.someFailed;
}

/** Known errors by their message alone; others with their stack, since somebody has to find them. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return KNOWN.has(error.name) ? safe(error.message) : (error.stack ?? error.message);
}
