/**
 * The inbox folder. A complete file is claimed by renaming it into `.work/`, its items are committed, and when all are
 * final a receipt is written and the file moves on to `.done/`, or to `.failed/` when it could not be taken. Nothing is
 * deleted. What a watcher left in `.work/` that is no more is taken up again; known bytes make no second row. A file whose
 * writer had only paused is read again, also when it has been finished already.
 */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../store/database.js';
import { forgetLastDelivery } from '../store/deliveries.js';
import { recordFailure } from '../store/failed.js';
import { findFinishedClaims, forgetDelivery } from '../store/reports.js';
import { Backoff } from './backoff.js';
import { FileFault } from './file-fault.js';
import { claimsOfFolder } from './file-item.js';
import { fileKind, SIDECAR_SUFFIX, walkFiles } from './files.js';
import { type Ingest, inBatches } from './ingest.js';
import { readItems } from './items.js';
import { freeName, keepReceipt, nameBeside, writeReceipt } from './receipts.js';
import { isSame, type Look, lookAt, Stillness } from './stillness.js';
import { joinWatchers } from './watchers.js';

const STILL_MS = 2_000;
/** Looking at a folder costs less than a watch that misses what network file systems and containers do to it. */
const LOOK_EVERY_MS = 1_000;
/** Claimed files whose items are under way at once; more wait in the inbox. */
const OPEN_CLAIMS = 500;
/** Watchers that are no more are looked for this often. */
const LEFT_EVERY_MS = 10_000;
/** So long, and so many of them, finished files are looked at for what their writers still add. A guess, 2026-12. */
const LATE_MS = 10 * 60_000;
const LATE_FILES = 1_000;

interface Claim {
  id: string;
  /** Its folder below `.work/`: the watcher's id, a dot, its own. */
  folder: string;
  /** Relative to the inbox, with `/`. */
  relative: string;
  /** As it was when it was last read. */
  read?: Look;
}

interface Finished {
  relative: string;
  path: string;
  read: Look;
  untilMs: number;
}

export interface InboxSettings {
  folder: string;
  database: Database;
  ingest: Ingest;
  log: Logger;
  /** A file is complete when two looks this far apart see the same of it. */
  stillMs?: number;
  lookEveryMs?: number;
}

export interface Inbox {
  /** Resolves when every complete file that lay there has its receipt, or has failed to get one for 15 s. */
  idle(): Promise<void>;
  /** Stops claiming; what is claimed stays in `.work/` and is taken up at the next start. */
  stop(): Promise<void>;
}

export async function watchInbox(settings: InboxSettings): Promise<Inbox> {
  const { folder, database, ingest, log, stillMs = STILL_MS, lookEveryMs = LOOK_EVERY_MS } = settings;
  const at = (...parts: string[]) => join(folder, ...parts);
  for (const inner of ['.tmp', '.work', '.done', '.failed']) await mkdir(at(inner), { recursive: true });

  const watcher = await joinWatchers(folder);
  const incoming = new Stillness(stillMs);
  const growing = new Stillness(stillMs);
  const reported = new Set<string>();
  const open = new Map<string, Claim>();
  const finished = new Map<string, Finished>();
  let pending: Claim[] = [];
  let leftAtMs = Number.NEGATIVE_INFINITY;
  const backoff = new Backoff();
  let stopping = false;
  let waitingToSettle = 0;
  let roundsDone = 0;

  /** Takes over the claims of watchers that are no more; the rename decides between two who would. */
  async function takeOver(): Promise<void> {
    if (performance.now() - leftAtMs < LEFT_EVERY_MS) return;
    leftAtMs = performance.now();
    const alive = await watcher.areAlive();
    for (const entry of await readdir(at('.work'), { withFileTypes: true })) {
      const [owner = '', id = owner] = entry.name.split('.');
      if (!entry.isDirectory() || alive.has(owner)) continue;
      const mine = `${watcher.id}.${id}`;
      try {
        await rename(at('.work', entry.name), at('.work', mine));
        for await (const { relative } of walkFiles(at('.work', mine))) pending.push({ id, folder: mine, relative });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
          reportOnce(`.work/${entry.name}`, `left as it is: ${(error as Error).message}`);
      }
    }
  }

  /** Claims what has been still for long enough. */
  async function look(): Promise<void> {
    const seen = new Set<string>();
    let waiting = 0;
    for await (const { relative, path, kind, fault } of walkFiles(folder)) {
      seen.add(relative);
      if (!kind) {
        reportOnce(relative, `left in the inbox: ${fault ?? 'not a type we take'}`);
        continue;
      }
      if (stopping || pending.length + open.size - backoff.lasting >= OPEN_CLAIMS) break;
      if (await incoming.isStill(relative, path)) {
        const claim = await claimFile(relative, path);
        if (claim) pending.push(claim);
        incoming.forget(relative);
      } else waiting++;
    }
    // Not before the end: who waits for all to be idle must not find a moment in which a file is counted nowhere.
    waitingToSettle = waiting;
    incoming.keepOnly(seen);
  }

  /** The rename is the claim: of two watchers one gets the file, the other ENOENT. */
  async function claimFile(relative: string, path: string | Buffer): Promise<Claim | null> {
    const id = randomUUID();
    const claim: Claim = { id, folder: `${watcher.id}.${id}`, relative };
    const target = pathOf(claim);
    try {
      await mkdir(dirname(target), { recursive: true });
      await rename(path, target);
      if (typeof path !== 'string') {
        // From here on it goes by a name that can be written down.
        await renameIfThere(Buffer.concat([path, Buffer.from(SIDECAR_SUFFIX)]), target + SIDECAR_SUFFIX);
      }
    } catch (error) {
      await removeEmpty(claim);
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') reportOnce(relative, `left in the inbox: ${message}`);
      return null;
    }
    return claim;
  }

  function pathOf({ folder: own, relative }: Claim): string {
    return at('.work', own, relative);
  }

  async function take(claim: Claim): Promise<void> {
    const path = pathOf(claim);
    const look = await lookAt(path);
    if (!look) return void open.delete(claim.id); // taken over, since we were silent for so long
    claim.read = look;
    // The sidecar follows the file, also when a crash came between the two renames.
    await renameIfThere(at(claim.relative + SIDECAR_SUFFIX), path + SIDECAR_SUFFIX);
    const kind = fileKind(claim.relative) ?? 'text';
    try {
      const items = readItems({ path, name: claim.relative, kind, claims: claimsOfFolder(claim.relative) });
      for await (const batch of inBatches(items)) await ingest(batch, claim.id);
      open.set(claim.id, claim);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      await fail(claim, error);
    }
  }

  async function fail(claim: Claim, { code, message }: FileFault): Promise<void> {
    const file = claim.relative;
    const target = await prepareTarget(claim, '.failed');
    const told = `${JSON.stringify({ file, outcome: 'failed', code, message, at: new Date() })}\n`;
    await writeFile(nameBeside(target, '.error.json'), told);
    await recordFailure(database, { stage: 'inbox', code, message, payload: { file } });
    await moveTo(claim, target);
    log.error({ file, code }, message);
  }

  async function finish(claim: Claim): Promise<void> {
    const look = await lookAt(pathOf(claim));
    if (!look || !claim.read) return void open.delete(claim.id);
    if (!isSame(look, claim.read)) return readOn(claim);
    const target = await prepareTarget(claim, join('.done', new Date().toISOString().slice(0, 10)));
    const summary = await writeReceipt(database, claim.id, target);
    await moveTo(claim, target);
    await forgetDelivery(database, claim.id);
    open.delete(claim.id);
    const untilMs = performance.now() + LATE_MS;
    finished.set(target, { relative: claim.relative, path: target, read: claim.read, untilMs });
    const { items, ...outcomes } = summary;
    if (items === 0) log.warn({ file: claim.relative }, 'file done: it held no item');
    else log.info({ file: claim.relative, ...outcomes }, 'file done');
  }

  /** The writer went on: what it has added is read too, once the file is still. */
  async function readOn(claim: Claim): Promise<void> {
    if (!(await growing.isStill(claim.id, pathOf(claim)))) return;
    growing.forget(claim.id);
    log.info({ file: claim.relative }, 'the file has changed since it was read: it is read again');
    await forgetLastDelivery(database, claim.id);
    await take(claim);
  }

  /** Claims finished files anew whose writers went on; each goes back to its place, with another receipt. */
  async function lookBack(): Promise<void> {
    for (const { relative, path, read, untilMs } of [...finished.values()]) {
      const look = await lookAt(path);
      if (!look || performance.now() > untilMs || finished.size > LATE_FILES) finished.delete(path);
      else if (!isSame(look, read) && (await growing.isStill(path, path))) {
        const claim = await claimFile(relative, path);
        if (!claim) continue;
        finished.delete(path);
        growing.forget(path);
        await renameIfThere(nameBeside(path, SIDECAR_SUFFIX), pathOf(claim) + SIDECAR_SUFFIX);
        await keepReceipt(path);
        pending.push(claim);
        log.info({ file: relative }, 'the file has changed since it was finished: it is read again');
      }
    }
  }

  /** A fault of one file is told and the file tried again later, so that it stops no other. Throws when it is the store's. */
  async function tried(claim: Claim, work: (claim: Claim) => Promise<void>): Promise<boolean> {
    try {
      await work(claim);
      backoff.succeed(claim.id);
      return true;
    } catch (error) {
      await database.query('SELECT');
      const waitMs = backoff.failAgain(claim.id);
      log.error({ file: claim.relative, err: error, waitMs }, 'inbox: the file stays in .work and is tried again');
      return false;
    }
  }

  async function prepareTarget(claim: Claim, into: string): Promise<string> {
    const target = await freeName(at(into, claim.relative));
    await mkdir(dirname(target), { recursive: true });
    return target;
  }

  async function moveTo(claim: Claim, target: string): Promise<void> {
    const path = pathOf(claim);
    await renameIfThere(path + SIDECAR_SUFFIX, nameBeside(target, SIDECAR_SUFFIX));
    await renameIfThere(path, target); // it may have been taken over
    await removeEmpty(claim);
  }

  async function removeEmpty(claim: Claim): Promise<void> {
    for (let inner = dirname(claim.relative); ; inner = dirname(inner)) {
      const emptied = await rmdir(at('.work', claim.folder, inner)).then(
        () => true,
        () => false,
      );
      if (!emptied || inner === '.') return;
    }
  }

  function reportOnce(relative: string, why: string): void {
    if (reported.has(relative)) return;
    reported.add(relative);
    log.warn({ file: relative }, why);
  }

  async function round(): Promise<void> {
    await takeOver();
    await look();
    await lookBack();
    for (const claim of pending.filter(({ id }) => backoff.isDue(id))) {
      if (stopping) break;
      if (await tried(claim, take)) pending = pending.filter((one) => one !== claim);
    }
    const due = [...open.keys()].filter((id) => backoff.isDue(id));
    for (const id of await findFinishedClaims(database, due)) await tried(open.get(id) as Claim, finish);
    roundsDone++;
  }

  const rounds = (async () => {
    while (!stopping) {
      // Postgres away, a full disk: what is claimed stays claimed, and is tried again.
      await round().catch((error) => log.error({ err: error }, 'inbox: will try again'));
      if (!stopping) await sleep(lookEveryMs);
    }
  })();

  return {
    async idle() {
      await stat(folder);
      // The round that is under way may have looked before the file came.
      const enough = roundsDone + 2;
      do await sleep(lookEveryMs);
      while (!stopping && (roundsDone < enough || waitingToSettle + pending.length + open.size - backoff.lasting > 0));
    },
    async stop() {
      stopping = true;
      await rounds;
      await watcher.leave();
    },
  };
}

/** Of a name that is too long to be there, too. */
async function renameIfThere(from: string | Buffer, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    const there = await lstat(from).catch(() => null);
    if (there) throw error;
  });
}
