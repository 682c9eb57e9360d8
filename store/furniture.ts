/** What has been learned of a site: the survey that it is decided from, the decisions, and what a person undid. */
import type { Database, Queryable } from './database.js';

/** Articles of a site that a survey looks at: the newest ones. Enough for a share to be sure, few enough to read in a moment. */
const RECENT_ARTICLES = 500;
/** Fewer carriers are never furniture, whatever the rule (`isFurniture` asks for more). */
const FEWEST_CARRIERS = 5;

/** One masked passage on the recent articles of a site. Articles of one cluster count as one. */
export interface Surveyed {
  masked: string;
  prose: boolean;
  carriers: number;
  articles: number;
  days: number;
  spreadFromStart: number;
  spreadFromEnd: number;
  /** A version that carries it. */
  versionId: string;
}

export interface Survey {
  articles: number;
  /** Share of the words of the recent articles that is body now, 0..1. */
  kept: number;
  /** As of the survey before; null for the first. */
  keptBefore: number | null;
  passages: Surveyed[];
}

export async function surveySite(client: Queryable, site: string): Promise<Survey> {
  const recent = `
    SELECT id, COALESCE(representative, id) AS cluster, newest_version, substr(order_key, 2, 12) AS hex_ms
    FROM articles WHERE site = $1 AND newest_version IS NOT NULL ORDER BY order_seen DESC, identity_hash LIMIT ${RECENT_ARTICLES}`;
  const { rows: passages } = await client.query<Surveyed>(
    `WITH recent AS (${recent}), placed AS (
       SELECT cluster, masked, prose, ordinal, max(ordinal) OVER (PARTITION BY version_id) - ordinal AS behind,
              ('x' || hex_ms)::bit(48)::bigint / 86400000 AS day, version_id, span_start, span_end
       FROM recent JOIN passages ON version_id = newest_version
     ), counted AS (
       SELECT masked, bool_or(prose) AS prose, count(DISTINCT cluster)::int AS carriers, count(DISTINCT day)::int AS days,
              percentile_disc(0.9) WITHIN GROUP (ORDER BY ordinal) - percentile_disc(0.1) WITHIN GROUP (ORDER BY ordinal) AS spread_start,
              percentile_disc(0.9) WITHIN GROUP (ORDER BY behind) - percentile_disc(0.1) WITHIN GROUP (ORDER BY behind) AS spread_end,
              min(version_id) AS version_id
       FROM placed WHERE masked IS NOT NULL GROUP BY masked HAVING count(DISTINCT cluster) >= ${FEWEST_CARRIERS}
     )
     SELECT masked, prose, carriers, days, spread_start AS "spreadFromStart", spread_end AS "spreadFromEnd",
            version_id AS "versionId", (SELECT count(DISTINCT cluster)::int FROM recent) AS articles
     FROM counted`,
    [site],
  );
  const { rows: totals } = await client.query(
    `WITH recent AS (${recent})
     SELECT (SELECT count(DISTINCT cluster)::int FROM recent) AS articles,
            (SELECT sum(span_end - span_start) FILTER (WHERE label = 'body')::float / NULLIF(sum(span_end - span_start), 0)
             FROM recent JOIN passages ON version_id = newest_version) AS kept,
            (SELECT kept FROM sites WHERE site = $1) AS kept_before`,
    [site],
  );
  return {
    articles: totals[0].articles,
    kept: totals[0].kept ?? 0,
    keptBefore: totals[0].kept_before,
    passages,
  };
}

/** Records what was learned now; what is known already, or was forgotten by a person, stays as it is. Returns how much is new. */
export async function learn(
  client: Queryable,
  site: string,
  survey: Survey,
  learned: readonly Surveyed[],
  alarm: string | null,
): Promise<number> {
  await client.query('INSERT INTO sites (site) VALUES ($1) ON CONFLICT (site) DO NOTHING', [site]);
  const examples = await loadExamples(client, learned);
  const { rowCount } = await client.query(
    `INSERT INTO furniture (site, masked, prose, state, carriers, articles, days, example)
     SELECT $1, masked, prose, 'learned', carriers, $2, days, example
     FROM unnest($3::bigint[], $4::bool[], $5::int[], $6::int[], $7::text[]) AS fresh(masked, prose, carriers, days, example)
     ON CONFLICT (site, masked) DO NOTHING`,
    [
      site,
      survey.articles,
      learned.map((row) => row.masked),
      learned.map((row) => row.prose),
      learned.map((row) => row.carriers),
      learned.map((row) => row.days),
      examples,
    ],
  );
  const fresh = rowCount ?? 0;
  await client.query(
    `UPDATE sites SET articles = $2, kept = $3, alarm = COALESCE($4, alarm), decided_at = now(), epoch = epoch + $5 WHERE site = $1`,
    [site, survey.articles, survey.kept, alarm, fresh > 0 ? 1 : 0],
  );
  return fresh;
}

/** The words of each passage. Postgres counts characters where our spans count UTF-16 units, so they are cut out here. */
async function loadExamples(client: Queryable, passages: readonly Surveyed[]): Promise<string[]> {
  const { rows } = await client.query<{ masked: string; start: number; end: number; normalised: string }>(
    `SELECT DISTINCT ON (asked.at) passages.masked, span_start AS start, span_end AS "end", normalised
     FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS asked(version_id, masked, at)
     JOIN passages ON passages.version_id = asked.version_id AND passages.masked = asked.masked
     JOIN versions ON versions.id = asked.version_id
     ORDER BY asked.at, ordinal`,
    [passages.map((row) => row.versionId), passages.map((row) => row.masked)],
  );
  return rows.map((row) => row.normalised.slice(row.start, row.end).trim());
}

export interface SiteFurniture {
  epoch: number;
  /** Masked hashes, as decimal text, with the number of articles that carried each when it was learned. */
  learned: Map<string, number>;
}

/** What is learned of each site now; a site of which nothing is known has epoch 0. */
export async function loadFurniture(client: Queryable, sites: readonly string[]): Promise<Map<string, SiteFurniture>> {
  const known = new Map<string, SiteFurniture>(sites.map((site) => [site, { epoch: 0, learned: new Map() }]));
  if (sites.length === 0) return known;
  const { rows: epochs } = await client.query<{ site: string; epoch: number }>(
    'SELECT site, epoch FROM sites WHERE site = ANY($1::text[])',
    [sites],
  );
  for (const { site, epoch } of epochs) (known.get(site) as SiteFurniture).epoch = epoch;
  const { rows } = await client.query<{ site: string; masked: string; carriers: number }>(
    "SELECT site, masked, carriers FROM furniture WHERE site = ANY($1::text[]) AND state = 'learned'",
    [sites],
  );
  for (const { site, masked, carriers } of rows) (known.get(site) as SiteFurniture).learned.set(masked, carriers);
  return known;
}

/** Sites with articles that changed after the cursor, and the new cursor. */
export async function sitesChanged(
  client: Queryable,
  cursorName: string,
): Promise<{ sites: string[]; cursor: string }> {
  const { rows } = await client.query<{ site: string | null; id: string }>(
    `SELECT site, max(changes.id) AS id FROM changes JOIN articles ON articles.id = changes.article_id
     WHERE changes.id > COALESCE((SELECT value FROM cursors WHERE name = $1), 0)
       AND changes.kind IN ('created', 'updated', 'repointed')
     GROUP BY site`,
    [cursorName],
  );
  const newest = rows.reduce((most, row) => (BigInt(row.id) > most ? BigInt(row.id) : most), 0n);
  return { sites: rows.flatMap((row) => row.site ?? []).sort(), cursor: newest.toString() };
}

export async function moveCursor(client: Queryable, name: string, value: string): Promise<void> {
  await client.query(
    'INSERT INTO cursors (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = GREATEST(cursors.value, EXCLUDED.value)',
    [name, value],
  );
}

export interface FurnitureLine {
  id: string;
  site: string;
  state: 'learned' | 'forgotten';
  carriers: number;
  articles: number;
  days: number;
  learnedAt: Date;
  example: string;
}

export async function listFurniture(database: Database, site: string | null): Promise<FurnitureLine[]> {
  const { rows } = await database.query<FurnitureLine>(
    `SELECT id, site, state, carriers, articles, days, learned_at AS "learnedAt", example FROM furniture
     WHERE $1::text IS NULL OR site = $1 ORDER BY site, carriers DESC, id`,
    [site],
  );
  return rows;
}

/** A person says that it is no furniture: remembered, and the site's articles get it back. False when there is no such entry. */
export async function forgetFurniture(database: Database, id: string): Promise<boolean> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ site: string }>(
      "UPDATE furniture SET state = 'forgotten' WHERE id = $1 AND state = 'learned' RETURNING site",
      [id],
    );
    const [entry] = rows;
    if (!entry) return false;
    await client.query('UPDATE sites SET epoch = epoch + 1 WHERE site = $1', [entry.site]);
    return true;
  });
}

export interface SiteLine {
  site: string;
  articles: number | null;
  kept: number | null;
  learned: number;
  alarm: string | null;
}

export async function listSites(database: Database): Promise<SiteLine[]> {
  const { rows } = await database.query<SiteLine>(
    `SELECT site, articles, kept, alarm, (SELECT count(*)::int FROM furniture WHERE furniture.site = sites.site AND state = 'learned') AS learned
     FROM sites ORDER BY site`,
  );
  return rows;
}
