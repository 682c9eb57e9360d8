/**
 * Words that carry no fact: articles, prepositions, pronouns, auxiliaries, and the verbs by which news says who said it. Where one
 * of them stands for another an editor was at work; nobody fills a form in with them.
 */
import { hashesOf } from './word-hashes.js';

const FUNCTION_WORDS = `
  the a an of in on at to for from by with without and or but that which who whom whose as is are was were be been being has have had
  will would can could may might shall should must do does did not no if when while where than then so it its he she they them their his
  her we our you your this these those there here also only just about into over under after before between during through up out off
  such some any all both each other another more most very still even because since until though although however
  der die das den dem des ein eine einer einem einen eines und oder aber dass daß in im an am auf zu zum zur von vom mit für bei aus nach
  über unter ist sind war waren wird wurde wurden werden hat haben hatte kann können soll sollen nicht kein keine auch nur noch schon sich
  es er sie wir ihr sein seine ihre dieser diese dieses als wie wenn
  le la les un une des du de d l et ou mais que qui dont à au aux en dans sur sous par pour avec sans chez ne pas plus ce cette ces son sa
  ses leur leurs il elle ils elles on nous vous se est sont était étaient a ont avait sera fut être avoir
  el los las lo unos unas y o pero que quien cuyo del al con sin por para según entre sobre hasta desde no más muy ya se su sus este
  esta estos estas ese esa es son era eran fue fueron ser ha han había está están
  os um uma uns umas e ou mas no na nos nas do da dos das ao aos à às pelo pela com sem por para até desde não mais seu sua seus suas é
  são foi foram era ser está tem
  il lo gli uno e o ma che chi cui di del della dei delle dal dalla nel nella sul sulla con senza per tra fra non più si suo sua suoi loro
  è sono era erano ha hanno aveva stato essere
  de het een en of maar dat die wie van op te naar voor door met zonder bij uit over onder is zijn was waren wordt werd worden heeft
  hebben had niet geen ook nog maar zich hij zij ze hun deze dit als
  och eller men att som av på till för från med utan vid om är var har hade inte också sin sitt den det de ett en
  og eller at af til fra med uden ved om er var har ikke også sin den det de et
  i oraz lub ale że który która które w we na do z ze od po przez dla przy o jest są był była było były nie się to ten ta tego jej jego ich
  jak także tylko już
  и или но что который которая которое которые в во на до с со от по для при о об у к из за не ни это этот эта он она они его её их как так
  также только уже был была было были есть бы же
  і та або але що який яка яке які в у на до з із від по для при про не це цей ця він вона вони його її їх як також тільки вже був була було були
  ve veya ya da ama ki bir bu şu o de da ile için gibi göre kadar daha çok en değil olan olarak oldu olduğu
  في من إلى الى على عن مع أو أن ان إن التي الذي هذا هذه ذلك كان كانت لا لم لن ما قد كما بعد قبل بين
  در از به با را که این آن و یا بر برای تا هم نیز است بود شد می های ها
  के का की में से को पर ने और या कि यह वह है हैं था थे थी नहीं भी हो कर
  של את על עם אל לא כי או גם הוא היא הם זה זו
`;

const SAYING = `
  said says say saying told tells tell added adds according reported reports announced stated confirmed declared noted asked warned insisted
  sagte sagten sagt erklärte teilte mitgeteilt berichtete warnte betonte dit déclaré indiqué annoncé selon affirmé ajouté précisé
  dijo afirmó señaló anunció según explicó añadió aseguró disse afirmou segundo acrescentou detto secondo dichiarato aggiunto
  zei volgens meldde sade enligt sagde ifølge sa powiedział poinformował сказал сообщил заявил отметил повідомив заявив
  dedi söyledi belirtti açıkladı قال قالت أضاف وقال أعلن گفت کرد कहा बताया אמר אמרה
`;

/** Low halves of the words' hashes. */
export const SAYING_HASHES = hashesOf(SAYING);
export const FUNCTION_HASHES: ReadonlySet<number> = new Set([...hashesOf(FUNCTION_WORDS), ...SAYING_HASHES]);
