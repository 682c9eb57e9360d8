/** What do the sites bring? */
import type { FeedLine } from '../../store/feeds.js';
import type { SiteLine } from '../../store/furniture.js';
import type { ScheduleLine } from '../../store/schedules.js';
import { Empty, Foreign, number, OutLink, page, percent, When } from './layout.js';

export interface SitesProps {
  sites: readonly SiteLine[];
  lists: readonly FeedLine[];
  schedules: readonly ScheduleLine[];
}

export function sitesPage({ sites, lists, schedules }: SitesProps) {
  return page({
    title: 'What do the sites bring?',
    current: '/sites',
    data: '/v1/sources',
    children: (
      <>
        {sites.length === 0 ? (
          <Empty>No site is known yet. An article with a URL brings the first: winnow add https://…</Empty>
        ) : (
          <table>
            <thead>
              <tr>
                <th>site</th>
                <th class="n">articles surveyed</th>
                <th class="n">kept of their text</th>
                <th class="n">learned furniture</th>
                <th>alarm</th>
              </tr>
            </thead>
            <tbody>
              {sites.map(({ site, articles, kept, learned, alarm, forms }) => (
                <tr class="row" tabindex={-1}>
                  <td>
                    <a class="open" href={`/articles?site=${encodeURIComponent(site)}`}>
                      <Foreign text={site} />
                    </a>
                  </td>
                  <td class="n">{articles === null ? '' : number(articles)}</td>
                  <td class="n">{kept === null ? '' : percent(kept)}</td>
                  <td class="n">{number(learned)}</td>
                  <td>{[alarm, forms].filter(Boolean).map((text) => <Foreign text={text as string} />)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <section>
          <h2>Feeds and sitemaps</h2>
          {lists.length === 0 ? (
            <Empty>None is read. To follow a site: winnow feed add https://…</Empty>
          ) : (
            <table>
              <thead>
                <tr>
                  <th>list</th>
                  <th>kind</th>
                  <th class="n">items</th>
                  <th>last read</th>
                  <th>next</th>
                  <th>state</th>
                </tr>
              </thead>
              <tbody>
                {lists.map(({ url, title, kind, items, readAt, nextDue, gone, code }) => (
                  <tr>
                    <td>
                      {title && <Foreign text={title} />} <OutLink url={url} />
                    </td>
                    <td>{kind}</td>
                    <td class="n">{number(items)}</td>
                    <td>{readAt ? <When at={readAt} /> : 'not yet'}</td>
                    <td>
                      <When at={nextDue} />
                    </td>
                    <td>{gone ? 'gone' : (code ?? '')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <section>
          <h2>Schedules</h2>
          {schedules.length === 0 ? (
            <Empty>Nothing is asked for again and again. One is made by: winnow schedule add NAME URL --every 6h</Empty>
          ) : (
            <table>
              <thead>
                <tr>
                  <th>name</th>
                  <th class="n">runs</th>
                  <th>last</th>
                  <th>next</th>
                  <th class="n">new versions of fetches, 30 days</th>
                </tr>
              </thead>
              <tbody>
                {schedules.map(({ name, runs, lastRun, nextDue, nextLook, fetches, versions }) => (
                  <tr>
                    <td>
                      <Foreign text={name} />
                    </td>
                    <td class="n">{number(runs)}</td>
                    <td>{lastRun ? <When at={lastRun} /> : 'not yet'}</td>
                    <td>
                      <When at={nextLook ?? nextDue} />
                    </td>
                    <td class="n">{fetches === 0 ? '' : `${number(versions)} of ${number(fetches)}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </>
    ),
  });
}
