/** The text of one block as it is gathered from its inline elements: joined as browsers would show it, words never glued. */

/** What holds for the text that is added. */
export interface Manner {
  link: boolean;
  bold: boolean;
  italic: boolean;
  /** White space counts. */
  pre: boolean;
  /** Families of the inline elements around it. */
  families: number;
}

/** A run of visible text that no block boundary divides. */
export interface TextBlock {
  /** White space folded; line breaks (`<br>`, `<pre>`) as \n. Never empty. */
  text: string;
  /** Index of the innermost element. */
  element: number;
  /** Characters other than space, ideographs counting threefold, Hangul twofold: all, and those that are linked, bold, italic. */
  chars: number;
  linkChars: number;
  boldChars: number;
  italicChars: number;
  /** Families of the inline elements that hold all of it; `<time>` is of the family `date`. */
  inline: number;
  /** Pictures and players that stand between the block before and this one. */
  mediaBefore: number;
}

/** Stands where an inline element begins or ends, until the text is taken. A code that no text may hold. */
const JOINT = '\uffff';
const JOINTS = /(.?)\uffff+(?=(.?))/gsu;
/** White space that is to become one space. A lone space is one already: to replace each would take most of the time. */
const SPACES = /[^\S\u2028]{2,}|[^\S\u2028 ]/g;
const SPACES_IN_PRE = /[^\S\n\u2028]{2,}|[^\S\n\u2028 ]/g;
const TWO_JOINTS = /\uffff\uffff/;
const SPACE = 32;
/** Scripts in which a character stands for a syllable or a word. */
const IDEOGRAPHS = 0x2e80;
const HANGUL = 0xac00;
const BEHIND_HANGUL = 0xd7a4;

export class Line {
  private parts: string[] = [];
  private gathered: TextBlock = nothing();
  private pre = false;

  isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** Anything but white space? */
  hasText(): boolean {
    return this.gathered.chars > 0;
  }

  add(data: string, manner: Manner): void {
    this.parts.push(data);
    this.pre ||= manner.pre;
    const chars = visible(data);
    if (chars === 0) return;
    const { gathered } = this;
    gathered.inline = gathered.chars === 0 ? manner.families : gathered.inline & manner.families;
    gathered.chars += chars;
    if (manner.link) gathered.linkChars += chars;
    if (manner.bold) gathered.boldChars += chars;
    if (manner.italic) gathered.italicChars += chars;
  }

  lineBreak(): void {
    if (this.parts.length > 0) this.parts.push('\u2028');
  }

  boundary(): void {
    if (this.parts.length > 0) this.parts.push(JOINT);
  }

  /** The block, and a new one is begun; null when it holds nothing that can be seen. */
  take(element: number, mediaBefore: number): TextBlock | null {
    const { gathered, parts, pre } = this;
    this.parts = [];
    this.pre = false;
    if (gathered.chars === 0) return null;
    this.gathered = nothing();
    let text = parts.join('');
    if (text.includes(JOINT)) text = TWO_JOINTS.test(text) ? text.replace(JOINTS, joined) : text.replaceAll(JOINT, '');
    text = text.replace(pre ? SPACES_IN_PRE : SPACES, ' ');
    gathered.text = (/[\u2028\n]/.test(text) ? text.replace(/ ?[\u2028\n][\s\u2028]*/g, '\n') : text).trim();
    gathered.element = element;
    gathered.mediaBefore = mediaBefore;
    return gathered;
  }
}

/** A space where two inline elements meet and a sentence or a word plainly ends: "ReutersLONDON", "end.Next", "17.30 GMT1h ago". */
function joined(joints: string, before: string, after: string): string {
  const meet = joints.length - before.length > 1;
  const ends =
    (/[\p{Ll}\p{N}.!?:;,)»”]/u.test(before) && /[\p{Lu}\p{N}(«“]/u.test(after)) ||
    (/\p{Lu}/u.test(before) && /\p{N}/u.test(after));
  return meet && ends && !(/\p{N}|[.,:]/u.test(before) && /\p{N}/u.test(after)) ? `${before} ` : before;
}

function visible(data: string): number {
  let chars = 0;
  for (let at = 0; at < data.length; at++) {
    const code = data.charCodeAt(at);
    if (code > SPACE && code !== 0xa0) chars += worthOf(code);
  }
  return chars;
}

/** A syllable of Hangul stands for two letters, an ideograph for three. */
function worthOf(code: number): number {
  if (code < IDEOGRAPHS) return 1;
  if (code < HANGUL) return 3;
  return code < BEHIND_HANGUL ? 2 : 1;
}

function nothing(): TextBlock {
  return {
    text: '',
    chars: 0,
    linkChars: 0,
    boldChars: 0,
    italicChars: 0,

    inline: 0,
    element: 0,
    mediaBefore: 0,
  };
}
