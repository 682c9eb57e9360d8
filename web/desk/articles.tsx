/** What came in? */
import type { SearchAnswer, SearchItem } from '../../store/search.js';
import { ArticleLink, counted, Empty, Foreign, page, visible, When } from './layout.js';

export interface ArticlesProps {
  /** The address of this page without its cursor: what is asked for. */
  asked: Readonly<Record<string, string>>;
  answer: SearchAnswer;
  /** What is wrong with the question, in words. */
  fault?: string;
}

export function articlesPage({ asked, answer, fault }: ArticlesProps) {
  const isFiltered = Object.values(asked).some((value) => value !== '');
  return page({
    title: asked.q ? `What says “${visible(asked.q)}”?` : 'What came in?',
    current: '/articles',
    data: `/v1/search?${new URLSearchParams(asked)}`,
    children: (
      <>
        <form class="filters">
          <Field name="q" label="words" type="search" asked={asked} hint={'"a phrase", -word, a or b'} />
          <Field name="site" label="site" asked={asked} />
          <Field name="tag" label="tag" asked={asked} />
          <Field name="language" label="language" asked={asked} hint="de" />
          <Field name="seen_since" label="seen since" type="date" asked={asked} />
          <Choice name="only" label="show" asked={asked} choices={{ '': 'all', representatives: 'without duplicates', duplicates: 'only duplicates' }} />
          <Choice name="sort" label="order" asked={asked} choices={{ '': 'best first', time: 'newest first' }} />
          <button type="submit">Search</button>
          {isFiltered && <a href="/articles">all articles</a>}
        </form>
        {fault && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
        {answer.items.length === 0 && !fault ? (
          <Empty>
            {isFiltered ? 'No article answers that. Take a filter away.' : 'Nothing is stored yet. Drop a file into inbox/, or: winnow add https://…'}
          </Empty>
        ) : (
          <ol class="list">
            {answer.items.map((item) => (
              <li class="row" tabindex={-1}>
                <h2>
                  <ArticleLink id={item.id} title={item.title} identity={item.identity} />
                </h2>
                <p class="facts">
                  {item.site && (
                    <>
                      <a href={`/articles?site=${encodeURIComponent(item.site)}`}>
                        <Foreign text={item.site} />
                      </a>
                      {' · '}
                    </>
                  )}
                  {item.publishedAt ? <>published <Foreign text={item.publishedAt.slice(0, 10)} /> · </> : null}
                  seen <When at={item.firstSeen} /> · {counted(item.words, 'word')}
                  {item.language && ` · ${item.language}`}
                  {item.duplicateOf && (
                    <>
                      {' · '}
                      <a class="badge" href={`/articles/${item.duplicateOf}`}>
                        duplicate of {item.duplicateOf}
                      </a>
                    </>
                  )}
                </p>
                <p class="snippet" dir="auto" lang={item.language ?? undefined}>
                  <Marked item={item} />
                </p>
              </li>
            ))}
          </ol>
        )}
        {answer.next && (
          <p>
            <a rel="next" class="more" href={`/articles?${new URLSearchParams({ ...asked, cursor: answer.next })}`}>
              More
            </a>
          </p>
        )}
      </>
    ),
  });
}

function Marked({ item: { snippet, highlights } }: { item: SearchItem }) {
  let at = 0;
  const pieces = highlights.flatMap(([start, end]) => {
    const before = snippet.slice(at, start);
    at = end;
    return [<>{visible(before)}</>, <mark>{visible(snippet.slice(start, end))}</mark>];
  });
  return (
    <>
      {pieces}
      {visible(snippet.slice(at))}
    </>
  );
}

interface FieldProps {
  name: string;
  label: string;
  asked: Readonly<Record<string, string>>;
  type?: string;
  hint?: string;
}

function Field({ name, label, asked, type = 'text', hint }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input type={type} name={name} value={asked[name] ?? ''} placeholder={hint} maxlength={1000} />
    </label>
  );
}

function Choice({ name, label, asked, choices }: Omit<FieldProps, 'type' | 'hint'> & { choices: Record<string, string> }) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {Object.entries(choices).map(([value, text]) => (
          <option value={value} selected={(asked[name] ?? '') === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
