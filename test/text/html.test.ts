import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cleaned } from '../../article.js';
import { clean } from '../../clean.js';

const FOLDER = join(import.meta.dirname, '../articles');

interface Expected extends Partial<Omit<Cleaned, 'rejected' | 'passages'>> {
  rejected?: string;
  /** Lines that stand in the text, and lines that do not. */
  kept?: string[];
  gone?: string[];
  /** By label, how passages begin. */
  labels?: Record<string, string[]>;
}

function read(slug: string): { raw: { file: string; url?: string }; expected: Expected; cleaned: Cleaned } {
  const json = (file: string) => JSON.parse(readFileSync(join(FOLDER, slug, file), 'utf8'));
  const raw = json('raw.json');
  const content = readFileSync(join(FOLDER, slug, raw.file));
  return {
    raw,
    expected: json('expected.json'),
    cleaned: clean({ content, type: 'html', ...(raw.url && { claims: { url: raw.url } }) }),
  };
}

describe('pages', () => {
  for (const slug of readdirSync(FOLDER).filter((name) => name.startsWith('html-'))) {
    test(slug, () => {
      const { expected, cleaned } = read(slug);
      const { rejected, kept = [], gone = [], labels = {}, ...facts } = expected;
      expect(cleaned.rejected?.code).toBe(rejected);
      expect(cleaned).toMatchObject(facts);
      expect(cleaned.publishedAt).toBe(facts.publishedAt ?? null);
      for (const line of kept) expect(cleaned.text).toContain(line);
      for (const line of gone) expect(cleaned.text).not.toContain(line);
      const passages = cleaned.passages.map(({ label, start, end }) => ({
        label,
        text: cleaned.normalised.slice(start, end),
      }));
      for (const [label, openings] of Object.entries(labels))
        for (const opening of openings) expect(passages.find(({ text }) => text.includes(opening))?.label).toBe(label);
    });
  }
});
