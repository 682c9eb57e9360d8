/** Holds what is stored against the ledger. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable } from '../store/database.js';
import type { Expected } from './load.js';

export interface Verdict {
  /** Acknowledged and not there. */
  lost: string[];
  /** One item that is there more than once, as a document, an article, a receipt or an event. */
  twice: string[];
  /** Not at its end. */
  stuck: string[];
  quarantined: string[];
  /** Rows that contradict each other, indexes that contradict their tables. */
  inconsistent: string[];
}

interface Row {
  id: string;
  file: string | null;
  line: number | null;
  key: string | null;
  url: string | null;
  state: string;
  code: string | null;
}

export const nameOf = ({ file, line, key, url }: Expected | Row): string =>
  key ?? (file ? `${file}${line === null || line === undefined ? '' : `:${line}`}` : (url ?? '?'));

/** `forgiving`: items that Redis had not kept when it was emptied are not winnow's. */
export async function check(
  database: Queryable,
  ledger: readonly Expected[],
  { forgiven }: { forgiven: (expected: Expected) => boolean },
): Promise<Verdict> {
  const { rows } = await database.query<Row>('SELECT id, file, line, key, url, state, code FROM documents ORDER BY id');
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of new Set([nameOf(row), row.file ?? '', row.url ?? ''])) {
      if (name) byName.set(name, [...(byName.get(name) ?? []), row]);
    }
  }
  const lost: string[] = [];
  const twice: string[] = [];
  for (const expected of ledger) {
    const name = nameOf(expected);
    const found = byName.get(name) ?? [];
    if (found.length === 0 && !forgiven(expected)) lost.push(name);
    if (found.length > 1 && !expected.url) twice.push(name);
  }
  const articles = await database.query<{ name: string }>(
    `SELECT string_agg(id::text, ' ') AS name FROM (
       SELECT articles.id, versions.text_hash FROM articles JOIN versions ON versions.id = articles.newest_version
     ) AS newest GROUP BY text_hash HAVING count(*) > 1`,
  );
  twice.push(...articles.rows.map(({ name }) => `articles ${name}`));
  return {
    lost,
    twice,
    stuck: rows.filter(({ state }) => ['captured', 'cleaned', 'indexed'].includes(state)).map(nameOf),
    quarantined: rows.filter(({ state }) => state === 'quarantined').map((row) => `${nameOf(row)} ${row.code}`),
    inconsistent: await contradictions(database),
  };
}

async function contradictions(database: Queryable): Promise<string[]> {
  const questions = {
    'a settled document without a version': `SELECT id FROM documents WHERE state = 'settled' AND version_id IS NULL AND outcome IN ('created', 'updated')`,
    'an article without a representative': 'SELECT id FROM articles WHERE representative IS NULL',
    'a representative that is none': `SELECT articles.id FROM articles JOIN articles AS other ON other.id = articles.representative WHERE other.representative <> other.id`,
    'an article without a version': 'SELECT id FROM articles WHERE newest_version IS NULL',
    'a match of an article with itself':
      'SELECT later_version AS id FROM matches JOIN versions AS a ON a.id = later_version JOIN versions AS b ON b.id = earlier_version WHERE a.id = b.id',
  };
  const found: string[] = [];
  for (const [what, sql] of Object.entries(questions)) {
    const { rows } = await database.query<{ id: string }>(`${sql} LIMIT 5`);
    found.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return found;
}

/** Every B-tree of ours against its table. Needs the extension amcheck; without it nothing is said. */
export async function checkIndexes(database: Queryable): Promise<string[]> {
  const there = await database.query("SELECT FROM pg_available_extensions WHERE name = 'amcheck'");
  if (there.rows.length === 0) return [];
  await database.query('CREATE EXTENSION IF NOT EXISTS amcheck WITH SCHEMA public');
  const { rows } = await database.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_am ON pg_am.oid = c.relam JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'i' AND amname = 'btree' AND nspname = 'winnow'`,
  );
  const broken: string[] = [];
  for (const { name } of rows) {
    await database
      .query('SELECT public.bt_index_check($1::regclass, true)', [name])
      .catch((error: Error) => broken.push(`${name}: ${error.message}`));
  }
  return broken;
}

/** Files that did not come to lie in `.done` once with one receipt that has a line for each item. */
export function checkInbox(
  inbox: string,
  files: ReadonlyMap<string, number>,
): Pick<Verdict, 'lost' | 'twice' | 'stuck'> {
  const walk = (folder: string): string[] => {
    try {
      return readdirSync(join(inbox, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(inbox, folder).length + 1));
    } catch {
      return [];
    }
  };
  const done = walk('.done').map((path) => path.slice(path.indexOf('/') + 1));
  const days = new Map(walk('.done').map((path) => [path.slice(path.indexOf('/') + 1), path]));
  const working = new Set(walk('.work').map((path) => path.slice(path.indexOf('/') + 1)));
  const lost: string[] = [];
  const twice: string[] = [];
  const stuck: string[] = [];
  const all = new Set(done);
  const counts = new Map<string, number>();
  for (const path of done) counts.set(path, (counts.get(path) ?? 0) + 1);
  const waiting = new Set(walk('').filter((path) => !path.startsWith('.')));
  for (const [file, items] of files) {
    const stem = file.replace(/\.[^.]+$/, '');
    const extra = [...all].filter((path) => path.startsWith(`${stem}.2.`) || path.startsWith(`${file}.result.1`));
    if ((counts.get(file) ?? 0) > 1 || extra.length > 0) twice.push(`${file}: ${extra.join(' ')}`);
    if (!all.has(file)) {
      (working.has(file) || waiting.has(file) ? stuck : lost).push(`file ${file}`);
      continue;
    }
    const receipt = days.get(`${file}.result.jsonl`);
    if (!receipt) lost.push(`receipt of ${file}`);
    else {
      const lines = readFileSync(join(inbox, '.done', receipt), 'utf8')
        .split('\n')
        .filter(Boolean).length;
      if (lines !== items) (lines < items ? lost : twice).push(`receipt of ${file}: ${lines} lines for ${items} items`);
    }
  }
  return { lost, twice, stuck };
}

interface Entry {
  event: string;
  documentId: string | null;
  fetchId: string | null;
  key: string | null;
}

/** Items whose acceptance or outcome was told more than once, or never. For a Redis that forgot nothing. */
export function checkEvents(entries: readonly Entry[], ledger: readonly Expected[]): Pick<Verdict, 'lost' | 'twice'> {
  const lost: string[] = [];
  const twice: string[] = [];
  for (const event of ['accepted', 'outcome']) {
    const told = new Map<string, number>();
    for (const entry of entries)
      if (entry.event === event && entry.key) told.set(entry.key, (told.get(entry.key) ?? 0) + 1);
    for (const { key } of ledger) {
      const times = key ? (told.get(key) ?? 0) : 1;
      if (times > 1) twice.push(`${event} of ${key}: ${times} times`);
      if (times === 0) lost.push(`${event} of ${key}`);
    }
  }
  return { lost, twice };
}
