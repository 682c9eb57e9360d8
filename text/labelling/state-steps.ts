/** What is moved into the article or out of it once the sequence has spoken: in plain text by what is said, on pages by their markup. */
import { isProse } from '../blocks/block-facts.js';
import { dropStrays, startAtProse, startBelowSignature } from './article-bounds.js';
import { closeBoxes, dropPrompts, goOnBehindBoxes } from './boxes.js';
import { keepItems, keepLists, keepLiveEntries, keepSubheads } from './inner-lines.js';
import { mendedByMarkup } from './page-bounds.js';
import type { HeadStep, StateStep } from './step.js';

export const STATE_STEPS: readonly StateStep[] = [
  {
    id: 'start-below-signature',
    appliesTo: 'text',
    fixture: 'de-standfirst-above-byline',
    apply: (states, { facts, again }) => startBelowSignature(states, facts, again),
  },
  {
    id: 'start-at-prose',
    appliesTo: 'text',
    fixture: 'quotes-of-furniture-first',
    apply: (states, { facts }) => startAtProse(states, facts),
  },
  {
    id: 'keep-live-entries',
    appliesTo: 'text',
    fixture: 'live-page-form-between',
    apply: (states, { facts, contexts }) => keepLiveEntries(states, facts, contexts),
  },
  {
    id: 'keep-subheads',
    appliesTo: 'text',
    fixture: 'regional-nibs',
    apply: (states, { facts }) => keepSubheads(states, facts),
  },
  {
    id: 'keep-items',
    appliesTo: 'text',
    fixture: 'heater-recall',
    apply: (states, { facts, contexts }) => keepItems(states, facts, contexts),
  },
  {
    id: 'keep-lists',
    appliesTo: 'text',
    fixture: 'ekiben',
    apply: (states, { facts, contexts }) => keepLists(states, facts, contexts),
  },
  {
    id: 'go-on-behind-boxes',
    appliesTo: 'text',
    fixture: 'text-behind-share-box',
    apply: (states, { facts, contexts }) => goOnBehindBoxes(states, facts, contexts),
  },
  {
    id: 'close-boxes',
    appliesTo: 'text',
    fixture: 'interview-short-questions',
    apply: (states, { facts, contexts }) => closeBoxes(states, facts, contexts),
  },
  {
    id: 'drop-prompts',
    appliesTo: 'text',
    fixture: 'prompt-between-paragraphs',
    apply: (states, { facts, contexts }) => dropPrompts(states, facts, contexts),
  },
  {
    id: 'drop-strays',
    appliesTo: 'text',
    fixture: 'bulutangkis',
    apply: (states, { facts, contexts }) => dropStrays(states, facts, contexts),
  },
  {
    id: 'mend-by-markup',
    appliesTo: 'page',
    fixture: 'html-aside-with-prose',
    apply: (states, { facts }) => mendedByMarkup(states, facts),
  },
];

/** What stands above the headline is not the article, however much it reads like one. */
export const HEAD_STEPS: readonly HeadStep[] = [
  {
    id: 'above-the-title',
    appliesTo: 'both',
    fixture: 'motto-above-title',
    apply: ({ at, facts, title }) => at < title && !isProse(facts[at]!),
  },
];
