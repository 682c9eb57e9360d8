/** French. */
import type { Language } from '../rules.js';

export const fr: Language = {
  code: 'fr',
  stops: `
    a afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir c car ce cela celle celui ces cet cette ceux chez comme comment d dans de
    depuis des deux dont du elle elles en encore entre est et étaient était été être eu eux fait faut font ici il ils j je jusqu l la le les leur leurs lors lui
    m ma mais même mes moins mon n ne ni non nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi qu quand que quelque qui s sa sans
    se selon sera ses si soit son sont sous sur t tandis tant tous tout toute toutes très trop un une vers voici vos votre vous y`,
  dateWords: `
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim publié publiée paru mis mise à jour le la dernière modification modifié
    actualisé créé il y a heure heures h min mn minute minutes jour jours semaine semaines mois temps de lecture lecture et par hier aujourd hui date er
    cet article a été publication`,
  nameWords: 'et de du des d le la avec pour à en',
  months:
    'janvier|janv; février|févr|fév; mars; avril|avr; mai; juin; juillet|juil; août; septembre|sept; octobre|oct; novembre|nov; décembre|déc',
  bylines:
    'par; de; texte; texte de; propos recueillis par; un article de; une enquête de; reportage de; récit de; analyse de; recueilli par; auteur; rédigé par; écrit par; entretien par; recueilli par; propos recueillis et traduits par; interview par; envoyé spécial; notre envoyé spécial; de notre correspondant; de notre correspondante; une chronique de; une critique de; une tribune de; un billet de; un entretien de; chronique de; billet de',
  credits:
    'photo; photos; photo de; crédit; crédits; crédit photo; crédits photo; image; images; photographie; illustration; infographie; photo d illustration; photo archives',
  captions:
    'photo d illustration; image d illustration; photo d archives; illustration; archives; légende; image d archive',
  wallWords: `
    nous nos notre vous votre vos cookie cookies traceurs consentement partenaires appareil terminal personnalisée personnalisées personnalisé
    publicité publicités contenu contenus données personnelles confidentialité vie privée préférences choix identifiants intérêt légitime finalités
    traitement traiter traitent stocker stockons accéder informations paramètres accepter refuser retirer gérer mesurer mesure audience navigateur
    javascript sécurité trafic robot robots humain activer vérifier vérification requête requêtes automatisé automatisées réseau connexion ip page
    pages url adresse lien déplacée supprimée accueil recherche site serveur erreur réessayer réessayez abonnement abonner abonnez abonnés compte
    connecter connectez identifiant passe inscrire gratuit gratuitement`,
  rules: {
    'ad-label': {
      words:
        '(l article|l article|la suite|la vidéo|votre lecture) (continue|reprend|se poursuit) après (l annonce|la publicité|cette publicité); publicité; (la|) suite (de l article|) après (la|cette) publicité; (la|lire la) suite après la publicité; l article continue après (la|cette) publicité; annonce; fermer la publicité; passer la publicité; contenu publicitaire',
      example: 'LA SUITE APRÈS LA PUBLICITÉ',
      counter: 'La publicité peinte sur le mur a disparu en une nuit.',
    },
    'ad-block': {
      words:
        'contenu (sponsorisé|partenaire|de marque); sponsorisé; sponsorisé par *; contenus sponsorisés; en partenariat avec *; proposé par *; liens sponsorisés; annonces; publi rédactionnel; publireportage; offres de nos partenaires; services',
      example: 'Contenu sponsorisé',
      counter: 'Le coureur sponsorisé a perdu.',
    },
    'promo-lead': {
      words: ` à découvrir (aussi|également); à lire aussi; lire aussi; à lire; lire (également|plus|la suite|l article|notre article|encore|ensuite|en plus); à lire (également|ensuite|sur ce sujet); voir aussi; à voir aussi; à voir; voir; a regarder; regarder; écouter; à écouter; écouter aussi; sur le même (sujet|thème); pour aller plus loin; article (suivant|précédent); articles (similaires|liés|associés|connexes|recommandés); en lien; notre dossier; dossier; notre enquête; vidéo; en images; en vidéo; en savoir plus; lire notre (enquête|décryptage|reportage|analyse|dossier|entretien|article); retrouvez (ici|notre|tous) *; vous aimerez aussi; vous pourriez aussi aimer; cela pourrait (aussi|également|) vous intéresser; ces articles (peuvent|pourraient|devraient) (aussi|) vous intéresser; recommandé pour vous; à ne pas (manquer|rater); podcast; relire`,
      example: 'À lire aussi : Le pont qui ne menait nulle part',
      counter: 'Lire aussi devient difficile, dit-il : le nom du bateau s’efface.',
    },
    'promo-list': {
      words:
        'les plus (lus|lues|consultés|partagés|commentés); le plus lu; articles les plus lus; (dernières|les dernières) (actualités|infos|nouvelles|actus|minutes); l actu; à la une; en direct; nos (derniers articles|articles|newsletters|sélections|dossiers); (derniers|plus d|autres) articles; plus de (contenus|nouvelles|articles); nos recommandations; la sélection de la rédaction; le choix de la rédaction; édition du jour; newsletter; newsletters; thèmes; jeux; les lus; sondages; tous les sondages; toute l actualité',
      example: 'Les plus lus',
      counter: 'Les plus lus des romans étaient les plus courts.',
    },
    'promo-prompt': {
      words: ` (inscrivez|abonnez) vous *; vous aimez * (inscrivez|inscrivant|abonnez|abonnant|newsletter|lettre) *; s inscrire à *; recevez *; recevoir (la|notre|les|nos) (newsletter|newsletters|alertes|actualités|infos) *; téléchargez (l|notre|gratuitement) *; suivez (nous|notre|toute|l actualité|*) (sur|whatsapp|google|facebook|chaîne|direct) *; suivez nous *; rejoignez (nous|notre|la) *; rejoindre (notre|la) chaîne *; retrouvez (nous|toute|l ensemble|toutes) *; (cliquez|cliquer) ici *; pour lire la suite *; il vous reste * à lire *; il vous reste #; cet article est réservé *; vous êtes abonné *; identifiez vous *; connectez vous *; découvrez (nos|notre|aussi|tous) *; soutenez *; faites un don *; ne (manquez|ratez) (rien|aucune|pas) *; chaque (matin|soir|jour|semaine|vendredi) * (newsletter|boîte|mail|lettre) *; la newsletter *; votre (dose|rendez vous) *; l essentiel de l actualité *; restez informé *; toute l actualité *; * newsletter * chaque (matin|soir|jour|semaine|vendredi|dimanche) *; * l (actualité|info|essentiel) * (de votre ville|de votre commune|par mail|dans votre boîte mail); (l actu|l actualité|toute l info) * (sur l appli|dans l appli|sur l application); ne manquez rien *; (tous les jours|chaque jour|chaque matin|chaque semaine) recevez (l|les|notre|nos|toute|le meilleur) *; la suite est réservée (aux|à nos) abonnés *`,
      example: 'Inscrivez-vous à notre newsletter',
      counter: 'Recevoir la visite du préfet ne l’a pas ému.',
    },
    'promo-form': {
      words:
        '(votre|adresse|mon|entrez votre|saisissez votre) (adresse|e mail|adresse e mail|adresse email|adresse mail|mail|email|courriel) *; (en vous inscrivant|en cliquant|en validant|en renseignant|en m inscrivant) * (acceptez|accepte|conditions|confidentialité|données|générales) *; vous pouvez vous désinscrire *; vous pouvez à tout moment *; merci (pour votre|de votre) inscription *; (une|une erreur) (erreur est survenue|s est produite) *; s inscrire; je m inscris; valider; envoyer; ok; fermer; accepter; tout accepter; refuser; continuer sans accepter; paramétrer; se connecter; connexion; créer un compte; il vous reste # * de cet article *; il vous reste * à lire; la suite est réservée (à nos|aux) abonnés; (sans engagement|essai gratuit|offre d essai|# € par mois) *; votre adresse (e mail|email|mail) (sera|est) (utilisée|uniquement) *; réservé aux abonnés; article réservé (à nos|aux) abonnés; s abonner; je m abonne; abonnez vous; je découvre; continuer; voir plus; afficher plus; tout voir; je valide; choisir (une|ma) (région|ville|commune); déjà abonné; déjà abonnée; déjà abonné (connectez|identifiez|se connecter|je me connecte|s identifier) *; abonnés',
      example: 'En vous inscrivant, vous acceptez nos conditions générales.',
      counter: 'En cliquant, la serrure l’a réveillée.',
    },
    'share-prompt': {
      words:
        'suivez nous sur (x|twitter|facebook|instagram|linkedin|tiktok|whatsapp|telegram|les réseaux sociaux) *; (partager|partagez) (sur|cet|cette|l article|par|via|ce|la page) *; partager; envoyer (par|à un ami) *; (imprimer|enregistrer|sauvegarder|copier|commenter|offrir) (l article|cet article|le lien|la page|cette page) *; copier le lien; lien copié *; ajouter (aux|à mes) favoris *; # (partages|vues|j aime); lu # fois; réagir; ajouter (à|aux|dans) (vos|mes) (sélections|favoris|lectures|articles) *; réutiliser ce contenu; (offrir|sauvegarder|écouter) cet article',
      example: 'Partager sur Facebook',
      counter: 'Partager la soupe n’allait pas de soi.',
    },
    'share-words': {
      words:
        'partager partagez partages facebook twitter x whatsapp linkedin pinterest email mail e courriel imprimer envoyer lien copier messenger telegram réagir commenter commentaires enregistrer sauvegarder écouter offrir l article cet sur par via à un ami suivre favoris ajouter aux',
      example: 'Partager Imprimer Envoyer',
      counter: 'Partager était son métier.',
    },
    'comments-head': {
      words:
        'commentaires; commentaires #; réagir à (cet|l) article; commentaire; # (commentaires|commentaire|réactions); (laisser|poster|écrire|ajouter|publier|laissez|rédiger) (un|votre) commentaire; (laisser|laissez) une réponse; (voir|lire|afficher|aucun|tous les|les) (commentaires|les commentaires|commentaire) *; réactions; soyez le premier (à|) *; réagissez *; donnez votre avis; vos (réactions|commentaires); annuler la réponse; les commentaires sont (fermés|clos|désactivés) *; répondre; modération *; charte *',
      example: 'Laisser un commentaire',
      counter: 'Commentaires et sifflets ont couvert la fin.',
    },
    'comments-prompt': {
      words:
        '(votre|ton) adresse (e mail|email|de messagerie) ne sera pas publiée *; les champs obligatoires *; vous devez (être connecté|vous connecter) *; connectez vous pour (commenter|réagir|laisser) *; pour (commenter|réagir) *; les commentaires * (modérés|modération|charte|fermés) *; enregistrer mon nom *; ce site utilise akismet *; l espace commentaire *; la rédaction (modère|se réserve) *; les commentaires sont réservés *',
      example: 'Votre adresse e-mail ne sera pas publiée.',
      counter: 'Votre adresse était écrite au dos, dit le facteur.',
    },
    'copyright-notice': {
      words:
        'tous droits (réservés|de reproduction) *; * tous droits (réservés|de reproduction réservés) *; reproduction (interdite|partielle|totale|et diffusion|sans) *; toute (reproduction|représentation|diffusion) * (interdite|autorisation); droits de reproduction *; copyright # *',
      example: 'Tous droits réservés.',
      counter: 'Tous droits debout, ils ont chanté.',
    },
    'source-notice': {
      words:
        '(avec|source) (agences|agence|afp|reuters|l afp|les agences|la rédaction); avec (agences|les agences|l afp|afp|reuters|nos correspondants); (lire|voir) l article original *; lire la suite sur *; article (original|initialement) *; cet article (est|a été) (initialement|d abord|originellement|) (publié|paru|traduit|rédigé|généré|repris) *; traduit (de|par) *; dépêche *; communiqué de presse',
      example: '(Avec agences)',
      counter: 'Avec les agences de voyage, il ne veut plus traiter.',
    },
    'source-lead': {
      words: 'source; sources; via',
      example: 'Source : AFP',
      counter: 'Sources et puits sont à sec depuis juin.',
    },
    contributors: {
      words:
        '* (a|ont) (contribué|participé) à (cet|ce) (article|reportage|dossier|enquête) *; avec (la contribution|la participation|le concours) de *; (traduit|adapté|édité) par *; (reportage|rédaction|édité par|version française) *; ',
      example: 'Anne Modèle a contribué à cet article.',
      counter: 'Le vent a contribué à la panne, dit-on au port.',
    },
    'nav-line': {
      words:
        'accueil; aller (au|à la) (contenu|navigation|menu|recherche) *; (ouvrir|fermer) le menu; menu; rechercher; recherche; retour (à l accueil|en haut|accueil); haut de page; écouter (l article|cet article); mentions légales; politique (de confidentialité|des cookies|cookies) *; (gestion|gérer|paramètres) (des|les|mes) cookies *; conditions générales *; cgu; cgv; contact; contactez nous; qui sommes nous; nous contacter; plan du site; archives; direct; en continu; urgent; exclusif; alerte; sommaire; agrandir l image; image # sur #; # sur #; diaporama; résumé; l essentiel; les faits; votre navigateur *; (signaler|corriger) une (erreur|faute) *; nous utilisons des cookies *; accéder *; résumé (généré|créé|réalisé) (par|avec) *; index (actualités|actualité); aide faq; aide; foire aux questions; plus d infos; (gérer|paramétrer) (mes|les) (cookies|traceurs|consentements); durée de la vidéo *; (les|ces) propos (tenus|exprimés) * n engagent que *; choisir une région',
      example: 'Écouter l’article',
      counter: 'Écouter l’eau lui suffisait.',
    },
    'nav-lead': {
      words:
        'tags; mots clés; mots clefs; thèmes; thématiques; rubrique; rubriques; catégories; catégorie; classé dans; sujets; lieux; étiquettes; en rapport avec',
      example: 'Mots-clés : pont, rivière',
      counter: 'Sujets et verbes ne s’accordaient plus.',
    },
    'nav-words': {
      words:
        'accueil actualités actualité actu info infos politique économie monde international france europe société sport sports football rugby culture santé sciences science planète environnement climat technologie high tech éducation faits divers justice police médias people loisirs voyage voyages cuisine mode style auto immobilier emploi annonces obsèques météo régions région ville villes départements local locales débats opinions opinion édito éditos tribunes idées vidéos vidéo photos podcasts newsletter newsletters abonnement abonnements boutique jeux programme tv mentions légales contact cookies cgu cgv confidentialité archives plan du site à propos publicité aide direct et le la les des en',
      example: 'Politique Économie Sport Culture',
      counter: 'Politique et soupe, disait-il.',
    },
    'author-head': {
      words:
        'à propos (de l auteur|des auteurs|de l autrice); l auteur; (les auteurs|auteur|autrice|auteurs); (tous les|ses) articles (de|du) *; du même auteur; voir (tous ses|ses|tous les) articles *',
      example: 'À propos de l’auteur',
      counter: 'L’auteur des faits court toujours.',
    },
    'author-prompt': {
      words:
        '* est (journaliste|correspondant|correspondante|reporter|chroniqueur|chroniqueuse|rédacteur|rédactrice) *; journaliste (au|à|chez|pour|spécialisé) *',
      example: 'Anne Modèle est journaliste au service Société.',
      counter: 'Le pont est ouvert.',
    },
    'wall-consent': {
      words:
        'nous (et nos|utilisons) * (partenaires|cookies) *; (tout accepter|accepter et fermer|accepter et continuer|continuer sans accepter|tout refuser|paramétrer les cookies|gérer mes choix|personnaliser); (votre vie privée|le respect de votre vie privée) *; en cliquant sur (accepter|tout accepter|j accepte) *; avec votre accord *; vous pouvez (retirer|modifier) * (consentement|choix) *; avant de continuer *; nous respectons votre vie privée *; le respect de vos données *',
      example: 'Tout accepter',
      counter: 'Nous et nos voisins avons ri.',
    },
    'wall-challenge': {
      words:
        'accès refusé *; veuillez (activer|vérifier|confirmer) * (javascript|cookies|humain|robot) *; vérification (de votre navigateur|que vous êtes|de sécurité) *; un instant; vous êtes un robot *; je ne suis pas un robot *',
      example: 'Veuillez activer JavaScript',
      counter: 'Veuillez entrer, dit-elle.',
    },
    'wall-error': {
      words:
        'page (introuvable|non trouvée|inexistante) *; (la|cette) page (que vous|demandée|n existe|recherchée|est) *; erreur #; erreur # *; oups *; désolé * (page|article) *; (cet|l) article n est plus disponible *',
      example: 'Page introuvable',
      counter: 'Page après page, il lisait.',
    },
  },
};
