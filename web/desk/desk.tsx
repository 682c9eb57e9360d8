/** The pages on which people see, search and compare: rendered here, read without script, behind the guards of the API. */
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { articleAndVersion, othersNamed } from '../../archive/article-named.js';
import { CannotAnswer } from '../../archive/cannot-answer.js';
import { commonPassages } from '../../archive/common-passages.js';
import { diffTexts } from '../../archive/diff.js';
import { retryAgain } from '../../archive/failures.js';
import { findAlarms, queueDepths } from '../../archive/status.js';
import { toldTrace } from '../../archive/trace.js';
import { parseQuery } from '../../search/query.js';
import { getMatches, getVersionBefore, listVersions } from '../../store/articles.js';
import { listFailures } from '../../store/failed.js';
import { listFeeds } from '../../store/feeds.js';
import { readFlow } from '../../store/flow.js';
import { listSites } from '../../store/furniture.js';
import { listSchedules } from '../../store/schedules.js';
import { CursorFault, searchArticles } from '../../store/search.js';
import { archiveTotals } from '../../store/totals.js';
import type { Stores } from '../../workers/stores.js';
import { mediaType, readBody } from '../body.js';
import { isEqual, makeSession, SESSION_COOKIE } from '../guards.js';
import { Problem } from '../problem.js';
import { filterOf, filterQuery } from '../routes/filters.js';
import { id as idSchema } from '../routes/schemas.js';
import { articlePage } from './article.js';
import { articlesPage } from './articles.js';
import { besidePage } from './beside.js';
import { failuresPage } from './failures.js';
import { findPage } from './find.js';
import { flowPage } from './flow.js';
import { page, visible } from './layout.js';
import { loginPage } from './login.js';
import { SCRIPT } from './script.js';
import { sitesPage } from './sites.js';
import { ICON, STYLE } from './style.js';

const ROWS = 50;
const EVENTS = 200;
const FORM_BYTES = 64 * 1024;
const SESSION_SECONDS = 30 * 86_400;

export interface DeskParts {
  stores: Stores;
  token: string | null;
  /** Whether browsers reach us by https. */
  isSecure: boolean;
}

export function addDesk(app: Hono, { stores, token, isSecure }: DeskParts): void {
  const { database, queues } = stores;
  addFile(app, '/desk.css', 'text/css', STYLE);
  addFile(app, '/desk.js', 'text/javascript', SCRIPT);
  addFile(app, '/desk.svg', 'image/svg+xml', ICON);

  app.get('/', async (c) => {
    const flow = await readFlow(database);
    const [totals, queued] = [await archiveTotals(database), await queueDepths(queues)];
    return c.html(flowPage({ flow, totals, queued, alarms: await findAlarms(database, queues) }));
  });

  app.get('/articles', async (c) => {
    const { cursor, ...asked } = c.req.query();
    const { q = '', sort, ...said } = asked;
    // A field that is left empty says nothing.
    const filled = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''));
    const filter = filterQuery.safeParse(filled);
    const nothing = { items: [], next: null };
    if (!filter.success) {
      const fault = filter.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      return c.html(articlesPage({ asked, answer: nothing, fault }), 400);
    }
    const terms = parseQuery(q);
    const query = terms.length > 0 ? terms : null;
    try {
      const request = { ...filterOf(filter.data), query, sort: sort === 'time' ? ('time' as const) : undefined, limit: ROWS, cursor };
      return c.html(articlesPage({ asked, answer: await searchArticles(database, request) }));
    } catch (error) {
      if (!(error instanceof CursorFault)) throw error;
      return c.html(articlesPage({ asked, answer: nothing, fault: 'The page before is too old to go on from.' }), 400);
    }
  });

  app.get('/articles/:name', async (c) => {
    const name = c.req.param('name');
    const number = c.req.query('version');
    const { article, version } = await articleAndVersion(database, name, { version: number });
    const before = await getVersionBefore(database, version.id);
    return c.html(
      articlePage({
        article,
        version,
        versions: await listVersions(database, article.id),
        matches: await getMatches(database, version.id),
        common: await commonPassages(database, version.id, version.text),
        others: await othersNamed(database, name, article),
        changes: before && diffTexts(before.text, version.text),
      }),
    );
  });

  app.get('/articles/:name/beside/:other', async (c) => {
    const { article, version } = await articleAndVersion(database, c.req.param('name'));
    const match = (await getMatches(database, version.id)).find(({ articleId }) => articleId === c.req.param('other'));
    if (!match) throw new CannotAnswer('E_NOT_FOUND', 'These two share nothing any more.');
    return c.html(besidePage({ article, text: version.text, match }));
  });

  app.get('/find', async (c) => {
    const asked = (c.req.query('url') ?? '').trim();
    if (asked === '') return c.html(findPage({ asked, trace: null, fault: null }));
    try {
      return c.html(findPage({ asked, trace: await toldTrace(database, asked, EVENTS), fault: null }));
    } catch (error) {
      if (!(error instanceof CannotAnswer)) throw error;
      return c.html(findPage({ asked, trace: null, fault: error.message }), 404);
    }
  });

  app.get('/sites', async (c) => {
    const lists = [...(await listFeeds(database, 'feed')), ...(await listFeeds(database, 'sitemap'))];
    return c.html(sitesPage({ sites: await listSites(database), lists, schedules: await listSchedules(database) }));
  });

  app.get('/failures', async (c) => {
    const { code = '', host = '', before, retried } = c.req.query();
    const asked = { code: code.trim(), host: host.trim().toLowerCase() };
    const after = before !== undefined && idSchema.safeParse(before).success ? before : null;
    const failures = await listFailures(database, ROWS, filterOfForm(asked), after);
    const next = failures.length < ROWS ? null : (failures.at(-1)?.id ?? null);
    const count = retried !== undefined && /^\d{1,9}$/.test(retried) ? Number(retried) : null;
    return c.html(failuresPage({ asked, failures, next, retried: count }));
  });

  app.post('/failures/retry', async (c) => {
    const { id, code = '', host = '' } = await readForm(c);
    if (id !== undefined && !idSchema.safeParse(id).success) throw new Problem(400, 'E_QUERY', 'That is no id.');
    const filter = id === undefined ? filterOfForm({ code, host }) : { ids: [id] };
    const retried = await retryAgain(database, queues, filter);
    return c.redirect(`/failures?${new URLSearchParams({ code, host, retried: String(retried) })}`, 303);
  });

  app.get('/login', (c) => c.html(loginPage(false)));
  app.post('/login', async (c) => {
    const given = (await readForm(c)).token ?? '';
    if (token === null) return c.redirect('/', 303);
    if (!isEqual(given, token)) return c.html(loginPage(true), 401);
    setCookie(c, SESSION_COOKIE, makeSession(token), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure,
      path: '/',
      maxAge: SESSION_SECONDS,
    });
    return c.redirect('/', 303);
  });
}

/** Of a browser that asks for a page: what is wrong, as one. */
export function problemPage({ status, code, message }: Problem) {
  return page({
    title: status === 404 ? 'Nothing is here' : 'That did not work',
    children: (
      <p class="fault">
        {code}: <bdi dir="auto">{visible(message)}</bdi>
      </p>
    ),
  });
}

const filterOfForm = ({ code, host }: { code: string; host: string }) => ({
  code: code === '' ? undefined : code,
  host: host === '' ? undefined : host,
});

async function readForm(c: Context): Promise<Record<string, string | undefined>> {
  if (mediaType(c.req.header('content-type')) !== 'application/x-www-form-urlencoded')
    throw new Problem(415, 'E_CONTENT_TYPE', 'A form is needed.');
  const body = Buffer.from(await readBody(c.req.raw, FORM_BYTES)).toString('utf8');
  return Object.fromEntries(new URLSearchParams(body));
}

/** Kept by browsers until it is another. */
function addFile(app: Hono, path: string, type: string, content: string): void {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;
  app.get(path, (c) => {
    const headers = { etag, 'cache-control': 'no-cache' };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(content, 200, { ...headers, 'content-type': `${type}; charset=utf-8` });
  });
}
