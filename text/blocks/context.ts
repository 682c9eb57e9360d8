/** What stands around a block: headings it stands under, lists it belongs to, copies of the title, the comments below. */
import type { Label } from '../../article.js';
import { datelineOf } from '../recognise/dateline.js';
import { keyOf, type Shape } from '../words/shape.js';
import type { BlockFacts } from './block-facts.js';
import { listedBlocks } from './lists.js';

export interface Context {
  /** The label of the heading that the block stands under, when it looks like what such headings introduce. */
  under: Label | null;
  /** That heading is the line directly above. */
  first: boolean;
  /** Behind the first line under that heading, in a text without blank lines, and as long as teasers are. */
  chained: boolean;
  /** An item of a list that a sentence ending in a colon introduced. */
  listed: boolean;
  /** The text uses blank lines between paragraphs; and none stands between this block and the one above. */
  spaced: boolean;
  grouped: boolean;
  /** Opens with the mark of a list. */
  bulleted: boolean;
  /** Stands directly above the credit of a picture, or above one that does. */
  credited: boolean;
  /** Stands directly below "Image caption," or the like. */
  captioned: boolean;
  /** Blocks from here to the one that opens with a dateline (0: this one); null when none does. */
  dateline: number | null;
  /** Reads the same as the title of the page; how many such lines stand before it. */
  title: boolean;
  titlesBefore: number;
  /** Below a heading of comments, or of the author's box, that stands behind prose. */
  afterComments: boolean;
  /** How many lines above and below read the same. */
  copiesBefore: number;
  copiesAfter: number;
  /** A few words, a colon, and no sentence: how many lines of the text open so with the same words; 0 for other lines. */
  kicker: number;
}

/** Teasers and ad copy are short. */
const TEASER_WORDS = 24;
/** Words of a teaser that no heading inside an article has. Guess, 2026-11. */
const CHAINED_WORDS = 6;
const CHAINED_LINES = 5;
/** Words of the field of a form. */
const FORM_WORDS = 5;
/** Words of a caption above a credit, in text without blank lines. */
const CAPTION_WORDS = 14;
const SURE_CAPTION_WORDS = 25;
/** In brackets these stand below pictures only; initials stand below the last paragraph, too. */
const SURE_CREDITS: ReadonlySet<string> = new Set(['bracket-credit', 'caption-words']);
/** Lines that a heading reaches at most; lists of the most read hold ten. */
const HEADING_REACH = 12;
/** Share of lines behind a blank one above which blank lines divide nothing. */
const APART = 0.95;
/** Paragraphs looked at for a dateline: a page has prose of its own above the article. */
const DATELINE_PARAGRAPHS = 40;
const DATELINE_WORDS = 9;
/** Words of prose before a heading can be one of what stands behind the text. */
const LEAST_PROSE = 40;
const BULLET = /^[-–—•*▪●・◆■▶] ?/u;
const KICKER = /^([^:：.!?。\n]{2,40})[:：] ?\S/;
/** Words that a line with a kicker has at most, and at least. */
const KICKER_LINE_WORDS = 25;
const KICKER_LEAST_WORDS = 4;

/** One context a block, in order. `titleKeys`: keys of lines that are known to be the title. Linear. */
export function contexts(text: string, facts: readonly BlockFacts[], titleKeys: ReadonlySet<number>): Context[] {
  // A blank line behind every line divides nothing.
  const apart = facts.reduce((sum, { block }, at) => sum + (at > 0 && block.afterBlank ? 1 : 0), 0);
  const spaced = apart > 0 && apart < (facts.length - 1) * APART;
  const dateline = datelineBlock(text, facts);
  const { before, after } = copies(facts);
  const listed = listedBlocks(text, facts, spaced && facts.some(({ block }) => !block.afterBlank));
  const kicked = kickers(text, facts);
  const credited = aboveCredit(facts, spaced);
  let heading: { label: Label; at: number } | null = null;
  let titlesBefore = 0;
  let prose = 0;
  let comments = false;
  const bylines = new Set<number>();
  return facts.map(({ block, shape, best, key, proposals }, at) => {
    // Above the text, names of sections are no headings of teasers, comments are counted, not shown, and "editor" signs.
    const section =
      prose === 0 &&
      (best?.label === 'comments' ||
        best?.label === 'author-box' ||
        proposals.some(({ label }) => label === 'navigation'));
    const opens = best?.heading && !listed[at] && !section;
    const signedAgain = best?.rule === 'names' && bylines.has(key) && prose > LEAST_PROSE;
    const formed = heading?.at === at - 1 && isAboveForm(facts, at);
    if (heading && !opens && !formed && !belongs(facts[at]!, at - heading.at, spaced && block.afterBlank))
      heading = null;
    // The points of a summary stand under no other heading.
    if (best?.rule.endsWith('summary-head')) heading = null;
    const under = opens ? null : (heading?.label ?? null);
    if (opens) heading = { label: best.label, at };
    if (signedAgain) heading = { label: 'author-box', at };
    if (prose === 0 && best?.label === 'byline') bylines.add(key);
    if (opens && best.label === 'comments' && prose > LEAST_PROSE) comments = true;
    const title = titleKeys.has(key);
    const context: Context = {
      under,
      first: under !== null && heading?.at === at - 1,
      chained:
        under !== null &&
        !spaced &&
        heading!.at < at - 1 &&
        heading!.at >= at - CHAINED_LINES &&
        shape.words >= leastChained(shape),
      listed: listed[at]!,
      spaced,
      grouped: spaced && at > 0 && !block.afterBlank,
      bulleted:
        (shape.opens === 'symbol' || shape.opens === 'other') && BULLET.test(text.slice(block.start, block.start + 2)),
      credited: credited[at]!,
      captioned: isCaptionLabel(facts[at - 1]),
      dateline: dateline < 0 ? null : dateline - at,
      title,
      titlesBefore,
      afterComments: comments,
      copiesBefore: before[at]!,
      copiesAfter: after[at]!,
      kicker: kicked[at]!,
    };
    if (title) titlesBefore++;
    if (shape.sentences > 0 && shape.words > 15) prose += shape.words;
    return context;
  });
}

/** A credit belongs to what stands above it without a blank line between, where the text uses blank lines. */
function aboveCredit(facts: readonly BlockFacts[], spaced: boolean): boolean[] {
  const credited = new Array<boolean>(facts.length).fill(false);
  for (let at = facts.length - 2; at >= 0; at--) {
    const below = facts[at + 1]!;
    const credit = isCredit(below);
    if (facts[at]!.best?.label === 'credit') continue;
    // Without blank lines a paragraph may stand there as well; a caption is short, and often no sentence, but above a bracket.
    const { words, sentences, ends } = facts[at]!.shape;
    const sure = below.shape.opens === 'bracket' && SURE_CREDITS.has(below.best?.rule ?? '');
    const most = sure ? SURE_CAPTION_WORDS : CAPTION_WORDS;
    const unfinished = below.best?.rule !== 'credit-agency' && ends === 'none';
    const short = words > 3 && words <= most && sentences < 2 && (sure || unfinished);
    credited[at] = spaced ? !below.block.afterBlank && (credit || credited[at + 1]!) : credit && short;
  }
  return credited;
}

/** The credit of a picture, or a bracket that says where it is from ("(Supplied: Ann Example)"). */
export function isCredit({ best, shape }: BlockFacts): boolean {
  if (best === null || best.weight < 2) return false;
  return best.label === 'credit' || (best.rule === 'caption-words' && shape.opens === 'bracket');
}

/** "Image caption," on a line of its own, as broadcasters put it above the caption for those who hear the page. */
function isCaptionLabel(one: BlockFacts | undefined): boolean {
  return one?.best?.rule === 'caption-words' && (one.shape.ends === 'comma' || one.shape.ends === 'colon');
}

/** Index of the first paragraph that opens with a dateline, or -1. */
function datelineBlock(text: string, facts: readonly BlockFacts[]): number {
  let looked = 0;
  let found = false;
  for (let at = 0; at < facts.length && looked < DATELINE_PARAGRAPHS; at++) {
    const { shape, block, best } = facts[at]!;
    if (shape.words < DATELINE_WORDS || (best && best.weight > 2)) continue;
    looked++;
    const first: boolean = !found && shape.ends === 'terminal' && !best;
    found ||= first;
    if (datelineOf(text.slice(block.start, block.end), first)) return at;
  }
  return -1;
}

/** "Newsletter", a sentence on what is in it, "Your e-mail": the sentence belongs to the form. */
function isAboveForm(facts: readonly BlockFacts[], at: number): boolean {
  const { shape, best, block } = facts[at]!;
  const form = facts[at + 1];
  if (best || block.afterBlank || shape.words > TEASER_WORDS || !form || form.block.afterBlank) return false;
  return form.best?.rule.endsWith('promo-form') === true && form.shape.words <= FORM_WORDS;
}

/** Headings inside an article are shorter than most teasers. */
function leastChained({ opens }: Shape): number {
  return opens === 'letter' ? CHAINED_WORDS - 1 : CHAINED_WORDS;
}

/** Does a line look like what a heading `distance` lines above introduces? */
function belongs({ shape, best }: BlockFacts, distance: number, afterBlank: boolean): boolean {
  if (distance > HEADING_REACH) return false;
  if (best && best.weight > 1 && !best.heading && best.label !== 'body') return true;
  const teaser = shape.words <= TEASER_WORDS && shape.ends !== 'terminal' && shape.ends !== 'colon';
  return teaser && (!afterBlank || shape.words > 1);
}

function copies(facts: readonly BlockFacts[]): { before: number[]; after: number[] } {
  const times = new Map<number, number>();
  const before = facts.map(({ key }) => {
    const earlier = times.get(key) ?? 0;
    times.set(key, earlier + 1);
    return earlier;
  });
  const after = facts.map(({ key }, at) => times.get(key)! - before[at]! - 1);
  return { before, after };
}

/** For each line how many open with the same words and a colon; lines that end as sentences do are left out. */
function kickers(text: string, facts: readonly BlockFacts[]): number[] {
  const times = new Map<number, number>();
  const openings = facts.map(({ block, shape }): number | null => {
    const line = shape.words <= KICKER_LINE_WORDS && shape.words >= KICKER_LEAST_WORDS;
    if (!line || (shape.ends !== 'none' && shape.ends !== 'ellipsis')) return null;
    const opening = KICKER.exec(text.slice(block.start, Math.min(block.end, block.start + 48)))?.[1];
    if (!opening) return null;
    const key = keyOf(opening, 0, opening.length);
    times.set(key, (times.get(key) ?? 0) + 1);
    return key;
  });
  return openings.map((key) => (key === null ? 0 : times.get(key)!));
}
