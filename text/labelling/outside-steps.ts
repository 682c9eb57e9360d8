/** What sort of furniture a block is that the sequence put outside the article; or the article after all. */
import type { Label } from '../../article.js';
import type { State } from '../model/crf.js';
import { isInitials, isStandfirst } from './article-bounds.js';
import { isAboveDate, isAuthorBox, isBareDate, isNames, isSignatureBelowTitle } from './authors.js';
import { PASSED_ON } from './choose.js';
import { by, type LabelStep } from './step.js';
import { isAboveResults, isBulletedPoint, isLede, isPoint, isReporting, isStandfirstOfPage } from './summaries.js';

const OUTSIDE: readonly State[] = ['head', 'middle', 'tail'];
/** Words of a caption between headline and text. Guess, 2026-11. */
const CAPTION_WORDS = 9;
/** The same below who wrote the text and when: what sites print there is known, or shorter. */
const SIGNED_CAPTION_WORDS = 5;
/** A line right above a credit with more words than this is the caption. */
const CREDITED_WORDS = 2;
/** Behind the article: shorter lines are of menus, longer ones no headlines of teasers. Guess, 2026-11. */
const MENU_WORDS = 3;
const TEASER_MOST_WORDS = 30;
/** What stands below a heading of comments and is none. */
const NO_COMMENTS: ReadonlySet<Label | undefined> = new Set<Label>(['copyright', 'navigation', 'promotion']);

export const OUTSIDE_STEPS: readonly LabelStep[] = [
  {
    id: 'comments-below-heading',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'html-signed-in-text',
    apply: ({ at, facts, contexts, state }) => {
      const { afterComments, under } = contexts[at]!;
      if (!afterComments || under === 'promotion' || NO_COMMENTS.has(facts[at]!.best?.label)) return null;
      return by('comments', 'below-comments-heading', state);
    },
  },
  {
    id: 'author-box',
    appliesTo: 'both',
    states: ['tail'],
    fixture: 'summary-points',
    apply: (place) => (isAuthorBox(place) ? by('author-box', 'names-the-author', place.state) : null),
  },
  {
    id: 'named-by-markup',
    appliesTo: 'page',
    states: OUTSIDE,
    fixture: 'html-listing',
    apply: ({ at, facts, state, proposal }) => {
      const { mark } = facts[at]!;
      return mark && (!proposal || proposal.weight < 3) ? by(mark.label, mark.rule, state) : null;
    },
  },
  {
    // A bare date under a teaser is the teaser's.
    id: 'date-of-teaser',
    appliesTo: 'both',
    states: ['middle', 'tail'],
    fixture: 'broadcaster-caption-labels',
    apply: ({ at, contexts, above, state, proposal }) =>
      isBareDate(proposal) && contexts[at]!.under === 'promotion' && above.at(-1)?.label === 'promotion'
        ? by('promotion', 'under-promotion-heading', state)
        : null,
  },
  {
    // The site's own date stands above the headline, without a word beside it.
    id: 'date-of-page',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'hurling-final',
    apply: ({ at, body, title, state, proposal }) => {
      if (!isBareDate(proposal) || proposal?.stamp?.timed) return null;
      const isAbove = title >= 0 ? at < title : at === 0 && body !== 0;
      return isAbove ? by('navigation', 'page-date', state) : null;
    },
  },
  {
    // "Correspondent for the north", below a name and above the text.
    id: 'role-below-byline',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'author-note-above-text',
    apply: ({ above, proposal }) =>
      proposal?.label === 'author-box' && above.at(-1)?.label === 'byline'
        ? by('byline', proposal.rule, 'below-byline')
        : null,
  },
  {
    id: 'rule',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'live-page-key-events',
    apply: ({ state, proposal }) => {
      if (!proposal) return null;
      const { label, rule, phrase, weight } = proposal;
      return { label, evidence: { rule, ...(phrase && { phrase }), ...(weight <= 2 && { context: state }) } };
    },
  },
  {
    id: 'initials-below-text',
    appliesTo: 'both',
    states: ['tail'],
    fixture: 'initials-and-copyright-below',
    apply: ({ at, facts, text, above }) =>
      above.at(-1)?.label === 'body' && isInitials(text, facts, at)
        ? by('credit', 'initials', 'below-the-last-paragraph')
        : null,
  },
  {
    id: 'under-heading',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'broadcaster-caption-labels',
    apply: ({ at, contexts, state }) => {
      const { under } = contexts[at]!;
      return under && PASSED_ON.has(under) ? by(under, `under-${under}-heading`, state) : null;
    },
  },
  {
    id: 'names-above-date',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'de-standfirst-above-byline',
    apply: (place) => {
      const { at, facts, title } = place;
      const is = isNames(place) && title >= 0 && at > title && isAboveDate(facts, at);
      return is ? by('byline', 'names', 'above-date') : null;
    },
  },
  {
    id: 'names-below-caption',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'name-below-caption',
    apply: (place) => {
      const { at, facts, above } = place;
      if (!isNames(place) || above.at(-1)?.label !== 'caption' || facts[at]!.block.afterBlank) return null;
      const credited = facts[at - 1]?.best?.rule.startsWith('caption') ?? false;
      return credited ? null : by('credit', 'names', 'below-caption');
    },
  },
  {
    id: 'names-below-title',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'html-listing',
    apply: (place) =>
      isNames(place) && isSignatureBelowTitle(place) ? by('byline', 'names', 'between-title-and-text') : null,
  },
  {
    // Nothing but names, and none of the above: a link to a person, or to a place.
    id: 'names-elsewhere',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'heater-recall',
    apply: (place) => {
      const { state } = place;
      if (!isNames(place)) return null;
      if (state === 'middle') return by('promotion', 'between-paragraphs', state);
      return by('navigation', state === 'tail' ? 'after-article' : 'before-article', state);
    },
  },
  {
    id: 'caption-below-its-label',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'broadcaster-caption-labels',
    apply: ({ at, contexts, state }) => (contexts[at]!.captioned ? by('caption', 'below-caption-label', state) : null),
  },
  {
    id: 'caption-above-credit',
    appliesTo: 'both',
    states: OUTSIDE,
    fixture: 'de-boulevard',
    apply: ({ at, facts, state }) => {
      const next = facts[at + 1]?.best;
      return next?.label === 'credit' && next.weight > 1 && facts[at]!.shape.words > CREDITED_WORDS
        ? by('caption', 'above-credit', state)
        : null;
    },
  },
  {
    id: 'standfirst',
    appliesTo: 'text',
    states: ['head'],
    fixture: 'pt-quote-behind-colon',
    apply: ({ at, facts, title, topic, state }) =>
      isStandfirst(facts, at, title, topic) ? by('body', 'standfirst', state) : null,
  },
  {
    // The result, above the report of the match, and what it is called.
    id: 'result',
    appliesTo: 'text',
    states: ['head'],
    fixture: 'hockey-quarterfinal',
    apply: ({ at, facts, title, state }) => {
      const { best } = facts[at]!;
      return at > title && best?.label === 'body' ? by('body', best.rule, state) : null;
    },
  },
  {
    id: 'result-heading',
    appliesTo: 'text',
    states: ['head'],
    fixture: 'results-above-report',
    apply: ({ at, facts, title, state }) =>
      at > title && isAboveResults(facts, at) ? by('body', 'result-heading', state) : null,
  },
  {
    id: 'summary-points',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'tabloid-summary-and-captions',
    apply: (place) => (isBulletedPoint(place) ? by('body', 'summary', place.state) : null),
  },
  {
    id: 'summary-lines',
    appliesTo: 'text',
    states: ['head'],
    fixture: 'summary-points',
    apply: (place) => (isPoint(place) ? by('body', 'summary', place.state) : null),
  },
  {
    id: 'lede',
    appliesTo: 'text',
    states: ['head'],
    fixture: 'lede-below-byline',
    apply: (place) => (isLede(place) ? by('body', 'lede', place.state) : null),
  },
  {
    id: 'standfirst-of-page',
    appliesTo: 'page',
    states: ['head'],
    fixture: 'html-standfirst-as-list',
    apply: (place) => (isStandfirstOfPage(place) ? by('body', 'standfirst', place.state) : null),
  },
  {
    id: 'caption-below-title',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'html-tabloid',
    apply: ({ at, facts, title, signed, state }) =>
      title >= 0 && at > title && facts[at]!.shape.words >= (signed ? SIGNED_CAPTION_WORDS : CAPTION_WORDS)
        ? by('caption', 'between-title-and-text', state)
        : null,
  },
  {
    id: 'before-article',
    appliesTo: 'both',
    states: ['head'],
    fixture: 'broadcaster-caption-labels',
    apply: ({ state }) => by('navigation', 'before-article', state),
  },
  {
    id: 'between-paragraphs',
    appliesTo: 'both',
    states: ['middle'],
    fixture: 'html-listing',
    apply: ({ state }) => by('promotion', 'between-paragraphs', state),
  },
  {
    // What is lost is worse than what is kept: sentences that no rule knows and no heading stands over are reporting.
    id: 'reporting-below-text',
    appliesTo: 'text',
    states: ['tail'],
    fixture: 'salt-train-mojibake',
    apply: (place) => (isReporting(place) ? by('body', 'prose', place.state) : null),
  },
  {
    id: 'teaser-after-article',
    appliesTo: 'both',
    states: ['tail'],
    fixture: 'html-nl-krant',
    apply: ({ at, facts, state }) => {
      const { words } = facts[at]!.shape;
      return words > MENU_WORDS && words < TEASER_MOST_WORDS ? by('promotion', 'after-article', state) : null;
    },
  },
  {
    id: 'after-article',
    appliesTo: 'both',
    states: ['tail'],
    fixture: 'ar-numbered-list',
    apply: ({ state }) => by('navigation', 'after-article', state),
  },
];
