/** `winnow search`: articles by their words. */

import { parseQuery } from '../search/query.js';
import { CursorFault, type SearchAnswer, type SearchItem, searchArticles } from '../store/search.js';
import { EXIT, UsageError } from './exit.js';
import { type FilterOptions, filterOf } from './filter-options.js';
import { type Listing, printLine, printRows, safe, style, terminalWidth, wrap } from './output.js';
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
  return withStore(async (database) => {
    let answer: SearchAnswer;
    try {
      answer = await searchArticles(database, request);
    } catch (error) {
      if (error instanceof CursorFault) throw new UsageError(`--cursor: ${error.message}`);
      throw error;
    }
    const { items, next } = answer;
    if (!(await printRows(items, options))) {
      if (items.length === 0) await printLine('no article answers that');
      for (const item of items) await printItem(item);
    }
    if (next) process.stderr.write(`more: --cursor ${next}\n`);
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
