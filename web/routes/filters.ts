/** The filters of searching and listing, as parameters of a query. */
import { z } from 'zod';
import { LABELS, PAGE_FLAGS } from '../../article.js';
import type { ArticleFilter } from '../../store/filter.js';
import { time } from './schemas.js';

const text = z.string().min(1).max(260).optional();

export const filterQuery = z.strictObject({
  site: text,
  source: text.describe('as one of its senders named it'),
  tag: text,
  language: z.string().min(2).max(8).toLowerCase().optional().describe('ISO 639-1'),
  published_since: time.optional(),
  published_until: time.optional().describe('before then; a day counts to its end'),
  seen_since: time.optional(),
  seen_until: time.optional(),
  outcome: z.enum(['created', 'updated', 'duplicate', 'unchanged']).optional(),
  only: z.enum(['representatives', 'duplicates']).optional(),
  flag: z.enum(PAGE_FLAGS).optional(),
  label: z.enum(LABELS).optional().describe('with a passage of this label'),
  label_share: z.coerce.number().min(0).max(1).default(0).describe('and so much of it'),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const since = (said?: string) => (said === undefined ? undefined : new Date(said));
const until = (said?: string) =>
  said === undefined ? undefined : new Date(Date.parse(said) + (DAY.test(said) ? DAY_MS : 0));

export function filterOf(said: z.output<typeof filterQuery>): ArticleFilter {
  const { site, source, tag, language, outcome, only, flag, label, label_share: share } = said;
  return {
    ...{ site, source, tag, language, outcome, only, flag },
    publishedSince: since(said.published_since),
    publishedUntil: until(said.published_until),
    seenSince: since(said.seen_since),
    seenUntil: until(said.seen_until),
    label: label && { label, share },
  };
}
