/** What a page says of itself outside its text: title, meta and link elements, JSON-LD, times and properties. Collected, not judged. */
import type { Attributes } from './markup.js';

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
  /** Elements that state something in an attribute: `<time datetime>`, `<… itemprop content>`, `<abbr itemprop title>`. */
  stated: Stated[];
  /** What stands in elements that are said to name an author (`itemprop="author"`, `rel="author"`). */
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
const SIGNED = 20;
const LONGEST_AUTHOR = 80;
const DATA_CHARS = 2_000_000;

export class HeadReader {
  readonly head: Head = { title: '', lang: '', base: '', metas: [], links: [], data: [], stated: [], signed: [] };
  private captured: string[] | null = null;
  private capturedChars = 0;
  private capturing: 'title' | 'data' = 'title';
  private titled = false;
  /** The element being read that names an author: its words, and how many elements are open in it. */
  private author: (Stated & { open: number }) | null = null;

  /** `foreign`: inside an image, whose title is not that of the page. */
  open(name: string, attributes: Attributes, element: number, foreign: boolean): void {
    if (name === 'html') this.head.lang ||= attributes.get('lang') ?? '';
    else if (name === 'title' && !this.titled && !foreign) this.capture('title');
    else if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '') && this.head.data.length < SCRIPTS)
      this.capture('data');
    if (attributes.size > 0) this.state(name, attributes, element);
    if (attributes.size > 0 || this.author) this.sign(name, attributes, element);
  }

  single(name: string, attributes: Attributes, element: number): void {
    if (name === 'base') this.head.base ||= attributes.get('href') ?? '';
    else if (name === 'meta' && this.head.metas.length < METAS) this.head.metas.push(attributes);
    else if (name === 'link' && attributes.has('rel') && this.head.links.length < LINKS)
      this.head.links.push(attributes);
    this.state(name, attributes, element);
  }

  text(data: string): void {
    if (this.author && this.author.value.length < LONGEST_AUTHOR) this.author.value += data;
    if (!this.captured || this.capturedChars > DATA_CHARS) return;
    this.captured.push(data);
    this.capturedChars += data.length;
  }

  /** An element ended. Title and scripts hold no elements, so it is the one captured. */
  close(): void {
    if (this.author && --this.author.open === 0) this.endAuthor(this.author);
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
    if (value && (name || tag === 'time') && this.head.stated.length < STATED)
      this.head.stated.push({ tag, name, value, element });
  }

  private sign(tag: string, attributes: Attributes, element: number): void {
    const name = attributes.get('itemprop');
    if (this.author) {
      this.author.open++;
      if (name === 'name') this.author.value = '';
    } else if (
      (name === 'author' || (tag === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes.get('rel') ?? ''))) &&
      this.head.signed.length < SIGNED
    )
      this.author = { tag, name: 'author', value: '', element, open: 1 };
  }

  private endAuthor({ open: _, ...author }: Stated & { open: number }): void {
    this.author = null;
    const value = author.value.replace(/\s+/g, ' ').trim();
    if (value && value.length < LONGEST_AUTHOR) this.head.signed.push({ ...author, value });
  }
}
