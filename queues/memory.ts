/**
 * The queues of a process that owns its store alone: in its memory. The rows say what is to be done, so whatever was queued when the
 * process ended is queued again by its next sweep. Other commands on the same store tell their ids by a notification.
 */
import {
  ATTEMPTS,
  type JobQueue,
  type JobWorker,
  type Queues,
  STAGES,
  type Stage,
  UNRECOVERABLE,
  type WorkerSettings,
} from './queues.js';

/** Beyond so many the rows wait for the sweep. */
const MOST_JOBS = 100_000;
const FIRST_RETRY_MS = 1_000;
const JITTER = 0.5;
const CHANNEL = 'winnow_jobs';
/** A notification holds fewer than 8,000 bytes, an id up to 19 digits. */
const IDS_A_NOTIFICATION = 350;

interface Listener {
  query(text: string): Promise<unknown>;
  on(event: 'notification', hear: (message: { channel: string; payload?: string }) => void): unknown;
  release(): void;
}

/** The little that is asked of the store's pool. */
export interface NotifyingPool {
  query(text: string, values?: readonly unknown[]): Promise<unknown>;
  connect(): Promise<unknown>;
}

/** `attached`: another process owns the store and does the work. Without a pool nobody else adds anything. */
export async function openMemoryQueues(pool: NotifyingPool | null, attached: boolean): Promise<Queues> {
  const queues = {
    fetch: new MemoryQueue(),
    clean: new MemoryQueue(),
    dedupe: new MemoryQueue(),
  } satisfies Record<Stage, MemoryQueue>;
  const listener = attached || !pool ? null : ((await pool.connect()) as Listener);
  if (listener) {
    await listener.query(`LISTEN ${CHANNEL}`);
    listener.on('notification', ({ channel, payload = '' }) => {
      const [stage, ...ids] = payload.split(' ');
      const known = STAGES.find((one) => one === stage);
      if (channel === CHANNEL && known) void queues[known].add(ids);
    });
  }
  const reached = (stage: Stage): JobQueue => (attached && pool ? tellOwner(pool, stage) : queues[stage]);
  const closers: (() => void)[] = STAGES.map((stage) => () => void queues[stage].clear());
  return {
    kind: 'memory',
    fetch: reached('fetch'),
    clean: reached('clean'),
    dedupe: reached('dedupe'),
    doors: null,
    intake: () => null,
    worker: (stage, settings) => queues[stage].work(settings),
    async wake({ everyMs, wake, onError }) {
      let last: Promise<unknown> | null = null;
      const run = () => {
        last ??= wake()
          .catch(onError)
          .finally(() => {
            last = null;
          });
      };
      const timer = setInterval(run, everyMs);
      closers.push(() => clearInterval(timer));
      run();
      return {
        async close() {
          clearInterval(timer);
          await last;
        },
      };
    },
    async close() {
      for (const close of closers) close();
      listener?.release();
    },
  };
}

/** The queue of the process that owns the store. If it has just ended, the sweep of the next one finds the rows. */
function tellOwner(pool: NotifyingPool, stage: Stage): JobQueue {
  return {
    async add(ids) {
      for (let at = 0; at < ids.length; at += IDS_A_NOTIFICATION) {
        const payload = [stage, ...ids.slice(at, at + IDS_A_NOTIFICATION)].join(' ');
        await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
      }
    },
    addLater: async () => undefined,
    workers: async () => 1,
    size: async () => 0,
    clear: async () => undefined,
  };
}

class MemoryQueue implements JobQueue {
  /** Ids that wait, in their order. */
  private readonly waiting = new Set<string>();
  /** Ids that wait, rest before another try, or are worked on. */
  private readonly present = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly attempts = new Map<string, number>();
  private readonly running = new Set<Promise<void>>();
  private settings: WorkerSettings | null = null;

  async add(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (this.present.has(id) || this.present.size >= MOST_JOBS) continue;
      this.present.add(id);
      this.waiting.add(id);
    }
    this.next();
  }

  async addLater(id: string, delayMs: number): Promise<void> {
    // Of the same second one is enough.
    this.after(`${id} ${Math.ceil((Date.now() + delayMs) / 1000)}`, delayMs, () => void this.add([id]));
  }

  async workers(): Promise<number> {
    return this.settings ? 1 : 0;
  }

  async size(): Promise<number> {
    return this.present.size + [...this.timers.keys()].filter((name) => !this.present.has(name)).length;
  }

  async clear(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const each of [this.timers, this.waiting, this.present, this.attempts]) each.clear();
  }

  work(settings: WorkerSettings): JobWorker {
    this.settings = settings;
    this.next();
    return {
      close: async (force) => {
        if (this.settings === settings) this.settings = null;
        if (!force) await Promise.all(this.running);
      },
    };
  }

  private next(): void {
    const { settings } = this;
    if (!settings) return;
    for (const id of this.waiting) {
      if (this.running.size >= settings.concurrency) return;
      this.waiting.delete(id);
      const run = this.run(id, settings)
        .catch(settings.onError)
        .finally(() => {
          this.running.delete(run);
          this.next();
        });
      this.running.add(run);
    }
  }

  private async run(id: string, settings: WorkerSettings): Promise<void> {
    try {
      const again = await settings.work(id);
      this.forget(id);
      if (again) await this.addLater(id, again.againInMs);
      else await settings.onDone?.(id);
    } catch (error) {
      const attempts = (this.attempts.get(id) ?? 0) + 1;
      if (attempts >= ATTEMPTS || (error as Error).name === UNRECOVERABLE) {
        this.forget(id);
        await settings.onFailed(id, error as Error);
        return;
      }
      this.attempts.set(id, attempts);
      const pauseMs = FIRST_RETRY_MS * 2 ** (attempts - 1) * (1 - JITTER * Math.random());
      this.after(id, pauseMs, () => {
        if (!this.present.has(id)) return;
        this.waiting.add(id);
        this.next();
      });
    }
  }

  private forget(id: string): void {
    this.present.delete(id);
    this.attempts.delete(id);
  }

  /** Once, whatever is asked under the same name meanwhile. */
  private after(name: string, delayMs: number, run: () => void): void {
    if (this.timers.has(name)) return;
    this.timers.set(
      name,
      setTimeout(() => {
        this.timers.delete(name);
        run();
      }, delayMs),
    );
  }
}
