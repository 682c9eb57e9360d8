/** Phrases as one tree of words. How phrases are written stands in `phrases.ts`. */
import { NUMBER, scan } from './scan.js';
import { TrieEdges } from './trie-edges.js';
import { WordMap } from './word-map.js';

/** Stands for `*` among the words of a phrase. */
export const ANY = 2;

/** A phrase that is complete. */
export interface Ending<T> {
  /** Tokens in front of the first fixed word, the nearest first: NUMBER or ANY. */
  left: readonly number[];
  value: T;
}

/**
 * What there is at a node besides further words. Never changed: the thousand ways to write one phrase end at nodes of their own, and
 * all of these share one.
 */
export interface Stop<T> {
  /** Phrases that end there, and phrases that end there in a `*`. */
  readonly ends: readonly Ending<T>[];
  readonly openEnds: readonly Ending<T>[];
  /** The node behind a `*`, or 0; and of the words that go on from there the lowest five bits, as a set. */
  readonly gap: number;
  readonly behind: number;
}

const NO_STOP: Stop<never> = { ends: [], openEnds: [], gap: 0, behind: 0 };

/** Where a phrase has got to. Before the first fixed word that is nowhere: node 0. */
interface Place {
  node: number;
  left: readonly number[];
  /** The first fixed word, while it is the only one. */
  only: number | null;
  /** A `*` stands behind the words so far; and one stood between them. */
  open: boolean;
  gap: boolean;
}

const START: Place = { node: 0, left: [], only: null, open: false, gap: false };

const PAIR_BITS = 1 << 17;

function pairBit(word: number, next: number): number {
  const mixed = Math.imul(word, 0x9e3779b1) ^ next;
  return (mixed ^ (mixed >>> 15)) & (PAIR_BITS - 1);
}

/**
 * Nodes of the tree are numbers from 1 on. A book is filled once and read often. `role`: the bit that the first fixed words
 * of its phrases have in the lexicon of a rulebook (see `Scan.roles`).
 */
export class PhraseBook<T> {
  /** The node of each word that a phrase opens with, or 0. */
  readonly first: WordMap = new WordMap();
  /** By node; most have nothing but further words. */
  readonly stops: (Stop<T> | null)[] = [null];
  /** The words that stand further on in phrases. */
  readonly further: Set<number> = new Set<number>();
  /** A bit for each two words that a phrase opens with, see `mayOpen`. */
  private readonly pairs = new Int32Array(PAIR_BITS >> 5);
  private readonly edges = new TrieEdges();
  /** The stop that was made last for a phrase alone, with what it was made of. */
  private sole: { ending: Ending<T>; open: boolean; stop: Stop<T> } | null = null;
  private readonly tokens = new Map<string, number[]>();

  constructor(readonly role: number) {}

  /** Throws on a phrase without a fixed word, or with two gaps between its words. */
  add(phrase: string, value: T): void {
    // A group that is glued to a word changes that word.
    const plain = /[^\s*#]\(|\)[^\s*#]/.test(phrase) ? alternatives(phrase) : [phrase];
    for (const one of plain) {
      const parts = one.split(/\(([^()]*)\)/);
      const groups = parts.map((part, at) =>
        (at % 2 === 1 ? part.split('|') : [part]).map((text) => this.tokensOf(text)),
      );
      this.grow(groups, 0, START, one, value);
    }
  }

  /** Whether a phrase may open with these two words: for one pair in twenty yes, though none does. */
  mayOpen(word: number, next: number): boolean {
    const bit = pairBit(word, next);
    return (this.pairs[bit >> 5]! & (1 << (bit & 31))) !== 0;
  }

  /** Words of `first` at whose node something ends, or a gap begins. */
  loneWords(): number[] {
    return this.first.words().filter((word) => this.stops[this.first.get(word)] !== null);
  }

  /** The node behind `node` and a word, or 0. */
  next(node: number, word: number): number {
    return this.edges.get(node, word);
  }

  private grow(groups: readonly number[][][], at: number, place: Place, phrase: string, value: T): void {
    if (at === groups.length) {
      const { node, left, open } = place;
      if (node === 0) throw new Error(`The phrase "${phrase}" has no fixed word.`);
      this.end(node, { left, value }, open);
      return;
    }
    for (const option of groups[at]!) {
      const there = option.reduce((from, token) => this.step(from, token, phrase), place);
      this.grow(groups, at + 1, there, phrase, value);
    }
  }

  private step({ node, left, only, open, gap }: Place, token: number, phrase: string): Place {
    if (node === 0) {
      if (token === ANY || token === NUMBER) return { node, left: [token, ...left], only, open, gap };
      const opening = this.first.get(token) || this.newNode();
      this.first.set(token, opening);
      return { node: opening, left, only: token, open, gap };
    }
    if (token === ANY) return { node, left, only, open: true, gap };
    if (!open) {
      if (only !== null) {
        const bit = pairBit(only, token);
        this.pairs[bit >> 5]! |= 1 << (bit & 31);
      }
      return { node: this.child(node, token), left, only: null, open, gap };
    }
    if (gap) throw new Error(`The phrase "${phrase}" has two gaps between its words.`);
    const before = this.stops[node] ?? NO_STOP;
    const behind = before.gap || this.newNode();
    this.stops[node] = { ...before, gap: behind, behind: before.behind | (1 << token) };
    return { node: this.child(behind, token), left, only: null, open: false, gap: true };
  }

  private child(node: number, token: number): number {
    let next = this.edges.get(node, token);
    if (next === 0) {
      next = this.newNode();
      this.edges.set(node, token, next);
      this.further.add(token);
    }
    return next;
  }

  private newNode(): number {
    return this.stops.push(null) - 1;
  }

  private end(node: number, ending: Ending<T>, open: boolean): void {
    const before = this.stops[node];
    if (!before) this.stops[node] = this.soleStop(ending, open);
    else if (open) this.stops[node] = { ...before, openEnds: [...before.openEnds, ending] };
    else this.stops[node] = { ...before, ends: [...before.ends, ending] };
  }

  private soleStop(ending: Ending<T>, open: boolean): Stop<T> {
    const { sole } = this;
    if (sole && sole.open === open && sole.ending.value === ending.value && sole.ending.left === ending.left)
      return sole.stop;
    const stop = { ...NO_STOP, [open ? 'openEnds' : 'ends']: [ending] };
    this.sole = { ending, open, stop };
    return stop;
  }

  private tokensOf(text: string): number[] {
    let tokens = this.tokens.get(text);
    if (!tokens) {
      tokens = text.split(/([#*])/).flatMap((part): number[] => {
        if (part === '*') return [ANY];
        if (part === '#') return [NUMBER];
        const { hash, count } = scan(part);
        return Array.from(hash.subarray(0, count));
      });
      this.tokens.set(text, tokens);
    }
    return tokens;
  }
}

/** `a (b|c|) d` to the plain phrases it stands for. Groups do not nest. */
export function alternatives(phrase: string): string[] {
  const open = phrase.indexOf('(');
  const close = phrase.indexOf(')', open);
  if (open < 0 || close < 0) return [phrase];
  const rest = alternatives(phrase.slice(close + 1));
  return phrase
    .slice(open + 1, close)
    .split('|')
    .flatMap((option) => rest.map((tail) => phrase.slice(0, open) + option + tail));
}
