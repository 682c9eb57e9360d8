/** `winnow reprocess`: today's rules over the raw bytes of yesterday. */
import { setTimeout as sleep } from 'node:timers/promises';
import { LABELS, type Label } from '../article.js';
import { RULES_VERSION } from '../clean.js';
import { countToReprocess, type ReprocessFilter } from '../store/reprocess.js';
import { countUnderWay } from '../store/totals.js';
import type { Rule } from '../text/languages/language.js';
import { nameOf } from '../text/own-rules/own-rules.js';
import { openCleanPool } from '../workers/clean-pool.js';
import { startWorkers, threadFile } from '../workers/main.js';
import { type Reprocessing, reprocess } from '../workers/reprocess.js';
import { readRuleFile } from '../workers/rule-file.js';
import { EXIT, UsageError } from './exit.js';
import { count, printJson, printLine, safe, style, table, terminalWidth } from './output.js';
import { startProgress } from './progress.js';
import { makeLog, onStop, withStores } from './session.js';

export interface ReprocessOptions {
  dryRun?: boolean;
  since?: string;
  until?: string;
  site?: string;
  label?: string;
  rule?: string;
  all?: boolean;
  json?: boolean;
}

const LOOK_EVERY_MS = 200;

export async function reprocessCommand(options: ReprocessOptions): Promise<number> {
  const dryRun = options.dryRun ?? false;
  const { signal, exitCode } = onStop();
  return withStores(async (stores, config) => {
    const { database, queues } = stores;
    const log = makeLog({ logLevel: config.logLevel ?? 'warn' });
    const rules = readRuleFile(config.rulesFile);
    const filter = filterOf(options, rules);
    const pool = openCleanPool(config.concurrency.clean, threadFile(), undefined, { rules });
    // Nobody else can work on an embedded store that is ours; else the workers are there already.
    const workers =
      !dryRun && database.kind === 'embedded' && !database.attached
        ? await startWorkers(stores, config, log, ['clean', 'dedupe'])
        : null;
    const progress = startProgress('reading again');
    try {
      const total = await countToReprocess(database, filter);
      const told = await reprocess({
        database,
        pool,
        clean: (ids) => queues.clean.add(ids),
        dedupe: (ids) => queues.dedupe.add(ids),
        filter,
        dryRun,
        signal,
        onProgress(articles) {
          progress.update(articles, total);
          log.info({ articles, total }, 'read again');
        },
        onFault: (documentId, fault) => log.warn({ documentId, code: fault.code, err: fault }, 'passed over'),
      });
      while (workers && !signal.aborted && (await countUnderWay(database)) > 0) await sleep(LOOK_EVERY_MS);
      progress.end();
      if (options.json) await printJson({ dryRun, stopped: signal.aborted, ...told });
      else await printTold(told, dryRun);
      if (signal.aborted) return exitCode();
      return told.failed > 0 ? EXIT.someFailed : EXIT.done;
    } finally {
      progress.end();
      await workers?.stop();
      await pool.close();
    }
  });
}

function filterOf({ since, until, site, label, rule, all }: ReprocessOptions, own: readonly Rule[]): ReprocessFilter {
  if (label !== undefined && !LABELS.includes(label as Label))
    throw new UsageError(`${label} is not a label; there are ${LABELS.join(', ')}.`);
  return {
    notBy: all ? null : { version: RULES_VERSION, own: nameOf(own) },
    since: timeOf(since),
    until: timeOf(until),
    site,
    label: label as Label | undefined,
    rule,
  };
}

function timeOf(said: string | undefined): Date | undefined {
  if (said === undefined) return undefined;
  const time = new Date(said);
  if (Number.isNaN(time.getTime())) throw new UsageError(`${said} is not a time; write it as 2026-03-01.`);
  return time;
}

async function printTold(told: Reprocessing, dryRun: boolean): Promise<void> {
  const would = dryRun ? 'would change' : 'changed';
  await printLine(
    `${count(told.articles, 'article')} read again: ${count(told.changed, 'version')} ${would}, ${told.reworded} of them in their words`,
  );
  if (told.recalled > 0)
    await printLine(
      `${count(told.recalled, 'document')} turned away before ${told.recalled === 1 ? 'is an article' : 'are articles'} by today’s rules`,
    );
  if (told.keptThoughRejected > 0)
    await printLine(`${count(told.keptThoughRejected, 'version')} would be turned away today, and stay as they are`);
  if (told.withoutBytes > 0)
    await printLine(`${count(told.withoutBytes, 'version')} could not be read: the raw bytes are no longer kept`);
  if (told.failed > 0)
    await printLine(`${count(told.failed, 'document')} could not be read and stayed as before: see the log for each`);
  if (told.moves.length === 0) return;
  await printLine();
  await printLine(
    table(
      [{ head: 'from' }, { head: 'to' }, { head: 'passages', align: 'right' }, { head: 'for example', flexible: true }],
      told.moves.map(({ from, to, passages, examples: [first] }) => [from, to, String(passages), exampleOf(first)]),
    ),
  );
  if (dryRun) await printLine(style('dim', 'Nothing was changed. Without --dry-run this becomes a revision of each.'));
}

function exampleOf(example: { articleId: string; text: string } | undefined): string {
  return example
    ? `${safe(example.text).replaceAll('\n', ' ').slice(0, terminalWidth())} (article ${example.articleId})`
    : '';
}
