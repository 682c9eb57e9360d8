/** The states of the blocks of a page, mended where its markup knows better than the sequence. */
import type { Label } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Sequenced } from '../model/crf.js';
import { PROMPTS_AND_MENUS } from '../recognise/proposal.js';

/** Lines of a box inside an article. */
const LONGEST_BOX = 8;
const IN_BOXES: ReadonlySet<Label> = new Set([
  'promotion',
  'advertisement',
  'share',
  'caption',
  'credit',
  'byline',
  'navigation',
]);
/** Elements whose paragraphs never go on with the article, much as they look like its own. */
const APART: ReadonlySet<string> = new Set(['named-bio', 'in-poll', 'in-aside']);
/** How likely a paragraph below the headline must be of the article, to be taken for its first. Guess, 2026-11. */
const LEDE = 0.1;
/** How sure a paragraph behind one is of the article. Guess, 2026-11. */
const REJOINED = 0.6;
/** How likely a cell is of the article that may be: numbers and names by themselves look like anything. From .07 to .25 the folds differ by .0005. */
const LIKELY = 0.1;
/** Words behind the end for each word before it, at most; else the mark divides the text. */
const AFTERMATH = 0.5;

/**
 * A paragraph that goes on with the article behind a box of a few lines, each known for furniture, is of the article, for no box ends
 * one; so is one below the headline, with only bylines and captions before the rest. Bylines are not, nor the times of day over the
 * entries of a live report, nor what its name and its words both call a prompt, nor asides, nor what stands behind `###`.
 */
export function mendedByMarkup(states: Sequenced[], facts: readonly BlockFacts[]): Sequenced[] {
  const end = endOf(states, facts);
  const whole = wholeTables(states, facts);
  let box = LONGEST_BOX + 1;
  return states.map((one, at) => {
    const { place, best, mark } = facts[at]!;
    if (at >= end) return { ...one, state: 'tail' };
    if (whole.has(facts[at]!.table ?? -1)) return { ...one, state: 'body' };
    const goesOn =
      place === 'beside' || (place === 'heading' && facts[at + 1]?.place === 'beside' && !facts[at + 1]!.best);
    const joins =
      (goesOn && !APART.has(mark?.rule ?? '') && one.state === 'tail' && box <= LONGEST_BOX) ||
      (place === 'lede' && one.state === 'head' && one.body > LEDE);
    if (one.state === 'body' && (place === 'byline' || (mark?.label === 'timestamp' && best?.stamp?.timed)))
      return { ...one, state: 'middle' };
    if (one.state === 'body' && isPrompt(facts[at]!)) {
      box++;
      return { ...one, state: 'middle' };
    }
    if (one.state === 'body' || (joins && !best)) {
      box = 0;
      return one.state === 'body' ? one : { state: 'body', body: Math.max(one.body, REJOINED) };
    }
    const label = mark?.label ?? (best && best.weight > 2 ? best.label : null);
    box = label && IN_BOXES.has(label) ? box + 1 : LONGEST_BOX + 1;
    return one;
  });
}

/** Tables most of whose cells may be of the article: all of them are, for nobody puts a menu into one. */
function wholeTables(states: readonly Sequenced[], facts: readonly BlockFacts[]): Set<number> {
  const cells = new Map<number, number>();
  facts.forEach(({ table = -1 }, at) => {
    if (table >= 0) cells.set(table, (cells.get(table) ?? 0) + (states[at]!.body > LIKELY ? 1 : -1));
  });
  return new Set([...cells].filter(([, more]) => more > 0).map(([table]) => table));
}

/** An aside or a poll; or what its name and its words both call so: "newsletter" and "Sign up for …". */
function isPrompt({ mark, best }: BlockFacts): boolean {
  if (mark?.rule === 'in-aside' || mark?.rule === 'in-poll') return true;
  if (!mark?.sure || best === null || best.weight < 2) return false;
  return PROMPTS_AND_MENUS.has(mark.label) && PROMPTS_AND_MENUS.has(best.label);
}

/** Index of the line that ends the article by its own word, with little behind it; else the number of lines. */
function endOf(states: readonly Sequenced[], facts: readonly BlockFacts[]): number {
  const at = facts.findIndex(({ proposals }) => proposals.some(({ rule }) => rule === 'end-mark'));
  if (at < 0) return facts.length;
  const wordsIn = (from: number, to: number): number =>
    facts
      .slice(from, to)
      .reduce((sum, { shape }, index) => sum + (states[from + index]!.state === 'body' ? shape.words : 0), 0);
  return wordsIn(at, facts.length) <= wordsIn(0, at) * AFTERMATH ? at : facts.length;
}
