/** A page's tags and text where a browser would see them: not in comments, scripts, drawings or templates. */
import { decodeHTMLAttribute } from 'entities';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface Tag {
  /** In lower case. */
  name: string;
  /** Of `a`, `base`, `link` and `meta`, else empty. Names in lower case, values decoded and trimmed; of two of one name the first. */
  attributes: Readonly<Record<string, string>>;
  /** `noscript`: in a `noscript` of the head, which is markup only where no script runs. */
  place: 'head' | 'noscript' | 'body';
}

/** What is told of a page, in order. False ends the reading. */
export interface PageEvents {
  open?(tag: Tag): unknown;
  close?(name: string): unknown;
  /** Of the body, entities as written. */
  text?(data: string): unknown;
}

/** What may stand in a head (HTML, 13.2.6.4.4); any other element, or text, begins the body. */
const HEAD = new Set(
  'html head base basefont bgsound link meta title noscript noframes style script template'.split(' '),
);
const LEADING = new Set(['a', 'base', 'link', 'meta']);
/** Elements whose content is text; the tokenizer knows where it ends. */
const TEXT = new Set('title style script noframes noembed iframe xmp textarea plaintext'.split(' '));
/** Elements whose markup is no part of the page. In the first two a tag may close itself. */
const APART = new Set(['svg', 'math', 'template', 'noscript']);
const ATTRIBUTES = 64;
/** A longer value is cut: no URL of ours is as long. */
const VALUE_CHARS = 8_000;

/**
 * Reads to the end, or with `headOnly` to that of the head. No tree is built: parsers of HTML take quadratic time on tags that are
 * never closed. Linear in `html`; never throws.
 */
export function readTags(html: string, events: PageEvents, { headOnly = false } = {}): void {
  const reader = new TagReader(html, events, headOnly);
  const tokenizer: Tokenizer = new Tokenizer({ decodeEntities: false }, reader);
  reader.stop = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
}

class TagReader implements TokenizerCallbacks {
  stop = () => {};
  private inHead = true;
  /** The element of text that is open. */
  private text: string | null = null;
  /** The outermost element apart that is open, and how many of its name. */
  private apart: { name: string; open: number } | null = null;
  private name = '';
  private attributes: Record<string, string> = {};
  private attribute: string | null = null;
  private value = '';
  private seen = 0;

  constructor(
    private readonly html: string,
    private readonly events: PageEvents,
    private readonly headOnly: boolean,
  ) {}

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = Object.create(null);
    this.seen = 0;
  }

  onattribname(start: number, end: number): void {
    this.attribute = null;
    if (!LEADING.has(this.name) || ++this.seen > ATTRIBUTES) return;
    const name = this.html.slice(start, end).toLowerCase();
    if (!(name in this.attributes)) this.attribute = name;
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== null) this.value += this.html.slice(start, Math.min(end, start + VALUE_CHARS));
  }

  onattribend(): void {
    if (this.attribute !== null) this.attributes[this.attribute] = decodeHTMLAttribute(this.value).trim();
    this.attribute = null;
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.text === name) this.text = null;
    else if (this.apart?.name === name && --this.apart.open === 0) this.apart = null;
    else if (!this.apart) {
      if (name === 'head' || name === 'body' || name === 'html') this.endHead();
      this.tell(this.events.close?.(name));
    }
  }

  ontext(start: number, end: number): void {
    if (this.text || this.apart || (!this.inHead && !this.events.text)) return;
    const data = this.html.slice(start, end);
    if (this.inHead && /[^\t\n\f\r ]/.test(data)) this.endHead();
    if (!this.inHead) this.tell(this.events.text?.(data));
  }

  isInForeignContext(): boolean {
    return this.apart?.name === 'svg' || this.apart?.name === 'math';
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private open(closesItself: boolean): void {
    const { name } = this;
    if (this.inHead && !this.apart && !HEAD.has(name)) this.endHead();
    if (TEXT.has(name)) this.text = name;
    else if (this.apart) {
      if (this.apart.name === name && !(closesItself && this.isInForeignContext())) this.apart.open++;
    } else if (APART.has(name)) {
      if (!(closesItself && (name === 'svg' || name === 'math'))) this.apart = { name, open: 1 };
    }
    if (!this.events.open) return;
    const inNoscript = this.inHead && this.apart?.name === 'noscript';
    // An element apart is told of neither when it opens nor when it closes.
    if (APART.has(name) || (this.apart && !inNoscript)) return;
    const place = inNoscript ? 'noscript' : this.inHead ? 'head' : 'body';
    this.tell(this.events.open({ name, attributes: this.attributes, place }));
  }

  private tell(answer: unknown): void {
    if (answer === false) this.stop();
  }

  private endHead(): void {
    if (!this.inHead) return;
    this.inHead = false;
    if (this.headOnly) this.stop();
  }
}
