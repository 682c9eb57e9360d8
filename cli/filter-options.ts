/** The options that say which articles are meant: of `search`, `list` and `export`. */
import { LABELS, type Label, type Outcome, PAGE_FLAGS, type PageFlag } from '../article.js';
import type { ArticleFilter } from '../store/filter.js';
import { UsageError } from './exit.js';

export interface FilterOptions {
  site?: string;
  source?: string;
  tag?: string;
  language?: string;
  publishedSince?: string;
  publishedUntil?: string;
  seenSince?: string;
  seenUntil?: string;
  outcome?: string;
  representatives?: boolean;
  duplicates?: boolean;
  flag?: string;
  label?: string;
}

/** Each option with what it means; for commander. */
export const FILTER_OPTIONS: readonly (readonly [flags: string, description: string])[] = [
  ['--site <site>', 'only of this site'],
  ['--source <source>', 'only what one of its senders named so'],
  ['--tag <tag>', 'only with this tag of a sender'],
  ['--language <code>', 'only in this language, for example de'],
  ['--published-since <time>', 'published then or later (ISO 8601; a day counts from its beginning)'],
  ['--published-until <time>', 'published before then; a day counts to its end'],
  ['--seen-since <time>', 'first seen then or later'],
  ['--seen-until <time>', 'first seen before then; a day counts to its end'],
  ['--outcome <outcome>', 'of one of its documents: created, updated, duplicate or unchanged'],
  ['--representatives', 'without duplicates'],
  ['--duplicates', 'only duplicates'],
  ['--flag <flag>', `what the page says of itself: ${PAGE_FLAGS.join(', ')}`],
  ['--label <label[:share]>', 'with a passage of this label, or so much of it, for example advertisement:0.2'],
];

const OUTCOMES: readonly Outcome[] = ['created', 'updated', 'duplicate', 'unchanged'];
const DAY_MS = 86_400_000;

/** Throws `UsageError`. */
export function filterOf(options: FilterOptions): ArticleFilter {
  const { site, source, tag, language, representatives, duplicates, outcome, flag, label } = options;
  if (representatives && duplicates) throw new UsageError('--representatives and --duplicates exclude each other.');
  return {
    site,
    source,
    tag,
    language: language?.toLowerCase(),
    publishedSince: timeOf('--published-since', options.publishedSince, 'start'),
    publishedUntil: timeOf('--published-until', options.publishedUntil, 'end'),
    seenSince: timeOf('--seen-since', options.seenSince, 'start'),
    seenUntil: timeOf('--seen-until', options.seenUntil, 'end'),
    outcome: oneOf('--outcome', outcome, OUTCOMES),
    only: representatives ? 'representatives' : duplicates ? 'duplicates' : undefined,
    flag: oneOf<PageFlag>('--flag', flag, PAGE_FLAGS),
    label: labelOf(label),
  };
}

function oneOf<T extends string>(option: string, said: string | undefined, choices: readonly T[]): T | undefined {
  if (said === undefined) return undefined;
  const found = choices.find((choice) => choice === said);
  if (!found) throw new UsageError(`${option} takes ${choices.join(', ')}; ${said} is none of them.`);
  return found;
}

function labelOf(said: string | undefined): { label: Label; share: number } | undefined {
  if (said === undefined) return undefined;
  const [name = '', share = '0'] = said.split(':');
  const label = oneOf('--label', name, LABELS)!;
  const number = Number(share);
  if (!(number >= 0 && number <= 1)) throw new UsageError('The share behind --label is a number from 0 to 1.');
  return { label, share: number };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function timeOf(option: string, said: string | undefined, day: 'start' | 'end'): Date | undefined {
  if (said === undefined) return undefined;
  const time = Date.parse(said);
  if (!/^\d{4}-\d{2}/.test(said) || Number.isNaN(time))
    throw new UsageError(`${option} takes a time, for example 2026-05-04 or 2026-05-04T10:00:00Z; ${said} is none.`);
  return new Date(day === 'end' && DAY.test(said) ? time + DAY_MS : time);
}
