/** Documents that hold no article: walls, errors, front pages, nothing. A decision with a code, never a fault. */
import type { Rejection, RejectionCode } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Verdict } from '../labelling/step.js';
import type { Proposal } from '../recognise/proposal.js';
import type { Rulebook } from '../rules/rulebook.js';
import { findPhrases } from '../words/phrases.js';
import type { Scan } from '../words/scan.js';
import type { Shape } from '../words/shape.js';

/** With so many words of reporting a page is an article, whatever else it says. News in brief has thirty. */
const ARTICLE_WORDS = 45;
const FEWEST_WORDS = 8;
/** Lines like headlines from which a page without prose is a front page or a list. */
const HEADLINES = 8;
/** Walls mostly say what walls say; a story about one says more. */
const WALL_SHARE = 0.4;
/** Share of words of walls from which a paragraph below the heading of one belongs to it. In stories it is half of that. */
const WALL_WORDS = 0.3;

type Wall = readonly [kind: string, code: RejectionCode, message: string];
const WALLS: readonly Wall[] = [
  ['wall-challenge', 'E_CHALLENGE', 'The page asks to prove that a person reads it; it holds no article.'],
  ['wall-error', 'E_ERROR_PAGE', 'The page says that something was not found or went wrong; it holds no article.'],
  ['wall-consent', 'E_CONSENT_WALL', 'The page asks for consent to cookies; it holds no article.'],
];

/** Prompts to subscribe, which stand on pages with an article too. */
const PROMPT = /\.promo-(?:prompt|form|list)$/;

/** `facts` and `verdicts` in parallel, for all blocks that are not copies; `scanned`: the words of the text. */
export function rejectionOf(
  facts: readonly BlockFacts[],
  verdicts: readonly Verdict[],
  scanned: Scan,
  book: Rulebook,
): Rejection | null {
  let words = 0;
  let body = 0;
  let prose = 0;
  let rows = 0;
  let headlines = 0;
  /** The wall or prompt whose heading stands above all prose, if one does. */
  let heading: string | null = null;
  const walled = new Map<string, number>();
  facts.forEach(({ shape, proposals }, at) => {
    words += shape.words;
    const wall = proposals.length === 0 ? undefined : wallIn(proposals);
    const wallProse =
      heading !== null && verdicts[at]!.label === 'body' && isWallProse(shape, scanned, book) ? heading : null;
    const kind = wall?.[0] ?? wallProse;
    if (body === 0)
      heading ??= wall?.[0] ?? (proposals.some(({ whole, rule }) => whole && PROMPT.test(rule)) ? 'prompt' : null);
    if (kind) walled.set(kind, (walled.get(kind) ?? 0) + shape.words);
    else if (verdicts[at]!.label === 'body') {
      body += shape.words;
      if (shape.sentences > 0) prose += shape.words;
      if (shape.digits > 0) rows++;
    }
    if (shape.words >= 3 && shape.words <= 20 && shape.ends !== 'terminal') headlines++;
  });
  if (words === 0) return { code: 'E_EMPTY', message: 'The document holds no words.' };
  const wall = WALLS.filter(([kind]) => walled.has(kind)).sort((a, b) => walled.get(b[0])! - walled.get(a[0])!)[0];
  if (wall && body < ARTICLE_WORDS && walled.get(wall[0])! >= Math.min(words, 120) * WALL_SHARE)
    return { code: wall[1], message: wall[2] };
  const table = rows >= 3 && rows >= headlines / 2;
  if (
    (prose >= FEWEST_WORDS && (prose >= ARTICLE_WORDS / 2 || headlines < HEADLINES)) ||
    (body >= FEWEST_WORDS && table)
  )
    return null;
  if (headlines >= HEADLINES)
    return { code: 'E_INDEX_PAGE', message: 'The page lists headlines; it holds no article.' };
  return { code: 'E_NO_PROSE', message: 'The document holds no sentences that could be an article.' };
}

function wallIn(proposals: readonly Proposal[]): Wall | undefined {
  return WALLS.find(([kind]) => proposals.some(({ whole, rule }) => whole && rule.endsWith(kind)));
}

/** Does a paragraph talk of cookies, partners, browsers, pages and accounts, and to the reader, as walls do? */
function isWallProse({ from, to }: Shape, scanned: Scan, book: Rulebook): boolean {
  const covered = new Map<string, number>();
  let most = 0;
  const reached = new Map<string, number>();
  for (const { value, from: at, to: end } of findPhrases(book.wallWords, scanned, from, to)) {
    const count = (covered.get(value) ?? 0) + Math.max(0, end - Math.max(at, reached.get(value) ?? 0));
    covered.set(value, count);
    reached.set(value, Math.max(end, reached.get(value) ?? 0));
    most = Math.max(most, count);
  }
  return most >= (to - from) * WALL_WORDS;
}
