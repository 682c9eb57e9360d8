/** Invented articles in any number, each with other words; deterministic. */

const SMALL =
  'the a of in and to for with on by from after before under near against that which who when where while because although his her its their'.split(
    ' ',
  );
const LARGE =
  'harbour office surveyor council inspector bridge ferry choir baker water board keeper bees timetable leak market lighthouse marsh salt register tunnel umbrella valley crossing island exchange district gull vote midnight expert neighbour reason rule goat train ticket stationmaster owner kilometre lamp coal opponent morning tower clock bell letter notary chapel oven barrel orchard winter railing quarry mill festival ledger compass engine kitchen garden census village pension witness archive rope anchor pigeon violin chimney bishop carpenter drought harvest glacier customs parcel telegram canal statue museum bakery theatre hospital siren curfew tram signal lantern wharf copper granite velvet turnip saddle'.split(
    ' ',
  );
const VERBS =
  'denied confirmed postponed praised forgot reported questioned defended repaired sold painted counted closed opened lost found moved weighed measured promised refused'.split(
    ' ',
  );

/** Mulberry32: a stream of numbers in [0, 1) for a seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About 150 words in five paragraphs; article `n` always has the same ones, and shares no long run with another. */
export function inventArticle(n: number): string {
  const random = randomOf(n + 1);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)];
  const sentence = () => {
    const words = [pick(LARGE), pick(VERBS)];
    while (words.length < 15) words.push(pick(SMALL), pick(LARGE));
    const text = `the ${words.join(' ')}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: 5 }, () => `${sentence()} ${sentence()}`).join('\n\n');
}
