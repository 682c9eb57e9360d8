/** Who wrote the text, told by where a name or a date stands. */
import type { Label } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import { namesAgency } from '../recognise/agencies.js';
import { BETWEEN_NAMES } from '../recognise/names.js';
import type { Proposal } from '../recognise/proposal.js';
import type { Place } from './step.js';

/** What else names the author below the text. */
const NAMING: ReadonlySet<Label> = new Set<Label>([
  'contributors',
  'caption',
  'credit',
  'copyright',
  'source-link',
  'timestamp',
  'promotion',
]);
/** What may stand right above the byline. */
const ABOVE_BYLINE: ReadonlySet<Label | undefined> = new Set<Label>(['byline', 'title', 'timestamp']);
/** A note on the author is no longer. Guess, 2026-11. */
const NOTE_WORDS = 60;
/** So near the text names sign it, whatever stands above them. */
const SIGNATURE_REACH = 2;

/** A line below the article that names its author, unless a rule knows better; or one right below such a line, of which no rule knows anything. */
export function isAuthorBox(place: Place): boolean {
  const { above, proposal } = place;
  if (isAbout(place) && !(proposal && (proposal.weight > 2 || asks(proposal)) && NAMING.has(proposal.label)))
    return true;
  return above.at(-1)?.label === 'author-box' && (!proposal || proposal.label === 'share');
}

function isAbout({ at, facts, author, text }: Place): boolean {
  const { block, shape } = facts[at]!;
  if (shape.words > NOTE_WORDS || author === null || namesAgency(author)) return false;
  const line = text.slice(block.start, block.end).toLowerCase();
  return author.split(BETWEEN_NAMES).some((name) => name.includes(' ') && line.includes(name.toLowerCase()));
}

/** "Read Ann Example's letter every Friday. Subscribe here". */
function asks({ label, weight }: Proposal): boolean {
  return label === 'promotion' && weight > 1;
}

/** A date without a word beside it that says what of. */
export function isBareDate(proposal: Proposal | null): boolean {
  return proposal?.label === 'timestamp' && !proposal.stamp?.labelled;
}

/** Nothing but names. */
export function isNames({ at, facts }: Place): boolean {
  return facts[at]!.best?.rule === 'names';
}

/** Between headline and text: right below the headline, a date or other names, or right above the text. */
export function isSignatureBelowTitle({ at, title, body, above }: Place): boolean {
  if (body < 0 || at >= body) return false;
  return at === title + 1 || ABOVE_BYLINE.has(above.at(-1)?.label) || at >= body - SIGNATURE_REACH;
}

/** The date, or more names and the date, stand right below. */
export function isAboveDate(facts: readonly BlockFacts[], at: number): boolean {
  for (let next = at + 1; next <= at + 2; next++) {
    const best = facts[next]?.best;
    if (best?.label === 'timestamp' && best.weight > 1) return true;
    if (best?.label !== 'byline' && best?.label !== 'author-box') return false;
  }
  return false;
}
