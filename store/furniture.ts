/** What has been learned of a site: the survey that it is decided from, the decisions, and what a person undid. */
import type { Database, Queryable } from './database.js';

/** Articles of a site that a survey looks at: the newest ones. Enough for a share to be sure, few enough to read in a moment. */
const RECENT_ARTICLES = 500;
/** Fewer carriers are never furniture, whatever the rule (`isFurniture` asks for more). */
const FEWEST_CARRIERS = 5;

/** One masked passage on the recent articles of a site, each of which counts for itself. */
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

const RECENT = `
  SELECT id, newest_version, order_key, substr(order_key, 2, 12) AS hex_ms
  FROM articles WHERE site = $1 AND newest_version IS NOT NULL ORDER BY order_seen DESC, identity_hash LIMIT ${RECENT_ARTICLES}`;

export async function surveySite(client: Queryable, site: string): Promise<Surveyed[]> {
  const { rows } = await client.query<Surveyed>(
    `WITH recent AS (${RECENT}), placed AS (
       SELECT id, masked, prose, ordinal, max(ordinal) OVER (PARTITION BY version_id) - ordinal AS behind,
              ('x' || hex_ms)::bit(48)::bigint / 86400000 AS day, version_id
       FROM recent JOIN passages ON version_id = newest_version
     ), counted AS (
       SELECT masked, bool_or(prose) AS prose, count(DISTINCT id)::int AS carriers, count(DISTINCT day)::int AS days,
              percentile_disc(0.9) WITHIN GROUP (ORDER BY ordinal) - percentile_disc(0.1) WITHIN GROUP (ORDER BY ordinal) AS spread_start,
              percentile_disc(0.9) WITHIN GROUP (ORDER BY behind) - percentile_disc(0.1) WITHIN GROUP (ORDER BY behind) AS spread_end,
              min(version_id) AS version_id
       FROM placed WHERE masked IS NOT NULL GROUP BY masked HAVING count(DISTINCT id) >= ${FEWEST_CARRIERS}
     )
     SELECT masked, prose, carriers, days, spread_start AS "spreadFromStart", spread_end AS "spreadFromEnd",
            version_id AS "versionId", (SELECT count(*)::int FROM recent) AS articles
     FROM counted`,
    [site],
  );
  return rows;
}

/** Of the recent articles of a site the passages, with their words: the earliest article first. */
export async function loadSurveyed(
  client: Queryable,
  site: string,
): Promise<{ passages: { masked: string | null; text: string; isBody: boolean }[] }[]> {
  const { rows } = await client.query<{
    normalised: string;
    passages: { masked: string | null; start: number; end: number; label: string }[];
  }>(
    `WITH recent AS (${RECENT})
     SELECT normalised,
            (SELECT jsonb_agg(jsonb_build_object('masked', masked::text, 'start', span_start, 'end', span_end, 'label', label) ORDER BY ordinal)
             FROM passages WHERE version_id = newest_version) AS passages
     FROM recent JOIN versions ON versions.id = newest_version ORDER BY order_key`,
    [site],
  );
  return rows.map(({ normalised, passages }) => ({
    passages: (passages ?? []).map(({ masked, start, end, label }) => ({
      masked,
      text: normalised.slice(start, end),
      isBody: label === 'body' || label === 'boilerplate',
    })),
  }));
}

/** What the sweep decided on a site. */
export interface Decision {
  learned: readonly Surveyed[];
  /** Masked hashes of what is reporting: no longer furniture if it was learned before. */
  kept: readonly string[];
  /** Why little is learned of the site, in words. */
  forms: string | null;
}

/**
 * Records what was learned now, and takes back what is reporting; what is known already, or was forgotten by a person, stays as it
 * is. Returns how much is new or taken back.
 */
export async function learn(client: Queryable, site: string, { learned, kept, forms }: Decision): Promise<number> {
  await client.query('INSERT INTO sites (site) VALUES ($1) ON CONFLICT (site) DO NOTHING', [site]);
  const examples = await loadExamples(client, learned);
  const { rowCount: added } = await client.query(
    `INSERT INTO furniture (site, masked, prose, state, carriers, articles, days, example)
     SELECT $1, masked, prose, 'learned', carriers, articles, days, example
     FROM unnest($2::bigint[], $3::bool[], $4::int[], $5::int[], $6::int[], $7::text[]) AS fresh(masked, prose, carriers, articles, days, example)
     ON CONFLICT (site, masked) DO NOTHING`,
    [
      site,
      learned.map((row) => row.masked),
      learned.map((row) => row.prose),
      learned.map((row) => row.carriers),
      learned.map((row) => row.articles),
      learned.map((row) => row.days),
      examples,
    ],
  );
  const { rowCount: withdrawn } = await client.query(
    "UPDATE furniture SET state = 'withdrawn' WHERE site = $1 AND masked = ANY($2::bigint[]) AND state = 'learned'",
    [site, kept],
  );
  const moved = (added ?? 0) + (withdrawn ?? 0);
  await client.query('UPDATE sites SET forms = $2, decided_at = now(), epoch = epoch + $3 WHERE site = $1', [
    site,
    forms,
    moved > 0 ? 1 : 0,
  ]);
  return moved;
}

/** How much of its recent articles a site keeps once they stand as what is learned of it says. */
export interface Yield {
  articles: number;
  /** Share of the characters of the recent articles that is body, 0..1. */
  kept: number;
  /** As of the decision before; for the first, what it would be if nothing had been learned. */
  keptBefore: number;
}

/** To be called behind `learn`, which may have changed what is learned. */
export async function measureYield(client: Queryable, site: string): Promise<Yield> {
  const { rows } = await client.query<Yield>(
    `WITH recent AS (${RECENT}), read AS (
       SELECT span_end - span_start AS length, label IN ('body', 'boilerplate') AS body, furniture.id IS NOT NULL AS learned
       FROM recent JOIN passages ON version_id = newest_version
       LEFT JOIN furniture ON furniture.site = $1 AND furniture.masked = passages.masked AND furniture.state = 'learned'
     )
     SELECT (SELECT count(*)::int FROM recent) AS articles,
            COALESCE(sum(length) FILTER (WHERE body AND NOT learned)::float / NULLIF(sum(length), 0), 0) AS kept,
            COALESCE((SELECT kept FROM sites WHERE site = $1), sum(length) FILTER (WHERE body)::float / NULLIF(sum(length), 0), 0) AS "keptBefore"
     FROM read`,
    [site],
  );
  return rows[0] as Yield;
}

/** An alarm stands until there is another. */
export async function saveYield(client: Queryable, site: string, now: Yield, alarm: string | null): Promise<void> {
  await client.query('UPDATE sites SET articles = $2, kept = $3, alarm = COALESCE($4, alarm) WHERE site = $1', [
    site,
    now.articles,
    now.kept,
    alarm,
  ]);
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
       AND changes.kind IN ('created', 'updated')
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
  /** `withdrawn`: it was learned, and then proved to be reporting. */
  state: 'learned' | 'forgotten' | 'withdrawn';
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
  /** Why little is learned of it. */
  forms: string | null;
}

export async function listSites(database: Database): Promise<SiteLine[]> {
  const { rows } = await database.query<SiteLine>(
    `SELECT site, articles, kept, alarm, forms, (SELECT count(*)::int FROM furniture WHERE furniture.site = sites.site AND state = 'learned') AS learned
     FROM sites ORDER BY site`,
  );
  return rows;
}
