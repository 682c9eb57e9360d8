/** `winnow doctor`: checks the machine, the settings, the stores and the cleaner itself, and says what to do. */
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { clean } from '../clean.js';
import { type Config, describeSetting, SECRETS, SETTING_NAMES } from '../config.js';
import { connectRedis } from '../queues/redis.js';
import { assertMigrated, migrate } from '../store/migrate.js';
import { connectStore } from '../store/open.js';
import { USER_AGENT } from '../workers/fetch-settings.js';
import { EXIT } from './exit.js';
import { printJson, printLine, style, table } from './output.js';
import { selfTest } from './self-test.js';
import { settings } from './session.js';

interface Check {
  name: string;
  state: 'ok' | 'warning' | 'failed';
  message: string;
}

const LEAST_FREE_BYTES = 1024 ** 3;

export async function doctor(options: { json?: boolean }): Promise<number> {
  const config = settings();
  const checks = [
    nodeVersion(),
    ...(await Promise.all([store(config), redis(config), folders(config)])),
    userAgent(config),
    await cleaner(),
    minhash(),
  ];
  const values = shownSettings(config);
  if (options.json) await printJson({ checks, settings: values });
  else {
    for (const { name, state, message } of checks) {
      const mark = {
        ok: style('green', 'ok     '),
        warning: style('yellow', 'warning'),
        failed: style('red', 'failed '),
      }[state];
      await printLine(`${mark}  ${name}: ${message}`);
    }
    await printLine();
    await printLine(
      table(
        [{ head: 'setting' }, { head: 'value' }, { head: 'from' }, { head: 'what it does', flexible: true }],
        values.map(({ name, value, origin, about }) => [name, value, origin, about]),
      ),
    );
  }
  const broken = checks.filter((check) => check.state === 'failed');
  if (broken.some((check) => check.name === 'store' || check.name === 'queues')) return EXIT.unreachable;
  return broken.length > 0 ? EXIT.someFailed : EXIT.done;
}

function nodeVersion(): Check {
  return { name: 'Node', state: 'ok', message: `${process.version}, ${process.platform} ${process.arch}` };
}

async function store(config: Config): Promise<Check> {
  try {
    const database = await connectStore(config);
    try {
      if (database.kind === 'embedded' && !database.attached) await migrate(database);
      else await assertMigrated(database);
      const { rows } = await database.query(
        "SELECT current_setting('server_version') AS version, pg_database_size(current_database())::bigint AS bytes",
      );
      const where = database.kind === 'embedded' ? `embedded in ${config.dataFolder}` : 'PostgreSQL';
      return {
        name: 'store',
        state: 'ok',
        message: `${where}, version ${rows[0].version}, ${Math.round(Number(rows[0].bytes) / 1e6)} MB`,
      };
    } finally {
      await database.close();
    }
  } catch (error) {
    return { name: 'store', state: 'failed', message: (error as Error).message };
  }
}

async function redis(config: Config): Promise<Check> {
  if (!config.redisUrl) {
    return {
      name: 'queues',
      state: 'ok',
      message: 'in the database; the Redis doors (queue, stream, list) need REDIS_URL',
    };
  }
  try {
    const client = await connectRedis(config.redisUrl);
    try {
      const policy = /maxmemory_policy:(\S+)/.exec(await client.info('memory'))?.[1];
      const durable = /aof_enabled:1/.test(await client.info('persistence'));
      if (policy !== 'noeviction') {
        return {
          name: 'queues',
          state: 'warning',
          message: `Redis evicts keys (maxmemory-policy ${policy}), which loses jobs: set noeviction`,
        };
      }
      if (!durable)
        return {
          name: 'queues',
          state: 'warning',
          message: 'Redis keeps no append-only file; after a crash the sweep refills the queues: set appendonly yes',
        };
      return { name: 'queues', state: 'ok', message: 'Redis, append-only, noeviction' };
    } finally {
      client.disconnect();
    }
  } catch (error) {
    return { name: 'queues', state: 'failed', message: (error as Error).message };
  }
}

async function folders(config: Config): Promise<Check> {
  for (const folder of config.databaseUrl ? [config.inboxFolder] : [config.inboxFolder, config.dataFolder]) {
    const there = await nearestFolder(folder);
    const writable = await access(there, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!writable) return { name: 'folders', state: 'failed', message: `${there} cannot be written to` };
    const { bavail, bsize } = await statfs(there);
    if (bavail * bsize < LEAST_FREE_BYTES)
      return { name: 'folders', state: 'warning', message: `less than 1 GiB is free at ${there}` };
  }
  return { name: 'folders', state: 'ok', message: 'writable, with room' };
}

function userAgent({ userAgent = USER_AGENT }: Config): Check {
  return /@|https?:\/\//.test(userAgent)
    ? { name: 'user agent', state: 'ok', message: userAgent }
    : {
        name: 'user agent',
        state: 'warning',
        message: `"${userAgent}" names no way to reach you; a site that minds will block you instead: set WINNOW_USER_AGENT="yours/1.0 (+https://you.example/)"`,
      };
}

async function nearestFolder(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if (
      await access(at).then(
        () => true,
        () => at === dirname(at),
      )
    )
      return at;
  }
}

async function cleaner(): Promise<Check> {
  const story =
    'The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.';
  const { text } = clean({ content: `ADVERTISEMENT\n\n${story}\n\nShare this article\n`, type: 'text' });
  return text === story
    ? { name: 'cleaner', state: 'ok', message: 'keeps the story, drops the furniture' }
    : { name: 'cleaner', state: 'failed', message: `gave ${JSON.stringify(text)}` };
}

function minhash(): Check {
  const { truth, ours, reference, tolerance } = selfTest();
  const close = Math.abs(ours - truth) <= tolerance && Math.abs(reference - truth) <= tolerance;
  const message = `true Jaccard ${truth.toFixed(3)}, our sketch ${ours.toFixed(3)}, the npm package minhash ${reference.toFixed(3)} (±${tolerance.toFixed(3)})`;
  return { name: 'MinHash', state: close ? 'ok' : 'failed', message };
}

function shownSettings(config: Config): { name: string; value: string; origin: string; about: string }[] {
  const values: Record<string, unknown> = {
    DATABASE_URL: config.databaseUrl,
    REDIS_URL: config.redisUrl,
    WINNOW_DATA: config.dataFolder,
    WINNOW_INBOX: config.inboxFolder,
    WINNOW_LOG_LEVEL: config.logLevel,
    WINNOW_USER_AGENT: config.userAgent,
    WINNOW_FETCH_ALLOW: config.fetchAllow,
    WINNOW_RULES: config.rulesFile,
    WINNOW_PORT: config.web.port,
    WINNOW_HOST: config.web.host,
    WINNOW_TOKEN: config.web.token ?? undefined,
    WINNOW_URL: config.web.publicUrl ?? undefined,
    WINNOW_CONCURRENCY_FETCH: config.concurrency.fetch,
    WINNOW_CONCURRENCY_CLEAN: config.concurrency.clean,
    WINNOW_CONCURRENCY_DEDUPE: config.concurrency.dedupe,
  };
  return SETTING_NAMES.map((name) => {
    const value = values[name];
    const shown = value === undefined ? '(not set)' : SECRETS.has(name) ? '(hidden)' : String(value);
    return { name, value: shown, origin: config.origins[name], about: describeSetting(name) };
  });
}
