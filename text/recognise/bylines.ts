/** Persons in what a page, its data or a line of print calls its author. */

/** What stands in front of the names. Sites say it in their own language on pages of any other. */
const OPENING =
  /^(?:(?:view all|see all|all|more) (?:posts|articles|stories) (?:by|from)|zeige alle beiträge von|alle (?:beiträge|artikel) von|(?:posted|written|published|reported|words|text|story|article) (?:on\b.{0,40}? )?by|geschrieben von|veröffentlicht von|publié par|écrit par|publicado por|escrito por|por|par|by|von|di|door|av|af|od|tekst|texte?|autore?|autora?|author)\s*[:：]?\s+(?=\p{L})/iu;

const MONTH =
  '(?:jan|feb|mar|mär|apr|mai|may|jun|jui|jul|aug|ago|aoû|sep|set|okt|oct|out|nov|dec|déc|dez|dic|ene|fev|fév|abr|mag|giu|lug|ott)\\p{L}{0,7}';
/** Where the names end at the latest: a date, a time, a section, a number of comments, an address, how long ago. Values have single spaces by then. */
const BEHIND_NAMES = new RegExp(
  [
    ` ?[,|·•–—-]? ?(?:\\bon |\\bat |\\bam |\\ble |\\bel )?(?:\\d{1,2}\\.? ?(?:de |of )?${MONTH}\\b|${MONTH}\\.? \\d{1,2}\\b|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}:\\d\\d)`,
    ' ?[,|] ?in \\p{Lu}',
    ' in \\p{Lu}\\p{L}+ (?:on|,)',
    ' ?[,|·•–—-]? ?\\d{1,5} (?:comments?|kommentare?|commentaires?|comentarios?|minutes?|min)\\b',
    ' ?[,|·•–—-]? ?\\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\\b',
    ' ?[|·•] ',
    ' ?<?[\\w.+-]{1,60}@[\\w.-]{2,60}',
    ' ?\\(?@\\w',
    ' ?https?://',
  ].join('|'),
  'iu',
);

/** Words of a part that names what somebody is, or whom for, and no person. */
const ROLE =
  /\b(?:reporters?|correspondents?|writers?|editors?|journalists?|columnists?|contributors?|photographers?|producers?|staff|team|bureau|chief|press|director|managing|special to|agency|agencies|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédaction|rédact(?:eur|rice)|envoyée?|redacción|corresponsal|periodista|redação|repórter|redazione|inviat[oa]|corrispondente|redactie|redactor)\b/iu;
const NO_PERSON =
  /^(?:admin|administrator|editor|staff|webmaster|unknown|null|undefined|none|guest|user|redaktion|redazione|redacción|redaction|rédaction|author|anonymous)$/iu;
/** `Ann Example and Bo Sample` in the languages that join names by a word. */
const JOINING = / (?:and|&|und|et|y|e|og|och|ja|en|i|ve|и|та|и др) /u;
const FULL_NAME = /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,3} \p{Lu}[\p{L}.’'-]+$/u;
const LONGEST_NAME = 80;
const MOST_PERSONS = 6;

/** The value as far as it may name persons: without "By", and cut where a date, a section or a number of comments begins. */
export function namesPart(value: string): string {
  let names = value.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== names; ) {
    before = names;
    names = names.replace(OPENING, '');
  }
  const end = BEHIND_NAMES.exec(names);
  return (end ? names.slice(0, end.index) : names).replace(/(?<![\s,;:|–—-])[\s,;:|–—-]+$/u, '');
}

/**
 * The persons whom the values name, each once, six at most. `outlets`: names of the site and its publisher in small letters, which are no
 * authors. Left out are addresses, logins, roles and what has no letters. A name that consists of one word is believed when it has a capital.
 */
export function personsIn(values: readonly string[], outlets: readonly string[]): string[] {
  const persons = values
    .flatMap((value) => parted(namesPart(value.replace(/<[^<>]{1,200}>/g, ' '))))
    .map((name) => name.replace(/ ?\([^()]*\)?$/, '').trim())
    .filter((name) => isPerson(name, outlets));
  return [...new Set(persons)].slice(0, MOST_PERSONS);
}

function parted(value: string): string[] {
  return value.split(/ ?[;/|] ?/).flatMap((part) => {
    const [first = '', ...rest] = part.split(/ ?, ?/);
    // "Ann Example, Berlin", "Ann Example, Political Editor": only another full name is another person.
    const named = [
      first,
      ...rest.filter((one) => one.split(JOINING).every((name) => FULL_NAME.test(name)) && !ROLE.test(one)),
    ];
    return named.flatMap((names) => {
      const joined = names.split(JOINING);
      return joined.length > 1 && joined.every((name) => FULL_NAME.test(name)) ? joined : [names];
    });
  });
}

function isPerson(name: string, outlets: readonly string[]): boolean {
  const folded = name.toLowerCase();
  return (
    /\p{L}{2}/u.test(name) &&
    name.length <= LONGEST_NAME &&
    !NO_PERSON.test(name) &&
    !/^https?:|^www\.|[@{}_]|\.(?:com|org|net|de|fr|uk)$/i.test(name) &&
    !(name === folded && /^[\x20-\x7e]*$/.test(name) && !name.includes(' ')) &&
    !outlets.some((outlet) => outlet === folded || outlet === folded.replace(/[^\p{L}\p{N}]+/gu, ''))
  );
}
