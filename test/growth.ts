/** How the work of a function grows with its input, by processor time, so that a busy machine changes nothing. */

/** What is quicker than this at four times the length is not worth a look, and could not be measured. */
const NOTICED_MS = 10;
/** Growth from one length to twice that. Linear is 2; a quadratic part that counts soon brings more. */
export const MOST_GROWTH = 2.3;
const ROUNDS = 8;

/** Milliseconds of this process's processor time. */
export function cpuMs(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/**
 * Growth per doubling of the length from 1 × to 4 ×: the square root of the ratio. Each length counts with the least of
 * up to `ROUNDS` rounds; further rounds run only while the answer is above `MOST_GROWTH`.
 */
export function growthOf(work: (times: 1 | 2 | 4) => void): number {
  const least = { 1: Number.POSITIVE_INFINITY, 2: Number.POSITIVE_INFINITY, 4: Number.POSITIVE_INFINITY };
  let growth = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const times of [4, 2, 1] as const) {
      least[times] = Math.min(
        least[times],
        cpuMs(() => work(times)),
      );
      if (times === 4 && least[4] < NOTICED_MS) return 0;
    }
    growth = Math.sqrt(least[4] / least[1]);
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
