/** Raw bytes as received, kept once per sha256. The only place that knows they are in Postgres, and deflated. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { zip } from '../lists.js';
import type { Queryable } from './database.js';

const compress = promisify(deflateRaw);

export function sha256(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Stores what is not there yet; returns the hashes in the order of the input. */
export async function putBlobs(client: Queryable, contents: readonly Uint8Array[]): Promise<Buffer[]> {
  const hashes = contents.map(sha256);
  const distinct = new Map(zip(hashes, contents).map(([hash, content]) => [hash.toString('hex'), { hash, content }]));
  // In the order of hashes, so that two writers of the same bytes never wait for each other in a circle.
  const rows = [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await client.query(
    `INSERT INTO blobs (sha256, size, bytes)
     SELECT * FROM unnest($1::bytea[], $2::int[], $3::bytea[])
     ON CONFLICT (sha256) DO NOTHING`,
    [
      rows.map((row) => row.hash),
      rows.map((row) => row.content.length),
      await Promise.all(rows.map((row) => compress(row.content))),
    ],
  );
  return hashes;
}
