/** The schedules' door: woken every second, in one of the processes that listen; Postgres says what is due. */
import type { Logger } from 'pino';
import type { JobWorker, Queues } from '../queues/queues.js';
import type { Database } from '../store/database.js';
import { runDue } from '../store/schedules.js';
import { decide } from './timing.js';

const WAKE_EVERY_MS = 1_000;

export interface ScheduleParts {
  database: Database;
  queues: Queues;
  log: Logger;
}

/** Asks for what is due now. */
export async function askDue({ database, queues, log }: ScheduleParts): Promise<void> {
  const now = new Date();
  const { urls, hostIds } = await runDue(database, now, (schedule) => decide(schedule, now), queues.kind === 'redis');
  await queues.fetch.add(hostIds); // if this fails the sweep queues them
  if (urls > 0) log.info({ urls }, 'schedule: asked');
}

export async function watchSchedules(parts: ScheduleParts): Promise<JobWorker> {
  const { queues, log } = parts;
  return queues.wake({
    everyMs: WAKE_EVERY_MS,
    wake: () => askDue(parts),
    onError: (error) => log.warn({ err: error }, 'schedule: will try again'),
  });
}
