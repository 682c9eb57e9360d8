/**
 * Closed sets of words of which one excludes the others: where one stands for another, the two texts tell of different things. Each line
 * is a set, in several languages; words between two slashes mean much the same and exclude only those of other groups. To add a
 * language, add its words to the groups. A word stands in one set only, the first.
 */
import { hashesOf } from './word-hashes.js';

const SETS = `
  north northerly northern norden nord norte север северный северо kuzey شمال شمالية / south southerly southern süden sud sur юг южный юго güney جنوب جنوبية / east easterly eastern osten восток восточный doğu شرق شرقية / west westerly western westen ouest oeste ovest запад западный batı غرب غربية / northeast nordost noreste nordeste / northwest nordwest noroeste / southeast südost sureste / southwest südwest suroeste
  morning dawn vormittag matin mañana manhã mattina утром sabah صباحا / noon midday mittag midi mediodía днем днём öğle ظهرا / afternoon nachmittag tarde / evening dusk abend soir sera вечером akşam مساء / night midnight nacht nuit noche noite notte ночью gece ليلا
  spring frühling primavera весной / summer sommer été verano verão летом / autumn fall herbst automne otoño outono autunno осенью / winter hiver invierno inverno зимой
  aries widder bélier / taurus stier taureau tauro / gemini zwillinge gémeaux géminis / cancer krebs cáncer / leo löwe lion / virgo jungfrau vierge / libra waage / scorpio skorpion scorpion escorpio / sagittarius schütze sagittaire sagitario / capricorn steinbock capricorne capricornio / aquarius wassermann verseau acuario / pisces fische poissons piscis
  sunny sun bright clear fine fair sonnig heiter ensoleillé dégagé soleado despejado ясно / cloudy cloud overcast dull grey wolkig bewölkt nuageux couvert nuboso cubierto облачно пасмурно / rain rainy wet drizzle shower showers regnerisch regen schauer pluie pluvieux averses lluvia lluvias lluvioso chubascos дождь / fog foggy mist misty haze hazy nebel neblig brouillard brume niebla туман / snow snowy sleet schnee neige nieve снег / hail hagel grêle granizo град / thunder thunderstorms gewitter orages tormenta tormentas гроза / frost frosty frostig gel helada заморозки / dry trocken seco
  hot heiß calor / warm doux / mild / cool chilly kühl frais fresco / cold freezing kalt froid frío
  calm smooth still calma / slight light gentle schwach faible flojo flojos слабый / moderate mäßig modéré moderados умеренный / fresh frisch / choppy rough / strong gale stark stürmisch fort fuerte fuertes сильный
  rose rises rising climbed up higher increased increase gained gains firmed hausse gagne progresse stieg gestiegen subió sube subirán вырос повысится / fell falls falling dropped down lower decreased decrease lost losses eased slipped baisse cède recule fiel gefallen bajó baja bajarán упал упадет / steady unchanged mixed unverändert inchangé estable
  won beat defeated win gewann siegte gagné ganó / lost lose loss verlor perdu perdió / drew draw unentschieden nul empató empate
  guilty convicted coupable culpable schuldig / innocent acquitted cleared freigesprochen acquitté absuelto / fined / jailed imprisoned / discharged / banned disqualified
  wife widow frau witwe épouse esposa viuda / husband widower ehemann witwer époux esposo / son sohn fils hijo / daughter tochter fille hija / brother bruder frère hermano / sister schwester soeur hermana / mother mutter mère madre / father vater père padre / aunt tante / uncle onkel / nephew / niece
  daily / weekly / monthly / quarterly / yearly annual
  red rot rouge rojo / blue blau bleu azul / green grün vert verde / yellow gelb jaune amarillo / white weiß blanc blanco / black schwarz noir negro / brown / orange / purple / pink
  wheat weizen blé trigo / barley gerste orge / maize corn mais / oats / rye / rice / soybeans / sugar / coffee / cocoa / cotton / copper / zinc / tin / nickel / aluminium / gold / silver / platinum
  dollar dollars dólar / euro euros / pound pounds / yen / franc francs / crown crowns / rouble roubles / yuan / rupee rupees / peso pesos
`;

/** By the low half of a word's hash, its set and the group in it: a multiple of GROUPS for the set. */
const groups = new Map<number, number>();
/** More than a set has groups. */
const GROUPS = 100;
SETS.trim()
  .split('\n')
  .forEach((line, set) => {
    line.split('/').forEach((words, group) => {
      for (const hash of hashesOf(words)) if (!groups.has(hash)) groups.set(hash, GROUPS * set + group);
    });
  });
export const CONTRAST_GROUPS: ReadonlyMap<number, number> = groups;

/** The set of a group. */
export function setOf(group: number): number {
  return Math.floor(group / GROUPS);
}
