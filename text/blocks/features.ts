/** The features of each block: its shape, what stands around it, where it stands, what the rules say. */
import { LABELS, type Label } from '../../article.js';
import * as f from '../model/feature-names.js';
import { PROMPTS, type Proposal } from '../recognise/proposal.js';
import { markBits, type Shape } from '../words/shape.js';
import type { BlockFacts } from './block-facts.js';
import type { Context } from './context.js';

/** A dateline further below says nothing of a block. */
const DATELINE_REACH = 12;
/** A byline stands among so many lines, the headline aside. */
const SIGNED_LINES = 3;
const PARAGRAPH_WORDS = 22;
const PARAGRAPH_STOPS = 0.1;
/** Prose with a smaller share of function words than this is in a language without a file; in those with one it is 0.26 and more. */
const KNOWN_STOPS = 0.2;
/** Blocks that tell the language of a text: such as have a sentence and more words than headlines. */
const TELLING_WORDS = 10;
const ITEM_MARKS = markBits('•·-–—');
/** Share of function words of a plain paragraph, for texts in which they cannot be counted. */
const PLAIN_STOPS = 0.4;

/** Ids of the features that hold, for each block in order. Linear in the number of blocks. */
export function features(facts: readonly BlockFacts[], contexts: readonly Context[]): number[][] {
  const shapes = facts.map(({ shape }) => shape);
  const prose = runningSums(shapes.map(proseWords));
  const total = prose.at(-1)!;
  const density =
    total /
    Math.max(
      1,
      shapes.reduce((all, shape) => all + shape.words, 0),
    );
  const foreign = isForeign(shapes);
  const caseless = isCaseless(shapes);
  return facts.map((one, at) => {
    const context = contexts[at]!;
    const on = shapeFeatures(one.shape, density, one.best === null && !context.under, foreign, caseless);
    const alone = one.best === null && !context.under && !context.afterComments && !context.credited;
    if (alone && isParagraph(one.shape, foreign)) on.push(f.paragraphIn + f.bucket(f.DENSITY_LIMITS, density));
    const near = at <= SIGNED_LINES || facts[at - 1]?.best?.label === 'byline';
    if (one.best?.rule === 'names' && at > 0 && near && prose[at] === 0) on.push(f.signed);
    neighbourFeatures(shapes, prose, at, on);
    on.push(f.shareBefore + f.bucket(f.SHARE_LIMITS, prose[at]! / Math.max(1, total)));
    on.push(f.place + f.bucket(f.SHARE_LIMITS, at / shapes.length));
    ruleFeatures(facts, context, at, on);
    contextFeatures(contexts, at, one.shape, on);
    return on;
  });
}

/** Is the text in a script without capitals? Then a plain letter is what a line is to open with, as a capital is elsewhere. */
function isCaseless(shapes: readonly Shape[]): boolean {
  let letters = 0;
  let cased = 0;
  for (const { opens } of shapes) {
    if (opens === 'letter') letters++;
    else if (opens === 'upper' || opens === 'lower') cased++;
  }
  return letters > cased;
}

/** Is the text in a language whose function words we do not know? Then only shapes and places speak. */
function isForeign(shapes: readonly Shape[]): boolean {
  let words = 0;
  let stops = 0;
  for (const shape of shapes) {
    if (shape.words <= TELLING_WORDS || shape.sentences === 0) continue;
    words += shape.to - shape.from;
    stops += shape.stops;
  }
  return stops < words * KNOWN_STOPS;
}

function shapeFeatures(shape: Shape, density: number, unnamed: boolean, foreign: boolean, caseless: boolean): number[] {
  const long = shape.words > 16;
  // A dash or a bullet opens what somebody says, or an item.
  const dashed = (shape.opens === 'symbol' || shape.opens === 'other') && (shape.marks & ITEM_MARKS) !== 0;
  const spoken = dashed && (shape.ends === 'terminal' || shape.ends === 'question');
  const opens = long ? shape.opens : spoken ? 'quote' : caseless && shape.opens === 'letter' ? 'upper' : shape.opens;
  const perWord = 1 / Math.max(1, shape.words);
  const on: number[] = [f.bias, f.words + f.bucket(f.WORD_LIMITS, shape.words)];
  on.push((long ? f.endsLong : shape.words > 6 ? f.endsMiddle : f.endsShort) + f.ENDS.indexOf(shape.ends));
  on.push((long ? f.opensLong : f.opensShort) + f.OPENS.indexOf(opens));
  on.push(f.sentences + Math.min(shape.sentences, 3));
  const stops = foreign ? PLAIN_STOPS : shape.stops / Math.max(1, shape.to - shape.from);
  if (long || !foreign) on.push((long ? f.stopsLong : f.stopsShort) + f.bucket(f.STOP_LIMITS, stops));
  on.push(f.capitals + f.bucket(f.CAPITAL_LIMITS, shape.capitals * perWord));
  if (shape.shouts > shape.words / 2) on.push(f.shouting);
  on.push(f.digits + f.bucket(f.DIGIT_LIMITS, shape.digits / Math.max(1, shape.chars)));
  on.push(f.commas + Math.min(shape.commas, 3));
  if (shape.quotes > 0) on.push(f.marks);
  if (shape.symbols > 0) on.push(f.marks + 1);
  const dense = f.bucket(f.DENSITY_LIMITS, density);
  on.push((shape.words > 10 ? f.densityLong : f.densityShort) + dense);
  const opened = shape.opens === 'upper' || shape.opens === 'letter' || shape.opens === 'quote' || spoken;
  if (unnamed && opened && shape.words > 0 && shape.ends === 'terminal') on.push(f.sentenceIn + dense);
  if (unnamed && opened && shape.ends === 'question') on.push(f.questionIn + dense);
  return on;
}

function neighbourFeatures(shapes: readonly Shape[], prose: readonly number[], at: number, on: number[]): void {
  const before = shapes[at - 1];
  const after = shapes[at + 1];
  const between = (from: number, to: number): number => prose[Math.min(to, shapes.length)]! - prose[Math.max(from, 0)]!;
  on.push(f.beforeWords + (before ? 1 + f.bucket(f.NEIGHBOUR_LIMITS, before.words) : 0));
  on.push(f.afterWords + (after ? 1 + f.bucket(f.NEIGHBOUR_LIMITS, after.words) : 0));
  if (before) on.push(f.beforeEnds + f.ENDS.indexOf(before.ends));
  if (after) on.push(f.afterEnds + f.ENDS.indexOf(after.ends));
  on.push(f.proseBefore3 + f.bucket(f.PROSE_LIMITS, between(at - 3, at)));
  on.push(f.proseAfter3 + f.bucket(f.PROSE_LIMITS, between(at + 1, at + 4)));
  on.push(f.proseBefore10 + f.bucket(f.PROSE_LIMITS, between(at - 10, at)));
  on.push(f.proseAfter10 + f.bucket(f.PROSE_LIMITS, between(at + 1, at + 11)));
}

const NOTHING_HEARD: ReadonlyMap<Label, number> = new Map();

/** The greatest weight of each label that is proposed for the whole block. */
function heardOf(proposals: readonly Proposal[], listed: boolean): ReadonlyMap<Label, number> {
  const heard = new Map<Label, number>();
  for (const { whole, label, weight } of proposals)
    if (whole && (!listed || label === 'body') && weight > (heard.get(label) ?? 0)) heard.set(label, weight);
  return heard;
}

/** What rules say of the block and its neighbours. Items of a list in the text may say what they like. */
function ruleFeatures(
  facts: readonly BlockFacts[],
  { listed, under, grouped, first, chained }: Context,
  at: number,
  on: number[],
): void {
  const { shape, proposals, best } = facts[at]!;
  const long = shape.words > 16;
  const heard = proposals.length > 0 ? heardOf(proposals, listed) : NOTHING_HEARD;
  const above = facts[at - 1]?.best;
  const below = facts[at + 1]?.best;
  // Two prompts in a row vouch for each other.
  const vouched = isPrompt(above) || isPrompt(below);
  for (const [label, weight] of heard)
    on.push(f.rule + LABELS.indexOf(label) * 3 + (vouched && weight === 2 && PROMPTS.has(label) ? 2 : weight - 1));
  if (heard.size === 0) on.push(f.noRule + (long ? 2 : shape.words > 6 ? 1 : 0));
  if (best?.heading && !listed) on.push(f.heading + LABELS.indexOf(best.label));
  if (above && above.weight > 1) on.push(f.beforeRule + LABELS.indexOf(above.label));
  if (below && below.weight > 1) on.push(f.afterRule + LABELS.indexOf(below.label));
  if (under) on.push((long ? f.underLong : f.underShort) + LABELS.indexOf(under));
  if (under && (grouped || chained)) on.push(f.underGrouped + LABELS.indexOf(under));
  if (under && first) on.push(f.underFirst + LABELS.indexOf(under));
}

function contextFeatures(contexts: readonly Context[], at: number, { words, ends }: Shape, on: number[]): void {
  const context = contexts[at]!;
  const long = words > 16;
  if (context.title) on.push(f.title + (context.titlesBefore > 0 ? 1 : 0));
  else if (contexts[at - 1]?.title) on.push(f.title + 2);
  on.push(f.title + 3 + Math.min(context.titlesBefore, 2));
  if (context.dateline !== null && context.dateline <= DATELINE_REACH)
    on.push(f.dateline + (context.dateline === 0 ? 0 : context.dateline > 0 ? 1 : 2));
  if (context.dateline !== null && context.dateline > 0 && context.dateline <= DATELINE_REACH && ends === 'none')
    on.push(f.dateline + 3);
  if (context.credited || context.captioned) on.push(f.credited + (long ? 1 : 0));
  if (context.listed) on.push(f.listed + (context.spaced ? 0 : 1));
  if (context.kicker > 0) on.push(f.kicker + (context.kicker > 1 ? 1 : 0));
  if (context.afterComments) on.push(f.belowComments + (long ? 1 : 0));
  if (context.copiesBefore > 0) on.push(f.repeated);
  if (context.copiesAfter > 0) on.push(f.repeated + 1);
  if (context.copiesBefore > 1) on.push(f.repeated + 2);
  if (context.copiesAfter > 1) on.push(f.repeated + 3);
}

function isPrompt(best: Proposal | null | undefined): boolean {
  return best != null && best.weight > 1 && PROMPTS.has(best.label);
}

/** Longer than teasers are, and made of sentences with function words between the others, where we know those. */
function isParagraph({ words, ends, sentences, stops, from, to }: Shape, foreign: boolean): boolean {
  const long = words > PARAGRAPH_WORDS && ends === 'terminal' && sentences > 0;
  return long && (foreign || stops >= (to - from) * PARAGRAPH_STOPS);
}

/** Words of a block that reads like prose, else 0. */
function proseWords(shape: Shape): number {
  const sentence = shape.ends === 'terminal' || shape.ends === 'question' || shape.sentences > 1;
  return sentence && shape.words >= 8 ? shape.words : 0;
}

/** `sums[k]`: the first k values together. */
function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
