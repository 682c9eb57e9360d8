/** A cleaned document, or a stored version read anew, made ready for the index: labels by what is learned, words, keys. */
import type { Evidence, Label, PassageCorrection } from '../article.js';
import { applyCorrections } from '../dedupe/corrections.js';
import { fingerprints, PARAMETERS } from '../dedupe/fingerprints.js';
import { maskNumbers } from '../dedupe/furniture.js';
import { orderKey } from '../dedupe/order.js';
import { encodeSketch, sketch } from '../dedupe/sketch.js';
import { decodeWords, encodeWords, textHash, tokenise } from '../dedupe/words.js';
import { zip } from '../lists.js';
import type { SiteFurniture } from '../store/furniture.js';
import type { CleanedDocument, NewVersion } from '../store/new-version.js';
import type { OutdatedVersion } from '../store/outdated.js';
import type { Relabelled, Reread, StoredVersion } from '../store/revisions.js';
import { joinBody } from '../text/outcome/body.js';
import type { Reading } from './clean-thread.js';

/** Of a document that was cleaned before an update, and is stored after it. */
const UNNAMED = { version: 0, own: '' };

export function prepareVersion(document: CleanedDocument, furniture: SiteFurniture | undefined): NewVersion {
  const cleaned = JSON.parse(document.cleaned) as Reading;
  const {
    text: cleanedText,
    normalised,
    passages: asCleaned,
    confidence,
    rejected: _,
    readBy = UNNAMED,
    ...metadata
  } = cleaned;
  const known = asCleaned.map((passage) => {
    const mask = document.site === null ? null : maskNumbers(normalised.slice(passage.start, passage.end));
    const masked = mask?.hash?.toString() ?? null;
    return { ...passage, masked, prose: masked === null ? null : (mask?.prose ?? null) };
  });
  const passages = labelBy(known, furniture);
  const changed = zip(passages, asCleaned).some(([passage, before]) => passage.label !== before.label);
  const text = changed ? joinBody(normalised, passages) : cleanedText;
  return {
    documentId: document.id,
    identity: document.identity,
    key: document.key,
    keyed: document.keyed,
    canonical: document.canonical,
    asked: document.asked,
    reading: document.reading,
    url: document.url,
    site: document.site,
    firstSeen: document.firstSeen,
    fetchedAt: document.fetchedAt,
    orderKey: orderKey({
      publishedAt: cleaned.publishedAt,
      firstSeen: document.firstSeen,
      repost: cleaned.repost,
      identity: document.identity,
      // A line names what nothing else does; the place of a named item in its file says nothing of it.
      line: document.identity.startsWith('file:') ? document.line : null,
      normalised,
    }),
    metadata,
    flags: cleaned.flags ?? [],
    normalised,
    text,
    ...indexable(text),
    confidence,
    rules: readBy.version,
    ownRules: readBy.own,
    epoch: furniture?.epoch ?? 0,
    passages,
  };
}

export function relabelVersion(version: StoredVersion, furniture: SiteFurniture | undefined): Relabelled {
  const { normalised, corrections } = version;
  const read = labelBy(version.uncorrected ?? version.passages, furniture);
  const passages = correctPassages(normalised, read, corrections).map((passage, ordinal) => ({ ...passage, ordinal }));
  const text = joinBody(normalised, passages);
  return {
    version,
    passages,
    uncorrected: corrections.length > 0 ? read : null,
    text,
    ...indexable(text),
    keysBefore: fingerprints(decodeWords(version.words)).keys,
    keysStand: version.parameters === PARAMETERS,
  };
}

/** A version as people said of its article's passages. */
export function correctVersion(version: NewVersion, corrections: readonly PassageCorrection[]): NewVersion {
  if (corrections.length === 0) return version;
  const passages = correctPassages(version.normalised, version.passages, corrections);
  const text = joinBody(version.normalised, passages);
  return { ...version, passages, uncorrected: version.passages, text, ...indexable(text) };
}

interface Learnable extends Labelled {
  start: number;
  end: number;
}

/** What was cut is known by its own words when furniture is learned. */
function correctPassages<P extends Learnable>(
  normalised: string,
  passages: readonly P[],
  corrections: readonly PassageCorrection[],
): P[] {
  const whole = new Set(passages.map(({ start, end }) => `${start} ${end}`));
  return applyCorrections(normalised, passages, corrections).map((passage) => {
    if (passage.masked === null || whole.has(`${passage.start} ${passage.end}`)) return passage;
    const { hash, prose } = maskNumbers(normalised.slice(passage.start, passage.end));
    return { ...passage, masked: hash?.toString() ?? null, prose: hash === null ? null : prose };
  });
}

/** The same text, its words and keys made with the parameters of today. Keys of other parameters are not known to us here. */
export function reindexVersion(version: OutdatedVersion): Reread {
  const fresh = indexable(version.text);
  return { version, ...fresh, keysBefore: fresh.keys };
}

/** A version as it stands, for where another beside it is read anew. */
export function readAsStored({
  words,
  ...version
}: {
  id: string;
  articleId: string;
  textHash: string;
  words: Buffer;
}): Reread {
  const decoded = decodeWords(words);
  const { keys } = fingerprints(decoded);
  return {
    version,
    textHash: version.textHash,
    words,
    sketch: encodeSketch(sketch(decoded)),
    wordCount: decoded.count,
    keysBefore: keys,
    keys,
    parameters: PARAMETERS,
  };
}

interface Labelled {
  label: Label;
  evidence: Evidence;
  masked: string | null;
  prose: boolean | null;
}

/** Labels by what is learned, unless no prose would be left: an article is never emptied. */
function labelBy<P extends Labelled>(passages: readonly P[], furniture: SiteFurniture | undefined): P[] {
  const label = (by: SiteFurniture | undefined) =>
    passages.map((passage) => ({ ...passage, ...readAgain(passage, passage.masked, by) }));
  const bare = label(undefined);
  const labelled = label(furniture);
  return saysSomething(labelled, bare.some(isProse)) ? labelled : bare;
}

function saysSomething(passages: readonly Labelled[], inProse: boolean): boolean {
  return passages.some((passage) => (inProse ? isProse(passage) : passage.label === 'body'));
}

function isProse({ label, prose }: Labelled): boolean {
  return label === 'body' && prose === true;
}

/** Only the body is read again: what is marked for another reason stays marked for it. */
function readAgain(
  { label, evidence }: { label: Label; evidence: Evidence },
  masked: string | null,
  furniture: SiteFurniture | undefined,
): { label: Label; evidence: Evidence } {
  const articles = masked === null ? undefined : furniture?.learned.get(masked);
  if (label === 'body' && articles !== undefined) return { label: 'boilerplate', evidence: { ...evidence, articles } };
  if (label !== 'boilerplate' || articles !== undefined) return { label, evidence };
  const { articles: _, ...before } = evidence;
  return { label: 'body', evidence: before };
}

/** What the index keeps of a text. */
function indexable(text: string) {
  const words = tokenise(text);
  const { keys } = fingerprints(words);
  return {
    textHash: textHash(words),
    words: encodeWords(words),
    sketch: encodeSketch(sketch(words)),
    wordCount: words.count,
    keys,
    parameters: PARAMETERS,
  };
}
