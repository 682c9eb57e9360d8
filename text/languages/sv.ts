/** Swedish. */
import type { Language } from './language.js';

export const sv: Language = {
  code: 'sv',
  stops: `
    och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan
    när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla hon
    denna detta dem upp vad över än blir varit utan hur bara mycket mer
  `,
  dateWords: `
    måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors fre lör sön publicerad publicerat
    uppdaterad uppdaterat senast kl klockan för sedan timmar timme minuter min dagar igår idag lästid den
  `,
  nameWords: 'och av von',
  months: `
    januari|jan; februari|feb; mars|mar; april|apr; maj; juni|jun; juli|jul; augusti|aug;
    september|sep|sept; oktober|okt; november|nov; december|dec
  `,
  bylines: 'av; text; text och foto; skribent; reporter; redaktionen; journalist',
  credits: 'foto; bild; fotograf; illustration; arkivfoto',
  captions: 'arkivbild; genrebild; bilden är en arkivbild; illustrationsbild',
  wallWords: `
    vi våra vår du din dina ditt cookies kakor samtycke partner enhet enheter annonser innehåll uppgifter
    personuppgifter integritet inställningar godkänn acceptera avvisa webbläsare javascript säkerhet
    robot nätverk sida sidan adress länk borttagen startsida sök webbplats server fel försök igen
    prenumeration prenumerant konto logga lösenord registrera gratis
  `,
  rules: {
    'ad-label': {
      words: `
        annons;
        annonser;
        reklam;
        artikeln fortsätter efter annonsen;
        artikeln fortsätter (under|nedanför) (annonsen|bilden|klippet);
        fortsätt läsa efter annonsen
      `,
      example: 'Artikeln fortsätter efter annonsen',
      counter: 'Annonsen på trädet var borta efter en natt.',
    },
    'promo-lead': {
      words: `
        läs också;
        läs även;
        läs mer;
        läs vidare;
        se också;
        se även;
        lyssna också;
        mer om;
        läs hela;
        relaterat;
        relaterade artiklar;
        rekommenderat;
        nästa artikel;
        föregående artikel;
        missa inte
      `,
      example: 'Läs också: Bron som aldrig öppnades',
      counter: 'Läs också lappen på dörren, sade hon.',
    },
    'promo-list': {
      words: `
        mest läst;
        mest lästa;
        mest lästa just nu;
        senaste nytt;
        senaste nyheterna;
        just nu;
        fler nyheter;
        populärt;
        fler artiklar;
        visa fler;
        visa mer;
        rekommenderade artiklar;
        nyhetsbrev
      `,
      example: 'Mest läst',
      counter: 'Mest läst var lappen på dörren.',
    },
    'promo-prompt': {
      words: `
        prenumerera (på|nu) *;
        anmäl dig (till|här) *;
        få * (nyhetsbrev|inkorg|mejl) *;
        följ oss (på|via) *;
        ladda ner * app *;
        bli (prenumerant|medlem) *;
        tipsa oss *;
        redan prenumerant *;
        logga in för att *
      `,
      example: 'Anmäl dig till vårt nyhetsbrev',
      counter: 'Följ ån till kyrkan, sade färjkarlen.',
    },
    'share-prompt': {
      words: `
        dela;
        dela (på|via|artikeln|med) *;
        kopiera länk;
        tipsa en vän;
        skriv ut;
        # delningar
      `,
      example: 'Dela artikeln',
      counter: 'Dela brödet, stod det på hyllan.',
    },
    'comments-head': {
      words: `
        kommentarer;
        # kommentarer;
        kommentera;
        skriv en kommentar;
        lämna en kommentar;
        visa kommentarer
      `,
      example: 'Skriv en kommentar',
      counter: 'Kommentarer uteblev, sade ordföranden.',
    },
    'copyright-notice': {
      words: `
        alla rättigheter förbehållna *;
        ansvarig utgivare *;
        kopiering * förbjuden *
      `,
      example: 'Alla rättigheter förbehållna.',
      counter: 'Alla rättigheter glömdes i skogen.',
    },
    'nav-lead': {
      words: `
        taggar;
        ämnen;
        kategori;
        kategorier;
        mer om
      `,
      example: 'Taggar: bastu, brand',
      counter: 'Ämnen byttes ofta.',
    },
    'nav-line': {
      words: `
        hem;
        hoppa till (huvudinnehåll|innehåll);
        till toppen;
        tillbaka;
        meny;
        sök;
        logga in;
        om oss;
        kontakt;
        kontakta oss;
        cookiepolicy;
        integritetspolicy;
        lyssna på artikeln
      `,
      example: 'Hoppa till innehåll',
      counter: 'Tillbaka gick de i mörker.',
    },
    'nav-words': {
      words: `
        hem nyheter start inrikes utrikes lokalt sport kultur nöje ekonomi näringsliv debatt ledare opinion
        insändare familj väder tv video podd annonsera prenumerera mer och
      `,
      example: 'Nyheter Sport Insändare Familj',
      counter: 'Sport ställdes in tre gånger.',
    },
    'author-head': {
      words: `
        om skribenten;
        om författaren
      `,
      example: 'Om skribenten',
      counter: 'Om författaren visste ingen något.',
    },
  },
};
