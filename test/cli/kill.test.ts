/** `up` killed in the middle of its work, again and again: every file ends once. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { inventArticle } from '../corpus.js';
import { STORE_KINDS, type TestStore } from '../stores.js';
import { jsonLines, start, winnow } from './run.js';

const FILES = 300;
const KILLS = 3;
/** Settled between two kills. */
const STEP = 30;

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  let store: TestStore | undefined;
  afterEach(() => store?.drop());

  test.skipIf(!available)(
    `${FILES} files in the inbox, ${KILLS} kills: ${FILES} outcomes, none twice, none missing`,
    async () => {
      store = await make();
      const inbox = store.settings.inboxFolder;
      mkdirSync(inbox, { recursive: true });
      for (let n = 0; n < FILES; n++) writeFileSync(join(inbox, `${n}.txt`), inventArticle(n));

      const settled = async () =>
        Number(
          (await winnow(['status', '--json'], { environment: store?.environment })).stdout.match(
            /"settled":(\d+)/,
          )?.[1],
        );
      let before = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const up = start(['up'], { environment: { ...store.environment, WINNOW_LOG_LEVEL: 'info' } });
        await until(up, (kill + 1) * STEP - before);
        up.kill('SIGKILL');
        await up.ended;
        const now = await settled();
        expect(now, 'the kill comes in the middle').toBeLessThan(FILES);
        before = now;
      }
      const last = await winnow(['up', '--once'], { environment: { ...store.environment, WINNOW_LOG_LEVEL: 'warn' } });
      expect(last).toMatchObject({ code: 0 });

      const { stdout } = await winnow(['export', '--documents'], { environment: store.environment });
      const documents = jsonLines<{ file: string; outcome: string }>(stdout);
      expect(documents.map((document) => document.file).sort()).toEqual(
        Array.from({ length: FILES }, (_, n) => `${n}.txt`).sort(),
      );
      expect(new Set(documents.map((document) => document.outcome))).toEqual(new Set(['created']));
      const articles = jsonLines<{ text: string }>(
        (await winnow(['export'], { environment: store.environment })).stdout,
      );
      expect(new Set(articles.map((article) => article.text)).size).toBe(FILES);

      const doneFolder = join(inbox, '.done');
      const done = readdirSync(doneFolder).flatMap((day) =>
        readdirSync(join(doneFolder, day)).map((name) => join(doneFolder, day, name)),
      );
      expect(done.filter((name) => name.endsWith('.txt'))).toHaveLength(FILES);
      const receipts = done.filter((name) => name.endsWith('.result.jsonl'));
      expect(receipts).toHaveLength(FILES);
      expect(receipts.flatMap((name) => jsonLines(readFileSync(name, 'utf8')))).toHaveLength(FILES);
      expect(readdirSync(join(inbox, '.work'))).toEqual([]);
    },
  );

  /** Until the process has logged so many settled articles. */
  async function until(up: ReturnType<typeof start>, articles: number): Promise<void> {
    let seen = 0;
    await new Promise<void>((resolve, reject) => {
      up.stderr?.on('data', (text: string) => {
        seen += text.split('"article settled"').length - 1;
        if (seen >= articles) resolve();
      });
      up.once('exit', () => reject(new Error('ended by itself')));
    });
    await sleep(20);
  }
});
