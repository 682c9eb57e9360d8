import { expect, test } from 'vitest';
import { Heap } from '../../store/heap.js';
import { randomOf } from '../corpus.js';

test('names come out in the order of their keys, each once', () => {
  const random = randomOf(3);
  const keys = Array.from({ length: 500 }, () => String(Math.floor(random() * 900)).padStart(4, '0'));
  const heap = new Heap();
  for (const key of keys) heap.add(key, key);
  const out: string[] = [];
  for (let next = heap.takeLeast(); next; next = heap.takeLeast()) out.push(next.name);
  expect(out).toEqual([...new Set(keys)].sort());
});

test('a name that was taken out may come in again', () => {
  const heap = new Heap();
  heap.add('a', '2');
  expect(heap.takeLeast()).toEqual({ name: 'a', key: '2' });
  heap.add('b', '3');
  heap.add('a', '2');
  expect([heap.takeLeast()?.name, heap.takeLeast()?.name, heap.takeLeast()]).toEqual(['a', 'b', undefined]);
});
