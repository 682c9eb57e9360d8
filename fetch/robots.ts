/** robots.txt, read and matched by RFC 9309. Pure; `robots-answer.ts` fetches it. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { plainEscapes } from './url.js';

/** One rule; `pattern` is an escaped path in which `*` stands for anything and a `$` at the end for the end. Those that stand for themselves are escaped. */
interface Rule {
  allow: boolean;
  pattern: string;
}

interface Group {
  /** Product tokens in lower case, or `*`. */
  agents: string[];
  rules: Rule[];
  /** Null when none is given. The first of a group counts. */
  crawlDelayMs: number | null;
}

export interface Robots {
  groups: Group[];
  /** Absolute URLs, as given. */
  sitemaps: string[];
}

/** No rules: everything may be fetched. */
export const ALLOW_ALL: Robots = { groups: [], sitemaps: [] };
export const DISALLOW_ALL: Robots = {
  groups: [{ agents: ['*'], rules: [{ allow: false, pattern: '/' }], crawlDelayMs: null }],
  sitemaps: [],
};

/** RFC 9309, 2.5: at least this much must be read; the client cuts there, this parser does for text from elsewhere. */
const MAX_BYTES = 500 * 1024;

/**
 * Never fails: lines that are not understood are passed over. Bytes are UTF-8, or UTF-16 with a byte order mark; the first
 * 500 KiB count. A group's agents may stand before it in several lines; `Sitemap` belongs to no group. `cut`: the file goes on
 * after these bytes, so its last line is not whole and does not count.
 */
export function parseRobots(file: Uint8Array, cut = file.length > MAX_BYTES): Robots {
  const robots: Robots = { groups: [], sitemaps: [] };
  let group: Group | null = null;
  let namesAgents = false;
  for (const { key, value } of lines(file, cut)) {
    if (key === 'user-agent') {
      if (!group || !namesAgents) {
        group = { agents: [], rules: [], crawlDelayMs: null };
        robots.groups.push(group);
      }
      group.agents.push(productToken(value));
      namesAgents = true;
    } else if (key === 'sitemap') {
      if (URL.canParse(value)) robots.sitemaps.push(value);
    } else if (group && (key === 'allow' || key === 'disallow' || key === 'crawl-delay')) {
      namesAgents = false;
      if (key === 'crawl-delay') group.crawlDelayMs ??= seconds(value);
      // An empty rule matches nothing: `Disallow:` allows all.
      else if (value !== '') group.rules.push({ allow: key === 'allow', pattern: patternOf(value) });
    }
  }
  return robots;
}

function* lines(file: Uint8Array, cut: boolean): Generator<{ key: string; value: string }> {
  const utf16 =
    file[0] === 0xff && file[1] === 0xfe ? 'utf-16le' : file[0] === 0xfe && file[1] === 0xff ? 'utf-16be' : null;
  const all = new TextDecoder(utf16 ?? 'utf-8').decode(file.subarray(0, MAX_BYTES)).split(/\r\n|\r|\n/);
  for (const line of cut ? all.slice(0, -1) : all) {
    const text = line.split('#', 1)[0]!;
    const colon = text.indexOf(':');
    if (colon > 0) yield { key: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trim() };
  }
}

function seconds(value: string): number | null {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(value) ? Math.round(Number(value) * 1000) : null;
}

/** What names a crawler: the letters, `_` and `-` at its start (`winnow/1.0 (+https://…)` is `winnow`); `*` stays. */
export function productToken(userAgent: string): string {
  return userAgent.startsWith('*') ? '*' : (/^[a-z_-]*/i.exec(userAgent)?.[0].toLowerCase() ?? '');
}

export interface Permission {
  allowed: boolean;
  /** The rule that decided, as `Disallow: /a`; null when none applied. */
  rule: string | null;
  crawlDelayMs: number | null;
}

/**
 * Whether `userAgent` may fetch `url` (absolute). All groups that name its product token count together, without one those
 * for `*`. The longest pattern wins, of two equally long ones Allow; `/robots.txt` itself is always allowed.
 */
export function permission(robots: Robots, userAgent: string, url: string): Permission {
  const token = productToken(userAgent);
  const named = robots.groups.filter(({ agents }) => agents.includes(token));
  const groups = named.length > 0 ? named : robots.groups.filter(({ agents }) => agents.includes('*'));
  const crawlDelayMs = groups.find((group) => group.crawlDelayMs !== null)?.crawlDelayMs ?? null;
  const { pathname, search } = new URL(url);
  const path = escaped(pathname + search)
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24');
  let best: Rule | null = null;
  if (pathname !== '/robots.txt') {
    for (const rule of groups.flatMap(({ rules }) => rules)) {
      const longer = best === null || rule.pattern.length > best.pattern.length;
      const kinder = best !== null && rule.pattern.length === best.pattern.length && rule.allow && !best.allow;
      if ((longer || kinder) && matches(rule.pattern, path)) best = rule;
    }
  }
  const said = best && `${best.allow ? 'Allow' : 'Disallow'}: ${best.pattern.slice(0, 200)}`;
  return { allowed: best?.allow ?? true, rule: said, crawlDelayMs };
}

/** RFC 9309, 2.2.3: a `*` or `$` of the path is written `%2A` or `%24` in a rule; only at its end does a `$` mean the end. */
function patternOf(rule: string): string {
  return escaped(rule).replace(/\$(?!$)/g, '%24');
}

/** Both sides in one form: what is not printable ASCII escaped, the rest as in canonical URLs. */
function escaped(text: string): string {
  return plainEscapes(text.replace(/[^\x21-\x7e]+/g, encodeURIComponent));
}

/** Takes each piece between stars at its first place: for patterns of this kind the first place is never worse than a later one. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const [first = '', ...rest] = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = toEnd ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!toEnd) return true;
  return last === undefined ? path.length === at : path.length - last.length >= at && path.endsWith(last);
}
