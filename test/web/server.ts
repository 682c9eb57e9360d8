/** A web server on a store of its own, in this process, with the workers beside it if asked for. */
import { pino } from 'pino';
import { readConfig } from '../../config.js';
import { parseAllow } from '../../fetch/allow.js';
import type { Limits } from '../../web/app.js';
import { type Patience, serveWeb } from '../../web/server.js';
import { startWorkers } from '../../workers/main.js';
import { openStores, type Stores } from '../../workers/stores.js';
import { COMMAND_KIND } from '../stores.js';
import { until } from '../until.js';

export interface TestWeb {
  address: string;
  stores: Stores;
  /** Waits until nothing is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface TestWebOptions {
  token?: string;
  publicUrl?: string;
  works?: boolean;
  limits?: Partial<Limits>;
  patience?: Partial<Patience>;
}

export async function startTestWeb(options: TestWebOptions = {}): Promise<TestWeb> {
  const { token = null, publicUrl = null, works = false, limits, patience } = options;
  const store = await COMMAND_KIND.make();
  const config = readConfig({ ...store.environment, WINNOW_CONCURRENCY_CLEAN: '1' });
  const stores = await openStores(config, { migrate: true });
  const log = pino({ level: 'silent' });
  const workers = works ? await startWorkers(stores, config, log) : null;
  const web = await serveWeb({
    ...{ stores, works, log, token, publicUrl, limits, patience },
    ...{ host: '127.0.0.1', port: 0, allow: parseAllow(''), version: '0' },
  });
  return {
    address: web.address,
    stores,
    settled: () =>
      until(async () => {
        const { rows } = await stores.database.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM documents WHERE state IN ('captured', 'cleaned', 'indexed')`,
        );
        return rows[0]?.count === 0;
      }),
    async close() {
      await web.close();
      await workers?.stop();
      await stores.close();
      await store.drop();
    },
  };
}

/** Asks in JSON. */
export async function ask(
  address: string,
  path: string,
  { body, headers = {}, method }: { body?: unknown; headers?: Record<string, string>; method?: string } = {},
) {
  const response = await fetch(address + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    redirect: 'manual',
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    // biome-ignore lint/suspicious/noExplicitAny: what a test looks for in it is the test's claim
    json: (type.includes('json') && !type.includes('jsonl') ? JSON.parse(text) : null) as any,
  };
}

const NAMES = ['Tarnholt', 'Quillmouth', 'Ombridge', 'Pennick Bay', 'Ardel', 'Vessary'];

/** An invented story; another for each number. */
export function story(n: number): string {
  const town = NAMES[n % NAMES.length] as string;
  return [
    `The ${town} ferry was taken out of service on Tuesday after engineer ${n} of the harbour office found a cracked bow panel, and ${n * 7 + 3} passengers had to wait for buses.`,
    `A replacement vessel hired from a yard near ${town} can carry ${n * 13 + 40} people but no lorries, the office said in a notice numbered ${n * 101}.`,
    `Shopkeeper number ${n} on the quay, who sells rope and lamp oil, said that takings in week ${n} had fallen by ${n + 11} coins a day since the crossing stopped.`,
  ].join('\n\n');
}
