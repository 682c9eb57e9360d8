/**
 * Which article a cleaned document belongs to. Its names and what it states say where to look, its words decide: so several articles
 * may stand under one name, and one article under several.
 */
import type { Queryable } from './database.js';
import {
  findLeads,
  type Hint,
  hintsOf,
  holdArticles,
  type KnownText,
  type Lead,
  loadSenders,
  lockNames,
  type Sought,
  type Why,
} from './names.js';
import type { NewVersion } from './new-version.js';
import type { Judge, Standing } from './worse.js';

/** How a document is tied to an article; see `dedupe/kinship.ts`. */
export type Tie = 'address' | 'place' | 'declares' | 'declared' | 'siblings';

/** How sure the words are that a document is of an article: 0 not at all, 1 at most. */
export type Kin = (now: KnownText, before: KnownText, tie: Tie) => number;

export interface Placed {
  version: NewVersion;
  articleId: string;
  /** What led to the article; null when it is new. */
  tie: Tie | null;
}

interface Text extends KnownText {
  textHash: string;
}

/** An article that a document of the batch may be of; one without an id is to be made. */
interface Place {
  id: string | null;
  /** By the hash of the name. */
  names: Map<string, Why>;
  texts: Text[];
  standing: (Standing & { lastSeen: Date }) | null;
  keys: Set<string>;
  readings: Set<string>;
  first: NewVersion | null;
}

/** What is compared of an article that the batch itself goes on writing. */
const TEXTS_COMPARED = 6;

/**
 * Finds or makes the article of each document and locks it, so that versions of one article are judged in turn. Documents are taken in the order in
 * which they were seen. A capture that `judge` finds worse than what stands at its address stays with that article.
 */
export async function placeArticles(
  client: Queryable,
  versions: readonly NewVersion[],
  judge: Judge,
  kin: Kin,
): Promise<Placed[]> {
  const sought = versions.map((version): Sought => ({ version, hints: hintsOf(version) }));
  await lockNames(
    client,
    sought.flatMap(({ hints }) => hints),
  );
  const { places, leads } = await loadPlaces(client, sought);
  const chosen = new Map<NewVersion, { place: Place; tie: Tie | null }>();
  const inOrder = sought.map((one, at) => ({ ...one, at })).sort((a, b) => compareSeen(a.version, b.version));
  for (const { version, hints, at } of inOrder) {
    const found =
      choose(version, tiesOf(version, hints, places, leads.get(at) ?? []), kin) ??
      worseThan(version, hints, places, leads.get(at) ?? [], judge);
    const place = found?.place ?? newPlace(version);
    if (!found) places.add(place);
    if (!found?.worse) take(place, version, hints);
    chosen.set(version, { place, tie: found?.tie ?? null });
  }
  await insertArticles(
    client,
    [...places].filter(({ id }) => id === null),
  );
  const placed = versions.map((version) => {
    const { place, tie } = chosen.get(version)!;
    return { version, articleId: place.id!, tie };
  });
  await seeEarlier(client, placed);
  return placed;
}

function compareSeen(a: NewVersion, b: NewVersion): number {
  return a.firstSeen.getTime() - b.firstSeen.getTime() || (BigInt(a.documentId) < BigInt(b.documentId) ? -1 : 1);
}

interface Leading {
  place: Place;
  own: Why;
  its: Why;
}

async function loadPlaces(
  client: Queryable,
  sought: readonly Sought[],
): Promise<{ places: Set<Place>; leads: Map<number, Leading[]> }> {
  const found = await findLeads(client, sought);
  const byId = new Map<string, Place>();
  const leads = new Map<number, Leading[]>();
  if (found.length === 0) return { places: new Set(), leads };
  const articleIds = [...new Set(found.map(({ articleId }) => articleId))];
  const parameters = sought[0]!.version.parameters;
  const versionIds = found.flatMap(({ versionId }) => versionId ?? []);
  for (const known of await holdArticles(client, articleIds, versionIds, parameters)) {
    const place = byId.get(known.articleId) ?? { ...emptyPlace(), id: known.articleId };
    byId.set(known.articleId, place);
    place.texts.push(known);
    if (known.isNewest) place.standing = known;
  }
  const asksSenders = found.filter(({ at }) => sought[at]?.version.keyed || sought[at]?.version.reading);
  const senders = await loadSenders(client, [...new Set(asksSenders.map(({ articleId }) => articleId))]);
  for (const { articleId, keys, readings } of senders) {
    const place = byId.get(articleId);
    for (const key of keys) place?.keys.add(key);
    for (const reading of readings) place?.readings.add(reading);
  }
  for (const lead of found) addLead(lead, sought, byId, leads);
  return { places: new Set(byId.values()), leads };
}

function addLead(
  { at, articleId, own, its }: Lead,
  sought: readonly Sought[],
  byId: ReadonlyMap<string, Place>,
  leads: Map<number, Leading[]>,
): void {
  const place = byId.get(articleId);
  // Without a version it is being made by somebody else, under another name.
  if (!place) return;
  const hint = sought[at]!.hints.find(({ why }) => why === own)!;
  nameOf(place, hint.hash, its);
  const known = leads.get(at) ?? [];
  if (!known.some((other) => other.place === place && other.own === own && other.its === its))
    known.push({ place, own, its });
  leads.set(at, known);
}

function emptyPlace(): Place {
  return { id: null, names: new Map(), texts: [], standing: null, keys: new Set(), readings: new Set(), first: null };
}

function newPlace(version: NewVersion): Place {
  return { ...emptyPlace(), first: version };
}

function nameOf(place: Place, hash: Buffer, why: Why): void {
  const name = hash.toString('hex');
  if (why === 'name' || !place.names.has(name)) place.names.set(name, why);
}

/** From now on the place holds the document's words, and is known under its names. */
function take(place: Place, version: NewVersion, hints: readonly Hint[]): void {
  for (const { hash, why } of hints) nameOf(place, hash, why);
  place.texts.push({ words: version.words, text: null, textHash: version.textHash });
  const { words, flags, firstSeen: lastSeen } = version;
  if (!place.standing || place.standing.lastSeen <= lastSeen) place.standing = { words, flags, lastSeen };
  if (version.key !== null) place.keys.add(version.key);
  if (version.reading !== null) place.readings.add(version.reading);
}

/** The places that the document's hints lead to, in the store and in this batch, each with its strongest ties. */
function tiesOf(
  version: NewVersion,
  hints: readonly Hint[],
  places: ReadonlySet<Place>,
  leads: readonly Leading[],
): { place: Place; tie: Tie }[] {
  const ties = [...leads];
  for (const place of places) {
    for (const { hash, why } of hints) {
      const its = place.names.get(hash.toString('hex'));
      if (its && !ties.some((tie) => tie.place === place && tie.own === why && tie.its === its))
        ties.push({ place, own: why, its });
    }
  }
  return ties
    .filter(({ place }) => version.reading === null || !place.readings.has(version.reading))
    .map(({ place, own, its }) => ({ place, tie: tieOf(version, place, own, its) }));
}

function tieOf(version: NewVersion, { keys }: Place, own: Why, its: Why): Tie {
  if (own === 'name' && its === 'name') {
    if (version.identity.startsWith('file:')) return 'place';
    return version.keyed && version.key !== null && keys.size > 0 && !keys.has(version.key) ? 'place' : 'address';
  }
  if (own === 'canonical') return its === 'name' ? 'declares' : its === 'canonical' ? 'siblings' : 'place';
  return own === 'name' && its === 'canonical' ? 'declared' : 'place';
}

/** The place whose words are nearest; of equal ones the oldest. Null when the words of none say so. */
function choose(
  version: NewVersion,
  ties: readonly { place: Place; tie: Tie }[],
  kin: Kin,
): { place: Place; tie: Tie; worse?: undefined } | null {
  const now = { words: version.words, text: null };
  let best: { place: Place; tie: Tie } | null = null;
  let bestSure = 0;
  for (const { place, tie } of ties) {
    const isEqual = place.texts.some(({ textHash }) => textHash === version.textHash);
    const sure = isEqual ? SURE : Math.max(0, ...place.texts.slice(-TEXTS_COMPARED).map((text) => kin(now, text, tie)));
    if (sure > bestSure || (sure > 0 && sure === bestSure && best && isOlder(place, best.place))) {
      best = { place, tie };
      bestSure = sure;
    }
  }
  return best;
}

const SURE = 2;

function isOlder(a: Place, b: Place): boolean {
  return a.id !== null && (b.id === null || BigInt(a.id) < BigInt(b.id));
}

/** A capture of something else than what stands at its address, and no article: a wall, a stub, an error. */
function worseThan(
  version: NewVersion,
  hints: readonly Hint[],
  places: ReadonlySet<Place>,
  leads: readonly Leading[],
  judge: Judge,
): { place: Place; tie: Tie; worse: true } | null {
  if (version.fetchedAt === null) return null;
  const standing = tiesOf(version, hints, places, leads).filter(
    ({ place, tie }) => tie === 'address' && place.standing && place.standing.lastSeen <= version.firstSeen,
  );
  standing.sort((a, b) => b.place.standing!.lastSeen.getTime() - a.place.standing!.lastSeen.getTime());
  const [newest] = standing;
  if (!newest || !judge(newest.place.standing!, version)) return null;
  return { ...newest, worse: true };
}

async function insertArticles(client: Queryable, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const hashOf = (place: Place) => hintsOf(place.first!)[0]!.hash;
  const rows = [...places].sort((a, b) => Buffer.compare(hashOf(a), hashOf(b)));
  const { rows: made } = await client.query<{ id: string }>(
    `INSERT INTO articles (identity, identity_hash, url, site, order_key, order_seen)
     SELECT identity, identity_hash, url, site, order_key, order_seen
     FROM unnest($1::text[], $2::bytea[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::int[])
       AS made(identity, identity_hash, url, site, order_key, order_seen, at)
     ORDER BY at RETURNING id`,
    [
      rows.map(({ first }) => first!.identity),
      rows.map(hashOf),
      rows.map(({ first }) => first!.url),
      rows.map(({ first }) => first!.site),
      rows.map(({ first }) => first!.orderKey),
      rows.map(({ first }) => first!.firstSeen.toISOString()),
      rows.map((_, at) => at),
    ],
  );
  // INSERT … SELECT … ORDER BY gives identities in that order; RETURNING gives them as inserted.
  rows.forEach((place, at) => {
    place.id = made[at]!.id;
  });
}

/** The order key is that of the earliest document, even when a later one was quicker through the cleaner. */
async function seeEarlier(client: Queryable, placed: readonly Placed[]): Promise<void> {
  const known = placed.filter(({ tie }) => tie !== null);
  if (known.length === 0) return;
  await client.query(
    `UPDATE articles SET order_key = seen.order_key, order_seen = seen.first_seen
     FROM (SELECT DISTINCT ON (article_id) article_id, first_seen, order_key
           FROM unnest($1::bigint[], $2::timestamptz[], $3::text[]) AS seen(article_id, first_seen, order_key)
           ORDER BY article_id, first_seen, order_key COLLATE "C") AS seen
     WHERE articles.id = seen.article_id AND (seen.first_seen, seen.order_key COLLATE "C") < (order_seen, articles.order_key)`,
    [
      known.map(({ articleId }) => articleId),
      known.map(({ version }) => version.firstSeen.toISOString()),
      known.map(({ version }) => version.orderKey),
    ],
  );
  await client.query(
    `UPDATE articles SET site = COALESCE(articles.site, said.site)
     FROM unnest($1::bigint[], $2::text[]) AS said(article_id, site) WHERE articles.id = said.article_id AND articles.site IS NULL AND said.site IS NOT NULL`,
    [known.map(({ articleId }) => articleId), known.map(({ version }) => version.site)],
  );
}

/**
 * Of placed documents, the names under which their articles are known besides the first. An article is called as the page that others
 * of it declare, else as the document that made it.
 */
export async function nameArticles(client: Queryable, placed: readonly Placed[]): Promise<void> {
  const more = placed.filter(({ version, tie }) => tie !== null || version.canonical || version.asked);
  if (more.length === 0) return;
  const hints = more.flatMap(({ version, articleId }) => hintsOf(version).map((hint) => ({ ...hint, articleId })));
  await client.query(
    `INSERT INTO article_names (name_hash, article_id, name, why)
     SELECT DISTINCT ON (name_hash, article_id) name_hash, article_id, hint.name, hint.why
     FROM unnest($1::bytea[], $2::bigint[], $3::text[], $4::text[]) AS hint(name_hash, article_id, name, why)
     JOIN articles ON articles.id = article_id AND articles.identity_hash <> name_hash
     ORDER BY name_hash, article_id, why = 'name' DESC, why
     ON CONFLICT (name_hash, article_id) DO UPDATE SET why = EXCLUDED.why WHERE EXCLUDED.why = 'name' AND article_names.why <> 'name'`,
    [
      hints.map(({ hash }) => hash),
      hints.map(({ articleId }) => articleId),
      hints.map(({ name }) => name),
      hints.map(({ why }) => why),
    ],
  );
  const renamed = more.filter(({ tie, version }) => tie === 'declared' && version.canonical === null);
  if (renamed.length === 0) return;
  await client.query(
    `WITH called AS MATERIALIZED (
       SELECT DISTINCT ON (article_id) article_id, name, name_hash, called.url, articles.identity AS before, articles.identity_hash AS before_hash
       FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::text[]) AS called(article_id, name, name_hash, url)
       JOIN articles ON articles.id = article_id AND articles.identity_hash <> name_hash ORDER BY article_id, name COLLATE "C"
     ), kept AS (
       INSERT INTO article_names (name_hash, article_id, name, why) SELECT before_hash, article_id, before, 'name' FROM called
       ON CONFLICT (name_hash, article_id) DO UPDATE SET why = 'name'
     )
     UPDATE articles SET identity = called.name, identity_hash = called.name_hash, url = called.url FROM called WHERE articles.id = called.article_id`,
    [
      renamed.map(({ articleId }) => articleId),
      renamed.map(({ version }) => version.identity),
      renamed.map(({ version }) => hintsOf(version)[0]!.hash),
      renamed.map(({ version }) => version.url),
    ],
  );
}
