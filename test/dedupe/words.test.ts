import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATE, NAME } from '../../dedupe/word-list.js';
import { decodeWords, encodeWords, textHash, tokenise } from '../../dedupe/words.js';
import { effortMs } from '../effort.js';
import { ARTICLE } from './prose.js';

function slices(text: string): string[] {
  const { count, starts, ends } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

const hashOf = (text: string) => textHash(tokenise(text));

describe('tokenise', () => {
  test('gives the words with their places in the text', () => {
    expect(slices('“Don’t panic,” she wrote in 2024: the 1,300 homes (Zürich’s) are dark.')).toEqual(
      'Don t panic she wrote in 2024 the 1,300 homes Zürich s are dark'.split(' '),
    );
  });

  test('agrees with a plain reading of letters, marks and digits', () => {
    const characters = fc.constantFrom(...'aBzé ñÅß .,-“”’\n\tДжЇ αΩ çğ ארץ سلام हिन्दी 한국어 ﬁ Ｋ'.split(''));
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
    ['yeh and kaf of two keyboards', 'کتاب‌های ایرانی', 'كتاب‌هاي ايراني'],
    ['hamza, teh marbuta and alef maksura', 'أعلنت إدارة المدينة إلى', 'اعلنت اداره المدينه الي'],
    ['vowel marks of Arabic', 'قالَ وزيرُ الزراعةِ', 'قال وزير الزراعة'],
    ['points of Hebrew', 'שָׁלוֹם עֲלֵיכֶם', 'שלום עליכם'],
    ['capitals of Greek', 'ΤΗΝ ΤΡΊΤΗ Η ΓΕΦΥΡΑ', 'την Τρίτη η γέφυρα'],
    ['ligatures and letters with strokes', 'straße œuvre Łódź smørrebrød', 'strasse oeuvre lodz smorrebrod'],
    ['umlauts', 'Ueber die Brücke, oeffentlich, Ærø', 'Über die Bruecke öffentlich aeroe'],
    ['marks of Latin', 'Thành phố Zürich reçoit İzmir’ı', 'thanh pho zurich recoit izmir’i'],
    ['marks of Latin apart', 'Bu\u0323\u0302ng e\u0301te\u0301', 'bung ete'],
    ['variation selectors and joiners', 'the\ufe0e br\u034fidge\u{e0100}', 'the bridge'],
    ['apostrophes', 'об’їзд', 'обʼїзд'],
    ['Chinese with spaces between', '港 务 局 表 示 旧 桥 将 关 闭', '港务局表示旧桥将关闭'],
    ['Chinese broken into lines', '港务局表\n示旧桥将关闭', '港务局表示旧桥将关闭'],
    ['Thai with zero-width spaces', 'สภาเมือง\u200bลงมติ\u200bปิดสะพาน', 'สภาเมืองลงมติปิดสะพาน'],
    ['groups of digits', '48,250,000 48.250.000 48 250 000 48’250’000', '48250000 48250000 48250000 48250000'],
    [
      'millions',
      '$48.25 million, 48,25 Mio. and $48.25m',
      '48,250,000 48250000 48250000'.replace(' 48250000 48', ' 48250000 and 48'),
    ],
    ['zeros that say nothing', '4.50 and 03', '4.5 and 3'],
    ['Chinese numerals', '三千四百、二〇二六、十二', '3400、2026、12'],
  ])('does not tell apart: %s', (_, one, other) => {
    expect(tokenise(one).hashes).toEqual(tokenise(other).hashes);
  });

  test.each([
    ['other words', 'the bridge sang', 'the bridge rang'],
    ['another order', 'a b', 'b a'],
    ['words written together', 'news paper', 'newspaper'],
    ['vowel signs of Hindi', 'की', 'का'],
    ['marks of kana', 'はは', 'ばば'],
    ['a half and a dozen', '½', '12'],
    ['a square and a number', '10²', '102'],
    ['decimals', '48.25', '4825'],
  ])('tells apart: %s', (_, one, other) => {
    expect(tokenise(one).hashes).not.toEqual(tokenise(other).hashes);
  });

  test.each([
    ['a date', 'on 12.03.2026', ['on', '12', '03', '2026']],
    ['a list', 'numbers 4,11,19', ['numbers', '4', '11', '19']],
    ['a time', 'at 9:05', ['at', '9', '05']],
    ['a flat', 'room 12b', ['room', '12b']],
    ['a thousandth', 'the 1,000th', ['the', '1', '000th']],
    ['a year before a number', 'in 2024 300 people', ['in', '2024', '300', 'people']],
  ])('leaves apart what is no one figure: %s', (_, text, words) => {
    expect(slices(text)).toEqual(words);
  });

  test('marks the names inside sentences, unless everything has a capital', () => {
    const names = (text: string) => {
      const { marks, starts, ends } = tokenise(text);
      return [...marks].flatMap((mark, i) => (mark === NAME ? [text.slice(starts[i], ends[i])] : []));
    };
    expect(names('Fishing stopped. When Mr. Pell and Ines came, “Nobody knew,” said Ómar.')).toEqual([
      'Mr',
      'Pell',
      'Ines',
      'Ómar',
    ]);
    expect(names('THE COUNCIL OF HARROWMERE VOTED')).toEqual([]);
  });

  test('marks the dates of Chinese and Japanese', () => {
    const text = '3月15日火曜日、40人と星期二';
    const { marks, starts, ends } = tokenise(text);
    const dates = [...marks].flatMap((mark, i) => (mark === DATE ? [text.slice(starts[i], ends[i])] : []));
    expect(dates).toEqual(['3', '15', '火曜', '二']);
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
    expect(alone.length).toBeLessThan(passage.length / 1.2);
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
    expect(effortMs(() => tokenise(text))).toBeLessThan(5_000);
  });
});

describe('textHash', () => {
  test.each([
    ['words', 'the bridge sang', 'the bridge rang'],
    ['order', 'a b', 'b a'],
    ['words written together', 'news paper', 'newspaper'],
    ['accents', 'resume', 'résumé'],
    ['minus', 'growth of -3.2 percent', 'growth of 3.2 percent'],
    ['minus as it should be', 'it was −5 degrees', 'it was 5 degrees'],
    ['plus and minus', 'closed +4 points', 'closed −4 points'],
    ['currency', '€40 million', '£40 million'],
    ['currency behind', '40 € more', '40 £ more'],
    ['currency dropped', 'it paid $900', 'it paid 900'],
    ['per cent', 'rose by 2%', 'rose by 2'],
    ['point and comma', '1.250 tonnes', '1,250 tonnes'],
    ['less and more', '< 5 grams', '> 5 grams'],
    ['degrees', '5° at noon', '5 at noon'],
    ['score', 'won 2:1', 'won 2.1'],
    ['half', '½ of it', '12 of it'],
    ['square', '10² metres', '102 metres'],
    ['footnote', '1¹ office', '11 office'],
    ['negative money', 'a result of -$5', 'a result of $5'],
  ])('feels a change of %s', (_, one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  test.each([
    ['case and punctuation', 'The bridge, he said, SANG.', 'the bridge he said sang'],
    ['quotation marks', '“It’s 5,” he said', '"It\'s 5," he said'],
    ['dashes', 'the years 1990–1995 — all of them', 'the years 1990-1995 - all of them'],
    ['kinds of minus', 'it was −5 degrees', 'it was -5 degrees'],
    ['ligatures and full width', 'ﬁne ＡＢＣ ５', 'fine abc 5'],
    ['spaces in figures', '48\u00a0250\u202f000 people', '48 250 000 people'],
    ['space before per cent', 'rose by 2 %', 'rose by 2%'],
    ['space before a currency', '40\u00a0€', '40€'],
    ['soft hyphens', 'har\u00adbour', 'harbour'],
    ['composed letters', 'Cafe\u0301', 'café'],
    ['a bullet', '- 3 eggs', '• 3 eggs'],
    ['breaks in Chinese', '港务局\n表示，旧桥', '港务局表示旧桥'],
    ['line breaks', 'The bridge\n\nhe said', 'The bridge he said'],
    ['digits of other scripts', '١٢٣', '123'],
  ])('does not feel another way to set %s', (_, one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  test('is 32 hex digits, and does not change without a new version of the parameters', () => {
    expect(hashOf(ARTICLE.join('\n'))).toMatchInlineSnapshot(`"caa5abe3686ccd32460a1fc2b1e1224f"`);
  });
});

describe('stored words', () => {
  test('come back as they were, about nine bytes a word', () => {
    const words = tokenise(ARTICLE.join('\n\n'));
    const bytes = encodeWords(words);
    expect({ ...decodeWords(bytes), text: words.text }).toEqual(words);
    expect(bytes.length / words.count).toBeLessThan(9.5);
  });

  test('come back as they were for any text, from any place in a buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(7), (text, shift) => {
        const words = tokenise(text);
        const bytes = encodeWords(words);
        const buffer = new Uint8Array(shift + bytes.length);
        buffer.set(bytes, shift);
        expect({ ...decodeWords(buffer.subarray(shift)), text }).toEqual(words);
      }),
    );
  });

  test('of the layout before are read without their marks', () => {
    const words = tokenise('Mr. Pell');
    const bytes = encodeWords({ ...words, marks: new Uint8Array(2) });
    const before = Uint8Array.of(1, ...bytes.subarray(1, 4), ...bytes.subarray(5));
    expect({ ...decodeWords(before), text: words.text }).toEqual({ ...words, marks: new Uint8Array(2) });
  });

  test('are refused when cut off or not ours', () => {
    const bytes = encodeWords(tokenise('The bridge sang when a lorry went over'));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeWords(bytes.subarray(0, length))).toThrow(RangeError);
    }
    expect(() => decodeWords(Uint8Array.of(9, 1, 2, 3))).toThrow(/layout/);
  });
});
