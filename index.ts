/**
 * winnow as a library: one document cleaned, two texts compared. Everything here is pure and synchronous: no store, no network, no
 * clock. docs/LIBRARY.md has an example of each.
 */
import type { Cleaned, CleanInput, Comparison, ContentType, MatchKind } from './article.js';
import { clean as cleanAs } from './clean.js';
import { compare as compareWords } from './dedupe/compare.js';
import { type Fingerprints, fingerprints as fingerprintsOf } from './dedupe/fingerprints.js';
import { sketch as sketchOf } from './dedupe/sketch.js';
import { verdict } from './dedupe/verdict.js';
import { textHash, tokenise, type Tokens as Words } from './dedupe/words.js';
import { guessContentType } from './formats/guess.js';

export type {
  Claims,
  Cleaned,
  Comparison,
  ContentType,
  Evidence,
  Label,
  LeadImage,
  MatchKind,
  Passage,
  Rejection,
  SharedSpan,
  Span,
} from './article.js';
export { LABELS } from './article.js';
export type { Fingerprints } from './dedupe/fingerprints.js';
export { similarity } from './dedupe/sketch.js';
export { type Tokens as Words, tokenise } from './dedupe/words.js';

/** A document to clean: bytes as received, or text already decoded. `type` is told by how it begins where it is not given. */
export interface Document extends Omit<CleanInput, 'type'> {
  type?: ContentType;
}

/**
 * The article that a document holds, and every passage of the document with its label. Never throws on any input: what holds no
 * article comes back with `rejected` set and an empty `text`.
 */
export function clean({ type, ...document }: Document): Cleaned {
  return cleanAs({ ...document, type: type ?? guessContentType(document.content) });
}

/** A text, or its words where they are there already: a text that is compared with many is split once, by `tokenise`. */
export type Text = string | Words;

const wordsOf = (text: Text): Words => (typeof text === 'string' ? tokenise(text) : text);

/**
 * What two clean texts share, and what that makes of them: `kind` is `same`, `near`, `contains` (b stands in a), `within` (a stands in
 * b), `shares` (a passage), or `none`.
 */
export function compare(a: Text, b: Text): Comparison & { kind: MatchKind | 'none' } {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const comparison = compareWords(wordsA, wordsB);
  const same = wordsA.count > 0 && textHash(wordsA) === textHash(wordsB);
  return { kind: same ? 'same' : (verdict(comparison, wordsA.count, wordsB.count) ?? 'none'), ...comparison };
}

/** 128 unsigned numbers that stand for a text: `similarity` of two sketches estimates how alike the texts are, 0 to 1. */
export function sketch(text: Text): Uint32Array {
  return sketchOf(wordsOf(text));
}

/** Keys to find by: two texts that share a passage share a key of it, whatever surrounds the passage. */
export function fingerprints(text: Text): Fingerprints {
  return fingerprintsOf(wordsOf(text));
}
