/** `winnow correct`, `winnow corrections`: what a person says of a passage or a pair, and what was said so far. */
import { userInfo } from 'node:os';
import { articleAndVersion, articleNamed } from '../archive/article-named.js';
import { fixtureOf } from '../archive/fixtures.js';
import type { Label, PairVerdict } from '../article.js';
import { getVersion } from '../store/articles.js';
import { type Correction, CorrectionFault, listCorrections } from '../store/corrections.js';
import type { Database } from '../store/database.js';
import { correctPair, correctPassage, undoCorrection } from '../workers/corrections.js';
import { EXIT, UsageError } from './exit.js';
import { type Listing, printJson, printLine, printRows, safe, table } from './output.js';
import { withStore } from './session.js';

export interface SaidOptions {
  by?: string;
  because?: string;
  json?: boolean;
}

const saidBy = ({ by, because }: SaidOptions) => ({ by: by ?? userInfo().username, because });

/** Faults of what is said are the user's. */
async function told(options: SaidOptions, say: (database: Database) => Promise<Correction>): Promise<number> {
  return withStore(async (database) => {
    try {
      const correction = await say(database);
      if (options.json) await printJson(correction);
      else
        await printLine(`correction ${correction.id}${correction.undoneAt ? ' undone' : ''}: ${described(correction)}`);
      return EXIT.done;
    } catch (error) {
      if (error instanceof CorrectionFault) throw new UsageError(error.message);
      throw error;
    }
  });
}

export async function correctPassageCommand(
  name: string,
  passage: string,
  options: SaidOptions & { label: Label },
): Promise<number> {
  if (!/^\d{1,9}$/.test(passage))
    throw new UsageError(`${passage} is not the number of a passage; winnow explain ${name} prints them.`);
  return told(options, async (database) => {
    const { version } = await articleAndVersion(database, name);
    return correctPassage(database, version, Number(passage), options.label, saidBy(options));
  });
}

export async function correctPairCommand(
  one: string,
  other: string,
  options: SaidOptions & { same?: boolean; notSame?: boolean },
): Promise<number> {
  if (Boolean(options.same) === Boolean(options.notSame))
    throw new UsageError('Say --same, that both tell the same story, or --not-same.');
  const verdict: PairVerdict = options.same ? 'same' : 'not-same';
  return told(options, async (database) => {
    const [a, b] = [await articleNamed(database, one), await articleNamed(database, other)];
    return correctPair(database, a.id, b.id, verdict, saidBy(options));
  });
}

export async function correctionsUndo(id: string, options: SaidOptions): Promise<number> {
  if (!/^\d{1,18}$/.test(id))
    throw new UsageError(`${id} is not the id of a correction; winnow corrections list shows them.`);
  return told(options, (database) => undoCorrection(database, id, saidBy(options).by));
}

const PAGE = 500;

async function* allCorrections(database: Database, undone: boolean): AsyncGenerator<Correction> {
  for (let after = '0'; ; ) {
    const page = await listCorrections(database, { undone, after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

export async function correctionsList(options: Listing & { undone?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const corrections: Correction[] = [];
    for await (const one of allCorrections(database, options.undone ?? false)) corrections.push(one);
    if (await printRows(corrections, options)) return EXIT.done;
    if (corrections.length === 0) await printLine('nothing is corrected');
    else
      await printLine(
        table(
          [
            { head: 'id', align: 'right' },
            { head: 'at' },
            { head: 'by' },
            { head: 'what', flexible: true },
            { head: 'because', spare: true },
          ],
          corrections.map((one) => [
            one.id,
            one.at.toISOString().slice(0, 16).replace('T', ' '),
            one.by,
            `${one.undoneAt ? 'undone: ' : ''}${described(one)}`,
            one.because ?? '',
          ]),
        ),
      );
    return EXIT.done;
  });
}

function described({ kind, articleId, otherId, verdict, words, was }: Correction): string {
  if (kind === 'pair')
    return `${articleId} and ${otherId} are ${verdict === 'same' ? 'the same story' : 'not the same story'}`;
  return `in ${articleId}, ${verdict} instead of ${was}: ${safe(words ?? '').replace(/\s+/g, ' ')}`;
}

/** A report for `scripts/new-fixture.mjs` of every article with a corrected passage. */
export async function correctionsExport(): Promise<number> {
  return withStore(async (database) => {
    const articles = new Set<string>();
    let pairs = 0;
    for await (const { kind, articleId } of allCorrections(database, false)) {
      if (kind === 'passage') articles.add(articleId);
      else pairs++;
    }
    for (const articleId of articles) {
      const version = await getVersion(database, articleId);
      const fixture = version && fixtureOf(version);
      if (fixture) await printLine(fixture);
    }
    if (pairs > 0)
      process.stderr.write(`${pairs} corrected pairs are no fixtures; winnow export --corrections has them\n`);
    return EXIT.done;
  });
}
