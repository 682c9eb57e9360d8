/** What every store must do, embedded or served. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../article.js';
import { representatives } from '../../dedupe/clusters.js';
import { listLargeClusters } from '../../store/articles.js';
import { findCandidates } from '../../store/candidates.js';
import { captureItems } from '../../store/capture.js';
import { newestChange } from '../../store/changes.js';
import { CLUSTER_WINDOW_MS, pairName, settle } from '../../store/clusters.js';
import type { Database } from '../../store/database.js';
import { countStates, findStranded, loadCaptured, quarantine, saveCleaned } from '../../store/documents.js';
import type { VerifiedMatch } from '../../store/matches.js';
import { migrate } from '../../store/migrate.js';
import type { NewVersion } from '../../store/new-version.js';
import { openStore } from '../../store/open.js';
import type { Kin } from '../../store/place.js';
import { pageReports } from '../../store/reports.js';
import { indexVersions } from '../../store/versions.js';
import { randomOf } from '../corpus.js';
import { STORE_KINDS, type TestStore } from '../stores.js';

let names = 0;

function item(fields: Partial<Item> = {}): Item {
  return {
    content: Buffer.from(`content ${names++}`),
    type: 'text',
    identity: `file:item-${names}`,
    key: null,
    url: null,
    site: null,
    file: `item-${names}`,
    line: null,
    claims: {},
    firstSeen: null,
    refusal: null,
    http: null,
    ...fields,
  };
}

/** Words of which nothing is said: the name decides. */
const sameArticle: Kin = () => 1;

/** A version whose words are `text`; two with the same text have the same hash, as in life. */
function version(documentId: string, identity: string, text: string, fields: Partial<NewVersion> = {}): NewVersion {
  return {
    documentId,
    identity,
    key: null,
    keyed: false,
    canonical: null,
    asked: null,
    reading: null,
    url: null,
    site: null,
    firstSeen: new Date('2026-01-01T00:00:00Z'),
    orderKey: identity,
    textHash: text,
    fetchedAt: null,
    metadata: { title: text, repairs: [] },
    flags: [],
    normalised: text,
    text,
    words: Buffer.from(text),
    sketch: Buffer.alloc(0),
    wordCount: 1,
    confidence: 1,
    rules: 1,
    ownRules: '',
    parameters: 1,
    passages: [{ label: 'body', evidence: {}, start: 0, end: text.length, lines: [1, 1], masked: null, prose: null }],
    epoch: 0,
    keys: BigInt64Array.from([BigInt(text.length), -9223372036854775808n, 9223372036854775807n]),
    ...fields,
  };
}

describe.each(STORE_KINDS)('the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await make();
      database = await openStore({ ...store.settings, migrate: true });
    });
    afterAll(async () => {
      await database?.close();
      await store?.drop();
    });

    const cleanedDocument = async (identity: string, firstSeen = new Date('2026-01-01T00:00:00Z')): Promise<string> => {
      const [{ documentId }] = await captureItems(database, 'path', [item({ identity, firstSeen })]);
      await saveCleaned(database, [{ id: documentId, cleaned: 'x', rejected: null }]);
      return documentId;
    };
    const indexed = async (identity: string, text: string, fields: Partial<NewVersion> = {}): Promise<string> => {
      const documentId = await cleanedDocument(identity, fields.firstSeen);
      await indexVersions(
        database,
        [version(documentId, identity, text, fields)],
        () => null,
        sameArticle,
        (one) => one,
      );
      return documentId;
    };
    const settled = (documentIds: string[], matches: VerifiedMatch[] = [], compared = new Set<string>()) =>
      settle(database, { documentIds, matches, withdrawn: [], compared, read: new Map() }).then(
        ({ unchecked }) => unchecked,
      );
    const outcomeOf = async (documentId: string) => {
      const all = await pageReports(database, '0', 10_000);
      return all.find((report) => report.documentId === documentId)?.outcome;
    };
    /** The number that a test gave an article. */
    const numberOf = async (articleId: string): Promise<number> => {
      const { rows } = await database.query('SELECT identity FROM articles WHERE id = $1', [articleId]);
      return Number(rows[0].identity.split('-')[1]);
    };
    const versionOf = async (documentId: string): Promise<string> => {
      const { rows } = await database.query('SELECT version_id FROM documents WHERE id = $1', [documentId]);
      return rows[0].version_id;
    };

    test('migrating again, and by several at once, applies nothing twice', async () => {
      expect(await Promise.all([migrate(database), migrate(database), migrate(database)])).toEqual([[], [], []]);
    });

    test('a transaction that throws leaves nothing, and what others ask meanwhile does not land inside it', async () => {
      let inside!: () => void;
      const entered = new Promise<void>((resolve) => {
        inside = resolve;
      });
      const failing = database.transaction(async (client) => {
        await client.query("INSERT INTO failed (stage, code, message) VALUES ('test', 'E_ROLLED_BACK', '')");
        inside();
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new Error('no');
      });
      await entered;
      await Promise.all([
        expect(failing).rejects.toThrow('no'),
        database.query("INSERT INTO failed (stage, code, message) VALUES ('test', 'E_KEPT', '')"),
      ]);
      const { rows } = await database.query("SELECT code FROM failed WHERE stage = 'test'");
      expect(rows).toEqual([{ code: 'E_KEPT' }]);
    });

    test('many transactions at once all end', async () => {
      const all = Array.from({ length: 30 }, (_, n) =>
        database.transaction(async (client) => {
          await client.query("INSERT INTO failed (stage, code, message) VALUES ('many', 'E_N', $1)", [String(n)]);
        }),
      );
      await Promise.all(all);
      const { rows } = await database.query("SELECT count(*)::int AS n FROM failed WHERE stage = 'many'");
      expect(rows[0].n).toBe(30);
    });

    test('captured bytes come back as they were, whatever they are', async () => {
      const content = Buffer.from([0, 255, 10, 13, 0x66, 0x6f, 0x6f, 0xc3, 0x28]);
      const [{ documentId }] = await captureItems(database, 'path', [item({ content })]);
      const loaded = (await loadCaptured(database, [documentId])).get(documentId);
      const { inflateRawSync } = await import('node:zlib');
      expect(inflateRawSync(loaded?.bytes as Buffer)).toEqual(content);
    });

    test('ids stand in the order of the items', async () => {
      const captures = await captureItems(
        database,
        'path',
        Array.from({ length: 50 }, () => item()),
      );
      const ids = captures.map((capture) => Number(capture.documentId));
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    });

    test('the same bytes under the same key are known; other bytes, or the same after others, are not', async () => {
      const identity = 'file:known';
      const a = item({ identity, file: null, content: Buffer.from('a') });
      const b = item({ identity, file: null, content: Buffer.from('b') });
      const [first] = await captureItems(database, 'path', [a]);
      expect(await captureItems(database, 'path', [a])).toMatchObject([{ documentId: first.documentId, known: true }]);
      expect(await captureItems(database, 'path', [b, b])).toMatchObject([{ known: false }, { known: true }]);
      expect(await captureItems(database, 'path', [a])).toMatchObject([{ known: false }]);
      expect(await captureItems(database, 'path', [b, a])).toMatchObject([{ known: false }, { known: false }]);
    });

    test('a line of a file is known again wherever its article has gone since', async () => {
      const lines = ['a', 'b', 'a'].map((text, i) =>
        item({ identity: 'key:line', file: 'lines.jsonl', line: i + 1, content: Buffer.from(`${i}${text}`) }),
      );
      expect((await captureItems(database, 'path', lines)).map((capture) => capture.known)).toEqual([
        false,
        false,
        false,
      ]);
      expect((await captureItems(database, 'path', lines)).map((capture) => capture.known)).toEqual([true, true, true]);
    });

    test('two files of one article are each known again', async () => {
      const url = 'https://two.example/files';
      const files = ['first', 'second'].map((file) => item({ identity: url, file, content: Buffer.from(file) }));
      const [first, second] = await captureItems(database, 'path', files);
      expect(await captureItems(database, 'path', files)).toMatchObject([
        { documentId: first.documentId, known: true },
        { documentId: second.documentId, known: true },
      ]);
    });

    test('racing captures of one key make one document', async () => {
      const same = item({ identity: 'file:raced' });
      const captures = await Promise.all(Array.from({ length: 8 }, () => captureItems(database, 'path', [same])));
      expect(new Set(captures.map(([capture]) => capture.documentId)).size).toBe(1);
      expect(captures.filter(([capture]) => !capture.known)).toHaveLength(1);
    });

    test('racing documents of one name make one article, or one for each text', async () => {
      const raced = async (name: string, kin: Kin) => {
        const ids = await Promise.all(Array.from({ length: 6 }, () => cleanedDocument(name)));
        await Promise.all(
          ids.map((id, n) =>
            indexVersions(
              database,
              [version(id, name, `${name} ${n}`)],
              () => null,
              kin,
              (one) => one,
            ),
          ),
        );
        const { rows } = await database.query('SELECT count(*)::int AS articles FROM articles WHERE identity = $1', [
          name,
        ]);
        return rows[0].articles;
      };
      expect(await raced('file:one-story', sameArticle)).toBe(1);
      expect(await raced('file:six-stories', () => 0)).toBe(6);
    });

    test('a stage that runs twice moves a document once', async () => {
      const [{ documentId }] = await captureItems(database, 'path', [item({ identity: 'file:twice' })]);
      const answer = { id: documentId, cleaned: 'x', rejected: null };
      expect(await saveCleaned(database, [answer])).toEqual([documentId]);
      expect(await saveCleaned(database, [answer])).toEqual([]);
      const twice = version(documentId, 'file:twice', 'twice');
      expect(
        await indexVersions(
          database,
          [twice],
          () => null,
          sameArticle,
          (one) => one,
        ),
      ).toEqual([documentId]);
      expect(
        await indexVersions(
          database,
          [twice],
          () => null,
          sameArticle,
          (one) => one,
        ),
      ).toEqual([]);
      expect(await settled([documentId])).toEqual([]);
      const before = await newestChange(database);
      await settled([documentId]);
      expect(await newestChange(database)).toBe(before);
      expect(await outcomeOf(documentId)).toBe('created');
    });

    test('known words of a known article make no version, other words do', async () => {
      const first = await indexed('file:versions', 'one', { firstSeen: new Date('2026-01-01T00:00:00Z') });
      const again = await indexed('file:versions', 'one', { firstSeen: new Date('2026-01-02T00:00:00Z') });
      const other = await indexed('file:versions', 'two', { firstSeen: new Date('2026-01-03T00:00:00Z') });
      await settled([first, again, other]);
      expect(await versionOf(again)).toBe(await versionOf(first));
      expect(await Promise.all([first, again, other].map(outcomeOf))).toEqual(['created', 'unchanged', 'updated']);
      const { rows } = await database.query('SELECT newest_version FROM articles WHERE identity = $1', [
        'file:versions',
      ]);
      expect(rows[0].newest_version).toBe(await versionOf(other));
    });

    test('outcomes follow the order in which documents were seen, not the order of work', async () => {
      const late = await indexed('file:late', 'two', { firstSeen: new Date('2026-01-03T00:00:00Z'), orderKey: '3' });
      const early = await indexed('file:late', 'one', { firstSeen: new Date('2026-01-01T00:00:00Z'), orderKey: '1' });
      await settled([late, early]);
      expect(await Promise.all([early, late].map(outcomeOf))).toEqual(['created', 'updated']);
      const { rows } = await database.query('SELECT order_key, newest_version FROM articles WHERE identity = $1', [
        'file:late',
      ]);
      expect(rows[0]).toEqual({ order_key: '1', newest_version: await versionOf(late) });
    });

    test('an article is in the index once per key, however many versions carry it', async () => {
      const first = await indexed('file:keys', 'aaaa');
      await indexed('file:keys', 'bbbb');
      const { rows } = await database.query(
        'SELECT count(*)::int AS n FROM fingerprints WHERE article_id = (SELECT article_id FROM versions WHERE id = $1)',
        [await versionOf(first)],
      );
      expect(rows[0].n).toBe(3);
    });

    test('what rests on words that were read anew meanwhile is passed over, and looked up again', async () => {
      const [one, other] = [await indexed('file:stale-a', 'stale a'), await indexed('file:stale-b', 'stale b')];
      const [a, b] = [await versionOf(one), await versionOf(other)];
      const match = {
        laterVersion: b,
        earlierVersion: a,
        kind: 'near' as const,
        jaccard: 0.9,
        containment: [1, 1] as [number, number],
        spans: [],
      };
      const read = new Map([
        [a, 'stale a'],
        [b, 'as it was before'],
      ]);
      const settling = {
        documentIds: [one, other],
        matches: [match],
        withdrawn: [],
        compared: new Set<string>(),
        read,
      };
      const { rows: hashes } = await database.query('SELECT text_hash FROM versions WHERE id = $1', [a]);
      read.set(a, hashes[0].text_hash);
      expect(await settle(database, settling)).toEqual({ unchecked: [], stale: [other] });
      const states = async () =>
        (await database.query('SELECT state FROM documents WHERE id = ANY($1::bigint[]) ORDER BY id', [[one, other]]))
          .rows;
      expect(await states()).toEqual([{ state: 'settled' }, { state: 'indexed' }]);
      const matches = async () =>
        (await database.query('SELECT count(*)::int AS n FROM matches WHERE later_version = $1', [b])).rows[0].n;
      expect(await matches()).toBe(0);
      read.delete(b);
      expect(await settle(database, settling)).toEqual({ unchecked: [], stale: [] });
      expect(await matches()).toBe(1);
      expect(await states()).toEqual([{ state: 'settled' }, { state: 'settled' }]);
    });

    test('a cluster that has grown beyond measure is told', async () => {
      const ids: string[] = [];
      for (const name of ['big-a', 'big-b', 'big-c']) {
        const { rows } = await database.query('SELECT article_id AS id FROM versions WHERE id = $1', [
          await versionOf(await indexed(`file:${name}`, name)),
        ]);
        ids.push(rows[0].id);
      }
      await database.query('UPDATE articles SET representative = $1 WHERE id = ANY($2::bigint[])', [ids[0], ids]);
      expect(await listLargeClusters(database, 1)).toContainEqual({ id: ids[0], members: 2 });
      expect((await listLargeClusters(database, 2)).map(({ id }) => id)).not.toContain(ids[0]);
      await database.query('UPDATE articles SET representative = id WHERE id = ANY($1::bigint[])', [ids]);
    });

    test('a look-up proposes whoever shares keys or all words, never the article itself', async () => {
      const a = await indexed('file:cand-a', 'cand-a', {
        keys: BigInt64Array.from([77n, 78n]),
      });
      const b = await indexed('file:cand-b', 'cand-b', {
        keys: BigInt64Array.from([78n, 79n]),
      });
      const { rows } = await database.query('SELECT id, article_id FROM versions WHERE id = $1', [await versionOf(a)]);
      const { candidates: found } = await findCandidates(database, [
        {
          versionId: rows[0].id,
          articleId: rows[0].article_id,
          textHash: 'cand-a',
          keys: BigInt64Array.from([77n, 78n]),
        },
      ]);
      expect(found).toMatchObject([{ forVersion: await versionOf(a), versionId: await versionOf(b), shared: 1 }]);
    });

    test('whatever the order of arrival, clusters are those of the pure rule', async () => {
      const random = randomOf(7);
      const day = (key: string) => new Date(Number.parseInt(key.slice(1, 13), 16));
      for (let round = 0; round < 12; round++) {
        const size = 2 + Math.floor(random() * 8);
        // Some stand months apart: further than a cluster reaches.
        const keys = Array.from({ length: size }, (_, n) => {
          const ms = Date.UTC(2026, 0, 1) + Math.floor(random() * 200) * 86_400_000;
          return `0${ms.toString(16).padStart(12, '0')}${String(round * 100 + n).padStart(16, '0')}`;
        });
        const alike: [number, number][] = [];
        for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) if (random() < 0.4) alike.push([a, b]);

        const documents = new Map<number, string>();
        const order = keys.map((_, n) => n).sort(() => random() - 0.5);
        const matchOf = async (a: number, b: number): Promise<VerifiedMatch> => {
          const [later, earlier] = keys[a] > keys[b] ? [a, b] : [b, a];
          return {
            laterVersion: await versionOf(documents.get(later) as string),
            earlierVersion: await versionOf(documents.get(earlier) as string),
            kind: 'near',
            jaccard: 0.9,
            containment: [0.9, 0.9],
            spans: [],
          };
        };
        for (const n of order) {
          documents.set(n, await indexed(`file:${round}-${n}`, `text ${round}-${n}`, { orderKey: keys[n] }));
          // As in life, not every tie is found at once: only what the newcomer has to its first acquaintance.
          const known = alike
            .filter(([a, b]) => (a === n || b === n) && documents.has(a) && documents.has(b))
            .slice(0, 1);
          const compared = new Set<string>();
          const found = await Promise.all(known.map(([a, b]) => matchOf(a, b)));
          let unchecked = await settled([documents.get(n) as string], found, compared);
          while (unchecked.length > 0) {
            for (const { article, other } of unchecked) {
              compared.add(pairName(article, other));
              const [a, b] = [await numberOf(article), await numberOf(other)];
              if (alike.some(([x, y]) => (x === a && y === b) || (x === b && y === a))) found.push(await matchOf(a, b));
            }
            unchecked = await settled([documents.get(n) as string], found, compared);
          }
        }
        const { rows } = await database.query(
          `SELECT articles.id, order_key, representative, versions.id AS version FROM articles JOIN versions ON versions.article_id = articles.id
           WHERE identity LIKE $1`,
          [`file:${round}-%`],
        );
        const { rows: ties } = await database.query(
          `SELECT a.article_id AS a, b.article_id AS b FROM matches JOIN versions AS a ON a.id = later_version JOIN versions AS b ON b.id = earlier_version`,
        );
        const expected = representatives(
          rows.map((row) => ({ id: row.id, orderKey: row.order_key, orderTime: day(row.order_key) })),
          ties.map((tie) => [tie.a, tie.b] as const),
          CLUSTER_WINDOW_MS,
        );
        expect(new Map(rows.map((row) => [row.id, row.representative]))).toEqual(expected);
      }
    });

    test('a fault quarantines, is listed once, and is no longer under way', async () => {
      const documentId = await cleanedDocument('file:poison');
      await quarantine(database, documentId, 'dedupe', 'E_TIMEOUT', 'too slow');
      await quarantine(database, documentId, 'dedupe', 'E_TIMEOUT', 'too slow');
      const { rows } = await database.query('SELECT code FROM failed WHERE document_id = $1', [documentId]);
      expect(rows).toEqual([{ code: 'E_TIMEOUT' }]);
      expect(await outcomeOf(documentId)).toBe('failed');
    });

    test('what does not move is found, page by page', async () => {
      const captures = await captureItems(
        database,
        'path',
        Array.from({ length: 5 }, () => item()),
      );
      const ids = captures.map((capture) => capture.documentId);
      const all = await findStranded(database, ['captured'], 0, '0', 10_000);
      expect(all).toEqual(expect.arrayContaining(ids));
      expect(await findStranded(database, ['captured'], 0, ids[2], 10)).toEqual(ids.slice(3));
      expect(await findStranded(database, ['captured'], 60_000, '0', 10)).toEqual([]);
      expect((await countStates(database)).captured).toBe(all.length);
    });
  });
});
