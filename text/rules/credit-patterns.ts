/** Rules that no words can tell, as in `patterns.ts`: who took the picture, who wrote and edited, who owns the text. */
import type { PatternRule } from './pattern-rule.js';

export const CREDIT_PATTERNS: readonly PatternRule[] = [
  {
    id: 'copyright-sign',
    label: 'copyright',
    place: 'line',
    weight: 3,
    pattern:
      /^copyright ?(?:©|\(c\)) ?\p{L}[^\n]{1,120}$|^(?:copyright )?(?:©|\(c\))(?: ?copyright)?[^\n]{0,300}(?:\b(?:19|20)\d\d\b|[۱٢١][۰-۹٠-٩]{3})[^\n]{0,300}$/iu,
    needs: '©(',
    example: '© 2024 Example Post',
    counter: '(c) was the answer that most pupils gave.',
  },
  {
    id: 'copyright-name',
    label: 'copyright',
    place: 'line',
    weight: 2,
    brief: true,
    pattern: /^Copyright(?: \p{Lu}[\p{L}'’&.-]{1,20}){2,5}\.?$/u,
    needs: '',
    example: 'Copyright Example Post.',
    counter: 'Copyright Law and How to Live with it',
  },
  {
    id: 'rights-sign',
    label: 'copyright',
    place: 'line',
    weight: 2,
    pattern: /^[^\n.]{0,100}© ?[\p{Lu}\p{Lo}][^\n]{1,120}(?<![.!?])$/u,
    needs: '©',
    example: '© Example Post',
    counter: 'The mark in the corner was not a © but a coffee ring. Nobody minded.',
  },
  {
    id: 'rights-line',
    label: 'copyright',
    place: 'line',
    weight: 3,
    pattern: /^© ?\p{Lu}[^\n.]{1,100}\. [^\n.]{5,80}\.$/u,
    needs: '©',
    example: '© Example Press. Nothing of this may be copied.',
    counter: '© Ann Example/Example Pictures',
  },
  {
    id: 'slash-credit',
    label: 'credit',
    place: 'line',
    weight: 2,
    pattern:
      /^[([]?[\p{Lu}\p{Lo}][\p{L}'’.-]{0,24}(?:(?: (?:– )?|– )[\p{Lu}\p{Lo}][\p{L}'’.-]{0,24}){0,8} ?(?:– )?(?:\/[\p{Lu}\p{Lo}][\p{L}'’.-]{0,24}(?:(?: (?:– )?|– )[\p{Lu}\p{Lo}][\p{L}'’.-]{0,24}){0,8} ?(?:– )?){1,4}[)\]]?$/u,
    needs: '/',
    example: 'Ann Example/Example Pictures/Getty Images',
    counter: 'And/or was struck from the text',
  },
  {
    // `(Example News: Ann Example)` on a line of its own.
    id: 'bracket-credit',
    label: 'credit',
    place: 'line',
    weight: 3,
    brief: true,
    pattern:
      /^\(\p{Lu}[\p{L}\d'’&.-]{0,20}(?: \p{Lu}[\p{L}\d'’&.-]{0,20}){0,3} ?: \p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,3} ?(?:\/[^()\n]{2,30})?\)$/u,
    needs: '(',
    example: '(Example News: Ann Example)',
    counter: '(Laughs: the room did too.)',
  },
  {
    // `Ann Example | Example Images`: the photographer and the agency.
    id: 'bar-credit',
    label: 'credit',
    place: 'line',
    weight: 3,
    brief: true,
    pattern:
      /^\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3} \| (?:(?:\p{Lu}[\p{L}'’.-]{1,20} ){0,2}(?:Images|Photos?|Photography|Pictures|Getty|Fotos?)|AP|AFP|EPA|Reuters|EFE|ANSA|dpa|TASS)(?: Images| Photo| News)?$/u,
    needs: '|',
    example: 'Ann Example | Example Images',
    counter: 'Harbour News | Local Pictures of the year',
  },
  {
    id: 'sign-off',
    label: 'credit',
    place: 'line',
    weight: 2,
    pattern: /^\((?:[a-z]{2,8}|[A-Z]{2,8})(?:[/,; -]{1,2}[A-Za-z]{1,8}){1,4}\)$/,
    needs: '(',
    example: '(npa/lg)',
    counter: '(laughs)',
  },
  {
    // The initials of who wrote and who edited, as wires end: `mob/jlp`, `JGD // MCL`.
    id: 'initials',
    label: 'credit',
    place: 'line',
    weight: 2,
    pattern: /^(?:\/?[a-zçñ]{2,4}(?:\/[a-zçñ]{2,4}){1,4}|[A-Z]{2,4}(?: ?\/{1,2} ?[A-Z]{2,4}){1,4}(?: \/{2})?)\.?$/,
    needs: '/',
    example: 'mob/jlp',
    counter: 'and/or was struck from the text',
  },
  {
    id: 'agency-code',
    label: 'credit',
    place: 'line',
    weight: 3,
    pattern: /^(?:© ?)?dpa-infocom,? dpa:\d{6}-[\d/-]{3,24}$/,
    needs: ':-',
    example: '© dpa-infocom, dpa:250303-930-391002/1',
    counter: 'dpa-infocom, a service, had no number.',
  },
  {
    // Behind the sentence of a caption stands who took the picture, shouted: `The hall on Monday. ANN EXAMPLE`, `… | ARCHIVES`.
    id: 'caption-shouted-name',
    label: 'caption',
    place: 'line',
    weight: 3,
    unfinished: true,
    pattern:
      /^\p{Lu}[^\n|]{15,300}(?:[.»)] \| ?|[\p{Ll}»)]\. (?=.{4}))\p{Lu}[\p{Lu}'’&.-]{1,20}(?:[ /]{1,3}\p{Lu}[\p{Lu}'’&.-]{1,20}){0,5}[ /]{0,3}$/u,
    needs: '.',
    example: 'The hall on Monday, before the doors were shut. | PHOTO ARCHIVES',
    counter: 'He gave the answer on Monday, and it was short. NO',
  },
  {
    // The same with the agency's name in capitals, and what it sells.
    id: 'caption-shouted-agency',
    label: 'caption',
    place: 'line',
    weight: 3,
    pattern:
      /^\p{Lu}[^\n]{15,400}[\p{L}\d»)]\. (?:\p{Lu}{3,12} ){0,2}\p{Lu}{3,12}\/\p{Lu}[\p{L}'’.-]{1,24}(?: [\p{L}'’.-]{1,24}){0,4}(?:\/[\p{L} ]{2,20})?(?: Purchase Licensing Rights(?:, opens new tab)?)?$/u,
    needs: '/',
    example: 'Walkers wait at the old bridge, October 6, 2025. EXAMPLE/Ann Example Purchase Licensing Rights',
    counter: 'Walkers waited at the old bridge. The A/B test of its toll was over.',
  },
  {
    // "Post reporter Ann Example contributed to this report."
    id: 'reporter-contributed',
    label: 'contributors',
    place: 'line',
    weight: 3,
    brief: true,
    pattern:
      /^(?:\p{Lu}[\p{L}'’.-]{1,20} ){0,3}(?:staff )?(?:writers?|reporters?|correspondents?|editors?) \p{Lu}[\p{L}'’.-]{0,20}(?:,? (?:and )?\p{Lu}[\p{L}'’.-]{0,20}){0,11},? (?:and )?(?:also )?contributed(?: to this (?:report|story|article))?\.$/u,
    needs: '.',
    example: 'Post reporter Ann Example contributed.',
    counter: 'The reporter Ann Example contributed four pages and a drawing.',
  },
  {
    // "Lund reported from Columbus, Ohio. Moss contributed from Leeds.": as agencies say who was where.
    id: 'reported-from',
    label: 'contributors',
    place: 'line',
    weight: 3,
    brief: true,
    pattern:
      /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,3}(?:(?:, (?:and )?| and )\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,3}){0,4} (?:reported|contributed)(?: (?:to this (?:report|story) )?from) \p{Lu}[^.\n]{2,80}\.(?: [^.\n]{3,100} (?:contributed|reported)[^.\n]{2,80}\.){0,3}$/u,
    needs: '.',
    example: 'Lund reported from Columbus, Ohio.',
    counter: 'Reporters reported from the bridge all night, and nobody listened.',
  },
  {
    id: 'signed-thanks',
    label: 'contributors',
    place: 'line',
    weight: 3,
    pattern:
      /^[—–-]{1,2} ?with (?:an? )?(?:additional )?(?:reports?|reporting|inputs?|files) (?:from|by) \p{Lu}[^\n.!?]{3,120}$/iu,
    needs: '—–-',
    example: '—WITH A REPORT FROM ANN EXAMPLE',
    counter: 'With a report from the auditors due on Monday, the vote was put off.',
  },
];
