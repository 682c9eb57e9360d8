/** Families of elements, told by the words that authors name them with ("article__ad-slot", "relatedStories"). */
import { bitsOf } from '../../../lists.js';
import { FAMILY_WORDS } from './family-words.js';

const SEED = 7;
const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export type Family = keyof typeof FAMILY_WORDS;
export const FAMILIES = Object.keys(FAMILY_WORDS) as readonly Family[];

/** The families as bits. */
export const FAMILY: Readonly<Record<Family, number>> = Object.fromEntries(
  bitsOf(FAMILIES, 'families of class names'),
) as Record<Family, number>;

/** Families by the hash of a word: with 900 words of 32 bits a name that means something else is not to be expected. */
const BITS: ReadonlyMap<number, number> = (() => {
  const bits = new Map<number, number>();
  for (const family of FAMILIES) {
    for (const word of FAMILY_WORDS[family].split(/\s+/)) {
      let hash = SEED;
      for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
      bits.set(hash, (bits.get(hash) ?? 0) | FAMILY[family]);
    }
  }
  return bits;
})();

/** Long words that begin so belong to the family too: "relatedtopicslist". */
const STEMS: readonly (readonly [string, number])[] = (
  [
    ['related', 'related'],
    ['recommend', 'related'],
    ['mostread', 'related'],
    ['comment', 'comment'],
    ['newsletter', 'promo'],
    ['subscri', 'promo'],
    ['sidebar', 'aside'],
    ['breadcrumb', 'nav'],
    ['navig', 'nav'],
    ['advert', 'ad'],
    ['sponsor', 'ad'],
    ['adsby', 'ad'],
    ['sharing', 'share'],
    ['social', 'share'],
    ['cookie', 'consent'],
    ['caption', 'caption'],
    ['gallery', 'gallery'],
    ['slidesho', 'gallery'],
  ] as const
).map(([stem, family]) => [stem, FAMILY[family]] as const);
const STEM_CHARS = 8;
const LONGEST_STEM = 12;
/** First letters of the stems, as bits: most long words are told by it. */
const STEM_LETTERS = STEMS.reduce((bits, [stem]) => bits | (1 << (stem.charCodeAt(0) & 31)), 0);

/** A class attribute is read up to here; utility-first styling makes long ones, and what they say stands first. */
const READ_CHARS = 400;

/** A run of letters beside a digit is a word from this length on; shorter ones stand in hashes ("a7ad3f"). */
const BESIDE_DIGIT = 3;

/**
 * Families that the words of `names` (a class attribute, an id, a role …) belong to, as bits. A word is a run of letters; a
 * capital behind a small letter begins another. Linear.
 */
export function familiesOf(names: string): number {
  const length = Math.min(names.length, READ_CHARS);
  let bits = 0;
  let start = 0;
  let word = SEED;
  let pair = SEED;
  let upper = false;
  let behindDigit = false;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? names.charCodeAt(at) : 0;
    const isUpper = code >= 65 && code <= 90;
    const isLetter = isUpper || (code >= 97 && code <= 122);
    const isDigit = code >= 48 && code <= 57;
    if (at > start && (!isLetter || (isUpper && !upper))) {
      if (at - start >= BESIDE_DIGIT || !(isDigit || behindDigit))
        bits |= (BITS.get(word) ?? 0) | (BITS.get(pair) ?? 0);
      if (at - start >= STEM_CHARS && STEM_LETTERS & (1 << (names.charCodeAt(start) & 31)))
        bits |= stemOf(names, start);
      pair = word;
      word = SEED;
      start = at;
      behindDigit = false;
    }
    if (isLetter) {
      word = mix(word, code | 32);
      pair = mix(pair, code | 32);
    } else {
      start = at + 1;
      behindDigit = isDigit;
    }
    upper = isUpper;
  }
  return bits;
}

function stemOf(names: string, start: number): number {
  const word = names.slice(start, start + LONGEST_STEM).toLowerCase();
  let bits = 0;
  for (const [stem, family] of STEMS) if (word.startsWith(stem)) bits |= family;
  return bits;
}
