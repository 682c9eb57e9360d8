/**
 * What furniture says in thirteen languages without a file of their own: Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian,
 * Croatian, Greek, Ukrainian, Bulgarian, Catalan, Vietnamese; and what the files of Dutch, Polish, Swedish and Indonesian do not have.
 * No function words, so that shapes speak for such texts as they did.
 */
import type { Language } from './language.js';

export const mul: Language = {
  code: 'mul',
  stops: '',
  dateWords: `
    vandaag gisteren bijgewerkt aangepast gepubliceerd geplaatst leestijd uur geleden laatste
    opublikowano aktualizacja dzisiaj wczoraj dodano godz publicerad uppdaterad publisert oppdatert
    publiceret opdateret idag igår kl klockan julkaistu päivitetty klo publikováno aktualizováno dnes
    včera publicat actualizat astăzi ieri понеділок вівторок середа четвер субота неділя переглядів
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag
    lørdag søndag pondělí úterý středa čtvrtek pátek sobota neděle luni marți miercuri joi vineri sâmbătă
    duminică δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δημοσίευση ενημέρωση опубліковано
    оновлено сьогодні вчора diperbarui diterbitkan wib cập nhật
  `,
  nameWords: 'en i och og ja și dan và',
  // October in Croatian is November in Czech and Polish.
  months: `
    januar|tammikuuta|ledna|januára|január|ianuarie|siječnja|ιανουαρίου|січня|януари|gener;
    februar|helmikuuta|února|februára|február|februarie|veljače|φεβρουαρίου|лютого|февруари|febrer;
    marts|maaliskuuta|března|marca|március|martie|ožujka|μαρτίου|березня|март|març;
    april|huhtikuuta|dubna|apríla|április|aprilie|travnja|απριλίου|квітня|април|abril;
    maj|mai|toukokuuta|května|mája|május|svibnja|μαΐου|μαίου|травня|май|maig;
    juni|kesäkuuta|června|júna|június|iunie|lipnja|ιουνίου|червня|юни|juny;
    juli|heinäkuuta|července|júla|július|iulie|srpnja|ιουλίου|липня|юли|juliol;
    august|elokuuta|srpna|augusta|augusztus|kolovoza|αυγούστου|серпня|август|agost;
    september|syyskuuta|září|septembra|szeptember|septembrie|rujna|σεπτεμβρίου|вересня|септември|setembre;
    oktober|lokakuuta|října|októbra|október|octombrie|οκτωβρίου|жовтня|октомври|octubre;
    november|marraskuuta|listopadu|novembra|noiembrie|studenog|studenoga|νοεμβρίου|листопада|ноември|novembre;
    desember|december|joulukuuta|prosince|decembra|decembrie|prosinca|δεκεμβρίου|грудня|декември|desembre
  `,
  bylines: `
    tekst; tekst en foto; oleh; írta; szerző; napisał; napisała; skrevet af; skrevet av; auteur en foto
  `,
  credits: `
    fot; zdj; zdjęcie; zdjęcia; beeld; foto en; afbeelding; foto via; kuva; kuvat; valokuva; fénykép; kép;
    φωτογραφία; φωτό; світлина; ilustrasi; ảnh
  `,
  captions: `
    archieffoto; arkivbild; arkivfoto; arkivbilde; zdjęcie ilustracyjne; ilustrační foto; ilustračné foto;
    kuvituskuva; genrebild; imagine ilustrativă; foto arsip
  `,
  wallWords: '',
  rules: {
    'ad-label': {
      words: `
        advertentie;
        reclame;
        advertentie, lees hieronder verder;
        lees verder (na|onder) de advertentie;
        annons;
        artikeln fortsätter efter annonsen;
        annonse;
        annonsørinnhold;
        reklama;
        dalsza część artykułu pod materiałem wideo;
        dalszy ciąg (materiału|artykułu|tekstu) pod (wideo|reklamą|materiałem wideo);
        mainos;
        juttu jatkuu mainoksen jälkeen;
        inzerce;
        reklamná správa;
        hirdetés;
        a cikk a hirdetés alatt folytatódik;
        publicitate;
        articolul continuă după reclamă;
        oglas;
        διαφήμιση;
        реклама;
        iklan;
        scroll ke bawah untuk lanjut membaca;
        quảng cáo;
        publicitat
      `,
      example: 'Advertentie',
      counter: 'Advertenties kosten de gemeente 400 euro.',
    },
    'promo-lead': {
      words: `
        lees ook;
        lees meer;
        lees verder;
        lees hier *;
        bekijk ook;
        luister ook;
        zie ook;
        meer over dit onderwerp;
        ook interessant;
        czytaj (też|także|również|więcej|dalej);
        przeczytaj (też|także|również|więcej);
        zobacz (też|także|również|więcej);
        sprawdź (też|także|również);
        polecamy;
        polecamy również;
        läs (också|även|mer|vidare|mer om *);
        se även;
        se också;
        les (også|mer|mer om *);
        se også;
        læs (også|mere|videre);
        lue (myös|lisää);
        katso myös;
        čtěte (také|též|více|dále);
        přečtěte si (také|též|více);
        prečítajte si (aj|tiež|viac);
        mohlo by vás (zajímat|zaujímať);
        olvasta már;
        olvassa el;
        ez is érdekelheti;
        kapcsolódó (cikk|cikkek|cikkeink|hírek);
        citește (și|mai mult|mai multe|continuarea);
        citiți (și|mai mult);
        vezi și;
        pe aceeași temă;
        διαβάστε (επίσης|ακόμη|ακόμα|περισσότερα|και);
        δείτε (επίσης|ακόμη|ακόμα);
        σχετικά άρθρα;
        читайте (також|ще|докладніше);
        дивіться також;
        за темою;
        прочетете (още|също);
        вижте (още|също);
        още по темата;
        baca (juga|selengkapnya);
        simak juga;
        lihat juga;
        (artikel|berita) terkait;
        xem (thêm|tiếp);
        đọc (thêm|tiếp);
        (tin|bài) liên quan;
        pročitajte (i|još|više|također);
        pročitaj (i|još|više);
        vezane vijesti;
        llegiu també;
        llegeix també
      `,
      example: 'Lees ook: Bakker verkoopt brood op het dak',
      counter: 'Lees ook het rapport, zei de wethouder, en oordeel dan.',
    },
    'promo-list': {
      words: `
        meest gelezen;
        best gelezen;
        meest bekeken;
        net binnen;
        meer nieuws;
        laatste nieuws;
        het laatste nieuws;
        gerelateerd;
        gerelateerde artikelen;
        aanbevolen;
        uitgelicht;
        najczęściej czytane;
        najpopularniejsze;
        popularne;
        polecane;
        najnowsze;
        mest (läst|läst just nu|lästa|lest|leste|læst|læste);
        senaste nytt;
        siste nytt;
        seneste nyt;
        anbefalt;
        luetuimmat;
        uusimmat;
        nejčtenější;
        najčítanejšie;
        legolvasottabb;
        legfrissebb;
        cele mai citite;
        știri similare;
        articole similare;
        δημοφιλή;
        ροή ειδήσεων;
        найпопулярніше;
        останні новини;
        най четени;
        terpopuler;
        berita (terpopuler|terbaru|lainnya);
        đọc nhiều;
        tin mới;
        najčitanije;
        najnovije;
        el més llegit
      `,
      example: 'Meest gelezen',
      counter: 'Meest gelezen werd het boek in de winter.',
    },
    'promo-prompt': {
      words: `
        schrijf (je|u) in *;
        meld (je|u) aan *;
        abonneer (je|u) *;
        download (onze|de|gratis) app *;
        * download (onze|de|gratis) app;
        (gratis|dagelijkse|onze|ontvang onze) nieuwsbrief *;
        ontvang * nieuwsbrief *;
        volg ons *;
        wil (je|u) niets missen *;
        mis niets *;
        elke (ochtend|dag|week|avond) * (nieuws|mail|mailbox|inbox|nieuwsbrief) *;
        al abonnee *;
        lees verder met *;
        zapisz się *;
        subskrybuj *;
        obserwuj nas *;
        dołącz do nas *;
        bądź na bieżąco *;
        prenumerera *;
        anmäl dig *;
        följ oss *;
        missa inget *;
        få nyheter *;
        følg (oss|os) *;
        meld deg på *;
        tilmeld dig *;
        abonner på *;
        tilaa (uutiskirje|uutiskirjeemme) *;
        seuraa meitä *;
        přihlaste se (k|do) *;
        sledujte nás *;
        iratkozzon fel *;
        kövessen minket *;
        abonează te *;
        urmărește ne *;
        ακολουθήστε (μας|το|την) *;
        εγγραφείτε *;
        підписуйтесь *;
        підпишіться *;
        последвайте ни *;
        абонирайте се *;
        ikuti (kami|berita) *;
        dapatkan (update|berita) *;
        theo dõi chúng tôi *;
        pratite nas *
      `,
      example: 'Schrijf je in voor onze nieuwsbrief',
      counter: 'Volg de rivier, zei hij, tot de brug.',
    },
    'share-prompt': {
      words: `
        deel (dit artikel|dit bericht|op|via|op facebook);
        delen;
        artikel delen;
        kopieer (link|de link);
        udostępnij *;
        skopiuj link;
        dela (artikeln|på facebook|via mejl|);
        kopiera länk;
        del (artikkelen|artiklen|på facebook|);
        kopier lenke;
        jaa (artikkeli|juttu|);
        sdílet *;
        zdieľať *;
        megosztás;
        distribuie *;
        κοινοποίηση;
        κοινοποιήστε *;
        поділитися *;
        сподели;
        bagikan *;
        salin tautan;
        chia sẻ;
        podijeli;
        podeli;
        comparteix
      `,
      example: 'Deel dit artikel',
      counter: 'Delen wilde niemand de beker.',
    },
    'comments-head': {
      words: `
        reacties;
        # reacties;
        reacties #;
        reageer;
        reageer als eerste;
        (plaats|laat) een reactie (achter|);
        komentarze;
        komentarze #;
        # komentarzy;
        dodaj komentarz;
        skomentuj;
        kommentarer;
        kommentarer #;
        kommentera;
        (skriv|legg igjen) en kommentar;
        kommentit;
        kommentoi;
        komentáře;
        diskuse;
        diskusia;
        hozzászólások;
        szóljon hozzá;
        comentarii;
        adaugă un comentariu;
        lasă un comentariu;
        σχόλια;
        коментарі;
        залишити коментар;
        коментари;
        komentar;
        tulis komentar;
        bình luận;
        komentari;
        ostavi komentar;
        comentaris
      `,
      example: 'Reageer als eerste',
      counter: 'Reacties bleven uit.',
    },
    'copyright-notice': {
      words: `
        alle rechten voorbehouden;
        * alle rechten voorbehouden;
        wszelkie prawa zastrzeżone;
        * wszelkie prawa zastrzeżone;
        alla rättigheter (förbehållna|reserverade|förbehålles);
        alle rettigheter (reservert|forbeholdt);
        alle rettigheder (forbeholdes|forbeholdt);
        kaikki oikeudet pidätetään;
        všechna práva vyhrazena;
        * všechna práva vyhrazena;
        všetky práva vyhradené;
        minden jog fenntartva;
        * minden jog fenntartva;
        toate drepturile rezervate;
        * toate drepturile rezervate;
        με επιφύλαξη παντός δικαιώματος;
        всі права (захищені|захищено);
        всички права запазени;
        hak cipta dilindungi *;
        sva prava pridržana;
        tots els drets reservats
      `,
      example: 'Alle rechten voorbehouden.',
      counter: 'Alle rechten op het lied liggen bij de weduwe.',
    },
    'source-lead': {
      words: `
        bron;
        bronnen;
        źródło;
        källa;
        kilde;
        kilder;
        lähde;
        zdroj;
        forrás;
        sursa;
        πηγή;
        джерело;
        източник;
        sumber;
        nguồn;
        izvor
      `,
      example: 'Bron: ANP',
      counter: 'Bronnen in het bos drogen op.',
    },
    'nav-line': {
      words: `
        inloggen;
        uitloggen;
        over ons;
        contact;
        privacyverklaring;
        privacybeleid;
        cookiebeleid;
        cookie instellingen;
        algemene voorwaarden;
        adverteren;
        colofon;
        luister naar dit artikel;
        terug naar boven;
        polityka prywatności;
        regulamin;
        o nas;
        zaloguj się;
        redakcja;
        kontakt;
        strona główna;
        om oss;
        om os;
        logga in;
        logg inn;
        log ind;
        integritetspolicy;
        personvern;
        privatlivspolitik;
        cookieinställningar;
        tietosuoja;
        tietosuojaseloste;
        yhteystiedot;
        kirjaudu;
        o nás;
        ochrana osobních údajů;
        přihlásit se;
        kapcsolat;
        impresszum;
        adatvédelem;
        adatvédelmi tájékoztató;
        politica de confidențialitate;
        despre noi;
        termeni și condiții;
        όροι χρήσης;
        επικοινωνία;
        про нас;
        контакти;
        beranda;
        tentang kami;
        pedoman media siber;
        kebijakan privasi;
        trang chủ;
        liên hệ;
        impressum;
        uvjeti korištenja
      `,
      example: 'Privacyverklaring',
      counter: 'Over ons werd gelachen.',
    },
    'nav-lead': {
      words: `
        tagi;
        słowa kluczowe;
        trefwoorden;
        onderwerpen;
        ämnen;
        emner;
        avainsanat;
        štítky;
        címkék;
        etichete;
        ετικέτες;
        теги;
        tagar;
        từ khóa;
        oznake
      `,
      example: 'Trefwoorden: brug, haven',
      counter: 'Onderwerpen waren er genoeg.',
    },
  },
};
