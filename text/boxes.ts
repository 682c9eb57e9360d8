/** Boxes between the paragraphs of plain text, of which the sequence by itself keeps lines: forms with their pitch, lists of teasers. */
import type { Context, Seen } from './context.js';
import type { Sequenced } from './sequence.js';

/** Lines of a form above its first field, and words of one. */
const PITCH_LINES = 4;
const PITCH_WORDS = 24;
/** Words of a teaser; subheads have fewer. */
const TEASER_LEAST = 6;
const TEASER_MOST = 24;

/** The states, with all lines of such boxes as `middle`. Linear. */
export function closeBoxes(states: Sequenced[], seen: readonly Seen[], contexts: readonly Context[]): Sequenced[] {
  const closed = new Set<number>();
  for (let at = 1; at < seen.length; at++) {
    if (isField(seen[at]!)) for (let line = pitchOf(seen, contexts, at); line < at; line++) closed.add(line);
    const inBox = states[at - 1]!.state === 'middle' || closed.has(at - 1);
    if (states[at]!.state === 'body' && inBox && isTeaser(seen, contexts, at)) closed.add(at);
  }
  if (closed.size === 0) return states;
  return states.map((one, at) => (one.state === 'body' && closed.has(at) ? { ...one, state: 'middle' } : one));
}

/** "Enter your email address". */
function isField({ best }: Seen): boolean {
  return best !== null && best.weight === 3 && best.rule.endsWith('promo-form');
}

/** Where the pitch of a form begins: with the prompt that stands some short lines above the field, with a blank line between all of these or none. */
function pitchOf(seen: readonly Seen[], contexts: readonly Context[], field: number): number {
  for (let at = field - 1; at >= 0 && at >= field - PITCH_LINES; at--) {
    const { best, shape } = seen[at]!;
    if (contexts[at + 1]!.grouped !== contexts[field]!.grouped) return field;
    if (best && best.weight > 1 && best.label === 'promotion') return at;
    if (best || shape.words > PITCH_WORDS || shape.sentences > 1) return field;
  }
  return field;
}

/** One more headline below the headlines under a heading such as "Read also". */
function isTeaser(seen: readonly Seen[], contexts: readonly Context[], at: number): boolean {
  const { shape, best } = seen[at]!;
  const { under, first, grouped } = contexts[at]!;
  if (best || under !== 'promotion' || first || grouped !== contexts[at - 1]!.grouped) return false;
  return shape.ends === 'none' && shape.words >= TEASER_LEAST && shape.words <= TEASER_MOST;
}
