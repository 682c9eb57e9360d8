/** A passage that a person labelled, found again by its words and its place, whatever it is read by. */
import type { Evidence, Label, PassageCorrection, PassagePlace } from '../article.js';
import { type Tokens, tokenise } from './words.js';

interface Correctable {
  start: number;
  end: number;
  label: Label;
  evidence: Evidence;
}

/** Words before and behind a passage that tell its place. */
const AROUND = 8;
/** A shorter passage says too little by itself: something beside it must be the same. */
const TELLING_WORDS = 8;
/** Of the words of an edited passage so many are still there. As much as in `verdict` makes nearly all. */
const HELD = 0.8;

/** What a passage is known by later. */
export function placeOf(normalised: string, { start, end }: { start: number; end: number }): PassagePlace {
  const before = tokenise(normalised.slice(0, start));
  const after = tokenise(normalised.slice(end));
  return {
    before: before.count === 0 ? '' : before.text.slice(before.starts[Math.max(0, before.count - AROUND)]).trim(),
    after: after.count === 0 ? '' : after.text.slice(0, after.ends[Math.min(after.count, AROUND) - 1]).trim(),
    at: normalised.length === 0 ? 0 : start / normalised.length,
  };
}

/**
 * The passages with the labels that the corrections say, in the order of the corrections. They still partition the text: where a
 * corrected passage is only part of one now, that one is cut. What a correction speaks of and is no longer there is passed over.
 */
export function applyCorrections<P extends Correctable>(
  normalised: string,
  passages: readonly P[],
  corrections: readonly PassageCorrection[],
): P[] {
  if (corrections.length === 0) return [...passages];
  const text = tokenise(normalised);
  let corrected = [...passages];
  for (const correction of corrections) {
    const span = findExact(text, correction) ?? findEdited(normalised, passages, correction);
    if (span) corrected = relabel(normalised, corrected, span, correction);
  }
  return corrected;
}

interface Span {
  start: number;
  end: number;
}

/** Of the places where these very words stand the one that is most like the place they stood in. */
function findExact(text: Tokens, { words, place }: PassageCorrection): Span | null {
  const sought = tokenise(words);
  if (sought.count === 0) return null;
  const spans: Span[] = [];
  for (let first = 0; first + sought.count <= text.count; first++)
    if (standsAt(text, sought, first))
      spans.push({ start: text.starts[first]!, end: text.ends[first + sought.count - 1]! });
  return nearest(text.text, spans, place, sought.count >= TELLING_WORDS);
}

function standsAt({ hashes }: Tokens, sought: Tokens, first: number): boolean {
  for (let half = 0; half < 2 * sought.count; half++)
    if (hashes[2 * first + half] !== sought.hashes[half]) return false;
  return true;
}

/** A whole passage that has most of the words, in their place. */
function findEdited(normalised: string, passages: readonly Span[], { words, place }: PassageCorrection): Span | null {
  const sought = tokenise(words);
  const trimmed = words.trim();
  const alike = passages.filter(({ start, end }) => {
    const passage = normalised.slice(start, end);
    if (sought.count === 0) return passage.trim() === trimmed;
    return sought.count >= TELLING_WORDS && shareInCommon(sought, tokenise(passage)) >= HELD;
  });
  return nearest(normalised, alike, place, false);
}

function shareInCommon(a: Tokens, b: Tokens): number {
  const counts = new Map<string, number>();
  const nameOf = ({ hashes }: Tokens, word: number) => `${hashes[2 * word]} ${hashes[2 * word + 1]}`;
  for (let word = 0; word < a.count; word++) counts.set(nameOf(a, word), (counts.get(nameOf(a, word)) ?? 0) + 1);
  let common = 0;
  for (let word = 0; word < b.count; word++) {
    const left = counts.get(nameOf(b, word)) ?? 0;
    if (left > 0) common++;
    counts.set(nameOf(b, word), left - 1);
  }
  return common / Math.max(a.count, b.count, 1);
}

/** Null when there is none, or when nothing around tells the place and the words alone do not. */
function nearest(text: string, spans: readonly Span[], place: PassagePlace, wordsTell: boolean): Span | null {
  const scored = spans.map((span) => {
    const here = placeOf(text, span);
    const around =
      shareInCommon(tokenise(place.before), tokenise(here.before)) +
      shareInCommon(tokenise(place.after), tokenise(here.after));
    const stoodAlone = place.before === '' && place.after === '';
    return { span, around, tells: wordsTell || around > 0 || stoodAlone, far: Math.abs(here.at - place.at) };
  });
  const [best] = scored.filter(({ tells }) => tells).sort((a, b) => b.around - a.around || a.far - b.far);
  return best?.span ?? null;
}

function relabel<P extends Correctable>(
  normalised: string,
  passages: readonly P[],
  span: Span,
  { id, label }: PassageCorrection,
): P[] {
  const start = wordStart(normalised, span.start);
  const end = wordEnd(normalised, span.end);
  const places: number[] = [];
  const pieces: P[] = [];
  for (const passage of passages) {
    places.push(pieces.length);
    const from = Math.max(passage.start, start);
    const to = Math.min(passage.end, end);
    if (from >= to || normalised.slice(from, to).trim() === '') {
      pieces.push(passage);
      continue;
    }
    // A rest without words belongs to the passage.
    const cutStart = hasWords(normalised.slice(passage.start, from)) ? from : passage.start;
    const cutEnd = hasWords(normalised.slice(to, passage.end)) ? to : passage.end;
    if (cutStart > passage.start) pieces.push({ ...passage, end: cutStart });
    const { was = passage.label } = passage.evidence;
    pieces.push({
      ...passage,
      start: cutStart,
      end: cutEnd,
      label,
      evidence: { ...passage.evidence, correction: id, was },
    });
    if (cutEnd < passage.end) pieces.push({ ...passage, start: cutEnd });
  }
  // Repeats name the passage that stood first by its number.
  return pieces.map((piece) => {
    const { of } = piece.evidence;
    return of === undefined || places[of] === undefined || places[of] === of
      ? piece
      : { ...piece, evidence: { ...piece.evidence, of: places[of] } };
  });
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** With the signs in front of the word, as an opening quote. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\s\p{L}\p{N}]/u.test(text[start - 1]!)) start--;
  return start;
}

/** With the signs behind the word, and the space that separates it from the next. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\s\p{L}\p{N}]/u.test(text[end]!)) end++;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  return end;
}
