/**
 * The shapes an article takes, in the order of its walk: captured, cleaned, indexed, settled.
 * Imports nothing; everything else may import it.
 *
 * Everywhere: spans are half-open UTF-16 code units of the normalised text, times are UTC, ids of rows are strings
 * (Postgres `bigint` does not fit a JavaScript number).
 */

/** What a passage of a scraped article can be. `body` is the reporting; every other label is marked and left out. */
export const LABELS = [
  'body',
  'title',
  'byline',
  'timestamp',
  'caption',
  'credit',
  'advertisement',
  'promotion',
  'share',
  'navigation',
  'contributors',
  'copyright',
  'source-link',
  'comments',
  'author-box',
  'repeat',
  'boilerplate',
  'artefact',
] as const;
export type Label = (typeof LABELS)[number];

/** How a page's bytes are to be read. */
export type ContentType = 'text' | 'html' | 'markdown';

/** How a document's bytes are to be read; `json` is one object that carries its text or HTML, and claims beside it. */
export type DocumentType = ContentType | 'json';

/** Half-open range of UTF-16 code units of the normalised text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Why a passage carries its label. `rule` is the id of the rule or context that decided; a repeat names the ordinal of
 * the passage it repeats and how similar it is (0..1); learned furniture names on how many articles of the site it stands.
 */
export interface Evidence {
  rule?: string;
  /** Of the phrases of that rule the one that was found. */
  phrase?: string;
  /** What in the neighbourhood tipped the decision, when the line alone did not. */
  context?: string;
  /** The step that decided, of those in `text/labelling`; `sequence` where none had a word to say. */
  step?: string;
  /** The step that had moved the passage into the article or out of it before. */
  moved?: string;
  /** Ordinal (0-based) of the passage that stood first. */
  of?: number;
  /** Share of words in common with that passage, 0..1. */
  similarity?: number;
  /** Articles of the same site that carry this passage. */
  articles?: number;
  /** Id of the correction by which a person said what it is, and the label that it would have without. */
  correction?: string;
  was?: Label;
}

/** Where a passage stood: the words around it, and how far down the text, 0..1. */
export interface PassagePlace {
  before: string;
  after: string;
  at: number;
}

/** What a person said that a passage is. It holds for the same words in the same place, in every version and by all rules. */
export interface PassageCorrection {
  id: string;
  label: Label;
  words: string;
  place: PassagePlace;
}

/** What a person said of two articles. */
export const PAIR_VERDICTS = ['same', 'not-same'] as const;
export type PairVerdict = (typeof PAIR_VERDICTS)[number];

/** A labelled span. The passages of a document partition its normalised text, in order. */
export interface Passage extends Span {
  label: Label;
  evidence: Evidence;
  /** 1-based physical lines of the input, first and last; null for HTML. */
  lines: [number, number] | null;
}

/** Reasons for which a document holds no article. A decision, not a fault. */
export const REJECTIONS = [
  'E_EMPTY',
  'E_TOO_LARGE',
  'E_BINARY',
  'E_CHARSET',
  'E_JSON',
  'E_SHAPE',
  'E_NO_PROSE',
  'E_INDEX_PAGE',
  'E_CONSENT_WALL',
  'E_CHALLENGE',
  'E_ERROR_PAGE',
] as const;
export type RejectionCode = (typeof REJECTIONS)[number];

export interface Rejection {
  code: RejectionCode;
  message: string;
}

/** What was mended before the text was frozen, e.g. `R_NUL` for removed NUL characters. */
export type RepairCode =
  | 'R_NUL'
  | 'R_CONTROL'
  | 'R_SURROGATE'
  | 'R_REPLACEMENT'
  | 'R_CHARSET'
  | 'R_MOJIBAKE'
  | 'R_ENTITIES'
  | 'R_MARKUP'
  | 'R_WRAPPED';

/** What a sender or a page says of an article besides its words. All optional; believed where the document says nothing of it. */
export interface Claims {
  url?: string;
  title?: string;
  /** ISO 8601. */
  publishedAt?: string;
  source?: string;
  tags?: string[];
  /** Names of what a file said of the item besides, and that could not be used. */
  ignored?: string[];
}

/** A document to clean: bytes as received, or text already decoded. */
export interface CleanInput {
  content: Uint8Array | string;
  type: ContentType;
  /** From the HTTP header; wins over what the page says of itself, as in browsers. */
  charset?: string;
  claims?: Claims;
  /** Of the answer that brought it, lower-case names. */
  headers?: Readonly<Record<string, string>>;
}

/** The picture that leads an article, and the words beside it. */
export interface LeadImage {
  url: string;
  caption: string | null;
  credit: string | null;
}

/**
 * What a page says may be done with it: `paywall`, not free to read; `noindex`, not to be listed by search engines; `ai-reserved`,
 * rights of text and data mining or of AI training are reserved.
 */
export const PAGE_FLAGS = ['paywall', 'noindex', 'ai-reserved'] as const;
export type PageFlag = (typeof PAGE_FLAGS)[number];

/** A cleaned document: metadata, the frozen text and its labelled passages. */
export interface Cleaned {
  title: string | null;
  byline: string | null;
  dateline: string | null;
  agency: string | null;
  contributors: string[];
  copyright: string | null;
  /** ISO 8601, when the document states it. */
  publishedAt: string | null;
  /** ISO 8601, when the page states it. */
  modifiedAt: string | null;
  /** As the page states it; absolute. This and the next four are null (none) for plain text. */
  canonicalUrl: string | null;
  siteName: string | null;
  section: string | null;
  image: LeadImage | null;
  flags: PageFlag[];
  /** ISO 639-1, or null when too short to tell. */
  language: string | null;
  /** The page is a re-post by an auto-posting plugin: unfilled template tokens stand around the body. */
  repost: boolean;
  /** 0..1: how sure we are that `text` is the reporting, whole and alone. */
  confidence: number;
  rejected: Rejection | null;
  /** The body passages, trimmed: pieces of one paragraph joined by a space, paragraphs by a blank line. */
  text: string;
  /** The frozen normalised text that the passages partition. */
  normalised: string;
  passages: Passage[];
  repairs: RepairCode[];
}

/** Where a document came from. */
export const DOORS = ['inbox', 'path', 'redis', 'http', 'cli', 'schedule'] as const;
export type Door = (typeof DOORS)[number];

/** A document's state; each is left by one stage only. */
export const STATES = ['captured', 'cleaned', 'indexed', 'settled', 'rejected', 'quarantined'] as const;
export type State = (typeof STATES)[number];

/** What a document turned out to be. `duplicate`: created, and at settling a duplicate of another article. */
export type Outcome = 'created' | 'updated' | 'duplicate' | 'unchanged' | 'rejected' | 'failed';

/** A verified relation from the later article to the earlier. */
export const MATCH_KINDS = ['same', 'near', 'contains', 'within', 'shares'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A shared run of words: its spans in the clean texts of both articles, and its length in words. */
export interface SharedSpan {
  a: [number, number];
  b: [number, number];
  words: number;
}

/** Two articles compared word by word. */
export interface Comparison {
  /** Jaccard similarity of the word-shingle sets, 0..1. */
  jaccard: number;
  /** Share of a's words that stand in b, and of b's in a, 0..1. */
  containment: [number, number];
  spans: SharedSpan[];
  /** What stands where the two differ; absent when read back from the store. */
  changes?: Changes;
}

/** Counted where words of one text stand in the place of words of the other, between the same equal words. */
export interface Changes {
  /** Figures in the place of other figures, each of a list by itself. */
  figures: number;
  /** Days of the week, months and days of months in the place of others. */
  dates: number;
  /** Numbers written as words. */
  numberWords: number;
  /** Names (words with a capital inside a sentence) in the place of other names, less those that change by chance. */
  names: number;
  /** Words of a closed set in the place of others of it: north for west, fog for snow, won for lost. */
  contrasts: number;
  /** Words of whole phrases and sentences in the place of others; fewer count at the start and at the end. */
  phraseWords: number;
  /** Of passages longer than a lead the words beyond that length. */
  passageWords: number;
  /** Places where a word or two, one of which carries no fact (the, of, said), stand for others. */
  functionWords: number;
  /** Places where a word or two stand for others that are none of these. */
  singleWords: number;
  /** Words equal in both, in order, between the passages in common: where so much is edited that no five in a row are left. */
  equalBetween: number;
  /** Equal words in runs of twelve and more. */
  untouched: number;
}

/** One item as a door received it, before it has a row. */
export interface Item {
  /** Null when the bytes could not be read, or are more than we keep. */
  content: Uint8Array | null;
  type: DocumentType;
  /** What it is called: canonical URL, else the sender's own key, else the file. A hint where to look; the words say which article it is. */
  identity: string;
  /** The sender's own key. */
  key: string | null;
  url: string | null;
  site: string | null;
  file: string | null;
  /** 1-based line of a file of many items; null when the file is the item. */
  line: number | null;
  claims: Claims;
  /** When the sender saw it first; null means now. */
  firstSeen: Date | null;
  /** Set when it is already plain that no article can come of it. */
  refusal: Refusal | null;
  /** Of a fetched page. */
  http: HttpFacts | null;
  /** The address that the page declares as its own, when that is another; canonical. A hint. */
  canonical?: string | null;
  /** The address that was asked for and led here, when an article had been found there before; canonical. A hint. */
  asked?: string | null;
  /** Which reading of a file of many items brought it: its items are not versions of one another. */
  reading?: string | null;
  /** The key tells apart what stands at one address, as the ids of a feed's entries do. */
  keyed?: boolean;
}

/** Why an item is not walked: a decision, or a fault that a person should look at. */
export interface Refusal {
  code: string;
  message: string;
  fault: boolean;
}

/** What the answer said besides the page. */
export interface HttpFacts {
  status: number;
  finalUrl: string;
  /** Selected headers, lower-case names. */
  headers: Record<string, string>;
  charset: string | null;
}

/** A document as it is reported: in receipts, by `add`, by `export --documents`. */
export interface DocumentReport {
  documentId: string;
  key: string | null;
  file: string | null;
  line: number | null;
  url: string | null;
  firstSeen: Date;
  /** Null while under way. */
  outcome: Outcome | null;
  /** What it made or confirmed: the article, and which of its versions. */
  articleId: string | null;
  version: number | null;
  code: string | null;
}
