/** From states to labels: which sort of furniture a block is that is not the article, and the evidence for it. */
import type { Evidence, Label } from '../article.js';
import type { Context, Seen } from './context.js';
import type { Proposal } from './propose.js';
import type { State } from './sequence.js';

export interface Verdict {
  label: Label;
  evidence: Evidence;
}

/** The neighbourhood of one block. */
export interface Place {
  at: number;
  state: State;
  /** Index of the title and of the first block of the article; -1 when there is none. */
  title: number;
  body: number;
  seen: readonly Seen[];
  contexts: readonly Context[];
  /** Labels given so far, to the blocks above. */
  above: readonly Verdict[];
}

/** Headings whose label passes to what stands under them. */
const PASSED_ON = new Set<Label>(['promotion', 'advertisement', 'comments', 'author-box', 'share']);
const CAPTION_WORDS = 9;

/** The label of a block that the sequence put outside the article. */
export function resolve(place: Place): Verdict {
  const { at, seen, contexts, state, title } = place;
  const { shape, best } = seen[at]!;
  const context = contexts[at]!;
  if (
    context.afterComments &&
    best?.label !== 'copyright' &&
    best?.label !== 'navigation' &&
    best?.label !== 'promotion'
  )
    return by('comments', 'below-comments-heading', state);
  const proposal = choose(place);
  if (proposal) return proposed(proposal, place);
  const above = place.above.at(-1);
  if (context.under && PASSED_ON.has(context.under)) return by(context.under, `under-${context.under}-heading`, state);
  if (above?.label === 'author-box' && state === 'tail') return by('author-box', 'below-author-box', state);
  if (best?.rule === 'names') return names(place, best);
  const next = seen[at + 1]?.best;
  if (next?.label === 'credit' && next.weight > 1 && shape.words > 2) return by('caption', 'above-credit', state);
  if (state === 'head') {
    if (title >= 0 && at > title && shape.words >= CAPTION_WORDS) return by('caption', 'between-title-and-text', state);
    return by('navigation', 'before-article', state);
  }
  if (state === 'middle')
    return shape.ends === 'terminal' && shape.words > 12
      ? by('caption', 'between-paragraphs', state)
      : by('promotion', 'between-paragraphs', state);
  return shape.words > 3 && shape.words < 30
    ? by('promotion', 'after-article', state)
    : by('navigation', 'after-article', state);
}

/** The strongest proposal that suits the place; names alone are settled later. */
function choose({ at, seen, contexts }: Place): Proposal | null {
  const { under } = contexts[at]!;
  let best: Proposal | null = null;
  let most = 0;
  for (const proposal of seen[at]!.proposals) {
    if (!proposal.whole || proposal.rule === 'names' || proposal.label === 'body') continue;
    const points =
      proposal.weight * 2 +
      (proposal.label === under ? 1 : 0) -
      (under && proposal.label !== under && proposal.weight < 3 && PASSED_ON.has(under) ? 3 : 0);
    if (points > most) {
      most = points;
      best = proposal;
    }
  }
  return best;
}

function proposed(proposal: Proposal, { at, state, title, body }: Place): Verdict {
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
  return {
    label: proposal.label,
    evidence: proposal.weight > 2 ? { rule: proposal.rule } : { rule: proposal.rule, context: state },
  };
}

/** Nothing but names: a byline around the headline, a credit below a caption, the author below an author's heading. */
function names({ at, state, title, body, seen, above }: Place, proposal: Proposal): Verdict {
  const last = above.at(-1)?.label;
  if (last === 'caption' && seen[at]!.block.afterBlank === false) return by('credit', proposal.rule, 'below-caption');
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

function by(label: Label, rule: string, context: string): Verdict {
  return { label, evidence: { rule, context } };
}
