/** The edges of an article in plain text, where the sequence by itself is easily misled: what opens it, and who signs it. */
import type { Label } from '../../article.js';
import { type BlockFacts, isProse, isSigning } from '../blocks/block-facts.js';
import { type Context, isCredit } from '../blocks/context.js';
import type { Topic } from '../blocks/topic.js';
import type { Sequenced } from '../model/crf.js';
import { BETWEEN_NAMES } from '../recognise/names.js';

/** Words of a line above a credit that is taken for its caption, when it ends as a sentence and when not. */
const CAPTION_WORDS = 25;
const LONG_CAPTION_WORDS = 40;
/** A signature below the headline and its standfirst stands among so many lines, and has so few words of prose above it. */
const SIGNED_LINES = 16;
const STANDFIRST_PROSE = 80;
const STANDFIRST_WORDS = 8;
/** Lines of a deck; without a full stop it is longer, and so much of it what the article is about. So many lines below stands a signature. Guess, 2026-11. */
const DECK_WORDS = 6;
const LONG_DECK_WORDS = 18;
const DECK_TOPIC = 0.2;
const DECK_REACH = 4;
/** Blocks and words from where the sequence starts the article to where it should, at most. */
const MISPLACED_BLOCKS = 14;
const MISPLACED_WORDS = 160;
/** Below it stands more prose than above, by this factor. */
const PROSE_BELOW = 3;
/** Paragraphs at the top that the sequence may have missed, at most. */
const OPENING_BLOCKS = 3;
/** More lines than this behind the last sentence are a table, or a list. */
const MOST_STRAYS = 4;
/** What stands below the last paragraph and nowhere else: who wrote and edited it, in letters; the end, by its own word. */
const ENDS: ReadonlySet<string> = new Set(['sign-off', 'initials', 'end-mark']);
/** A time of day has no more digits; a day and a time has. */
const TIME_DIGITS = 4;
/** A name and no more; a note on the author. */
const NAME_WORDS = 4;
/** Lines of names and outlets above a date, and words of one. */
const SIGNATURE_LINES = 4;
const OUTLET_WORDS = 7;
const NOTE_WORDS = 60;
/** Letters alone, in capitals or small ones, or in brackets. */
const INITIALS = /^[([—–-]? ?(?:\p{Lu}{2,5}|\p{Ll}{2,3})[)\]]?$/u;
/** How notes on authors go on behind the name, in languages that put the verb there: with a word in small letters. What the author asks or says goes on with a colon. */
const VERB = /^,? \p{Ll}/u;
const OUTLETS: ReadonlySet<Label> = new Set(['source-link', 'author-box']);

/**
 * A standfirst above "By …" and the date is prose, and so the sequence may start the article there. It starts below them:
 * the states with all above it as `head`, and when nothing below was taken for the article, the states that the blocks from there on
 * have by themselves (`again`). Dates without a time or a word beside them may be entries of a chronicle.
 */
export function startBelowSignature(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  again: (from: number) => Sequenced[],
): Sequenced[] {
  const start = states.findIndex(({ state }) => state === 'body');
  let signature = -1;
  let above = 0;
  for (let at = 0, prose = 0; at < Math.min(facts.length, SIGNED_LINES); at++) {
    if (isProse(facts[at]!)) prose += facts[at]!.shape.words;
    if (prose > STANDFIRST_PROSE) break;
    if (!signs(facts[at]!)) continue;
    signature = at;
    above = prose;
  }
  if (start < 0 || signature <= start) return states;
  if (!states.some(({ state }, at) => at > signature && state === 'body')) {
    const below = again(signature + 1);
    const prose = below.reduce((sum, { state }, at) => {
      const one = facts[signature + 1 + at]!;
      return sum + (state === 'body' && isProse(one) ? one.shape.words : 0);
    }, 0);
    if (prose < above * PROSE_BELOW) return states;
    return [...states.slice(0, signature + 1).map((one): Sequenced => ({ ...one, state: 'head' })), ...below];
  }
  const first = facts.findIndex((one, at) => at > signature && states[at]!.state === 'body' && opensText(one));
  const moved = facts.slice(start, Math.max(start, first)).reduce((sum, { shape }) => sum + shape.words, 0);
  if (first < 0 || first - start > MISPLACED_BLOCKS || moved > MISPLACED_WORDS) return states;
  const below = facts.reduce((sum, one, at) => sum + (at >= first && isProse(one) ? one.shape.words : 0), 0);
  if (below < above * PROSE_BELOW) return states;
  return states.map((one, at) => (at >= start && at < first ? { ...one, state: 'head' } : one));
}

/** What is all prose from the first line on starts there: a text that was cleaned before, say. */
export function startAtProse(states: Sequenced[], facts: readonly BlockFacts[]): Sequenced[] {
  const start = states.findIndex(({ state }) => state === 'body');
  if (start < 1 || start > OPENING_BLOCKS || facts.slice(0, start).some((one) => one.best || !isProse(one)))
    return states;
  return states.map((one, at) => (at < start ? { ...one, state: 'body' } : one));
}

/**
 * Behind the last sentence of the article, furniture in between or initials, bare lines are of the tail; and the day and time below a teaser is the teaser's.
 */
export function dropStrays(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  const last = facts.findLastIndex(
    ({ shape, best }, at) =>
      states[at]!.state === 'body' && (shape.ends !== 'none' || shape.sentences > 0 || best?.label === 'body'),
  );
  const closes = ({ best }: BlockFacts, at: number): boolean =>
    best !== null && (ENDS.has(best.rule) || (states[at]!.state !== 'body' && best.weight > 2));
  const close = facts.findIndex((one, at) => at > last && closes(one, at));
  const strays = states.filter(({ state }, at) => state === 'body' && close >= 0 && at >= close).length;
  const ended = close >= 0 && (strays <= MOST_STRAYS || ENDS.has(facts[close]!.best!.rule));
  return states.map((one, at) => {
    if (one.state !== 'body' || contexts[at]!.listed) return one;
    if (ended && at >= close) return { ...one, state: 'tail' };
    const teased = at > 0 && states[at - 1]!.state === 'middle' && contexts[at - 1]!.under === 'promotion';
    const dated = facts[at]!.best?.stamp?.timed && facts[at]!.shape.digits > TIME_DIGITS;
    return teased && dated ? { ...one, state: 'middle' } : one;
  });
}

/** A byline, or a day with a time or a word beside it. */
function signs({ best }: BlockFacts): boolean {
  if (!best) return false;
  const { stamp } = best;
  if (stamp) return stamp.iso !== null && (stamp.labelled || stamp.timed);
  return best.label === 'byline' && best.weight > 2;
}

function opensText(one: BlockFacts): boolean {
  const { shape, best, block } = one;
  return isProse(one) || (best === null && shape.ends === 'terminal' && block.afterBlank);
}

/**
 * What sums the article up below the headline, and above who wrote it and when: pictures stand below those. What is no sentence may
 * be a caption, unless the article is about it. Some papers print it between the byline and the date.
 */
export function isStandfirst(facts: readonly BlockFacts[], at: number, title: number, topic: Topic): boolean {
  const { shape, best } = facts[at]!;
  if (title < 0 || at <= title || best) return false;
  const sentence = (shape.ends === 'terminal' || shape.sentences > 0) && shape.words >= STANDFIRST_WORDS;
  if (!sentence && (shape.words < LONG_DECK_WORDS || topic(shape.from, shape.to) < DECK_TOPIC)) return false;
  const between = facts.slice(title + 1, at);
  const signed = between.length === 1 && between[0]!.best?.label === 'byline' && between[0]!.best.weight > 1;
  if (signed) return isDated(facts[at + 1]);
  const passed = (one: BlockFacts): boolean => one.best !== null && one.best.weight > 1 && !isSigning(one);
  if (between.some((one) => !isDeck(one) && !passed(one))) return false;
  return isAboveDecks(facts, at) || isAboveSignature(facts, at);
}

function isDeck({ best, shape }: BlockFacts): boolean {
  return best === null && shape.words >= DECK_WORDS;
}

/** Is who wrote it, or when, below, with more decks and furniture between? A credit right below says that this is a caption. */
function isAboveDecks(facts: readonly BlockFacts[], at: number): boolean {
  for (let next = at + 1; next <= at + DECK_REACH && next < facts.length; next++) {
    const one = facts[next]!;
    const { best } = one;
    if (isSigning(one)) return true;
    const names = best?.rule === 'names' && one.shape.words <= NAME_WORDS;
    const passed = best !== null && best.weight > 1 && (next > at + 1 || best.label !== 'credit');
    if (!names && !passed && !isDeck(one)) return false;
  }
  return false;
}

/** Is who wrote it, or when, next below, but for outlets, names and a picture with its credit? */
function isAboveSignature(facts: readonly BlockFacts[], at: number): boolean {
  let next = at + 1;
  if (facts[next + 1]?.best?.label === 'credit' && !facts[next]!.best) next += 2;
  for (const last = next + SIGNATURE_LINES; next < last && next < facts.length; next++) {
    const { best, shape } = facts[next]!;
    if (isSigning(facts[next]!)) return true;
    const named = best ? best.rule === 'names' || OUTLETS.has(best.label) : shape.words <= NAME_WORDS;
    if (!named || shape.words > OUTLET_WORDS || shape.ends === 'terminal') return false;
  }
  return false;
}

function isDated(one: BlockFacts | undefined): boolean {
  return one?.best?.label === 'timestamp' && one.best.weight > 1;
}

/** A line that stands alone with a credit under it, no blank line between. */
export function isCaption(facts: readonly BlockFacts[], { credited, listed }: Context, at: number): boolean {
  const { shape, block, best } = facts[at]!;
  if (!credited || listed || (best && best.weight > 1) || !isCredit(facts[at + 1]!)) return false;
  const alone = at === 0 || block.afterBlank || (facts[at - 1]!.best?.weight ?? 0) > 1;
  return (
    alone && shape.sentences < 2 && shape.words <= (shape.ends === 'terminal' ? CAPTION_WORDS : LONG_CAPTION_WORDS)
  );
}

/** Nothing but the name of who wrote it, below the last paragraph. */
export function isSignature(facts: readonly BlockFacts[], at: number): boolean {
  const { best, shape } = facts[at]!;
  return best?.rule === 'names' && shape.words <= NAME_WORDS && at > 0 && isProse(facts[at - 1]!);
}

/** Two or three letters below the last paragraph: who wrote it, as papers and agencies sign. */
export function isInitials(text: string, facts: readonly BlockFacts[], at: number): boolean {
  const { shape, block } = facts[at]!;
  return shape.chars <= 6 && at > 0 && isProse(facts[at - 1]!) && INITIALS.test(text.slice(block.start, block.end));
}

/** A line that is the name of an author of the text, and nothing else: over an entry of a live page, or a part of the text. */
export function isAuthorAgain(text: string, { best, block }: BlockFacts, author: string | null): boolean {
  if (author === null || best?.rule !== 'names') return false;
  const name = text.slice(block.start, block.end);
  return name.includes(' ') && author.split(BETWEEN_NAMES).includes(name);
}

/** "Correspondent for the north", below the name. */
export function isRole({ shape, best }: BlockFacts): boolean {
  return shape.words <= NAME_WORDS && shape.ends === 'none' && (best === null || best.weight < 2);
}

/** "Ann Example is an economist …" below the last paragraph of what Ann Example wrote. */
export function isAuthorNote(text: string, { block, shape }: BlockFacts, author: string | null): boolean {
  if (author === null || !author.includes(' ') || shape.words > NOTE_WORDS) return false;
  const note = text.slice(block.start, block.end).replace(/^[*—–\s]+/, '');
  return note.startsWith(author) && VERB.test(note.slice(author.length));
}
