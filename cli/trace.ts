/** `winnow trace`: the whole story of a URL. */
import { toldTrace } from '../archive/trace.js';
import { eventInWords, standingInWords, secondOf as time } from '../archive/trace-words.js';
import type { Trace } from '../store/trace.js';
import { EXIT } from './exit.js';
import { count, printJson, printLine, safe, style } from './output.js';
import { withStore } from './session.js';

export async function trace(name: string, options: { limit: number; json?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const story = await toldTrace(database, name, options.limit);
    if (options.json) await printJson(story);
    else for (const line of linesOf(story)) await printLine(line);
    return EXIT.done;
  });
}

function linesOf({ names, standings, articles, waiting, due, events }: Trace): string[] {
  const [name, ...others] = names;
  if (!name) return [];
  return [
    style('bold', safe(name.url)),
    ...others.map(({ url, why }) =>
      style(
        'dim',
        `also ${safe(url)} (${why === 'redirect' ? 'redirects to it' : 'the page names it as its address'})`,
      ),
    ),
    '',
    ...events.map((event) => `${time(event.at)}  ${safe(eventInWords(event))}`),
    ...(events.length > 0 ? [''] : []),
    ...standings.flatMap((standing) =>
      standing.fetchedAt ? [`${safe(standing.url)}: ${standingInWords(standing)}`] : [],
    ),
    ...(articles.length > 0 ? articles.map(articleLine) : ['no article is stored of it']),
    ...(articles.length > 1
      ? ['the words at this address have been those of several articles; the first named was seen last']
      : []),
    ...waiting.map(
      ({ url, host, attempts, code, dueAt }) =>
        `waiting for ${safe(host)}: ${safe(url)}, ${attempts === 0 ? 'not tried yet' : `${count(attempts, 'try', 'tries')}, last ${code}`}, not before ${time(dueAt)}`,
    ),
    due.length === 0
      ? 'no schedule asks for it again'
      : `next due ${due.map(({ schedule, at }) => `${time(at)} (schedule ${safe(schedule)})`).join(', ')}`,
  ];
}

function articleLine({ id, title, versions, words, duplicateOf, matches }: Trace['articles'][number]): string {
  const same = duplicateOf ? `, the same story as article ${duplicateOf}` : '';
  const kinds = new Map<string, number>();
  for (const { kind } of matches) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const matched = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ');
  return `article ${id}${title ? ` “${safe(title)}”` : ''}: ${count(versions, 'version')}, ${count(words, 'word')}${same}${matched ? `; matches: ${matched}` : '; no matches'}`;
}
