/** German. */
import type { Language } from './language.js';

export const de: Language = {
  code: 'de',
  stops: `
    aber alle allem allen aller alles als also am an auch auf aus bei beim bereits bin bis bisher da
    dabei damit danach dann das dass daß dem den denn der des deshalb die dies diese diesem diesen dieser
    dieses doch dort durch ein eine einem einen einer eines er es etwa für gegen gibt habe haben hat
    hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jeder
    jedes jetzt kann kein keine keinen konnte können man mehr mich mir mit muss nach nicht nichts noch
    nun nur ob oder ohne schon sehr sei seien sein seine seinem seinen seiner seit sich sie sind so soll
    sollen sollte sondern sowie teilte über um und uns unter vom von vor war waren was weil weiter wenn
    werde werden wie wieder will wir wird wo worden wurde wurden während zu zum zur zwar zwischen sagte
  `,
  dateWords: `
    montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend mo di mi do fr sa so uhr vom am
    um und zuletzt aktualisiert aktualisierung erstellt veröffentlicht publiziert stand update letztes
    letzte änderung geändert vor stunde stunden minute minuten min tag tagen woche wochen lesezeit
    lesedauer heute gestern der artikel erschienen uhrzeit datum ca etwa
  `,
  nameWords: 'und von vom zu zur der den dem aus in mit für sowie',
  months: `
    januar|jänner|jan; februar|feber|feb; märz|mrz|mär; april|apr; mai; juni|jun; juli|jul; august|aug;
    september|sept|sep; oktober|okt; november|nov; dezember|dez
  `,
  bylines: `
    von; text; text von; ein artikel von; ein kommentar von; eine analyse von; kommentar von; interview;
    das interview führte; aufgezeichnet von; autor; autorin; protokoll; bericht; es berichtet;
    aus dem stadion berichtet; aus dem gericht berichtet; vor ort berichtet; das gespräch führte;
    das gespräch führten; das interview führten; die fragen stellte; die fragen stellten; interview von;
    eine kolumne von; eine rezension von; ein gastbeitrag von; ein essay von; eine glosse von;
    ein interview von; eine reportage von; ein bericht von; protokolliert von; eine kritik von
  `,
  credits: `
    foto; fotos; foto von; fotograf; bild; bilder; bildquelle; bildnachweis; bildrechte; quelle bild;
    archivfoto; symbolfoto; symbolbild; archivbild; grafik; illustration; copyright; bildcredit; aufnahme
  `,
  captions: `
    symbolfoto; symbolbild; archivfoto; archivbild; archiv; bildunterschrift; themenbild; auf dem foto;
    im bild
  `,
  wallWords: `
    wir unsere unseren unserer uns sie ihre ihrer ihren ihrem cookie cookies einwilligung zustimmung
    zustimmen partner partnern gerät geräts geräten personalisierte personalisierter werbung anzeigen
    inhalte inhalten daten personenbezogene datenschutz datenschutzerklärung einstellungen auswahl
    kennungen interesse interessen zwecke zwecken verarbeiten verarbeitung verarbeitet speichern
    gespeichert informationen akzeptieren ablehnen widerrufen widersprechen verwalten messen messung
    browser javascript sicherheit roboter mensch aktivieren bestätigen anfrage anfragen automatisch
    automatisierte netzwerk verbindung seite seiten adresse link verschoben gelöscht startseite suche
    website webseite server fehler versuchen erneut zurück abo abonnement abonnieren abonnenten konto
    anmelden einloggen passwort registrieren kostenlos weiterlesen ip
  `,
  rules: {
    'ad-label': {
      words: `
        nach der anzeige geht s weiter;
        nach der anzeige geht es weiter;
        anzeige;
        anzeigen;
        werbung;
        advertorial;
        weiter nach der anzeige;
        weiterlesen nach der anzeige;
        nach der anzeige geht es weiter;
        (der|dieser|) (artikel|text|beitrag) geht (nach|unter) der anzeige weiter;
        nach der anzeige weiterlesen;
        artikel wird nach der anzeige fortgesetzt;
        der artikel geht unten weiter;
        werbepause;
        anzeige schließen;
        werbung schließen;
        (der|dieser|) (artikel|text|beitrag) (geht|wird) (nach|unter|unterhalb) der (werbung|anzeige) (weiter|fortgesetzt);
        (weiterlesen|fortsetzung) nach der (werbung|anzeige);
        nach der werbung (weiterlesen|geht es weiter);
        (bitte|) lesen sie (nach|unterhalb|unter) der (anzeige|werbung) weiter;
        scrollen sie weiter (für den artikel|um weiterzulesen|um den artikel zu lesen);
        dieser (artikel|beitrag|text) enthält (affiliate links|affiliatelinks|werbelinks) *;
        anzeigen spezial;
        anzeigensonderthema;
        entgeltliche (einschaltung|anzeige);
        bezahlte (anzeige|werbung|partnerschaft);
        (werbung|anzeige) (ausblenden|überspringen|melden);
        warum sehe ich diese (werbung|anzeige);
        dieser (inhalt|beitrag|artikel) wurde von (unserem partner|einem werbepartner|unserem werbepartner|unseren partnern) (erstellt|bereitgestellt|verfasst)
      `,
      example: '- Anzeige -',
      counter: 'Anzeige erstattete der Nachbar erst am Montag.',
    },
    'ad-block': {
      words: `
        gesponsert;
        gesponserte (inhalte|beiträge);
        sponsored;
        bezahlter inhalt;
        präsentiert von *;
        in kooperation mit *;
        empfehlungen unserer partner;
        aus dem netz;
        anzeigensonderveröffentlichung;
        angebote unserer partner;
        deals;
        verlagsangebote
      `,
      example: 'Gesponserte Inhalte',
      counter: 'Gesponserte Trikots trugen nur die Gäste.',
    },
    'promo-lead': {
      words: `
        lesen sie auch;
        lesen sie (mehr|hier|weiter|dazu|dazu auch|mehr dazu|hierzu);
        lies auch;
        mehr (dazu|zum thema|lesen|aus *|zu *);
        auch interessant;
        passend dazu;
        zum thema;
        dazu passt;
        hintergrund;
        siehe auch;
        weiterlesen;
        weiterführende links;
        das könnte (sie|dich) auch interessieren;
        (das|dies) könnte (ihnen|dir) (auch|) gefallen;
        mehr zum thema;
        verwandte (themen|artikel);
        ähnliche artikel;
        empfohlener (artikel|inhalt|externer inhalt|redaktioneller inhalt);
        video;
        video zum thema;
        im video;
        podcast;
        fotostrecke;
        bildergalerie;
        interaktiv;
        kommentar;
        nächster artikel;
        vorheriger artikel;
        zum artikel;
        hier geht es *;
        lesetipp;
        jetzt lesen;
        neu auf *;
        newsletter;
        tipp;
        der (morgenüberblick|tagesüberblick|abendüberblick|wochenüberblick|newsletter);
        lesen sie hierzu auch;
        lesen sie (zum thema|außerdem|in diesem zusammenhang|auch dazu|auch hier);
        lest (auch|hier|mehr);
        auch (spannend|lesenswert);
        aus dem archiv;
        (hören|sehen|schauen) sie (dazu|auch|hier);
        zum (nachlesen|weiterlesen|nachhören|vertiefen);
        alles wichtige zum thema;
        mehr zum artikel;
        mehr hintergründe;
        zum hintergrund;
        mehr dazu hier
      `,
      example: 'Lesen Sie auch: Warum der Fährmann Brot verkauft',
      counter: 'Lesen Sie auch das Gutachten, sagte die Anwältin, bevor Sie urteilen.',
    },
    'promo-list': {
      words: `
        meistgelesen;
        meistgelesene artikel;
        (die|) meistgelesenen (artikel|texte|);
        am meisten gelesen;
        beliebt;
        beliebteste artikel;
        aktuelle (nachrichten|meldungen|artikel|videos);
        neueste (artikel|nachrichten|meldungen);
        top themen;
        topthemen;
        themen des tages;
        schlagzeilen;
        mehr (nachrichten|artikel|meldungen|themen);
        weitere (artikel|meldungen|nachrichten|themen|beiträge);
        unsere empfehlungen;
        empfehlungen der redaktion;
        empfehlungen;
        für sie empfohlen;
        aus dem ressort;
        mehr anzeigen;
        mehr laden;
        alle artikel;
        zur startseite;
        nichts verpassen;
        unsere newsletter;
        rätsel;
        spiele;
        das interessiert andere leser;
        (andere leser|leser|unsere leser) (interessierten|interessieren) sich auch für;
        (am|) häufigsten gelesen;
        am häufigsten gelesen;
        meistgelesen (diese woche|heute|gestern|jetzt|aktuell|im ressort|in der region);
        (die|unsere) beliebtesten (artikel|beiträge|videos|themen);
        meistkommentiert;
        meistkommentierte artikel;
        meistgesehen;
        meistgesehene videos;
        meistgeteilt;
        meistgehört;
        (gerade|jetzt|aktuell) (beliebt|meistgelesen);
        (neueste|aktuelle|weitere|beliebte|ähnliche) videos;
        (aktuelle|beliebte) themen;
        weitere (nachrichten|meldungen|artikel) zum thema *;
        weitere (nachrichten|meldungen) aus (der region|dem ressort|aller welt|dem ort|der stadt|der umgebung);
        unsere leseempfehlungen;
        leseempfehlung;
        leseempfehlungen;
        (empfehlung|tipp|tipps) der redaktion;
        redaktionstipp;
        redaktionsempfehlungen;
        top news;
        lesen sie jetzt;
        newsticker
      `,
      example: 'Meistgelesene Artikel',
      counter: 'Beliebt war der Weg nie.',
    },
    'promo-prompt': {
      words: `
        newsletter (abonnieren|bestellen|anmelden) *;
        newsletter * (anmelden|abonnieren|kostenlos|postfach) *;
        jetzt (newsletter|kostenlos|den newsletter|für den newsletter|gratis|anmelden|registrieren|abonnieren|die app|downloaden) *;
        abonnieren sie *;
        (der|unser) whatsapp kanal *;
        haben sie eine meinung *;
        (diskutieren|reden) sie mit *;
        (schreiben|schicken) sie uns *;
        melden sie sich * (an|newsletter) *;
        (folgen|folge) (sie|) uns *;
        folgen sie *;
        (laden|lade) (sie|dir|) * app *;
        unsere app *;
        sie wollen keine nachricht verpassen *;
        hinweis * (whatsapp|telegram|newsletter|app) *;
        unser (whatsapp|telegram) kanal *;
        * kostenlos (anmelden|abonnieren|testen) *;
        die wichtigsten (nachrichten|themen|meldungen) * (newsletter|postfach|whatsapp|app|tages) *;
        alle (nachrichten|infos|news|ergebnisse) * (app|newsletter|ticker|live) *;
        jeden (morgen|abend|tag|freitag) * (postfach|newsletter|mail) *;
        dieser (artikel|inhalt|beitrag|text) ist (nur|exklusiv|teil|kostenpflichtig) *;
        um * weiterlesen zu können *;
        weiterlesen mit *;
        sie haben (noch|bereits|schon) (kein|ein) (abo|konto|abonnement) *;
        schon abonnent *;
        mit * digitalabo *;
        klicken sie hier *;
        immer informiert *;
        bleiben sie *;
        jetzt (jobs|job|wohnung|wohnungen|angebote|immobilien|prospekte) * (finden|entdecken|ansehen);
        jetzt (gratis|günstig|digital|für|mit|hier|online|abo) * (testen|sichern|bestellen|weiterlesen|freischalten|abonnieren|herunterladen);
        * newsletter * (postfach|anmelden|abonnieren);
        * direkt (in ihr|ins|in dein) postfach;
        artikel verschenken;
        (sie haben|haben sie) (hinweise|anregungen|fragen|hinweise oder anregungen|anregungen oder hinweise) zu (diesem|unserem) *;
        haben sie (einen|) (hinweis|tipp|fehler) (für uns|zu diesem|gefunden|entdeckt|bemerkt) *;
        sie möchten (keine|keinen) * verpassen *;
        (folgt|folge) uns (auf|bei|jetzt) *;
        (abonniere|abonnieren sie|abonniert) (unseren|unser|den|jetzt) *;
        (unser angebot|wir sind|jetzt auch) auf whatsapp;
        jetzt unserem (whatsapp|telegram) kanal (beitreten|folgen);
        (hol|holt|holen sie) (dir|euch|sich) (die|unsere) (app|news app|nachrichten app) *;
        jetzt (app|die app) (herunterladen|laden|downloaden|installieren);
        (push nachrichten|push benachrichtigungen|benachrichtigungen|pushnachrichten) (aktivieren|einschalten|erhalten);
        nachrichten per push *;
        machen sie uns zu ihrer bevorzugten quelle *;
        jetzt weiterlesen mit *;
        sie sind (bereits|schon) (abonnent|abonnentin|kunde|registriert) *;
        noch kein (abo|konto|abonnent|benutzerkonto|account|plus abo);
        noch (nicht|kein) (registriert|abonnent);
        unterstützen sie (unabhängigen|unseren|den|freien|lokalen) (journalismus|lokaljournalismus) *;
        sie lesen einen (kostenpflichtigen|exklusiven) (artikel|inhalt|plus artikel) *;
        (dieser|der) (artikel|text|beitrag) (gehört|ist bestandteil|ist teil) * (angebot|abonnement|abo|angebots|abonnements);
        hier geht (s|es) zum (newsletter|liveticker|liveblog|podcast|video|live ticker|ticker|abo|artikel);
        schreiben sie uns (eine mail|eine e mail|an|per) *;
        (sind sie|sie sind) (bereits|schon) (abonnent|abonnentin|kunde|registriert) hier *;
        als bevorzugte quelle (bei|auf|in) google *;
        google news folgen (sie|) uns *
      `,
      example: 'Jetzt Newsletter abonnieren und nichts verpassen',
      counter: 'Newsletter sind der Bürgermeisterin ein Graus, sagte sie.',
    },
    'promo-form': {
      words: `
        (ihre|deine|) e mail adresse;
        e mail;
        anmelden;
        abonnieren;
        absenden;
        (mit|durch) (der|ihrer|deiner) (anmeldung|registrierung) * (nutzungsbedingungen|datenschutzerklärung|zu|einverstanden|agb);
        (mit|durch) (der|ihrer|deiner) (anmeldung|registrierung) (akzeptiere|akzeptieren|stimme|stimmen|erklären|erkläre) *;
        ich (stimme|akzeptiere|willige|möchte|bin) *;
        vielen dank für (ihre|deine) (anmeldung|registrierung) *;
        sie können (sich|den newsletter) * (abmelden|abbestellen|widerrufen) *;
        es (gelten|gilt) (die|unsere|der) (datenschutzerklärung|nutzungsbedingungen|datenschutz) *;
        bitte geben sie *;
        hier können sie mit nur einem klick * externe inhalte *;
        (an dieser stelle|hier) * (externer inhalt|externen inhalt|inhalt von|inhalte von|inhalte) *;
        empfohlener externer inhalt;
        zustimmen;
        ablehnen;
        akzeptieren;
        schließen;
        weiter;
        einstellungen;
        mit meiner (anmeldung|registrierung) (zum|zur|stimme|akzeptiere|bestätige|willige) *;
        externer inhalt;
        externe inhalte;
        (inhalt|inhalte|externen inhalt|externe inhalte|video|karte) (laden|anzeigen|einblenden);
        an dieser stelle (finden|befindet|steht|sehen|wird) * (youtube|instagram|facebook|twitter|x|tiktok|spotify|datawrapper|google maps|drittanbieter|externer|externen|externe) *;
        haben sie (einen|) fehler (entdeckt|gefunden|bemerkt) *;
        (bereits|schon) (abonnent|abonnentin) *;
        (bereits|schon) (kunde|registriert|abonniert);
        jetzt # (wochen|monate|monat|tage|ausgaben) * (testen|lesen|abonnieren|sichern|bestellen|weiterlesen);
        exklusiv für abonnenten;
        nur für abonnenten;
        jetzt (abonnieren|anmelden|testen|registrieren|lesen|bestellen|herunterladen);
        plus;
        (nachrichten|news|meldungen|neuigkeiten) aus * direkt (aufs|auf ihr|auf dein) (handy|smartphone);
        (mit|durch) (der|ihrer|deiner) (anmeldung|registrierung) (nehmen|nimmst|bestätigen|bestätigst|willigen|willigst) *;
        vielen dank wir haben ihnen *;
        * abopflichtiger inhalt *;
        vielen dank bitte (bestätigen|prüfen) *;
        (ihre|deine|die) anmeldung war erfolgreich;
        anmeldung (erfolgreich|fehlgeschlagen);
        bitte (bestätigen|überprüfen|prüfen|beachten) sie ihre (e mail|email|e mail adresse|eingabe|eingaben|angaben|mailadresse) *;
        (dies|dieses feld) ist ein pflichtfeld;
        (dieses feld|diese felder) (darf|dürfen|muss|müssen) *;
        pflichtfeld;
        pflichtfelder;
        es ist ein fehler aufgetreten;
        es ist ein fehler aufgetreten bitte *;
        (da|hier|leider|) ist etwas schiefgelaufen;
        etwas ist schiefgelaufen;
        passwort vergessen;
        (monatlich|jederzeit) (kündbar|abbestellbar|abbestellen);
        alle artikel (frei|freischalten);
        zum (abo|newsletter|podcast|liveblog|liveticker|video|shop|e paper|plus abo);
        zum abo angebot;
        zum angebot;
        zu den (abos|angeboten|newslettern|abo angeboten);
        jetzt (app laden|mehr erfahren);
        mehr erfahren;
        abo abschließen;
        jetzt abo abschließen;
        schreiben sie uns
      `,
      example: 'Mit der Anmeldung akzeptiere ich die Nutzungsbedingungen.',
      counter: 'Mit der Fähre kamen am Montag nur zwei Schafe.',
    },
    'share-prompt': {
      words: `
        (artikel|beitrag|seite|auf facebook|auf twitter|auf x|per whatsapp|per mail|per e mail|auf whatsapp|diesen artikel|auf linkedin) (teilen|versenden|empfehlen|twittern) *;
        (link|url) kopieren;
        link kopiert;
        (merken|auf merkliste setzen);
        artikel (drucken|merken|versenden|vorlesen|anhören);
        seite drucken;
        folgen;
        teilen sie (diesen|den|die|dieses) (artikel|beitrag|seite|text) *;
        (jetzt|beitrag|inhalt) teilen;
        feedback (geben|senden);
        teilen (auf|per) *;
        teilen;
        drucken;
        teilen via *;
        (der|) link wurde (kopiert|in die zwischenablage kopiert);
        in die zwischenablage kopiert;
        druckansicht;
        druckversion;
        artikel (speichern|teilen|empfehlen|weiterempfehlen);
        (zur|auf|auf die|auf der|zu) (merkliste|leseliste) (hinzufügen|setzen|gesetzt|);
        später (lesen|weiterlesen);
        für später (merken|speichern);
        (artikel|beitrag) (gespeichert|gemerkt);
        geschenkartikel;
        (artikel|beitrag) (als geschenk|verschenken|freischenken);
        (als pdf|pdf) (speichern|herunterladen|drucken|öffnen);
        speichern;
        gespeichert
      `,
      example: 'Auf Facebook teilen',
      counter: 'Teilen wollte den Pokal am Ende keiner.',
    },
    'share-words': {
      words: `
        teilen drucken mail e merken kommentare kommentieren twittern posten pinnen whatsapp facebook twitter
        x xing linkedin telegram threema link kopieren versenden empfehlen per auf artikel vorlesen anhören
        pocket flipboard feedback folgen zur startseite
      `,
      example: 'Drucken Teilen',
      counter: 'Drucken konnte die Maschine nur noch Rot.',
    },
    'comments-head': {
      words: `
        # (kommentare|kommentar);
        (alle|) kommentare #;
        kommentare;
        kommentar;
        (kommentar|kommentare) (schreiben|verfassen|abgeben|lesen|anzeigen|zum artikel|ansehen|laden);
        (alle|keine) kommentare;
        (schreiben sie|schreibe) einen kommentar;
        diskussion;
        diskutieren sie mit;
        (jetzt|hier) (mitdiskutieren|kommentieren);
        ihre meinung;
        leserkommentare;
        zur netiquette;
        netiquette;
        antworten;
        antwort (schreiben|verfassen);
        leserbriefe;
        die kommentarfunktion *;
        (noch|bisher) keine kommentare;
        (jetzt|hier) (kommentieren|mitreden);
        (kommentiere|kommentieren sie) (jetzt|den artikel|diesen artikel|);
        # kommentare (anzeigen|lesen|ansehen|laden);
        (alle|weitere|mehr|neue) (kommentare|# kommentare) (anzeigen|laden|lesen|ansehen);
        (kommentar|kommentare) (hinzufügen|melden|einblenden|ausblenden|öffnen);
        ihr kommentar (zum|zu diesem|zum artikel|) (thema|artikel|);
        dein kommentar;
        was meinen sie;
        was (meinst du|denken sie) (dazu|);
        (sagen|schreiben) sie uns ihre meinung;
        sag uns deine meinung;
        diskutieren sie (über|zu) diesen (artikel|beitrag);
        (zur|zur leser) diskussion;
        zu den kommentaren;
        mitdiskutieren;
        mitreden;
        (neueste|neuste|älteste|beliebteste|beste) zuerst;
        noch # zeichen;
        kommentarfunktion (geschlossen|deaktiviert|gesperrt);
        (leserkommentar|leserkommentare|leserbrief|leserbriefe) (schreiben|verfassen|einsenden|lesen|);
        leserkommentar;
        beitrag melden
      `,
      example: '4 Kommentare',
      counter: 'Kommentare gab der Trainer nicht ab.',
    },
    'comments-prompt': {
      words: `
        (zu diesem artikel|hier) sind keine kommentare *;
        um (zu kommentieren|kommentieren zu können|mitzudiskutieren) *;
        diskutieren sie mit *;
        bitte (melden sie sich|loggen sie sich|beachten sie|bleiben sie) * (kommentar|kommentare|kommentieren|netiquette|nutzungsbedingungen|sachlich) *;
        deine e mail adresse wird nicht veröffentlicht *;
        erforderliche felder *;
        ihre e mail adresse wird nicht *;
        (die|unsere) (redaktion|moderation|kommentare) * (kommentare|moderiert|netiquette|freischaltung|freigeschaltet) *;
        kommentare (werden|sind|können) * (moderiert|geschlossen|freigeschaltet|geprüft|deaktiviert) *;
        die kommentarfunktion *;
        meinen namen meine e mail *;
        (sie müssen|du musst) (angemeldet|eingeloggt|registriert) sein um *;
        (zum|um zu) kommentieren (bitte|müssen sie|musst du) *;
        bitte melden sie sich an um *
      `,
      example: 'Um zu kommentieren, müssen Sie sich anmelden.',
      counter: 'Um zu gewinnen, brauchte der Verein ein Wunder.',
    },
    'copyright-notice': {
      words: `
        alle rechte vorbehalten;
        * alle rechte vorbehalten;
        (alle|unsere) (inhalte|texte|artikel|bilder) * urheberrechtlich geschützt;
        (nachdruck|vervielfältigung|weiterverbreitung|jede verwertung|die weiterverbreitung|der inhalt) * (verboten|untersagt|genehmigung|zustimmung|nicht gestattet);
        urheberrechtlich geschützt *;
        dieser (artikel|text|inhalt) ist urheberrechtlich geschützt *;
        copyright # *;
        rechteinhaber *;
        jede (nutzung|verwendung|vervielfältigung|weiterverwendung) (ohne|außerhalb) * (untersagt|verboten|unzulässig);
        die (nutzung|verwendung) (dieses|des) (artikels|textes|beitrags) *;
        nutzungsrechte (erwerben|anfragen|kaufen);
        artikel (lizenzieren|lizensieren)
      `,
      example: 'Alle Rechte vorbehalten.',
      counter: 'Alle Rechte an dem Lied liegen bei der Witwe.',
    },
    'source-notice': {
      words: `
        quelle (dpa|afp|ap|reuters|apa|sda|sid|epd|kna|ots|dts|agenturen|polizei|presseportal|redaktion|eigene) *;
        quellen (dpa|afp|ap|reuters|apa|sda|sid|agenturen|eigene) *;
        mit material (von|der) *;
        mit (informationen|agenturmaterial) (von|der) *;
        (dieser|der|die) (artikel|text|beitrag|meldung) (erschien|ist|wurde|basiert) * (zuerst|übernommen|automatisch|dpa|übersetzt|erstellt|original) *;
        dieser (text|artikel|beitrag) wurde * (künstlicher intelligenz|ki|automatisch|maschinell) *;
        direkt aus dem dpa newskanal *;
        dies ist eine (meldung|nachricht) *;
        das ist eine nachricht *;
        zum original *;
        originalartikel;
        zuerst erschienen *;
        pressemitteilung;
        mit agenturmaterial;
        (diese|die) (meldung|nachricht) wurde (automatisch|maschinell|mithilfe|mit hilfe) *;
        (dieser|der) (text|artikel|beitrag) stammt aus (der aktuellen|der gedruckten|der print|der neuen|unserer|unserem) *;
        über dieses thema (berichtete|berichtet) * (am #|im radio|im fernsehen|# uhr) *;
        dieses thema im programm *;
        original content von *;
        originaltext;
        zum (originalartikel|originalbeitrag);
        sendung (hören|ansehen|anhören)
      `,
      example: 'Mit Material von dpa',
      counter: 'Mit Material vom Bauhof flickten sie das Dach, bis es hielt.',
    },
    'source-lead': {
      words: `
        quelle;
        quellen;
        via
      `,
      example: 'Quelle: dpa',
      counter: 'Quellen im Wald speisen den Brunnen seit 1702.',
    },
    contributors: {
      words: `
        unter mitarbeit von *;
        redaktionelle mitarbeit *;
        übersetzt von *;
        aus dem * übersetzt von *;
        (* trug|* trugen) zu diesem (bericht|artikel) bei;
        unter mitwirkung von *
      `,
      example: 'Unter Mitarbeit von Lena Probst',
      counter: 'Mitarbeit am Zaun wurde mit Bier vergolten, bis keines mehr da war.',
    },
    'reading-time': {
      words: `
        lesezeit (ca|) # (minuten|min|minute);
        # (minuten|min|minute) (lesezeit|lesedauer|hördauer);
        (lesedauer|hördauer|lesezeit) (ca|etwa|) # (minuten|min|minute)
      `,
      example: 'Lesezeit: 3 Minuten',
      counter: 'Die Lesezeit verging wie im Flug.',
    },
    'summary-head': {
      words: `
        zusammenfassung;
        das wichtigste (in kürze|im überblick|auf einen blick|vorab);
        auf einen blick
      `,
      example: 'Das Wichtigste in Kürze',
      counter: 'Das Wichtigste in Kürze zu sagen, fiel ihm schwer.',
    },
    'nav-line': {
      words: `
        startseite;
        zum (inhalt|hauptinhalt|seitenanfang|anfang|menü) (springen|);
        zurück (zur startseite|zur übersicht|nach oben|);
        nach oben;
        suche;
        menü;
        menü öffnen;
        menü schließen;
        (login|anmelden|einloggen|registrieren|abmelden|mein konto|mein profil);
        artikel (anhören|vorlesen);
        (artikel|beitrag) hören;
        vorlesen;
        lesen;
        inhaltsverzeichnis;
        inhalt;
        seite # *;
        impressum;
        datenschutz;
        datenschutzerklärung;
        agb;
        kontakt;
        nutzungsbedingungen;
        cookie einstellungen;
        privatsphäre;
        barrierefreiheit;
        über uns;
        mediadaten;
        jobs;
        e paper;
        abo;
        shop;
        anzeige aufgeben;
        bild # von #;
        # von #;
        vergrößern;
        bild vergrößern;
        mehr;
        live;
        liveticker;
        eilmeldung;
        zur (startseite|übersicht|homepage);
        ki zusammenfassung;
        das wichtigste in kürze;
        korrektur melden;
        fehler melden;
        korrekturhinweis;
        barrierefrei;
        wir verwenden cookies *;
        javascript *;
        bitte aktivieren sie javascript *;
        (verträge|vertrag|abo) (hier|) kündigen;
        utiq verwalten;
        nutzungsbasierte onlinewerbung;
        dieses thema im programm;
        zusammenfassung (von ki|mit ki|durch ki) *;
        (datenschutz|privatsphäre) einstellungen;
        widerrufsbelehrung;
        jugendschutz;
        hinweisgebersystem;
        artikelzusammenfassung;
        war diese zusammenfassung hilfreich;
        (themen|thema|autor|autorin|diesem thema|diesem autor) folgen;
        (bildergalerie|galerie|fotostrecke|bild|video) (öffnen|starten|abspielen|anzeigen|ansehen|schließen);
        zur (galerie|bildergalerie|fotostrecke|autorenseite|themenseite|mediathek|sendung|karte);
        # (bilder|fotos);
        alle (bilder|fotos|videos) (anzeigen|ansehen|zeigen);
        (audio|podcast) (abspielen|anhören|starten);
        (nächstes|vorheriges) (video|bild);
        (nächste|vorherige) (seite|folie);
        ton (an|aus|einschalten|ausschalten);
        vollbild;
        (im|zum) vollbild (anzeigen|öffnen|);
        (diesen|den) (artikel|beitrag|text) (anhören|vorlesen|vorlesen lassen);
        artikel anhören #;
        artikel anhören # (min|minuten);
        wird geladen;
        lädt;
        inhalt wird geladen;
        (einen|) fehler (im artikel|im text|) (gefunden|entdeckt|melden);
        fehler (im artikel|im text|) gefunden (jetzt|hier|bitte) *;
        (hinweis|feedback|nachricht) an die redaktion;
        (themen|inhalt|inhalte) (in diesem artikel|dieses artikels|des artikels);
        in diesem (artikel|beitrag);
        auf dieser seite;
        sie sind hier;
        sie (sind|befinden sich) hier startseite *;
        zurück (zum seitenanfang|zum anfang|zum artikel|zum menü);
        transparenzhinweis;
        (ki|ki generierte) zusammenfassung;
        (der|dieser) (artikel|text|beitrag) wurde (mithilfe|mit hilfe|mittels|mit) (von|einer|) (ki|künstlicher intelligenz) *;
        stichwörter;
        schlagwörter;
        schlagworte;
        tags
      `,
      example: 'Artikel anhören',
      counter: 'Artikel fünf wurde gestrichen.',
    },
    'nav-lead': {
      words: `
        schlagworte;
        schlagwörter;
        themen;
        tags;
        stichworte;
        rubrik;
        rubriken;
        ressort;
        kategorie;
        kategorien;
        mehr über;
        mehr zu;
        weitere themen;
        orte
      `,
      example: 'Schlagworte: Bahn, Wetter, Niederau',
      counter: 'Themen fehlten dem Abend nicht.',
    },
    'nav-words': {
      words: `
        startseite home nachrichten news politik wirtschaft sport fußball lokales lokal region regional
        kultur panorama wissen wissenschaft digital technik auto reise gesundheit leben gesellschaft meinung
        kommentar feuilleton medien wetter verkehr polizei blaulicht stadt land kreis welt ausland inland
        deutschland österreich schweiz europa finanzen geld karriere bildung unterhaltung stars ratgeber
        service impressum datenschutz datenschutzerklärung agb kontakt abo abonnement epaper paper e anzeigen
        trauer jobs immobilien shop newsletter podcast podcasts video videos bilder fotos archiv hilfe
        mediadaten nutzungsbedingungen cookie einstellungen über uns werbung werben widerruf barrierefreiheit
        datenschutzeinstellungen privatsphäre vereine termine veranstaltungen rätsel spiele magazin plus alle
        themen und der die im in aus von bergland oberland unterland nord süd ost west
      `,
      example: 'Politik Wirtschaft Sport Kultur',
      counter: 'Sport war nie seine Sache.',
    },
    'author-head': {
      words: `
        zur (person|autorin|autorenseite);
        zum autor;
        über (den autor|die autorin|die autoren|uns|den verfasser);
        autor;
        autorin;
        mehr von *;
        alle artikel von *;
        mehr über den autor;
        autoreninfo;
        freier (autor|journalist|mitarbeiter);
        freie (autorin|journalistin|mitarbeiterin);
        redakteurin;
        redakteur;
        der autor;
        die autorin;
        die autoren;
        über die autorinnen
      `,
      example: 'Zur Person',
      counter: 'Zur Person des Täters sagte sie nichts.',
    },
    'author-prompt': {
      words: `
        * ist (redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|freier journalist|freie journalistin|volontär|volontärin|autor|autorin|kolumnist|kolumnistin) *;
        * (schreibt|berichtet) (für|über|als) *;
        * arbeitet (als|für) *;
        * ist seit # (redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|volontär|volontärin|autor|autorin) *;
        * (schreibt|berichtet|arbeitet) seit # (für|als|bei|über|im|in der redaktion) *
      `,
      example: 'Anna Muster ist Redakteurin im Lokalen.',
      counter: 'Der Hund ist wieder da.',
    },
    'wall-consent': {
      words: `
        wir (und unsere|verwenden|nutzen) * (partner|cookies) *;
        (alle akzeptieren|alle cookies akzeptieren|akzeptieren und weiter|alle ablehnen|einstellungen verwalten|cookie einstellungen|datenschutz einstellungen|mehr optionen|zustimmen und weiter);
        mit werbung weiterlesen *;
        mit (ihrer|der) (zustimmung|einwilligung) *;
        weiter mit (werbung|tracking) *;
        ihre privatsphäre ist uns wichtig *;
        wir (schätzen|respektieren) ihre privatsphäre *;
        sie können ihre (einwilligung|zustimmung|auswahl) *;
        bevor sie fortfahren *
      `,
      example: 'Alle akzeptieren',
      counter: 'Wir nutzen das gute Wetter.',
    },
    'wall-challenge': {
      words: `
        bitte (aktivieren|bestätigen) sie * (javascript|cookies|mensch|roboter) *;
        zugriff verweigert *;
        überprüfung ihres browsers *;
        einen moment bitte;
        wir haben ungewöhnlichen *;
        sicherheitsüberprüfung *;
        ich bin kein roboter *
      `,
      example: 'Bitte bestätigen Sie, dass Sie ein Mensch sind.',
      counter: 'Bitte um Ruhe, sagte sie.',
    },
    'wall-error': {
      words: `
        seite nicht gefunden *;
        (die|diese) (seite|angeforderte seite|gewünschte seite) (wurde|existiert|konnte|ist|existiert leider) * (gefunden|nicht|verfügbar|mehr) *;
        fehler #;
        fehler # *;
        leider (wurde|ist|konnten|konnte) * (seite|inhalt|artikel) *;
        hoppla *;
        dieser artikel ist nicht mehr verfügbar *
      `,
      example: 'Seite nicht gefunden',
      counter: 'Seite drei fehlt im Buch.',
    },
  },
};
