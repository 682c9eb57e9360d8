/** `winnow trace`: the whole story of a URL. */
import { toldTrace } from '../archive/trace.js';
import type { Trace, TraceEvent, UrlStanding } from '../store/trace.js';
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
    ...events.map((event) => `${time(event.at)}  ${safe(said(event))}`),
    ...(events.length > 0 ? [''] : []),
    ...standings.flatMap((standing) => (standing.fetchedAt ? [`${safe(standing.url)}: ${stateOf(standing)}`] : [])),
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

function said(event: TraceEvent): string {
  switch (event.event) {
    case 'listed':
      return `listed by ${event.kind} ${event.list}`;
    case 'left':
      return `taken out of ${event.kind} ${event.list}, which lists older ones still`;
    case 'asked':
      return `asked for ${event.schedule ? `by schedule ${event.schedule}` : `by ${doorOf(event.door)}`}${event.mode === 'refresh' ? ', to be fetched again' : ''}${event.key ? `, key ${event.key}` : ''}  (fetch ${event.fetchId})`;
    case 'tried':
      return `tried, without a page: ${failureOf(event)}; again after ${time(event.nextAt)}  (fetch ${event.fetchId})`;
    case 'fetched':
      return `${answerOf(event)}${event.documentId ? `  → document ${event.documentId}` : ''}  (fetch ${event.fetchId})`;
    case 'document':
      return `document ${event.documentId}${event.file ? ` from ${event.file}` : ''}: ${event.outcome ?? event.state}${event.code ? ` ${event.code}` : ''}${event.message ? `, ${event.message}` : ''}${event.articleId ? `  → ${event.articleId}.${event.version}` : ''}`;
    case 'corrected':
      return `decided anew: ${event.kind}${event.version ? `  (${event.articleId}.${event.version})` : ''}`;
  }
}

const DOOR_NAMES: Partial<Record<string, string>> = { cli: 'winnow add', redis: 'a Redis message', path: 'a path' };
const doorOf = (door: string): string => DOOR_NAMES[door] ?? `the ${door}`;

function answerOf({ known, status, code, finalUrl }: Extract<TraceEvent, { event: 'fetched' }>): string {
  if (code) return `not fetched: ${failureOf({ code, status })}`;
  if (known && status === null) return 'answered from the archive';
  const where = finalUrl ? ` from ${finalUrl}` : '';
  return status === 304
    ? `304, nothing new${where}`
    : `fetched${where}, status ${status}${known ? ', bytes that are known' : ''}`;
}

function failureOf({ code, status }: { code: string | null; status: number | null }): string {
  return `${code ?? 'no answer'}${status ? `, status ${status}` : ''}`;
}

function stateOf({ status, code, failures, goneAt, fetchedAt, fullAt }: UrlStanding): string {
  const last = `last asked ${time(fetchedAt as Date)}, ${code ?? `status ${status}`}`;
  const whole = fullAt && fullAt.getTime() !== fetchedAt?.getTime() ? `, last whole page ${time(fullAt)}` : '';
  const failing = failures > 0 ? `, ${count(failures, 'failure')} in a row` : '';
  return `${last}${whole}${failing}${goneAt ? `, gone since ${time(goneAt)}; its text is kept` : ''}`;
}

function articleLine({ id, title, versions, words, duplicateOf, matches }: Trace['articles'][number]): string {
  const same = duplicateOf ? `, the same story as article ${duplicateOf}` : '';
  const kinds = new Map<string, number>();
  for (const { kind } of matches) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const matched = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ');
  return `article ${id}${title ? ` “${safe(title)}”` : ''}: ${count(versions, 'version')}, ${count(words, 'word')}${same}${matched ? `; matches: ${matched}` : '; no matches'}`;
}

const time = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');
