import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../archive/diff.js';

const changed = (before: string, after: string) =>
  diffTexts(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'added' ? '+' : '-'} ${text}`);

const first = 'The ferry sails at nine. It carries goats. Nobody minds.';
const second = 'The harbour board met on Monday.';

describe('the diff of two texts', () => {
  test('is nothing when they are the same', () => {
    expect(changed(`${first}\n\n${second}`, `${first}\n\n${second}`)).toEqual([]);
  });

  test('of an edited paragraph is the sentence', () => {
    const after = first.replace('goats', 'sheep');
    expect(changed(`${first}\n\n${second}`, `${after}\n\n${second}`)).toEqual([
      '- It carries goats.',
      '+ It carries sheep.',
    ]);
    expect(changed(first, `${first} The sea is calm.`)).toEqual(['+ The sea is calm.']);
  });

  test('of a paragraph that shares no sentence is the paragraph', () => {
    expect(changed(`${first}\n\n${second}`, `${first}\n\nThe board met on Tuesday.`)).toEqual([
      `- ${second}`,
      '+ The board met on Tuesday.',
    ]);
    expect(changed(second, `${first}\n\n${second}`)).toEqual([`+ ${first}`]);
  });

  test('rebuilds both texts', () => {
    const after = `A new beginning.\n\n${first.replace('nine', 'ten')}`;
    const changes = diffTexts(`${first}\n\n${second}`, after);
    const side = (kind: 'added' | 'removed') =>
      changes
        .filter((change) => change.kind === 'same' || change.kind === kind)
        .map(({ text }) => text)
        .join(' ');
    expect(side('removed')).toBe(`${first} ${second}`);
    expect(side('added')).toBe(after.replaceAll('\n\n', ' '));
  });
});
