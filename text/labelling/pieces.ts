/** From verdicts on blocks to pieces of the text: what was glued into paragraphs is cut out of them. */
import type { Label, Span } from '../../article.js';
import type { BlockFacts } from '../blocks/block-facts.js';
import type { Piece } from '../normalise/passages.js';
import { artefactsIn } from '../recognise/artefacts.js';
import type { Proposal } from '../recognise/proposal.js';
import type { Verdict } from './step.js';

/** A part of a paragraph is taken out only on the word of a rule this strong. */
const PART_WEIGHT = 3;

/** One piece a block, or several; in order. */
export function piecesOf(text: string, facts: readonly BlockFacts[], verdicts: readonly Verdict[]): Piece[] {
  const debris = debrisIn(text, facts, verdicts);
  return facts.flatMap(({ block, proposals }, at): Piece[] => {
    const whole: Piece = { start: block.start, end: block.end, ...verdicts[at]! };
    return whole.label === 'body' ? cut(whole, parts(proposals, debris?.[at] ?? []), text) : [whole];
  });
}

/** The debris of machine translation in each block of the article; null when there is none, as in nearly all texts. */
function debrisIn(text: string, facts: readonly BlockFacts[], verdicts: readonly Verdict[]): Span[][] | null {
  const found = (translated: boolean): Span[][] =>
    facts.map(({ block }, at) => (verdicts[at]!.label === 'body' ? artefactsIn(text, block, translated) : []));
  return found(false).some((spans) => spans.length > 0) ? found(true) : null;
}

interface Part extends Span {
  label: Label;
  rule: string;
  phrase?: string;
}

/** What is to be taken out of a paragraph, in order, not overlapping. */
function parts(proposals: readonly Proposal[], debris: readonly Span[]): Part[] {
  const found: Part[] = [
    ...proposals
      .filter(({ whole, weight }) => !whole && weight >= PART_WEIGHT)
      .map(({ start, end, label, rule, phrase }) => ({ start, end, label, rule, phrase })),
    ...debris.map((span) => ({ ...span, label: 'artefact' as const, rule: 'stray-verb' })),
  ];
  let last = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** The block in pieces; spaces beside a part go with the piece before it. */
function cut(block: Piece, found: readonly Part[], text: string): Piece[] {
  if (found.length === 0) return [block];
  const pieces: Piece[] = [];
  let at = block.start;
  const body = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, end))) pieces.push({ ...block, start: at, end });
    else if (pieces.length > 0) pieces.at(-1)!.end = end;
  };
  for (const { start, end, label, rule, phrase } of found) {
    if (start > at) body(start);
    const from = pieces.length === 0 ? block.start : start;
    pieces.push({ start: from, end, label, evidence: { rule, ...(phrase && { phrase }), step: 'cut-out' } });
    at = end;
  }
  if (at < block.end) body(block.end);
  for (let next = 1; next < pieces.length; next++) pieces[next - 1]!.end = pieces[next]!.start;
  return pieces;
}
