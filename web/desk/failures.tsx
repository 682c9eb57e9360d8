/** What failed? */
import type { Failure } from '../../store/failed.js';
import { counted, Empty, Foreign, page, When } from './layout.js';

export interface FailuresProps {
  asked: { code: string; host: string };
  failures: readonly Failure[];
  next: string | null;
  /** How many were just sent again. */
  retried: number | null;
}

export function failuresPage({ asked, failures, next, retried }: FailuresProps) {
  const isFiltered = asked.code !== '' || asked.host !== '';
  const withDocument = failures.some(({ documentId }) => documentId !== null);
  return page({
    title: 'What failed?',
    current: '/failures',
    data: `/v1/failed?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`,
    children: (
      <>
        {retried !== null && (
          <p class="done" role="status">
            {counted(retried, 'item')} sent on {retried === 1 ? 'its' : 'their'} way again.
          </p>
        )}
        <form class="filters" action="/failures">
          <label>
            <span>code</span>
            <input type="text" name="code" value={asked.code} placeholder="E_TIMEOUT" maxlength={100} />
          </label>
          <label>
            <span>host</span>
            <input type="text" name="host" value={asked.host} placeholder="example.com" maxlength={260} />
          </label>
          <button type="submit">Show</button>
          {isFiltered && <a href="/failures">all failures</a>}
        </form>
        {failures.length === 0 ? (
          <Empty>{isFiltered ? 'Nothing failed in this way.' : 'Nothing needs a person.'}</Empty>
        ) : (
          <>
            {withDocument && (
              <form method="post" action="/failures/retry">
                <input type="hidden" name="code" value={asked.code} />
                <input type="hidden" name="host" value={asked.host} />
                <button type="submit">{isFiltered ? 'Try all of these again' : 'Try all again'}</button>{' '}
                <span class="note">What has no document stays: deliver it anew.</span>
              </form>
            )}
            <table>
              <thead>
                <tr>
                  <th>when</th>
                  <th>stage</th>
                  <th>code</th>
                  <th>what</th>
                  <th>
                    <span class="hidden">try again</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {failures.map(({ id, failedAt, stage, code, message, documentId }) => (
                  <tr class="row" tabindex={-1}>
                    <td>
                      <When at={failedAt} />
                    </td>
                    <td>{stage}</td>
                    <td>
                      <a class="open" href={`/failures?code=${encodeURIComponent(code)}`}>
                        <Foreign text={code} />
                      </a>
                    </td>
                    <td>
                      <Foreign text={message} />{' '}
                      {documentId && <a href={`/v1/documents/${documentId}/raw`}>document {documentId}</a>}
                    </td>
                    <td>
                      {documentId && (
                        <form method="post" action="/failures/retry">
                          <input type="hidden" name="id" value={id} />
                          <button type="submit">Try again</button>
                        </form>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {next && (
              <p>
                <a rel="next" class="more" href={`/failures?${new URLSearchParams({ ...asked, before: next })}`}>
                  More
                </a>
              </p>
            )}
          </>
        )}
      </>
    ),
  });
}
