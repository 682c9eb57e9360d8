/** Times as the data of pages state them. */

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[^\]]{1,40}\])?)?$/i;
const MAIL = /^(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) \d{4}\b/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?Z?)?$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const LONGEST = 60;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * ISO 8601: in UTC to the second ("2024-03-05T09:12:44Z"; read as UTC where no zone is named), or a date alone where no time is
 * stated. Null for what is no time, or lies before 1900 or after 2099. Reads ISO 8601, the form of mail headers, digits in a row
 * and seconds (or milliseconds) since 1970.
 */
export function readWhen(stated: string | null | undefined): string | null {
  const value = stated?.trim() ?? '';
  if (!value || value.length > LONGEST) return null;
  const iso = ISO.exec(value);
  if (iso) {
    const [, year, month, day, hours, minutes, seconds = '00', zone = 'Z'] = iso;
    if (hours === undefined) return dayOf(`${year}-${month}-${day}`);
    return momentOf(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zoneOf(zone)}`);
  }
  if (EPOCH.test(value)) return momentOf(value.length === 10 ? Number(value) * 1000 : Number(value));
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, year, month, day, hours, minutes, seconds = '00'] = compact;
    const date = `${year}-${month}-${day}`;
    return hours === undefined ? dayOf(date) : momentOf(`${date}T${hours}:${minutes}:${seconds}Z`);
  }
  if (!MAIL.test(value)) return null;
  return momentOf(
    /(?:Z|UTC|GMT|[A-Z]{2,4}|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value} UTC`,
    !/\d:\d\d/.test(value),
  );
}

/** The day that the path of an address names: "/2024/03/05/". */
export function dayInAddress(url: string | undefined): string | null {
  const found = /\/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-])/.exec(url ?? '');
  return found ? dayOf(`${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`) : null;
}

function zoneOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function dayOf(day: string): string | null {
  const moment = momentOf(`${day}T00:00:00Z`);
  return moment?.startsWith(day) ? day : null;
}

function momentOf(value: string | number, dayOnly = false): string | null {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return null;
  const year = time.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return dayOnly ? time.toISOString().slice(0, 10) : `${time.toISOString().slice(0, 19)}Z`;
}
