/**
 * Rules that no words can tell: template tokens, code, breadcrumbs, credits written with slashes. The same in every
 * language. Patterns are linear: what repeats is bounded or cannot overlap with what follows it.
 */
import type { Label } from '../article.js';
import type { Weight } from './rules.js';

export interface PatternRule {
  id: string;
  label: Label;
  /** `line`: anchored, tried on lines of up to `LINE_CHARS`. `glued`: searched everywhere, each match is a piece of its own. */
  place: 'line' | 'glued';
  weight: Weight;
  pattern: RegExp;
  /** One of these characters must stand in the block, else the pattern is not tried; empty: it is always tried; `^`: a
   *  capital right behind a small letter or the end of a sentence. */
  needs: string;
  example: string;
  counter: string;
}

/** Longer lines are paragraphs; `line` patterns do not look at them. */
export const LINE_CHARS = 420;

export const PATTERNS: readonly PatternRule[] = [
  {
    // Left by a common plugin for automatic posting; between them stands somebody else's article.
    id: 'repost-token',
    label: 'advertisement',
    place: 'glued',
    weight: 3,
    pattern: /\[ad_[12]\]/g,
    needs: '[',
    example: '[ad_1]',
    counter: 'The notice said [ad] twice.',
  },
  {
    id: 'ad-token',
    label: 'advertisement',
    place: 'glued',
    weight: 3,
    pattern:
      /\[\/?(?:ad|ads|advert|advertisement|adinserter|adrotate|adsense|ad[-_ ]?\d{1,3}(?<!ad_[12])|(?:the|mid|in|top|end|post|google)[-_]ad\w{0,9}|banner|sponsor(?:ed)?|quads)(?:[ =_-][^\]\n]{0,80})?\]|\{[{%] ?[\w.-]{0,20}(?<![a-z])ads?(?:ense|vert|vertisement|unit|slot)?(?![a-z])[\w.-]{0,20} ?[}%]\}|%%[A-Z_]{0,20}AD[A-Z_]{0,20}%%|#{2,3}AD[A-Z_]{0,12}#{2,3}/gi,
    needs: '[{%#',
    example: '[ad_7]',
    counter: 'The notice said [advice] would be given to all.',
  },
  {
    id: 'ad-glued',
    label: 'advertisement',
    place: 'glued',
    weight: 3,
    pattern:
      /(?<=[\p{Ll}.!?”"’)])(?:ADVERTISEMENT|Advertisement|PUBLICIDAD|PUBLICITÉ|PUBLICIDADE|PUBBLICITÀ|ANZEIGE|WERBUNG|REKLAM|РЕКЛАМА)(?=[\p{Lu}“"])/gu,
    needs: '^',
    example: 'The oak was found.ADVERTISEMENTThe first visitors came at ten.',
    counter: 'The oak was found. The ADVERTISEMENT was not.',
  },
  {
    // Before the headline of another article, without the stop that ends a sentence.
    id: 'more-headline',
    label: 'promotion',
    place: 'line',
    weight: 2,
    pattern: /^(?:More|MORE): ?\p{Lu}.{12,140}[^.!?”"]$/u,
    needs: ':',
    example: 'More: Why your street is always plowed last',
    counter: 'More: She wanted more, and said so.',
  },
  {
    id: 'ad-comment',
    label: 'advertisement',
    place: 'glued',
    weight: 3,
    pattern: /<!--[^\n<>]{0,200}-->/g,
    needs: '<',
    example: '<!-- /1234/mid-article -->',
    counter: 'The sign read <-- this way.',
  },
  {
    id: 'ad-code',
    label: 'advertisement',
    place: 'line',
    weight: 3,
    pattern:
      /(?:googletag|adsbygoogle|_taboola|_?outbrain|gpt-ad|OA_show|document\.write|window\.\w|\.push\(|addEventListener|getElementById|function ?\w{0,30}\([^()\n]{0,60}\) ?\{|jQuery\(|\$\(|@media |!important|\{ ?[a-z-]{3,20}: ?[^{}\n]{1,60};)/,
    needs: '({_',
    example: "googletag.cmd.push(function() { googletag.display('slot-7'); });",
    counter: 'The new function (of the bridge, that is) was not explained.',
  },
  {
    id: 'template-token',
    label: 'artefact',
    place: 'glued',
    weight: 3,
    pattern:
      /\{\{ ?[\w.#/| -]{1,40} ?\}\}|\{% ?[\w.= '"-]{1,60} ?%\}|<%=? ?[\w.() ]{1,40} ?%>|%%[\w ]{1,30}%%|\$\{[\w.]{1,40}\}|\[\/?(?:caption|embed|gallery|video|audio|playlist|vc_\w{1,20}|et_pb_\w{1,30}|shortcode|contact-form[\w-]{0,9}|wp_\w{1,20}|su_\w{1,20}|pullquote|sidebar|dropcap|read_?more|newsletter\w{0,9}|related\w{0,9})(?:[ =][^\]\n]{0,120})?\]|\[object Object\]/g,
    needs: '{[%<$',
    example: 'The council of {{city_name}} met on Monday.',
    counter: 'He wrote {not quite} in the margin and [sic] above it.',
  },
  {
    id: 'pointer-line',
    label: 'promotion',
    place: 'line',
    weight: 2,
    pattern: /^(?:>{1,3}|[»›▶►→☞👉🔴]) ?\p{L}[^\n]{5,160}[^.!?。\s]$/u,
    needs: '>»›→',
    example: '>> Ferry strike enters third day',
    counter: '>> The ferry strike entered its third day on Monday.',
  },
  {
    id: 'breadcrumb',
    label: 'navigation',
    place: 'line',
    weight: 2,
    pattern:
      /^[^.!?\n>»›|/•→]{1,40}(?: ?[>»›→] ?| [|/•·] )[^.!?\n>»›|/•→]{1,60}(?:(?: ?[>»›→] ?| [|/•·] )[^\n>»›|/•→]{0,120}){0,8}$/,
    needs: '>»›|/•·→',
    example: 'Home > Region > North',
    counter: 'The ratio of 3/4 was kept in all of them, and either/or was not an answer.',
  },
  {
    id: 'hashtags',
    label: 'navigation',
    place: 'line',
    weight: 3,
    pattern: /^(?:#[\p{L}\p{N}_]{2,40}[ ,]{0,3}){1,20}$/u,
    needs: '#',
    example: '#ferries #weather',
    counter: '#1 was the bell, and the keeper would not hear of another.',
  },
  {
    id: 'handle',
    label: 'share',
    place: 'line',
    weight: 2,
    pattern: /^@\w{2,30}(?: @\w{2,30}){0,5}$/,
    needs: '@',
    example: '@example_post',
    counter: '@ four pounds the dozen, said the board.',
  },
  {
    id: 'mail-address',
    label: 'author-box',
    place: 'line',
    weight: 2,
    pattern: /^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/,
    needs: '@',
    example: 'desk@example.org',
    counter: 'Write to desk@example.org if the water rises, the office said.',
  },
  {
    id: 'bare-link',
    label: 'source-link',
    place: 'line',
    weight: 2,
    pattern: /^(?:https?:\/\/|www\.)\S{3,300}$/,
    needs: '/.',
    example: 'https://example.org/story/1',
    counter: 'https://example.org was down for an hour on Tuesday.',
  },
  {
    id: 'link-behind-colon',
    label: 'promotion',
    place: 'line',
    weight: 1,
    pattern: /^[^\n:]{3,120}: ?(?:https?:\/\/|www\.)\S{3,200}$/,
    needs: '/',
    example: 'More on the elections: https://example.org/hub',
    counter: 'He gave the address: it was the old mill.',
  },
  {
    id: 'copyright-sign',
    label: 'copyright',
    place: 'line',
    weight: 3,
    pattern: /^(?:copyright )?(?:©|\(c\))(?: ?copyright)?[^\n]{0,300}\b(?:19|20)\d\d\b[^\n]{0,300}$/i,
    needs: '©(',
    example: '© 2024 Example Post',
    counter: '(c) was the answer that most pupils gave.',
  },
  {
    id: 'rights-sign',
    label: 'copyright',
    place: 'line',
    weight: 2,
    pattern: /^[^\n.]{0,100}© ?\p{Lu}[^\n]{1,120}(?<![.!?])$/u,
    needs: '©',
    example: '© Example Post',
    counter: 'The mark in the corner was not a © but a coffee ring. Nobody minded.',
  },
  {
    id: 'slash-credit',
    label: 'credit',
    place: 'line',
    weight: 2,
    pattern:
      /^[([]?(?:[\p{Lu}\p{Lo}][\p{L}'’.-]{0,24} ?(?:– )?){1,9}(?:\/(?:[\p{Lu}\p{Lo}][\p{L}'’.-]{0,24} ?(?:– )?){1,9}){1,4}[)\]]?$/u,
    needs: '/',
    example: 'Ann Example/Example Pictures/Getty Images',
    counter: 'And/or was struck from the text',
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
    id: 'score',
    label: 'body',
    place: 'line',
    weight: 2,
    pattern:
      /^\p{Lu}[\p{L}’'. -]{1,40} (?:\(?\d{1,3}\)?|\d{1,3}[,;:–-]? ?[-–,v]? ?\p{Lu}[\p{L}’'. -]{1,40} \(?\d{1,3}\)?(?: \([^()\n]{1,60}\))?)$/u,
    needs: '',
    example: 'Ashby 1, Little Marlow 0',
    counter: 'In 1 of 4 cases nobody came.',
  },
  {
    id: 'table-row',
    label: 'body',
    place: 'line',
    weight: 2,
    pattern:
      /^\p{L}[\p{L}\p{M}’'. -]{1,40}(?: | {2}|\t)[-+]?[$€£¥₹]?\d[\d.,]{2,12}%?(?:(?: | {2})[-+(]{0,2}[$€£¥₹]?[\d.,]{1,12}%?\)?){0,6}(?: \([^()\n]{1,30}\))?$/u,
    needs: '.,',
    example: 'Barley 178.00 (178.50)',
    counter: 'The barley was sold for 178.00 in the end, he said.',
  },
  {
    id: 'salutation',
    label: 'body',
    place: 'line',
    weight: 2,
    pattern:
      /^(?:Sir|Madam|Sirs|Dear \p{L}[^\n]{0,40}|Yours (?:faithfully|sincerely|truly)|Sehr geehrte[^\n]{0,50}|Monsieur|Madame|Señor director|Уважаем[^\n]{0,40}),$/u,
    needs: ',',
    example: 'Dear editor,',
    counter: 'Dear was the price, and nobody paid it.',
  },
  {
    id: 'divider',
    label: 'navigation',
    place: 'line',
    weight: 1,
    pattern: /^[-–—_=*#~•·.\s]{2,80}$/,
    needs: '-–—_=*#~•·.',
    example: '* * *',
    counter: '- one -',
  },
];
