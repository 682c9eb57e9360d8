/**
 * A page as a light tree: elements, and the blocks of visible text in reading order; beside them what the page says of itself.
 * What is never shown (`script`, `style`, hidden elements …) is left out, everything else is kept.
 */
import { FAMILY, familiesOf } from './families.js';
import { type Head, HeadReader } from './head.js';
import { Line, type TextBlock } from './line.js';
import { type Attributes, readMarkup, type Sink } from './markup.js';
import { INLINE, isHidden, isOwnLine, isShadowRoot, LINES, MEDIA, NAMED_BY, UNREAD } from './tags.js';

/** An element that is not inline. The blocks inside it are `firstBlock` up to `endBlock`, for blocks stand in order. */
export interface Element {
  /** Index of the parent; that of the root is 0. Parents come before their children. */
  parent: number;
  depth: number;
  tag: string;
  /** Families named by its own class, id, role and data attributes. */
  families: number;
  /** Hash of tag and class of this element and of the two above it; equal for elements that look the same. */
  look: number;
  /** Hash of its own tag and class. */
  ownLook: number;
  itemprop: string;
  /** Not shown, by its own word. */
  hidden: boolean;
  firstBlock: number;
  endBlock: number;
  /** Pictures and players inside. */
  media: number;
  /** Radio buttons inside, and buttons. */
  choices: number;
  buttons: number;
}

export interface Picture {
  element: number;
  alt: string;
  src: string;
  /** Blocks that stand before it. */
  block: number;
}

export interface Tree {
  elements: Element[];
  /** Hidden ones too. */
  blocks: TextBlock[];
  pictures: Picture[];
  head: Head;
  /** Of pages sent in pieces: places that scripts fill, and the hidden elements whose contents go there, by number. */
  slots: Map<string, { element: number; block: number }>;
  fillings: Map<string, number>;
}

interface Open {
  tag: string;
  /** Index of the element; for inline and unread ones that of the innermost one around them. */
  element: number;
  block: boolean;
  unread: boolean;
  /** Inline by its name, and shown as a line of its own. */
  ownLine: boolean;
  link: boolean;
  bold: boolean;
  italic: boolean;
  pre: boolean;
  /** Inside a line of text. */
  line: boolean;
  /** Of the inline elements around. */
  families: number;
}

/** Elements, blocks and pictures of a page at most. Guess, 2026-11: the largest page seen has a tenth of them. */
const ELEMENTS = 60_000;
const BLOCKS = 20_000;
const PICTURES = 2_000;
const BREAKS = 20_000;
/** Words of an id from which it is a sentence. */
const LONGEST_ID = 6;
const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite']);

/** Linear in the length of `html`; never throws. */
export function treeOf(html: string): Tree {
  const builder = new Builder();
  readMarkup(html, builder);
  return builder.tree();
}

class Builder implements Sink {
  private readonly elements: Element[] = [];
  private readonly blocks: TextBlock[] = [];
  private readonly pictures: Picture[] = [];
  private readonly head = new HeadReader();
  private readonly stack: Open[] = [];
  private readonly known = new Map<string, number>();
  private readonly line = new Line();
  private readonly slots: Tree['slots'] = new Map();
  private readonly fillings: Tree['fillings'] = new Map();
  private media = 0;
  private breaks = 0;
  private at: Open;

  constructor() {
    this.at = {
      tag: '#root',
      element: 0,
      block: true,
      unread: false,
      ownLine: false,
      link: false,
      bold: false,
      italic: false,
      pre: false,
      line: false,
      families: 0,
    };
    this.addElement('#root', new Map(), 0, false);
  }

  open(tag: string, attributes: Attributes): void {
    const { at } = this;
    const inline = INLINE.has(tag) || (at.line && tag.includes('-'));
    const read = !UNREAD.has(tag) || (tag === 'template' && isShadowRoot(attributes));
    const unread = at.unread || !read || (inline && isHidden(tag, attributes));
    const families = unread ? 0 : this.familiesIn(tag, attributes) | (tag === 'time' ? FAMILY.date : 0);
    // A caption behind a picture is no part of the paragraph that both stand in.
    const apart = !inline || ((families & FAMILY.caption) !== 0 && this.media > 0 && !this.line.hasText());
    const ownLine = !apart && isOwnLine(attributes);
    if (apart) this.endBlock();
    else if (ownLine) this.line.lineBreak();
    else this.line.boundary();
    this.head.open(tag, attributes, at.element, at.tag === 'svg', families);
    if (MEDIA.has(tag)) this.seeMedia(attributes);
    else if (tag === 'button') this.count('buttons');
    const hidden = isHidden(tag, attributes);
    this.stack.push(at);
    this.at = {
      tag,
      element: inline || unread ? at.element : this.addElement(tag, attributes, families, hidden),
      block: apart,
      unread,
      ownLine,
      link: at.link || (tag === 'a' && attributes.has('href')),
      bold: at.bold || BOLD.has(tag),
      italic: at.italic || ITALIC.has(tag),
      pre: at.pre || tag === 'pre',
      line: inline ? at.line : LINES.has(tag),
      families: inline ? at.families | families : 0,
    };
    this.seePiece(tag, attributes.get('id'), hidden);
  }

  close(): void {
    if (this.at.block) this.endBlock();
    else if (this.at.ownLine) this.line.lineBreak();
    else this.line.boundary();
    this.head.close(this.at.tag);
    const { element } = this.at;
    this.at = this.stack.pop()!;
    if (element !== this.at.element) this.elements[element]!.endBlock = this.blocks.length;
  }

  single(tag: string, attributes: Attributes): void {
    this.head.single(tag, attributes, this.at.element);
    if (MEDIA.has(tag)) this.seeMedia(attributes);
    if (this.at.unread) return;
    if (tag === 'br' && ++this.breaks <= BREAKS) this.line.lineBreak();
    else if (tag === 'br') this.line.add(' ', this.at);
    else if (tag === 'input' && attributes.get('type') === 'radio') this.count('choices');
    else if (tag === 'hr' || tag === 'p') this.endBlock();
  }

  text(data: string): void {
    this.head.text(data, !this.at.unread);
    if (!this.at.unread) this.line.add(data, this.at);
  }

  tree(): Tree {
    this.endBlock();
    this.elements[0]!.endBlock = this.blocks.length;
    const { elements, blocks, pictures, slots, fillings } = this;
    return { elements, blocks, pictures, head: this.head.head, slots, fillings };
  }

  private endBlock(): void {
    if (this.line.isEmpty()) return;
    const block = this.line.take(this.at.element, this.media);
    if (!block || this.blocks.length >= BLOCKS) return;
    this.blocks.push(block);
    this.media = 0;
  }

  /** React sends late parts of a page in `<div hidden id="S:1">`, to be put where `<template id="B:1">` (or `P:1`) stands. */
  private seePiece(tag: string, id: string | undefined, hidden: boolean): void {
    if (!id || id.length > 8 || id[1] !== ':') return;
    if (tag === 'template' && (id[0] === 'B' || id[0] === 'P'))
      this.slots.set(id.slice(2), { element: this.at.element, block: this.blocks.length });
    else if (hidden && id[0] === 'S') this.fillings.set(id.slice(2), this.at.element);
  }

  private addElement(tag: string, attributes: Attributes, families: number, hidden: boolean): number {
    const { element: parent } = this.at;
    if (this.elements.length >= ELEMENTS) return parent;
    const above = this.elements[parent];
    const over = above && this.elements[above.parent];
    const ownLook = hash(`${tag} ${attributes.get('class') ?? ''}`);
    this.elements.push({
      parent,
      depth: above ? above.depth + 1 : 0,
      tag,
      families,
      look: Math.imul(Math.imul(ownLook, 31) + (above?.ownLook ?? 0), 31) + (over?.ownLook ?? 0),
      ownLook,
      itemprop: attributes.get('itemprop') ?? '',
      hidden,
      firstBlock: this.blocks.length,
      endBlock: this.blocks.length,
      media: 0,
      choices: 0,
      buttons: 0,
    });
    return this.elements.length - 1;
  }

  /** Counts something for all elements around it. */
  private count(what: 'media' | 'choices' | 'buttons'): void {
    for (let at = this.at.element; ; at = this.elements[at]!.parent) {
      this.elements[at]![what]++;
      if (at === 0) break;
    }
  }

  private seeMedia(attributes: Attributes): void {
    const src = pictureAddress(attributes);
    if (this.at.unread) {
      // `<noscript>` behind a picture that a script would load.
      const last = this.pictures.at(-1);
      if (last?.src === '' && last.block === this.blocks.length) last.src = src;
      return;
    }
    this.media++;
    this.count('media');
    if (this.pictures.length >= PICTURES) return;
    this.pictures.push({ element: this.at.element, alt: attributes.get('alt') ?? '', src, block: this.blocks.length });
  }

  private familiesIn(tag: string, attributes: Attributes): number {
    const custom = tag.includes('-');
    let bits = custom ? this.familiesNamed(tag) : 0;
    if (attributes.size === 0) return bits;
    for (const [name, value] of attributes) {
      if (!(NAMED_BY.has(name) || (custom && name === 'name')) || !value || (name === 'id' && isSentence(tag, value)))
        continue;
      bits |= this.familiesNamed(value);
    }
    // A post that the article quotes is named after the network it stands on.
    if (tag === 'blockquote') bits &= ~(FAMILY.share | FAMILY.embed);
    return attributes.has('data-ad') || attributes.has('data-ad-slot') ? bits | FAMILY.ad : bits;
  }

  private familiesNamed(names: string): number {
    let families = this.known.get(names);
    if (families === undefined) {
      families = POST.test(names) ? FAMILY.article : RESERVED.test(names) ? FAMILY.text : familiesOf(names);
      this.known.set(names, families);
    }
    return families;
  }
}

/** WordPress names a post after its tags and categories too, whatever they are. */
const POST = /\b(?:hentry|status-publish|type-post)\b/;

/** Paragraphs for subscribers, and what others see of them, on the sites of hundreds of American papers. `misnamed.ts` finds other names. */
const RESERVED = /\bsubscriber-(?:only|premium|preview)\b/;

/** Ids of headings repeat their words; others do when they are long. */
function isSentence(tag: string, id: string): boolean {
  return /^h\d$/.test(tag) || id.split(/[-_]/, LONGEST_ID).length === LONGEST_ID;
}

function hash(text: string): number {
  let sum = 7;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

/** Where the file of a picture is, in the order in which scripts that load pictures late are written. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-image'];
const LATE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** What stands in `src` until then. */
const PLACEHOLDER =
  /^(?:data:|about:)|(?:^|[/_-])(?:spacer|blank|placeholder|lazy(?:load)?|transparent|pixel|1x1)\b[^/]*\.(?:gif|png|svg|jpe?g)/i;

/** Empty when only a script knows. Of a set the largest. */
function pictureAddress(attributes: Attributes): string {
  const src = attributes.get('src')?.trim() ?? '';
  if (src !== '' && !PLACEHOLDER.test(src)) return src;
  for (const name of LATE_SOURCES) {
    const late = attributes.get(name)?.trim();
    if (late && !PLACEHOLDER.test(late)) return late;
  }
  for (const name of LATE_SETS) {
    const set = attributes.get(name);
    if (set) return largestOf(set);
  }
  return '';
}

/** Of `a.jpg 600w, b.jpg 1200w` the second; an address may hold commas, but no space. */
function largestOf(set: string): string {
  let largest = { address: '', size: -1 };
  for (const [, address, size] of set.slice(0, 4_000).matchAll(/(?<![^\s,])(\S+?),?(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const candidate = { address: address!, size: Number(size ?? 1) };
    if (candidate.size > largest.size) largest = candidate;
  }
  return PLACEHOLDER.test(largest.address) ? '' : largest.address;
}
