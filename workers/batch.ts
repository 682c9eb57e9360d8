/** Gathers single calls into batches, because a statement for sixty-four rows costs little more than one for one row. */
import { only, zip } from '../lists.js';

/**
 * Returns a function that takes one input and resolves with its own answer. `run` gets up to `size` inputs, at the latest
 * `waitMs` after the first or when those under way are done, and returns answers in their order; `concurrency` full batches run at once. When a batch fails,
 * its inputs are run again one by one, so that one bad row does not take its neighbours with it.
 */
export function makeBatcher<Input, Answer>(
  run: (inputs: Input[]) => Promise<Answer[]>,
  { size, waitMs, concurrency = 1 }: { size: number; waitMs: number; concurrency?: number },
): (input: Input) => Promise<Answer> {
  interface Call {
    input: Input;
    resolve(answer: Answer): void;
    reject(error: unknown): void;
  }
  let waiting: Call[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = 0;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    // Beside others only a full one starts: what comes while they run will go together.
    while (waiting.length > 0 && running < concurrency && (running === 0 || waiting.length >= size)) {
      const calls = waiting.slice(0, size);
      waiting = waiting.slice(size);
      running++;
      runBatch(calls).finally(() => {
        running--;
        if (waiting.length > 0) flush();
      });
    }
  };

  const runBatch = async (calls: Call[]): Promise<void> => {
    try {
      const answers = await run(calls.map((call) => call.input));
      for (const [call, answer] of zip(calls, answers)) call.resolve(answer);
    } catch (error) {
      if (calls.length === 1) only(calls).reject(error);
      else for (const call of calls) await runBatch([call]);
    }
  };

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (waiting.length >= size) flush();
      else timer ??= setTimeout(flush, waitMs);
    });
}
