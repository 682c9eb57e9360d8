/** How the work of a function grows with its input, by processor time, so that a busy machine changes nothing. */

/** What is quicker than this at four times the length is not worth a look, and could not be measured. */
const NOTICED_MS = 10;
/** Growth from one length to twice that. Linear is 2; a quadratic part that counts soon brings more. */
export const MOST_GROWTH = 2.3;
const ROUNDS = 8;

/** Milliseconds of this process's processor time. */
export function cpuMs(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/**
 * Growth per doubling of the length, from 1 × to 4 ×. What is above `MOST_GROWTH` is looked at again from 4 × to 16 ×: a square
 * shows there too, what the machine's caches and its other work did does not.
 */
export function growthOf<T>(inputOf: (times: number) => T, work: (input: T) => unknown): number {
  const growth = growthFrom(1, inputOf, work);
  return growth > MOST_GROWTH ? growthFrom(4, inputOf, work) : growth;
}

/** The square root of the ratio. Each length counts with the least of its rounds; further ones run only while the answer is above `MOST_GROWTH`. */
function growthFrom<T>(times: number, inputOf: (times: number) => T, work: (input: T) => unknown): number {
  const [short, long] = [inputOf(times), inputOf(4 * times)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = 0;
  for (let round = 0; round < ROUNDS; round++) {
    most = Math.min(
      most,
      cpuMs(() => work(long)),
    );
    if (most < NOTICED_MS) return 0;
    least = Math.min(
      least,
      cpuMs(() => work(short)),
    );
    growth = Math.sqrt(most / least);
    if (growth <= MOST_GROWTH) break;
  }
  return growth;
}

/** Runs that careless patterns and loops try from every start, to every end, or cut in every way. */
export const RUNS: readonly string[] = [
  ...['a', 'A', 'Aa', 'あ', '記', 'ع', 'क', 'ก', '1', '\u0301', '\u200d', '🔴'],
  ...[' ', '\t', '\u00a0', '\n', '\r\n', ' \n', 'a\n', 'Aa bb cc\n', 'Ann Example\n', '1. a\n'],
  ...['a ', 'A ', 'Aa ', 'AA ', 'あ ', '1 ', 'a, ', 'Aa, ', 'a. ', 'A. ', 'By Ann, ', 'went Is. ', 'Read also: '],
  ...['(', '[', '{', '<', ')', '>', '“', '"', "'", '【', '{{ad ', '<a ', '<!-- ', '&#1', 'â€'],
  ...['/', 'A/', 'A/B ', '://', '-', ' - ', '—', '– ', ':', 'a:', '1:', '1.', '1,', ' | ', ' · ', '· ', ' > ', '» '],
  ...[
    '.',
    '…',
    ',',
    ';',
    '!',
    '?',
    '#',
    '#a ',
    '@',
    '@a ',
    '&',
    '%',
    '=',
    '_',
    '*',
    '+',
    '~',
    '$',
    '^',
    '`',
    '\\',
    '©',
  ],
];

/** `run` again and again, cut at the length. */
export function filled(run: string, length: number): string {
  return run.repeat(Math.ceil(length / run.length)).slice(0, length);
}
