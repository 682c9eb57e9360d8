/** Parts of a data set. */
import { expect, test } from 'vitest';
import { splitterOf } from '../../archive/splits.js';

const clusters = Array.from({ length: 5_000 }, (_, n) => String(n));

test('the parts are as large as was asked, and the same for the same seed', () => {
  const partOf = splitterOf('90/5/5', 'a');
  const parts = clusters.map(partOf);
  for (const [name, share] of [
    ['train', 0.9],
    ['validation', 0.05],
    ['test', 0.05],
  ] as const)
    expect(parts.filter((part) => part === name).length / parts.length).toBeCloseTo(share, 1);
  expect(clusters.map(splitterOf('90/5/5', 'a'))).toEqual(parts);
  expect(clusters.map(splitterOf('90/5/5', 'b'))).not.toEqual(parts);
});

test('shares that do not sum up are refused', () => {
  for (const wrong of ['90/20', '100', '90/-5/15', 'x/y', '25/25/25/25'])
    expect(() => splitterOf(wrong, '0')).toThrow(/sum up to 100/);
});
