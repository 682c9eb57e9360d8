/** Programs that send us messages by Redis and know nothing of our code. */
import { spawn } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRedis, temporaryFolder } from '../servers.js';

/** A client that has BullMQ and nothing of ours. Returns its exit code. */
export function sendByQueue(messages: readonly unknown[], redisUrl: string): Promise<number | null> {
  const folder = temporaryFolder('client');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'messages.json'), JSON.stringify(messages));
  writeFileSync(
    join(folder, 'client.mjs'),
    `import { readFileSync } from 'node:fs';
     import { Queue } from 'bullmq';
     const { hostname: host, port, password, pathname } = new URL(process.argv[2]);
     const connection = { host, port: Number(port), password: decodeURIComponent(password), db: Number(pathname.slice(1)) };
     const queue = new Queue('winnow-intake', { connection });
     for (const message of JSON.parse(readFileSync('messages.json', 'utf8'))) await queue.add(String(message.type), message);
     await queue.close();`,
  );
  const child = spawn(process.execPath, ['client.mjs', redisUrl], { cwd: folder, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', resolve));
}

/** The command line client that stands beside the server; null when there is none. */
export function findRedisCli(): string | null {
  const folder = dirname(findRedis() ?? '/usr/bin/redis-server');
  return ['redis-cli', 'valkey-cli'].map((name) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Runs commands, each as its words, as a person would type them. Returns what was printed; throws when a command was refused. */
export async function redisCli(redisUrl: string, commands: readonly (readonly string[])[]): Promise<string> {
  const quoted = commands.map((words) => words.map(inQuotes).join(' '));
  return run(redisUrl, [], `${quoted.join('\n')}\n`);
}

/** One command whose last word is too long to type. */
export async function redisCliReading(redisUrl: string, words: readonly string[], last: string): Promise<string> {
  return run(redisUrl, ['-x', ...words], last);
}

function inQuotes(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

function run(redisUrl: string, words: readonly string[], input: string): Promise<string> {
  const { hostname, port, password, pathname } = new URL(redisUrl);
  const server = ['-h', hostname, '-p', port, '-n', pathname.slice(1) || '0'];
  const child = spawn(findRedisCli() as string, [...server, ...words], {
    env: { PATH: process.env.PATH ?? '', REDISCLI_AUTH: decodeURIComponent(password) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      const refused = code !== 0 || /^\(?(?:error|ERR|NOAUTH|WRONGTYPE)/m.test(printed);
      if (refused) reject(new Error(`redis-cli ended with ${code}: ${printed.slice(0, 500)}`));
      else resolve(printed);
    });
  });
}
