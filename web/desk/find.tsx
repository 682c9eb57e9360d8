/** What became of my URL? */
import type { Trace } from '../../store/trace.js';
import { eventInWords, standingInWords } from '../../archive/trace-words.js';
import { ArticleLink, counted, Foreign, OutLink, page, When } from './layout.js';

export interface FindProps {
  asked: string;
  /** Null: nothing was asked, or nothing was found. */
  trace: Trace | null;
  /** Why nothing was found. */
  fault: string | null;
}

export function findPage({ asked, trace, fault }: FindProps) {
  return page({
    title: 'What became of my URL?',
    current: '/find',
    data: asked ? `/v1/trace?${new URLSearchParams({ url: asked })}` : undefined,
    children: (
      <>
        <form class="filters" action="/find">
          <label class="broad">
            <span>URL, or an article’s id, key or file</span>
            <input type="text" name="url" value={asked} maxlength={4096} required dir="auto" />
          </label>
          <button type="submit">Find</button>
        </form>
        {fault && (
          <p class="fault" role="alert">
            <Foreign text={fault} />
          </p>
        )}
        {trace && <Story trace={trace} />}
      </>
    ),
  });
}

function Story({ trace: { names, standings, articles, waiting, due, events } }: { trace: Trace }) {
  return (
    <>
      <section>
        <h2>Now</h2>
        <ul>
          {articles.map(({ id, title, identity, versions, words, duplicateOf }) => (
            <li>
              <ArticleLink id={id} title={title} identity={identity} />: {counted(versions, 'version')}, {counted(words, 'word')}
              {duplicateOf && (
                <>
                  , the same story as <a href={`/articles/${duplicateOf}`}>article {duplicateOf}</a>
                </>
              )}
            </li>
          ))}
          {articles.length === 0 && <li>No article is stored of it.</li>}
          {standings.flatMap((standing) =>
            standing.fetchedAt ? (
              <li>
                <OutLink url={standing.url} />: <Foreign text={standingInWords(standing)} />
              </li>
            ) : (
              []
            ),
          )}
          {waiting.map(({ url, host, dueAt, code }) => (
            <li>
              <Foreign text={url} /> waits for <Foreign text={host} />, not before <When at={dueAt} />
              {code && `; last answer ${code}`}
            </li>
          ))}
          {due.length === 0 && <li>No schedule asks for it again.</li>}
          {due.map(({ schedule, at }) => (
            <li>
              Next due <When at={at} /> by schedule <Foreign text={schedule} />
            </li>
          ))}
          {names.slice(1).map(({ url, why }) => (
            <li>
              Also <Foreign text={url} /> ({why === 'redirect' ? 'redirects to it' : 'the page names it as its address'})
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>How it came about</h2>
        <ol class="story">
          {events.map((event) => (
            <li>
              <When at={event.at} /> <Foreign text={eventInWords(event)} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
