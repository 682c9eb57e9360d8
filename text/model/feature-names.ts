/**
 * What the labeller sees of each block: a short list of named, yes-or-no features. Families of features are declared here,
 * by name, so that the fitted weights can be read: `words:4-6` is a block of four to six words.
 */
import { LABELS } from '../../article.js';

const names: string[] = [];
/** In the order of their ids. */
export const FEATURE_NAMES: readonly string[] = names;

/** Declares a family of features; answers the id of its first member. */
function family(name: string, members: readonly string[]): number {
  const base = names.length;
  for (const member of members) names.push(`${name}:${member}`);
  return base;
}

/** Members of a family by limits: `bucket(limits, value)` counts the limits below the value. */
function scale(limits: readonly number[]): string[] {
  return [...limits.map((limit) => `-${limit}`), `${limits.at(-1)}-`];
}

export const WORD_LIMITS = [1, 3, 6, 10, 16, 25, 40, 80];
export const PROSE_LIMITS = [0, 12, 40, 90, 180];
export const SHARE_LIMITS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];
export const STOP_LIMITS = [0, 0.15, 0.3, 0.45];
export const CAPITAL_LIMITS = [0.2, 0.4, 0.7];
export const DIGIT_LIMITS = [0, 0.1, 0.3];
export const DENSITY_LIMITS = [0.3, 0.5, 0.7, 0.85];
export const NEIGHBOUR_LIMITS = [3, 10, 25];
export const ENDS = ['terminal', 'question', 'colon', 'ellipsis', 'comma', 'none'] as const;
export const OPENS = ['upper', 'lower', 'letter', 'digit', 'quote', 'symbol', 'bracket', 'other'] as const;
const TO_THREE = ['0', '1', '2', '3-'];

/** The shape of the block. */
export const bias = family('bias', ['always']);
export const words = family('words', scale(WORD_LIMITS));
export const endsShort = family('short-ends', ENDS);
export const endsMiddle = family('middle-ends', ENDS);
export const endsLong = family('long-ends', ENDS);
export const opensShort = family('short-opens', OPENS);
export const opensLong = family('long-opens', OPENS);
export const sentences = family('sentences', TO_THREE);
export const stopsShort = family('short-stops', scale(STOP_LIMITS));
export const stopsLong = family('long-stops', scale(STOP_LIMITS));
export const capitals = family('capitals', scale(CAPITAL_LIMITS));
export const shouting = family('shouting', ['yes']);
export const digits = family('digits', scale(DIGIT_LIMITS));
export const commas = family('commas', TO_THREE);
export const marks = family('has', ['quotes', 'symbols']);

/** The blocks around it. */
export const beforeWords = family('before-words', ['none', ...scale(NEIGHBOUR_LIMITS)]);
export const afterWords = family('after-words', ['none', ...scale(NEIGHBOUR_LIMITS)]);
export const beforeEnds = family('before-ends', ENDS);
export const afterEnds = family('after-ends', ENDS);
export const proseBefore3 = family('prose-before-3', scale(PROSE_LIMITS));
export const proseAfter3 = family('prose-after-3', scale(PROSE_LIMITS));
export const proseBefore10 = family('prose-before-10', scale(PROSE_LIMITS));
export const proseAfter10 = family('prose-after-10', scale(PROSE_LIMITS));
export const credited = family('above-credit', ['short', 'long']);

/** The document, and where in it the block stands. */
export const shareBefore = family('share-of-prose-before', scale(SHARE_LIMITS));
export const place = family('place', scale(SHARE_LIMITS));
export const densityLong = family('prose-density', scale(DENSITY_LIMITS));
export const densityShort = family('short-in-prose-density', scale(DENSITY_LIMITS));
/** A sentence that no rule knows; in a text that is nearly all prose it belongs there. */
export const sentenceIn = family('sentence-in-prose-density', scale(DENSITY_LIMITS));
/** A whole paragraph of them, under no heading of furniture. */
export const paragraphIn = family('paragraph-in-prose-density', scale(DENSITY_LIMITS));
export const questionIn = family('question-in-prose-density', scale(DENSITY_LIMITS));
export const repeated = family('repeated', ['earlier', 'later', 'earlier-twice', 'later-twice']);
export const title = family('title', ['copy', 'second-copy', 'just-after', 'seen-none', 'seen-1', 'seen-2-']);
export const dateline = family('dateline', ['here', 'ahead', 'passed', 'ahead-of-unfinished']);

/** What the rules say of it, of its neighbours, and of the headings above. */
export const rule = family(
  'rule',
  LABELS.flatMap((label) => [`${label}-1`, `${label}-2`, `${label}-3`]),
);
export const noRule = family('rule', ['none-short', 'none-middle', 'none-long']);
export const heading = family('heading', LABELS);
export const beforeRule = family('before-rule', LABELS);
export const afterRule = family('after-rule', LABELS);
export const underShort = family('short-under', LABELS);
export const underLong = family('long-under', LABELS);
/** Under a heading, with no blank line between, in a text that uses blank lines. */
export const underGrouped = family('grouped-under', LABELS);
export const underFirst = family('first-under', LABELS);
export const listed = family('listed', ['grouped', 'loose']);
/** `Also today: Ferries stay in port`, and the same opening on several lines. */
export const kicker = family('kicker', ['once', 'again']);
/** Nothing but names, among the first lines and above all prose. */
export const signed = family('names-above-prose', ['yes']);
export const belowComments = family('below-comments-heading', ['short', 'long']);

/** How many of the limits, which rise, are below the value. */
export function bucket(limits: readonly number[], value: number): number {
  let at = 0;
  while (at < limits.length && value > limits[at]!) at++;
  return at;
}
