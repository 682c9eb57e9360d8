/** A corrected passage is found again by its words and its place. */
import { expect, test } from 'vitest';
import type { Evidence, Label } from '../../article.js';
import { applyCorrections, placeOf } from '../../dedupe/corrections.js';

interface Piece {
  start: number;
  end: number;
  label: Label;
  evidence: Evidence;
}

/** Each paragraph one passage of that label. */
function passagesOf(text: string, labels: Label[] = []): Piece[] {
  let start = 0;
  return text.split(/(?<=\n\n)/).map((part, at) => {
    const piece: Piece = { start, end: start + part.length, label: labels[at] ?? 'body', evidence: {} };
    start += part.length;
    return piece;
  });
}

const LONG = 'The keeper of the old light on Gannet Rock has retired after thirty winters at his post.';
const correctionOf = (text: string, words: string, label: Label, from = 0) => {
  const start = text.indexOf(words, from);
  return { id: '1', label, words, place: placeOf(text, { start, end: start + words.length }) };
};
const labelled = (text: string, pieces: readonly Piece[]) =>
  pieces.map(({ start, end, label }) => `${label}: ${text.slice(start, end).trim()}`);

test('the passage is relabelled where other paragraphs came and went, and after a small edit', () => {
  const before = `First things.\n\n${LONG}\n\nLast things.`;
  const correction = correctionOf(before, LONG, 'promotion');
  const after = `News from the sea.\n\nFirst things.\n\n${LONG.replace('thirty', 'thirty-one')}\n\nLast things.`;
  for (const text of [before, after]) {
    const pieces = applyCorrections(text, passagesOf(text), [correction]);
    expect(pieces.filter(({ label }) => label === 'promotion')).toHaveLength(1);
    expect(pieces.find(({ label }) => label === 'promotion')?.evidence).toEqual({ correction: '1', was: 'body' });
  }
});

test('what has become part of a longer passage is cut out of it, and the passages still cover the text', () => {
  const before = `First things.\n\n${LONG}\n\nLast things.`;
  const text = `Somebody said: ${LONG} Nobody else did.\n\nLast things.`;
  const pieces = applyCorrections(text, passagesOf(text), [correctionOf(before, LONG, 'promotion')]);
  expect(labelled(text, pieces)).toEqual([
    'body: Somebody said:',
    `promotion: ${LONG}`,
    'body: Nobody else did.',
    'body: Last things.',
  ]);
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

test('a short line is known by its neighbours, of several the one in that place', () => {
  const text = 'Apples are red today.\n\nMore news\n\nPears are green now.\n\nMore news\n\nPlums are blue again.';
  const correction = correctionOf(text, 'More news', 'navigation', 45);
  expect(labelled(text, applyCorrections(text, passagesOf(text), [correction]))[3]).toBe('navigation: More news');
  expect(labelled(text, applyCorrections(text, passagesOf(text), [correction]))[1]).toBe('body: More news');
  const elsewhere = 'Figs cost little.\n\nMore news\n\nDates cost much.';
  expect(applyCorrections(elsewhere, passagesOf(elsewhere), [correction])).toEqual(passagesOf(elsewhere));
});
