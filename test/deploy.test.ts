/** No engine runs where the tests run: the compose file and the Dockerfile are read and held against the code. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig, SETTING_NAMES } from '../config.js';
import { STAGES } from '../queues/queues.js';
import { start, winnow } from './cli/run.js';
import { temporaryFolder } from './run-folder.js';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Service {
  image: string;
  build?: string;
  command: string[];
  restart: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck: { test?: string[]; disable?: boolean };
  volumes?: (string | { source: string; target: string; read_only: boolean; bind: { create_host_path: boolean } })[];
  user?: string;
  entrypoint?: string[];
  ports?: string[];
}
const { services, volumes } = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const ours = Object.entries(services).filter(([, service]) => service.build);

/** What compose makes of `${NAME:-default}`, `${NAME:+instead}` and `${NAME:?message}`; `set` are variables that are set. */
const fill = (value: string, set: Record<string, string> = {}) =>
  value.replace(/\$\{(\w+)(?::([-+?])([^}]*))?\}/g, (_, name: string, how: string, text: string) =>
    how === '+' ? (set[name] ? text : '') : (set[name] ?? (how === '-' ? text : `a-value-of-${name.toLowerCase()}`)),
  );
const mountsOf = ({ volumes }: Service) => volumes?.flatMap((one) => (typeof one === 'string' ? one : [])) ?? [];

describe('docker-compose.yml', () => {
  test('has a worker for every stage, the doors, a one-shot migration and both servers', () => {
    const commands = ours.map(([, service]) => service.command.join(' ').replace(/ --alive \S+$/, ''));
    for (const stage of STAGES) expect(commands).toContain(`work --only ${stage}`);
    expect(commands).toEqual(expect.arrayContaining(['migrate', 'watch', 'serve']));
    expect(services).toHaveProperty('redis');
    expect(services).toHaveProperty('postgres');
  });

  test.each(ours)('%s runs a command that exists, with settings that hold', async (_, service) => {
    const [command, ...options] = service.command;
    const help = await winnow([command, '--help']);
    expect(help.code).toBe(0);
    for (const option of options.filter((option) => option.startsWith('--'))) expect(help.stdout).toContain(option);
    const given = { WINNOW_RULES: './rules.txt', WINNOW_CONCURRENCY_FETCH: '3', WINNOW_CONCURRENCY_CLEAN: '2' };
    const environmentWith = (set: Record<string, string>) =>
      Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, fill(value, set)]));
    const environment = environmentWith({});
    const config = readConfig(environment);
    expect(config.rulesFile).toBeUndefined();
    const chosen = readConfig(environmentWith(given));
    expect(chosen).toMatchObject({ rulesFile: '/rules', concurrency: { fetch: 3, clean: 2, dedupe: 64 } });
    const rules = service.volumes?.find((one) => typeof one === 'object');
    expect(rules).toMatchObject({ target: '/rules', read_only: true, bind: { create_host_path: false } });
    expect([fill(rules?.source ?? ''), fill(rules?.source ?? '', given)]).toEqual(['/dev/null', './rules.txt']);
    expect(new URL(config.databaseUrl ?? '').hostname).toBe('postgres');
    expect(new URL(config.redisUrl ?? '').hostname).toBe('redis');
    expect(Object.keys(environment).every((name) => (SETTING_NAMES as string[]).includes(name))).toBe(true);
  });

  test('everything waits for what it needs, has a health check, and comes back', () => {
    for (const [name, service] of ours) {
      for (const needed of Object.keys(service.depends_on ?? {})) expect(services, name).toHaveProperty(needed);
      if (service.restart === 'no') continue;
      expect(service.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
      // What the health check looks at is what the part writes.
      const file = service.command[service.command.indexOf('--alive') + 1];
      expect(service.healthcheck.test?.[1]).toContain(`find ${file} -mmin -2`);
    }
    for (const name of ['redis', 'postgres']) expect(services[name].healthcheck.test, name).toBeTruthy();
    expect(services.migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  });

  test('Redis keeps an append-only file and evicts nothing; both servers keep their data in volumes, and no port is open', () => {
    expect(services.redis.command.join(' ')).toMatch(/--appendonly yes.*--maxmemory-policy noeviction/);
    for (const name of ['redis', 'postgres']) {
      const [volume] = mountsOf(services[name])[0].split(':');
      expect(volumes).toHaveProperty(volume);
    }
    for (const [name, { ports = [] }] of Object.entries(services))
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
  });

  test('the inbox of the host is where the doors look', () => {
    const [mount] = mountsOf(services.watch);
    expect(mount.split(':').at(-1)).toBe(services.watch.environment?.WINNOW_INBOX);
  });

  test('the inbox is given to whom the doors run as, when Docker has made it', () => {
    expect(mountsOf(services.inbox)).toEqual(mountsOf(services.watch));
    expect(services.watch.depends_on).toMatchObject({ inbox: { condition: 'service_completed_successfully' } });
    const [shell, option, script, owner] = (services.inbox.entrypoint ?? []).map((part) => part.replaceAll('$$', '$'));
    expect(fill(owner)).toBe(fill(services.watch.user ?? ''));
    const folder = temporaryFolder();
    const given = () => statSync(folder).uid;
    const run = () => execFileSync(shell, [option, script.replaceAll('/inbox', folder), fill(owner)]);
    const before = given();
    run();
    expect(given()).toBe(before === 0 ? 1000 : before);
    run();
    expect(given()).toBe(before === 0 ? 1000 : before);
  });

  test('the health check holds while the process writes, and not when the file is old or missing', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'alive');
    const [, check] = services.fetch.healthcheck.test ?? [];
    const healthy = () => spawnSync('sh', ['-c', check.replace('/tmp/alive', file)]).status === 0;
    expect(healthy()).toBe(false);
    const environment = { WINNOW_DATA: join(folder, 'data'), WINNOW_INBOX: join(folder, 'inbox') };
    const work = start(['work', '--only', 'fetch', '--alive', file], { environment });
    while (!healthy()) await new Promise((resolve) => setTimeout(resolve, 100));
    work.kill('SIGTERM');
    expect((await work.ended).code).toBe(0);
    const longAgo = new Date(Date.now() - 180_000);
    utimesSync(file, longAgo, longAgo);
    expect(healthy()).toBe(false);
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^(?=FROM )/m)
    .filter((part) => part.startsWith('FROM '));

  test('has two stages on a Node that we support', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(Number(/^FROM node:(\d+)/.exec(stage)?.[1])).toBeGreaterThanOrEqual(20);
  });

  test('the second has all that runs, as a user, without the compiler', () => {
    const copied = [...stages[1].matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map((match) => match[1]);
    expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'bin', 'migrations']);
    expect(stages[0]).toContain('npm prune --omit=dev');
    expect(stages[1]).toMatch(/^USER node$/m);
    expect(stages[1]).toMatch(/^ENTRYPOINT \["bin\/winnow"\]$/m);
  });

  test('what it copies first is there, and what is ignored is nothing it needs', () => {
    for (const line of stages[0].matchAll(/^COPY (?!\.)(.+) \S+$/gm))
      for (const file of line[1].split(' ')) expect(existsSync(join(root, file)), file).toBe(true);
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    for (const needed of ['bin', 'migrations', 'package.json', 'package-lock.json', 'scripts', 'cli', 'queues'])
      expect(ignored).not.toContain(needed);
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', '.env', '.git']));
  });

  test('what the second stage copies is enough to walk an article', async () => {
    const image = temporaryFolder();
    for (const name of ['package.json', 'dist', 'bin', 'migrations'])
      cpSync(join(root, name), join(image, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(image, 'node_modules'));
    const environment = {
      PATH: process.env.PATH ?? '',
      WINNOW_DATA: join(image, '.winnow'),
      WINNOW_INBOX: join(image, 'inbox'),
    };
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [join(image, 'bin/winnow'), ...args], { encoding: 'utf8', env: environment });
    expect(run('up', '--once', '--jsonl', join(root, 'samples/05-short-brief.txt'))).toContain('"outcome":"created"');
    expect(run('migrate')).toContain('up to date');
  });
});
