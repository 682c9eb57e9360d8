/** Captures of one article that come to the store together. */
import { describe, expect, test } from 'vitest';
import { captureItems } from '../../store/capture.js';
import { saveCleaned } from '../../store/documents.js';
import type { NewVersion } from '../../store/new-version.js';
import { indexVersions } from '../../store/versions.js';
import { STORE_KINDS } from '../stores.js';
import { textItem } from '../workers/running.js';
import { useStore } from './opened.js';

const URL = 'https://a.example/story';

function version(documentId: string, text: string, firstSeen: Date): NewVersion {
  return {
    ...{
      documentId,
      identity: URL,
      ...{ key: null, keyed: false, canonical: null, asked: null, reading: null },
      url: URL,
      site: null,
      firstSeen,
      fetchedAt: firstSeen,
      orderKey: '',
      textHash: text,
    },
    ...{ metadata: {}, flags: [], normalised: text, text, words: Buffer.from(text), sketch: Buffer.alloc(0) },
    ...{
      wordCount: 1,
      confidence: 1,
      rules: 1,
      ownRules: '',
      parameters: 1,
      epoch: 0,
      passages: [],
      keys: new BigInt64Array(),
    },
  };
}

describe.each(STORE_KINDS)('on the $kind store', ({ available, make }) => {
  describe.skipIf(!available)('', () => {
    const opened = useStore(make);

    test('they are judged in the order in which they were made, each against the last that stands', async () => {
      const texts = ['whole', 'half', 'other', 'other half'];
      const times = texts.map((_, n) => new Date(Date.UTC(2026, 0, 1, n)));
      const ids: string[] = [];
      for (const [n, text] of texts.entries()) {
        const [{ documentId }] = await captureItems(opened.database, 'schedule', [
          textItem(URL, 'a.example', text, times[n]),
        ]);
        await saveCleaned(opened.database, [{ id: documentId, cleaned: 'x', rejected: null }]);
        ids.push(documentId);
      }
      const judged: string[] = [];
      const moved = await indexVersions(
        opened.database,
        [2, 0, 3, 1].map((n) => version(ids[n], texts[n], times[n])),
        (before, now) => {
          judged.push(`${Buffer.from(before.words)} → ${Buffer.from(now.words)}`);
          return Buffer.from(now.words).toString().endsWith('half') ? { code: 'E_WORSE', message: 'Half.' } : null;
        },
        () => 1,
        (one) => one,
      );
      expect(judged).toEqual(['whole → half', 'whole → other', 'other → other half']);
      expect(moved.sort()).toEqual([ids[0], ids[2]]);
      const { rows } = await opened.database.query('SELECT outcome, code, held_hash FROM documents ORDER BY id');
      expect(rows).toEqual([
        { outcome: 'created', code: null, held_hash: null },
        { outcome: 'rejected', code: 'E_WORSE', held_hash: 'half' },
        { outcome: 'updated', code: null, held_hash: null },
        { outcome: 'rejected', code: 'E_WORSE', held_hash: 'other half' },
      ]);
    });
  });
});
