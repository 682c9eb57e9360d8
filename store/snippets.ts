/** What an article says where it answers a question. */
import type { Database } from './database.js';
import type { Arm, SearchTerms } from './search-terms.js';

export interface Snippet {
  /** Plain text, nothing in it is markup; where a word was searched, from around it. */
  snippet: string;
  /** Half-open ranges of UTF-16 units of `snippet` that answer the question. */
  highlights: [number, number][];
}

/** Of a text longer than this only the beginning is looked through. */
const LONGEST = 100_000;
const [START, STOP] = ['\u0002', '\u0003'];
const HEADLINE = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "`;
/** Characters around what was found, in scripts without spaces. */
const AROUND = 40;
/** Of an article that was not searched for words. */
const BEGINNING = 160;

/** Of the newest version of each article. */
export async function snippetsOf(
  database: Database,
  articleIds: readonly string[],
  query: SearchTerms,
  arms: readonly Arm[],
): Promise<Map<string, Snippet>> {
  const { rows } = await database.query<{ id: string; text: string; headline: string | null }>(
    `SELECT articles.id, left(text, ${LONGEST}) AS text,
            CASE WHEN arm.tsquery IS NOT NULL THEN
              ts_headline(search_config(search_index.config),
                          translate(left(text, ${LONGEST}), $4, ''), arm.tsquery::tsquery, $5) END AS headline
     FROM unnest($1::bigint[]) AS asked(id) JOIN articles ON articles.id = asked.id JOIN versions ON versions.id = newest_version
     JOIN search_index ON search_index.article_id = articles.id
     LEFT JOIN unnest($2::text[], $3::text[]) AS arm(config, tsquery) ON arm.config = search_index.config`,
    [
      articleIds,
      arms.flatMap(({ configs }) => configs),
      arms.flatMap(({ configs, tsquery }) => configs.map(() => tsquery)),
      START + STOP,
      HEADLINE,
    ],
  );
  const literal = query.flatMap((terms) => terms.flatMap(({ unspaced, negated }) => (negated ? [] : (unspaced ?? []))));
  return new Map(
    rows.map(({ id, text, headline }) => {
      if (headline?.includes(START)) return [id, readMarks(headline)];
      return [id, aroundLiteral(text, literal) ?? beginningOf(text)];
    }),
  );
}

function readMarks(marked: string): Snippet {
  const highlights: [number, number][] = [];
  let snippet = '';
  for (const part of marked.replace(/\s+/g, ' ').split(START)) {
    const stop = part.indexOf(STOP);
    if (stop >= 0) highlights.push([snippet.length, snippet.length + stop]);
    snippet += part.replace(STOP, '');
  }
  return { snippet, highlights };
}

/** Null when none of them stands there as it is written. */
function aroundLiteral(text: string, literal: readonly string[]): Snippet | null {
  const folded = text.toLowerCase();
  // Folding that changes lengths would move what is shown.
  if (folded.length !== text.length) return null;
  const found = literal.map((word) => [folded.indexOf(word), word.length] as const).filter(([at]) => at >= 0);
  const [first] = found.toSorted(([a], [b]) => a - b);
  if (!first) return null;
  const [at, length] = first;
  const start = Math.max(0, at - AROUND);
  const snippet = text.slice(start, at + length + AROUND).replace(/\s/g, ' ');
  const highlights = literal.flatMap((word): [number, number][] => {
    const place = snippet.toLowerCase().indexOf(word);
    return place < 0 ? [] : [[place, place + word.length]];
  });
  return { snippet, highlights: highlights.toSorted(([a], [b]) => a - b) };
}

function beginningOf(text: string): Snippet {
  const line = text
    .slice(0, 2 * BEGINNING)
    .replace(/\s+/g, ' ')
    .trim();
  return { snippet: line.length > BEGINNING ? `${line.slice(0, BEGINNING).trimEnd()}…` : line, highlights: [] };
}
