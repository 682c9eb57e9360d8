/** From states to labels: which sort of furniture a block is that is not the article, and the evidence for it. */
import type { Evidence, Label } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Context } from '../blocks/context.js';
import type { Topic } from '../blocks/topic.js';
import type { State } from '../model/crf.js';
import { namesAgency } from '../recognise/agencies.js';
import { BETWEEN_NAMES } from '../recognise/names.js';
import type { Proposal } from '../recognise/proposal.js';
import { isInitials, isStandfirst } from './article-bounds.js';

export interface Verdict {
  label: Label;
  evidence: Evidence;
}

/** The neighbourhood of one block. */
export interface Place {
  at: number;
  state: State;
  /** That the block is in the article, 0..1; `state` is of the one likeliest reading of all blocks. */
  probable: number;
  /** Index of the title and of the first block of the article; -1 when there is none. */
  title: number;
  body: number;
  facts: readonly BlockFacts[];
  contexts: readonly Context[];
  /** Who wrote the article, when a byline above says so. */
  author: string | null;
  text: string;
  /** Without markup, which would say more than sentences do. */
  plain: boolean;
  /** How much of a line above the text is what the text is about. */
  topic: Topic;
  /** Labels given so far, to the blocks above. */
  above: readonly Verdict[];
  /** One of them, below the title, says who wrote the text, when, or where to share it. */
  signed: boolean;
}

/** Headings whose label passes to what stands under them. */
const PASSED_ON = new Set<Label>(['promotion', 'advertisement', 'comments', 'author-box', 'share']);
/** What else names the author below the text. */
const NAMING = new Set<Label>([
  'contributors',
  'caption',
  'credit',
  'copyright',
  'source-link',
  'timestamp',
  'promotion',
]);
const CAPTION_WORDS = 9;
/** The same below who wrote the text and when: what sites print there is known, or shorter. */
const SIGNED_CAPTION_WORDS = 5;
/** What sites print between headline and text about the text itself. */
export const BELOW_TITLE: ReadonlySet<Label> = new Set(['byline', 'timestamp', 'share']);
/** A point of a summary is not shorter. */
const POINT_WORDS = 5;
/** Without a bullet it is no longer than this, and so much of it is what the text is about. Guess, 2026-11. */
const POINT_MOST = 30;
const POINT_TOPIC = 0.2;
const RESULT_WORDS = 3;
/** A note on the author is no longer. */
const AUTHOR_WORDS = 60;

/** A paragraph of two sentences, as teasers and prompts seldom are. */
const PROSE_WORDS = 25;
/**
 * Between headline and text of a page, what nothing else tells is the standfirst from so many words on. Sets of news and of pages of all kinds gain
 * .003 to .005 of F1 by it, one of blogs whose gold leaves decks out loses .0007 (2026-12).
 */
const STANDFIRST_WORDS = 12;
/** A sentence that is as long as most, and the probability above which it is kept. */
const SENTENCE_WORDS = 12;
const LIKELY = 0.5;

/** The label of a block that the sequence put outside the article. */
export function resolve(place: Place): Verdict {
  const { at, facts, contexts, state, title } = place;
  const { shape, best } = facts[at]!;
  const context = contexts[at]!;
  if (
    context.afterComments &&
    context.under !== 'promotion' &&
    best?.label !== 'copyright' &&
    best?.label !== 'navigation' &&
    best?.label !== 'promotion'
  )
    return by('comments', 'below-comments-heading', state);
  const above = place.above.at(-1);
  const proposal = choose(place);
  const ofAuthor =
    state === 'tail' &&
    ((isAbout(place) && !(proposal && (proposal.weight > 2 || asks(proposal)) && NAMING.has(proposal.label))) ||
      (above?.label === 'author-box' && (!proposal || proposal.label === 'share')));
  if (ofAuthor) return by('author-box', 'names-the-author', state);
  const { mark } = facts[at]!;
  if (mark && (!proposal || proposal.weight < 3)) return by(mark.label, mark.rule, state);
  if (proposal) return proposed(proposal, place);
  if (state === 'tail' && above?.label === 'body' && isInitials(place.text, facts, at))
    return by('credit', 'initials', 'below-the-last-paragraph');
  if (context.under && PASSED_ON.has(context.under)) return by(context.under, `under-${context.under}-heading`, state);
  if (best?.rule === 'names') return names(place, best);
  if (context.captioned) return by('caption', 'below-caption-label', state);
  const next = facts[at + 1]?.best;
  if (next?.label === 'credit' && next.weight > 1 && shape.words > 2) return by('caption', 'above-credit', state);
  if (place.plain && state === 'head' && isStandfirst(facts, at, title, place.topic))
    return by('body', 'standfirst', state);
  // The result, above the report of the match, and what it is called.
  if (place.plain && state === 'head' && at > title && best?.label === 'body') return by('body', best.rule, state);
  if (place.plain && state === 'head' && at > title && isAboveResults(facts, at))
    return by('body', 'result-heading', state);
  if (isSummary(place)) return by('body', 'summary', state);
  if (place.plain && isLede(place)) return by('body', 'lede', state);
  if (!place.plain && state === 'head' && title >= 0 && at > title && isStandfirstOfPage(shape))
    return by('body', 'standfirst', state);
  if (state === 'head') {
    if (title >= 0 && at > title && shape.words >= (place.signed ? SIGNED_CAPTION_WORDS : CAPTION_WORDS))
      return by('caption', 'between-title-and-text', state);
    return by('navigation', 'before-article', state);
  }
  if (state === 'middle')
    return shape.ends === 'terminal' &&
      shape.words > 12 &&
      !(above?.label === 'promotion' && next?.label === 'promotion')
      ? by('caption', 'between-paragraphs', state)
      : by('promotion', 'between-paragraphs', state);
  // What is lost is worse than what is kept: sentences that no rule knows and no heading stands over are reporting.
  if (place.plain && shape.ends === 'terminal' && isReporting(place)) return by('body', 'prose', state);
  return shape.words > 3 && shape.words < 30
    ? by('promotion', 'after-article', state)
    : by('navigation', 'after-article', state);
}

/** Between headline and text of a page, as a sentence: what nothing else tells is the standfirst. */
function isStandfirstOfPage({ words, ends }: Place['facts'][number]['shape']): boolean {
  return words >= STANDFIRST_WORDS && ends === 'terminal';
}

/** "Result", above two lines of it. */
function isAboveResults(facts: readonly BlockFacts[], at: number): boolean {
  const { best, shape } = facts[at]!;
  const isRow = (near: number): boolean => facts[near]?.best?.label === 'body';
  return best === null && shape.words <= RESULT_WORDS && isRow(at + 1) && isRow(at + 2);
}

/** "Read Ann Example's letter every Friday. Subscribe here". */
function asks({ label, weight }: Proposal): boolean {
  return label === 'promotion' && weight > 1;
}

/** The points of a summary between headline and text: two at least, each longer than the entries of a menu. */
function isSummary(place: Place): boolean {
  const { at, state, title, facts, contexts } = place;
  const point = (near: number): boolean =>
    contexts[near]?.bulleted === true && facts[near]!.best === null && facts[near]!.shape.words >= POINT_WORDS;
  if (state !== 'head' || at <= title) return false;
  return (point(at) && (point(at - 1) || point(at + 1))) || (place.plain && isPoint(place));
}

/** The same without bullets: lines right above the text, and about what it is about. */
function isPoint({ at, title, body, facts, contexts, topic }: Place): boolean {
  const point = (near: number): boolean => {
    const { shape, best } = facts[near]!;
    const { copiesBefore, copiesAfter } = contexts[near]!;
    return !best && shape.words >= POINT_WORDS && shape.words <= POINT_MOST && copiesBefore + copiesAfter === 0;
  };
  let first = body;
  while (title >= 0 && first - 1 > title && point(first - 1)) first--;
  if (at < first || body - first < 2) return false;
  if (facts[first - 1]?.best?.rule.endsWith('summary-head')) return true;
  const shares = facts.slice(first, body).map(({ shape: { from, to } }) => topic(from, to));
  return shares.reduce((sum, share) => sum + share, 0) >= shares.length * POINT_TOPIC;
}

/** Two sentences between headline and text; captions seldom have two, or have a credit. */
function isLede({ at, state, title, facts }: Place): boolean {
  const { shape } = facts[at]!;
  if (state !== 'head' || at <= title) return false;
  return shape.ends === 'terminal' && shape.sentences >= 2 && shape.words >= SENTENCE_WORDS;
}

/** Two sentences of some length; or one that is more likely than not in the article, all ways of reading the page considered. */
function isReporting({ at, facts, probable }: Place): boolean {
  const { shape } = facts[at]!;
  if (shape.words >= PROSE_WORDS && shape.sentences >= 2) return true;
  return shape.words >= SENTENCE_WORDS && probable > LIKELY;
}

/** The strongest proposal that suits the place; names alone are settled later. */
function choose({ at, facts, contexts, state, title, above }: Place): Proposal | null {
  const { under } = contexts[at]!;
  let best: Proposal | null = null;
  let most = 0;
  for (const proposal of facts[at]!.proposals) {
    if (!proposal.whole || proposal.rule === 'names' || proposal.label === 'body') continue;
    let points =
      proposal.weight * 2 +
      (proposal.label === under ? 1 : 0) -
      (under && proposal.label !== under && proposal.weight < 3 && PASSED_ON.has(under) ? 1.5 : 0);
    // Above the headline stand the names of sections, whatever else they may mean.
    if (state === 'head' && proposal.label === 'navigation' && at < title) points += 2.1;
    if (proposal.rule === 'signed-stamp' && proposal.stamp!.labelled) points += 1;
    if (proposal.label === 'navigation') points += 0.1;
    if (proposal.label === 'credit' || proposal.label === 'caption' || proposal.label === 'share') points += 0.2;
    // "Copyright © Example Post" opens as some credits do.
    if (proposal.label === 'copyright') points += 0.3;
    if (proposal.label === 'share' && above.at(-1)?.label === 'share') points += 2.1;
    if (proposal.label === 'comments' && state === 'tail') points += 2.1;
    if (proposal.label === 'byline' && state !== 'head') points -= 2;
    if ((proposal.label === 'contributors' || proposal.label === 'author-box') && state === 'head') points -= 2.5;
    if (points > most && points > 1) {
      most = points;
      best = proposal;
    }
  }
  return best;
}

function proposed(proposal: Proposal, { at, state, title, body, contexts, above }: Place): Verdict {
  // A bare date under a teaser is the teaser's.
  if (
    proposal.label === 'timestamp' &&
    !proposal.stamp?.labelled &&
    state !== 'head' &&
    contexts[at]!.under === 'promotion' &&
    above.at(-1)?.label === 'promotion'
  )
    return by('promotion', 'under-promotion-heading', state);
  // The site's own date stands above the headline, without a word beside it.
  if (
    proposal.label === 'timestamp' &&
    !proposal.stamp?.labelled &&
    !proposal.stamp?.timed &&
    state === 'head' &&
    (title >= 0 ? at < title : at === 0 && body !== 0)
  ) {
    return by('navigation', 'page-date', state);
  }
  // "Correspondent for the north", below a name and above the text.
  if (proposal.label === 'author-box' && state === 'head' && above.at(-1)?.label === 'byline')
    return by('byline', proposal.rule, 'below-byline');
  return {
    label: proposal.label,
    evidence: proposal.weight > 2 ? { rule: proposal.rule } : { rule: proposal.rule, context: state },
  };
}

/** Nothing but names: a byline around the headline, a credit below a caption, the author below an author's heading. */
function names({ at, state, title, body, facts, above }: Place, proposal: Proposal): Verdict {
  const last = above.at(-1)?.label;
  if (state === 'head' && at > title && title >= 0 && isAboveDate(facts, at))
    return by('byline', proposal.rule, 'above-date');
  const credited = facts[at - 1]?.best?.rule.startsWith('caption') ?? false;
  if (last === 'caption' && !credited && facts[at]!.block.afterBlank === false)
    return by('credit', proposal.rule, 'below-caption');
  if (
    state === 'head' &&
    body >= 0 &&
    at < body &&
    (at === title + 1 || last === 'byline' || last === 'title' || last === 'timestamp' || at >= body - 2)
  ) {
    return by('byline', proposal.rule, 'between-title-and-text');
  }
  if (state === 'tail') return by('navigation', 'after-article', state);
  return state === 'middle' ? by('promotion', 'between-paragraphs', state) : by('navigation', 'before-article', state);
}

/** The date, or more names and the date, stand right below. */
function isAboveDate(facts: readonly BlockFacts[], at: number): boolean {
  for (let next = at + 1; next <= at + 2; next++) {
    const best = facts[next]?.best;
    if (best?.label === 'timestamp' && best.weight > 1) return true;
    if (best?.label !== 'byline' && best?.label !== 'author-box') return false;
  }
  return false;
}

/** A line below the article that names its author, or says "About" and a name. */
function isAbout({ at, facts, author, text }: Place): boolean {
  const { block, shape } = facts[at]!;
  if (shape.words > AUTHOR_WORDS || author === null || namesAgency(author)) return false;
  const line = text.slice(block.start, block.end).toLowerCase();
  return author.split(BETWEEN_NAMES).some((name) => name.includes(' ') && line.includes(name.toLowerCase()));
}

function by(label: Label, rule: string, context: string): Verdict {
  return { label, evidence: { rule, context } };
}
