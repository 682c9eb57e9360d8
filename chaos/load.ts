/** What is put in while faults happen, and a ledger of it that winnow never sees. Every article is another, so that each must be found once. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { inventArticle, randomOf } from '../test/corpus.js';

/** By what an item is found again: the file and line it stood on, the sender's key, or the URL. */
export interface Expected {
  door: 'inbox' | 'stream' | 'queue' | 'list';
  file?: string;
  line?: number;
  key?: string;
  url?: string;
}

export interface Load {
  ledger: Expected[];
  /** Files that were put into the inbox, and how many items each holds. */
  files: Map<string, number>;
  /** An article through the inbox, beside the load. Returns by what it is found. */
  probe(): Expected;
  stop(): Promise<void>;
}

export interface LoadSettings {
  seed: number;
  inbox: string;
  /** Without it only the inbox is fed. */
  redisUrl?: string;
  /** Of a site that has articles at /article/1 and so on. */
  siteUrl?: string;
  /** Between two puts. */
  everyMs: number;
}

const MOST_URLS = 90;

export function startLoad({ seed, inbox, redisUrl, siteUrl, everyMs }: LoadSettings): Load {
  const random = randomOf(seed * 7 + 1);
  const ledger: Expected[] = [];
  const files = new Map<string, number>();
  const redis = redisUrl ? new Redis(redisUrl, { maxRetriesPerRequest: 0, commandTimeout: 3_000 }) : null;
  redis?.on('error', () => undefined);
  // Its own kind of client: what others send with.
  const queue = redisUrl ? new Queue('winnow-intake', { connection: queueConnection(redisUrl) }) : null;
  queue?.on('error', () => undefined);
  let number = seed * 1_000_000;
  let urls = 0;
  let stopped = false;
  mkdirSync(inbox, { recursive: true });

  /** Written under another name first, as a careful sender does. */
  const put = (name: string, text: string, items: number) => {
    const target = join(inbox, name);
    mkdirSync(dirname(target), { recursive: true });
    mkdirSync(join(inbox, '.tmp'), { recursive: true });
    const unfinished = join(inbox, '.tmp', name.replaceAll('/', '-'));
    writeFileSync(unfinished, text);
    renameSync(unfinished, target);
    files.set(name, items);
  };

  const doors: (() => Promise<Expected[]>)[] = [
    async () => {
      const file = `f${++number}.txt`;
      put(file, inventArticle(number), 1);
      return [{ door: 'inbox', file }];
    },
    async () => {
      const file = `many/${++number}.jsonl`;
      const lines = Array.from({ length: 1 + Math.floor(random() * 8) }, () => inventArticle(++number));
      put(file, lines.map((text) => JSON.stringify({ text })).join('\n'), lines.length);
      return lines.map((_, at) => ({ door: 'inbox', file, line: at + 1 }));
    },
  ];
  if (redis && queue) {
    const message = () => {
      const key = `m-${++number}`;
      return { key, body: { v: 1, type: 'document', key, text: inventArticle(number) } };
    };
    doors.push(
      async () => {
        const { key, body } = message();
        await redis.xadd('winnow:intake', '*', 'json', JSON.stringify(body));
        return [{ door: 'stream', key }];
      },
      async () => {
        const { key, body } = message();
        await redis.lpush('winnow:urls', JSON.stringify(body));
        return [{ door: 'list', key }];
      },
      async () => {
        const { key, body } = message();
        await within(3_000, queue.add('document', body));
        return [{ door: 'queue', key }];
      },
      async () => {
        if (!siteUrl || urls >= MOST_URLS) return [];
        const url = `${siteUrl}/article/${++urls}`;
        await redis.lpush('winnow:urls', url);
        return [{ door: 'list', url }];
      },
    );
  }

  const running = (async () => {
    while (!stopped) {
      const door = doors[Math.floor(random() * doors.length)] as (typeof doors)[number];
      // What was not acknowledged (Redis away) is nobody's promise, and stays out of the ledger.
      ledger.push(...(await door().catch(() => [])));
      await sleep(everyMs * (0.5 + random()));
    }
  })();

  return {
    ledger,
    files,
    probe() {
      const file = `probe-${++number}.txt`;
      put(file, inventArticle(number), 1);
      const expected: Expected = { door: 'inbox', file };
      ledger.push(expected);
      return expected;
    },
    async stop() {
      stopped = true;
      await running;
      redis?.disconnect();
      await queue?.disconnect().catch(() => undefined);
    },
  };
}

function queueConnection(redisUrl: string) {
  const { hostname, port, password } = new URL(redisUrl);
  return { host: hostname, port: Number(port), password, enableOfflineQueue: false };
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return Promise.race([
    answer,
    sleep(ms, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer'))),
  ]);
}
