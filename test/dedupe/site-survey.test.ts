/** What recurs on a site: its furniture goes, the forms it prints and the stories it prints again stay. */
import { describe, expect, test } from 'vitest';
import { maskNumbers } from '../../dedupe/furniture.js';
import { type Recurring, type SurveyedArticle, surveyFurniture } from '../../dedupe/site-survey.js';
import { inventArticle, randomOf } from '../corpus.js';

const BOX =
  'The Saltmere Observer is printed on the island and lives from its readers alone: if you would like to have it in your letter box on Saturdays, write to our subscription desk at the old customs house.';
const ABOUT =
  'About Netherby Oil: Netherby Oil is an energy company with operations in fourteen countries and more than nine thousand people. It looks for, produces and refines oil and gas, and runs filling stations in the northern provinces. Statements in this release that are not facts are forward-looking and involve risks that could cause results to differ from those expressed or implied.';

/** One article a day: its paragraphs. What stands on five articles or more is counted, as the store counts it. */
function survey(pages: readonly (readonly string[])[]) {
  const articles: SurveyedArticle[] = pages.map((paragraphs) => ({
    passages: paragraphs.map((text) => ({ masked: maskNumbers(text).hash?.toString() ?? null, text, isBody: true })),
  }));
  const recurring = new Map<string, Recurring>();
  for (const { passages } of articles)
    for (const masked of new Set(passages.flatMap((passage) => passage.masked ?? []))) {
      const { text } = passages.find((passage) => passage.masked === masked)!;
      const before = recurring.get(masked)?.carriers ?? 0;
      const places = { spreadFromStart: 0, spreadFromEnd: 0, prose: maskNumbers(text).prose };
      recurring.set(masked, { masked, carriers: before + 1, days: before + 1, articles: articles.length, ...places });
    }
  const { furniture, kept, forms } = surveyFurniture(
    articles,
    [...recurring.values()].filter(({ carriers }) => carriers >= 5),
  );
  const textOf = ({ masked }: Recurring) =>
    articles.flatMap(({ passages }) => passages).find((passage) => passage.masked === masked)!.text;
  return { furniture: furniture.map(textOf), kept: kept.map(textOf), forms };
}

const days = <T>(count: number, make: (n: number, pick: <P>(from: readonly P[]) => P) => T): T[] =>
  Array.from({ length: count }, (_, n) => {
    const random = randomOf(900 + n);
    return make(n, (from) => from[Math.floor(random() * from.length)]!);
  });
const price = (pick: <P>(from: readonly P[]) => P) => `${pick([1, 2, 3, 14])}.${pick([11, 27, 38, 45, 59, 62, 73])}`;
const PEOPLE = [
  'Abel Marsh',
  'Cora Senn',
  'Edda Pike',
  'Falk Oakes',
  'Ida Vail',
  'Jon Gow',
  'Mona Tarrant',
  'Sten Rask',
];
const TOWNS = ['Ashby', 'Corven', 'Dunmere', 'Ellow', 'Fenn', 'Garrick', 'Holm', 'Ivering'];
const STREETS = ['Mill Lane', 'Quay Street', 'the Salt Road', 'Chapel Hill', 'Long Acre', 'Bridge Street'];

const rates = (n: number, pick: <P>(from: readonly P[]) => P) => [
  `The exchange at Pell fixed the crown at ${price(pick)} marks and ${price(pick)} florins on day ${n} of the quarter.`,
  `Copper was traded at ${price(pick)} thousand a tonne, after ${price(pick)} thousand the day before.`,
  `A bushel of rye for delivery in autumn cost ${price(pick)} crowns, on a turnover of ${100 + n} contracts.`,
];
const weather = (n: number, pick: <P>(from: readonly P[]) => P) => [
  `The harbour station measured ${n} degrees at noon and ${pick([2, 4, 6])} degrees in the night.`,
  `The wind blew at ${pick([12, 19, 31])} knots, and the sea stood ${pick([11, 15, 22])} centimetres above the mark at ${pick([5, 6, 7])} in the morning.`,
  'The next report will be given out by the harbour station tomorrow, when the lamps are lit on the old mole.',
];
const court = (n: number, pick: <P>(from: readonly P[]) => P) => [
  `${pick(PEOPLE)}, ${20 + n}, of ${pick(TOWNS)}, was fined ${pick([40, 80, 120])} crowns by the magistrates on Monday for ${pick(['driving without lamps', 'keeping a boat without a licence', 'taking eels from the lower weir'])}.`,
  'Those named in this list may appeal to the county bench within twenty-one days, in writing and at their own cost.',
  'The list is given out by the clerk to the magistrates, who is alone responsible for what it contains.',
];
const council = (n: number, pick: <P>(from: readonly P[]) => P) => [
  `The council of ${pick(TOWNS)} gives notice that it intends to close ${pick(STREETS)} from ${1 + (n % 20)} to ${21 + (n % 7)} May for works on the ${pick(['gas main', 'sewer', 'water pipe', 'tram rails'])}.`,
  'Access for residents and for the fire brigade will be kept open throughout, and the way round will be signed.',
  'Anybody who wishes to object may do so in writing to the town clerk, stating the grounds, before the works begin.',
];

describe('a site that prints forms keeps every word of them', () => {
  test.each<[string, string[][]]>([
    ['rates', days(60, rates)],
    ['rates, the first eight', days(8, rates)],
    ['weather notices', days(60, weather)],
    ['court lists', days(60, court)],
    ['council notices', days(60, council)],
    ['three forms in turn', days(60, (n, pick) => [rates, weather, council][n % 3]!(n, pick))],
    [
      'one line of figures',
      days(30, (n) => [
        `Reservoir of the upper valley, level of this morning: ${n} metres below the crest of the dam.`,
      ]),
    ],
  ])('%s', (_, pages) => {
    const { furniture, forms } = survey(pages);
    expect(furniture).toEqual([]);
    expect(forms).toBe(pages.length);
  });

  test('figures stay, also where each day has a comment of its own', () => {
    const { furniture } = survey(days(30, (n, pick) => [...rates(n, pick), inventArticle(n).split('\n\n')[0]!]));
    expect(furniture).toEqual([]);
  });

  test('figures stay where half of the site is reporting', () => {
    const { furniture, forms } = survey(
      days(60, (n, pick) => (n % 2 ? [...inventArticle(n).split('\n\n'), BOX] : [...rates(n, pick), BOX])),
    );
    expect(furniture).toEqual([BOX]);
    expect(forms).toBe(30);
  });
});

describe('what a site prints under everything is learned', () => {
  const prose = (n: number) => inventArticle(n).split('\n\n');

  test('a subscription box', () => {
    expect(survey(days(20, (n) => [...prose(n), BOX]))).toEqual({ furniture: [BOX], kept: [], forms: 0 });
  });

  test('a box with a counter in it', () => {
    const counter = (n: number) => `${BOX} It was asked for by ${61_000 + 7 * n} people so far.`;
    expect(survey(days(20, (n) => [...prose(n), counter(n)])).furniture).toEqual([counter(0)]);
  });

  test('a standing text longer than what each release says', () => {
    const { furniture } = survey(
      days(12, (n) => [prose(n).slice(0, 2).join(' ').split(' ').slice(0, 45).join(' '), ABOUT]),
    );
    expect(furniture).toEqual([ABOUT]);
  });

  test('two boxes under briefs', () => {
    const { furniture } = survey(days(20, (n) => [prose(n)[0]!, 'Read us on Saturdays at the quay, too.', BOX]));
    expect(furniture).toEqual(['Read us on Saturdays at the quay, too.', BOX]);
  });

  test('a box on a site that prints one story again and again as well', () => {
    const story = inventArticle(400).split('\n\n');
    const { furniture } = survey(
      days(60, (n) => (n % 2 ? [...prose(n), BOX] : [`${story[0]} Update ${n}.`, ...story.slice(1), BOX])),
    );
    expect(furniture).toEqual([BOX]);
  });
});

describe('a story is counted once', () => {
  const prose = (n: number) => inventArticle(n).split('\n\n');

  test('its paragraphs stay when most of the site are its copies', () => {
    const story = prose(500);
    const { furniture } = survey(days(40, (n) => (n % 4 === 0 ? prose(n) : [...story])));
    expect(furniture).toEqual([]);
  });

  test('its paragraphs stay when each copy has a headline and an opening of its own', () => {
    const story = prose(500);
    const edit = (text: string, n: number) =>
      text.replace(/\S+/g, (word, at) => ((at + n) % 11 === 0 ? `${word}s` : word));
    const { furniture } = survey(days(40, (n) => (n % 4 === 0 ? prose(n) : [edit(story[0]!, n), ...story.slice(1)])));
    expect(furniture).toEqual([]);
  });

  test('the paragraphs of a story that grows stay', () => {
    const story = [...prose(600), ...prose(601), ...prose(602), ...prose(603)];
    const { furniture } = survey(days(20, (n) => story.slice(0, n + 1)));
    expect(furniture).toEqual([]);
  });
});
