import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
/** Longer than any machine should need, and shorter than a test may take: so that a test that hangs says for what. */
const PATIENCE_MS = 500_000;

/** Looks again and again until it holds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const endMs = performance.now() + PATIENCE_MS; !(await condition()); await sleep(LOOK_EVERY_MS)) {
    if (performance.now() > endMs) throw new Error(`never came true: ${condition}`);
  }
}
