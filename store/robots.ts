/** Answers to looks at robots.txt, one for each origin, so that all processes look once. */
import type { Database } from './database.js';
import { storable } from './storable.js';

export interface StoredRobots {
  /** The parsed rules; their shape is the fetcher's. */
  rules: unknown;
  state: 'rules' | 'absent' | 'unreachable';
  /** Why there are no rules. */
  code: string | null;
  message: string | null;
  fetchedAt: Date;
  /** How long it may still be used, from now. */
  forMs: number;
}

const COLUMNS = `rules, state, code, message, fetched_at AS "fetchedAt",
  (extract(epoch FROM good_until - now()) * 1000)::float AS "forMs"`;

/** Null when nobody has looked, or the answer is too old. */
export async function findRobots(database: Database, origin: string): Promise<StoredRobots | null> {
  const { rows } = await database.query<StoredRobots>(
    `SELECT ${COLUMNS} FROM robots WHERE origin = $1 AND good_until > now()`,
    [origin],
  );
  return rows[0] ?? null;
}

export async function saveRobots(
  database: Database,
  origin: string,
  answer: Pick<StoredRobots, 'rules' | 'state' | 'code' | 'message'> & { goodForMs: number },
): Promise<void> {
  await database.query(
    `INSERT INTO robots (origin, rules, state, code, message, good_until) VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
     ON CONFLICT (origin) DO UPDATE SET rules = EXCLUDED.rules, state = EXCLUDED.state, code = EXCLUDED.code,
       message = EXCLUDED.message, fetched_at = now(), good_until = EXCLUDED.good_until`,
    [
      origin,
      JSON.stringify(storable(answer.rules)),
      answer.state,
      answer.code,
      answer.message,
      answer.goodForMs / 1000,
    ],
  );
}
