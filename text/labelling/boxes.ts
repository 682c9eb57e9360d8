/** Boxes between the paragraphs of plain text, of which the sequence by itself keeps lines: forms with their pitch, lists of teasers. */
import type { Label } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Context } from '../blocks/context.js';
import type { Sequenced } from '../model/crf.js';
import { PROMPTS_AND_MENUS } from '../recognise/proposal.js';

/** Lines of a form above its first field, and words of one. */
const PITCH_LINES = 4;
const PITCH_WORDS = 24;
/** Words of a teaser; subheads have fewer. */
const TEASER_LEAST = 4;
const TEASER_MOST = 24;
/** Shorter lines may be headings, whatever they say. */
const PROMPT_WORDS = 5;
/** How sure a line that asks for something must be of the article. Guess, 2026-11. */
const SURE = 0.6;
/** Lines of a box behind which an article may go on, and what they may be. */
const BOX_LINES = 6;
const IN_BOXES: ReadonlySet<Label> = new Set(['promotion', 'advertisement', 'share', 'caption', 'credit']);
/** How likely a sentence behind one must be of the article, and words of it; and the same of one right behind a paragraph. Guess, 2026-11. */
const BEHIND_BOX = 0.3;
const BEHIND_BOX_WORDS = 8;
const BEHIND_TEXT = 0.3;

/** The states, with all lines of such boxes as `middle`. Linear. */
export function closeBoxes(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  const closed = new Set<number>();
  for (let at = 1; at < facts.length; at++) {
    if (isField(facts[at]!)) for (let line = pitchOf(facts, contexts, at); line < at; line++) closed.add(line);
    const inBox = states[at - 1]!.state === 'middle' || closed.has(at - 1);
    if (states[at]!.state === 'body' && inBox && isTeaser(facts, contexts, at)) closed.add(at);
  }
  if (closed.size === 0) return states;
  return states.map((one, at) => (one.state === 'body' && closed.has(at) ? { ...one, state: 'middle' } : one));
}

/** Prompts by themselves between two paragraphs, which are no sentences, and of which the sequence is in two minds. */
export function dropPrompts(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  return states.map((one, at) => {
    const { best, shape } = facts[at]!;
    if (one.state !== 'body') return one;
    if (best?.label === 'credit' && best.weight > 1 && isBelowMiddle(states, contexts, at))
      return { ...one, state: 'middle' };
    if (one.body >= SURE || shape.ends !== 'none' || contexts[at]!.listed) return one;
    if (shape.words < PROMPT_WORDS || isRow(states, facts, contexts, at)) return one;
    return best !== null && best.weight === 2 && PROMPTS_AND_MENUS.has(best.label) ? { ...one, state: 'middle' } : one;
  });
}

/** Right below a line that is none of the article: its caption. */
function isBelowMiddle(states: readonly Sequenced[], contexts: readonly Context[], at: number): boolean {
  return states[at - 1]?.state === 'middle' && (contexts[at]!.grouped || !contexts[at]!.spaced);
}

/** Parts divided by bars, with more of the article directly above or below that is no sentence: a row of a table. */
function isRow(
  states: readonly Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
  at: number,
): boolean {
  if (facts[at]!.best?.rule !== 'breadcrumb') return false;
  const belongs = (near: number): boolean => states[near]?.state === 'body' && facts[near]!.shape.ends === 'none';
  const joined = (below: number): boolean => !contexts[below]!.spaced || contexts[below]!.grouped;
  return (belongs(at - 1) && joined(at)) || (belongs(at + 1) && joined(at + 1));
}

/** "Enter your email address". */
function isField({ best }: BlockFacts): boolean {
  return best !== null && best.weight === 3 && best.rule.endsWith('promo-form');
}

/** Where the pitch of a form begins: with the prompt that stands some short lines above the field, with a blank line between all of these or none. */
function pitchOf(facts: readonly BlockFacts[], contexts: readonly Context[], field: number): number {
  for (let at = field - 1; at >= 0 && at >= field - PITCH_LINES; at--) {
    const { best, shape } = facts[at]!;
    if (contexts[at + 1]!.grouped !== contexts[field]!.grouped) return field;
    if (best && best.weight > 1 && best.label === 'promotion') return at;
    if (best || shape.words > PITCH_WORDS || shape.sentences > 1) return field;
  }
  return field;
}

/** One more headline below the headlines under a heading such as "Read also". */
function isTeaser(facts: readonly BlockFacts[], contexts: readonly Context[], at: number): boolean {
  const { shape, best } = facts[at]!;
  const { under, first, grouped } = contexts[at]!;
  if (best || under !== 'promotion' || first || grouped !== contexts[at - 1]!.grouped) return false;
  return shape.ends === 'none' && shape.words >= TEASER_LEAST && shape.words <= TEASER_MOST;
}

/** Paragraphs behind a box look like the end of a page to the sequence; unnamed sentences there go on with the article. Linear. */
export function goOnBehindBoxes(
  states: Sequenced[],
  facts: readonly BlockFacts[],
  contexts: readonly Context[],
): Sequenced[] {
  const joined = new Set<number>();
  let box = BOX_LINES + 1;
  for (let at = 0; at < facts.length; at++) {
    const { best, shape } = facts[at]!;
    const { state, body } = states[at]!;
    const { under, afterComments } = contexts[at]!;
    if (state === 'body') {
      box = 0;
      continue;
    }
    if (box > BOX_LINES) continue;
    // A weak sign of a prompt is one all the same.
    const said =
      (!best || (best.weight === 1 && !PROMPTS_AND_MENUS.has(best.label))) &&
      !under &&
      !afterComments &&
      shape.ends === 'terminal';
    const likely = box === 0 ? body >= BEHIND_TEXT : body >= BEHIND_BOX && shape.words >= BEHIND_BOX_WORDS;
    if (state === 'tail' && said && likely) {
      joined.add(at);
      box = 0;
      continue;
    }
    const label = best && best.weight > 1 ? best.label : under;
    box = label && IN_BOXES.has(label) ? box + 1 : BOX_LINES + 1;
  }
  return joined.size === 0 ? states : states.map((one, at) => (joined.has(at) ? { ...one, state: 'body' } : one));
}
