/** `winnow search`: articles by their words. */

import { parseQuery } from '../search/query.js';
import type { Database } from '../store/database.js';
import {
  CursorFault,
  type SearchAnswer,
  type SearchItem,
  type SearchRequest,
  searchArticles,
} from '../store/search.js';
import { deleteSearch, getSearch, listHits, listSearches, saveSearch } from '../store/searches.js';
import { EXIT, UsageError } from './exit.js';
import { type FilterOptions, filterOf } from './filter-options.js';
import { type Listing, printLine, printRows, safe, style, table, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';

export interface SearchOptions extends Listing, FilterOptions {
  sort: 'relevance' | 'time';
  limit: number;
  cursor?: string;
}

export async function search(words: string[], options: SearchOptions): Promise<number> {
  // With options in the question (-word) the parser of options lets every unknown one through.
  const unknown = words.find((word) => /^--\w/.test(word));
  if (unknown) throw new UsageError(`search has no option ${unknown}; winnow search --help lists them.`);
  const query = parseQuery(words.join(' '));
  if (query.length === 0)
    throw new UsageError('Nothing to look for: give a word, "a phrase", or a or b; -word leaves articles out.');
  const { sort, limit, cursor } = options;
  const request = { ...filterOf(options), query, sort, limit, cursor };
  return withStore((database) => answered(database, request, options));
}

async function answered(database: Database, request: SearchRequest, listing: Listing): Promise<number> {
  let answer: SearchAnswer;
  try {
    answer = await searchArticles(database, request);
  } catch (error) {
    if (error instanceof CursorFault) throw new UsageError(`--cursor: ${error.message}`);
    throw error;
  }
  const { items, next } = answer;
  if (!(await printRows(items, listing))) {
    if (items.length === 0) await printLine('no article answers that');
    for (const item of items) await printItem(item);
  }
  if (next) process.stderr.write(`more: --cursor ${next}\n`);
  return EXIT.done;
}

/** Keeps a question under a name. */
export async function searchSave(
  name: string,
  words: string[],
  options: FilterOptions & { watch?: boolean },
): Promise<number> {
  if (!/^[\w.-]{1,60}$/.test(name))
    throw new UsageError('A name is of letters, digits, dots, hyphens and underscores.');
  const query = words.join(' ');
  if (parseQuery(query).length === 0) throw new UsageError('Nothing to look for: give a word, "a phrase", or a or b.');
  return withStore(async (database) => {
    await saveSearch(database, { name, query, filter: filterOf(options), watched: options.watch ?? false });
    await printLine(`${name} is kept${options.watch ? ' and watched' : ''}`);
    return EXIT.done;
  });
}

/** Asks a kept question. */
export async function searchRun(
  name: string,
  options: Listing & Pick<SearchOptions, 'sort' | 'limit' | 'cursor'>,
): Promise<number> {
  return withStore(async (database) => {
    const saved = await getSearch(database, name);
    if (!saved) throw new UsageError(`No search is kept as ${name}; winnow search list shows them.`);
    const { sort, limit, cursor } = options;
    return answered(database, { ...saved.filter, query: parseQuery(saved.query), sort, limit, cursor }, options);
  });
}

export async function searchList(options: Listing): Promise<number> {
  return withStore(async (database) => {
    const searches = await listSearches(database);
    if (await printRows(searches, options)) return EXIT.done;
    if (searches.length === 0) await printLine('no search is kept');
    else
      await printLine(
        table(
          [{ head: 'name' }, { head: 'watched' }, { head: 'question', flexible: true }],
          searches.map(({ name, watched, query }) => [name, watched ? 'yes' : '', query]),
        ),
      );
    return EXIT.done;
  });
}

/** What watched searches have found. */
export async function searchHits(name: string | undefined, options: Listing & { limit: number }): Promise<number> {
  return withStore(async (database) => {
    const hits = await listHits(database, name ?? null, options.limit);
    if (await printRows(hits, options)) return EXIT.done;
    if (hits.length === 0) await printLine('no new article has answered');
    for (const hit of hits)
      await printLine(
        `${hit.foundAt.toISOString().slice(0, 16)}  ${hit.name}  ${hit.articleId}  ${safe(hit.title ?? hit.url ?? '')}`,
      );
    return EXIT.done;
  });
}

export async function searchDelete(name: string): Promise<number> {
  return withStore(async (database) => {
    if (!(await deleteSearch(database, name))) throw new UsageError(`No search is kept as ${name}.`);
    await printLine(`${name} is forgotten`);
    return EXIT.done;
  });
}

async function printItem(item: SearchItem): Promise<void> {
  const { id, title, identity, site, publishedAt, firstSeen, language, duplicateOf } = item;
  const facts = [
    site,
    (publishedAt ?? firstSeen.toISOString()).slice(0, 10),
    language,
    duplicateOf && `duplicate of ${duplicateOf}`,
  ];
  await printLine(`${style('bold', id)}  ${style('bold', safe(title ?? identity))}`);
  await printLine(style('dim', `${' '.repeat(id.length)}  ${safe(facts.filter(Boolean).join(' · '))}`));
  await printLine(wrap(marked(item), Math.min(100, terminalWidth()) - 2, ' '.repeat(id.length + 2)));
  await printLine();
}

function marked({ snippet, highlights }: SearchItem): string {
  let text = '';
  let at = 0;
  for (const [start, end] of highlights) {
    // Word by word, since a line may break inside.
    const words = safe(snippet.slice(start, end)).split(' ');
    text += safe(snippet.slice(at, start)) + words.map((word) => style('yellow', word)).join(' ');
    at = end;
  }
  return text + safe(snippet.slice(at));
}
