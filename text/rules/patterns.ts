/**
 * Rules that no words can tell: template tokens, code, breadcrumbs, credits written with slashes. The same in every
 * language. Patterns are linear: what repeats is bounded or cannot overlap with what follows it, and what divides the
 * parts of a counted group is not optional (`N(?: N){0,3}`, never `(?:N ?){1,4}`: that tries every way to cut a run).
 */
import { BODY_LINES } from './body-lines.js';
import { CREDIT_PATTERNS } from './credit-patterns.js';
import type { PatternRule } from './pattern-rule.js';
import { WIRE_PATTERNS } from './wire-patterns.js';

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
    // How Chinese and Japanese sites mark a link to pictures, tables and other articles.
    id: 'bracket-link',
    label: 'promotion',
    place: 'line',
    weight: 3,
    pattern:
      /^(?:【|［)(?:写真|画像|動画|映像|表|図|図解|図表|グラフ|地図|年表|一覧|関連|関連記事|関連ニュース|参考|特集|詳報|解説|ランキング|アンケート|フォト|あわせて読みたい|写真特集|写真ギャラリー|更多|延伸閱讀|延伸阅读|相關新聞|相关新闻|相关阅读|相關報導|相關報道|推薦閱讀|推荐阅读|影片|視頻|视频|圖輯|组图|熱門|熱話)(?:】|］)[^\n]{4,90}(?<![。！？])$/,
    needs: '【［',
    example: '【写真】駅前に並ぶ人たち',
    counter: '【南町】山田、田中',
  },
  {
    // Japanese papers: what is seen, where and when, and who took the picture.
    id: 'caption-taken',
    label: 'caption',
    place: 'line',
    weight: 3,
    unfinished: true,
    pattern: /[＝=][^＝=\n。]{2,60}(?:撮影|写す|提供)$/,
    needs: '＝=',
    example: '夕暮れの駅前＝南町で2025年5月3日、山田花子撮影',
    counter: '夕暮れの駅前で写真を撮影',
  },
  {
    id: 'breadcrumb',
    label: 'navigation',
    place: 'line',
    weight: 2,
    pattern:
      /^(?: (?![|/•·] )|[^.!?\n «‹>»›|/•→]){1,41}(?:[>»›→]| [|/•·] )(?: (?![|/•·] )|[^.!?\n «‹>»›|/•→]){1,62}(?:(?:[>»›→]| [|/•·] )(?: (?![|/•·] )|[^\n >»›|/•→]){0,122}){0,20}$|^[^.!?\n/]{1,30}\/ (?:[^.!?\n/]{1,40}\/ ){1,5}[^\n/]{1,120}$/,
    needs: '>»›|/•·→',
    example: 'Home > Region > North',
    counter: 'The ratio of 3/4 was kept in all of them, and either/or was not an answer.',
  },
  {
    id: 'shouted-ad',
    label: 'advertisement',
    place: 'line',
    weight: 3,
    pattern:
      /^(?:ANZEIGE|WERBUNG|ADVERTISEMENT|SPONSORED|PUBLICIDAD|PUBLICITÉ|PUBLICIDADE|PUBBLICITÀ|REKLAM|REKLAMA|ADVERTENTIE) ?[:|] ?[^\n]{5,160}$/u,
    needs: ':|',
    example: 'WERBUNG: Jetzt den Kredit vergleichen!',
    counter: 'WERBUNG war das Wort des Abends.',
  },
  {
    // Who advertises, as the law of Russia has it said.
    id: 'advertiser',
    label: 'advertisement',
    place: 'line',
    weight: 2,
    unfinished: true,
    pattern:
      /^(?:Реклама[.,:]? ?(?:\d{1,2}\+ ?)?)?(?:ООО|ОАО|АО|ПАО|ЗАО|ИП) ?[«"“]?[\p{Lu}\d][^\n.!?]{2,70}$|(?<![^ .,])(?:erid|Erid|ERID): ?\w{6,40}$/u,
    needs: '',
    example: 'ООО «Пример»',
    counter: 'ООО «Пример» подало в суд.',
  },
  {
    // On a line of its own; a menu has it in small letters.
    id: 'ad-shouted-alone',
    label: 'advertisement',
    place: 'line',
    weight: 3,
    unfinished: true,
    pattern: /^(?:ADVERTISING|SPONSORED CONTENT|PUBLICITY)$/,
    needs: '',
    example: 'ADVERTISING',
    counter: 'ADVERTISING was the word of the evening',
  },
  {
    // Editors shout the pointer to another story: "MIRA: …", "VEJA MAIS: …".
    id: 'shouted-pointer',
    label: 'promotion',
    place: 'line',
    weight: 3,
    pattern:
      /^(?:MIRA|MIRÁ|MIRE|LEE|LEA|LEÉ|VEA|VER|LEIA|VEJA|ENTENDA|CONFIRA|LEGGI|GUARDA|VIDEO|VÍDEO|FOTOS?|VOIR|LIRE|REVIVEZ|OKU|İZLE|GALERİ)(?: [\p{Lu}]{2,12}){0,2} ?[:|] ?[\p{L}\p{N}“"«‘'¿¡][^\n]{8,200}[^.!\s]$/u,
    needs: ':|',
    example: 'MIRA: Las obras que el pueblo no terminará',
    counter: 'MIRA: no fue nada, dijo.',
  },
  {
    id: 'hashtags',
    label: 'navigation',
    place: 'line',
    weight: 3,
    pattern:
      /^(?:#[\p{L}\p{M}\p{N}_]{2,40}[ ,]{0,3}){1,20}$|^#(?!\d)[\p{L}\p{M}\p{N}_]{2,30}(?: [\p{L}\p{M}\p{N}-]{2,20}){1,3}$/u,
    needs: '#',
    example: '#ferries #weather',
    counter: '#1 was the bell, and the keeper would not hear of another.',
  },
  {
    id: 'handle',
    label: 'share',
    place: 'line',
    weight: 2,
    brief: true,
    pattern: /^(?:\p{Lu}\p{L}{2,9}(?: us)? )?@\w{2,30}(?: @\w{2,30}){0,5}$/u,
    needs: '@',
    example: '@example_post',
    counter: '@ four pounds the dozen, said the board.',
  },
  {
    // The buttons of share bars, scraped without the spaces between them: networks in capitals of their own, nothing else.
    id: 'share-bar',
    label: 'share',
    place: 'line',
    weight: 3,
    pattern:
      /^(?:Share|Tweet|Facebook|Twitter|X|WhatsApp|Whatsapp|LinkedIn|Linkedin|Telegram|Viber|Line|Reddit|Pinterest|Messenger|Tumblr|Pin|Instagram|Threads|Bluesky|Email|E-mail|Mail|Print|Copy|Link|SMS){3,12}$/,
    needs: '^',
    example: 'FacebookTwitterWhatsAppEmail',
    counter: 'Facebook, Twitter and WhatsApp were down for an hour.',
  },
  {
    // Of a player: how far it has played.
    id: 'player-time',
    label: 'navigation',
    place: 'line',
    weight: 3,
    brief: true,
    pattern: /^0{1,2}:00(?: ?\/ ?\d{1,2}:\d\d(?::\d\d)?)?$/,
    needs: ':',
    example: '0:00 / 12:34',
    counter: '20:00',
  },
  {
    // How to reach the desk, as newspapers print it below an article.
    id: 'mail-behind-label',
    label: 'navigation',
    place: 'line',
    weight: 2,
    pattern: /^\p{Lu}[\p{L}-]{3,12}(?: us| us at)?: ?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/u,
    needs: '@',
    example: 'Contact: newsdesk@example.org',
    counter: 'He gave one address: newsdesk@example.org and no other.',
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
    weight: 2,
    pattern: /^[^\n:]{3,120}: ?(?:https?:\/\/|www\.)\S{3,200}$/,
    needs: '/',
    example: 'More on the elections: https://example.org/hub',
    counter: 'He gave the address: it was the old mill.',
  },
  ...CREDIT_PATTERNS,
  ...WIRE_PATTERNS,
  ...BODY_LINES,
  {
    id: 'divider',
    label: 'navigation',
    place: 'line',
    weight: 1,
    wordless: true,
    pattern: /^[-–—_=*#~•·.\s]{2,80}$/,
    needs: '-–—_=*#~•·.',
    example: '* * *',
    counter: '- one -',
  },
];
