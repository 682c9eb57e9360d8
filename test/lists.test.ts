import { expect, test } from 'vitest';
import { bitsOf, itemAt, only, valueAt, zip } from '../lists.js';

test('only › gives the one item, and throws for none or two', () => {
  expect(only(['a'])).toBe('a');
  expect(() => only([])).toThrow('there are 0');
  expect(() => only(['a', 'b'])).toThrow('there are 2');
});

test('itemAt › throws beyond either end, and gives an undefined that is in the list', () => {
  expect(itemAt(['a', undefined], 1)).toBeUndefined();
  expect(() => itemAt(['a'], 1)).toThrow('no item 1');
  expect(() => itemAt(['a'], -1)).toThrow('no item -1');
});

test('zip › pairs lists of one length, and throws for others', () => {
  expect(zip(['a', 'b'], [1, 2])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(() => zip(['a'], [])).toThrow('do not pair');
});

test('valueAt › throws for a key that the map has not', () => {
  expect(valueAt(new Map([['a', null]]), 'a')).toBeNull();
  expect(() => valueAt(new Map(), 'a')).toThrow(RangeError);
});

test('bitsOf › gives each of 32 items a bit of its own, and throws for a thirty-third', () => {
  const items = Array.from({ length: 32 }, (_, n) => n);
  expect(new Set(bitsOf(items, 'items').values()).size).toBe(32);
  expect([...bitsOf(items, 'items').values()].reduce((set, bit) => set | bit, 0)).toBe(-1);
  expect(() => bitsOf([...items, 32], 'items')).toThrow('A set of bits holds 32 items; there are 33.');
  expect(() => bitsOf(['a', 'a'], 'items')).toThrow('one stands twice');
});
