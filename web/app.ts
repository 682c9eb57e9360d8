/** The web application: guards first, then the routes, then what is wrong in one form. */
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import type { Allow } from '../fetch/allow.js';
import { countDocumentsUnderWay } from '../store/totals.js';
import type { Stores } from '../workers/stores.js';
import type { Clean } from './cleaner.js';
import { addDesk, problemPage } from './desk/desk.js';
import { type GuardSettings, guardNames, guardToken } from './guards.js';
import { addHealth } from './health.js';
import { busy, limitConcurrency, makeByteBudget, watchDepth } from './load.js';
import { makeMetrics } from './metrics.js';
import { describeApi } from './openapi.js';
import { mount, type Operation, routePath } from './operation.js';
import { answerProblem, Problem, problemOf } from './problem.js';
import { articleRoutes } from './routes/articles.js';
import { correctionRoutes } from './routes/corrections.js';
import { ingestRoutes } from './routes/ingest.js';
import { operateRoutes } from './routes/operate.js';
import { searchRoutes } from './routes/search.js';
import { streamRoutes } from './routes/streams.js';

export interface Limits {
  /** Requests of each kind at once. */
  ingest: number;
  read: number;
  stream: number;
  /** Bytes of bodies in memory at once; one body alone may be larger. */
  bodyBytes: number;
  /** Documents on their walk, from which on no more are taken in: some minutes of work of one machine. */
  underWay: number;
}

export const LIMITS: Limits = { ingest: 64, read: 64, stream: 32, bodyBytes: 128 * 1024 * 1024, underWay: 20_000 };
const LOOK_AT_DEPTH_EVERY_MS = 500;

export interface AppParts extends GuardSettings {
  stores: Stores;
  allow: Allow;
  clean: Clean;
  version: string;
  log: Logger;
  /** Whether the workers run in this process. */
  works: boolean;
  stopping: AbortSignal;
  limits?: Partial<Limits>;
}

export function makeApp({ stores, allow, clean, version, log, works, stopping, ...settings }: AppParts): {
  app: Hono;
  operations: readonly Operation[];
} {
  const { database, queues } = stores;
  const limits = { ...LIMITS, ...settings.limits };
  const operations = [
    ...ingestRoutes({ stores, allow, clean }),
    ...articleRoutes(database),
    ...searchRoutes(database),
    ...correctionRoutes(database),
    ...operateRoutes(stores),
    ...streamRoutes(database),
  ];
  const app = new Hono();
  const tell = (c: Context, problem: Problem) =>
    wantsPage(c) ? c.html(problemPage(problem), problem.status as 400) : answerProblem(problem);
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (!problem) log.error({ err: error }, 'a request failed');
    return tell(c, problem ?? new Problem(500, 'E_FAULT', 'A fault of ours; the log of the server says more.'));
  });
  app.notFound((c) => tell(c, new Problem(404, 'E_NOT_FOUND', 'Nothing is here; /openapi.json lists what there is.')));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // With no-referrer browsers say of our own forms that they come from nowhere.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // Whether we are reached by https is for the proxy in front of us to say.
      strictTransportSecurity: false,
    }),
  );
  app.use(guardNames(settings), guardToken(settings));
  addHealth(app, { database, queues, works, stopping });

  const depth = watchDepth(() => countDocumentsUnderWay(database), LOOK_AT_DEPTH_EVERY_MS);
  stopping.addEventListener('abort', () => depth.stop());
  const metrics = makeMetrics(stores);
  metrics.serve(app);
  const limit = {
    ingest: limitConcurrency(limits.ingest),
    read: limitConcurrency(limits.read),
    stream: limitConcurrency(limits.stream),
  };
  const parts = { bytes: makeByteBudget(limits.bodyBytes), stopping };
  for (const made of operations) {
    if (made.id === 'ingest')
      app.use(routePath(made.path), async (_, next) => {
        if (depth.depth() > limits.underWay)
          throw busy(`${depth.depth().toLocaleString('en')} documents are under way. Send again when there are fewer.`);
        await next();
      });
    app.on(made.method.toUpperCase(), routePath(made.path), metrics.time(made.id), limit[made.kind]);
    mount(app, made, parts);
  }
  const description = JSON.stringify(describeApi(operations, version));
  app.get('/openapi.json', (c) => c.body(description, 200, { 'content-type': 'application/json' }));
  addDesk(app, { stores, token: settings.token, isSecure: settings.publicUrl?.startsWith('https:') ?? false });
  refuseOtherMethods(app);
  return { app, operations };
}

/** Of the desk; programs are told in their own way, also under /v1. */
function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/v1/') && (c.req.header('accept') ?? '').includes('text/html');
}

/** A path that is there, asked by a method that it does not know. */
function refuseOtherMethods(app: Hono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes)
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method));
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ');
    app.all(path, (c) => {
      throw new Problem(405, 'E_METHOD', `${c.req.method} is not for this path: ${allow}.`, { allow });
    });
  }
}
