/** RSS and Atom by the words they share: both are read as a flat list of items with fields, whatever nests or stays unclosed. */
import { decodeHTML } from 'entities';
import { isoTime } from '../formats/times.js';
import { absolute, type Feed, type FeedItem, isItem, textAsHtml, told } from './feed-item.js';
import { type Attributes, makeXmlReader } from './xml.js';

const ROOTS = new Map<string, Feed['kind']>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf:rdf', 'rss'],
  ['feed', 'atom'],
]);
/** Elements that carry fields of something else than the item or the feed. */
const ASIDE = new Set(['source', 'author', 'contributor', 'image', 'textinput']);
const FIELDS = new Set([
  'title',
  'link',
  'guid',
  'id',
  'pubdate',
  'dc:date',
  'dcterms:created',
  'dcterms:issued',
  'published',
  'issued',
  'updated',
  'modified',
  'dcterms:modified',
  'description',
  'summary',
  'content',
  'content:encoded',
  'feedburner:origlink',
]);
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** Fields in which other elements are markup of the field, not of the feed. */
const CONTENT = new Set(['description', 'summary', 'content', 'content:encoded']);

type Fields = Record<string, string>;

/** The field that is being collected. */
interface Open {
  name: string;
  text: string;
  /** `xhtml`: elements and text are markup; `text`: no markup at all; `html`: text that is markup when read, as RSS has it. */
  mode: 'xhtml' | 'html' | 'text';
  /** Elements open inside the field. */
  depth: number;
}

export function readXmlFeed(text: string, url: string, maxItems: number): Feed | null {
  let kind: Feed['kind'] | null = null;
  let base = url;
  const feed: Fields = {};
  const items: FeedItem[] = [];
  let item: Fields | null = null;
  let open: Open | null = null;
  let aside: string | null = null;
  let torn = false;
  let unclosed = false;

  const commit = () => {
    const written = open?.text.trim() ?? '';
    if (open && written !== '') (item ?? feed)[open.name] ??= open.mode === 'text' ? textAsHtml(written) : written;
    open = null;
  };
  const finish = () => {
    commit();
    const read = item && itemOf(item, base);
    if (read && isItem(read)) items.push(read);
    item = null;
    aside = null;
    // One more than asked for is read, so that it can be said that there are more.
    if (items.length > maxItems) reader.stop();
  };
  const begin = (name: string, attributes: Attributes) => {
    commit();
    open = { name: fieldOf(name, attributes), text: attributes.href ?? '', mode: modeOf(name, attributes), depth: 0 };
    if (attributes.href !== undefined) commit();
    else if (item && CONTENT.has(name) && attributes['xml:base']) item[`${name} base`] ??= attributes['xml:base'];
  };
  const reader = makeXmlReader({
    open(name, attributes) {
      if (kind === null) {
        if (name === 'html') reader.stop();
        kind = ROOTS.get(name) ?? null;
        if (kind) base = absolute(attributes['xml:base'] ?? null, url) ?? url;
      } else if (name === 'item' || name === 'entry') {
        finish();
        item = { base: attributes['xml:base'] ?? '' };
      } else if (open && isMarkup(open, name)) {
        open.depth++;
        open.text += startTag(name, attributes);
      } else if (aside === null && FIELDS.has(name)) begin(name, attributes);
      else if (ASIDE.has(name)) aside ??= name;
    },
    text(data) {
      if (open) open.text += open.mode === 'xhtml' ? escaped(data) : data;
    },
    close(name, atEnd) {
      if (atEnd) {
        torn ||= item !== null;
        unclosed ||= ROOTS.has(name);
      } else if (open && open.depth > 0) {
        open.depth--;
        if (!VOID.has(name)) open.text += `</${name}>`;
      } else if (name === 'item' || name === 'entry') finish();
      else if (name === aside) aside = null;
      else if (FIELDS.has(name)) commit();
    },
  });
  reader.write(text);
  reader.end();
  if (kind === null) return null;
  const { title, link, 'link next': next } = feed;
  return {
    kind,
    title: title === undefined ? null : plain(title),
    homeUrl: absolute(link ?? null, base),
    nextUrl: absolute(next ?? null, base),
    items,
    incomplete: torn || reader.stopped,
    torn: unclosed,
  };
}

/** Whether an element inside a field belongs to the field's content. In RSS a field of the feed ends an unclosed one. */
function isMarkup({ name, mode, depth }: Open, inner: string): boolean {
  return mode === 'xhtml' || (CONTENT.has(name) && (depth > 0 || !FIELDS.has(inner)));
}

function modeOf(name: string, { type = '', mode = '' }: Attributes): Open['mode'] {
  if (type === 'xhtml' || mode === 'xml') return 'xhtml';
  return CONTENT.has(name) && (type === 'text' || type === 'text/plain') ? 'text' : 'html';
}

/** A link with a relation is a field of its own (`link next`); one without, or to the page itself, is `link`. */
function fieldOf(name: string, { rel = 'alternate', type = '', href, ispermalink }: Attributes): string {
  if (name === 'guid' && ispermalink === 'false') return 'guid opaque';
  if (name !== 'link' || href === undefined) return name;
  const page = rel === 'alternate' && !(type !== '' && !/html/i.test(type));
  return page ? 'link' : `link ${rel === 'alternate' ? type : rel}`;
}

function itemOf(fields: Fields, feedBase: string): FeedItem {
  const base = absolute(fields.base || null, feedBase) ?? feedBase;
  const guid = told(fields.guid ?? fields['guid opaque'] ?? fields.id);
  const permalink = /^https?:/i.test(fields.guid ?? '') ? fields.guid! : null;
  const link = told(fields['feedburner:origlink']) ?? told(fields.link) ?? permalink;
  return {
    // `&amp;amp;` is so common in links, and `&amp;` in a URL so rare, that it is always taken for a mistake.
    url: absolute(link?.replaceAll('&amp;', '&') ?? null, base),
    id: guid,
    title: fields.title === undefined ? null : plain(fields.title),
    publishedAt: firstDate(fields, ['pubdate', 'published', 'dc:date', 'issued', 'dcterms:issued', 'dcterms:created']),
    updatedAt: firstDate(fields, ['updated', 'dcterms:modified', 'modified']),
    contentHtml: withBase(once(fields['content:encoded'] ?? fields.content), fields['content base'], base),
    summaryHtml: once(fields.description ?? fields.summary),
  };
}

/** The content's own base (`xml:base`), told as pages tell it. */
function withBase(html: string | null, own: string | undefined, around: string): string | null {
  const base = html && own ? absolute(own, around) : null;
  return base ? `<base href="${escaped(base)}">${html}` : html;
}

/** Markup that was escaped twice, and would be shown as tags. A text about tags has some of its own. */
function once(html: string | undefined): string | null {
  if (html === undefined) return null;
  return !/<[a-z/!]/i.test(html) && ESCAPED_MARKUP.test(html) ? decodeHTML(html) : html;
}

const ESCAPED_MARKUP =
  /&(?:lt|#60|#x3c);\/?(?:p|div|br|a|span|h[1-6]|ul|ol|li|img|figure|blockquote|strong|em|article|section|table)(?=[\s/>]|&(?:gt|#62|#x3e);)/i;

function firstDate(fields: Fields, names: string[]): string | null {
  for (const name of names) {
    const date = isoTime(fields[name] ?? '');
    if (date !== null) return date;
  }
  return null;
}

/** A section mark that was escaped with its text, and so became a part of it. */
const CDATA = /<!\[CDATA\[(.*?)\]\]>/gs;

/** Titles are text in some feeds, HTML in others, escaped twice in more: tags are dropped and entities read either way. */
function plain(title: string): string {
  const untagged = title.replace(CDATA, '$1').replace(/<\/?[a-z][^<>]{0,300}>/gi, '');
  return decodeHTML(untagged)
    .replace(CDATA, '$1')
    .replace(/[\s\0-\x1f\x7f]+/g, ' ')
    .trim();
}

function startTag(name: string, attributes: Attributes): string {
  const kept = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'));
  return `<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
