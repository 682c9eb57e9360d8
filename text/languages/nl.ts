/** Dutch. */
import type { Language } from './language.js';

export const nl: Language = {
  code: 'nl',
  stops: `
    de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar uit nog
    hij zij ze je ik wij we die dit deze wat was waren wordt werd worden heeft hebben had kan kunnen zal
    zou zullen meer al over tot of omdat geen hun haar zijn tegen onder tussen toen zo wel
  `,
  dateWords: `
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo gepubliceerd
    geplaatst bijgewerkt laatst gewijzigd update op om uur minuten min geleden dag dagen week maand jaar
    leestijd vandaag gisteren
  `,
  nameWords: 'en van de den der ten ter',
  months: `
    januari|jan; februari|feb; maart|mrt; april|apr; mei; juni|jun; juli|jul; augustus|aug;
    september|sep|sept; oktober|okt; november|nov; december|dec
  `,
  bylines: `
    door; tekst; auteur; redactie; van onze redactie; van onze verslaggever; verslaggever;
    geschreven door
  `,
  credits: 'foto; foto s; beeld; afbeelding; fotografie; illustratie; © foto; bron foto',
  captions: 'archieffoto; archiefbeeld; foto ter illustratie; ter illustratie; stockfoto',
  wallWords: `
    wij we onze ons u uw je jouw jij cookie cookies toestemming partners apparaat apparaten advertenties
    inhoud gegevens privacy voorkeuren instellingen accepteren weigeren akkoord browser javascript
    beveiliging robot aanvraag netwerk pagina adres link verwijderd startpagina zoeken website server
    fout probeer opnieuw abonnement abonnee account inloggen wachtwoord registreren gratis
  `,
  rules: {
    'ad-label': {
      words: `
        advertentie;
        advertenties;
        reclame;
        lees verder onder de advertentie;
        tekst gaat (verder|door) onder de (advertentie|foto|video);
        ga verder onder de advertentie
      `,
      example: 'Lees verder onder de advertentie',
      counter: 'De advertentie op de boom was na een nacht verdwenen.',
    },
    'ad-block': {
      words: `
        gesponsord;
        gesponsorde inhoud;
        partnercontent;
        partner content;
        aangeboden door *;
        in samenwerking met *
      `,
      example: 'Partnercontent',
      counter: 'Gesponsord werd hij door zijn oma.',
    },
    'promo-lead': {
      words: `
        lees ook;
        lees meer;
        lees verder;
        lees ook dit;
        meer lezen;
        bekijk ook;
        kijk ook;
        zie ook;
        luister ook;
        meer over;
        ook interessant;
        gerelateerd;
        gerelateerde (artikelen|berichten);
        aanbevolen;
        volgend artikel;
        vorig artikel
      `,
      example: 'Lees ook: De brug die nooit openging',
      counter: 'Lees ook eens een boek, zei zijn moeder.',
    },
    'promo-list': {
      words: `
        meest gelezen;
        best gelezen;
        populair;
        net binnen;
        laatste nieuws;
        meer nieuws;
        ander nieuws;
        meer artikelen;
        trending;
        uitgelicht;
        tip van de redactie;
        keuze van de redactie;
        toon meer;
        meer laden;
        meest bekeken;
        nieuwsbrief;
        nieuwsbrieven
      `,
      example: 'Meest gelezen',
      counter: 'Het meest gelezen boek lag onder de tafel.',
    },
    'promo-prompt': {
      words: `
        meld je aan (voor|en) *;
        schrijf je in (voor|en) *;
        abonneer je (op|nu|en) *;
        ontvang * (nieuwsbrief|mail|inbox|mailbox) *;
        volg ons (op|via) *;
        download * app *;
        al abonnee *;
        word (abonnee|lid|vriend) *;
        neem een abonnement *;
        * (in je mailbox|in jouw mailbox|in je inbox);
        heb je een tip *;
        tip de redactie *;
        wil je * (lezen|ontvangen|volgen)
      `,
      example: 'Meld je aan voor onze nieuwsbrief',
      counter: 'Volg de dijk, zei de veerman, tot de kerk.',
    },
    'share-prompt': {
      words: `
        deel;
        delen;
        deel (dit|via|op|dit artikel|deze pagina) *;
        kopieer link;
        link gekopieerd;
        # keer gedeeld;
        # reacties
      `,
      example: 'Deel dit artikel',
      counter: 'Deel het brood, stond er op de plank.',
    },
    'comments-head': {
      words: `
        reacties;
        # reacties;
        # reactie;
        reageer;
        plaats een reactie;
        geef een reactie;
        laat een reactie achter;
        alle reacties;
        reageren
      `,
      example: 'Geef een reactie',
      counter: 'Reacties bleven uit, zei de burgemeester.',
    },
    'copyright-notice': {
      words: `
        alle rechten voorbehouden *;
        niets uit deze (uitgave|website) *;
        overname * zonder toestemming *;
        auteursrecht *
      `,
      example: 'Alle rechten voorbehouden.',
      counter: 'Alle rechten van de boer waren vergeten.',
    },
    'nav-lead': {
      words: `
        tags;
        trefwoorden;
        onderwerpen;
        categorie;
        categorieën;
        meer over
      `,
      example: 'Tags: dijk, veerpont',
      counter: 'Onderwerpen wisselden snel.',
    },
    'nav-line': {
      words: `
        naar hoofdinhoud;
        ga naar inhoud;
        terug naar boven;
        terug;
        menu;
        zoeken;
        inloggen;
        aanmelden;
        over ons;
        contact;
        colofon;
        privacybeleid;
        cookiebeleid;
        algemene voorwaarden;
        luister naar dit artikel;
        beluister dit artikel;
        uit het archief
      `,
      example: 'Terug naar boven',
      counter: 'Terug lopen duurde een uur.',
    },
    'nav-words': {
      words: `
        home nieuws voorpagina regio binnenland buitenland politiek economie sport voetbal cultuur media tech
        wetenschap opinie columns gezondheid weer verkeer video foto podcast puzzels familieberichten
        abonnement shop service contact meer en in
      `,
      example: 'Nieuws Regio Sport Cultuur Opinie',
      counter: 'Voetbal ging drie keer niet door.',
    },
    'author-head': {
      words: `
        over de auteur;
        over de schrijver
      `,
      example: 'Over de auteur',
      counter: 'Over de schrijver wist niemand iets.',
    },
  },
};
