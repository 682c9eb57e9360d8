import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ordered, representatives } from '../../dedupe/clusters.js';

const DAY_MS = 86_400_000;

/** Articles named by letters; the key follows the letter, one a day. */
function articles(letters: string): Ordered[] {
  return [...letters].map((id) => ({ id, orderKey: id, orderTime: new Date(DAY_MS * id.charCodeAt(0)) }));
}

const answer = (letters: string, ties: string[], windowMs?: number) =>
  Object.fromEntries(
    representatives(
      articles(letters),
      ties.map((tie) => [tie[0]!, tie[1]!] as const),
      windowMs,
    ),
  );

/** A random graph: up to 30 articles and ties between them. */
const graphs = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    ties: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 60 }),
    seed: fc.nat(),
    windowDays: fc.constantFrom(Number.POSITIVE_INFINITY, 5, 0),
  }),
);
const named = (count: number): Ordered[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `article ${(i * 7) % count} of ${i}`,
    orderKey: String(i).padStart(3, '0'),
    orderTime: new Date(DAY_MS * i),
  }));

describe('representatives', () => {
  test('the earliest of a cluster stands for the rest', () => {
    expect(answer('abcd', ['ba', 'ca', 'cb'])).toEqual({ a: 'a', b: 'a', c: 'a', d: 'd' });
  });

  test('a chain is cut: a member is tied to its representative itself', () => {
    expect(answer('abc', ['ab', 'bc'])).toEqual({ a: 'a', b: 'a', c: 'c' });
  });

  test('an article tied to two representatives joins the earlier', () => {
    expect(answer('abc', ['ca', 'cb'])).toEqual({ a: 'a', b: 'b', c: 'a' });
  });

  test('beyond the window there is no joining', () => {
    expect(answer('abd', ['ab', 'ad', 'bd'], 2 * DAY_MS)).toEqual({ a: 'a', b: 'a', d: 'd' });
  });

  test('ties to articles that are not given are passed over', () => {
    expect(answer('ab', ['bx', 'xy', 'bb'])).toEqual({ a: 'a', b: 'b' });
  });

  test('do not depend on the order in which articles and ties come', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), ({ count, ties, windowDays }, numbers) => {
        const all = named(count);
        const pairs = ties.map(([a, b]) => [all[a]!.id, all[b]!.id] as const);
        const expected = representatives(all, pairs, windowDays * DAY_MS);
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => [numbers.next().value, item] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, item]) => item);
        const turned = shuffled(pairs.map(([a, b]) => [b, a] as const));
        const again = representatives(shuffled(all), [...turned, ...turned], windowDays * DAY_MS);
        expect(new Map([...again].sort())).toEqual(new Map([...expected].sort()));
      }),
    );
  });

  test('every member is tied to its representative, which comes before it and stands for itself', () => {
    fc.assert(
      fc.property(graphs, ({ count, ties }) => {
        const all = named(count);
        const tied = new Set(ties.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
        const found = representatives(
          all,
          ties.map(([a, b]) => [all[a]!.id, all[b]!.id] as const),
        );
        all.forEach(({ id }, at) => {
          const first = all.findIndex((other) => other.id === found.get(id));
          if (first === at) {
            for (let k = 0; k < at; k++)
              if (found.get(all[k]!.id) === all[k]!.id) expect(tied.has(`${k} ${at}`)).toBe(false);
          } else {
            expect(first).toBeLessThan(at);
            expect(tied.has(`${first} ${at}`)).toBe(true);
            expect(found.get(all[first]!.id)).toBe(all[first]!.id);
          }
        });
      }),
    );
  });

  test('a later article changes nothing for the earlier ones', () => {
    fc.assert(
      fc.property(graphs, ({ count, ties }) => {
        const all = named(count);
        const pairs = ties.map(([a, b]) => [all[a]!.id, all[b]!.id] as const);
        const whole = representatives(all, pairs);
        for (const [id, first] of representatives(all.slice(0, -1), pairs)) expect(whole.get(id)).toBe(first);
      }),
    );
  });
});
