/** The dateline of a report: `BERLIN, May 4 (Reuters) - `, `Paris (AFP) – `, `【ロンドン共同】`, `新华社北京5月4日电`. */
import { wireAgency } from './agencies.js';

export interface Dateline {
  place: string | null;
  agency: string | null;
  /** Code units up to the first word of the report itself. */
  length: number;
}

const HEAD_CHARS = 130;
/** Place, perhaps a date, perhaps an agency in brackets or slashes, then a dash, a colon (`:`), a slash or `.-`. */
const PLACED =
  /^(?<place>[\p{Lu}\p{Lo}][\p{L}\p{M}’'. -]{1,40}(?:, ?[\p{Lu}\p{Lo}][\p{L}\p{M}’'. -]{1,30})?)(?:,? (?:\p{Nd}{1,2}\.? ?\p{L}[\p{L}\p{M}]{2,11}\.?|\p{L}[\p{L}\p{M}]{2,11}\.? \p{Nd}{1,2})(?:,? \p{Nd}{4})?)?,? ?(?:[(（/](?<agency>[\p{L}\p{N}][^()（）/\n]{1,30})[)）/])?(?: ?(?:\.?--?|[–—])\s?| ?\/ |[:：] ?|[.।] )(?=["“«„‘'([]?[\p{Lu}\p{Lo}\p{Nd}])/u;
const AGENCY_FIRST =
  /^[(（【[]\s?(?<agency>[\p{L}\p{N}][^()（）【】[\]\n]{1,40})[)）】\]]\s?(?:[-–—]{1,2}\s?)?(?:(?<place>\p{Lu}[\p{Lu} ,.'’-]{2,30}?)(?:, \d{1,2} \p{L}{3,9})? [-–—] )?/u;
const CHINESE =
  /^[（(]?(?:记者|本报|本社)?(?<agency>新华社|中新社|中新网|央视新闻|新华网|中国新闻网)(?<place>[\p{Script=Han}]{2,6}?)?\p{Nd}{1,2}月\p{Nd}{1,2}日(?:电|讯|消息)[）)]?\s?/u;

/** What the first two open with; and what the third cannot do without: a dash before a capital or digit, a bracket or slash. */
const OPENS_CHINESE = /^[（(记本新中央]/;
const OPENS_AGENCY = /^[(（【[]/;
const DIVIDES = /[-–—]\s?["“«„‘'([]?[\p{Lu}\p{Lo}\p{Nd}]|[(（/]/u;

/** `KARACHI: Residents of …`, as papers of South Asia print it; the words that others print so are no towns. */
const BEFORE_COLON =
  /^(?<place>\p{Lu}[\p{Lu}'’.-]{2,20}(?: \p{Lu}[\p{Lu}'’.-]{1,20}){0,3}): ?(?=["“«„‘']?\p{Lu}\p{Ll})/u;
const NO_TOWN =
  /^(?:EXCLUSIVE|BREAKING|UPDATED?|WATCH|READ|OPINION|ANALYSIS|EXPLAIN(?:ED|ER)|REVIEW|NOTE|EDITOR[’']S NOTE|DISCLAIMER|CORRECTION|IMPORTANT|ATTENTION|WARNING|TIP|FYI|ICYMI|VIDEO|PHOTOS?|LIVE|Q|A)(?!\p{L})/u;
/** What opens so is a paragraph from this length on, else a line of a list. */
const PARAGRAPH_CHARS = 90;

/**
 * The dateline that `text` opens with, or null. A place alone counts when it is in capitals or stands before a dash; before a colon only
 * where `first` says that the text is the first paragraph of its article, for further on speakers and items stand so.
 */
export function datelineOf(text: string, first = false): Dateline | null {
  const head = text.slice(0, HEAD_CHARS);
  const chinese = OPENS_CHINESE.test(head) ? CHINESE.exec(head) : null;
  if (chinese)
    return { place: chinese.groups!.place ?? null, agency: chinese.groups!.agency!, length: chinese[0].length };
  const bracketed = OPENS_AGENCY.test(head) ? AGENCY_FIRST.exec(head) : null;
  if (bracketed) {
    const [place, signed] = bracketed.groups!.agency!.split(/[=＝]/);
    const agency = wireAgency(signed ?? place!) ?? agencyInside(place!);
    if (agency) {
      const town = signed ? place! : place!.replace(agency, '').trim();
      return {
        place: bracketed.groups!.place ?? (town && wireAgency(town) === null ? town : null),
        agency,
        length: bracketed[0].length,
      };
    }
  }
  const placed = DIVIDES.test(head) ? PLACED.exec(head) : null;
  if (!placed?.groups) return first ? beforeColon(text) : null;
  const place = placed.groups.place!.trim().replace(/(?<![\s,.–—-])[\s,.–—-]+$/, '');
  const signature = placed.groups.agency;
  const agency = signature ? (wireAgency(signature) ?? agencyInside(signature) ?? signature.trim()) : null;
  const tail = placed[0].slice(placed.groups.place!.length);
  if (!agency && !isPlace(place, tail)) return first ? beforeColon(text) : null;
  if (agency && place.split(' ').length > 6) return null;
  return { place, agency, length: placed[0].length };
}

function beforeColon(text: string): Dateline | null {
  const town = text.length >= PARAGRAPH_CHARS ? BEFORE_COLON.exec(text) : null;
  if (!town || NO_TOWN.test(text)) return null;
  return { place: town.groups!.place!, agency: null, length: town[0].length };
}

/** An agency named in a signature of several words: `Reuters/Bloomberg`, `ロンドン共同`. */
function agencyInside(signature: string): string | null {
  for (const part of signature.split(/[/,\s]/)) {
    const agency = wireAgency(part);
    if (agency) return agency;
  }
  const kyodo = /(共同|時事|新华社|ロイター|भाषा)$/u.exec(signature)?.[1];
  return kyodo ? wireAgency(kyodo) : null;
}

/** Capitals before a dash, or at most four capitalised words before a dash with a space to either side. */
function isPlace(place: string, tail: string): boolean {
  const words = place.split(/[\s,]+/);
  if (!/[-–—]|^ ?\/ /.test(tail)) return false;
  const letters = place.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return words.length <= 6;
  if (!/\s[-–—]+\s|^ ?[—–]|^ ?\/ /.test(tail)) return false;
  return (
    words.length <= 4 &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}]/u.test(word) ||
        /^(?:am|an|der|im|in|on|of|the|de|del|la|le|les|sur|do|da|dos|di|al|el|upon|und)$/.test(word),
    )
  );
}
