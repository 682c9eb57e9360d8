/**
 * The inbox folder. A complete file is claimed by renaming it into `.work/`, its items are committed, and when all are
 * final a receipt is written and the file moves on to `.done/`, or to `.failed/` when it could not be taken. Nothing is
 * deleted. Whatever a crash left in `.work/` is taken up again at the start; known bytes make no second row.
 */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../store/database.js';
import { recordFailure } from '../store/failed.js';
import { findFinishedClaims, forgetDelivery } from '../store/reports.js';
import { claimsOfFolder, FileFault } from './file-item.js';
import { fileKind, SIDECAR_SUFFIX, walkFiles } from './files.js';
import { type Ingest, inBatches } from './ingest.js';
import { readItems } from './items.js';
import { freeName, nameBeside, writeReceipt } from './receipts.js';
import { Tries } from './tries.js';

const STILL_MS = 2_000;
/** Looking at a folder costs less than a watch that misses what network file systems and containers do to it. */
const LOOK_EVERY_MS = 1_000;
/** Claimed files whose items are under way at once; more wait in the inbox. */
const OPEN_CLAIMS = 500;

interface Claim {
  id: string;
  /** Relative to the inbox, with `/`. */
  relative: string;
}

interface Look {
  size: number;
  modifiedMs: number;
  inode: number;
  sinceMs: number;
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

  const looks = new Map<string, Look>();
  const reported = new Set<string>();
  const open = new Map<string, Claim>();
  let pending: Claim[] = await leftovers();
  const tries = new Tries();
  let stopping = false;
  let waitingToSettle = 0;
  let roundsDone = 0;

  /** Claims of an earlier process, with the path that each file had in the inbox. */
  async function leftovers(): Promise<Claim[]> {
    const claims: Claim[] = [];
    for (const entry of await readdir(at('.work'), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const id = entry.name;
      try {
        for await (const file of walkFiles(at('.work', id))) claims.push({ id, relative: file.relative });
      } catch (error) {
        log.error({ file: `.work/${id}`, err: error }, 'left as it is: cannot be read');
      }
    }
    return claims;
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
      if (stopping || pending.length + open.size - tries.lasting >= OPEN_CLAIMS) break;
      if (await isStill(relative, path)) {
        const claim = await claimFile(relative, path);
        if (claim) pending.push(claim);
        looks.delete(relative);
      } else waiting++;
    }
    // Not before the end: who waits for all to be idle must not find a moment in which a file is counted nowhere.
    waitingToSettle = waiting;
    for (const relative of looks.keys()) if (!seen.has(relative)) looks.delete(relative);
  }

  async function isStill(relative: string, path: string | Buffer): Promise<boolean> {
    const facts = await lstat(path).catch(() => null);
    if (!facts?.isFile()) return false;
    const before = looks.get(relative);
    const now = performance.now();
    if (before && before.size === facts.size && before.modifiedMs === facts.mtimeMs && before.inode === facts.ino) {
      return now - before.sinceMs >= stillMs;
    }
    looks.set(relative, { size: facts.size, modifiedMs: facts.mtimeMs, inode: facts.ino, sinceMs: now });
    return false;
  }

  /** The rename is the claim: of two watchers one gets the file, the other ENOENT. */
  async function claimFile(relative: string, path: string | Buffer): Promise<Claim | null> {
    const claim = { id: randomUUID(), relative };
    const target = at('.work', claim.id, relative);
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

  async function take(claim: Claim): Promise<void> {
    const path = at('.work', claim.id, claim.relative);
    if (!(await lstat(path).catch(() => null))) return; // finished meanwhile by another watcher of this inbox
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
    const target = await prepareTarget(claim, join('.done', new Date().toISOString().slice(0, 10)));
    const summary = await writeReceipt(database, claim.id, target);
    await moveTo(claim, target);
    await forgetDelivery(database, claim.id);
    open.delete(claim.id);
    const { items, ...outcomes } = summary;
    if (items === 0) log.warn({ file: claim.relative }, 'file done: it held no item');
    else log.info({ file: claim.relative, ...outcomes }, 'file done');
  }

  /** A fault of one file is told and the file tried again later, so that it stops no other. Throws when it is the store's. */
  async function tried(claim: Claim, work: (claim: Claim) => Promise<void>): Promise<boolean> {
    try {
      await work(claim);
      tries.succeed(claim.id);
      return true;
    } catch (error) {
      await database.query('SELECT');
      const waitMs = tries.failAgain(claim.id);
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
    const path = at('.work', claim.id, claim.relative);
    await renameIfThere(path + SIDECAR_SUFFIX, nameBeside(target, SIDECAR_SUFFIX));
    await renameIfThere(path, target); // another watcher of this inbox may have been quicker
    await removeEmpty(claim);
  }

  async function removeEmpty(claim: Claim): Promise<void> {
    for (let inner = dirname(claim.relative); ; inner = dirname(inner)) {
      const emptied = await rmdir(at('.work', claim.id, inner)).then(
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
    await look();
    for (const claim of pending.filter(({ id }) => tries.isDue(id))) {
      if (stopping) break;
      if (await tried(claim, take)) pending = pending.filter((one) => one !== claim);
    }
    const due = [...open.keys()].filter((id) => tries.isDue(id));
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
      while (!stopping && (roundsDone < enough || waitingToSettle + pending.length + open.size - tries.lasting > 0));
    },
    async stop() {
      stopping = true;
      await rounds;
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
