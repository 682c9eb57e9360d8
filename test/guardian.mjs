/**
 * Waits until the run of the tests that started it is over: then nobody holds the other end of its input. Ends the processes
 * that the run has left, and removes its folder, the one argument.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
/** For a server to end in good order. */
const PATIENCE_MS = 5_000;

const [folder] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
await new Promise((resolve) => process.stdin.resume().on('error', resolve).on('close', resolve));

const left = readdirSync(join(folder, 'processes')).map(Number);
for (const pid of left) send(pid, 'SIGINT');
for (let ms = 0; left.some((pid) => send(pid, 0)) && ms < PATIENCE_MS; ms += LOOK_EVERY_MS) await sleep(LOOK_EVERY_MS);
for (const pid of left) send(pid, 'SIGKILL');
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** True when there was such a process. */
function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
