/** The story of a URL in words. */
import type { TraceEvent, UrlStanding } from '../store/trace.js';

/** What happened to a URL. Text of others in it is as it came. */
export function eventInWords(event: TraceEvent): string {
  switch (event.event) {
    case 'listed':
      return `listed by ${event.kind} ${event.list}`;
    case 'left':
      return `taken out of ${event.kind} ${event.list}, which lists older ones still`;
    case 'asked':
      return `asked for ${event.schedule ? `by schedule ${event.schedule}` : `by ${doorOf(event.door)}`}${event.mode === 'refresh' ? ', to be fetched again' : ''}${event.key ? `, key ${event.key}` : ''}  (fetch ${event.fetchId})`;
    case 'tried':
      return `tried, without a page: ${failureOf(event)}; again after ${secondOf(event.nextAt)}  (fetch ${event.fetchId})`;
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

/** Where it stands now; of one that was asked. */
export function standingInWords({ status, code, failures, goneAt, fetchedAt, fullAt }: UrlStanding): string {
  const last = `last asked ${secondOf(fetchedAt as Date)}, ${code ?? `status ${status}`}`;
  const whole = fullAt && fullAt.getTime() !== fetchedAt?.getTime() ? `, last whole page ${secondOf(fullAt)}` : '';
  const failing = failures > 0 ? `, ${`${failures} ${failures === 1 ? 'failure' : 'failures'}`} in a row` : '';
  return `${last}${whole}${failing}${goneAt ? `, gone since ${secondOf(goneAt)}; its text is kept` : ''}`;
}

/** In UTC, to the second. */
export const secondOf = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');
