/** How the walk goes: what waits where and since when, what came of what came, what failed. */
import type { Outcome, State } from '../article.js';
import type { Database } from './database.js';

export interface Flow {
  /** Documents on their walk. `oldest`: when the one that has stood longest came to where it is; null when there is none. */
  stages: { state: State; documents: number; oldest: Date | null }[];
  /** URLs that wait for their host. `oldest`: since when the first of them could have been asked. */
  waiting: { urls: number; oldest: Date | null };
  /** What needs a person, by code. */
  failures: { code: string; items: number; newest: Date }[];
  /** Documents of the last 24 h (of the newest so many), by the hour of their arrival. */
  hours: { hour: Date; outcome: Outcome | null; documents: number }[];
}

/** So many of the newest documents are counted by the hour. */
const COUNTED = 100_000;

export async function readFlow(database: Database): Promise<Flow> {
  const { rows: stages } = await database.query<Flow['stages'][number]>(
    `SELECT state, count(documents.id)::int AS documents, min(moved_at) AS oldest
     FROM unnest(ARRAY['captured', 'cleaned', 'indexed']) WITH ORDINALITY AS stage(state, place)
     LEFT JOIN documents USING (state) GROUP BY state, place ORDER BY place`,
  );
  const { rows: waiting } = await database.query<Flow['waiting']>(
    `SELECT count(*)::int AS urls, min(due_at) FILTER (WHERE due_at <= now()) AS oldest FROM fetches WHERE state = 'waiting'`,
  );
  const { rows: failures } = await database.query<Flow['failures'][number]>(
    'SELECT code, count(*)::int AS items, max(failed_at) AS newest FROM failed GROUP BY code ORDER BY items DESC, code LIMIT 50',
  );
  const { rows: hours } = await database.query<Flow['hours'][number]>(
    `SELECT date_trunc('hour', arrived) AS hour,
            CASE WHEN newest.state NOT IN ('settled', 'rejected', 'quarantined') THEN NULL
                 WHEN newest.outcome = 'created' AND articles.representative <> articles.id THEN 'duplicate' ELSE newest.outcome END AS outcome,
            count(*)::int AS documents
     FROM (SELECT * FROM documents ORDER BY id DESC LIMIT $1) AS newest
     LEFT JOIN versions ON versions.id = version_id LEFT JOIN articles ON articles.id = article_id
     WHERE arrived > now() - interval '24 hours' GROUP BY 1, 2 ORDER BY 1, 2`,
    [COUNTED],
  );
  return { stages, waiting: waiting[0] ?? { urls: 0, oldest: null }, failures, hours };
}
