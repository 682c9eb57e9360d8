import { describe, expect, test } from 'vitest';
import { findRepeats } from '../../dedupe/repeats.js';
import { tokenise } from '../../dedupe/words.js';
import { effortMs } from '../effort.js';
import { ARTICLE, page, random, randomWords } from './prose.js';

/** Indices of the paragraphs that are found to repeat an earlier one, whole. */
function repeated(paragraphs: readonly string[]): number[] {
  const { text, blocks } = page(paragraphs);
  return findRepeats(tokenise(text), blocks).map(({ start, end }) => {
    const index = blocks.findIndex((block) => block.start === start && block.end === end);
    expect(index, text.slice(start, end)).toBeGreaterThanOrEqual(0);
    return index;
  });
}

const CREDIT = 'Tove Arlen contributed to this report from Pell.';
const all = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('a repeat', () => {
  test('is every paragraph of a body printed twice', () => {
    expect(repeated([...ARTICLE, ...ARTICLE])).toEqual(all(8, 16));
  });

  test('names the passage that stood first', () => {
    const { text, blocks } = page([...ARTICLE, ...ARTICLE]);
    const found = findRepeats(tokenise(text), blocks);
    expect(found.map(({ ofStart, ofEnd }) => [ofStart, ofEnd])).toEqual(
      blocks
        .slice(0, 8)
        .map(({ start, end }) => [
          text[start] === '“' ? start + 1 : start,
          text.slice(0, end).replace(/[.”]+$/, '').length,
        ]),
    );
    expect(found.map(({ similarity }) => similarity)).toEqual(Array(8).fill(1));
  });

  test('begins where its words go on, not at a stray word of the caption above', () => {
    const [first, second, ...rest] = ARTICLE as [string, string, ...string[]];
    const word = /[\p{L}]+/u.exec(second)?.[0] ?? '';
    const caption = `${word} lock of Arnsvik in an old postcard with three fishermen whose names nobody wrote down. Photo: Mika Osterhus`;
    const { text, blocks } = page([first, caption, second, ...rest, first, second, ...rest]);
    const repeat = findRepeats(tokenise(text), blocks).find(({ start }) => start === blocks[10]?.start);
    expect(repeat?.ofStart).toBeGreaterThanOrEqual(blocks[2]?.start ?? 0);
    expect(repeat?.ofEnd).toBeLessThanOrEqual(blocks[2]?.end ?? 0);
  });

  test('is found from a paragraph on, after the contributor line', () => {
    expect(repeated([...ARTICLE, CREDIT, ...ARTICLE.slice(2), CREDIT])).toEqual(all(9, 16));
  });

  test('is found with furniture between the paragraphs of the first copy', () => {
    const first = ARTICLE.flatMap((paragraph) => [paragraph, 'ADVERTISEMENT', 'Read also: Ferry to Holm sails again']);
    expect(repeated([...first, ...ARTICLE])).toEqual(all(24, 32));
  });

  test('is found when a word in twenty was edited', () => {
    const again = ARTICLE.map((paragraph) => {
      let place = 3;
      return paragraph.replace(/\S+/g, (word) => (place++ % 20 === 0 ? 'altered' : word));
    });
    expect(repeated([...ARTICLE, ...again])).toEqual(all(8, 16));
  });

  test('is found when the paragraphs were joined', () => {
    expect(repeated([...ARTICLE, ARTICLE.join(' ')])).toEqual([8]);
    expect(repeated([ARTICLE.join(' '), ...ARTICLE])).toEqual(all(1, 9));
  });

  test('is found inside a paragraph when everything was joined', () => {
    const body = ARTICLE.join(' ');
    const { text, blocks } = page([`${body} ${body}`]);
    expect(findRepeats(tokenise(text), blocks)).toEqual([
      { start: body.length + 1, end: text.length, ofStart: 0, ofEnd: body.length - 1, similarity: 1 },
    ]);
  });

  test('is found paragraph by paragraph', () => {
    const long = ARTICLE.filter((paragraph) => paragraph.length > 40);
    expect(repeated(long.flatMap((paragraph) => [paragraph, paragraph]))).toEqual([1, 3, 5, 7, 9, 11, 13]);
  });

  test('is found paragraph by paragraph down to a single word', () => {
    expect(repeated(ARTICLE.flatMap((paragraph) => [paragraph, paragraph]))).toEqual([1, 3, 5, 7, 9, 11, 13, 15]);
  });

  test('is a short paragraph between copied ones, in a text too long for a reprint', () => {
    const rest = Array.from({ length: 30 }, (_, i) => randomWords(random(i), 60).join(' '));
    expect(repeated([...ARTICLE, ...rest, ...ARTICLE.slice(4, 7)])).toEqual([38, 39, 40]);
  });

  test('is a densely edited paragraph among copied ones', () => {
    const again = [...ARTICLE];
    again[1] =
      'About 3,400 cars use it on a working day. They will go over the motorway bridge at Pell, which adds eleven kilometres for any resident of the west.';
    expect(repeated([...ARTICLE, ...again])).toEqual(all(8, 16));
  });

  test('needs both copies inside the blocks', () => {
    const { text, blocks } = page([...ARTICLE, ...ARTICLE]);
    const words = tokenise(text);
    expect(findRepeats(words, blocks.slice(8))).toEqual([]);
    expect(findRepeats(words, blocks.slice(0, 8))).toEqual([]);
    expect(findRepeats(words, [blocks[0]!, blocks[8]!, blocks[9]!]).map(({ start }) => start)).toEqual([
      blocks[8]!.start,
    ]);
  });

  test('leaves a new sentence in a copied paragraph', () => {
    const fresh =
      'On Thursday the harbour office added that two boats had already been found in Holm and would be tried next week.';
    const again = ARTICLE.with(3, `${ARTICLE[3]} ${fresh}`);
    const { text, blocks } = page([...ARTICLE, ...again]);
    const kept = findRepeats(tokenise(text), blocks).reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      text,
    );
    expect(kept).toContain(fresh);
    expect(kept.replace(fresh, '').trim()).toBe(page(ARTICLE).text);
  });

  test('is every copy of a body printed three times', () => {
    const body = ARTICLE.slice(0, 5);
    expect(repeated([...body, ...body, ...body])).toEqual(all(5, 15));
  });

  test('is one paragraph that stands twice, word for word', () => {
    expect(repeated([...ARTICLE, ARTICLE[1]!])).toEqual([8]);
  });
});

describe('a repeat in other scripts', () => {
  const texts: [string, string[]][] = [
    [
      'Chinese',
      [
        '港务局星期二表示，旧旋转桥将关闭至少八个月，因为潜水员发现水线以下的两座铁墩已被严重腐蚀，随时可能坍塌。',
        '每个工作日约有三千四百辆汽车通过这座桥，今后它们必须绕行上游的高速公路桥，西岸居民的路程将增加十一公里。',
        '看守这座桥十九年的科尔文说：“这里没有人感到意外。每当卡车驶过，你都能听见它在歌唱。”',
      ],
    ],
    [
      'Japanese',
      [
        '港湾局は火曜日、古い旋回橋を少なくとも八か月間閉鎖すると発表した。水面下にある二本の鉄の橋脚がひどく腐食しているのを潜水士が見つけたためである。',
        '平日には約三千四百台の車がこの橋を渡っており、今後は上流の高速道路の橋へ迂回しなければならず、西岸の住民には十一キロの遠回りになる。',
      ],
    ],
    [
      'Thai',
      [
        'สภาเมืองลงมติเมื่อวันอังคารให้ปิดสะพานเก่าเป็นเวลาอย่างน้อยแปดเดือน หลังจากนักประดาน้ำพบว่าเสาเหล็กสองต้นผุกร่อนใต้ระดับน้ำ และอาจพังลงได้ทุกเมื่อ',
        'ในวันทำงานมีรถยนต์ประมาณสามพันสี่ร้อยคันข้ามสะพานนี้ ต่อไปจะต้องอ้อมไปใช้สะพานทางหลวงซึ่งไกลขึ้นอีกสิบเอ็ดกิโลเมตรสำหรับผู้ที่อาศัยอยู่ฝั่งตะวันตก',
      ],
    ],
    [
      'Arabic',
      [
        'قال مكتب الميناء يوم الثلاثاء إن الجسر القديم سيغلق ثمانية أشهر على الأقل بعدما وجد الغواصون أن اثنتين من دعاماته الحديدية تآكلتا تحت خط الماء وقد تنهاران في أي وقت.',
        'تعبر الجسر نحو ٣٤٠٠ سيارة في يوم العمل، وستحول الآن إلى جسر الطريق السريع، وهو ما يضيف أحد عشر كيلومترا لسكان الضفة الغربية.',
      ],
    ],
    [
      'Hindi',
      [
        'बंदरगाह कार्यालय ने मंगलवार को कहा कि पुराना पुल कम से कम आठ महीने के लिए बंद रहेगा, क्योंकि गोताखोरों ने पाया कि उसके दो लोहे के खंभे पानी के नीचे गल चुके हैं।',
        'काम के दिनों में लगभग ३४०० गाड़ियाँ इस पुल से गुजरती हैं, अब उन्हें राजमार्ग के पुल से जाना होगा, जिससे पश्चिमी तट के लोगों का रास्ता ग्यारह किलोमीटर बढ़ जाएगा।',
      ],
    ],
  ];

  test.each(texts)('is found in %s, but not in the text alone', (_, body) => {
    expect(repeated([...body, ...body])).toEqual(all(body.length, 2 * body.length));
    expect(repeated([...body, body.join(' ')])).toEqual([body.length]);
    expect(repeated(body)).toEqual([]);
  });
});

describe('no repeat', () => {
  const entries = [
    'The tide has turned at the quay and the gauge has dropped by nine centimetres since noon.',
    'Power is back in the upper town, after a crew cleared a fallen larch from the fence of the substation.',
    'A lorry was blown against the railing of the swing bridge; its driver climbed out unhurt.',
    'Passengers who had already checked in were given soup and blankets in the waiting room.',
    'The first tiles came off the roof of the market hall a few minutes ago.',
  ];

  test.each([
    ['the refrain of a live blog', entries.flatMap((entry) => [entry, 'The red warning remains in force.'])],
    [
      'a long refrain of a live blog',
      entries.flatMap((entry) => [
        entry,
        'The red warning remains in force until six on Sunday morning, and people on both banks are asked to stay indoors, away from windows and trees, and to keep their phones charged.',
      ]),
    ],
    [
      'a roll-call',
      ['Joan Pike', 'Abel Marsh', 'Ruth Senn', 'Ivo Tarrant', 'Nell Oakes', 'Piers Gow', 'Una Vail'].map(
        (name) =>
          `The member for the western ward, ${name}, voted in favour of the motion that the harbour committee had tabled on Monday night.`,
      ),
    ],
    [
      'a table',
      ['Ashby', 'Corven', 'Dunmere', 'Ellow', 'Fenn'].map(
        (town, i) =>
          `${town} | ${i} schools open | ${7 + i} schools closed | ${120 * i} pupils at home | decision on Monday by the district`,
      ),
    ],
    [
      'a poem with a burden',
      entries.slice(0, 3).flatMap((line, i) => [
        ...line.split(' ').reduce<string[]>((lines, word) => {
          const last = lines.at(-1);
          if (last !== undefined && last.split(' ').length < 6) lines[lines.length - 1] = `${last} ${word}`;
          else lines.push(word);
          return lines;
        }, []),
        ...(i < 2
          ? [
              'Row, harbour men, the tide is low,',
              'The bell is rung, the lamps are lit,',
              'And nobody will see us go',
              'Who has not got a boat to fit.',
            ]
          : []),
      ]),
    ],
    [
      'a form filled in twice',
      [
        'Harrowmere: dry in the morning with a light wind from the west, highs of 12 degrees, 4 hours of sun, a 20 per cent chance of rain after dark and waves of 2 metres off the point.',
        ARTICLE[0]!,
        'Pell: dry in the morning with a light wind from the west, highs of 15 degrees, 7 hours of sun, a 10 per cent chance of rain after dark and waves of 1 metre off the point.',
      ],
    ],
    ['a short echo', [...ARTICLE, 'You could hear it when a lorry went over. It sang.']],
    [
      'a sentence quoted again in a new paragraph',
      [
        ...ARTICLE,
        `The council’s statement in full: ${ARTICLE[0]} Further notices will be posted at the town hall, where the plans can be seen by anybody on weekdays between nine and four.`,
      ],
    ],
    ['a text without repeats', ARTICLE],
    ['a text without words', ['—', '…']],
    ['an empty text', []],
  ])('is found in %s', (_, paragraphs) => {
    expect(repeated(paragraphs)).toEqual([]);
  });
});

describe('time', () => {
  test.each([
    ['one word', 'word '.repeat(1e6)],
    ['two words in turn', 'tick tock '.repeat(5e5)],
    ['one line', 'The red warning remains in force.\n'.repeat(1e5)],
    ['two lines in turn', 'The red warning remains in force.\nThe tide has turned at the quay.\n'.repeat(5e4)],
  ])('is bounded for %s repeated for ever', (_, text) => {
    const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
    }));
    const words = tokenise(text);
    expect(effortMs(() => findRepeats(words, blocks))).toBeLessThan(10_000);
  });
});
