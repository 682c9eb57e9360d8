/** Blocks to labelled pieces: the sequence decides what is the article, the rules and the place what the rest is. */
import type { Label, Span } from '../../article.js';
import { type BlockFacts, isProse } from '../blocks/block-facts.js';
import { type Context, contexts } from '../blocks/context.js';
import { features } from '../blocks/features.js';
import type { Observation } from '../blocks/observe.js';
import { openingOf, topicOf } from '../blocks/topic.js';
import { modelOf, type Sequenced, sequence } from '../model/crf.js';
import { WEIGHTS } from '../model/weights.js';
import type { Piece } from '../normalise/passages.js';
import { artefactsIn } from '../recognise/artefacts.js';
import { signatureOf } from '../recognise/names.js';
import type { Proposal } from '../recognise/proposal.js';
import type { Rulebook } from '../rules/rulebook.js';
import {
  dropStrays,
  endAboveFurniture,
  isAuthorAgain,
  isAuthorNote,
  isCaption,
  isInitials,
  isRole,
  isSignature,
  signs,
  startAtProse,
  startBelowSignature,
} from './article-bounds.js';
import { bareLines } from './bare-lines.js';
import { closeBoxes, dropPrompts, goOnBehindBoxes } from './boxes.js';
import { keepItems, keepLists, keepLiveEntries, keepSubheads } from './inner-lines.js';
import { mendedByMarkup } from './page-bounds.js';
import { BELOW_TITLE, resolve, type Verdict } from './resolve.js';
import { titleOf } from './title.js';

const NONE: ReadonlyMap<number, Label> = new Map();
const MODEL = modelOf(WEIGHTS);
/** A part of a paragraph is taken out only on the word of a rule this strong. */
const PART_WEIGHT = 3;

const AUTHOR_AGAIN: Verdict = {
  label: 'byline',
  evidence: { rule: 'names-the-author', context: 'between-paragraphs' },
};

/** Pieces of the blocks that were looked at, in order. Indexes count those blocks only. */
export interface Labelled {
  facts: readonly BlockFacts[];
  pieces: Piece[];
  /** Index of the block that is the title, or -1. */
  title: number;
  /** As the byline names them. */
  author: string | null;
  /** One answer a block. */
  states: Sequenced[];
  verdicts: Verdict[];
}

/** `left` tells which blocks to leave out: copies of others, which would be taken for the article or its tail. */
export function label(
  text: string,
  { words, facts: all, titles, titleAt, model = MODEL }: Observation,
  book: Rulebook,
  left: (block: Span) => boolean = () => false,
): Labelled {
  const facts = all.filter(({ block }) => !left(block));
  const around = contexts(text, facts, titles);
  const on = features(facts, around).map((own, at) => (facts[at]!.hints ? own.concat(facts[at]!.hints!) : own));
  const plain = model === MODEL;
  const states = plain ? statesOfText(on, facts, around) : mendedByMarkup(sequence(on, model), facts);
  const opening = openingOf(facts, states);
  const topic = topicOf(words, facts, opening);
  const title =
    titleAt === undefined
      ? titleOf(words, facts, around, states, opening, topic)
      : facts.findIndex(({ block }) => block.start === titleAt);
  const body = states.findIndex(
    ({ state }, at) => state === 'body' && at !== title && (isProse(facts[at]!) || at > title),
  );
  const last = states.findLastIndex(({ state }) => state === 'body');
  const bare = plain ? bareLines(words, facts, around, states) : NONE;
  const lastProse = states.findLastIndex(({ state }, at) => state === 'body' && isProse(facts[at]!));
  const verdicts: Verdict[] = [];
  let author: string | null = null;
  let signedAbove = false;
  const titleKey = facts[title]?.key;
  facts.forEach(({ key, best, shape, block }, at) => {
    // What stands above the headline is not the article, however much it reads like one; nor is who signs below it.
    const signed = plain && title >= 0 && at < opening.body && signs(facts[at]!);
    const state = (at < title || signed) && !isProse(facts[at]!) ? 'head' : states[at]!.state;
    const isTitle =
      title >= 0 &&
      (at === title ||
        (shape.keyChars > 8 &&
          (key === titleKey || (titleKey !== undefined && titles.has(titleKey) && titles.has(key)))));
    if (isTitle)
      verdicts.push({ label: 'title', evidence: { rule: 'title', ...(at !== title && { context: 'printed again' }) } });
    else if (state === 'body' && plain && isCaption(facts, around[at]!, at))
      verdicts.push({ label: 'caption', evidence: { rule: 'above-credit' } });
    else if (state === 'body' && bare.has(at))
      verdicts.push({ label: bare.get(at)!, evidence: { rule: 'bare-line', context: 'between-paragraphs' } });
    else if (state === 'body' && plain && at === last && isSignature(facts, at))
      verdicts.push({ label: 'byline', evidence: { rule: 'names', context: 'below-the-last-paragraph' } });
    else if (state === 'body' && plain && at === last && isInitials(text, facts, at))
      verdicts.push({ label: 'credit', evidence: { rule: 'initials', context: 'below-the-last-paragraph' } });
    else if (state === 'body' && plain && at > body && isAuthorAgain(text, facts[at]!, author))
      verdicts.push(AUTHOR_AGAIN);
    else if (state === 'body' && verdicts.at(-1) === AUTHOR_AGAIN && isRole(facts[at]!))
      verdicts.push({ label: 'byline', evidence: { rule: 'role', context: 'below-byline' } });
    else if (state === 'body' && plain && at >= lastProse && at > body && isAuthorNote(text, facts[at]!, author))
      verdicts.push({
        label: 'author-box',
        evidence: { rule: 'names-the-author', context: 'below-the-last-paragraph' },
      });
    else if (state !== 'body')
      verdicts.push(
        resolve({
          at,
          state,
          probable: states[at]!.body,
          title,
          body,
          facts,
          contexts: around,
          author,
          text,
          above: verdicts,
          signed: signedAbove,
          plain,
          topic,
        }),
      );
    else
      verdicts.push({
        label: 'body',
        evidence: best ? { rule: 'prose', context: `not ${best.rule}` } : { rule: 'prose' },
      });
    signedAbove ||= title >= 0 && at > title && BELOW_TITLE.has(verdicts[at]!.label);
    if (verdicts[at]!.label === 'byline') author ??= signatureOf(words, shape.from, shape.to, block.end, book);
  });
  const debris = debrisIn(text, facts, verdicts);
  const pieces = facts.flatMap(({ block, proposals }, at): Piece[] => {
    const { label: name, evidence } = verdicts[at]!;
    const whole: Piece = { start: block.start, end: block.end, label: name, evidence };
    return name === 'body' ? cut(whole, parts(proposals, debris?.[at] ?? []), text) : [whole];
  });
  return { facts, pieces, title, author, states, verdicts };
}

/** The states of the blocks of plain text, where the edges of the article and its boxes say more than the sequence. */
function statesOfText(
  on: readonly (readonly number[])[],
  facts: readonly BlockFacts[],
  around: readonly Context[],
): Sequenced[] {
  const found = startBelowSignature(sequence(on, MODEL), facts, (from) => sequence(on.slice(from), MODEL));
  const started = keepLiveEntries(endAboveFurniture(startAtProse(found, facts), facts, around), facts, around);
  const kept = goOnBehindBoxes(
    keepLists(keepItems(keepSubheads(started, facts), facts, around), facts, around),
    facts,
    around,
  );
  return dropStrays(dropPrompts(closeBoxes(kept, facts, around), facts, around), facts, around);
}

/** The debris of machine translation in each block of the article; null when there is none, as in nearly all texts. */
function debrisIn(text: string, facts: readonly BlockFacts[], verdicts: readonly Verdict[]): Span[][] | null {
  const found = (translated: boolean): Span[][] =>
    facts.map(({ block }, at) => (verdicts[at]!.label === 'body' ? artefactsIn(text, block, translated) : []));
  return found(false).some((spans) => spans.length > 0) ? found(true) : null;
}

interface Part {
  start: number;
  end: number;
  label: Label;
  rule: string;
}

/** What is to be taken out of a paragraph, in order, not overlapping. */
function parts(proposals: readonly Proposal[], debris: readonly Span[]): Part[] {
  const found: Part[] = [
    ...proposals.filter(({ whole, weight }) => !whole && weight >= PART_WEIGHT),
    ...debris.map((span) => ({ ...span, label: 'artefact' as const, rule: 'stray-verb' })),
  ];
  let last = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** The block in pieces; spaces beside a part go with the piece before it. */
function cut(block: Piece, found: readonly Part[], text: string): Piece[] {
  if (found.length === 0) return [block];
  const pieces: Piece[] = [];
  let at = block.start;
  const body = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, end))) pieces.push({ ...block, start: at, end });
    else if (pieces.length > 0) pieces.at(-1)!.end = end;
  };
  for (const { start, end, label: name, rule } of found) {
    if (start > at) body(start);
    const from = pieces.length === 0 ? block.start : start;
    pieces.push({ start: from, end, label: name, evidence: { rule } });
    at = end;
  }
  if (at < block.end) body(block.end);
  for (let next = 1; next < pieces.length; next++) pieces[next - 1]!.end = pieces[next]!.start;
  return pieces;
}
