/** What element names mean for the reading of a page: which divide text, which hide it, which end others. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

export const VOID: ReadonlySet<string> = set(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

/** Stand inside a line of text. */
export const INLINE: ReadonlySet<string> = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark math nobr q rb rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var',
);

/** Lines of text: an element that we do not know, inside one of these, is inline, and a block elsewhere. */
export const LINES: ReadonlySet<string> = set('p h1 h2 h3 h4 h5 h6 dt figcaption caption summary');

/** What stands in these is never shown as text. */
export const UNREAD: ReadonlySet<string> = set(
  'script style noscript template svg iframe object applet canvas audio video map select option optgroup datalist textarea ' +
    'noembed noframes head title progress meter rt rp rtc',
);

/** Pictures and players, beside which captions stand. */
export const MEDIA: ReadonlySet<string> = set(
  'img picture video audio iframe embed object amp-img amp-video amp-youtube',
);

/** What may stand in `head`; anything else ends it. */
export const HEAD: ReadonlySet<string> = set('meta link title script style base noscript template');

/** The attributes that are read; the others cost nothing. */
export const READ_ATTRIBUTES: ReadonlySet<string> = set(
  'class id style hidden role aria-hidden aria-label itemprop itemtype href src srcset alt title content property name rel lang datetime type ' +
    'data-component data-testid data-test-id data-test data-qa data-module data-type data-name data-role data-ad data-ad-slot ' +
    'data-area data-gu-name data-hook data-link-name ' +
    'data-src http-equiv open shadowrootmode shadowroot data-original data-lazy-src data-lazy data-url data-image data-srcset data-lazy-srcset',
);

/** Length and first letter of those names, as bits by length: tells most others without their being cut out. */
const LETTERS = new Int32Array(32);
for (const name of READ_ATTRIBUTES) LETTERS[name.length]! |= 1 << (name.charCodeAt(0) & 31);

/** May an attribute whose name has this length and begins with this code unit be one of `READ_ATTRIBUTES`, in any case? */
export function mayBeRead(length: number, first: number): boolean {
  return length < LETTERS.length && (LETTERS[length]! & (1 << (first & 31))) !== 0;
}

interface Implied {
  /** Open elements that a start tag ends. */
  ends: ReadonlySet<string>;
  /** Open elements beyond which it does not look. */
  within: ReadonlySet<string>;
}

const P = set('p');
const CELLS = set('td th caption');
/** End tags and implied ends do not reach out of these. */
const SCOPE = set('table td th caption template object applet html');
const ENDS_P = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr ' +
    'main menu nav ol p pre section summary table ul h1 h2 h3 h4 h5 h6 li dd dt',
);
const ITEMS = set('ul ol menu dir table td th section article aside nav');
const TERMS = set('dl table td th section article');

const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  ['li', { ends: set('li'), within: ITEMS }],
  ['dt', { ends: set('dt dd'), within: TERMS }],
  ['dd', { ends: set('dt dd'), within: TERMS }],
  ['tr', { ends: set('tr'), within: set('table') }],
  ['td', { ends: CELLS, within: set('tr table') }],
  ['th', { ends: CELLS, within: set('tr table') }],
  ['tbody', { ends: set('thead tbody tfoot'), within: set('table') }],
  ['thead', { ends: set('thead tbody tfoot'), within: set('table') }],
  ['tfoot', { ends: set('thead tbody tfoot'), within: set('table') }],
  ['option', { ends: set('option'), within: set('select datalist') }],
  ['optgroup', { ends: set('option optgroup'), within: set('select') }],
  ['a', { ends: set('a'), within: set('p div li td table section article') }],
]);

/** Most elements that an implied end looks through. Guess, 2026-11: deeper ones are hostile, or harmless when missed. */
const LOOKED_THROUGH = 24;

type OpenElements = readonly { tag: string }[];

/** How many of the innermost `open` elements a start tag of `name` ends. */
export function impliedEnds(name: string, open: OpenElements): number {
  const last = open[open.length - 1]?.tag;
  if (last === 'head' && !HEAD.has(name)) return 1;
  const implied = IMPLIED.get(name);
  const count = implied ? reach(open, implied.ends, implied.within) : 0;
  return count > 0 || !ENDS_P.has(name) ? count : reach(open, P, SCOPE, INLINE);
}

/** How far `open` must be popped to end one of `ends`; 0 when something of `within`, or not of `through`, stands in the way. */
function reach(
  open: OpenElements,
  ends: ReadonlySet<string>,
  within: ReadonlySet<string>,
  through?: ReadonlySet<string>,
): number {
  const most = Math.min(LOOKED_THROUGH, open.length);
  for (let count = 1; count <= most; count++) {
    const { tag } = open[open.length - count]!;
    if (ends.has(tag)) return count;
    if (within.has(tag) || (through && !through.has(tag))) return 0;
  }
  return 0;
}

const TABLE = set('table tbody thead tfoot tr td th caption');

/** How many of the innermost `open` elements an end tag of `name` ends; 0 when it is astray. */
export function endsOf(name: string, open: OpenElements): number {
  const inline = INLINE.has(name);
  for (let count = 1; count <= open.length; count++) {
    const { tag } = open[open.length - count]!;
    if (tag === name) return count;
    if (inline ? !INLINE.has(tag) && name !== 'a' : SCOPE.has(tag) && !TABLE.has(name)) return 0;
  }
  return 0;
}

/** Attributes whose words tell what an element is for. */
export const NAMED_BY: ReadonlySet<string> = set(
  'class id role data-component data-testid data-test-id data-test data-qa data-module data-type data-name data-role data-area ' +
    'data-gu-name data-hook data-link-name aria-label',
);

const BLOCK_CLASS = /(?:^|\s)(?:d-|display-|u-)?block(?:\s|$)/;
const BLOCK_STYLE = /(?:^|[;\s])display\s{0,9}:\s{0,9}(?:block|flex|grid|table)\b/i;

const FLOATS = /(?:^|[;\s])float\s{0,9}:\s{0,9}(?:left|right|inline-start)/i;
const DROP_CAP = /(?:^|[\s_-])(?:drop-?cap|first-?letter|initial-?letter)/i;
/** Read aloud, not shown: what readers see stands beside it. */
const READ_ALOUD =
  /(?:^|\s)(?:[a-z]-)?(?:sr-?only|visually-?hidden|screen-?reader(?:-text|-only)?|hidden-?visually|visuallyhidden)(?=\s|$)/i;

/** Is an inline element shown as a line of its own, by its class or style? */
export function isOwnLine(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.size === 0) return false;
  const names = attributes.get('class');
  const style = attributes.get('style');
  // A drop cap floats beside the rest of its word.
  if ((style && FLOATS.test(style)) || (names && DROP_CAP.test(names))) return false;
  return (
    (names?.includes('block') === true && BLOCK_CLASS.test(names)) ||
    (style?.includes('display') === true && BLOCK_STYLE.test(style))
  );
}

/** `<template shadowrootmode="open">`: what browsers show for the element around it. */
export function isShadowRoot(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('shadowrootmode') || attributes.has('shadowroot');
}

/** Shown where no script runs: "To view this video please enable JavaScript". */
const NO_SCRIPT = /(?:^|\s)(?:vjs-no-js|jwplayer-no-js|no-js-message|nojs-message)(?:\s|$)/;

/** Not shown by the element's own word. `aria-hidden` of a wrapper is often the doing of an open dialogue, so it counts on small things only. */
export function isHidden(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.size === 0 || tag === 'body' || tag === 'html') return false;
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return true;
  const style = attributes.get('style');
  if (style && /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)) return true;
  const names = attributes.get('class');
  if (names?.includes('js') && NO_SCRIPT.test(names)) return true;
  if (INLINE.has(tag) && names && READ_ALOUD.test(names)) return true;
  return tag === 'dialog' && !attributes.has('open');
}
