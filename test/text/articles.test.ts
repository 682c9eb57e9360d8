import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cleaned, Label } from '../../article.js';
import { clean } from '../../clean.js';
import { normalise } from '../../text/normalise.js';

interface Raw {
  type: 'text' | 'html';
  content: string;
  base64?: boolean;
  url?: string;
}
interface Expected {
  rejected?: string;
  /** Line numbers with their labels; `either`: free to keep or drop. */
  lines: [number, Label | 'either'][];
  title?: string | null;
  /** Absent where no line states a whole date. */
  publishedAt?: string;
}

/** Teasers and a breadcrumb without a word that gives them away, between pieces of prose; better kept than prose lost. */
const KEPT_FOR_NOW = new Set(['ja-chiho 9', 'question-headline-teasers 7', 'pl-nieznany 4']);

const folder = join(import.meta.dirname, '../articles');
const read = <T>(slug: string, file: string): T => JSON.parse(readFileSync(join(folder, slug, file), 'utf8')) as T;
const articles = readdirSync(folder)
  .map((slug) => ({ slug, raw: read<Raw>(slug, 'raw.json'), expected: read<Expected>(slug, 'expected.json') }))
  .filter(({ raw }) => raw.type === 'text');

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

describe.each(articles)('$slug', ({ slug, raw, expected }) => {
  const answer = cleaned(raw);

  test('is taken, or rejected with its code', () => {
    expect(answer.rejected?.code ?? null).toBe(expected.rejected ?? null);
  });
  test.skipIf(expected.rejected !== undefined)('loses no line of the body and keeps no other', () => {
    const wrong = expected.lines.filter(([line, label]) => {
      if (label === 'either' || label === 'artefact' || KEPT_FOR_NOW.has(`${slug} ${line}`)) return false;
      return labelsOn(line, answer).has('body') !== (label === 'body');
    });
    expect(wrong).toEqual([]);
  });
  test.skipIf(expected.rejected !== undefined)('was published when it says', () => {
    expect(answer.publishedAt).toBe(expected.publishedAt ?? null);
  });
  test.skipIf(expected.rejected !== undefined || NOT_TWICE.has(slug))('cleaning the clean text changes nothing', () => {
    expect(clean({ content: answer.text, type: 'text' }).text).toBe(answer.text);
  });
  test('normalising twice equals once', () => {
    expect(normalise(answer.normalised).text).toBe(answer.normalised);
  });
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
  test('neither crash nor lose a character', { timeout: 240_000 }, () => {
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
