import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cleaned, Label } from '../../article.js';
import { clean } from '../../clean.js';
import { normalise } from '../../text/normalise/normalise.js';

interface Raw {
  type: 'text' | 'html';
  content: string;
  base64?: boolean;
  url?: string;
}
/** Beside these any part of the answer: title, byline, dateline, agency, contributors, copyright, language, publishedAt, repost … */
interface Expected extends Partial<Omit<Cleaned, 'rejected' | 'passages'>> {
  rejected?: string;
  /** Line numbers with their labels; `either`: free to keep or drop. */
  lines: [number, Label | 'either'][];
  /** Words that stand in the text, and words that do not. */
  kept?: string[];
  gone?: string[];
}

const folder = join(import.meta.dirname, '../articles');
const read = <T>(slug: string, file: string): T => JSON.parse(readFileSync(join(folder, slug, file), 'utf8')) as T;
const articles = readdirSync(folder)
  .map((slug) => ({ slug, raw: read<Raw>(slug, 'raw.json'), expected: read<Expected>(slug, 'expected.json') }))
  .filter(({ raw }) => raw.type === 'text');

/** What each fixture states and does not get yet. Nothing is added: mend the labeller, or the fixture when that is what is wrong. */
const KNOWN_WRONG: Record<string, string[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'known-wrong.json'), 'utf8'),
);
/** Its entries on 2026-12-01. Lower it when some go. */
const MOST_WRONG = 116;

/** Points without bullets on top of a text, and no headline above, look like headlines. */
const NOT_TWICE = new Set(['summary-points']);

function cleaned({ content, base64, type }: Raw): Cleaned {
  return clean({ content: base64 ? Buffer.from(content, 'base64') : content, type });
}

/** Labels of the passages that stand on a physical line. */
function labelsOn(line: number, { passages }: Cleaned): Set<Label> {
  return new Set(
    passages.filter(({ lines }) => lines && lines[0] <= line && line <= lines[1]).map(({ label }) => label),
  );
}

/** `7 promotion: body` when the line of that label has another; null when all is well. */
function wrongLine([line, label]: Expected['lines'][number], answer: Cleaned): string | null {
  if (label === 'either') return null;
  const labels = labelsOn(line, answer);
  const isWrong = !labels.has(label) || (label !== 'artefact' && labels.has('body') !== (label === 'body'));
  return isWrong ? `${line} ${label}: ${[...labels].join(' and ')}` : null;
}

describe.each(articles)('$slug', ({ slug, raw, expected }) => {
  const answer = cleaned(raw);

  test('is taken, or rejected with its code', () => {
    expect(answer.rejected?.code ?? null).toBe(expected.rejected ?? null);
  });
  test('answers all that its fixture states, but for what is known to be wrong', () => {
    const { rejected, lines, kept = [], gone = [], ...facts } = expected;
    const wrong = [
      ...(rejected ? [] : lines.flatMap((line) => wrongLine(line, answer) ?? [])),
      ...Object.entries(facts)
        .filter(([name, value]) => !isDeepStrictEqual(answer[name as keyof Cleaned], value))
        .map(([name]) => name),
      ...kept.filter((words) => !answer.text.includes(words)).map((words) => `lost: ${words}`),
      ...gone.filter((words) => answer.text.includes(words)).map((words) => `kept: ${words}`),
    ];
    // What is right by now is taken out of the list, so that it stays right.
    expect(wrong).toEqual(KNOWN_WRONG[slug] ?? []);
  });
  test.skipIf(expected.rejected !== undefined)('has no time but one that is stated', () => {
    expect(answer.publishedAt).toBe(expected.publishedAt ?? null);
  });
  test.skipIf(expected.rejected !== undefined || NOT_TWICE.has(slug))('cleaning the clean text changes nothing', () => {
    expect(clean({ content: answer.text, type: 'text' }).text).toBe(answer.text);
  });
  test('normalising twice equals once', () => {
    expect(normalise(answer.normalised).text).toBe(answer.normalised);
  });
});

test('the list of known wrongs names fixtures that there are, and gets no longer', () => {
  const slugs = new Set(articles.map(({ slug }) => slug));
  expect(Object.keys(KNOWN_WRONG).filter((slug) => !slugs.has(slug))).toEqual([]);
  expect(Object.values(KNOWN_WRONG).flat().length).toBeLessThanOrEqual(MOST_WRONG);
});

describe('mutated articles', () => {
  const lines = articles.flatMap(({ raw }) => (raw.base64 ? [] : raw.content.split('\n')));
  const bases = articles.filter(({ raw }) => !raw.base64).map(({ raw }) => raw.content);
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), line: fc.nat() }),
    fc.record({ kind: fc.constant('double' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('glue' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({
      kind: fc.constant('noise' as const),
      at: fc.nat(),
      text: fc.string({ unit: 'binary', maxLength: 12 }),
    }),
  );
  const mutant = fc
    .tuple(fc.nat(bases.length - 1), fc.array(mutation, { minLength: 1, maxLength: 8 }))
    .map(([base, steps]) => {
      let text = bases[base]!;
      for (const step of steps) {
        const rows = text.split('\n');
        const at = step.at % Math.max(1, rows.length);
        if (step.kind === 'drop') rows.splice(at, 1);
        if (step.kind === 'insert') rows.splice(at, 0, lines[step.line % lines.length]!);
        if (step.kind === 'double') rows.splice(at, 0, rows[at] ?? '');
        if (step.kind === 'glue') rows.splice(at, 2, rows.slice(at, at + 2).join(' '));
        text = rows.join('\n');
        const offset = step.at % Math.max(1, text.length);
        if (step.kind === 'cut') text = text.slice(0, offset);
        if (step.kind === 'noise') text = text.slice(0, offset) + step.text + text.slice(offset);
      }
      return text;
    });

  // Ten thousand in all; a hang shows as the test's own time limit.
  test('neither crash nor lose a character', () => {
    fc.assert(
      fc.property(mutant, (content) => {
        const { normalised, passages, rejected, text } = clean({ content, type: 'text' });
        let end = 0;
        for (const passage of passages) {
          if (passage.start !== end || passage.end <= passage.start) throw new Error(`a gap at ${end}`);
          end = passage.end;
        }
        if (end !== normalised.length && passages.length > 0) throw new Error('the end is missing');
        if (rejected && text !== '') throw new Error('rejected, but with a text');
      }),
      { numRuns: 10_000, seed: 4 },
    );
  });
});
