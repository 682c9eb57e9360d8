/**
 * Words in the names of elements (class, id, role, data attributes), by family, in the languages that sites are written in. Data:
 * adding a word is adding it to a list. Two words in a row are written as one: "see-also" and "seeAlso" are `seealso`.
 *
 * A word belongs here when it seldom names an article's own text. Checked on 791 pages: left out are words that often do, such as
 * `section`, `latest`, `product-review`, `language`, `hidden`, `label`, `print`, `profile`, `data`.
 */
export const FAMILY_WORDS = {
  ad: `ad ads advert adverts advertisement advertisements advertising advertise adsense adunit adslot adbox adzone adspace adwrap adwrapper
    adcontainer adplaceholder adlabel advertorial banner banners leaderboard mpu dfp gpt doubleclick sponsor sponsored sponsors sponsorship outbrain
    taboola revcontent mgid zergnet adngin adthrive mediavine raptive ezoic nativead werbung anzeige anzeigen publicidad publicidade publicite pub
    pubblicita reklam reklama iklan annonces googlead googleads skyscraper adinserter codeblock ligatus plista`,
  related: `related relatedposts relatedarticles relatedstories relatedlinks relatedcontent relatednews recirc recirculation recommended
    recommendation recommendations recommends similar morefrom morestories morenews morearticles moreon moreposts readmore readalso alsoread
    readnext upnext nextup seealso seemore youmaylike youmightlike trending popularposts populararticles mostread mostpopular mostviewed
    mostcommented latestnews latestposts latestarticles latestfrom recentposts topstories topnews othernews otherarticles teaserlist teasers suggested
    furtherreading nextpost prevpost previouspost postnavigation nextarticle nextstory relacionadas relacionados relacionada leiatambem leiamais
    leetambien leamas vejatambem saibamais masleidas lomasleido weiterlesen mehrzum meistgelesen lesetipps alire lireaussi surlememesujet plusdinfo
    ilgili ilgilihaberler cokokunanlar correlate correlati leggianche piuletti terkait bacajuga puff archivelist storylist postlist
    loadmore pagelist bookmarkcard leesook leesmeer gerelateerd
    meestgelezen czytajtakze zobacztakze powiazane relaterat mestlast`,
  promo: `promo promos promotion promotions promotional promobox calltoaction signup subscribe subscription subscriptions subscriber newsletter
    newsletters newslettersignup mailchimp optin emailsignup mailinglist donate donation donations appdownload downloadapp appbanner appstore
    upsell crosssell leadgen leadform freetrial buynow affiliate affiliates contactform getstarted requestdemo joinus followus pushnotification abo
    abonnement abonnieren abonnez suscripcion suscribete assine assinatura nieuwsbrief nieuwsbrieven nyhetsbrev patreon kofi fundraiser fundraising whatsappchannel telegramchannel`,
  share: `share sharing sharebar sharebuttons sharebutton sharetools sharelinks sharethis shares sharearticles socialshare socialbar socialbuttons
    socialicons sociallinks socialmedia socials sociable addthis addtoany sharedaddy ssba heateor facebook twitter whatsapp pinterest instagram telegram
    linkedin reddit tumblr followbutton likebutton copylink articletools storytools articleactions articletool storytool teilen partager partage
    compartir compartilhar condividi paylas bagikan`,
  nav: `nav navigation navbar navigations menu menus menubar submenu megamenu topnav mainnav sitenav subnav breadcrumb breadcrumbs crumbs
    crumbtrail filariane pagination pager pagenav hamburger topbar masthead siteheader globalheader pageheader sitefooter globalfooter pagefooter
    footer footers footermenu skiplink skiplinks sitemap offcanvas searchbox searchform searchbar login signin langswitch languageswitcher
    backtotop scrolltop ticker`,
  comment: `comment comments commenting commentlist commentform commentbox readercomments disqus livefyre viafoura spotim respond reply replies
    discussion discussions commentaire commentaires comentario comentarios commenti kommentar kommentare yorum yorumlar komentar fbcomments
    wpdiscuz hyvor guestbook reacties komentarze kommentarer trackback trackbacks pingback pingbacks`,
  caption: `caption captions captiontext figcaption imagecaption photocaption piccaption imgcaption mediacaption videocaption wpcaption cutline
    legende bildunterschrift bildtext piefoto piedefoto leyenda legenda didascalia imagedescription photodescription imgdesc imagedesc photodesc
    mediadescription slidedescription infodescription`,
  credit: `credit credits imagecredit photocredit photocredits imgcredit copyrightholder attribution photographer bildquelle bildnachweis
    imagesource photosource`,
  byline: `byline bylines author authors authorname postauthor articleauthor storyauthor writer writers journalist reporter contributor
    contributors contributorname vcard autor autores autore auteur auteurs verfasser yazar muhabir penulis postedby writtenby reviewedby factchecked
    firma signature`,
  bio: `bio bios biography authorbio authorbox authorinfo authordescription authorcard authorprofile aboutauthor abouttheauthor authorabout
    authordetails authorsection writerbio staffbio`,
  date: `date dates dateline datetime time timestamp timeago published pubdate publishdate publicationdate publishtime updated lastmod lastupdated
    posted postedon entrydate postdate articledate storydate readtime readingtime timetoread minread fecha datum tarih tanggal`,
  title: `headline headlines title titles entrytitle posttitle articletitle storytitle pagetitle hed titulo titre titel titolo baslik judul`,
  deck: `deck dek standfirst subtitle subheadline subheading subhead strapline kicker summary excerpt abstract sommaire chapo chapeau vorspann
    entradilla bajada copete sottotitolo occhiello intro introduction lead lede spot ozet`,
  tags: `tag tags taglist tagcloud tagged postags posttags articletags articletopics categorylist catlinks taglinks eyebrow pill pills chip chips
    filedunder postedin taxonomy etiquetas schlagworte etiket etiketler`,
  consent: `cookie cookies cookiebar cookiebanner cookienotice consent gdpr onetrust cookiebot didomi quantcast usercentrics truste trustarc cmpwrapper cmpbox consentmanager iubenda borlabs rodo
    evidon ccpa`,
  paywall: `paywall regwall piano meter metered tpmodal registerwall subscriberonly premiumwall paygate`,
  overlay: `modal modals popup popups popover overlay lightbox dialog dialogue toast snackbar interstitial exitintent flyout dropdown dropdownmenu`,
  aside: `sidebar sidebars aside rail rightrail leftrail siderail rightcolumn rightcol leftcolumn secondary tertiary complementary widget widgets
    widgetarea infobox factbox sticky`,
  hidden: `sronly screenreader screenreadertext visuallyhidden visually assistive offscreen printonly noprint displaynone dnone ishidden nojs vjs`,
  gallery: `gallery galleries slideshow slideshows carousel carousels slider sliders swiper slick slides slide filmstrip photoessay`,
  toc: `toc tableofcontents jumplinks jumpto onthispage inthisarticle anchorlinks eztoc lwptoc rttoc`,
  notes: `footnote footnotes endnote endnotes citation citations bibliography sources correction corrections editorsnote editornote`,
  quote: `pullquote pullquotes pullout quotebox blockquote quote quotes testimonial testimonials`,
  embed: `twittertweet instagrammedia oembed video videos videoplayer player playlist podcast audio audioplayer listen listenbutton readspeaker
    trinity texttospeech tts youtube vimeo jwplayer brightcove poll polls quiz`,
  commerce: `product products price prices pricing rating ratings stars starrating cart checkout retailer productcard buybox shopbutton vote votes
    voting`,
  legal: `copyright disclaimer disclaimers disclosure disclosures legal allrights impressum colophon reprint reprints permissions`,
  form: `form forms gform wpcf7 wpforms hsform hubspot captcha recaptcha subscribeform`,
  button: `button buttons btn btns cta clickable link links linkbutton`,
  meta: `meta metadata postmeta entrymeta articlemeta metainfo postinfo`,
  header: `header hero topper logo brand branding`,
  article: `article articles story stories post posts entry hentry news blog blogpost newsarticle articlecontent articlebody storybody postbody
    postcontent entrycontent storycontent articletext storytext bodycopy bodytext bodycontent noticia materia beitrag artikel haber makale berita`,
  text: `body content contents text copy prose richtext rte wysiwyg paragraph paragraphs articlecontent articlebody storybody postbody postcontent
    entrycontent storycontent articletext storytext bodycopy bodytext bodycontent maincontent pagecontent formatted markdown longform texto conteudo
    contenido cuerpo contenu corpo corps inhalt fliesstext icerik konten detay isi`,
} as const satisfies Record<string, string>;
