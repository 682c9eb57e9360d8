/**
 * What the names that authors give to elements say of them. Class, id, role and data attributes are cut into words
 * ("article__ad-slot", "relatedStories"); a word, or two in a row, names a family. Data; adding a word is adding it to a list.
 */

/** Words of each family, divided by spaces. Two words in a row are written as one: "see-also" and "seeAlso" are `seealso`. */
const WORDS = {
  ad: `ad ads advert adverts advertisement advertisements advertising advertise adsense adunit adslot adbox adzone adspace adwrap adwrapper adcontainer
    adplaceholder advertorial banner banners billboard leaderboard mpu dfp gpt doubleclick sponsor sponsored sponsors sponsorship outbrain taboola
    revcontent mgid zergnet adngin adthrive mediavine raptive ezoic nativead native-ad werbung anzeige anzeigen publicidad publicidade publicite
    pubblicita reklam reklama iklan annonce annonces googlead adhesion skyscraper commercial`,
  related: `related relatedposts relatedarticles relatedstories relatedlinks relatedcontent recirc recirculation recommended recommendation
    recommendations recommends recommend similar morefrom morestories morenews morearticles moreon moreposts readmore readalso alsoread readnext upnext
    nextup seealso seemore youmaylike youmightlike maylike mightlike trending popular mostread mostpopular mostviewed mostrecent latest latestnews
    latestposts recentposts recent topstories topnews teaser teasers suggested suggestions suggestion furtherreading crosslinks crosslink interlink
    interlinks internallink inlinelink explore discover nextpost prevpost previouspost postnavigation nextarticle nextstory relacionadas relacionados
    relacionada leiatambem leiamais leetambien vejatambem saibamais weiterlesen mehr thema themen alire lireaussi ilgili correlati correlate
    leggianche leggi terkait bacajuga lainnya spotlight headlines storylist articlelist postlist cardlist feed newsfeed river`,
  promo: `promo promos promotion promotions promotional promobox calltoaction signup subscribe subscription subscriptions subscriber newsletter
    newsletters newslettersignup mailchimp optin emailsignup mailinglist donate donation donations membership member members appdownload downloadapp
    appbanner appstore upsell crosssell leadgen leadform freetrial offer offers deal deals coupon shop buy buynow affiliate affiliates
    contactform contactus getstarted requestdemo demo joinus followus notification notifications push pushnotification abo abonnement abonnieren
    abonnez suscripcion suscribete assine assinatura bulletin patreon kofi fundraiser fundraising`,
  share: `share sharing sharebar sharebuttons sharebutton sharetools sharelinks sharethis shares social socials socialmedia sociallinks socialshare
    socialicons sociable addthis addtoany sharedaddy a2a ssba heateor facebook twitter whatsapp pinterest instagram telegram linkedin reddit tumblr tweet
    follow followbutton likebutton bookmark bookmarks print email mailto copylink toolbox articletools storytools articleactions articletool storytool teilen partager
    compartir compartilhar condividi paylas bagikan reactions reaction clap claps upvote`,
  nav: `nav navigation navbar navigations menu menus menubar submenu megamenu topnav mainnav sitenav subnav breadcrumb breadcrumbs crumb crumbs crumbtrail pagination pager
    paging pages pagenav hamburger toolbar topbar masthead siteheader globalheader pageheader sitefooter globalfooter pagefooter footer footers footermenu skip skiplink
    skiplinks sitemap offcanvas drawer tabs tablist search searchbox searchform searchbar login signin account langswitch languageswitcher language
    languages backtotop scrolltop ticker utility weather`,
  comment: `comment comments commenting commentlist commentform commentbox disqus livefyre coral viafoura spotim openweb respond reply replies
    discussion discussions commentaire commentaires comentario comentarios commenti kommentar kommentare yorum yorumlar komentar
    fbcomments wpdiscuz hyvor guestbook trackback trackbacks pingback pingbacks`,
  caption: `caption captions captiontext figcaption imagecaption photocaption piccaption imgcaption mediacaption videocaption wpcaption cutline legend
    legende bildunterschrift bildtext pie piedefoto leyenda legenda didascalia imagetext imagedescription photodescription imgdesc photodesc`,
  credit: `credit credits imagecredit photocredit photocredits imgcredit copyrightholder attribution photographer bildquelle bildnachweis imagesource photosource`,
  byline: `byline bylines author authors authorname postauthor articleauthor storyauthor writer writers journalist reporter contributor contributors
    contributorname vcard autor autores autore auteur auteurs verfasser yazar penulis postedby writtenby reviewedby factchecked`,
  bio: `bio bios biography authorbio authorbox authorinfo authordescription authorcard authorprofile aboutauthor abouttheauthor aboutus profile
    authordetails authorsection writerbio staffbio`,
  date: `date dates dateline datetime time timestamp timeago published publish pubdate publishdate publicationdate updated modified lastmod
    lastupdated posted postedon entrydate postdate articledate storydate readtime readingtime timetoread minread fecha datum tarih tanggal data`,
  title: `headline headlines title titles entrytitle posttitle articletitle storytitle pagetitle hed h1 titulo titre titel titolo baslik judul`,
  deck: `deck dek standfirst subtitle subheadline subheading subhead strapline kicker summary excerpt abstract sommaire chapo chapeau vorspann
    entradilla bajada copete sottotitolo occhiello intro introduction lead lede teasertext spot ozet description`,
  tags: `tag tags taglist tagcloud tagged postags posttags articletags category categories categorylist cat catlinks topic topics topiclist keyword
    keywords section label labels eyebrow rubric badge pill pills chip chips filedunder postedin taxonomy terms etiquetas schlagworte etiket etiketler`,
  consent: `cookie cookies cookiebar cookiebanner cookienotice consent gdpr onetrust cookiebot privacy didomi quantcast usercentrics truste
    trustarc evidon ccpa`,
  paywall: `paywall regwall piano meter metered tpmodal registerwall subscriberonly premiumwall paygate`,
  overlay: `modal modals popup popups popover overlay lightbox dialog dialogue tooltip tooltips toast snackbar interstitial exitintent flyout
    dropdown dropdownmenu accordionmenu`,
  aside: `sidebar sidebars aside rail rightrail leftrail siderail rightcolumn rightcol leftcolumn secondary tertiary complementary widget widgets
    widgetarea infobox factbox sticky`,
  hidden: `hidden hide invisible sronly screenreader screenreadertext visuallyhidden visually assistive offscreen printonly noprint collapsed displaynone dnone
    u-hidden ishidden noscript fallback`,
  gallery: `gallery galleries slideshow slideshows carousel carousels slider sliders swiper slick slides slide slidecontainer filmstrip photoessay`,
  toc: `toc tableofcontents contents jumplinks jumpto onthispage inthisarticle outline chapters anchorlinks eztoc lwptoc rttoc`,
  notes: `footnote footnotes endnote endnotes reference references reflist citation citations cite bibliography sources correction corrections
    editorsnote editornote`,
  quote: `pullquote pullquotes pullout quotebox blockquote quote quotes testimonial testimonials`,
  embed: `embed embeds embedded twittertweet instagrammedia oembed video videos videoplayer player playlist podcast audio audioplayer listen
    listenbutton speech readspeaker trinity texttospeech tts youtube vimeo jwplayer brightcove widgetembed iframe poll polls quiz map`,
  commerce: `product products price prices pricing rating ratings stars starrating review reviews cart checkout retailer
    productcard buybox shopbutton rate vote votes voting score`,
  legal: `copyright disclaimer disclaimers disclosure disclosures legal license licence rights allrights terms tos impressum colophon reprint reprints permissions`,
  form: `form forms formfield field fieldset input subscribeform gform wpcf7 wpforms hsform hubspot captcha recaptcha`,
  button: `button buttons btn btns cta clickable link links linkbutton`,
  meta: `meta metadata postmeta entrymeta articlemeta metainfo info postinfo details detail`,
  header: `header head heading top hero topper logo brand branding`,
  article: `article articles story stories post posts entry hentry news blog blogpost newsarticle articlecontent articlebody storybody postbody postcontent
    entrycontent storycontent articletext storytext bodycopy bodytext bodycontent noticia materia beitrag artikel haber makale berita`,
  text: `body content contents text copy prose richtext rte wysiwyg paragraph paragraphs articlecontent articlebody storybody postbody postcontent entrycontent
    storycontent articletext storytext bodycopy bodytext bodycontent maincontent pagecontent formatted markdown longform texto conteudo contenido
    contenu corpo corps inhalt fliesstext icerik konten detay isi`,
} as const satisfies Record<string, string>;

const SEED = 7;
const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export type Family = keyof typeof WORDS;
export const FAMILIES = Object.keys(WORDS) as readonly Family[];

/** The families as bits; at most 32. */
export const FAMILY: Readonly<Record<Family, number>> = Object.fromEntries(
  FAMILIES.map((family, at) => [family, 1 << at]),
) as Record<Family, number>;

/** Families by the hash of a word: with 900 words of 32 bits a name that means something else is not to be expected. */
const BITS: ReadonlyMap<number, number> = (() => {
  const bits = new Map<number, number>();
  for (const family of FAMILIES) {
    for (const word of WORDS[family].split(/\s+/)) {
      let hash = SEED;
      for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
      bits.set(hash, (bits.get(hash) ?? 0) | FAMILY[family]);
    }
  }
  return bits;
})();

/** Long words that begin so belong to the family too: "relatedtopicslist". */
const STEMS: readonly (readonly [string, number])[] = (
  [
    ['related', 'related'],
    ['recommend', 'related'],
    ['mostread', 'related'],
    ['comment', 'comment'],
    ['newsletter', 'promo'],
    ['subscri', 'promo'],
    ['sidebar', 'aside'],
    ['breadcrumb', 'nav'],
    ['navig', 'nav'],
    ['advert', 'ad'],
    ['sponsor', 'ad'],
    ['adsby', 'ad'],
    ['sharing', 'share'],
    ['social', 'share'],
    ['cookie', 'consent'],
    ['caption', 'caption'],
    ['gallery', 'gallery'],
    ['slidesho', 'gallery'],
  ] as const
).map(([stem, family]) => [stem, FAMILY[family]] as const);
const STEM_CHARS = 8;
const LONGEST_STEM = 12;

/** A class attribute is read up to here; utility-first styling makes long ones, and what they say stands first. */
const READ_CHARS = 400;

/**
 * Families that the words of `names` (a class attribute, an id, a role …) belong to, as bits. A word is a run of letters; a
 * capital behind a small letter begins another. Linear.
 */
export function familiesOf(names: string): number {
  const length = Math.min(names.length, READ_CHARS);
  let bits = 0;
  let start = 0;
  let word = SEED;
  let pair = SEED;
  let upper = false;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? names.charCodeAt(at) : 0;
    const isUpper = code >= 65 && code <= 90;
    const isLetter = isUpper || (code >= 97 && code <= 122);
    if (at > start && (!isLetter || (isUpper && !upper))) {
      bits |= (BITS.get(word) ?? 0) | (BITS.get(pair) ?? 0);
      if (at - start >= STEM_CHARS) bits |= stemOf(names, start);
      pair = word;
      word = SEED;
      start = at;
    }
    if (isLetter) {
      word = mix(word, code | 32);
      pair = mix(pair, code | 32);
    } else start = at + 1;
    upper = isUpper;
  }
  return bits;
}

function stemOf(names: string, start: number): number {
  const word = names.slice(start, start + LONGEST_STEM).toLowerCase();
  let bits = 0;
  for (const [stem, family] of STEMS) if (word.startsWith(stem)) bits |= family;
  return bits;
}
