/** What a page says may be done with it: in its data, its meta elements, and the headers of the answer that brought it. */
import { PAGE_FLAGS, type PageFlag } from '../../../article.js';
import type { Head } from '../tree/head.js';
import type { LinkedData } from './linked-data.js';
import { metaOf } from './meta.js';

/** Of an HTTP answer, lower-case names. */
export type Headers = Readonly<Record<string, string>>;

const ROBOTS = /^(?:robots|googlebot|googlebot-news|x-robots-tag)$/i;
/** Crawlers that gather text to train models on. */
const TRAINERS =
  /^(?:gptbot|ccbot|google-extended|anthropic-ai|claudebot|bytespider|perplexitybot|applebot-extended|meta-externalagent|amazonbot)$/i;
const NOT_LISTED = /(?:^|[\s,;])(?:noindex|none)(?:$|[\s,;])/i;
const NOT_LEARNED = /(?:^|[\s,;])(?:noai|noimageai|noml)(?:$|[\s,;])/i;
const NOT_FOR_TRAINERS = /noindex|nofollow|none|noai|disallow/i;
/** Directives with a value, which are no names of crawlers. */
const VALUED = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/i;

/** In the order of `PAGE_FLAGS`, each once. */
export function flagsOf(head: Head, data: LinkedData, headers: Headers = {}): PageFlag[] {
  const robots = [...namedIn(head, ROBOTS), ''].join(',');
  const trainers = namedIn(head, TRAINERS).join(',');
  const flags = new Set<PageFlag>(flagsInHeaders(headers));
  if (
    data.article?.free === false ||
    /^(?:locked|metered|premium|paid)$/i.test(metaOf(head, 'article:content_tier') ?? '')
  )
    flags.add('paywall');
  if (NOT_LISTED.test(robots)) flags.add('noindex');
  if (NOT_LEARNED.test(robots) || NOT_FOR_TRAINERS.test(trainers) || metaOf(head, 'tdm-reservation') === '1')
    flags.add('ai-reserved');
  return PAGE_FLAGS.filter((flag) => flags.has(flag));
}

/** `X-Robots-Tag` (for all, for search engines or for crawlers that train) and `TDM-Reservation` (W3C TDMRep, 2024). */
export function flagsInHeaders(headers: Headers): PageFlag[] {
  const robots = headers['x-robots-tag'] ?? '';
  const flags: PageFlag[] = [];
  let agent = 'robots';
  let reserved = /^\s*1\s*(?:$|[,;])/.test(headers['tdm-reservation'] ?? '');
  for (const part of robots.split(',')) {
    const [, name, rest] = /^\s*([\w-]+)\s*:(.*)$/s.exec(part) ?? [];
    if (name && VALUED.test(name)) continue;
    if (name) agent = name;
    const directive = rest ?? part;
    if (ROBOTS.test(agent) && NOT_LISTED.test(directive)) flags.push('noindex');
    reserved ||= NOT_LEARNED.test(directive) || (TRAINERS.test(agent) && NOT_FOR_TRAINERS.test(directive));
  }
  return [...new Set(flags), ...(reserved ? (['ai-reserved'] as const) : [])];
}

/** The contents of the meta elements of that name. */
function namedIn({ metas }: Head, pattern: RegExp): string[] {
  return metas
    .filter((meta) => pattern.test(meta.get('name') ?? meta.get('property') ?? meta.get('http-equiv') ?? ''))
    .map((meta) => meta.get('content') ?? '');
}
