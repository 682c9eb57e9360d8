/** Which of the proposals for a block outside the article suits its place best. */
import type { Label } from '../../article.js';
import type { Proposal } from '../recognise/proposal.js';
import type { Place } from './step.js';

/** Headings whose label passes to what stands under them. */
export const PASSED_ON: ReadonlySet<Label> = new Set<Label>([
  'promotion',
  'advertisement',
  'comments',
  'author-box',
  'share',
]);

/** A rule's weight counts twice: 2, 4 or 6 points. */
const POINTS_PER_WEIGHT = 2;
/** What is proposed with fewer points, all told, is not believed. */
const LEAST_POINTS = 1;

interface Adjustment {
  id: string;
  /** A folder of `test/articles` whose labels are others without it. */
  fixture: string;
  /**
   * Less than 2 tells between proposals of one weight; more, between those of weights next to each other. All by hand on the practice
   * sets of 2026-11: only their order counts.
   */
  points: number;
  applies(proposal: Proposal, place: Place): boolean;
}

/** All that apply are added up. */
export const ADJUSTMENTS: readonly Adjustment[] = [
  {
    id: 'not-as-its-heading',
    fixture: 'teasers-with-bylines',
    points: -1.5,
    applies: ({ label, weight }, { at, contexts }) => {
      const { under } = contexts[at]!;
      return under !== null && label !== under && weight < 3 && PASSED_ON.has(under);
    },
  },
  {
    // Above the headline stand the names of sections, whatever else they may mean.
    id: 'menu-above-title',
    fixture: 'interview-newsletter-pitch',
    points: 2.1,
    applies: ({ label }, { at, state, title }) => state === 'head' && label === 'navigation' && at < title,
  },
  {
    id: 'labelled-stamp',
    fixture: 'brief-with-tags',
    points: 1,
    applies: ({ rule, stamp }) => rule === 'signed-stamp' && stamp!.labelled,
  },
  { id: 'navigation', fixture: 'html-ja-shimbun', points: 0.1, applies: ({ label }) => label === 'navigation' },
  {
    id: 'picture-or-share',
    fixture: 'de-standfirst-above-byline',
    points: 0.2,
    applies: ({ label }) => label === 'credit' || label === 'caption' || label === 'share',
  },
  // "Copyright © Example Post" opens as some credits do.
  { id: 'copyright', fixture: 'heater-recall', points: 0.3, applies: ({ label }) => label === 'copyright' },
  {
    id: 'share-below-share',
    fixture: 'broadcaster-caption-labels',
    points: 2.1,
    applies: ({ label }, { above }) => label === 'share' && above.at(-1)?.label === 'share',
  },
  {
    id: 'comments-below-text',
    fixture: 'tabloid-summary-and-captions',
    points: 2.1,
    applies: ({ label }, { state }) => label === 'comments' && state === 'tail',
  },
  {
    id: 'byline-not-above-text',
    fixture: 'teasers-with-bylines',
    points: -2,
    applies: ({ label }, { state }) => label === 'byline' && state !== 'head',
  },
  {
    id: 'author-above-text',
    fixture: 'reporting-by-above',
    points: -2.5,
    applies: ({ label }, { state }) => (label === 'contributors' || label === 'author-box') && state === 'head',
  },
];

/** The proposal for the whole block with the most points, the first of equals; names alone are settled later. Null when none is believed. */
export function choose(proposals: readonly Proposal[], place: Place): Proposal | null {
  let best: Proposal | null = null;
  let most = LEAST_POINTS;
  for (const proposal of proposals) {
    if (!proposal.whole || proposal.rule === 'names' || proposal.label === 'body') continue;
    let points = proposal.weight * POINTS_PER_WEIGHT;
    for (const adjustment of ADJUSTMENTS) if (adjustment.applies(proposal, place)) points += adjustment.points;
    if (points <= most) continue;
    most = points;
    best = proposal;
  }
  return best;
}
