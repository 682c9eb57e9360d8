/** Eighteen labels are six families; each has a colour and a pattern of its own, so that no colour carries meaning alone. */
import type { Label } from '../../article.js';

export type Family = 'about' | 'pictures' | 'selling' | 'around' | 'twice' | 'debris';

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  about: 'about the article',
  pictures: 'pictures',
  selling: 'selling',
  around: 'getting around',
  twice: 'twice',
  debris: 'debris',
};

export const FAMILIES: Readonly<Record<Exclude<Label, 'body'>, Family>> = {
  title: 'about',
  byline: 'about',
  timestamp: 'about',
  contributors: 'about',
  caption: 'pictures',
  credit: 'pictures',
  advertisement: 'selling',
  promotion: 'selling',
  navigation: 'around',
  share: 'around',
  'source-link': 'around',
  comments: 'around',
  'author-box': 'around',
  copyright: 'around',
  repeat: 'twice',
  boilerplate: 'twice',
  artefact: 'debris',
};

export function familyOf(label: Label): Family | null {
  return label === 'body' ? null : FAMILIES[label];
}
