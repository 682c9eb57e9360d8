// Starts the parts of docker-compose.yml without Docker, as processes of this machine, on the servers that DATABASE_URL
// and REDIS_URL name. Ends when one of them ends, or on Ctrl-C. Run by `npm run served`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const winnow = fileURLToPath(new URL('../bin/winnow', import.meta.url));
const { services } = parse(readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8'), { merge: true });
if (!process.env.DATABASE_URL || !process.env.REDIS_URL) {
  console.error('DATABASE_URL and REDIS_URL are needed: the set runs as several processes on shared servers.');
  process.exit(2);
}

const ours = Object.entries(services).filter(([, service]) => service.build);
const once = ours.filter(([, service]) => service.restart === 'no');
const lasting = ours.filter(([, service]) => service.restart !== 'no');
// The sign of life is for the health checks of containers, each with a /tmp of its own.
const named = (command) => command.filter((word, at) => word !== '--alive' && command[at - 1] !== '--alive');
const run = ([, { command }]) => spawn(process.execPath, [winnow, ...named(command)], { stdio: 'inherit' });
const ended = (child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));

for (const service of once) {
  const code = await ended(run(service));
  if (code !== 0) process.exit(code);
}
const children = lasting.map(run);
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
const code = await Promise.race(children.map(ended));
stop();
await Promise.all(children.filter((child) => child.exitCode === null).map(ended));
process.exit(code);
