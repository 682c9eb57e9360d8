/** Bytes or text to labelled passages: everything winnow does to one article alone. Pure, synchronous. */
import type { Cleaned, CleanInput, Passage, Rejection, RepairCode } from './article.js';
import { findRepeats } from './dedupe/repeats.js';
import { tokenise } from './dedupe/words.js';
import { decode } from './formats/decode.js';
import { isoTime } from './formats/times.js';
import { joinBody } from './text/body.js';
import { confidenceOf } from './text/confidence.js';
import { aboutPage } from './text/html/about.js';
import { flagsInHeaders } from './text/html/flags.js';
import { labelsOfBlocks, readPage, seePage } from './text/html/page.js';
import { articleInData } from './text/html/published.js';
import { wallOf } from './text/html/wall.js';
import { type Labelled, label } from './text/label.js';
import { languageOf, ofLikeOnes } from './text/language.js';
import { pageOfMarkdown } from './text/markdown.js';
import { metadataOf } from './text/metadata.js';
import { type Normalised, normalise } from './text/normalise.js';
import { type Copy, copiesOfBody, nameOriginals, overlay } from './text/overlay.js';
import { type Piece, partition } from './text/passages.js';
import { rejectionOf } from './text/reject.js';
import { ourRulebook, type Rulebook } from './text/rulebook.js';
import { type Sight, see } from './text/see.js';

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
  const sight = page ? seePage(page, normalised, book) : see(text, book, input.claims?.title);
  const { pieces, labelled } = labelWithCopies(text, sight, book);
  const passages = nameOriginals(partition(pieces, normalised, html));
  const title = labelled.seen[labelled.title]?.block;
  const body = joinBody(text, passages);
  const rejected =
    (page && wallOf(page.tree, body)) ?? rejectionOf(labelled.seen, labelled.verdicts, sight.words, book);
  const ranges = labelled.seen
    .filter((_, at) => labelled.verdicts[at]!.label === 'body')
    .map(({ shape }) => [shape.from, shape.to] as const);
  const metadata = metadataOf(sight.words, labelled.seen, labelled.verdicts, labelled.pieces, labelled.author, book);
  const { claims, headers = {} } = input;
  const headline = page?.headline && mended(page.headline.text, normalised);
  const claimed = claims?.title?.replace(/\s+/g, ' ').trim() || null;
  const about = page ? aboutPage(page, claims?.url, labelsOfBlocks(page, normalised, passages), headers) : null;
  const cleaned: Cleaned = {
    title: headline ?? (title ? text.slice(title.start, title.end) : claimed) ?? null,
    ...metadata,
    byline: about?.byline ?? metadata.byline,
    publishedAt:
      about?.publishedAt ?? metadata.publishedAt ?? isoTime(claims?.publishedAt) ?? about?.addressDay ?? null,
    modifiedAt: about?.modifiedAt ?? null,
    canonicalUrl: about?.canonicalUrl ?? null,
    siteName: about?.siteName ?? null,
    section: about?.section ?? null,
    image: about?.image ?? null,
    flags: about?.flags ?? flagsInHeaders(headers),
    language: ofLikeOnes(languageOf(sight.words, ranges, body, book), about?.language ?? null),
    repost: labelled.pieces.some(({ evidence }) => evidence.rule === 'repost-token'),
    confidence: rejected ? 0 : confidenceOf(labelled.seen, labelled.states),
    rejected,
    text: rejected ? '' : body,
    normalised: text,
    passages,
    repairs: [...new Set([...decoded.repairs, ...normalised.repairs])],
  };
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
function labelWithCopies(text: string, sight: Sight, book: Rulebook): { pieces: Piece[]; labelled: Labelled } {
  const all: Copy[] = findRepeats(
    tokenise(text),
    sight.seen.map(({ block }) => block),
  );
  let labelled = labelBut(text, sight, book, all);
  let copies = copiesOfBody(labelled.pieces, all);
  if (copies.length < all.length) {
    labelled = labelBut(text, sight, book, copies);
    // With the doubtful ones in their places, some of the first copies are reporting after all.
    const believed = new Set([...copies, ...copiesOfBody(labelled.pieces, all)]);
    copies = all.filter((copy) => believed.has(copy));
  }
  return { pieces: overlay(withCopied(labelled, sight), copies), labelled };
}

function labelBut(text: string, sight: Sight, book: Rulebook, copies: readonly Copy[]): Labelled {
  const copied = new Map(copies.map(({ start, end }) => [start, end]));
  return label(text, sight, book, ({ start, end }) => copied.get(start) === end);
}

/** The labelled pieces and, in their places, the blocks that were left out. */
function withCopied({ pieces, seen }: Labelled, sight: Sight): Piece[] {
  const marked = sight.marked ?? [];
  if (seen.length === sight.seen.length && marked.length === 0) return pieces;
  const looked = new Set(seen);
  const left = sight.seen
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
