// How well extracted text agrees with gold: 4-word shingles as a multiset, precision and recall averaged over pages, F1 of the two.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Rows of a file of JSON lines, compressed or not. */
export function rows(path) {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function shingles(text) {
  const words = (text ?? '').match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; words.length > 0 && at <= Math.max(words.length - 4, 0); at++) {
    const key = words.slice(at, at + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** [precision, recall] of one page, 0..1. */
export function agreement(text, gold) {
  const have = shingles(text);
  const want = shingles(gold);
  let both = 0;
  let all = 0;
  let wanted = 0;
  for (const [key, times] of have) {
    both += Math.min(times, want.get(key) ?? 0);
    all += times;
  }
  for (const times of want.values()) wanted += times;
  return [all ? both / all : wanted ? 0 : 1, wanted ? both / wanted : 1];
}

export const f1 = (precision, recall) => (2 * precision * recall) / (precision + recall || 1);
export const fold = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const flat = (text) => text.replace(/\s+/g, ' ').toLowerCase();

/** Sums over all pages; `answers`: {text, title} by id, a missing one counts as empty. */
export function score(golds, answers) {
  const sum = { precision: 0, recall: 0, kept: 0, keepable: 0, left: 0, leavable: 0, titles: 0, failed: 0 };
  for (const gold of golds) {
    const { text = '', title = null } = answers.get(gold.id) ?? {};
    const [precision, recall] = agreement(text, gold.text);
    sum.precision += precision / golds.length;
    sum.recall += recall / golds.length;
    if (f1(precision, recall) < 0.5) sum.failed++;
    const own = flat(text);
    for (const part of gold.with ?? []) if (own.includes(flat(part))) sum.kept++;
    for (const part of gold.without ?? []) if (own.includes(flat(part))) sum.left++;
    sum.keepable += gold.with?.length ?? 0;
    sum.leavable += gold.without?.length ?? 0;
    if (gold.title && fold(gold.title) === fold(title)) sum.titles++;
  }
  return { ...sum, f1: f1(sum.precision, sum.recall) };
}
