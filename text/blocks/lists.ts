/** Lists that belong to the text: the lines below a sentence that ends in a colon. */
import { PROMPTS } from '../recognise/proposal.js';
import type { BlockFacts } from './block-facts.js';

/** Words of the longest item. */
const ITEM_WORDS = 36;
/** Lists behind a colon have this many lines at least; shorter ones may be a label that stands there by chance. */
const LIST_LINES = 3;
const LONGEST_LIST = 60;
/** A sentence of so many words is a paragraph and no item, where nothing else tells them apart. */
const SENTENCE_WORDS = 12;
/** Share of the items of a sentence that end in a semicolon, a comma or a full stop. */
const PUNCTUATED = 0.7;
const ITEM = /^(?:([-–—•*▪●✓]) ?|\(?(\p{Nd}{1,2}|\p{L}) ?[.)、،:：-]|([^.!?:：。«“"]{2,48})(?:[:：]| [–—-] ))/u;

/** For each block whether it is an item. `blanks`: blank lines divide the paragraphs of the text. Linear. */
export function listedBlocks(text: string, facts: readonly BlockFacts[], blanks: boolean): boolean[] {
  const listed = new Array<boolean>(facts.length).fill(false);
  facts.forEach(({ shape, best }, at) => {
    if (shape.ends !== 'colon' || shape.words < 2) return;
    const short = shape.words < (blanks ? 6 : 10);
    // "Share or comment on this article:" introduces nothing that belongs to the text.
    if (best && best.weight > 1 && (short || best.label !== 'body')) return;
    const to = blanks ? endOfGroup(facts, at) : endOfItems(text, facts, at);
    const unnamed = facts.slice(at + 1, to).filter(({ best }) => !best || best.weight < 2).length;
    // Behind a few words and a colon stand teasers, too; but those are not punctuated as items of a sentence are.
    const ended = facts
      .slice(at + 1, to)
      .filter(({ shape: { ends } }) => ends === 'comma' || ends === 'terminal').length;
    if (short && ended < (to - at - 1) * PUNCTUATED) return;
    if (to - at - 1 >= LIST_LINES && unnamed > 0) listed.fill(true, at + 1, to);
  });
  return listed;
}

/** The lines below `at` up to a blank one; a blank line behind a comma ends no list. */
function endOfGroup(facts: readonly BlockFacts[], at: number): number {
  let to = at + 1;
  while (
    isItem(facts, at, to) &&
    (to === at + 1 || !facts[to]!.block.afterBlank || facts[to - 1]!.shape.ends === 'comma')
  )
    to++;
  return to;
}

/**
 * Without blank lines the items show where they end: those with a mark or a number are followed by one without; others by the
 * furniture of the site, unless the list opens with such words, or by the text behind the item that ends the sentence.
 */
function endOfItems(text: string, facts: readonly BlockFacts[], at: number): number {
  const first = facts[at + 1];
  if (!first) return at + 1;
  const marked = itemMark(text, first);
  const furniture = isFurniture(first, false);
  let to = at + 1;
  while (isItem(facts, at, to)) {
    const one = facts[to]!;
    const sentence = one.shape.ends === 'terminal' && one.shape.words >= SENTENCE_WORDS;
    // Behind some items, words that stand in menus may be items, too.
    const ends = sentence || (!furniture && isFurniture(one, to - at <= LIST_LINES));
    if (marked ? itemMark(text, one) !== marked : ends) break;
    to++;
    if (!marked && one.shape.ends === 'terminal' && facts[to - 2]!.shape.ends === 'comma') break;
  }
  return to;
}

function isItem(facts: readonly BlockFacts[], at: number, to: number): boolean {
  return to < facts.length && to - at <= LONGEST_LIST && facts[to]!.shape.words <= ITEM_WORDS;
}

function isFurniture({ best }: BlockFacts, asks: boolean): boolean {
  if (best === null || best.label === 'body') return false;
  return best.weight > 2 || (asks && best.weight > 1 && PROMPTS.has(best.label));
}

/** What an item opens with: its bullet, "1" for all numbers and single letters, ":" for a few words and a colon or dash; or nothing. */
function itemMark(text: string, { block }: BlockFacts): string {
  const [, bullet, number, label] = ITEM.exec(text.slice(block.start, Math.min(block.end, block.start + 64))) ?? [];
  return number ? '1' : label ? ':' : (bullet ?? '');
}
