/**
 * Names of months and days, and what stands with a time, in the languages that are read: data for the masking of dates.
 * A name counts only beside a number, so words with another meaning ("may", "mars") do no harm. To add a language, add
 * its names, full and short.
 */
export const DATE_WORDS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  am pm a p m utc gmt ist est edt cet cest bst th st nd rd
  januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  lundi mardi mercredi jeudi vendredi samedi dimanche à h
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  lunes martes miércoles jueves viernes sábado domingo de del
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  segunda terça quarta quinta sexta
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  lunedì martedì mercoledì giovedì venerdì sabato domenica
  ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
  pazartesi salı çarşamba perşembe cuma cumartesi pazar
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  понедельник вторник среда четверг пятница суббота воскресенье
  يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر
  الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
  كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين
  ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
  فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
  जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
`;
