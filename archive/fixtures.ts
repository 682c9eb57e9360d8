/** A corrected article as a bug report that becomes a fixture (`scripts/new-fixture.mjs`). */
import type { VersionRecord } from '../store/articles.js';

/**
 * `=== slug`, then each line of the text behind its label: what a person said, and `either` for what nobody looked at. Null when
 * nothing in this version is corrected, or a corrected passage is no whole line.
 */
export function fixtureOf({
  articleId,
  normalised,
  passages,
  metadata,
}: Pick<VersionRecord, 'articleId' | 'normalised' | 'passages' | 'metadata'>): string | null {
  const corrected = passages.filter(({ evidence }) => evidence.correction !== undefined);
  let at = 0;
  let told = 0;
  const lines = normalised.split('\n').map((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (line.trim() === '') return '';
    const whole = corrected.find((passage) => passage.start <= start && end <= passage.end);
    if (whole) told++;
    return `${whole?.label ?? 'either'}| ${line}`;
  });
  if (told === 0) return null;
  const slug = `corrected-${articleId}-${slugOf(metadata.title ?? '')}`.replace(/-+$/, '');
  return [`=== ${slug}`, ...lines, ''].join('\n');
}

function slugOf(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return ascii.replace(/^-|-$/g, '').slice(0, 40);
}
