/** Today's rules over stored bytes, with the whole walk behind it, on both stores. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CleanInput } from '../../article.js';
import { clean, RULES_VERSION } from '../../clean.js';
import { parseAllow } from '../../fetch/allow.js';
import { makeIngest } from '../../intake/ingest.js';
import { findArticle, getVersion } from '../../store/articles.js';
import { LANGUAGES } from '../../text/languages/all.js';
import { compile } from '../../text/rules/rulebook.js';
import { CleanFault } from '../../workers/clean-pool.js';
import { GIVE_WAY_MS, type ReprocessParts, reprocess } from '../../workers/reprocess.js';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS } from '../stores.js';
import { textItem, useWorkers } from './running.js';

const STANDING = 'Whoever rows across the sound pays the guild.';
const TODAY = { version: RULES_VERSION, own: '' };
const BOOK = compile(LANGUAGES, [
  {
    id: 'own.toll',
    label: 'promotion',
    place: 'line',
    weight: 3,
    phrases: ['whoever rows across the sound pays the guild'],
    example: STANDING,
    counter: 'He rows across the sound.',
  },
]);
/** The cleaner with one more rule, as a later release may have it. */
const later: ReprocessParts['pool'] = {
  async clean({ bytes, type, claims, url }) {
    const input = { content: inflateRawSync(bytes), type, claims: { ...claims, url: url ?? undefined } } as CleanInput;
    const cleaned = clean(input, BOOK);
    return { cleaned: JSON.stringify({ ...cleaned, readBy: TODAY }), rejected: cleaned.rejected };
  },
};

const item = (n: number, text: string) =>
  textItem(
    `https://observer.example/${n}`,
    n % 2 ? 'odd.example' : 'even.example',
    text,
    new Date(Date.UTC(2026, 0, 5, n)),
  );

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const running = useWorkers(make);

    const run = (parts: Partial<ReprocessParts>) =>
      reprocess({
        database: running.stores.database,
        pool: later,
        clean: (ids) => running.stores.queues.clean.add(ids),
        dedupe: (ids) => running.stores.queues.dedupe.add(ids),
        filter: { notBy: TODAY },
        dryRun: false,
        ...parts,
      });

    test('a dry run tells what then changes; stopped half-way it goes on; revisions, not versions', async () => {
      const COUNT = 50;
      await makeIngest(
        running.stores.database,
        running.stores.queues,
        'path',
        parseAllow(''),
      )([
        ...Array.from({ length: COUNT }, (_, n) => {
          const [first, ...rest] = inventArticle(n).split('\n\n');
          return item(n, [first, ...(n % 3 === 0 ? [STANDING] : []), ...rest].join('\n\n'));
        }),
        // The same page twice, but for the line in question: two versions, which become one.
        {
          ...item(1, `${inventArticle(1)}\n\n${STANDING}\n\n${inventArticle(1_001)}`),
          firstSeen: new Date('2026-02-01'),
        },
        { ...item(1, `${inventArticle(1)}\n\n${inventArticle(1_001)}`), firstSeen: new Date('2026-02-02') },
      ]);
      await running.idle();
      const { database } = running.stores;
      const versions = async () => (await database.query('SELECT count(*)::int AS n FROM versions')).rows[0].n;
      expect(await versions()).toBe(COUNT + 2);
      expect(await run({})).toMatchObject({ articles: 0, changed: 0 });

      await database.query('UPDATE versions SET rules = rules - 1');
      const changing = Math.ceil(COUNT / 3) + 1;
      const dry = await run({ dryRun: true });
      expect(dry).toMatchObject({
        articles: COUNT,
        versions: COUNT + 2,
        changed: changing,
        reworded: changing,
        moves: [{ from: 'body', to: 'promotion', passages: changing }],
      });
      expect(dry.moves[0]?.examples[0]?.text).toBe(STANDING);
      expect(await versions()).toBe(COUNT + 2);
      expect((await run({ dryRun: true, filter: { notBy: TODAY, site: 'odd.example' } })).articles).toBe(COUNT / 2);
      expect((await run({ dryRun: true, filter: { notBy: null, label: 'promotion' } })).articles).toBe(0);

      const stop = new AbortController();
      const half = await run({ signal: stop.signal, onProgress: () => stop.abort() });
      expect(half.changed).toBeLessThan(changing);
      const rest = await run({});
      expect(half.changed + rest.changed).toBe(changing);
      expect(half.articles + rest.articles).toBe(COUNT);
      await running.idle();
      expect(await versions()).toBe(COUNT + 1);
      const { rows } = await database.query("SELECT count(*)::int AS n FROM changes WHERE kind = 'relabelled'");
      // Of the two that became one, one changed and went.
      expect(rows[0].n).toBeGreaterThanOrEqual(changing - 1);
      const article = await findArticle(database, null, ['https://observer.example/3']);
      const version = await getVersion(database, article?.id ?? '0');
      expect(version).toMatchObject({ revision: 1, text: expect.not.stringContaining('ferry guild') });
      expect(version?.passages.filter((passage) => passage.label === 'promotion')).toMatchObject([
        { evidence: { rule: 'own.toll' } },
      ]);
      expect(await run({})).toMatchObject({ articles: 0 });
    });

    test('what has just arrived goes first, though it never keeps us waiting for good', async () => {
      await running.ingest([item(1, inventArticle(1))]);
      const timers = vi.spyOn(globalThis, 'setTimeout');
      onTestFinished(() => timers.mockRestore());
      /** How often a run gave way. */
      const waits = async () => {
        timers.mockClear();
        expect(await run({ filter: { notBy: null } })).toMatchObject({ articles: 1 });
        return timers.mock.calls.filter(([, ms]) => ms === GIVE_WAY_MS).length;
      };
      expect(await waits()).toBe(0);
      // One that has no bytes to be cleaned stays under way.
      await running.stores.database.query(
        `INSERT INTO documents (identity, identity_hash, door, type, first_seen, last_seen, state)
         VALUES ('stuck', '\\x00', 'path', 'text', now(), now(), 'captured')`,
      );
      expect(await waits()).toBeGreaterThanOrEqual(10);
    });

    test('a document that cannot be read is counted, told and passed over, whether it is stored or was turned away', async () => {
      await running.ingest([1, 2, 3, 4].map((n) => item(n, inventArticle(n))));
      const { database } = running.stores;
      await database.query(
        "UPDATE documents SET state = 'rejected', outcome = 'rejected', code = 'E_NO_PROSE', version_id = NULL WHERE identity LIKE '%/4'",
      );
      await database.query(
        "UPDATE versions SET rules = rules - 1 FROM articles WHERE articles.id = article_id AND identity NOT LIKE '%/4'",
      );
      const failing: ReprocessParts['pool'] = {
        async clean(task) {
          if (/[24]$/.test(task.url ?? '')) throw new CleanFault('E_CRASH', 'The cleaner failed.');
          return later.clean(task);
        },
      };
      const faults: string[] = [];
      const filter = { notBy: TODAY, site: 'even.example' };
      const told = await run({ pool: failing, filter, onFault: (_, { code }) => void faults.push(code) });
      expect(told).toMatchObject({ failed: 2, recalled: 0 });
      expect(faults).toEqual(['E_CRASH', 'E_CRASH']);
      // Its neighbour goes on, and it is tried again another time.
      expect(await run({ pool: failing })).toMatchObject({ failed: 2, articles: 3 });
      expect(await run({ filter: { notBy: TODAY } })).toMatchObject({ failed: 0, articles: 1, recalled: 1 });
    });

    test('what was turned away before is recalled, what would be turned away today stays', async () => {
      await running.ingest([item(1, inventArticle(1)), item(2, inventArticle(2))]);
      const { database } = running.stores;
      await database.query(
        "UPDATE documents SET state = 'rejected', outcome = 'rejected', code = 'E_NO_PROSE', version_id = NULL WHERE identity LIKE '%/2'",
      );
      const second = (await findArticle(database, null, ['https://observer.example/2']))?.id;
      expect(await run({})).toMatchObject({ recalled: 1 });
      await running.idle();
      const { rows } = await database.query('SELECT outcome FROM documents ORDER BY id');
      expect(rows.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
      expect((await findArticle(database, null, ['https://observer.example/2']))?.id).toBe(second);

      const refusing: ReprocessParts['pool'] = {
        clean: async () => ({ cleaned: '', rejected: { code: 'E_NO_PROSE', message: 'No.' } }),
      };
      const told = await run({ pool: refusing, filter: { notBy: null } });
      expect(told).toMatchObject({ keptThoughRejected: 2, changed: 0 });
      expect((await getVersion(database, second ?? '0'))?.text).toContain(inventArticle(2).slice(0, 80));
    });
  });
});
