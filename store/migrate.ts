/** Brings the schema up to date from `migrations/NNNN_name.sql`: plain SQL, forward only, each applied once. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, type Queryable, StoreUnavailable } from './database.js';

export interface Migration {
  version: number;
  name: string;
  sql: string;
  checksum: string;
}

/** Any number, as long as every process uses the same one: it makes racing migrators take turns. */
const ADVISORY_LOCK = 0x77_69_6e_6e;

/** In the order of their numbers, which may have gaps (`migrations/README.md`). */
export function readMigrations(): Migration[] {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) folder = dirname(folder); // the same from the sources and from dist/
  folder = join(folder, 'migrations');
  return readdirSync(folder)
    .filter((file) => /^\d{4}_.*\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        version: Number(file.slice(0, 4)),
        name: file,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

/** Applies what is missing, in one transaction that racing processes wait for. Returns the names applied now. */
export async function migrate(database: Database): Promise<string[]> {
  const migrations = readMigrations();
  return database.transaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    await client.query('CREATE SCHEMA IF NOT EXISTS winnow');
    await client.query(`CREATE TABLE IF NOT EXISTS winnow.migrations (
      version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const applied = await appliedChecksums(client);
    const now: string[] = [];
    for (const migration of migrations) {
      const checksum = applied.get(migration.version);
      if (checksum === migration.checksum) continue;
      if (checksum) {
        throw new StoreUnavailable(
          'E_STORE_SCHEMA',
          `${migration.name} was changed after it had been applied; add a new migration instead.`,
        );
      }
      await client.query(migration.sql);
      await client.query('INSERT INTO winnow.migrations (version, name, checksum) VALUES ($1, $2, $3)', [
        migration.version,
        migration.name,
        migration.checksum,
      ]);
      now.push(migration.name);
    }
    return now;
  });
}

/** Throws `StoreUnavailable` (`E_STORE_SCHEMA`) when the schema is older or newer than this code. */
export async function assertMigrated(database: Database): Promise<void> {
  const { rows } = await database.query("SELECT to_regclass('winnow.migrations') IS NOT NULL AS there");
  const applied = rows[0].there ? await appliedChecksums(database) : new Map<number, string>();
  const migrations = readMigrations();
  if (applied.size === migrations.length && migrations.every((m) => applied.get(m.version) === m.checksum)) return;
  throw new StoreUnavailable(
    'E_STORE_SCHEMA',
    applied.size > migrations.length
      ? 'The database was migrated by a newer winnow; upgrade this one.'
      : 'The database lacks our tables or the newest of them; run `winnow migrate`.',
  );
}

async function appliedChecksums(client: Queryable): Promise<Map<number, string>> {
  const { rows } = await client.query<{ version: number; checksum: string }>(
    'SELECT version, checksum FROM winnow.migrations',
  );
  return new Map(rows.map((row) => [row.version, row.checksum]));
}
