/** Where a page sends its readers by itself: by a `Refresh` header, or a `meta` element that stands for one. */
import { absolute } from './feed-item.js';
import { type PageBytes, pageText } from './page-text.js';
import { readTags } from './tags.js';

/** A page that stays longer is there to be read, and comes anew by itself (live pages, from 30 s on). A guess, 2026-12. */
const LONGEST_WAIT_S = 10;
/** Visible characters from which on a page is more than "you are being sent on". */
const STUB_CHARS = 1_000;

interface Refresh {
  waitS: number;
  /** As written. */
  url: string;
  /** It holds only where no script runs; many whole articles send such readers to a page about scripts. */
  inNoscript: boolean;
}

/**
 * The absolute http(s) URL that a page sends on to within 10 s, or null. One that waits, or that holds without scripts only, counts
 * where the page has no words of its own.
 */
export function refreshTarget(
  page: PageBytes & { refresh: string | null; isHtml: boolean },
  url: string,
): string | null {
  const html = page.isHtml ? pageText(page) : '';
  const { named, base } = declared(html, url);
  const refresh = parsed(page.refresh, false) ?? named;
  if (!refresh || refresh.waitS > LONGEST_WAIT_S) return null;
  const isStub = page.isHtml ? visibleChars(html) < STUB_CHARS : page.body.length < STUB_CHARS;
  if ((refresh.waitS > 0 || refresh.inNoscript) && !isStub) return null;
  return absolute(refresh.url, base);
}

function declared(html: string, url: string): { named: Refresh | null; base: string } {
  let named: Refresh | null = null;
  let base: string | null = null;
  readTags(
    html,
    {
      open({ name, attributes, place }) {
        if (name === 'base' && place === 'head') base ??= absolute(attributes.href ?? null, url);
        if (name === 'meta' && place !== 'body' && attributes['http-equiv']?.toLowerCase() === 'refresh')
          named ??= parsed(attributes.content ?? null, place === 'noscript');
      },
    },
    { headOnly: true },
  );
  return { named, base: base ?? url };
}

/** As HTML reads it ("shared declarative refresh steps"); null without a URL: the page itself comes anew. */
function parsed(value: string | null, inNoscript: boolean): Refresh | null {
  const [, seconds, rest = ''] =
    /^\s*(\d{0,9})[\d.]*(?:[\s;,]\s*[;,]?\s*(.*))?$/s.exec((value ?? '').slice(0, 5_000)) ?? [];
  if (seconds === undefined) return null;
  const unnamed = rest.replace(/^url\s*=\s*/i, '');
  const [, , quoted] = /^(["'])(.*?)(?:\1|$)/s.exec(unnamed) ?? [];
  const url = (quoted ?? unnamed).trim();
  return url === '' ? null : { waitS: Number(seconds), url, inNoscript };
}

function visibleChars(html: string): number {
  let chars = 0;
  readTags(html, {
    text(data) {
      chars += data.replace(/\s+/g, ' ').length;
      return chars < STUB_CHARS;
    },
  });
  return chars;
}
