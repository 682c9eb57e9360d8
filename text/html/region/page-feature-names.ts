/** Names of what the markup tells the labeller of a line: yes-or-no features, beside those of the text (`../families.ts`). */
import { LABELS } from '../../../article.js';
import { FEATURE_NAMES } from '../../model/feature-names.js';
import { FAMILIES } from '../tree/families.js';

const names: string[] = [...FEATURE_NAMES];

function family(name: string, members: readonly string[]): number {
  const base = names.length;
  for (const member of members) names.push(`${name}:${member}`);
  return base;
}

export const TAGS =
  'p h1 h2 h3 h4 h5 h6 li td th dd dt blockquote pre figcaption caption button label summary address legend center a other'.split(
    ' ',
  );
export const TAG_AT = new Map(TAGS.map((tag, at) => [tag, at]));
const INSIDE = 'nav header footer aside form figure table ul ol blockquote article main details section dl'.split(' ');
export const INSIDE_AT = new Map(INSIDE.map((tag, at) => [tag, at]));
export const tag = family('tag', TAGS);
export const inside = family('inside', INSIDE);
export const near = family('near', FAMILIES);
export const above = family('above', FAMILIES);
export const inline = family('inline', FAMILIES);
const LINKED = ['0', '-.2', '-.5', '-.9', '.9-'];
export const linksShort = family('short-links', LINKED);
export const linksLong = family('long-links', LINKED);
const SHARES = ['0', '-.1', '-.3', '-.6', '.6-'];
export const parentLinks = family('parent-links', SHARES);
export const overLinks = family('over-parent-links', SHARES);
export const parentProse = family('parent-prose', SHARES);
export const overProse = family('over-parent-prose', SHARES);
export const apart = family('steps-to-region', ['0', '1', '2', '3', '4-']);
export const below = family('levels-in-region', ['0', '1', '2', '3', '4-']);
export const side = family('beside-region', ['before', 'after']);
const LOOKS = ['0', '-.02', '-.1', '-.3', '-.6', '.6-'];
export const lookShort = family('short-look-prose', LOOKS);
export const lookLong = family('long-look-prose', LOOKS);
export const styleShort = family('short-all', ['bold', 'italic', 'linked', 'time']);
export const styleLong = family('long-all', ['bold', 'italic', 'linked', 'time']);
export const picture = family('picture', [
  'just-before-short',
  'just-before-long',
  'beside-short',
  'beside-long',
  'is-alt',
  'in-figure',
  'only-short',
  'only-long',
]);
export const heading = family('page-title', ['is', 'before', 'after', 'none', 'just-after']);
export const published = family('json-article', ['in', 'not-in', 'none']);
export const chunk = family('chunk', ['own', 'small', 'medium', 'large']);
export const chunkLinks = family('chunk-links', SHARES);
export const chunkProse = family('chunk-prose', SHARES);
const PLACES = ['0', '-.02', '-.1', '-.3', '-.6', '-.9', '-.98', '.98-'];
export const regionShort = family('short-region-prose-before', PLACES);
export const regionLong = family('long-region-prose-before', PLACES);
export const regionAfter = family('region-prose-after', PLACES);
export const lookBefore = family('look-before', [
  'same-short',
  'same-long',
  'own-short',
  'own-long',
  'other-short',
  'other-long',
]);
export const lookAfter = family('look-after', [
  'same-short',
  'same-long',
  'own-short',
  'own-long',
  'other-short',
  'other-long',
]);
export const next = family('short-before', ['prose-in-region', 'prose-outside', 'linked', 'short', 'end']);
export const previous = family('short-after', ['prose-in-region', 'prose-outside', 'linked', 'short', 'start']);
export const markShort = family('short-mark', LABELS);
export const markLong = family('long-mark', LABELS);
export const signed = family('author', ['opens-short', 'opens-long', 'in-short', 'in-long']);
export const cells = family('cells', ['data', 'layout']);
export const card = family('card', ['linked', 'plain', 'none']);

export const PAGE_FEATURE_NAMES: readonly string[] = names;
