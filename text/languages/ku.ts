/** Kurdish in both scripts: Kurmanji in Latin letters, Sorani in Arabic ones. */
import type { Language } from './language.js';

export const ku: Language = {
  code: 'ku',
  stops: `
    û li ji bi bo di de da ku ew ev vê wê wî wan ên ê jî her hemû tu tiştek ne na dê wê piştî berî heta
    lê belê an yan ya yê yên ez em hûn hat hatin bû bûn dike dikin kir kirin got gotin dibe heye hene nav
    ser bin gel re ve çi kî çawa çima roj sal gelek tenê لە بە بۆ و کە ئەو ئەم ئەوە ئەوان ئێمە من تۆ
    لەسەر لەگەڵ لەو لەم دوای پێش تا بەڵام یان هەر هەموو زۆر تەنیا هیچ چی کێ چۆن بوو بوون دەکات دەکەن کرد
    کردن گوتی وتی دەبێت هەیە نییە ناو ژێر سەر نێوان لەلایەن ئەوەی دەڵێت راگەیاند ڕایگەیاند کراوە
    کراوەتەوە بڕیارە
  `,
  dateWords: `
    nûkirin nûkirina hat weşandin weşandina weşanê wextê demê saet roja duşem sêşem çarşem pêncşem înê
    şemî şemiyê yekşem duşemê sêşemê çarşemê pêncşemê yekşemê baweşandin berî deqe deqîqe duşem sêşem
    çarşem pêncşem în şemî yekşem yekşemb duşemb sêşemb çarşemb pêncşemb şemb dîroka weşan weşanê hat
    weşandin nûkirin saet saetan xulek deqe roj berî niha îro duh demjimêr شەممە یەکشەممە دووشەممە
    سێشەممە چوارشەممە پێنجشەممە هەینی بەروار بڵاوکراوەتەوە نوێکراوەتەوە کاتژمێر خولەک رۆژ ڕۆژ پێش ئەمڕۆ
    دوێنێ سەعات دوایین نوێکردنەوە
  `,
  nameWords: 'û ji li و لە',
  months: `
    rêbendan|çile|کانوونی دووەم; sibat|reşemî|شوبات; adar|avdar|ئازار; nîsan|avrêl|نیسان; gulan|ئایار;
    hezîran|pûşper|حوزەیران; tîrmeh|temûz|تەمووز; tebax|gelawêj|ئاب; îlon|rezber|ئەیلوول;
    cotmeh|çirî|تشرینی یەکەم; mijdar|sermawez|تشرینی دووەم; kanûn|berfanbar|کانوونی یەکەم
  `,
  bylines: `
    ئا; ئامادەکردنی; nivîskar; nûçegihan; amadekar; nivîsandin; نووسەر; نووسینی; ئامادەکردنی; ڕاپۆرت;
    راپۆرت; هەواڵنێر; پەیامنێر; و وەرگێڕانی
  `,
  credits: 'wêne; wênekêş; foto; jêdera wêne; وێنە; فۆتۆ; وێنەگر; سەرچاوەی وێنە',
  captions: 'wêneya arşîvê; arşîv; وێنەی ئەرشیف; ئەرشیف; وێنەی ئەرشیفی',
  wallWords: `
    çerezan çerezên çereza cookieyan cookie cookies bikar tînin tîne bikaranîna kesane trafîkê taybetiyê
    nepenîtiyê malperê rûpelê gerokê cîhaza mîhengan mîhengên tercîhên razîbûna hilbijêrin hilbijartinên
    partnerên polîtîkaya siyaseta navnîşan navnîşana kontrola کوکییەکان کوکییەکانی بەکاردێنین
    بەکاردەهێنین ڕێگەدان ڕێگە ماڵپەڕە ماڵپەڕەکە ماڵپەڕەکەمان ڕیکلامەکان تایبەتمەندیت تایبەتمەندییەکان
    پەڕە پەڕەیە پەڕەکە هاوبەشەکان وێبگەڕەکەت بەستەر ناونیشان گۆڕدراوە سڕاوەتەوە em me we hûn hevkarên
    çerez kukî kukiyan razîbûn destûr cîhaz amûra reklam reklamên naverok naveroka dane daneyên taybetî
    nepenî nepenîtiya mîheng bijartin tomar agahî agahiyan qebûl red gerok geroka ewlehî robot mirov
    çalak piştrast daxwaz tor girêdan rûpel rûpela malper malpera çewtî dîsa biceribîne abone hesab
    têketin şîfre belaş ئێمە هاوبەشەکانمان ئێوە کوکی کوکیز کوکیەکان ڕەزامەندی ڕەزامەندیت ئامێر ئامێرەکەت
    ڕیکلام ڕیکلامی ناوەڕۆک داتا داتاکان داتاکانت زانیاری زانیارییەکان تایبەتێتی تایبەتمەندی ڕێکخستن
    ڕێکخستنەکان هەڵبژاردن قبوڵ ڕەتکردنەوە وێبگەڕ ئاسایش ڕۆبۆت مرۆڤ چالاک داواکاری تۆڕ پەیوەندی لاپەڕە
    لاپەڕەکە ماڵپەڕ سێرڤەر هەڵە دووبارە بەشداری هەژمار چوونەژوورەوە
  `,
  rules: {
    'ad-label': {
      words: `
        reklam;
        reklamê;
        ریکلام;
        ڕیکلام;
        رێکلام;
        ڕێکلام
      `,
      example: 'REKLAM',
      counter: 'Reklam li ser dîwêr hat rakirin.',
    },
    'promo-lead': {
      words: `
        (her wiha|herwiha|bi vê re|li ser heman mijarê) (bixwîne|bixwînin|bixwînî);
        (li ser|di) heman (mijarê|mijarê de);
        (هەواڵە|بابەتە|هەواڵی|بابەتی) (پەیوەندیدارەکان|هاوشێوەکان|پەیوەستەکان|پەیوەست);
        (ئەمەش|ئەوەش|هەروەها|ئەم بابەتەش|ئەم هەواڵەش) (بخوێنەوە|بخوێننەوە);
        بخوێنەرەوە;
        (her wiha|herwiha|dîsa|hîn) (bixwîne|bixwînin|bibîne);
        bixwîne;
        bixwînin;
        (nûçeyên|mijarên) (têkildar|din|peywendîdar|girêdayî);
        zêdetir;
        bêtir bixwîne;
        bêtir;
        nûçeya (pêş|paş|din|berê);
        vîdyo;
        (زیاتر|هەروەها|ئەمەش|زۆرتر) (بخوێنەوە|بخوێننەوە|ببینە|بخوێنە);
        بخوێنەوە;
        (هەواڵی|بابەتی|هەواڵە|بابەتە) (پەیوەندیدار|هاوشێوە|پەیوەندیدارەکان|دیکە|تر);
        پەیوەندیدار;
        زیاتر;
        ڤیدیۆ;
        هەواڵی (دواتر|پێشتر);
        ئەمانەش *;
        temaşe bikin;
        bibînin;
        bêtir bixwînin;
        zêdetir (bixwîne|bixwînin);
        hemûyî bixwîne;
        (hilbijartiyên|bijartiyên) edîtor;
        ببینە;
        سەیری بکە;
        سەیر بکە;
        (درێژەی|پاشماوەی) (هەواڵ|بابەت|هەواڵەکە|بابەتەکە);
        درێژە بخوێنەوە;
        (هەواڵی|بابەتی|هەواڵێکی) (زیاتر|دواتر|پێشوو|تر|داهاتوو);
        ئەمانەش (ببینە|بخوێنەوە)
      `,
      example: 'Her wiha bixwînin: Pira ku du caran hat avakirin',
      counter: 'Zêdetir ji sed kes hatin.',
    },
    'promo-list': {
      words: `
        (nûçeyên|mijarên) herî (zêde|pir) *;
        (herî zêde|herî pir) hatine (xwendin|temaşekirin);
        (زۆرترین|پڕ) (خوێنراوەکان|بینراوەکان|خوێنراوە);
        زۆرترین خوێنراو;
        نوێترینەکان;
        (nûçeyên|nûçe) (dawî|dawîn|rojane|herî *);
        (herî|ya herî) (zêde|pir|xwendî) *;
        dawîn nûçe;
        zêdetir;
        (دوا|دوایین|نوێترین|گرنگترین) (هەواڵ|هەواڵەکان|بابەت|بابەتەکان);
        زۆرترین *;
        (پڕبینەرترین|زۆرترین) (بابەت|هەواڵ|*);
        هەڵبژاردەکان;
        بینینی زیاتر;
        زیاتر ببینە;
        (yên|ya) herî (zêde|pir) (hatine|hatiye) (xwendin|temaşekirin);
        nûçename;
        bibe abone;
        abone bibe;
        (پڕخوێنەرترین|پڕبینەرترین) (هەواڵەکان|بابەتەکان|هەواڵ|);
        دواترین (هەواڵ|هەواڵەکان);
        زۆرترین (خوێندراوەکان|بینراو|خوێندراو)
      `,
      example: 'Nûçeyên dawî',
      counter: 'Nûçe dereng hat.',
    },
    'promo-prompt': {
      words: `
        (لە|لەسەر) (تێلێگرام|تێلیگرام|فەیسبووک|ئینستاگرام|واتسئاپ|یوتیوب|ئێکس) * (فۆڵۆمان|فۆڵۆ|لەگەڵمان|بەشداربن) *;
        (tevlî|beşdarî) (kanala|koma|grûba|rûpela|kanalê) * (bibin|bibe);
        (kanala|rûpela) me ya *;
        (سەردانی|جۆینی|بەشداری) (کەناڵی|کەناڵ|پەیجی|گروپی|گرووپی|ئەپی) *;
        ئەپی * (دابەزێنە|دابەزێنن|داگرە|داگرن);
        (لە تێلیگرام|لە واتسئاپ|لە تێلێگرام) * (فۆڵۆ|بەشدار|لەگەڵ) *;
        (داونلۆدی|دابەزاندنی) (ئەپ|ئەپی|ئەپلیکەیشن) *;
        me * (bişopînin|bişopîne) *;
        bibin (abone|aboneyê|endam) *;
        bo * (bitikînin|bitikîne) *;
        (kanala|rûpela) me *;
        (لەگەڵمان|بەدواداچوونمان|فۆڵۆمان) *;
        (کەناڵی|پەیجی|ئەپی) * (داگرە|ببە|بکە) *;
        بۆ (بینینی|زانیاری|خوێندنەوەی) * کرتە *;
        کلیک *;
        sepana me (daxîne|daxînin);
        (ئەپەکەمان|ئەپی ئێمە) (دابەزێنە|دابەزێنن|داگرە);
        بەشداری نامەی هەواڵ بکە;
        پاڵپشتیمان (بکە|بکەن);
        piştgiriyê bidin me
      `,
      example: 'Me li ser Telegramê bişopînin',
      counter: 'Me li bajêr ew dît.',
    },
    'share-prompt': {
      words: `
        (قەبارەی|گەورەکردنی|بچووککردنەوەی) (فۆنت|نووسین);
        mezinahiya nivîsê;
        (دەنگ|گوێ) (بدە|بگرە);
        پرینت;
        پرێنت;
        çap bike;
        (hatiye|hat) xwendin # *;
        # caran hat xwendin;
        parve bike;
        parve bikin;
        (parve) (bike|bikin) *;
        (لینک|بەستەر) کۆپی *;
        (هاوبەشی|هاوبەش|بەشداری) (بکە|پێبکە|کردن|پێ بکە) *;
        بڵاوی بکەوە;
        شێر بکە;
        چاپکردن;
        # (بینین|جار بینراوە);
        (vê|ev) nûçeyê parve (bike|bikin);
        (li ser|bi) (facebookê|twitterê|whatsappê|telegramê|hevalên xwe re) parve (bike|bikin);
        (lînkê|girêdanê) kopî bike;
        lînk (hate|hat) kopîkirin;
        tomar bike;
        # dîtin;
        (ئەم|) (هەواڵە|بابەتە) هاوبەش بکە;
        بڵاوی (بکەرەوە|بکەوە);
        (شەیر|شەیری|پرینت|چاپ|پاشەکەوت) بکە;
        (لینکەکە|بەستەرەکە|لینک) کۆپی (بکە|کرا);
        # جار (خوێنراوەتەوە|خوێندراوەتەوە)
      `,
      example: 'Parve bike',
      counter: 'Parve kirin zor bû.',
    },
    'share-words': {
      words: `
        parve bike facebook twitter x whatsapp telegram instagram youtube viber kopî link فەیسبووک تویتەر
        ئێکس تێلێگرام واتسئاپ ئینستاگرام یوتیوب ڤایبەر هاوبەشی بکە کۆپی
      `,
      example: 'Facebook Twitter Telegram',
      counter: 'Link qut bû.',
    },
    'comments-head': {
      words: `
        (navnîşana|adresa) we ya * (nayê|nay) weşandin;
        کۆمێنت (بنووسە|دابنێ|بکە);
        (ڕای|ڕا|بۆچوونی) خۆت (بنووسە|دەربڕە);
        (لێدوانێک|سەرنجێک|کۆمێنتێک) بنووسە;
        ئیمەیڵەکەت بڵاو ناکرێتەوە;
        şîrove;
        şîroveyek;
        # şîrove;
        (şîroveyekê|şîrove) (binivîse|bike|binivîsin);
        şîroveyên (we|xwendevanan|xwe);
        bersiv bide;
        کۆمێنت;
        کۆمێنتەکان;
        لێدوان;
        لێدوانەکان;
        بۆچوون;
        (کۆمێنت|بۆچوون|لێدوان|سەرنج) (بنووسە|بکە|*);
        # (کۆمێنت|لێدوان);
        وەڵام;
        (şîrove|کۆمێنتەکان|کۆمێنت) #;
        şîroveya xwe (binivîse|binivîsin|bişîne);
        bersivekê binivîse;
        bersivê betal bike;
        şîrove (tune|tune ne|girtî ne|hatine girtin);
        (raya|nerîna) xwe (binivîse|bibêje);
        هیچ کۆمێنتێک نییە;
        کۆمێنت داخراوە;
        وەڵام بدەرەوە;
        وەڵامێک بنووسە
      `,
      example: 'Şîrove binivîse',
      counter: 'Şîrove ne hewce bû.',
    },
    'copyright-notice': {
      words: `
        (مافی|مافەکانی) (بڵاوکردنەوەی|بڵاوکردنەوە|چاپ|چاپکردن) *;
        * (پارێزراوە|پارێزراون) بۆ *;
        هەموو (ماف|مافێک|مافەکان|مافێکی) * (پارێزراوە|پارێزراون);
        (hemû|hemî) maf (parastî|parastîne|yên) *;
        mafê (weşanê|kopîkirinê) *;
        (هەموو|سەرجەم) (مافەکان|مافەکانی *|مافێکی) (پارێزراون|پارێزراوە|پارێزراو) *;
        مافی (بڵاوکردنەوە|چاپ) *;
        copyright # *;
        hemû mafên wê parastî ne
      `,
      example: 'Hemû maf parastî ne.',
      counter: 'Hemû mafê wî heye.',
    },
    'source-notice': {
      words: `
        çavkanî;
        سەرچاوە;
        بە وەرگرتن لە *;
        ئەم (بابەتە|وتارە) گوزارشت لە (ڕای|بۆچوونی) نووسەر *
      `,
      example: 'Çavkanî',
      counter:
        'Çavkanî zuwa bû û jin her sibe diçûn serê çiyê heta kaniya jorîn û bi cerên tijî vedigeriyan malê hemû bi hev re di nav berfê de.',
    },
    'source-lead': { words: 'çavkanî; jêder; سەرچاوە', example: 'Çavkanî: AA', counter: 'Jêder nayê zanîn.' },
    contributors: {
      words: `
        * (beşdarî|alîkariya) (vê nûçeyê|amadekirina vê nûçeyê) (bû|bûn|kir|kirin);
        * بەشداری (لەم|لە ئامادەکردنی ئەم) (هەواڵە|راپۆرتە|ڕاپۆرتە) (کرد|کردووە|کردن)
      `,
      example: 'Azad Nimûne beşdarî vê nûçeyê bû',
      counter: 'Baran beşdarî cejnê bû.',
    },
    'nav-line': {
      words: `
        destpêk;
        rûpela sereke;
        sereke;
        menu;
        lêgerîn;
        têkilî;
        derbarê me *;
        arşîv;
        zindî;
        weşana zindî;
        lezgîn;
        taybet;
        polîtîkaya *;
        سەرەکی;
        سەرەتا;
        پەڕەی سەرەکی;
        لاپەڕەی سەرەکی;
        مێنۆ;
        گەڕان;
        پەیوەندی;
        دەربارەی ئێمە;
        دەربارە;
        ئەرشیف;
        ڕاستەوخۆ;
        راستەوخۆ;
        بەپەلە;
        تایبەت;
        گوێ بگرە;
        (nûçeyê|li nûçeyê|gotarê|li gotarê) guhdarî bike;
        galeriya wêneyan;
        (wêneyên|vîdyoyên) din;
        vîdyoyê temaşe bike;
        vegere (destpêkê|serî|jor);
        (çewtiyê|şaşiyê) ragihîne;
        têkilî bi me re;
        em kî ne;
        (dema|wextê) xwendinê # (xulek|deqe|deqîqe);
        # (deqe|xulek|deqîqe) xwendin;
        گوێ لە (هەواڵەکە|بابەتەکە) بگرە;
        (گەلەری|گەلەریی|ئەلبومی) (وێنە|وێنەکان);
        گەلەری;
        وێنەی زیاتر;
        ڤیدیۆکە ببینە;
        (بگەڕێوە|گەڕانەوە) بۆ (سەرەتا|سەرەوە|پەڕەی سەرەکی);
        هەڵەیەک ڕاپۆرت بکە;
        پەیوەندیمان پێوە بکە;
        ئێمە کێین;
        کاتی خوێندنەوە # (خولەک|دەقە);
        # خولەک خوێندنەوە
      `,
      example: 'Destpêk',
      counter: 'Têkilî qut bû.',
    },
    'nav-lead': {
      words: `
        etîket;
        mijar;
        mijarên;
        beş;
        تاگ;
        تاگەکان;
        بابەت;
        بابەتەکان;
        بەش;
        وشە کلیلییەکان;
        etîketên nûçeyê;
        peyvên sereke;
        hashtag;
        وشە سەرەکییەکان;
        هاشتاگ
      `,
      example: 'Etîket: çem, gund',
      counter: 'Mijar hat guhertin.',
    },
    'nav-words': {
      words: `
        destpêk nûçe nûçeyên siyaset aborî werzîş spor çand huner jiyan civak tenduristî zanist teknolojî
        cîhan kurdistan rojava bakur başûr rojhilat tirkiye iraq îran sûriye vîdyo wêne bername gotar nêrîn
        hevpeyvîn arşîv têkilî û سەرەکی هەواڵ هەواڵەکان سیاسەت سیاسی ئابووری وەرزش کولتوور هونەر ژیان کۆمەڵگە
        تەندروستی زانست تەکنەلۆژیا جیهان کوردستان عێراق ئێران تورکیا سووریا ڤیدیۆ وێنە بەرنامە وتار بیروڕا
        دیمانە ئەرشیف پەیوەندی و ڕۆژهەڵات ڕۆژئاوا باکوور باشوور
      `,
      example: 'Siyaset Aborî Werzîş',
      counter: 'Werzîş nekir.',
    },
    'author-head': {
      words: `
        derbarê nivîskar *;
        nivîskar;
        دەربارەی نووسەر;
        نووسەر;
        (nivîsên|gotarên) din ên nivîskar;
        (بابەتەکانی|وتارەکانی) (تری|دیکەی) نووسەر
      `,
      example: 'Derbarê nivîskar',
      counter: 'Nivîskar hat.',
    },
    'wall-consent': {
      words: `
        em (çerezan|çerezên|cookieyan|cookies) bikar tînin *;
        ev malper (çerezan|cookieyan|cookies) bikar tîne *;
        (hemûyan|hemûyî|hemû) (bipejirîne|qebûl bike|red bike|çerezan qebûl bike);
        (polîtîkaya|siyaseta) (çerezan|cookieyan);
        mîhengên (çerezan|cookieyan);
        (هەمووی|هەموو) (قبوڵ بکە|ڕەت بکەرەوە|قبوڵ دەکەم);
        (ئێمە|ئەم ماڵپەڕە) (کوکی|کوکیز|کوکییەکان|کوکییەکانی) *;
        ڕێکخستنی (کوکییەکان|کوکی);
        سیاسەتی کوکییەکان;
        (hemûyan qebûl bike|hemûyan red bike|mîhengên kukiyan|قبوڵکردنی هەموو|ڕەتکردنەوەی هەموو|ڕێکخستنی کوکیز);
        (nepenîtiya we|em qîmetê didin nepenîtiya we) *;
        berî ku hûn berdewam bikin *;
        ئێمە ڕێز لە تایبەتێتی *;
        پێش ئەوەی بەردەوام *
      `,
      example: 'Hemûyan qebûl bike',
      counter: 'Hemûyan nan xwar.',
    },
    'wall-challenge': {
      words: `
        (piştrast bike|îspat bike) ku tu (mirov|ne robot) *;
        geroka we * kontrol *;
        gihîştina we hat (astengkirin|redkirin) *;
        (دڵنیابەرەوە|پشتڕاست بکەرەوە) * (مرۆڤیت|ڕۆبۆت) *;
        تۆ ڕۆبۆت نیت *;
        کەمێک چاوەڕێ بکە;
        gihîştin hat redkirin *;
        geroka we tê kontrolkirin *;
        ez ne robot im *;
        من ڕۆبۆت نیم *;
        وێبگەڕەکەت * پشکنین *
      `,
      example: 'Ez ne robot im',
      counter: 'Robot di çem de ma.',
    },
    'wall-error': {
      words: `
        (ev|) rûpel (nehat dîtin|tune ye|nayê dîtin) *;
        (bibore|bibûrin|li me biborin|) rûpela ku (tu|hûn) (lê|dixwazin) *;
        (ببورە|ببوورە|داوای لێبوردن) * (لاپەڕە|پەڕە|لاپەڕەیە|پەڕەیە) *;
        (ئەم|ئەو|) (پەڕە|پەڕەیە|لاپەڕە|لاپەڕەیە) (نەدۆزرایەوە|بوونی نییە) *;
        (پەڕەکە|لاپەڕەکە) نەدۆزرایەوە *;
        rûpel nehat dîtin *;
        (ev|) rûpela ku hûn lê digerin *;
        لاپەڕەکە نەدۆزرایەوە *;
        ئەو لاپەڕەیەی *;
        هەڵە #;
        çewtî #
      `,
      example: 'Rûpel nehat dîtin',
      counter: 'Rûpel di avê de ma.',
    },
    'ad-block': {
      words: `
        (nûçe|nivîs|) piştî reklamê berdewam dike;
        naveroka sponsorkirî;
        reklamê bigire;
        reklam li vir bidin;
        دوای ڕیکلام درێژەی هەیە;
        ناوەڕۆکی سپۆنسەرکراو;
        ڕیکلامەکان;
        ڕیکلام لێرە بکە
      `,
      example: 'Naveroka sponsorkirî',
      counter: 'Sponsor nehat dîtin.',
    },
    'promo-form': {
      words: `
        e nameya xwe binivîse;
        tê barkirin;
        ئیمەیڵەکەت بنووسە;
        ئیمێڵەکەت بنووسە;
        خۆتۆمارکردن;
        چوونەژوورەوە;
        بارکردن
      `,
      example: 'E-nameya xwe binivîse',
      counter: 'E-nameya wî nehat.',
    },
    'contributors-lead': {
      words: `
        wergêr;
        edîtor;
        وەرگێڕان;
        ئامادەکردن
      `,
      example: 'Wergêr: Azad Nimûne',
      counter: 'Wergêr nehat.',
    },
  },
};
