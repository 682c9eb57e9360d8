/** Names of months in the languages that news is written in, whole and short, as the Unicode locale data give them. */

/** Where two languages use one word for two months, the earlier one here is meant. */
const LANGUAGES =
  'en de fr es pt it nl pl cs sk ru uk bg sr tr az sv da nb fi et lv lt hu ro el hr sl bs mk sq ca gl eu is ga cy ar he hi bn ur ta te id ms vi sw af ka hy kk uz'.split(
    ' ',
  );
const SHORTEST_PREFIX = 3;

let names: Map<string, number> | undefined;

/** 1 to 12, or 0 for no name of a month. Case does not matter, a full stop behind it neither; three letters of a name are enough. */
export function monthNamed(word: string): number {
  const plain = plainOf(word);
  const english = ENGLISH.get(plain.slice(0, SHORTEST_PREFIX));
  if (english?.name.startsWith(plain)) return english.month;
  names ??= namesOf(LANGUAGES);
  const whole = names.get(plain);
  if (whole !== undefined) return whole;
  if (plain.length < SHORTEST_PREFIX) return 0;
  const begun = new Set([...names].flatMap(([name, month]) => (name.startsWith(plain) ? [month] : [])));
  return begun.size === 1 ? [...begun][0]! : 0;
}

const ENGLISH: ReadonlyMap<string, { name: string; month: number }> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, at) => [name.slice(0, SHORTEST_PREFIX), { name, month: at + 1 }]),
);

function namesOf(languages: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  // With a day the name may stand in another case than alone ("января", "январь").
  for (const language of languages)
    for (const form of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const options = { month: form, day, timeZone: 'UTC' } as const;
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
          const name = plainOf(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/^\p{L}/u.test(name) && !found.has(name)) found.set(name, month);
        }
      }
  return found;
}

function plainOf(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\./g, '');
}
