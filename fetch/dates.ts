/** Dates as feeds write them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC of the zones that feeds name: RFC 822's, and those of large publishers. Others count as UTC. */
const ZONES: Readonly<Record<string, number>> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  bst: 60,
  ist: 330,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  gst: 240,
  pkt: 300,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap]m))?(?: ?(?:gmt|utc)?([+-]\d{1,2}:?\d{2})| ?([a-z]{1,5}))?`;
/** `2026-05-04T10:00:00+02:00`, `2026-05-04 10:00`, `2026-05-04`. */
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]${CLOCK})?$`);
/** `Mon, 04 May 2026 10:00:00 GMT`, `4 May 26 10:00 EST`, `04-May-2026`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})(?:,? ${CLOCK})?$`,
);
/** `May 4, 2026 10:00 AM`, `Mon May 4 2026`. */
const MONTH_FIRST = new RegExp(String.raw`^(?:[a-z]{2,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? ${CLOCK})?$`);
const LONGEST = 80;

/**
 * The date that `text` states: ISO 8601 in UTC (`2026-05-04T10:00:00.000Z`), or the day alone (`2026-05-04`) when it states no
 * time. A time without a zone, or with one not known, counts as UTC. Null for what is no date, or no day of any month.
 */
export function readDate(text: string): string | null {
  const plain = text
    .slice(0, LONGEST + 1)
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
  if (plain.length > LONGEST) return null;
  const iso = ISO.exec(plain);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4));
  const day = DAY_FIRST.exec(plain);
  if (day) return written(fullYear(day[3]!), monthOf(day[2]!), Number(day[1]), day.slice(4));
  const month = MONTH_FIRST.exec(plain);
  return month && written(Number(month[3]), monthOf(month[1]!), Number(month[2]), month.slice(4));
}

/** 1 to 12; 0 for no English month. */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

function written(year: number, month: number, day: number, clock: (string | undefined)[]): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const [hour, minute, second, half, offset, zone] = clock;
  if (hour === undefined) return date.toISOString().slice(0, 10);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 24 || Number(minute) > 59) return null;
  const eastMinutes = offset === undefined ? (ZONES[zone ?? ''] ?? 0) : minutesOf(offset);
  date.setUTCHours(hours, Number(minute) - eastMinutes, Math.min(Number(second ?? 0), 59));
  return date.toISOString();
}

function minutesOf(offset: string): number {
  const digits = offset.slice(1).replace(':', '').padStart(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}
