/** How a command ends. */
import { ConfigError } from '../config.js';
import { QueueUnavailable } from '../queues/redis.js';
import { StoreUnavailable } from '../store/database.js';

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

/** The exit code for an error; the rest is a fault of ours or of the machine. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigError) return EXIT.usage;
  if (error instanceof StoreUnavailable || error instanceof QueueUnavailable) return EXIT.unreachable;
  return EXIT.someFailed;
}

/** Known errors by their message alone; others with their stack, since somebody has to find them. */
export function describeError(error: unknown): string {
  const known =
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof StoreUnavailable ||
    error instanceof QueueUnavailable;
  if (known) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
