/** Bytes or text to labelled passages: everything winnow does to one article alone. Pure, synchronous. */
import type { Cleaned, CleanInput, Passage, Rejection, RepairCode } from './article.js';
import { findRepeats } from './dedupe/repeats.js';
import { tokenise } from './dedupe/words.js';
import { decode } from './formats/decode.js';
import { isoTime } from './formats/times.js';
import { type Observation, observe } from './text/blocks/observe.js';
import { articleInData } from './text/html/article-in-data.js';
import { flagsInHeaders } from './text/html/metadata/flags.js';
import { labelsOfBlocks, observePage, readPage } from './text/html/page.js';
import { metadataOfPage } from './text/html/page-metadata.js';
import { wallOf } from './text/html/wall.js';
import { type Labelled, label } from './text/labelling/label.js';
import { pageOfMarkdown } from './text/normalise/markdown.js';
import { type Normalised, normalise } from './text/normalise/normalise.js';
import { type Piece, partition } from './text/normalise/passages.js';
import { joinBody } from './text/outcome/body.js';
import { confidenceOf } from './text/outcome/confidence.js';
import { metadataOf } from './text/outcome/metadata.js';
import { type Copy, copiesOfBody, nameOriginals, overlay } from './text/outcome/overlay.js';
import { rejectionOf } from './text/outcome/reject.js';
import { wellFormed } from './text/outcome/well-formed.js';
import { personsIn } from './text/recognise/bylines.js';
import { languageOf, ofLikeOnes } from './text/recognise/language-of.js';
import { ourRulebook, type Rulebook } from './text/rules/rulebook.js';

/** Another one whenever code, rules or weights behind `clean` are others; larger means nothing. */
export { RULES_VERSION } from './rules-version.js';

/** Most bytes, or code units of text, that a document may have. */
export const MAX_DOCUMENT_LENGTH: number = 20 * 1024 * 1024;

/**
 * Labels every part of a document and draws the article from it. `book` holds the rules: ours, or ours and a user's own
 * (`compile`, `loadRules`). Never throws on any input; near-linear in its length. What holds no article comes back with
 * `rejected` set, an empty `text`, and the passages it has.
 */
export function clean(input: CleanInput, book: Rulebook = ourRulebook()): Cleaned {
  if (input.content.length > MAX_DOCUMENT_LENGTH) return refused('E_TOO_LARGE', 'The document is larger than 20 MiB.');
  const decoded =
    typeof input.content === 'string' ? { text: input.content, repairs: [] } : decode(input.content, input.charset);
  if (decoded.rejected === 'E_BINARY') return refused('E_BINARY', 'The document is not text.');
  if (decoded.rejected === 'E_CHARSET')
    return refused('E_CHARSET', 'The charset of the document could not be told.', decoded.repairs);
  const html = input.type !== 'text';
  const markup = input.type === 'markdown' ? pageOfMarkdown(decoded.text) : decoded.text;
  const page = html ? readPage(markup, input.claims?.url) : null;
  const normalised = normalise(page ? page.laidOut.text : decoded.text, html);
  const { text } = normalised;
  const observed = page ? observePage(page, normalised, book) : observe(text, book, input.claims?.title);
  const { pieces, labelled } = labelWithCopies(text, observed, book);
  const passages = nameOriginals(partition(pieces, normalised, html));
  const title = labelled.facts[labelled.title]?.block;
  const body = joinBody(text, passages);
  const rejected =
    (page && wallOf(page.tree, body)) ?? rejectionOf(labelled.facts, labelled.verdicts, observed.words, book);
  const ranges = labelled.facts
    .filter((_, at) => labelled.verdicts[at]!.label === 'body')
    .map(({ shape }) => [shape.from, shape.to] as const);
  const metadata = metadataOf(
    observed.words,
    labelled.facts,
    labelled.verdicts,
    labelled.pieces,
    labelled.author,
    book,
  );
  const { claims, headers = {} } = input;
  const headline = page?.headline && mended(page.headline.text, normalised);
  const claimed = claims?.title?.replace(/\s+/g, ' ').trim() || null;
  const labels = page ? labelsOfBlocks(page, normalised, passages) : [];
  const stated = page ? metadataOfPage(page, claims?.url, labels, headers, book, metadata.byline) : null;
  const cleaned: Cleaned = wellFormed({
    title: headline ?? (title ? text.slice(title.start, title.end) : claimed) ?? null,
    ...metadata,
    byline: stated ? stated.byline : personsIn([metadata.byline ?? ''], []).join(', ') || null,
    publishedAt:
      (stated ? stated.publishedAt : metadata.publishedAt) ??
      isoTime(claims?.publishedAt) ??
      stated?.addressDay ??
      null,
    modifiedAt: stated?.modifiedAt ?? null,
    canonicalUrl: stated?.canonicalUrl ?? null,
    siteName: stated?.siteName ?? null,
    section: stated?.section ?? null,
    image: stated?.image ?? null,
    flags: stated?.flags ?? flagsInHeaders(headers),
    language: ofLikeOnes(languageOf(observed.words, ranges, body, book), stated?.language ?? null),
    repost: labelled.pieces.some(({ evidence }) => evidence.rule === 'repost-token'),
    confidence: rejected ? 0 : confidenceOf(labelled.facts, labelled.states),
    rejected,
    text: rejected ? '' : body,
    normalised: text,
    passages,
    repairs: [...new Set([...decoded.repairs, ...normalised.repairs])],
  });
  const inData = page ? articleInData(page, cleaned.text) : null;
  return inData === null ? cleaned : withText(cleaned, clean({ content: inData, type: 'text' }, book));
}

/** A page that shows its article by script only, with the text that its data carry. */
function withText(page: Cleaned, article: Cleaned): Cleaned {
  if (article.rejected || article.text.length <= page.text.length) return page;
  const { dateline, agency, contributors, copyright, language, confidence, rejected, text, normalised } = article;
  const passages = article.passages.map((passage): Passage => ({ ...passage, lines: null }));
  return {
    ...page,
    ...{ dateline, agency, contributors, confidence, rejected, text, normalised, passages },
    copyright: page.copyright ?? copyright,
    language: language ?? page.language,
    repairs: [...new Set([...page.repairs, ...article.repairs])],
  };
}

/** A title that is not taken from the normalised text, mended where that was. */
function mended(title: string, { repairs }: Normalised): string {
  return repairs.length > 0 ? normalise(title, true).text.replace(/\s+/g, ' ').trim() || title : title;
}

/**
 * Labels without the blocks that are copies as a whole, then lays the copies over them. When the first copy turns out to be
 * furniture (a teaser above, the text below), the later one is the text, and is labelled as such.
 */
function labelWithCopies(text: string, observed: Observation, book: Rulebook): { pieces: Piece[]; labelled: Labelled } {
  const all: Copy[] = findRepeats(
    tokenise(text),
    observed.facts.map(({ block }) => block),
  );
  let labelled = labelBut(text, observed, book, all);
  let copies = copiesOfBody(labelled.pieces, all);
  if (copies.length < all.length) {
    labelled = labelBut(text, observed, book, copies);
    // With the doubtful ones in their places, some of the first copies are reporting after all.
    const believed = new Set([...copies, ...copiesOfBody(labelled.pieces, all)]);
    copies = all.filter((copy) => believed.has(copy));
  }
  return { pieces: overlay(withCopied(labelled, observed), copies), labelled };
}

function labelBut(text: string, observed: Observation, book: Rulebook, copies: readonly Copy[]): Labelled {
  const copied = new Map(copies.map(({ start, end }) => [start, end]));
  return label(text, observed, book, ({ start, end }) => copied.get(start) === end);
}

/** The labelled pieces and, in their places, the blocks that were left out. */
function withCopied({ pieces, facts }: Labelled, observed: Observation): Piece[] {
  const marked = observed.marked ?? [];
  if (facts.length === observed.facts.length && marked.length === 0) return pieces;
  const looked = new Set(facts);
  const left = observed.facts
    .filter((one) => !looked.has(one))
    .map(({ block }): Piece => ({ start: block.start, end: block.end, label: 'repeat', evidence: {} }));
  return [...pieces, ...left, ...marked].sort((a, b) => a.start - b.start);
}

function refused(code: Rejection['code'], message: string, repairs: RepairCode[] = []): Cleaned {
  return {
    title: null,
    byline: null,
    dateline: null,
    agency: null,
    contributors: [],
    copyright: null,
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: null,
    siteName: null,
    section: null,
    image: null,
    flags: [],
    language: null,
    repost: false,
    confidence: 0,
    rejected: { code, message },
    text: '',
    normalised: '',
    passages: [],
    repairs,
  };
}
