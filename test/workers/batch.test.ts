import { expect, test } from 'vitest';
import { makeBatcher } from '../../workers/batch.js';

test('calls are gathered, and each gets its own answer', async () => {
  const sizes: number[] = [];
  const double = makeBatcher<number, number>(
    async (inputs) => {
      sizes.push(inputs.length);
      return inputs.map((n) => n * 2);
    },
    { size: 4, waitMs: 5 },
  );
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(double))).toEqual([2, 4, 6, 8, 10, 12]);
  expect(sizes).toEqual([4, 2]);
});

test('a lone call does not wait for company longer than told', async () => {
  const identity = makeBatcher<string, string>(async (inputs) => inputs, { size: 100, waitMs: 5 });
  expect(await identity('alone')).toBe('alone');
});

test('one bad input fails alone', async () => {
  const picky = makeBatcher<number, number>(
    async (inputs) => {
      if (inputs.includes(3)) throw new Error('three');
      return inputs;
    },
    { size: 10, waitMs: 1 },
  );
  const settled = await Promise.allSettled([1, 2, 3, 4].map(picky));
  expect(settled.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

test('batches run one after another, and calls made meanwhile are not forgotten', async () => {
  let running = 0;
  let most = 0;
  const slow = makeBatcher<number, number>(
    async (inputs) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return inputs;
    },
    { size: 2, waitMs: 1 },
  );
  expect(await Promise.all(Array.from({ length: 9 }, (_, n) => slow(n)))).toHaveLength(9);
  expect(most).toBe(1);
});
