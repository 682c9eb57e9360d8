/**
 * What the labeller sees of each block: a short list of named, yes-or-no features. Families of features are declared once,
 * by name, so that the fitted weights can be read: `words:4-6` is a block of four to six words.
 */
import { LABELS, type Label } from '../article.js';
import type { Context, Seen } from './context.js';
import type { Shape } from './shape.js';

const names: string[] = [];

/** Declares a family of features; answers the id of its first member. */
function family(name: string, members: readonly string[]): number {
  const base = names.length;
  for (const member of members) names.push(`${name}:${member}`);
  return base;
}

const WORDS = [1, 3, 6, 10, 16, 25, 40, 80];
const PROSE = [0, 12, 40, 90, 180];
const SHARE = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];
const words = family('words', ['0-1', '2-3', '4-6', '7-10', '11-16', '17-25', '26-40', '41-80', '81-']);
const ENDS = ['terminal', 'question', 'colon', 'ellipsis', 'comma', 'none'] as const;
const OPENS = ['upper', 'lower', 'letter', 'digit', 'quote', 'symbol', 'bracket', 'other'] as const;
const endsShort = family('short-ends', ENDS);
const endsMiddle = family('middle-ends', ENDS);
const endsLong = family('long-ends', ENDS);
const opensShort = family('short-opens', OPENS);
const opensLong = family('long-opens', OPENS);
const sentences = family('sentences', ['0', '1', '2', '3-']);
const stopsShort = family('short-stops', ['0', '-.15', '-.3', '-.45', '.45-']);
const stopsLong = family('long-stops', ['0', '-.15', '-.3', '-.45', '.45-']);
const capitals = family('capitals', ['-.2', '-.4', '-.7', '.7-']);
const shouting = family('shouting', ['yes']);
const digits = family('digits', ['0', '-.1', '-.3', '.3-']);
const commas = family('commas', ['0', '1', '2', '3-']);
const marks = family('has', ['quotes', 'symbols']);
const beforeWords = family('before-words', ['none', '0-3', '4-10', '11-25', '26-']);
const afterWords = family('after-words', ['none', '0-3', '4-10', '11-25', '26-']);
const beforeEnds = family('before-ends', ENDS);
const afterEnds = family('after-ends', ENDS);
const proseBefore3 = family('prose-before-3', ['0', '-12', '-40', '-90', '-180', '180-']);
const proseAfter3 = family('prose-after-3', ['0', '-12', '-40', '-90', '-180', '180-']);
const proseBefore10 = family('prose-before-10', ['0', '-12', '-40', '-90', '-180', '180-']);
const proseAfter10 = family('prose-after-10', ['0', '-12', '-40', '-90', '-180', '180-']);
const shareBefore = family('share-of-prose-before', ['-.02', '-.1', '-.25', '-.5', '-.75', '-.9', '-.98', '.98-']);
const place = family('place', ['-.02', '-.1', '-.25', '-.5', '-.75', '-.9', '-.98', '.98-']);
const density = family('prose-density', ['-.3', '-.5', '-.7', '-.85', '.85-']);
const densityShort = family('short-in-prose-density', ['-.3', '-.5', '-.7', '-.85', '.85-']);
const repeated = family('repeated', ['earlier', 'later', 'earlier-twice', 'later-twice']);
const rule = family(
  'rule',
  LABELS.flatMap((label) => [`${label}-1`, `${label}-2`, `${label}-3`]),
);
const noRule = family('rule', ['none-short', 'none-middle', 'none-long']);
const headings = family('heading', LABELS);
const beforeRule = family('before-rule', LABELS);
const afterRule = family('after-rule', LABELS);
const underShort = family('short-under', LABELS);
const underLong = family('long-under', LABELS);
const title = family('title', ['copy', 'second-copy', 'just-after', 'seen-none', 'seen-1', 'seen-2-']);
const listed = family('listed', ['yes']);
const comments = family('below-comments-heading', ['short', 'long']);
const bias = family('bias', ['always']);

export const FEATURE_NAMES: readonly string[] = names;

/** Ids of the features that hold, for each block in order. */
export function features(seen: readonly Seen[], contexts: readonly Context[]): number[][] {
  const shapes = seen.map(({ shape }) => shape);
  const prose = shapes.map(proseWords);
  const total = sum(prose);
  const allWords = shapes.reduce((all, shape) => all + shape.words, 0);
  const dense = bucket([0.3, 0.5, 0.7, 0.85], total / Math.max(allWords, 1));
  let before = 0;
  return shapes.map((shape, at) => {
    const on: number[] = [bias];
    const long = shape.words > 16;
    on.push(words + bucket(WORDS, shape.words));
    on.push((long ? endsLong : shape.words > 6 ? endsMiddle : endsShort) + ENDS.indexOf(shape.ends));
    on.push((long ? opensLong : opensShort) + OPENS.indexOf(shape.opens));
    on.push(sentences + Math.min(shape.sentences, 3));
    on.push(
      (long ? stopsLong : stopsShort) + bucket([0, 0.15, 0.3, 0.45], shape.stops / Math.max(1, shape.to - shape.from)),
    );
    on.push(capitals + bucket([0.2, 0.4, 0.7], shape.capitals / Math.max(1, shape.words)));
    if (shape.shouts > shape.words / 2) on.push(shouting);
    on.push(digits + bucket([0, 0.1, 0.3], shape.digits / Math.max(1, shape.chars)));
    on.push(commas + Math.min(shape.commas, 3));
    if (shape.quotes > 0) on.push(marks);
    if (shape.symbols > 0) on.push(marks + 1);
    on.push(beforeWords + neighbour(shapes[at - 1]));
    on.push(afterWords + neighbour(shapes[at + 1]));
    if (at > 0) on.push(beforeEnds + ENDS.indexOf(shapes[at - 1]!.ends));
    if (at + 1 < shapes.length) on.push(afterEnds + ENDS.indexOf(shapes[at + 1]!.ends));
    on.push(proseBefore3 + bucket(PROSE, sum(prose.slice(Math.max(0, at - 3), at))));
    on.push(proseAfter3 + bucket(PROSE, sum(prose.slice(at + 1, at + 4))));
    on.push(proseBefore10 + bucket(PROSE, sum(prose.slice(Math.max(0, at - 10), at))));
    on.push(proseAfter10 + bucket(PROSE, sum(prose.slice(at + 1, at + 11))));
    on.push(shareBefore + bucket(SHARE, before / Math.max(1, total)));
    on.push(place + bucket(SHARE, at / shapes.length));
    on.push((shape.words > 10 ? density : densityShort) + dense);
    surroundings(seen, contexts, at, on);
    before += prose[at]!;
    return on;
  });
}

/** What rules say of the block and its neighbours, and what it stands under. */
function surroundings(seen: readonly Seen[], contexts: readonly Context[], at: number, on: number[]): void {
  const { shape, proposals } = seen[at]!;
  const context = contexts[at]!;
  const long = shape.words > 16;
  const heard = new Map<Label, number>();
  for (const { whole, label, weight } of context.listed ? [] : proposals)
    if (whole && weight > (heard.get(label) ?? 0)) heard.set(label, weight);
  for (const [label, weight] of heard) on.push(rule + LABELS.indexOf(label) * 3 + weight - 1);
  if (heard.size === 0) on.push(noRule + (long ? 2 : shape.words > 6 ? 1 : 0));
  const { best } = seen[at]!;
  if (best?.heading && !context.listed) on.push(headings + LABELS.indexOf(best.label));
  const above = seen[at - 1]?.best;
  const below = seen[at + 1]?.best;
  if (above && above.weight > 1) on.push(beforeRule + LABELS.indexOf(above.label));
  if (below && below.weight > 1) on.push(afterRule + LABELS.indexOf(below.label));
  if (context.under) on.push((long ? underLong : underShort) + LABELS.indexOf(context.under));
  if (context.title) on.push(title + (context.titlesBefore > 0 ? 1 : 0));
  else if (contexts[at - 1]?.title) on.push(title + 2);
  on.push(title + 3 + Math.min(context.titlesBefore, 2));
  if (context.listed) on.push(listed);
  if (context.afterComments) on.push(comments + (long ? 1 : 0));
  if (context.copiesBefore > 0) on.push(repeated);
  if (context.copiesAfter > 0) on.push(repeated + 1);
  if (context.copiesBefore > 1) on.push(repeated + 2);
  if (context.copiesAfter > 1) on.push(repeated + 3);
}

function proseWords(shape: Shape): number {
  const sentence = shape.ends === 'terminal' || shape.ends === 'question' || shape.sentences > 1;
  return sentence && shape.words >= 8 ? shape.words : 0;
}

function neighbour(shape: Shape | undefined): number {
  return shape ? 1 + bucket([3, 10, 25], shape.words) : 0;
}

function bucket(limits: readonly number[], value: number): number {
  let at = 0;
  while (at < limits.length && value > limits[at]!) at++;
  return at;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
