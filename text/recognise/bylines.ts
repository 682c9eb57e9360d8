/** Persons in what a page, its data or a line of print calls its author. */

/** What stands in front of the names. Sites say it in their own language on pages of any other. */
const OPENINGS = [
  '(?:view all|see all|all|more) (?:posts|articles|stories) (?:by|from)',
  '(?:more )?about(?: the authors?)?',
  '(?:posted|written|published|reported|submitted|added|words|text|story|article|photos? and text) (?:on\\b.{0,40}? )?by',
  '(?:zeige )?alle (?:beiträge|artikel) von',
  '(?:geschrieben|veröffentlicht|erstellt|eingestellt|verfasst|gepostet) (?:am\\b.{0,40}? )?von',
  '(?:publié|écrit|posté|rédigé|proposé) (?:le\\b.{0,40}? )?par',
  '(?:publicado|escrito|enviado|postado) (?:el\\b.{0,40}? |em\\b.{0,40}? )?por',
  '(?:scritto|pubblicato|inserito) (?:il\\b.{0,40}? )?da',
  '(?:geschreven|geplaatst) door',
  '(?:skrevet|publiceret|publisert|skriven) a[fv]',
  'por|par|by|von|di|door|av|af|od|oleh|του',
  'tekst|text[eo]?|testo|autore?|autora?|autorin|auteur|author|writer|reporter|reportage|journalist|penulis',
  'yazan|yazar|автор|текст|автори|szerző|írta|napsal[ai]?|kirjoittaja|συντάκτης|بقلم|كتب|كتبت|作者|记者|記者|文|取材|執筆|글',
];
/** "ByAnn Example", where the page draws the two apart. */
const GLUED_OPENING = /^(?:By|Par|Por)(?=\p{Lu}\p{Ll}+ \p{Lu})/u;
const OPENING = new RegExp(`^(?:${OPENINGS.join('|')})(?: ?[:：・=＝|] ?| )(?=[\\p{L}"“])`, 'iu');

const MONTH =
  '(?:jan|feb|mar|mär|apr|mai|may|jun|jui|jul|aug|ago|aoû|sep|set|okt|oct|out|nov|dec|déc|dez|dic|ene|fev|fév|abr|mag|giu|lug|ott)\\p{L}{0,7}';
const ROLES =
  'reporters?|correspondents?|writers?|editors?|journalists?|columnists?|contributors?|photographers?|producers?|staff|team|bureau|chief|press|director|managing|special to|agency|agencies|expert|analyst|president|officer|manager|executive|founder|ceo|specialist|consultant|professor|attorney|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédaction|rédact(?:eur|rice)|envoyée?|redacción|redactora?|corresponsal|periodista|redação|repórter|jornalista|redazione|giornalista|inviat[oa]|corrispondente|redactie|redacteur|verslaggever|redaktør|redaktör|muhabir[i]?|dziennikar(?:z|ka)|redaktor(?:ka)?|toimittaja|корреспондент|журналист(?:ка)?|репортёр|редактор|обозреватель';
/** Where the names end at the latest: a date, a time, a section, a number of comments, an address, how long ago. Values have single spaces by then. */
const BEHIND_NAMES = new RegExp(
  [
    ` ?[,|·•–—-]? ?(?:\\bon |\\bat |\\bam |\\ble |\\bel )?(?:\\d{1,2}\\.? ?(?:de |of )?${MONTH}\\b|${MONTH}\\.? \\d{1,2}\\b|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}:\\d\\d|\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.?,? (?:de )?\\d{4}\\b|\\d{4} ?[年년])`,
    ' ?[,|] ?in \\p{Lu}',
    ' in \\p{Lu}\\p{L}+ (?:on|,)',
    ' ?[,|·•–—-]? ?\\d{1,5} (?:comments?|kommentare?|commentaires?|comentarios?|minutes?|min)\\b',
    ' ?[,|·•–—-]? ?\\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\\b',
    ' ?[|·•] ',
    ' [–—-] ',
    ' (?:staff|senior|special|guest|contributing|freelance|associated press) .*$',
    // "Ann Example Reporter"; behind a comma the whole part is told by its role.
    `(?<=^[^,|]{3,60}) (?:${ROLES})$`,
    '(?:^|[ .,]{1,2})(?:(?:last|first|originally) )?(?:published|updated|posted|modified|released|reviewed|fact[- ]checked|aktualisiert|veröffentlicht|publié|mis à jour|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|gepubliceerd)\\b',
    ': ',
    ' ?記者$| ?기자$',
    ' ?<?[\\w.+-]{1,60}@[\\w.-]{2,60}',
    ' ?\\(?@\\w',
    ' ?https?://',
  ].join('|'),
  'iu',
);

/** Words of a part that names what somebody is, or whom for, and no person. */
export const ROLE: RegExp = new RegExp(`(?<!\\p{L})(?:${ROLES})(?!\\p{L})`, 'iu');
const NO_PERSON =
  /^(?:by|author|autore?|autora|admin|administrator|editor|editors|staff|webmaster|unknown|null|undefined|none|guest|user|redaktion|redazione|redacción|redaction|rédaction|anonymous)$/iu;
/** `Ann Example and Bo Sample` in the languages that join names by a word. */
const JOINING = / (?:and|&|und|et|y|e|og|och|ja|en|i|ve|и|та|и др) /u;
export const FULL_NAME: RegExp = /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,3} \p{Lu}[\p{L}.’'-]+$/u;
const LONGEST_NAME = 80;
const MOST_PERSONS = 6;

/** The value as far as it may name persons: without "By", and cut where a date, a section or a number of comments begins. */
export function namesPart(value: string): string {
  let names = value.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== names; ) {
    before = names;
    names = names.replace(OPENING, '').replace(GLUED_OPENING, '');
  }
  const end = BEHIND_NAMES.exec(names);
  return (end ? names.slice(0, end.index) : names)
    .replace(/(?<![\s,;:|–—-])[\s,;:|–—-]+$/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
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
  return value.split(/ ?[;/|、] ?/).flatMap((part) => {
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
    !OPENING.test(`${name} X`) &&
    !/^https?:|^www\.|[@{}_]|\.(?:com|org|net|de|fr|uk)$/i.test(name) &&
    !(name === folded && /^[\x20-\x7e]*$/.test(name) && !name.includes(' ')) &&
    !isOutlet(folded, outlets)
  );
}

/** The name of the site, with or without its ending, or that of a part of it ("Example Post Staff"). */
function isOutlet(folded: string, outlets: readonly string[]): boolean {
  const bare = folded.replace(ROLE, '').trim();
  const names = [folded, bare, folded.replace(/[^\p{L}\p{N}]+/gu, ''), folded.replace(/\.[a-z]{2,4}$/, '')];
  return outlets.some((outlet) => names.includes(outlet) || names.includes(outlet.replace(/\.[a-z]{2,4}$/, '')));
}
