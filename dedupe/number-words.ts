/** Numbers written as words, in the languages that are read. To add a language, add its words. */
import { hashesOf } from './word-hashes.js';

const NUMBER_WORDS = `
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  once twice half quarter
  null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend dutzend
  ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten
  zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante
  soixante cent cents mille premier première deuxième troisième quatrième cinquième
  dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
  veinte veintiuno veintidós treinta cuarenta cincuenta sesenta setenta ochenta noventa ciento doscientos trescientos mil
  primero primera segundo segunda tercero tercera cuarto cuarta quinto quinta
  dois duas três quatro sete oito nove dez doze treze quatorze quinze vinte trinta quarenta cem duzentos
  due tre quattro cinque sette otto nove dieci undici dodici venti trenta quaranta cinquanta cento mila
  twee drie vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend
  два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят сто тысяч
  два дві три чотири шість сім вісім десять одинадцять дванадцять двадцять тридцять сорок тисяч
  dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście dwadzieścia trzydzieści sto tysięcy
  iki üç dört beş altı yedi sekiz dokuz otuz kırk elli altmış yetmiş seksen doksan yüz bin
  اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين مئة مائة مئتي ألف آلاف
  دو سه چهار پنج شش هفت هشت نه ده یازده دوازده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد هزار
  दो तीन चार पाँच पांच छह सात आठ नौ दस ग्यारह बारह बीस तीस चालीस पचास सौ हज़ार हजार
  שתיים שניים שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה שמונה תשע תשעה עשר עשרה עשרים שלושים מאה אלף
`;

/** Low halves of the words' hashes. */
export const NUMBER_HASHES = hashesOf(NUMBER_WORDS);

/** Units that a local desk turns into one another. */
const IMPERIAL =
  'mile miles mph yard yards foot feet ft inch inches acre acres pound pounds lb lbs ounce ounces gallon gallons fahrenheit';
const METRIC =
  'kilometre kilometres kilometer kilometers km kmh kph metre metres meter meters m centimetre centimetres centimeter centimeters cm hectare hectares ha kilo kilos kilogram kilograms kg gram grams g litre litres liter liters celsius';
export const IMPERIAL_HASHES = hashesOf(IMPERIAL);
export const METRIC_HASHES = hashesOf(METRIC);
