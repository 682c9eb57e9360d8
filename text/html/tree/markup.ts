/**
 * Markup as a sequence of opened and closed elements and text. htmlparser2 finds the tokens; which end tag ends which element
 * is decided here, because on hostile pages depth and work must be bounded.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { endsOf, impliedEnds, mayBeRead, READ_ATTRIBUTES, VOID } from './tags.js';

/** Names in lower case; only those of `READ_ATTRIBUTES`. */
export type Attributes = ReadonlyMap<string, string>;

/** What is told of a page. Every `open` is followed by its `close`, properly nested; `single` elements hold nothing. */
export interface Sink {
  open(name: string, attributes: Attributes): void;
  close(): void;
  single(name: string, attributes: Attributes): void;
  text(data: string): void;
}

/** Browsers stop nesting at 512 (Blink, `kMaximumHTMLParserDOMTreeDepth`). */
const DEPTH = 512;
const ATTRIBUTES = 64;
const VALUE_CHARS = 8_000;
const NONE: Attributes = new Map();

/** Linear in the length of `html` (times the depth, at most 512, for end tags that are astray); never throws. */
export function readMarkup(html: string, sink: Sink): void {
  const reader = new Reader(html, sink);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  reader.closeAll();
}

class Reader implements TokenizerCallbacks {
  private readonly open: { tag: string }[] = [];
  private readonly counts = new Map<string, number>();
  /** Elements that were opened beyond the greatest depth, and are not nested. */
  private beyond = 0;
  private foreign = 0;
  private tag = '';
  private attributes: Map<string, string> | null = null;
  private attribute: string | null = null;
  private value = '';
  private seen = 0;

  constructor(
    private readonly html: string,
    private readonly sink: Sink,
  ) {}

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = null;
    this.seen = 0;
  }

  onattribname(start: number, end: number): void {
    this.attribute = null;
    if (++this.seen > ATTRIBUTES || !mayBeRead(end - start, this.html.charCodeAt(start))) return;
    const name = this.html.slice(start, end).toLowerCase();
    if (READ_ATTRIBUTES.has(name) && !this.attributes?.has(name)) this.attribute = name;
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== null && this.value.length < VALUE_CHARS)
      this.value += this.html.slice(start, Math.min(end, start + VALUE_CHARS));
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== null && this.value.length < VALUE_CHARS) this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.attribute === null) return;
    this.attributes ??= new Map();
    this.attributes.set(this.attribute, this.value);
    this.attribute = null;
    this.value = '';
  }

  onopentagend(): void {
    this.start(false);
  }

  onselfclosingtag(): void {
    this.start(this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (name === 'body' || name === 'html') return;
    if (this.beyond > 0) this.beyond--;
    else if (this.counts.get(name)) this.pop(endsOf(name, this.open));
    else if (name === 'br' || name === 'p') this.sink.single(name, NONE);
  }

  ontext(start: number, end: number): void {
    this.sink.text(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.sink.text(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number): void {
    if (this.foreign > 0) this.sink.text(this.html.slice(start, end));
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  closeAll(): void {
    this.pop(this.open.length);
  }

  private start(selfClosed: boolean): void {
    const { tag } = this;
    const attributes = this.attributes ?? NONE;
    this.pop(impliedEnds(tag, this.open));
    if (VOID.has(tag)) {
      this.sink.single(tag, attributes);
      return;
    }
    if (this.open.length >= DEPTH) {
      if (!selfClosed) this.beyond++;
      return;
    }
    this.open.push({ tag });
    this.counts.set(tag, (this.counts.get(tag) ?? 0) + 1);
    if (tag === 'svg' || tag === 'math') this.foreign++;
    this.sink.open(tag, attributes);
    if (selfClosed) this.pop(1);
  }

  private pop(count: number): void {
    for (let left = count; left > 0; left--) {
      const { tag } = this.open.pop()!;
      this.counts.set(tag, this.counts.get(tag)! - 1);
      if (tag === 'svg' || tag === 'math') this.foreign--;
      this.sink.close();
    }
  }
}
