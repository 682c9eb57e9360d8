import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWords, encodeWords, textHash, tokenise } from '../../dedupe/words.js';
import { ARTICLE } from './prose.js';

function slices(text: string): string[] {
  const { count, starts, ends } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

const hashOf = (text: string) => textHash(tokenise(text));

describe('tokenise', () => {
  test('gives the words with their places in the text', () => {
    expect(slices('“Don’t panic,” she wrote in 2024: the 1,300 homes (Zürich’s) are dark.')).toEqual(
      'Don t panic she wrote in 2024 the 1 300 homes Zürich s are dark'.split(' '),
    );
  });

  test('agrees with a plain reading of letters, marks and digits', () => {
    const characters = fc.constantFrom(...'aBzé ñÅß09 .,-“”’\n\tДжЇ αΩ çğ ארץ سلام हिन्दी 한국어 ﬁ Ｋ ５'.split(''));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), (list) => {
        const text = list.join('').normalize('NFC');
        const plain = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
        expect(slices(text)).toEqual(plain);
      }),
    );
  });

  test('words are disjoint, ascending and inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends, hashes } = tokenise(text);
        expect(hashes.length).toBe(2 * count);
        for (let i = 0; i < count; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]!);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
        }
        expect(count === 0 ? 0 : ends[count - 1]).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each([
    ['case and punctuation', 'The bridge, he said, SANG.', 'the bridge he said sang'],
    ['line breaks', 'The bridge\n\nhe said', 'The bridge he said'],
    ['composed and decomposed letters', 'Caf\u00e9 cr\u00e8me', 'Cafe\u0301 cre\u0300me'],
    ['full-width and ligature forms', 'ＡＢＣ ﬁne', 'abc fine'],
    ['soft hyphens and zero-width characters', 'har\u00adbour of\u200bfice', 'harbour office'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['dotted capital I', 'İstanbul', 'istanbul'],
    ['digits of other scripts', '١٢٣', '123'],
    ['tatweel', 'سـلام', 'سلام'],
  ])('does not tell apart: %s', (_, one, other) => {
    expect(tokenise(one).hashes).toEqual(tokenise(other).hashes);
  });

  test.each([
    ['other words', 'the bridge sang', 'the bridge rang'],
    ['another order', 'a b', 'b a'],
    ['words written together', 'news paper', 'newspaper'],
    ['accents', 'resume', 'résumé'],
  ])('tells apart: %s', (_, one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  test('marks the words that have a digit', () => {
    const { hashes, count } = tokenise('Room 12b has four beds, ٣ chairs');
    expect(Array.from({ length: count }, (_, i) => hashes[2 * i + 1]! & 1)).toEqual([0, 1, 0, 0, 0, 1, 0]);
  });

  test.each([
    [
      'Chinese',
      '港务局星期二表示旧桥将关闭至少八个月因为潜水员发现两座铁墩在水线以下已被腐蚀每个工作日约有三千四百辆汽车通过',
    ],
    [
      'Japanese',
      '港湾局は火曜日に古い橋を少なくとも八か月閉鎖すると発表した潜水士が二本の鉄の橋脚の腐食を見つけたためである',
    ],
    ['Thai', 'สภาเมืองลงมติเมื่อวันอังคารให้ปิดสะพานเก่าเป็นเวลาอย่างน้อยแปดเดือนหลังจากนักประดาน้ำพบว่าเสาเหล็กสองต้นผุกร่อน'],
  ])('cuts %s at the same places wherever a passage stands', (_, passage) => {
    const alone = slices(passage);
    const inside = slices(passage.slice(20, 26) + passage + passage.slice(0, 7));
    expect(alone.length).toBeGreaterThan(passage.length / 6);
    expect(alone.length).toBeLessThan(passage.length / 1.5);
    expect(inside.join(' ')).toContain(alone.slice(1, -1).join(' '));
  });

  test.each([
    ['one character of a script without spaces', '哈'.repeat(1e6)],
    ['one word', 'word '.repeat(2e5)],
    ['one long word', 'x'.repeat(1e6)],
    ['pictographs', '😀'.repeat(5e5)],
    ['combining marks', `e${'\u0301'.repeat(1e6)}`],
    ['combining marks out of order', `a${'\u0301\u0327'.repeat(5e5)}`],
    ['lone surrogates', '\ud800'.repeat(1e6)],
    ['words broken by pictographs', 'a😀'.repeat(3e5)],
  ])('reads a million units of %s in bounded time', (_, text) => {
    const began = performance.now();
    tokenise(text);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('textHash', () => {
  test('is 32 hex digits, and does not change without a new version of the parameters', () => {
    expect(hashOf(ARTICLE.join('\n'))).toMatchInlineSnapshot(`"f4ac64d04b9b4813b5b31de25feadc6e"`);
  });
});

describe('stored words', () => {
  test('come back as they were, about nine bytes a word', () => {
    const words = tokenise(ARTICLE.join('\n\n'));
    const bytes = encodeWords(words);
    expect(decodeWords(bytes)).toEqual(words);
    expect(bytes.length / words.count).toBeLessThan(9.5);
  });

  test('come back as they were for any text, from any place in a buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(7), (text, shift) => {
        const words = tokenise(text);
        const bytes = encodeWords(words);
        const buffer = new Uint8Array(shift + bytes.length);
        buffer.set(bytes, shift);
        expect(decodeWords(buffer.subarray(shift))).toEqual(words);
      }),
    );
  });

  test('are refused when cut off or not ours', () => {
    const bytes = encodeWords(tokenise('The bridge sang when a lorry went over'));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeWords(bytes.subarray(0, length))).toThrow(RangeError);
    }
    expect(() => decodeWords(Uint8Array.of(9, 1, 2, 3))).toThrow(/layout/);
  });
});
