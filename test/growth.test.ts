import { describe, expect, test } from 'vitest';
import type { CleanInput } from '../article.js';
import { clean } from '../clean.js';
import { LINE_CHARS, PATTERNS } from '../text/rules/patterns.js';
import { cpuMs, filled, growthOf, MOST_GROWTH, RUNS } from './growth.js';
import { regexesOfTheProduct } from './regexes.js';

/** Code units at 1 ×. */
const PATTERN_LENGTH = 5_000;
const TEXT_LENGTH = 18_000; // what Markdown has in longer stretches stays as it was written
/** What a pattern may take for a line of a few hundred characters; one that backtracks needs seconds. */
const LINE_MS = 20;
/** An end that nothing expects, so that a pattern has to give up. */
const SPOILERS = ['', ' |x/!\u0001'];

function isSlow(pattern: RegExp, text: string): boolean {
  const run = () => void Array.from(text.matchAll(pattern));
  return cpuMs(run) > LINE_MS && cpuMs(run) > LINE_MS && cpuMs(run) > LINE_MS;
}

/** From short to long, so that a pattern that doubles its time with each character is caught while it still ends. */
function isSlowSomewhere(pattern: RegExp, longest: number, textOf: (length: number) => string): boolean {
  for (let length = 16; length < longest; length += length < 80 ? 8 : length)
    if (isSlow(pattern, textOf(length))) return true;
  return isSlow(pattern, textOf(longest));
}

describe('a regular expression', { timeout: 300_000 }, () => {
  test('is found wherever it stands in the product', async () => {
    const places = new Set((await regexesOfTheProduct()).map(({ where }) => where.replace(/:\d+$/, '')));
    expect(places).toContain('text/rules/credit-patterns.ts');
    expect(places).toContain('text/normalise/mojibake.ts'); // put together from parts
    expect(places).toContain('fetch/url.ts');
  });

  test('takes time in proportion to a run of anything', async () => {
    const slow: string[] = [];
    for (const { where, pattern } of await regexesOfTheProduct())
      for (const run of RUNS)
        for (const end of SPOILERS) {
          const textOf = (length: number) => filled(run, length) + end;
          if (isSlowSomewhere(pattern, 80, textOf)) slow.push(`${where} on a short run of ${JSON.stringify(run)}`);
          else {
            const growth = growthOf(
              (times) => textOf(times * PATTERN_LENGTH),
              (text) => Array.from(text.matchAll(pattern)),
            );
            if (growth > MOST_GROWTH) slow.push(`${where} on ${JSON.stringify(run)}: ${growth.toFixed(1)} a doubling`);
          }
        }
    expect(slow).toEqual([]);
  });

  test('of a rule is as quick on its own example, stretched anywhere to the longest line', () => {
    const slow: string[] = [];
    for (const { id, pattern: own, place, example } of PATTERNS) {
      const pattern = new RegExp(own.source, `${own.flags.replace('g', '')}g`);
      const longest = place === 'line' ? LINE_CHARS : PATTERN_LENGTH;
      for (const textOf of stretchesOf(example))
        for (const end of SPOILERS)
          if (isSlowSomewhere(pattern, longest, (length) => textOf(length) + end))
            slow.push(`${id}: ${textOf(48)}${end}`);
    }
    expect(slow).toEqual([]);
  });
});

/** Runs that a name, or what divides names, may be taken for. */
const NAMES = ['a', 'A', 'Aa', 'あ', 'ع', 'क', '1', ' ', '.', '-', '/', 'A ', 'Aa ', 'A/', 'Aa, ', '· ', ' > ', '— '];

/** Ways to make an example as long as wished: a run put in anywhere, a run for each word, the words and marks again and again. */
function* stretchesOf(example: string): Generator<(length: number) => string> {
  const words = /[\p{L}\p{M}\p{N}]+/gu;
  const count = example.match(words)?.length ?? 1;
  for (const run of NAMES) {
    for (let at = 0; at <= example.length; at += 2)
      yield (length) => example.slice(0, at) + filled(run, Math.max(0, length - example.length)) + example.slice(at);
    yield (length) => example.replace(words, () => filled(run, Math.ceil(length / count)));
  }
  yield (length) => filled(example, length);
  for (const divider of new Set(example.match(/[^\p{L}\p{M}\p{N}]+/gu) ?? []))
    for (const word of ['a', 'A', 'Aa', 'あ', '1']) yield (length) => filled(word + divider, length);
}

const SENTENCE = 'The council met on Monday and voted for the bridge by nine votes to four, said the mayor.';
const DOCUMENTS: Record<string, (run: string) => CleanInput> = {
  text: (run) => ({ type: 'text', content: run }),
  'text below a headline and above prose': (run) => ({
    type: 'text',
    content: `Bridge opens after a year of work\n\n${run}\n\n${`${SENTENCE} ${SENTENCE}\n\n`.repeat(4)}`,
  }),
  'text below prose': (run) => ({ type: 'text', content: `${`${SENTENCE} ${SENTENCE}\n\n`.repeat(4)}${run}` }),
  markdown: (run) => ({ type: 'markdown', content: `# Bridge opens\n\n${SENTENCE}\n\n${run}` }),
  'a page': (run) => ({ type: 'html', content: `<h1>Bridge opens</h1><p>${SENTENCE}</p><p>${run}</p>` }),
  'the title of a page': (run) => ({
    type: 'html',
    content: `<title>${run}</title><meta property="og:site_name" content="A"><h1>${run}</h1><p>${SENTENCE}</p>`,
    claims: { url: 'https://www.example.org/a' },
  }),
};

describe.each(Object.entries(DOCUMENTS))('cleaning %s', (_, documentOf) => {
  test('takes time in proportion to a run of anything', { timeout: 300_000 }, () => {
    const slow: string[] = [];
    for (const run of RUNS) {
      const growth = growthOf((times) => documentOf(filled(run, times * TEXT_LENGTH)), clean);
      if (growth > MOST_GROWTH) slow.push(`${JSON.stringify(run)}: ${growth.toFixed(1)} a doubling`);
    }
    expect(slow).toEqual([]);
  });
});
