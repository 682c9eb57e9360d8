/** Lines that belong to the text although they are no sentences: scores, rows of tables, how letters open and close. */
import type { PatternRule } from './pattern-rule.js';

export const BODY_LINES: readonly PatternRule[] = [
  {
    id: 'score',
    label: 'body',
    place: 'line',
    weight: 2,
    row: true,
    pattern:
      /^\p{Lu}[\p{L}’'. -]{1,40} (?=\(?\d)(?:\(?\d{1,3}\)?|(?:\d{1,2}h ?)?\d{1,3}min ?\d{1,2}(?:\.\d{1,3})?s(?:ec)?|\d{1,3} ?[-–] ?\d{1,3}(?: \([^()\n]{1,60}\))?|\d{1,3}[,;:–-]? ?[-–,v]? ?\p{Lu}[\p{L}’'. -]{1,40} \(?\d{1,3}\)?(?: \([^()\n]{1,60}\))?|\d{1,3}[-–:]\d{1,3}(?:, ?\d{1,3}[-–:]\d{1,3}){0,6} \p{Lu}[\p{L}’'./ -]{1,40})$/u,
    needs: '',
    example: 'Ashby 1, Little Marlow 0',
    counter: 'In 1 of 4 cases nobody came.',
  },
  {
    // Who played, who saw to it and how many watched, below the report of a match.
    id: 'match-note',
    label: 'body',
    place: 'line',
    weight: 2,
    pattern:
      /^(?:Referee|Umpires?|Att(?:endance)?|Scorers?|Subs(?:titutes)?(?: not used)?|Half-?time|Full-?time|HT|FT|Booked|Bookings|Sent off|Man of the match|Arbitre|Árbitro|Arbitro|Schiedsrichter(?:in)?|Tore|Zuschauer|Buts|Goles|Goals|Tries|Hakem|Wasit|Sędzia|Судья|Арбітр)(?: ?\([^()\n]{2,40}\))?: ?[\p{L}\d][^\n]{1,300}$/u,
    needs: ':',
    example: 'Referee: Ann Example (Little Marlow)',
    counter: 'The referee: nobody had seen him since noon.',
  },
  {
    // By thirds, quarters or sets, below the result.
    id: 'period-scores',
    label: 'body',
    place: 'line',
    weight: 2,
    brief: true,
    pattern: /^\(\d{1,3}[-–:]\d{1,3}(?:[,;] ?\d{1,3}[-–:]\d{1,3}){1,8}\)$/,
    needs: '(',
    example: '(1-1, 3-0, 0-2)',
    counter: '(pages 1-4, 12-19)',
  },
  {
    id: 'table-row',
    label: 'body',
    place: 'line',
    weight: 2,
    row: true,
    pattern:
      /^\p{L}[\p{L}\p{M}’'. -]{1,40}(?: | {2}|\t)[-+]?[$€£¥₹]?\d[\d.,]{2,12}%?(?:(?: | {2})[-+(]{0,2}[$€£¥₹]?[\d.,]{1,12}%?\)?){0,6}(?: \([^()\n]{1,30}\))?$/u,
    needs: '.,',
    example: 'Barley 178.00 (178.50)',
    counter: 'The barley was sold for 178.00 in the end, he said.',
  },
  {
    // What a currency is worth, as agencies close a report.
    id: 'exchange-rate',
    label: 'body',
    place: 'line',
    weight: 2,
    pattern:
      /^\((?:[$€£¥₹]|US\$)? ?1(?: [\p{L} ]{2,25})? = [$€£¥₹]?\d[\d.,]{0,14}(?: \p{L}[\p{L}. ]{1,30})?(?:[;,] [^()\n]{5,60})?\)\.?$/u,
    needs: '=',
    example: '($1 = 0.9120 euros)',
    counter: '(1 = yes, 2 = no)',
  },
  {
    // What is said, as many languages print it in interviews: a dash and a sentence.
    id: 'dialogue',
    label: 'body',
    place: 'line',
    weight: 2,
    pattern: /^[—–] ?[¿¡«“"‘']?\p{Lu}[^\n]{1,400}[.?!…][»”"’']?$/u,
    needs: '—–',
    example: '— Where were you on Monday?',
    counter: '— More on the elections',
  },
  {
    id: 'salutation',
    label: 'body',
    place: 'line',
    weight: 2,
    row: true,
    pattern:
      /^(?:Sir|Madam|Sirs|Dear \p{L}[^\n]{0,40}|Yours (?:faithfully|sincerely|truly)|Sehr geehrte[^\n]{0,50}|Monsieur|Madame|Señor director|Уважаем[^\n]{0,40}),$/u,
    needs: ',',
    example: 'Dear editor,',
    counter: 'Dear was the price, and nobody paid it.',
  },
];
