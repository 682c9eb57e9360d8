/** One time limit over everything a fetch does. */
import { FetchError } from './errors.js';

export interface Deadline {
  /** Aborts with a `FetchError` as its reason: E_TIMEOUT when time is up, E_ABORTED when the caller's signal fires. */
  signal: AbortSignal;
  /** To be called at the end, or the timer and the caller's signal hold on to the fetch. */
  clear(): void;
}

export function startDeadline(ms: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new FetchError('E_TIMEOUT', `no whole answer in ${ms} ms`)), ms);
  const giveUp = () =>
    controller.abort(new FetchError('E_ABORTED', 'given up by the caller', { cause: outer?.reason }));
  outer?.addEventListener('abort', giveUp, { once: true });
  if (outer?.aborted) giveUp();
  const clear = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', giveUp);
  };
  return { signal: controller.signal, clear };
}

/**
 * Settles as `work` does, or rejects with the signal's reason as soon as it aborts: undici notices an abort only once it has a
 * connection. What `work` does afterwards is dropped.
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {});
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop!);
  }
}
