/** Italian. */
import type { Language } from './language.js';

export const it: Language = {
  code: 'it',
  stops: `
    a ad agli ai al alla alle allo anche ancora aveva avevano c che chi ci ciò come con contro cosa cui
    da dagli dai dal dalla dalle dallo degli dei del della delle dello di dopo dove due durante e è ed
    era erano essere fa fino fra già gli ha hanno ho i il in invece io l la le lei li lo loro lui ma
    mentre mi molto ne negli nei nel nella nelle nello no noi non nostro o oggi ogni oltre per perché
    però più poi prima proprio può qualche quando quanto quella quelle quelli quello questa queste questi
    questo qui se secondo sempre senza si sia solo sono sopra sotto sta stata state stati stato su sua
    sue sugli sui sul sulla sulle suo suoi tra tre tutta tutte tutti tutto un una uno vi detto
  `,
  dateWords: `
    lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom pubblicato
    pubblicata aggiornato aggiornata ultimo aggiornamento modificato creato il alle ore ora di e h fa
    minuto minuti min giorno giorni settimana settimane mese mesi tempo lettura da redazione oggi ieri
    data a del modifica modificato modificata alle ore
  `,
  nameWords: 'e di da de del della in con per dal',
  months: `
    gennaio|gen; febbraio|feb; marzo|mar; aprile|apr; maggio|mag; giugno|giu; luglio|lug; agosto|ago;
    settembre|set; ottobre|ott; novembre|nov; dicembre|dic
  `,
  bylines: `
    di; testo di; a cura di; dal nostro inviato; dalla nostra inviata; dal nostro corrispondente;
    redazione; scritto da; intervista di; autore; articolo di; dal nostro inviato; dalla nostra inviata;
    dal nostro corrispondente; una rubrica di; il commento di; intervista di; a cura di
  `,
  credits: `
    foto; foto di; fotografia; credito; crediti; crediti foto; immagine; immagini; fotografie;
    illustrazione; credit; photo; fonte foto
  `,
  captions: `
    foto d archivio; foto di archivio; immagine d archivio; immagine di repertorio; foto di repertorio;
    didascalia; archivio; foto generica
  `,
  wallWords: `
    noi nostri nostro nostra tu tuoi tuo tua tue suoi suo sua cookie consenso partner dispositivo
    dispositivi personalizzata personalizzati personalizzato pubblicità annunci contenuti contenuto dati
    personali privacy preferenze scelte scelta identificatori interesse legittimo finalità trattamento
    trattare elaborare archiviare archiviamo accedere informazioni impostazioni accettare rifiutare
    revocare gestire misurare misurazione pubblico browser javascript sicurezza traffico robot umano
    attivare attiva verificare verifica richiesta richieste automatico automatizzate rete connessione ip
    pagina pagine url indirizzo link spostata rimossa eliminata home ricerca sito server errore riprova
    riprovare abbonamento abbonati abbonarsi account password registrarsi gratis puoi
  `,
  rules: {
    'ad-label': {
      words: `
        (la lettura|l articolo|il testo) (continua|prosegue) dopo (la|questa) (pubblicità|annuncio);
        pubblicità;
        annuncio;
        annunci;
        (l articolo|la notizia|continua) (continua|prosegue|a leggere) (dopo|sotto) (la|l) (pubblicità|annuncio);
        continua dopo la pubblicità;
        chiudi (pubblicità|annuncio);
        salta annuncio;
        messaggio promozionale;
        informazione pubblicitaria;
        l articolo (prosegue|continua) (sotto|dopo);
        continua sotto;
        (scorri|scorri in basso|scrolla) per (continuare|continuare a leggere|proseguire|leggere);
        annuncio pubblicitario;
        (nascondi|salta|rimuovi|segnala) (la|) pubblicità;
        spazio pubblicitario;
        pubbliredazionale;
        publiredazionale;
        perché vedo questo annuncio;
        questo articolo contiene link di affiliazione *;
        (continua|prosegui) la lettura dopo la pubblicità;
        (leggi|leggi tutto|prosegui) dopo la pubblicità
      `,
      example: 'Pubblicità',
      counter: 'Pubblicità o no, il muro resta suo.',
    },
    'ad-block': {
      words: `
        contenuto (sponsorizzato|promozionale|offerto da *);
        contenuti sponsorizzati;
        sponsorizzato;
        sponsorizzato da *;
        in collaborazione con *;
        offerto da *;
        link sponsorizzati;
        dai nostri partner;
        annunci ppn;
        necrologie;
        offerte;
        contenuto pubblicitario;
        contenuti (dai|dei) nostri partner;
        (contenuto|articolo) (realizzato|redatto) in collaborazione con *;
        articolo sponsorizzato;
        redazionale;
        informazione commerciale
      `,
      example: 'Contenuto sponsorizzato',
      counter: 'Sponsorizzato dalla zia, corse.',
    },
    'promo-lead': {
      words: `
        leggi anche;
        leggi;
        leggi (di più|ancora|l articolo|tutto|pure|qui|l intervista|l analisi);
        leggere anche;
        da leggere;
        per approfondire;
        approfondisci;
        approfondimento;
        approfondimenti;
        guarda anche;
        guarda;
        guarda (il video|le foto|la gallery|su *);
        vedi anche;
        ascolta;
        ascolta anche;
        (articoli|articolo|notizie|contenuti|argomenti) (correlati|correlato|correlate|collegati|simili|consigliati);
        correlati;
        (potrebbe|potrebbero|ti potrebbe|forse ti|ti potrebbero) (interessarti|anche interessare|interessare|interessarti anche|interessa anche);
        articolo (precedente|successivo);
        (prossimo|precedente) articolo;
        ti consigliamo;
        consigliati;
        consigliati per te;
        da non perdere;
        video;
        il video;
        le foto;
        fotogallery;
        gallery;
        podcast;
        scopri;
        scopri di più;
        altro su *;
        altre notizie;
        sullo stesso argomento;
        continua a leggere;
        leggi (l editoriale|il commento|il reportage|la storia|gli articoli|le altre notizie|anche l intervista);
        per saperne di più;
        (ascolta|segui) il podcast;
        (potrebbe|potrebbero) piacerti (anche|);
        (leggi|vedi) (la notizia completa|la notizia|la scheda|il servizio|il dossier|il testo integrale);
        (guarda|vedi) (le immagini|la fotogallery|la photogallery|l infografica);
        ascolta (il podcast|l intervista|la puntata);
        rivedi;
        riascolta;
        leggi nostro approfondimento
      `,
      example: 'Leggi anche: La biblioteca aperta quando piove',
      counter: 'Leggi anche severe, disse il giudice, non fermano il vento.',
    },
    'promo-list': {
      words: `
        (i|le|gli|) più (letti|lette|visti|viste|popolari|commentati|condivisi);
        più letti (di|in|del) *;
        (ultime|ultim|tutte le|altre|ultima) (notizie|news|ora);
        in (evidenza|primo piano|tendenza);
        primo piano;
        oggi in edicola;
        raccomandati per te;
        consigliati da *;
        mostra (altro|tutto|di più);
        carica altri;
        vedi tutti;
        newsletter;
        le nostre newsletter;
        abbonamenti;
        giochi;
        (le ultime|le) notizie (del giorno|di oggi|più lette|da non perdere|);
        le ultime notizie;
        (gli|) articoli più (letti|recenti|condivisi|popolari|commentati);
        (le|) notizie più (lette|viste|recenti|commentate);
        (i|le|) più (letti|lette|visti|viste) (della settimana|di oggi|del giorno|del mese|oggi);
        altri articoli;
        altro da (cronaca|politica|economia|esteri|sport|cultura|spettacoli|mondo|questa sezione|italia);
        (altri|ultimi|tutti i) video;
        video (consigliati|correlati|più visti|in evidenza|del giorno);
        i video più visti;
        scelti (per te|dalla redazione|per voi);
        le scelte (della redazione|del direttore)
      `,
      example: 'I più letti',
      counter: 'I più letti dormivano già.',
    },
    'promo-prompt': {
      words: `
        iscriviti alla newsletter *;
        iscriviti *;
        abbonati;
        abbonati (ora|subito|per|a partire|al giornale|e|alla versione|all edizione|qui|e leggi) *;
        (ricevi|ricevere) (la|le|ogni|gratis|gratuitamente|tutte|sulla|via) *;
        scarica (la|l|gratis|ora|app) *;
        seguici *;
        segui * (whatsapp|telegram|instagram|facebook|google|twitter|youtube|diretta|canale) *;
        entra (nel|nella) * (canale|gruppo|community|whatsapp|telegram) *;
        unisciti *;
        clicca (qui|e|per|su) *;
        per (continuare a leggere|leggere tutto|proseguire) *;
        (hai già|sei già|se sei) (un|abbonato) *;
        questo (contenuto|articolo) è (riservato|disponibile|solo) *;
        sostieni (il|la|un|il nostro|la nostra) (giornalismo|giornale|lavoro|redazione|informazione|testata|progetto) *;
        sostieni (l informazione|il giornalismo indipendente|il nostro lavoro);
        sostienici *;
        resta (aggiornato|sempre) *;
        rimani (aggiornato|sempre) *;
        non perdere *;
        attiva le notifiche *;
        accedi (per|con|o|e|subito|al tuo|al) (continuare|leggere|google|facebook|apple|registrati|account|profilo|abbonati|area) *;
        tutte le notizie *;
        hai una (segnalazione|notizia) *;
        la newsletter;
        la newsletter (di|per chi ama|con le) *;
        (iscriviti|iscrizione) alla newsletter *;
        ogni (mattina|giorno|settimana|venerdì) * (nella tua|via|sulla tua) (newsletter|mail|posta|casella|email) *;
        * nella tua (casella|casella mail|casella di posta|mail|email|posta) *;
        abbonati (a|per|da|con) * (al mese|all anno|euro) *;
        (aggiungi|aggiungici|imposta|scegli) * (fonte preferita|fonti preferite) *;
        disponibile su (google play|app store|android|ios) *;
        non (hai|hai ancora) un (account|abbonamento) *;
        non sei (ancora|) (abbonato|registrato|abbonata|iscritto) *;
        articolo (riservato|esclusivo|per) (agli|per gli|per|gli) abbonati;
        contenuto (riservato|esclusivo|per) (agli|per gli|gli) abbonati;
        continua a leggere (con|gratis|abbonandoti) *;
        dona ora;
        prova gratis;
        (scopri|vedi|guarda) (le|l|le nostre|la nostra|tutte le) (offerte|offerta|abbonamenti);
        scopri gli abbonamenti;
        ricevi (le|la) (nostre|nostra) (notizie|newsletter) *;
        ricevi gli (aggiornamenti|avvisi) *
      `,
      example: 'Iscriviti alla nostra newsletter',
      counter: 'Segui il fiume, disse, finché finisce.',
    },
    'promo-form': {
      words: `
        (inserisci|la tua|il tuo|indirizzo|inserisci la tua|inserisci il tuo) (email|e mail|mail|indirizzo email|indirizzo|nome) *;
        (iscrivendoti|cliccando|registrandoti|proseguendo|inviando) * (accetti|termini|condizioni|privacy|accetto|dichiari) *;
        puoi (disiscriverti|cancellarti|annullare) *;
        grazie per (esserti iscritto|l iscrizione|la tua) *;
        si è verificato un errore *;
        iscriviti ora;
        registrati;
        invia;
        accedi;
        accetta;
        accetta tutto;
        accetta e continua;
        rifiuta;
        chiudi;
        ok;
        ho letto e accetto *;
        acconsento *;
        autorizzo *;
        contenuto riservato agli abbonati;
        riservato agli abbonati;
        iscriviti;
        abbonati ora;
        abbonati;
        password dimenticata;
        hai dimenticato la password;
        (recupera|recupero) password;
        campo obbligatorio;
        campi obbligatori;
        (iscrizione|registrazione) (completata|avvenuta|confermata|effettuata) *;
        (controlla|verifica) la tua (email|e mail|mail|casella|posta) *;
        inserisci un (indirizzo|indirizzo email|email|e mail) *;
        (indirizzo|) email non (valido|valida);
        (disdici|puoi disdire|disdici gratis) quando vuoi;
        il campo è obbligatorio
      `,
      example: 'Iscrivendoti accetti i termini del servizio.',
      counter: 'Cliccando la serratura si svegliò.',
    },
    'share-prompt': {
      words: `
        (seguici|segueteci) su (x|twitter|facebook|instagram|linkedin|tiktok|youtube) *;
        (condividi|condividere) (su|questo|con|l articolo|via|la notizia|articolo|tramite) *;
        condividi;
        (copia|copia il) link;
        link copiato *;
        (stampa|salva|invia|ascolta) (articolo|l articolo|questo *|per email|la pagina);
        # (condivisioni|visualizzazioni|letture|mi piace);
        commenta;
        seguici;
        invia per email;
        salva per dopo;
        leggi (più tardi|dopo);
        (regala|regala un) (questo|) articolo;
        regala;
        (scarica|salva in|scarica il) pdf;
        aggiungi (ai|a) (preferiti|segnalibri);
        condividi (sui|sui tuoi) (social|social network);
        articolo salvato;
        (stampa|salva)
      `,
      example: 'Condividi su Facebook',
      counter: 'Condividere il pane era la regola.',
    },
    'share-words': {
      words: `
        condividi condividere condivisioni facebook twitter x whatsapp telegram linkedin pinterest email e
        mail stampa invia copia link salva commenta commenti ascolta messenger su via tweet instagram mi
        piace articolo
      `,
      example: 'Condividi Stampa Commenta',
      counter: 'Condividi tutto?',
    },
    'comments-head': {
      words: `
        commenti #;
        commenti;
        commento;
        # (commenti|commento);
        (lascia|scrivi|aggiungi|inserisci|pubblica|invia) (un|il tuo) commento;
        lascia una risposta;
        (leggi|vedi|mostra|visualizza|nessun|tutti i) (commenti|i commenti|commento);
        (partecipa alla|unisciti alla) (conversazione|discussione);
        sii il primo a *;
        (i|) commenti (sono|) (chiusi|disabilitati);
        annulla risposta;
        rispondi;
        regole (per i|dei) commenti *;
        i vostri commenti;
        caricamento commenti;
        (leggi|vai ai|scrivi i) commenti;
        (mostra|vedi|visualizza|leggi) tutti i commenti;
        (pubblica|invia|segnala) (il|un|) (commento|abuso);
        commenta (l articolo|la notizia|questo articolo|anche tu);
        (e tu|e voi|tu|) (cosa|che) ne (pensi|pensate);
        di la tua;
        (ordina|ordina per) (per|data|più recenti|rilevanza);
        ordina per;
        (più|meno) recenti;
        non ci sono (ancora|) commenti;
        scrivi (qui|) (il|) tuo commento
      `,
      example: 'Lascia un commento',
      counter: 'Commenti ce ne furono, e risa.',
    },
    'comments-prompt': {
      words: `
        (il tuo|la tua) (indirizzo email|indirizzo e mail|email) non sarà (pubblicato|pubblicata) *;
        i campi obbligatori *;
        (devi|per) (essere connesso|commentare|accedere) *;
        i commenti (sono|vengono|devono|di) * (moderati|moderazione|regole|pubblicati|responsabilità) *;
        accedi per commentare *;
        salva il mio nome *;
        questo sito (usa|utilizza) akismet *;
        (effettua|fai) il login *;
        accedi o registrati *
      `,
      example: 'Il tuo indirizzo email non sarà pubblicato.',
      counter: 'Il tuo indirizzo era cancellato, disse.',
    },
    'copyright-notice': {
      words: `
        riproduzione riservata *;
        * riproduzione riservata *;
        tutti i diritti (riservati|sono riservati) *;
        * tutti i diritti riservati *;
        (vietata|è vietata) la riproduzione *;
        riproduzione vietata *;
        copyright # *;
        acquista i diritti *;
        diritti riservati
      `,
      example: 'Tutti i diritti riservati.',
      counter: 'Tutti i diritti del mondo, disse, non fanno un ponte.',
    },
    'source-notice': {
      words: `
        con (agenzie|ansa|le agenzie|fonti ansa);
        (leggi|vai|continua) (all|l|all articolo|su) * (originale|fonte|sito) *;
        articolo originale;
        (questo|l) articolo (è|è stato) (stato|pubblicato|originariamente|tradotto|generato|scritto) *;
        pubblicato (originariamente|per la prima volta) *;
        traduzione di *;
        tradotto da *;
        comunicato stampa;
        (redazione|redazione ansa|la redazione) con (agenzie|ansa|le agenzie);
        leggi l articolo (completo|originale|integrale);
        traduzione automatica;
        articolo originale (su|di|pubblicato) *;
        testo originale
      `,
      example: 'Con agenzie',
      counter: 'Fonti secche e sete, disse il pastore di valle.',
    },
    'source-lead': { words: 'fonte; fonti; via', example: 'Fonte: ANSA', counter: 'Fonti vicine tacciono.' },
    contributors: {
      words: `
        * (ha|hanno) (collaborato|contribuito) (a|al|alla) (questo|questa|articolo|reportage|servizio) *;
        (hanno|ha) collaborato *;
        (traduzione|editing|redazione|montaggio) (di|a cura di) *;
        (tradotto|scritto|curato) da *;
        con la collaborazione di *
      `,
      example: 'Anna Esempio ha contribuito a questo articolo.',
      counter: 'Il vento ha contribuito molto, dicono.',
    },
    'reading-time': {
      words: `
        tempo di lettura # (min|minuti|minuto);
        # (min|minuti|minuto) di lettura
      `,
      example: '1 minuto di lettura',
      counter: 'Dopo 3 minuti di lettura il giudice si è fermato.',
    },
    'summary-head': {
      words: `
        in sintesi;
        in breve;
        i punti chiave;
        punti chiave
      `,
      example: 'In sintesi',
      counter: 'In sintesi, ha detto il sindaco, non si fa.',
    },
    'nav-line': {
      words: `
        vai al (contenuto|menu) *;
        salta al contenuto *;
        menu;
        cerca;
        (apri|chiudi) menu;
        torna (su|in alto|alla home|indietro);
        home page;
        ascolta (articolo|l articolo|questo articolo) *;
        privacy;
        privacy policy;
        cookie policy;
        (informativa|gestione|preferenze) (privacy|cookie|sulla privacy|dei cookie) *;
        termini (e condizioni|di servizio|d uso) *;
        note legali;
        contatti;
        contattaci;
        chi siamo;
        la redazione;
        pubblicità e (abbonamenti|contatti|privacy|promozioni|necrologie);
        mappa del sito;
        archivio;
        diretta;
        in diretta;
        ultim ora;
        esclusiva;
        esclusivo;
        urgente;
        sommario;
        ingrandisci;
        foto # di #;
        # di #;
        segnala (un|) errore *;
        utilizziamo i cookie *;
        questo sito (usa|utilizza) *;
        il tuo browser *;
        (riassunto|sintesi) (generato|generata|creato|creata) (da|con) *;
        naviga;
        sezioni;
        scegli edizioni;
        (le|) edizioni locali;
        argomenti (trattati|correlati|dell articolo|di questo articolo);
        in questo articolo;
        (vai|torna) alla (gallery|fotogallery|galleria|home page);
        (sfoglia|apri|guarda) la (gallery|galleria|fotogallery);
        # foto;
        (galleria|gallerie) (fotografica|fotografiche|immagini|foto);
        tutte le foto;
        (riproduci|avvia|guarda) (il|) video;
        schermo intero;
        (video|foto|immagine) (successivo|precedente|successiva);
        caricamento;
        caricamento in corso;
        hai (trovato|notato|visto) (un|qualche) errore;
        (scrivi|scrivici|contatta|scrivete) (alla|la) redazione;
        pagina (successiva|precedente);
        ti trovi (qui|in);
        sei qui;
        torna all inizio;
        (riassunto|sintesi) (generato|generata|creato|creata) (dall ia|dall|con l) *;
        indice (dei contenuti|dell articolo);
        (lettura|durata) # (min|minuti|minuto)
      `,
      example: 'Ascolta articolo',
      counter: 'Ascolta il mare.',
    },
    'nav-lead': {
      words: `
        tag;
        tags;
        argomenti;
        temi;
        parole chiave;
        categorie;
        categoria;
        sezione;
        etichette;
        altro su;
        luoghi;
        leggi altri articoli su
      `,
      example: 'Argomenti: lago, neve',
      counter: 'Argomenti non mancavano.',
    },
    'nav-words': {
      words: `
        home notizie cronaca politica economia esteri mondo italia europa sport calcio cultura spettacoli
        spettacolo società opinioni opinione editoriali commenti tecnologia scienza scienze salute scuola
        ambiente clima meteo giustizia motori viaggi cucina moda stile vita lifestyle casa lavoro finanza
        borsa regioni regione città locale cinema musica libri tv video foto podcast gallery speciali
        newsletter abbonati abbonamenti edicola giochi oroscopo annunci necrologie contatti privacy cookie
        policy termini pubblicità chi siamo redazione archivio mappa sito ultim ora in diretta e la il di del
      `,
      example: 'Cronaca Politica Sport Cultura',
      counter: 'Politica e minestra, diceva.',
    },
    'author-head': {
      words: `
        (l autore|l autrice|sull autore|chi è l autore|informazioni sull autore|autore|autrice);
        (tutti gli|altri|vedi tutti gli|leggi tutti gli) articoli di *;
        altri articoli dell (autore|autrice);
        giornalista;
        giornalista (professionista|pubblicista);
        (segui|contatta) l (autore|autrice);
        (vedi|visualizza) profilo;
        vedi tutti gli articoli
      `,
      example: 'L’autore',
      counter: 'L’autore del furto è ignoto.',
    },
    'author-prompt': {
      words: `
        * è (giornalista|inviato|inviata|corrispondente|redattore|redattrice|caporedattore|editorialista) *;
        (giornalista|giornalista professionista|inviato|corrispondente) (di|del|della|a|per|dal) *
      `,
      example: 'Anna Esempio è giornalista della cronaca locale.',
      counter: 'Il ponte è nuovo.',
    },
    'wall-consent': {
      words: `
        noi e (i nostri|terze parti) * (partner|cookie) *;
        (accetta tutto|accetta tutti|accetta e continua|rifiuta tutto|gestisci preferenze|gestisci opzioni|più opzioni|continua senza accettare);
        (la tua|teniamo alla tua) privacy *;
        cliccando su (accetta|accetto) *;
        prima di continuare *;
        la tua privacy *;
        rispettiamo la tua privacy *;
        teniamo alla tua privacy *
      `,
      example: 'Accetta e continua',
      counter: 'Noi e i vicini abbiamo riso.',
    },
    'wall-challenge': {
      words: `
        accesso negato *;
        (abilita|attiva) (javascript|i cookie) *;
        verifica (che sei|di essere|in corso) *;
        non sono un robot *;
        un momento
      `,
      example: 'Accesso negato',
      counter: 'Accesso e uscita liberi.',
    },
    'wall-error': {
      words: `
        pagina non (trovata|disponibile|esiste) *;
        (la|questa) pagina (che|richiesta|non) * (cerchi|esiste|trovata|cercando|disponibile) *;
        errore #;
        errore # *;
        ops *;
        siamo spiacenti *
      `,
      example: 'Pagina non trovata',
      counter: 'La pagina che mancava c’era.',
    },
  },
};
