/** Is it flowing? */
import type { Alarm } from '../../archive/status.js';
import type { Outcome } from '../../article.js';
import type { Flow } from '../../store/flow.js';
import type { ArchiveTotals } from '../../store/totals.js';
import { counted, Empty, Foreign, number, page, span, When } from './layout.js';

export interface FlowProps {
  flow: Flow;
  totals: ArchiveTotals;
  queued: Readonly<Record<string, number>>;
  alarms: readonly Alarm[];
}

const STAGE_NAMES: Readonly<Record<string, string>> = {
  captured: 'wait to be cleaned',
  cleaned: 'wait to be compared',
  indexed: 'are compared',
};

export function flowPage({ flow, totals, queued, alarms }: FlowProps) {
  const underWay = flow.stages.reduce((sum, { documents }) => sum + documents, 0);
  const needing = flow.failures.reduce((sum, { items }) => sum + items, 0);
  const came = flow.hours.reduce((sum, { documents }) => sum + documents, 0);
  return page({
    title: 'Is it flowing?',
    current: '/',
    data: '/v1/status',
    children: (
      <>
        <p class="answer">{answerOf(underWay, needing, alarms.length, came, totals.articles)}</p>
        {alarms.length > 0 && (
          <section aria-labelledby="alarms">
            <h2 id="alarms">Alarms</h2>
            <ul class="alarms">
              {alarms.map((alarm) => (
                <li>
                  <AlarmSubject alarm={alarm} /> <Foreign text={alarm.alarm} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <dl class="figures">
          <Figure name="articles" value={totals.articles} href="/articles" />
          <Figure name="of them duplicates" value={totals.duplicates} href="/articles?only=duplicates" />
          <Figure name="under way" value={underWay} />
          <Figure name="URLs waiting" value={flow.waiting.urls} />
          <Figure name="need a person" value={needing} href="/failures" />
        </dl>
        <section aria-labelledby="stages">
          <h2 id="stages">Under way</h2>
          <table>
            <thead>
              <tr>
                <th>stage</th>
                <th class="n">documents</th>
                <th>oldest</th>
                <th class="n">jobs queued</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>URLs wait for their host</td>
                <td class="n">{number(flow.waiting.urls)}</td>
                <td>{flow.waiting.oldest ? `due for ${since(flow.waiting.oldest)}` : '–'}</td>
                <td class="n">{number(queued.fetch ?? 0)}</td>
              </tr>
              {flow.stages.map(({ state, documents, oldest }) => (
                <tr>
                  <td>
                    {STAGE_NAMES[state] ?? state} <small>({state})</small>
                  </td>
                  <td class="n">{number(documents)}</td>
                  <td>{oldest ? `for ${since(oldest)}` : '–'}</td>
                  <td class="n">{state === 'indexed' ? '' : number(queued[state === 'captured' ? 'clean' : 'dedupe'] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="day">
          <h2 id="day">Came in the last 24 hours</h2>
          <LastDay hours={flow.hours} />
        </section>
        {flow.failures.length > 0 && (
          <section aria-labelledby="failures">
            <h2 id="failures">What needs a person</h2>
            <table>
              <thead>
                <tr>
                  <th>code</th>
                  <th class="n">items</th>
                  <th>newest</th>
                </tr>
              </thead>
              <tbody>
                {flow.failures.map(({ code, items, newest }) => (
                  <tr>
                    <td>
                      <a href={`/failures?code=${encodeURIComponent(code)}`}>
                        <Foreign text={code} />
                      </a>
                    </td>
                    <td class="n">{number(items)}</td>
                    <td>
                      <When at={newest} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </>
    ),
  });
}

const since = (at: Date): string => span(Date.now() - at.getTime());

function answerOf(underWay: number, needing: number, alarms: number, came: number, articles: number): string {
  if (articles === 0 && underWay === 0 && needing === 0)
    return 'Nothing has come in yet. Drop a file into inbox/, or: winnow add https://…';
  const moving = underWay === 0 ? 'All that came in is settled' : `${counted(underWay, 'document is', 'documents are')} under way`;
  const day = came === 0 ? 'nothing came in the last 24 hours' : `${counted(came, 'document')} came in the last 24 hours`;
  const person = needing === 0 ? 'nothing needs a person' : `${counted(needing, 'item needs', 'items need')} a person`;
  return `${moving}; ${day}; ${person}${alarms > 0 ? `; ${counted(alarms, 'alarm')}` : ''}.`;
}

function AlarmSubject({ alarm }: { alarm: Alarm }) {
  if ('site' in alarm) return <a href={`/articles?site=${encodeURIComponent(alarm.site)}`}><Foreign text={alarm.site} /></a>;
  if ('article' in alarm) return <a href={`/articles/${alarm.article}`}>article {alarm.article}</a>;
  return <b>{alarm.stage}</b>;
}

function Figure({ name, value, href }: { name: string; value: number; href?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{href ? <a href={href}>{number(value)}</a> : number(value)}</dd>
    </div>
  );
}

const OUTCOMES: readonly (Outcome | null)[] = ['created', 'updated', 'duplicate', 'unchanged', 'rejected', 'failed', null];
const HEIGHT = 80;
const WIDTH = 24;

/** A bar an hour, from zero; the figures stand in the table below it. */
function LastDay({ hours }: { hours: Flow['hours'] }) {
  if (hours.length === 0) return <Empty>Nothing came.</Empty>;
  const HOUR_MS = 3_600_000;
  const nowHour = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const bars = Array.from({ length: 24 }, (_, n) => {
    const hour = nowHour - (23 - n) * HOUR_MS;
    const of = hours.filter(({ hour: at }) => at.getTime() === hour);
    return { hour: new Date(hour), total: of.reduce((sum, { documents }) => sum + documents, 0) };
  });
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const sums = OUTCOMES.map((outcome) => ({
    outcome: outcome ?? 'under way',
    documents: hours.filter((row) => row.outcome === outcome).reduce((sum, { documents }) => sum + documents, 0),
  })).filter(({ documents }) => documents > 0);
  return (
    <>
      <svg class="bars" viewBox={`0 0 ${24 * WIDTH} ${HEIGHT + 20}`} role="img" aria-label={`Documents an hour; at most ${most}`}>
        {bars.map(({ hour, total }, n) => (
          <g>
            <title>{`${hour.toISOString().slice(0, 16).replace('T', ' ')} UTC: ${counted(total, 'document')}`}</title>
            <rect x={n * WIDTH + 2} y={HEIGHT - (total / most) * HEIGHT} width={WIDTH - 4} height={(total / most) * HEIGHT} />
            {n % 6 === 5 && (
              <text x={n * WIDTH + WIDTH / 2} y={HEIGHT + 15} text-anchor="middle">
                {hour.toISOString().slice(11, 16)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="note">Documents an hour, hours in UTC; the tallest bar is {counted(most, 'document')}.</p>
      <table class="narrow">
        <thead>
          <tr>
            <th>what came of them</th>
            <th class="n">documents</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ outcome, documents }) => (
            <tr>
              <td>{outcome}</td>
              <td class="n">{number(documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
