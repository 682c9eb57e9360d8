/** What can be asked for: which content types count as it, and how much of it is taken. */

export interface Kind {
  /** The Accept header. */
  accept: string;
  /** Content types (lower case, without parameters) that count; null: any. An answer without a type always counts. */
  types: readonly string[] | null;
  /** Cap on decoded bytes. */
  maxBytes: number;
  /** Beyond the cap: fail with E_TOO_LARGE, or keep what came first and set `cut`. */
  beyond: 'fail' | 'cut';
  /** Cap on decoded bytes for each byte received. */
  maxRatio: number;
  /** A document that sends on by itself (`refresh.ts`) is followed. */
  refreshes?: boolean;
}

const HTML = ['text/html', 'application/xhtml+xml'];
const XML = ['application/xml', 'text/xml'];
const MIB = 1024 * 1024;

/**
 * Ratios: news pages shrink 4 to 12 times under gzip and brotli, 25 at most seen; lists of URLs up to 60. Feeds and sitemaps
 * are often mislabelled, so most types count there and the parser decides. Robots: 500 KiB is the least RFC 9309 asks for.
 */
export const KINDS = {
  page: {
    accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
    types: [...HTML, 'text/plain'],
    maxBytes: 5 * MIB,
    beyond: 'fail',
    maxRatio: 50,
    refreshes: true,
  },
  feed: {
    accept:
      'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1',
    types: [
      'application/rss+xml',
      'application/atom+xml',
      'application/rdf+xml',
      'application/feed+json',
      'application/json',
      'application/octet-stream',
      'text/plain',
      ...XML,
      ...HTML,
    ],
    maxBytes: 10 * MIB,
    beyond: 'cut',
    maxRatio: 100,
  },
  sitemap: {
    accept: 'application/xml,text/xml,text/plain;q=0.9,*/*;q=0.1',
    types: null,
    maxBytes: 50 * MIB,
    beyond: 'cut',
    maxRatio: 200,
  },
  robots: {
    accept: 'text/plain,*/*;q=0.1',
    types: null,
    maxBytes: 500 * 1024,
    beyond: 'cut',
    maxRatio: 200,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
