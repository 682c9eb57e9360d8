/**
 * Names of months and days, and what stands with a time, in the languages that are read. To mask a date a name counts only
 * beside a number, and to tell two dates apart only in the place of another name, so words with another meaning ("may",
 * "mars") do no harm. To add a language, add its names, full and short.
 */
import { hashesOf } from './word-hashes.js';

const MONTHS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  januar februar märz mai juni juli oktober dezember
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  januari februari maart mei augustus
  ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
  يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر
  شباط آذار نيسان أيار حزيران تموز آب أيلول
  ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
  فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
  जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
`;

const WEEKDAYS = `
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miércoles jueves viernes sábado domingo
  segunda terça quarta quinta sexta
  lunedì martedì mercoledì giovedì venerdì sabato domenica
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
  pazartesi salı çarşamba perşembe cuma cumartesi pazar
  понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье
  понеділок вівторок середу середа п'ятницю четвер суботу субота неділю неділя
  poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela
  الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
  شنبه یکشنبه دوشنبه چهارشنبه پنجشنبه جمعه
  सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
  יום ראשון שני שלישי רביעי חמישי שישי שבת
  월요일 화요일 수요일 목요일 금요일 토요일 일요일
`;

/** Stand beside a date or a time. */
const BESIDE = `
  am pm a p m utc gmt ist est edt cet cest bst th st nd rd uhr à h de del كانون تشرين
`;

/** Low halves of the words' hashes. */
export const MONTH_HASHES = hashesOf(MONTHS);
export const WEEKDAY_HASHES = hashesOf(WEEKDAYS);
export const DATE_HASHES: ReadonlySet<number> = new Set([...MONTH_HASHES, ...WEEKDAY_HASHES, ...hashesOf(BESIDE)]);
