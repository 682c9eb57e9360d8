/**
 * The settings: environment → one checked, frozen `Config`. Read once, by entry points; everything else receives values.
 * A secret may stand in a file instead, named by the same variable with `_FILE` behind it.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const url = (...schemes: string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    message: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const count = (fallback: number) => whole(1, 1000).default(fallback);

/** Every variable we read: its check and what it does. `winnow doctor` prints it. */
const schema = z.object({
  DATABASE_URL: url('postgres', 'postgresql')
    .optional()
    .describe('PostgreSQL to keep the articles in; without it an embedded one'),
  REDIS_URL: url('redis', 'rediss').optional().describe('Redis for the queues; without it they stand in the database'),
  WINNOW_DATA: z.string().default('./.winnow').describe('folder of the embedded database'),
  WINNOW_INBOX: z.string().default('./inbox').describe('folder that is watched for files'),
  WINNOW_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .optional()
    .describe('least level that is logged (info; warn where a progress bar is shown)'),
  WINNOW_USER_AGENT: z.string().optional().describe('how the fetcher calls itself'),
  WINNOW_FETCH_ALLOW: z.string().optional().describe('private hosts, ports or ranges that may be fetched'),
  WINNOW_RULES: z.string().optional().describe('file with rules of your own for what is furniture'),
  WINNOW_PORT: whole(0, 65_535).default(3080).describe('port of the web server; 0 for any that is free'),
  WINNOW_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('address the web server listens on; another than loopback needs a token'),
  WINNOW_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,500}$/, 'must have 16 characters or more, none of them a blank')
    .optional()
    .describe('what whoever asks the web server must bear; without it this machine alone may ask'),
  WINNOW_URL: url('http', 'https')
    .optional()
    .describe('where others reach the web server, when that is behind a proxy or under a name'),
  WINNOW_CONCURRENCY_FETCH: count(16).describe('pages fetched at once'),
  WINNOW_CONCURRENCY_CLEAN: count(availableParallelism()).describe('threads that clean'),
  WINNOW_CONCURRENCY_DEDUPE: count(64).describe('articles deduplicated in one transaction'),
});
export type SettingName = keyof typeof schema.shape;
export const SETTING_NAMES = Object.keys(schema.shape) as SettingName[];
export const SECRETS: ReadonlySet<SettingName> = new Set(['DATABASE_URL', 'REDIS_URL', 'WINNOW_TOKEN'] as const);

/** What a setting does, in a line. */
export function describeSetting(name: SettingName): string {
  return schema.shape[name].description ?? '';
}

export interface Config {
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** Absolute. */
  readonly inboxFolder: string;
  readonly logLevel?: string;
  readonly userAgent?: string;
  readonly fetchAllow?: string;
  /** Absolute. */
  readonly rulesFile?: string;
  readonly web: WebConfig;
  readonly concurrency: { readonly fetch: number; readonly clean: number; readonly dedupe: number };
  /** Where each setting came from, for `winnow doctor`. */
  readonly origins: Readonly<Record<SettingName, 'environment' | 'file' | 'default'>>;
}

export interface WebConfig {
  readonly port: number;
  readonly host: string;
  /** Null: whoever reaches the port may ask; then `host` is loopback. */
  readonly token: string | null;
  /** Without a path. */
  readonly publicUrl: string | null;
}

/** The settings do not hold; the message says which, why and what to write instead. Exit code 2. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `ConfigError` for an unknown `WINNOW_…` name, a value that does not fit, or a `_FILE` that cannot be read. */
export function readConfig(environment: Environment): Config {
  refuseUnknown(environment);
  const values: Record<string, string> = {};
  const origins = {} as Record<SettingName, 'environment' | 'file' | 'default'>;
  for (const name of SETTING_NAMES) {
    const file = SECRETS.has(name) ? environment[`${name}_FILE`] : undefined;
    // An empty variable is how compose files say "not set".
    if (file && environment[name]) throw new ConfigError(`${name} and ${name}_FILE are both set; keep one.`);
    if (file) values[name] = readSecret(`${name}_FILE`, file);
    else if (environment[name]) values[name] = environment[name];
    origins[name] = file ? 'file' : environment[name] ? 'environment' : 'default';
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.') as SettingName;
      return `${name}: ${message}${SECRETS.has(name) ? '' : `, is "${values[name]}"`}`;
    });
    throw new ConfigError([...new Set(faults)].join('\n'));
  }
  const set = parsed.data;
  if (!set.WINNOW_TOKEN && !isLoopback(set.WINNOW_HOST))
    throw new ConfigError(
      `WINNOW_HOST: ${set.WINNOW_HOST} is open to others; set WINNOW_TOKEN, or listen on 127.0.0.1.`,
    );
  return Object.freeze({
    databaseUrl: set.DATABASE_URL,
    redisUrl: set.REDIS_URL,
    dataFolder: resolve(set.WINNOW_DATA),
    inboxFolder: resolve(set.WINNOW_INBOX),
    logLevel: set.WINNOW_LOG_LEVEL,
    userAgent: set.WINNOW_USER_AGENT,
    fetchAllow: set.WINNOW_FETCH_ALLOW,
    rulesFile: set.WINNOW_RULES === undefined ? undefined : resolve(set.WINNOW_RULES),
    web: Object.freeze({
      port: set.WINNOW_PORT,
      host: set.WINNOW_HOST,
      token: set.WINNOW_TOKEN ?? null,
      publicUrl: set.WINNOW_URL === undefined ? null : new URL(set.WINNOW_URL).origin,
    }),
    concurrency: Object.freeze({
      fetch: set.WINNOW_CONCURRENCY_FETCH,
      clean: set.WINNOW_CONCURRENCY_CLEAN,
      dedupe: set.WINNOW_CONCURRENCY_DEDUPE,
    }),
    origins: Object.freeze(origins),
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function refuseUnknown(environment: Environment): void {
  const known = SETTING_NAMES.flatMap((name) => (SECRETS.has(name) ? [name, `${name}_FILE`] : [name]));
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('WINNOW_') || known.includes(name)) continue;
    const nearest = known.reduce((best, candidate) =>
      distance(name, candidate) < distance(name, best) ? candidate : best,
    );
    throw new ConfigError(`${name} is not a setting of winnow. Did you mean ${nearest}?`);
  }
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${name} names ${file}, which cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  // The distances of the beginning of `a` so far from every beginning of `b`.
  let distances = [0, ...[...b].map((_, j) => j + 1)];
  for (const [i, own] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [diagonal, above, left] = [distances[j] ?? 0, distances[j + 1] ?? 0, next[j] ?? 0];
      next.push(Math.min(above + 1, left + 1, diagonal + (own === other ? 0 : 1)));
    }
    distances = next;
  }
  return distances.at(-1) ?? 0;
}
