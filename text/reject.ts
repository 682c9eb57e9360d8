/** Documents that hold no article: walls, errors, front pages, nothing. A decision with a code, never a fault. */
import type { Rejection, RejectionCode } from '../article.js';
import type { Seen } from './context.js';
import type { Verdict } from './resolve.js';

/** With so many words of reporting a page is an article, whatever else it says. News in brief has thirty. */
const ARTICLE_WORDS = 45;
const FEWEST_WORDS = 8;
/** Lines like headlines from which a page without prose is a front page or a list. */
const HEADLINES = 8;
/** A wall is short; a story about one is longer, and says more than what walls say. */
const WALL_SHARE = 0.4;

const WALLS: readonly (readonly [kind: string, code: RejectionCode, message: string])[] = [
  ['wall-challenge', 'E_CHALLENGE', 'The page asks to prove that a person reads it; it holds no article.'],
  ['wall-error', 'E_ERROR_PAGE', 'The page says that something was not found or went wrong; it holds no article.'],
  ['wall-consent', 'E_CONSENT_WALL', 'The page asks for consent to cookies; it holds no article.'],
];

/** `seen` and `verdicts` in parallel, for all blocks that are not copies. */
export function rejectionOf(seen: readonly Seen[], verdicts: readonly Verdict[]): Rejection | null {
  let words = 0;
  let body = 0;
  let prose = 0;
  let rows = 0;
  let headlines = 0;
  const walled = new Map<string, number>();
  seen.forEach(({ shape, proposals }, at) => {
    words += shape.words;
    const wall = WALLS.find(([kind]) => proposals.some((proposal) => proposal.whole && proposal.rule.endsWith(kind)));
    if (wall) walled.set(wall[0], (walled.get(wall[0]) ?? 0) + shape.words);
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
