/** What a block is that the sequence put into the article, when it is no part of the text: its title, captions, who signs it. */
import { isAuthorAgain, isAuthorNote, isCaption, isInitials, isRole, isSignature } from './article-bounds.js';
import { by, type LabelStep, type Place } from './step.js';

/** Letters and digits of a line that is printed again, at least: short ones are the same by chance. */
const TITLE_CHARS = 8;

export const TITLE_STEPS: readonly LabelStep[] = [
  {
    id: 'title',
    appliesTo: 'both',
    states: ['head', 'body', 'middle', 'tail'],
    fixture: 'double-title-suffix',
    apply: (place) => {
      if (place.at === place.title) return { label: 'title', evidence: { rule: 'title' } };
      return isTitleAgain(place) ? by('title', 'title', 'printed again') : null;
    },
  },
];

export const INSIDE_STEPS: readonly LabelStep[] = [
  {
    id: 'caption-in-text',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'captions-among-credits',
    apply: ({ at, facts, contexts }) =>
      isCaption(facts, contexts[at]!, at) ? { label: 'caption', evidence: { rule: 'above-credit' } } : null,
  },
  {
    id: 'bare-line',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'captions-without-marks',
    apply: ({ at, bare }) => (bare.has(at) ? by(bare.get(at)!, 'bare-line', 'between-paragraphs') : null),
  },
  {
    id: 'signature-below-text',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'signature-below-text',
    apply: ({ at, facts, last }) =>
      at === last && isSignature(facts, at) ? by('byline', 'names', 'below-the-last-paragraph') : null,
  },
  {
    id: 'initials-in-text',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'initials-at-the-end',
    apply: ({ at, facts, last, text }) =>
      at === last && isInitials(text, facts, at) ? by('credit', 'initials', 'below-the-last-paragraph') : null,
  },
  {
    id: 'author-again',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'author-over-each-part',
    apply: ({ at, facts, body, text, author }) =>
      at > body && isAuthorAgain(text, facts[at]!, author)
        ? by('byline', 'names-the-author', 'between-paragraphs')
        : null,
  },
  {
    id: 'role-of-author-again',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'author-over-each-part',
    apply: ({ at, facts, above }) =>
      above.at(-1)?.evidence.step === 'author-again' && isRole(facts[at]!)
        ? by('byline', 'role', 'below-byline')
        : null,
  },
  {
    id: 'author-note',
    appliesTo: 'text',
    states: ['body'],
    fixture: 'author-note-below',
    apply: ({ at, facts, body, lastProse, text, author }) =>
      at >= lastProse && at > body && isAuthorNote(text, facts[at]!, author)
        ? by('author-box', 'names-the-author', 'below-the-last-paragraph')
        : null,
  },
];

/** Reads as the title does; or, like the title itself, as the page or its first line say that the title does. */
function isTitleAgain({ at, facts, title, titles }: Place): boolean {
  const { shape, key } = facts[at]!;
  const titleKey = facts[title]?.key;
  if (titleKey === undefined || shape.keyChars <= TITLE_CHARS) return false;
  return key === titleKey || (titles.has(titleKey) && titles.has(key));
}
