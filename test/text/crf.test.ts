import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectations, noTransitions, S, scoresOf, statesOf, TRANSITIONS } from '../../bench/crf-learning.mjs';
import { modelOf, STATES, sequence } from '../../text/model/crf.js';

const NAMES = ['a', 'b', 'c'];
const weight = fc.double({ min: -4, max: 4, noNaN: true });
const model = fc.record({
  weights: fc.array(fc.tuple(weight, weight, weight, weight), { minLength: 3, maxLength: 3 }),
  pairs: fc.array(weight, { minLength: TRANSITIONS.length, maxLength: TRANSITIONS.length }),
});
const documents = fc.array(fc.subarray([0, 1, 2]), { minLength: 1, maxLength: 30 });

test('the fits and the product expect the same of every block', () => {
  fc.assert(
    fc.property(model, documents, ({ weights, pairs }, blocks) => {
      const transitions = noTransitions();
      TRANSITIONS.forEach(([from, to], at) => {
        transitions[from * S + to] = pairs[at]!;
      });
      const { state } = expectations(scoresOf(blocks, Float64Array.from(weights.flat())), transitions);
      const product = modelOf(
        {
          features: Object.fromEntries(NAMES.map((name, at) => [name, weights[at]!])),
          transitions: Object.fromEntries(
            TRANSITIONS.map(([from, to], at) => [`${STATES[from]}>${STATES[to]}`, pairs[at]!]),
          ),
        },
        NAMES,
      );
      for (const [at, { body }] of sequence(blocks, product).entries()) expect(body).toBeCloseTo(state[at * S + 1]!, 9);
    }),
  );
});

test('the states of a block are certain, all told', () => {
  const { state } = expectations(scoresOf([[0], [1], [0]], new Float64Array(2 * S).fill(1)), noTransitions());
  for (let block = 0; block < 3; block++)
    expect(state.slice(block * S, (block + 1) * S).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
});

test('lines are told by place: above the article, in it, between its lines, below', () => {
  expect(statesOf([false, true, false, true, false]).map((state) => STATES[state])).toEqual([
    'head',
    'body',
    'middle',
    'body',
    'tail',
  ]);
});
