/** French. */
import type { Language } from './language.js';

export const fr: Language = {
  code: 'fr',
  stops: `
    a afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir c car ce cela
    celle celui ces cet cette ceux chez comme comment d dans de depuis des deux dont du elle elles en
    encore entre est et étaient était été être eu eux fait faut font ici il ils j je jusqu l la le les
    leur leurs lors lui m ma mais même mes moins mon n ne ni non nos notre nous on ont ou où par parce
    pas pendant peu peut plus pour pourquoi qu quand que quelque qui s sa sans se selon sera ses si soit
    son sont sous sur t tandis tant tous tout toute toutes très trop un une vers voici vos votre vous y
  `,
  dateWords: `
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim publié publiée paru
    mis mise à jour le la dernière modification modifié actualisé créé il y a heure heures h min mn
    minute minutes jour jours semaine semaines mois temps de lecture lecture et par hier aujourd hui date
    er cet article a été publication
  `,
  nameWords: 'et de du des d le la avec pour à en',
  months: `
    janvier|janv; février|févr|fév; mars; avril|avr; mai; juin; juillet|juil; août; septembre|sept;
    octobre|oct; novembre|nov; décembre|déc
  `,
  bylines: `
    par; de; texte; texte de; propos recueillis par; un article de; une enquête de; reportage de;
    récit de; analyse de; recueilli par; auteur; rédigé par; écrit par; entretien par; recueilli par;
    propos recueillis et traduits par; interview par; envoyé spécial; notre envoyé spécial;
    de notre correspondant; de notre correspondante; une chronique de; une critique de; une tribune de;
    un billet de; un entretien de; chronique de; billet de
  `,
  credits: `
    photo; photos; photo de; crédit; crédits; crédit photo; crédits photo; image; images; photographie;
    illustration; infographie; photo d illustration; photo archives
  `,
  captions: `
    photo d illustration; image d illustration; photo d archives; illustration; archives; légende;
    image d archive
  `,
  wallWords: `
    nous nos notre vous votre vos cookie cookies traceurs consentement partenaires appareil terminal
    personnalisée personnalisées personnalisé publicité publicités contenu contenus données personnelles
    confidentialité vie privée préférences choix identifiants intérêt légitime finalités traitement
    traiter traitent stocker stockons accéder informations paramètres accepter refuser retirer gérer
    mesurer mesure audience navigateur javascript sécurité trafic robot robots humain activer vérifier
    vérification requête requêtes automatisé automatisées réseau connexion ip page pages url adresse lien
    déplacée supprimée accueil recherche site serveur erreur réessayer réessayez abonnement abonner
    abonnez abonnés compte connecter connectez identifiant passe inscrire gratuit gratuitement
  `,
  rules: {
    'ad-label': {
      words: `
        (l article|l article|la suite|la vidéo|votre lecture) (continue|reprend|se poursuit) après (l annonce|la publicité|cette publicité);
        publicité;
        (la|) suite (de l article|) après (la|cette) publicité;
        (la|lire la) suite après la publicité;
        l article continue après (la|cette) publicité;
        annonce;
        fermer la publicité;
        passer la publicité;
        contenu publicitaire;
        la suite de (votre|l|cet) article après cette (annonce|publicité);
        (votre|la suite de votre) (contenu|article|vidéo|lecture|page) (après|se poursuit après|continue après|reprend après) (la|cette) (publicité|annonce);
        l article (continue|se poursuit) après cette annonce;
        après (la|cette) publicité la suite *;
        (poursuivez|continuez|reprenez) votre lecture après (la|cette) publicité;
        (défiler|défilez|faites défiler) pour (continuer|lire la suite) *;
        (masquer|signaler) (la|cette) publicité;
        pourquoi (je vois|est ce que je vois|vois je) cette publicité;
        annonces (google|légales);
        votre (publicité|annonce) ici;
        espace publicitaire;
        (cet article|ce contenu) (contient|comporte) des liens (affiliés|d affiliation) *
      `,
      example: 'LA SUITE APRÈS LA PUBLICITÉ',
      counter: 'La publicité peinte sur le mur a disparu en une nuit.',
    },
    'ad-block': {
      words: `
        contenu (sponsorisé|partenaire|de marque);
        sponsorisé;
        sponsorisé par *;
        contenus sponsorisés;
        en partenariat avec *;
        proposé par *;
        liens sponsorisés;
        annonces;
        publi rédactionnel;
        publireportage;
        offres de nos partenaires;
        services;
        contenu (de partenaire|de nos partenaires|proposé par *|commercial);
        contenus (de nos partenaires|partenaires);
        article (sponsorisé|partenaire|publicitaire);
        (ce contenu|cet article) (a été|est) (proposé|sponsorisé|produit|réalisé) par (notre|un) (partenaire|annonceur) *;
        en partenariat avec;
        publicommuniqué;
        publi communiqué;
        brand content
      `,
      example: 'Contenu sponsorisé',
      counter: 'Le coureur sponsorisé a perdu.',
    },
    'promo-lead': {
      words: `
        à découvrir (aussi|également);
        à lire aussi;
        lire aussi;
        à lire;
        lire (également|plus|la suite|l article|notre article|encore|ensuite|en plus);
        à lire (également|ensuite|sur ce sujet);
        voir aussi;
        à voir aussi;
        à voir;
        voir;
        a regarder;
        regarder;
        écouter;
        à écouter;
        écouter aussi;
        sur le même (sujet|thème);
        pour aller plus loin;
        article (suivant|précédent);
        articles (similaires|liés|associés|connexes|recommandés);
        en lien;
        notre dossier;
        dossier;
        notre enquête;
        vidéo;
        en images;
        en vidéo;
        en savoir plus;
        lire notre (enquête|décryptage|reportage|analyse|dossier|entretien|article);
        retrouvez (ici|notre|tous) *;
        vous aimerez aussi;
        vous pourriez aussi aimer;
        cela pourrait (aussi|également|) vous intéresser;
        ces articles (peuvent|pourraient|devraient) (aussi|) vous intéresser;
        recommandé pour vous;
        à ne pas (manquer|rater);
        podcast;
        relire;
        lire aussi (notre|l|le|la) (enquête|reportage|analyse|dossier|entretien|article|récit|décryptage|portrait|tribune|chronique|éditorial);
        (écouter|écoutez|réécouter) (notre|le|aussi) (podcast|);
        relire (notre|le) (direct|live|article|entretien);
        lire (le|la) (récit|reportage|portrait|chronique|tribune|décryptage|dossier);
        pour en savoir (plus|davantage);
        à retrouver (ici|aussi);
        (cet article|ce sujet|cette actualité) vous (a plu|a intéressé|intéresse);
        ceci (peut|pourrait) (aussi|également|) vous intéresser;
        à lire (dans|plus tard) (le même dossier|);
        voir notre (vidéo|diaporama|reportage|infographie);
        revoir;
        à réécouter;
        à revoir
      `,
      example: 'À lire aussi : Le pont qui ne menait nulle part',
      counter: 'Lire aussi devient difficile, dit-il : le nom du bateau s’efface.',
    },
    'promo-list': {
      words: `
        contenus (sélectionnés|recommandés|sponsorisés) *;
        les plus (lus|lues|consultés|partagés|commentés);
        le plus lu;
        articles les plus lus;
        (dernières|les dernières) (actualités|infos|nouvelles|actus|minutes);
        l actu;
        à la une;
        en direct;
        nos (derniers articles|articles|newsletters|sélections|dossiers);
        (derniers|plus d|autres) articles;
        plus de (contenus|nouvelles|articles);
        nos recommandations;
        la sélection de la rédaction;
        le choix de la rédaction;
        édition du jour;
        newsletter;
        newsletters;
        thèmes;
        jeux;
        les lus;
        sondages;
        tous les sondages;
        toute l actualité;
        (nos|les) lecteurs ont (aussi|également|) lu (ensuite|aussi|);
        (dans|de) la même rubrique;
        dans le même (dossier|sujet);
        les articles les plus (lus|récents|populaires|partagés|commentés);
        les plus (lus|consultés|vus|récents|populaires) (aujourd hui|du jour|de la semaine|cette semaine|du moment|sur *|);
        articles (populaires|récents|à la une|du jour);
        (le|) top (des|) articles;
        (le|) fil (info|infos|actu|d actualité|de l info|d info);
        l (actu|info|actualité) en continu;
        (nos|toutes les|toutes nos) (dernières|) vidéos;
        plus d (actualités|infos|actus|informations);
        autres (actualités|infos|actus);
        voir (plus d|tous les|toutes les|d autres) (articles|actualités|vidéos|infos)
      `,
      example: 'Les plus lus',
      counter: 'Les plus lus des romans étaient les plus courts.',
    },
    'promo-prompt': {
      words: `
        (inscrivez|abonnez) vous *;
        vous aimez * (inscrivez|inscrivant|abonnez|abonnant|newsletter|lettre) *;
        s inscrire à *;
        recevez *;
        recevoir (la|notre|les|nos) (newsletter|newsletters|actualités|infos) *;
        recevoir (les|nos) alertes;
        téléchargez (l|notre|gratuitement) *;
        suivez (nous|notre|toute|l actualité|*) (sur|whatsapp|google|facebook|chaîne|direct) *;
        suivez nous *;
        rejoignez (nous|notre|la) *;
        rejoindre (notre|la) chaîne *;
        retrouvez (nous|toute|l ensemble|toutes) *;
        (cliquez|cliquer) ici *;
        pour lire la suite *;
        il vous reste * à lire *;
        il vous reste #;
        cet article est réservé *;
        vous êtes abonné *;
        identifiez vous *;
        connectez vous *;
        découvrez (nos|notre|aussi|tous) *;
        soutenez *;
        faites un don *;
        ne (manquez|ratez) (rien|aucune|pas) *;
        chaque (matin|soir|jour|semaine|vendredi) * (newsletter|boîte|mail|lettre) *;
        la newsletter *;
        votre (dose|rendez vous) *;
        l essentiel de l actualité *;
        restez informé *;
        toute l actualité *;
        * newsletter * chaque (matin|soir|jour|semaine|vendredi|dimanche) *;
        * l (actualité|info|essentiel) * (de votre ville|de votre commune|par mail|dans votre boîte mail);
        (l actu|l actualité|toute l info) * (sur l appli|dans l appli|sur l application);
        ne manquez rien *;
        (tous les jours|chaque jour|chaque matin|chaque semaine) recevez (l|les|notre|nos|toute|le meilleur) *;
        la suite est réservée (aux|à nos) abonnés *;
        (télécharger|télécharge|installer|installez) (l|notre) (application|appli);
        disponible sur (l app store|google play|app store|android) *;
        (activer|activez) (les|nos) (notifications|alertes) *;
        recevoir (les|nos) alertes info;
        (ajouter|ajoutez|ajoutez nous) (à|comme) (mes|vos|source) (sources|préférée|source) (favorites|préférées|) *;
        ne (ratez|manquez) plus (aucune|rien) *;
        (s inscrire|s abonner|inscription) (gratuitement|gratuite|à la newsletter);
        je m abonne (à partir de|pour|dès) *;
        (résiliable|sans engagement résiliable) à tout moment;
        (je m abonne|abonnement) # € (par mois|par an|le premier mois);
        # € (le premier mois|par mois sans engagement);
        (profitez|bénéficiez) de (notre|nos|l) (offre|offres) *;
        (découvrir|voir|découvrez) (nos|les|toutes nos) (offres|offres d abonnement|abonnements|newsletters);
        pas encore (abonné|inscrit|abonnée|de compte) *;
        article (offert|payant|abonné);
        pour lire la suite abonnez vous
      `,
      example: 'Inscrivez-vous à notre newsletter',
      counter: 'Recevoir la visite du préfet ne l’a pas ému.',
    },
    'promo-form': {
      words: `
        (votre|adresse|mon|entrez votre|saisissez votre) (adresse|e mail|adresse e mail|adresse email|adresse mail|mail|email|courriel) *;
        (en vous inscrivant|en cliquant|en validant|en renseignant|en m inscrivant) * (acceptez|accepte|conditions|confidentialité|données|générales) *;
        vous pouvez vous désinscrire *;
        vous pouvez à tout moment *;
        merci (pour votre|de votre) inscription *;
        s inscrire;
        je m inscris;
        valider;
        envoyer;
        ok;
        fermer;
        accepter;
        tout accepter;
        refuser;
        continuer sans accepter;
        paramétrer;
        se connecter;
        connexion;
        créer un compte;
        il vous reste # * de cet article *;
        il vous reste * à lire;
        la suite est réservée (à nos|aux) abonnés;
        sans engagement;
        sans engagement (résiliable|annulable|puis|à partir) *;
        (essai gratuit|offre d essai) *;
        # € par mois;
        # € par mois (sans|pendant|puis) *;
        votre adresse (e mail|email|mail) (sera|est) (utilisée|uniquement) *;
        réservé aux abonnés;
        article réservé (à nos|aux) abonnés;
        s abonner;
        je m abonne;
        abonnez vous;
        je découvre;
        continuer;
        voir plus;
        afficher plus;
        tout voir;
        je valide;
        choisir (une|ma) (région|ville|commune);
        déjà abonné;
        déjà abonnée;
        déjà abonné (connectez|identifiez|se connecter|je me connecte|s identifier) *;
        abonnés;
        mot de passe oublié;
        (champ|champs) obligatoire;
        champs obligatoires;
        votre (inscription|abonnement|demande|message) (a bien été|est bien|est) (pris|prise|prises|enregistré|enregistrée|envoyé|envoyée|confirmé|confirmée|validée|prise en compte) *;
        merci vous êtes (inscrit|inscrite|abonné|abonnée) *;
        veuillez (saisir|entrer|renseigner|indiquer) (une|votre) (adresse|e mail|email|adresse e mail|adresse email|adresse mail) *;
        adresse (e mail|email|mail) (invalide|incorrecte|non valide);
        veuillez réessayer;
        veuillez réessayer (plus tard|ultérieurement|dans quelques) *;
        faire un don;
        une erreur (est survenue|s est produite);
        une erreur (est survenue|s est produite) (veuillez|merci|réessayez) *
      `,
      example: 'En vous inscrivant, vous acceptez nos conditions générales.',
      counter: 'En cliquant, la serrure l’a réveillée.',
    },
    'share-prompt': {
      words: `
        suivez nous sur (x|twitter|facebook|instagram|linkedin|tiktok|whatsapp|telegram|les réseaux sociaux) *;
        (partager|partagez) (sur|cet|cette|l article|par|via|ce|la page) *;
        partager;
        envoyer (par|à un ami) *;
        (imprimer|enregistrer|sauvegarder|copier|commenter|offrir) (l article|cet article|le lien|la page|cette page) *;
        copier le lien;
        lien copié *;
        ajouter (aux|à mes) favoris *;
        # (partages|vues|j aime);
        lu # fois;
        réagir;
        ajouter (à|aux|dans) (vos|mes) (sélections|favoris|lectures|articles) *;
        réutiliser ce contenu;
        (offrir|sauvegarder|écouter) cet article;
        partages;
        partage;
        imprimer;
        enregistrer;
        commenter;
        (à|) lire plus tard;
        (article|l article) (ajouté|enregistré|sauvegardé|copié) (aux|dans|à|) (favoris|vos favoris|mes favoris|vos articles|);
        (le|) lien (a été|) copié (dans le presse papiers|dans le presse papier|);
        offrir (l article|cet article);
        (télécharger|enregistrer|afficher) (le|en) pdf;
        suivre (ce|le|cette) (sujet|thème|thématique|rubrique)
      `,
      example: 'Partager sur Facebook',
      counter: 'Partager la soupe n’allait pas de soi.',
    },
    'share-words': {
      words: `
        partager partagez partages facebook twitter x whatsapp linkedin pinterest email mail e courriel
        imprimer envoyer lien copier messenger telegram réagir commenter commentaires enregistrer sauvegarder
        écouter offrir l article cet sur par via à un ami suivre favoris ajouter aux
      `,
      example: 'Partager Imprimer Envoyer',
      counter: 'Partager était son métier.',
    },
    'comments-head': {
      words: `
        commentaires;
        commentaires #;
        réagir à (cet|l) article;
        commentaire;
        # (commentaires|commentaire|réactions);
        (laisser|poster|écrire|ajouter|publier|laissez|rédiger) (un|votre) commentaire;
        (laisser|laissez) une réponse;
        (voir|lire|afficher|tous les|les) (commentaires|les commentaires|commentaire) *;
        aucun commentaire;
        aucun commentaire (pour le moment|pour l instant|à afficher|n a *|sur *);
        réactions;
        soyez le premier (à|) *;
        réagissez *;
        donnez votre avis;
        vos (réactions|commentaires);
        annuler la réponse;
        les commentaires sont (fermés|clos|désactivés) *;
        répondre;
        modération *;
        charte *;
        (voir|lire|afficher) (les|tous les|) # commentaires;
        (votre|mon) commentaire;
        (et vous|) qu en pensez vous;
        (donnez|partagez) (nous|) votre (avis|opinion|point de vue);
        toutes les contributions;
        contributions;
        # contributions;
        signaler (un abus|ce commentaire|un commentaire|un contenu);
        trier par;
        trier (par|les commentaires par) (date|pertinence|les plus récents|popularité);
        les plus (récents|anciens|pertinents|aimés) d abord;
        plus (récents|anciens) d abord;
        (l|) espace (commentaires|commentaire);
        (lire|consulter|voir) (la|notre) charte (de modération|des commentaires|d utilisation|);
        (participez|participer|rejoignez|prenez part) à la (discussion|conversation);
        ouvrir les commentaires;
        fermer les commentaires
      `,
      example: 'Laisser un commentaire',
      counter: 'Commentaires et sifflets ont couvert la fin.',
    },
    'comments-prompt': {
      words: `
        (votre|ton) adresse (e mail|email|de messagerie) ne sera pas publiée *;
        les champs obligatoires *;
        vous devez (être connecté|vous connecter) *;
        connectez vous pour (commenter|réagir|laisser) *;
        pour (commenter|réagir) *;
        les commentaires * (modérés|modération|charte|fermés) *;
        enregistrer mon nom *;
        ce site utilise akismet *;
        l espace commentaire *;
        la rédaction (modère|se réserve) *;
        les commentaires sont réservés *
      `,
      example: 'Votre adresse e-mail ne sera pas publiée.',
      counter: 'Votre adresse était écrite au dos, dit le facteur.',
    },
    'copyright-notice': {
      words: `
        tous droits (réservés|de reproduction) *;
        * tous droits (réservés|de reproduction réservés) *;
        reproduction (interdite|partielle|totale|et diffusion|sans) *;
        toute (reproduction|représentation|diffusion) * (interdite|autorisation);
        droits de reproduction *;
        copyright # *;
        acheter les droits (de|d) (cet|l|reproduction) *;
        (cet|l) article est protégé (par|au titre) *
      `,
      example: 'Tous droits réservés.',
      counter: 'Tous droits debout, ils ont chanté.',
    },
    'source-notice': {
      words: `
        (avec|source) (agences|agence|afp|reuters|l afp|les agences|la rédaction);
        avec (agences|les agences|l afp|afp|reuters|nos correspondants);
        (lire|voir) l article original *;
        lire la suite sur *;
        article (original|initialement) *;
        cet article (est|a été) (initialement|d abord|originellement|) (publié|paru|traduit|rédigé|généré|repris) *;
        traduit (de|par) *;
        dépêche *;
        communiqué de presse;
        (par|) la rédaction avec (afp|l afp|agences|reuters|les agences) *;
        article publié (initialement|originellement|à l origine) *;
        cet article est (republié|reproduit) (à partir de|avec|de) *;
        cet article est (tiré|issu|extrait) (du magazine|du numéro|de notre|de l édition|du hors série|du journal) *;
        ce texte (est|a été) (initialement|d abord|originellement) (publié|paru) *;
        ce texte est d abord paru *;
        voir (l original|l article original|la source)
      `,
      example: '(Avec agences)',
      counter: 'Avec les agences de voyage, il ne veut plus traiter.',
    },
    'source-lead': {
      words: `
        source;
        sources;
        via
      `,
      example: 'Source : AFP',
      counter: 'Sources et puits sont à sec depuis juin.',
    },
    contributors: {
      words: `
        * (a|ont) (contribué|participé) à (cet|ce) (article|reportage|dossier|enquête) *;
        avec (la contribution|la participation|le concours) de *;
        (traduit|adapté|édité) par *;
        (reportage|rédaction|édité par|version française) *;
        avec la collaboration (de|d) *;
        avec (notre|nos) (correspondant|correspondante|envoyé|envoyée|envoyés|correspondants) (à|au|en|aux|spécial|spéciale|spéciaux) *
      `,
      example: 'Anne Modèle a contribué à cet article.',
      counter: 'Le vent a contribué à la panne, dit-on au port.',
    },
    'reading-time': {
      words: `
        temps (de lecture|d écoute) # (minutes|min|minute|mn);
        # (min|minutes|mn|minute) de lecture;
        lecture # (min|minutes|mn|minute);
        (durée|temps) de lecture # (minutes|min|mn|minute);
        lire # (min|minutes)
      `,
      example: 'Lecture 3 min.',
      counter: 'La lecture dura 3 minutes, puis ce fut le silence.',
    },
    'summary-head': {
      words: `
        l essentiel;
        résumé;
        les points clés;
        ce qu il faut retenir
      `,
      example: "L'essentiel",
      counter: "L'essentiel est de ne pas tomber, dit le maire.",
    },
    'nav-line': {
      words: `
        accueil;
        aller (au|à la) (contenu|navigation|menu|recherche) *;
        (ouvrir|fermer) le menu;
        menu;
        rechercher;
        recherche;
        retour (à l accueil|en haut|accueil);
        haut de page;
        écouter (l article|cet article);
        mentions légales;
        politique (de confidentialité|des cookies|cookies) *;
        (gestion|gérer|paramètres) (des|les|mes) cookies *;
        conditions générales *;
        cgu;
        cgv;
        contact;
        contactez nous;
        qui sommes nous;
        nous contacter;
        plan du site;
        archives;
        direct;
        en continu;
        urgent;
        exclusif;
        alerte;
        sommaire;
        agrandir l image;
        image # sur #;
        # sur #;
        diaporama;
        les faits;
        votre navigateur *;
        (signaler|corriger) une (erreur|faute) *;
        nous utilisons des cookies *;
        accéder *;
        résumé (généré|créé|réalisé) (par|avec) *;
        index (actualités|actualité);
        aide faq;
        aide;
        foire aux questions;
        plus d infos;
        (gérer|paramétrer) (mes|les) (cookies|traceurs|consentements);
        durée de la vidéo *;
        (les|ces) propos (tenus|exprimés) * n engagent que *;
        choisir une région;
        (thèmes|sujets|tags|mots clés|articles) (associés|liés);
        thématiques (associées|liées);
        les (thèmes|sujets) de (l|cet) article;
        lire dans l (application|appli);
        voir (le diaporama|toutes les photos|les photos|la galerie|la vidéo|l image|en plein écran);
        # photos;
        (galerie|galerie de|toutes les) photos;
        agrandir;
        agrandir (la photo|la carte);
        plein écran;
        lecture;
        (lire|lancer|regarder|activer) la vidéo;
        vidéo (suivante|précédente);
        (activer|couper) le son;
        chargement;
        chargement en cours;
        chargement (de la vidéo|du lecteur|du contenu) *;
        écouter (l|cet) article #;
        écouter (l|cet) article # (min|minutes);
        une erreur dans (l|cet) article;
        une erreur dans (l|cet) article (signalez|écrivez|contactez|dites|prévenez) *;
        vous avez (repéré|remarqué|vu|trouvé|constaté) une (erreur|faute|coquille);
        vous avez (repéré|remarqué|trouvé|constaté) une (erreur|faute|coquille) (dans|signalez|écrivez|contactez|merci) *;
        (contacter|contactez|écrire à|écrivez à|alerter) la rédaction;
        dans cet article;
        (page|pages) (suivante|précédente);
        vous êtes ici;
        fil d ariane;
        article résumé par l ia;
        (résumé|synthèse|article|traduction) (généré|résumé|générée) par (l|une) (ia|intelligence artificielle) *
      `,
      example: 'Écouter l’article',
      counter: 'Écouter l’eau lui suffisait.',
    },
    'nav-lead': {
      words: `
        tags;
        sujets associés;
        mots clés;
        mots clefs;
        thèmes;
        thématiques;
        rubrique;
        rubriques;
        catégories;
        catégorie;
        classé dans;
        sujets;
        lieux;
        étiquettes;
        en rapport avec
      `,
      example: 'Mots-clés : pont, rivière',
      counter: 'Sujets et verbes ne s’accordaient plus.',
    },
    'nav-words': {
      words: `
        accueil actualités actualité actu info infos politique économie monde international france europe
        société sport sports football rugby culture santé sciences science planète environnement climat
        technologie high tech éducation faits divers justice police médias people loisirs voyage voyages
        cuisine mode style auto immobilier emploi annonces obsèques météo régions région ville villes
        départements local locales débats opinions opinion édito éditos tribunes idées vidéos vidéo photos
        podcasts newsletter newsletters abonnement abonnements boutique jeux programme tv mentions légales
        contact cookies cgu cgv confidentialité archives plan du site à propos publicité aide direct et le la
        les des en
      `,
      example: 'Politique Économie Sport Culture',
      counter: 'Politique et soupe, disait-il.',
    },
    'author-head': {
      words: `
        à propos (de l auteur|des auteurs|de l autrice);
        l auteur;
        (les auteurs|auteur|autrice|auteurs);
        (tous les|ses) articles de *;
        tous les articles du même auteur;
        du même auteur;
        voir (tous ses|ses|tous les) articles *;
        tous ses articles;
        tous les articles d *;
        (suivre|contacter) (l|cet) (auteur|autrice|auteure);
        (suivre|contacter) ce journaliste;
        (tous|) les articles (de|du) cet auteur;
        journaliste;
        (cheffe|chef|rédacteur|rédactrice) (du|de|adjoint du|adjointe du) service *
      `,
      example: 'À propos de l’auteur',
      counter: 'L’auteur des faits court toujours.',
    },
    'author-prompt': {
      words: `
        * est (journaliste|correspondant|correspondante|reporter|chroniqueur|chroniqueuse|rédacteur|rédactrice) *;
        journaliste (au|à|chez|pour|spécialisé) *;
        * est (journaliste|correspondant|correspondante|grand reporter) (au|à|pour|chez|depuis) *
      `,
      example: 'Anne Modèle est journaliste au service Société.',
      counter: 'Le pont est ouvert.',
    },
    'wall-consent': {
      words: `
        nous (et nos|utilisons) * (partenaires|cookies) *;
        (tout accepter|accepter et fermer|accepter et continuer|continuer sans accepter|tout refuser|paramétrer les cookies|gérer mes choix|personnaliser);
        (votre vie privée|le respect de votre vie privée) *;
        en cliquant sur (accepter|tout accepter|j accepte) *;
        avec votre accord *;
        vous pouvez (retirer|modifier) * (consentement|choix) *;
        avant de continuer *;
        nous respectons votre vie privée *;
        le respect de vos données *
      `,
      example: 'Tout accepter',
      counter: 'Nous et nos voisins avons ri.',
    },
    'wall-challenge': {
      words: `
        accès refusé *;
        veuillez (activer|vérifier|confirmer) * (javascript|cookies|humain|robot) *;
        vérification (de votre navigateur|que vous êtes|de sécurité) *;
        un instant;
        vous êtes un robot *;
        je ne suis pas un robot *
      `,
      example: 'Veuillez activer JavaScript',
      counter: 'Veuillez entrer, dit-elle.',
    },
    'wall-error': {
      words: `
        page (introuvable|non trouvée|inexistante) *;
        (la|cette) page (que vous|demandée|n existe|recherchée|est) *;
        erreur #;
        erreur # *;
        oups *;
        désolé * (page|article) *;
        (cet|l) article n est plus disponible *
      `,
      example: 'Page introuvable',
      counter: 'Page après page, il lisait.',
    },
  },
};
