/** `/metrics` for Prometheus. What is read of the store is read when it is asked for, at most once in some seconds. */
import type { Hono, MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { queueDepths } from '../archive/status.js';
import { readFlow } from '../store/flow.js';
import { archiveTotals } from '../store/totals.js';
import type { Stores } from '../workers/stores.js';

const KEPT_MS = 5_000;

export interface Metrics {
  /** Counts and times the requests of one operation. */
  time(operation: string): MiddlewareHandler;
  serve(app: Hono): void;
}

export function makeMetrics({ database, queues }: Stores): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers });
  const requests = new Counter({
    name: 'winnow_http_requests_total',
    help: 'Requests by operation and status',
    labelNames: ['operation', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'winnow_http_request_seconds',
    help: 'Time to the first byte of an answer, by operation',
    labelNames: ['operation'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const underWay = gauge('winnow_documents_under_way', 'Documents on their walk, by state', 'state');
  const oldest = gauge(
    'winnow_oldest_seconds',
    'How long the one that has stood longest stands there, by state',
    'state',
  );
  const waiting = gauge('winnow_urls_waiting', 'URLs that wait for their host');
  const failed = gauge('winnow_failed', 'What needs a person, by code', 'code');
  const lastDay = gauge('winnow_documents_last_day', 'Documents that came within 24 hours, by outcome', 'outcome');
  const queued = gauge('winnow_queue_jobs', 'Jobs that wait, by queue', 'queue');
  const stored = gauge('winnow_stored', 'What is stored: articles, duplicates among them, versions, matches', 'what');
  const reachable = gauge('winnow_store_up', '1 when the store and the queues answered');

  async function look(): Promise<void> {
    try {
      const [flow, depths, totals] = [
        await readFlow(database),
        await queueDepths(queues),
        await archiveTotals(database),
      ];
      for (const of of [underWay, oldest, failed, lastDay]) of.reset();
      for (const { state, documents, oldest: since } of flow.stages) {
        underWay.set({ state }, documents);
        oldest.set({ state }, since === null ? 0 : Math.max(0, (Date.now() - since.getTime()) / 1000));
      }
      waiting.set(flow.waiting.urls);
      for (const { code, items } of flow.failures) failed.set({ code }, items);
      for (const { outcome, documents } of flow.hours) lastDay.inc({ outcome: outcome ?? 'under way' }, documents);
      for (const [queue, jobs] of Object.entries(depths)) queued.set({ queue }, jobs);
      for (const what of ['articles', 'duplicates', 'versions', 'matches'] as const) stored.set({ what }, totals[what]);
      reachable.set(1);
    } catch {
      // What this process knows of itself is told all the same.
      reachable.set(0);
    }
  }

  let lookedMs = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();
  return {
    time: (operation) => async (c, next) => {
      const done = seconds.startTimer({ operation });
      await next();
      done();
      requests.inc({ operation, status: c.res.status });
    },
    serve(app) {
      app.get('/metrics', async (c) => {
        if (performance.now() - lookedMs > KEPT_MS) {
          lookedMs = performance.now();
          looking = look();
        }
        await looking;
        return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
      });
    },
  };
}
