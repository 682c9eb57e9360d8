/** What a page says of itself outside its text: title, meta and link elements, JSON-LD, times and properties. Collected, not judged. */
import { FAMILY } from './families.js';
import type { Attributes } from './markup.js';
import { INLINE } from './tags.js';

export interface Head {
  /** `<title>`, as it stands. */
  title: string;
  /** `lang` of the page, or empty. */
  lang: string;
  /** Against which the page's links are read; or empty. */
  base: string;
  metas: Attributes[];
  links: Attributes[];
  /** Contents of the `application/ld+json` scripts. */
  data: string[];
  /** Elements that state something in an attribute: `<time datetime>`, `<… itemprop content>`, `<abbr title>`. */
  stated: Stated[];
  /**
   * What stands in elements that are said to name an author: by their data (`itemprop="author"`, `rel="author"`; `name` is "author") or by
   * their class ("byline", "post-author"; `name` is "class"). Nested ones come before those around them; lines are parted by bars.
   */
  signed: Stated[];
}

export interface Stated {
  tag: string;
  /** Its `itemprop`, or its `property` (RDFa); or empty. */
  name: string;
  value: string;
  /** Index of the innermost block element. */
  element: number;
}

const METAS = 400;
const LINKS = 200;
const STATED = 400;
const SCRIPTS = 40;
const SIGNED = 40;
const LONGEST_AUTHOR = 120;
/** Elements of these families sign for somebody else, or hold more than a name. */
const NO_SIGNATURE = FAMILY.comment | FAMILY.related | FAMILY.share | FAMILY.promo | FAMILY.caption | FAMILY.credit;
const DATA_CHARS = 2_000_000;

export class HeadReader {
  readonly head: Head = { title: '', lang: '', base: '', metas: [], links: [], data: [], stated: [], signed: [] };
  private captured: string[] | null = null;
  private capturedChars = 0;
  private capturing: 'title' | 'data' = 'title';
  private titled = false;
  private depth = 0;
  /** The elements being read that name an author, the innermost last: their words, and the depth at which they were opened. */
  private readonly authors: (Stated & { depth: number })[] = [];

  /** `foreign`: inside an image, whose title is not that of the page. `families`: of its class; none when it is not shown. */
  open(name: string, attributes: Attributes, element: number, foreign: boolean, families: number): void {
    this.depth++;
    if (name === 'html') this.head.lang ||= attributes.get('lang') ?? '';
    else if (name === 'title' && !this.titled && !foreign) this.capture('title');
    else if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '') && this.head.data.length < SCRIPTS)
      this.capture('data');
    if (attributes.size > 0) this.state(name, attributes, element);
    if (this.authors.length > 0 && !INLINE.has(name)) this.part();
    if (attributes.size > 0) this.sign(name, attributes, element, families);
  }

  single(name: string, attributes: Attributes, element: number): void {
    if (name === 'base') this.head.base ||= attributes.get('href') ?? '';
    else if (name === 'meta' && this.head.metas.length < METAS) this.head.metas.push(attributes);
    else if (name === 'link' && attributes.has('rel') && this.head.links.length < LINKS)
      this.head.links.push(attributes);
    this.state(name, attributes, element);
  }

  /** `shown`: not the contents of a script or of the head. */
  text(data: string, shown: boolean): void {
    if (shown && this.authors.length > 0) this.write(data.replace(/\s+/g, ' '));
    if (!this.captured || this.capturedChars > DATA_CHARS) return;
    this.captured.push(data);
    this.capturedChars += data.length;
  }

  /** An element ended. Title and scripts hold no elements, so it is the one captured. */
  close(name: string): void {
    if (this.authors.length > 0) {
      if (this.authors.at(-1)!.depth === this.depth) this.endAuthor(this.authors.pop()!);
      if (!INLINE.has(name)) this.part();
    }
    this.depth--;
    if (!this.captured) return;
    const text = this.captured.join('');
    this.captured = null;
    if (this.capturing === 'data') this.head.data.push(text);
    else {
      this.head.title = text;
      this.titled = text.trim().length > 0;
    }
  }

  private capture(what: 'title' | 'data'): void {
    this.capturing = what;
    this.captured = [];
  }

  private state(tag: string, attributes: Attributes, element: number): void {
    const name = attributes.get('itemprop') ?? (tag === 'meta' ? '' : (attributes.get('property') ?? ''));
    const value =
      attributes.get('content') ?? attributes.get('datetime') ?? (tag === 'abbr' ? attributes.get('title') : undefined);
    if (value && (name || tag === 'time' || tag === 'abbr') && this.head.stated.length < STATED)
      this.head.stated.push({ tag, name, value, element });
  }

  private sign(tag: string, attributes: Attributes, element: number, families: number): void {
    const property = attributes.get('itemprop');
    const outer = this.authors.at(-1);
    if (outer && property === 'name' && outer.name === 'author') outer.value = '';
    const name =
      property === 'author' || (tag === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes.get('rel') ?? ''))
        ? 'author'
        : families & FAMILY.byline && !(families & NO_SIGNATURE) && outer?.name !== 'author'
          ? 'class'
          : '';
    if (name && this.head.signed.length < SIGNED && this.authors.length < SIGNED)
      this.authors.push({ tag, name, value: '', element, depth: this.depth });
  }

  private write(words: string): void {
    for (const author of this.authors) if (author.value.length <= LONGEST_AUTHOR) author.value += words;
  }

  /** A line ended or began. */
  private part(): void {
    for (const author of this.authors)
      if (author.value.trim() !== '' && !author.value.endsWith(' | ')) author.value += ' | ';
  }

  private endAuthor({ depth: _, ...author }: Stated & { depth: number }): void {
    const value = author.value.replace(/\s+/g, ' ').replace(/^[ |]+|(?<![ |])[ |]+$/g, '');
    if (!/\p{L}/u.test(value) || value.length > LONGEST_AUTHOR || this.head.signed.length >= SIGNED) return;
    this.head.signed.push({ ...author, value });
  }
}
