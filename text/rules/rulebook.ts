/** Rules and languages compiled into look-up tables by word, once. */
import { bitsOf } from '../../lists.js';
import { LANGUAGES } from '../languages/all.js';
import { type Language, listed, type Rule, rulesOf, spaced } from '../languages/language.js';
import { PERSIAN_MONTHS } from '../languages/persian-calendar.js';
import type { PhraseBook } from '../words/phrase-book.js';
import { phraseBook } from '../words/phrases.js';
import { wordHashes } from '../words/scan.js';
import { WordMap } from '../words/word-map.js';
import {
  alone,
  BYLINES,
  CAPTIONS,
  CREDITS,
  furtherOn,
  INSIDE,
  OPENING,
  STOP,
  WALL_WORDS,
} from '../words/word-roles.js';
import type { PatternRule } from './pattern-rule.js';
import { PATTERNS } from './patterns.js';

export interface Rulebook {
  /** The words that are looked for, with what they may be, see `lexiconOf`. */
  lexicon: WordMap;
  rules: readonly Rule[];
  patterns: readonly PatternRule[];
  /** Rules that open a line, and those that may stand anywhere in it. */
  opening: PhraseBook<PhraseOf>;
  inside: PhraseBook<PhraseOf>;
  /** Rules by vocabulary, and for each word those that hold it. */
  vocabularies: ReadonlyMap<number, readonly Vocabulary[]>;
  /** Function words, with the languages they belong to as bits of `languages`. */
  languages: readonly string[];
  stops: WordMap;
  /** 1 to 12; those of the Persian calendar 13 to 24. */
  months: WordMap;
  dateWords: ReadonlySet<number>;
  nameWords: ReadonlySet<number>;
  bylines: PhraseBook<string>;
  credits: PhraseBook<string>;
  captions: PhraseBook<string>;
  wallWords: PhraseBook<string>;
}

/** A rule, as one of its phrases stands for it. */
export interface PhraseOf extends Rule {
  /** As it is written in the rule: by it the phrase is known from the others. */
  phrase: string;
}

export interface Vocabulary {
  rule: Rule;
  words: ReadonlySet<number>;
}

/** `own`: rules that a user adds; they come first, so that at equal weight they win. */
export function compile(languages: readonly Language[], own: readonly Rule[] = []): Rulebook {
  const rules = [...own, ...languages.flatMap(rulesOf)];
  const phrases = rules.flatMap((rule) => rule.phrases.map((phrase): PhraseOf => ({ ...rule, phrase })));
  const entries = (places: readonly string[]): [string, PhraseOf][] =>
    phrases.filter(({ place }) => places.includes(place)).map((one) => [one.phrase, one]);
  const lists = (list: 'bylines' | 'credits' | 'captions'): [string, string][] =>
    languages.flatMap((language) => listed(language[list]).map((phrase): [string, string] => [phrase, language.code]));
  const words = (list: 'dateWords' | 'nameWords'): Set<number> =>
    new Set(languages.flatMap((language) => spaced(language[list]).flatMap(wordHashes)));
  const book: Omit<Rulebook, 'lexicon'> = {
    rules,
    patterns: PATTERNS,
    opening: phraseBook(entries(['line', 'lead', 'glued', 'end']), OPENING),
    inside: phraseBook(entries(['glued', 'end', 'lead']), INSIDE),
    vocabularies: vocabulariesOf(rules),
    languages: languages.map(({ code }) => code),
    stops: stopsOf(languages),
    months: monthsOf(languages),
    dateWords: words('dateWords'),
    nameWords: words('nameWords'),
    bylines: phraseBook(lists('bylines'), BYLINES),
    credits: phraseBook(lists('credits'), CREDITS),
    captions: phraseBook(lists('captions'), CAPTIONS),
    wallWords: phraseBook(
      languages.flatMap(({ code, wallWords }) => spaced(wallWords).map((word): [string, string] => [word, code])),
      WALL_WORDS,
    ),
  };
  return { ...book, lexicon: lexiconOf(book) };
}

/** Every word that a book looks for, with its roles. */
export function lexiconOf(book: Omit<Rulebook, 'lexicon'>): WordMap {
  const lexicon = new WordMap();
  const add = (word: number, role: number): void => lexicon.set(word, lexicon.get(word) | role);
  for (const phrases of [
    ...[book.opening, book.inside, book.wallWords],
    ...[book.bylines, book.credits, book.captions],
  ]) {
    const { role } = phrases;
    for (const word of phrases.first.words()) add(word, role);
    for (const word of phrases.loneWords()) add(word, alone(role));
    for (const word of phrases.further) add(word, furtherOn(role));
  }
  for (const word of book.stops.words()) add(word, STOP);
  return lexicon;
}

function vocabulariesOf(rules: readonly Rule[]): Map<number, Vocabulary[]> {
  const byWord = new Map<number, Vocabulary[]>();
  for (const rule of rules) {
    const words = new Set(rule.vocabulary?.flatMap(wordHashes));
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), { rule, words }]);
  }
  return byWord;
}

/** For each function word, the languages that it belongs to, as bits. */
function stopsOf(languages: readonly Language[]): WordMap {
  const masks = new WordMap();
  for (const [{ stops }, bit] of bitsOf(languages, 'languages'))
    for (const hash of spaced(stops).flatMap(wordHashes)) masks.set(hash, masks.get(hash) | bit);
  return masks;
}

/** Word to month, 1 to 12. A name of several words is known by its first. */
function monthsOf(languages: readonly Language[]): WordMap {
  const months = new WordMap();
  for (const language of languages) {
    listed(language.months).forEach((spellings, at) => {
      for (const spelling of spellings.split('|')) {
        const [first] = wordHashes(spelling);
        if (first !== undefined && !months.has(first)) months.set(first, (at % 12) + 1);
      }
    });
  }
  PERSIAN_MONTHS.forEach((name, at) => {
    const [first] = wordHashes(name);
    if (first !== undefined) months.set(first, 12 + (at % 12) + 1);
  });
  return months;
}

let ours: Rulebook | undefined;

/** Our own rules, compiled when they are first asked for: that takes half a second, and most commands clean nothing. */
export function ourRulebook(): Rulebook {
  ours ??= compile(LANGUAGES);
  return ours;
}
