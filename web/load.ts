/** How much is taken on at once. What is too much is told so at once, with when to ask again; nothing waits in a line without an end. */
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.js';

const AGAIN_AFTER_SECONDS = 2;

export function busy(message: string): Problem {
  return new Problem(503, 'E_BUSY', message, { 'retry-after': String(AGAIN_AFTER_SECONDS) });
}

/** At most `most` requests at once; one that streams counts until its stream ends. */
export function limitConcurrency(most: number): MiddlewareHandler {
  let running = 0;
  return async (c, next) => {
    if (running >= most) throw busy(`${most} such requests are under way. Ask again in a moment.`);
    running++;
    let done = () => {
      running--;
      done = () => undefined;
    };
    try {
      await next();
      const { body } = c.res;
      if (body && STREAMS.has(c.res.headers.get('content-type') ?? ''))
        c.res = new Response(whenEnded(body, done), c.res);
      else done();
    } catch (error) {
      done();
      throw error;
    }
  };
}

export const STREAMS: ReadonlySet<string> = new Set(['application/jsonl', 'text/event-stream']);

function whenEnded(body: ReadableStream<Uint8Array>, done: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done: ended, value } = await reader.read();
        if (!ended) return controller.enqueue(value);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      done();
    },
    async cancel(reason) {
      done();
      await reader.cancel(reason);
    },
  });
}

/** Bytes of bodies that are held in memory at once. */
export function makeByteBudget(most: number): { take(bytes: number): () => void } {
  let held = 0;
  return {
    /** Throws `Problem`; what it returns gives the bytes back. */
    take(bytes) {
      if (held > 0 && held + bytes > most) throw busy('Too many bytes are on their way in. Send again in a moment.');
      held += bytes;
      return () => {
        held -= bytes;
      };
    },
  };
}

/**
 * Whether the walk keeps up: looks every `everyMs` how many documents are under way, so that a request learns it without asking.
 * `look` that fails leaves the last answer.
 */
export function watchDepth(look: () => Promise<number>, everyMs: number): { depth(): number; stop(): void } {
  let depth = 0;
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    depth = await look().catch(() => depth);
    looking = false;
  }, everyMs);
  timer.unref();
  return { depth: () => depth, stop: () => clearInterval(timer) };
}
