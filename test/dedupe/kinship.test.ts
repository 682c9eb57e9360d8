import { describe, expect, test } from 'vitest';
import { kinship, type Tie } from '../../dedupe/kinship.js';
import { tokenise } from '../../dedupe/words.js';
import { inventArticle } from '../corpus.js';

const paragraphs = (n: number) => inventArticle(n).split('\n\n');
const text = (...parts: string[]) => parts.join('\n\n');
const [story, other] = [inventArticle(1), inventArticle(2)];
const edited = text(...paragraphs(1).slice(0, 4), paragraphs(2)[4]!);
const half = text(...paragraphs(1).slice(0, 2), ...paragraphs(2).slice(2));
const part = text(...paragraphs(1).slice(0, 2));
const flash = 'A ferry ran aground off Saltmere this morning. More follows.';

const TIES: Tie[] = ['address', 'place', 'declares', 'declared', 'siblings'];
const mirrored: Partial<Record<Tie, Tie>> = { declares: 'declared', declared: 'declares' };
const tied = (a: string, b: string) => TIES.filter((tie) => kinship(tokenise(a), tokenise(b), tie) > 0);

describe('under which ties two texts are one article', () => {
  test.each<[what: string, a: string, b: string, ties: Tie[]]>([
    ['the same text', story, story, TIES],
    ['an edited copy', edited, story, TIES],
    ['another text', other, story, []],
    ['a page of which two fifths were carried over', half, story, ['address']],
    ['a part of the other: no page names a part of itself as itself', part, story, ['address', 'place', 'declares']],
    ['a flash, and the story that was written out of it', flash, story, ['address']],
    ['two flashes', flash, 'The council of Pell has fined a gull for theft.', []],
  ])('%s', (_, a, b, ties) => {
    expect(tied(a, b)).toEqual(ties);
  });
});

test('says the same from either side', () => {
  for (const [a, b] of [story, other, edited, half, part, flash].flatMap((a, n, all) =>
    all.slice(n).map((b) => [a, b]),
  ))
    for (const tie of TIES)
      expect(kinship(tokenise(a!), tokenise(b!), tie)).toBe(kinship(tokenise(b!), tokenise(a!), mirrored[tie] ?? tie));
});
