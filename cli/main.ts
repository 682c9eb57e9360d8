/** The commands and their options. Each command's file is loaded when it is called, so that a small one starts fast. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { LABELS } from '../article.js';
import { FILTER_OPTIONS } from './filter-options.js';
import { version } from './version.js';

type Handler = (...args: never[]) => Promise<number>;

const program = new Command('winnow')
  .description(
    'Separates the reporting in scraped news from its furniture, finds what stands twice, and keeps clean articles in Postgres.',
  )
  .version(version())
  // Before the command: behind it `--version` is the command's own.
  .enablePositionalOptions()
  .showHelpAfterError('(winnow --help lists the commands)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

const positive = (value: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('A whole number from 1 on is needed.');
  return n;
};

/** Runs a handler with commander's arguments, the command itself left out, and ends with its exit code. */
function run(load: () => Promise<Handler>): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    const { describeError, exitCodeOf } = await import('./exit.js');
    try {
      const handler = await load();
      process.exitCode = await handler(...(args.slice(0, -1) as never[]));
    } catch (error) {
      const { tell } = await import('./output.js');
      tell(`winnow: ${describeError(error)}`);
      process.exitCode = exitCodeOf(error);
    }
  };
}

const json = new Option('--json', 'print one JSON object');
const jsonArray = new Option('--json', 'print one JSON array');
const jsonl = new Option('--jsonl', 'print a JSON object per line');

const withFilters = (command: Command): Command => {
  for (const [flags, description] of FILTER_OPTIONS) command.option(flags, description);
  return command;
};

program
  .command('up [paths...]')
  .description('run everything in one process: ingest PATHS, then watch the inbox')
  .option('--once', 'end when all is idle')
  .addOption(jsonl)
  .action(run(async () => (await import('./up.js')).up));

program
  .command('add <items...>')
  .description('enqueue URLs, files or folders; - reads their names from stdin, one a line')
  .option('--wait', 'wait for the outcomes')
  .option('--timeout <duration>', 'with --wait: at most so long, for example 90s; what waits then is not lost')
  .option('--refresh', 'fetch a URL again that is known')
  .addOption(jsonl)
  .action(run(async () => (await import('./add.js')).add));

program
  .command('import <files...>')
  .description('archives in bulk: .jsonl, .warc and all else that up takes; run again it goes on where it ended')
  .option('--jsonl', 'print what came of each line as a JSON object')
  .action(run(async () => (await import('./import.js')).importFiles));

program
  .command('watch')
  .description('watch the inbox folder')
  .option('--alive <file>', 'write the time into a file every 20 s while the stores answer, for a health check')
  .action(run(async () => (await import('./watch.js')).watch));

program
  .command('work')
  .description('run the workers')
  .option('--only <stages>', 'some of fetch,clean,dedupe')
  .option('--alive <file>', 'write the time into a file every 20 s while the stores answer, for a health check')
  .action(run(async () => (await import('./work.js')).work));

program
  .command('serve')
  .description('the web server alone: the HTTP API; up has it too')
  .option('--alive <file>', 'write the time into a file every 20 s while the stores answer, for a health check')
  .action(run(async () => (await import('./serve.js')).serve));

program
  .command('clean [file]')
  .description('one document to clean text, touching no store; - or nothing reads stdin')
  .option('--url <url>', 'where the document came from')
  .addOption(new Option('--type <type>', 'how to read it').choices(['text', 'html', 'markdown']))
  .addOption(json)
  .option('--jsonl', 'stdin lines {id, text|html, url?} to stdout lines {id, …}, in order')
  .action(run(async () => (await import('./clean.js')).cleanCommand));

program
  .command('compare <a> <b>')
  .description('two files: kind, similarity, and what they share; touches no store')
  .addOption(json)
  .action(run(async () => (await import('./compare.js')).compareCommand));

program
  .command('check [file]')
  .description('compare a document with the archive without storing it; - or nothing reads stdin')
  .option('--fail-on-duplicate', 'end with 5 when it is a duplicate')
  .addOption(json)
  .option('--jsonl', 'lines {id, text|html} to lines {id, duplicate, matches}')
  .action(run(async () => (await import('./check.js')).check));

program
  .command('trace <url>')
  .description('the whole story of a URL: listed, asked for, fetched, stored, corrected, next due')
  .option('--limit <n>', 'the newest so many events', positive, 50)
  .addOption(json)
  .action(run(async () => (await import('./trace.js')).trace));

const schedule = program.command('schedule').description('what is fetched again and again');
schedule
  .command('add <name> [url]')
  .description('a URL, or --refetch of stored articles, with --cron and --tz, with --every, or --adaptive')
  .option('--cron <expression>', 'when, for example "0 6 * * 1-5"')
  .option('--tz <zone>', 'the time zone of the cron expression, for example Europe/Berlin')
  .option('--every <duration>', 'for example 30m, 12h, 7d')
  .option('--adaptive', 'each URL at its own pace: more often while its words change, less often when not')
  .option('--bounds <bounds...>', 'of an adaptive pace, for example 1h..7d, or for one host news.example=6h..30d')
  .option('--jitter <duration>', 'spread due times over so much, by the name of the schedule; 0 for none')
  .addOption(new Option('--as <kind>', 'what stands at the URL').choices(['page', 'feed', 'sitemap']))
  .option('--refetch <condition...>', 'stored articles: site=NAME, or all')
  .option('--newer-than <duration>', 'only articles stored since, for example 7d')
  .addOption(
    new Option('--catch-up <how>', 'after a sleep: run none of the missed times, or one')
      .choices(['none', 'one'])
      .default('none'),
  )
  .action(run(async () => (await import('./schedule.js')).scheduleAdd));
schedule
  .command('list')
  .description('every schedule, when it ran and when it is due')
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./schedule.js')).scheduleList));
schedule
  .command('run <name>')
  .description('run it now')
  .action(run(async () => (await import('./schedule.js')).scheduleRun));
schedule
  .command('remove <name>')
  .description('forget it; what it fetched stays')
  .action(run(async () => (await import('./schedule.js')).scheduleRemove));

for (const kind of ['feed', 'sitemap'] as const) {
  const example = kind === 'feed' ? 'a feed, or a page of a site that has one' : 'a sitemap, or a site that has one';
  const lists = program.command(kind).description(`${kind}s that are read again and again for new articles`);
  lists
    .command('add <url>')
    .description(`${example}; read at once, then every 30 minutes if not said otherwise`)
    .option('--name <name>', 'its name; its address if not given')
    .option('--every <duration>', 'for example 15m, 12h')
    .option('--cron <expression>', 'when, for example "*/20 6-22 * * *"; needs --tz')
    .option('--tz <zone>', 'the time zone of the cron expression, for example Europe/Berlin')
    .option('--adaptive', 'as often as it has news')
    .option('--bounds <bounds...>', 'of an adaptive pace, for example 10m..1d')
    .option('--newer-than <duration>', 'pass over what is dated before, for example 30d')
    .addOption(json)
    .action(run(async () => (await import('./feed.js')).feedAdd.bind(null, kind)));
  lists
    .command('list')
    .description('each one, what it holds, when it was read and is due')
    .addOption(jsonArray)
    .addOption(jsonl)
    .action(run(async () => (await import('./feed.js')).feedList.bind(null, kind)));
  lists
    .command('run <name>')
    .description('read it now')
    .action(run(async () => (await import('./feed.js')).feedRun.bind(null, kind)));
  lists
    .command('remove <name>')
    .description('read it no more; what it brought stays')
    .action(run(async () => (await import('./feed.js')).feedRemove.bind(null, kind)));
  if (kind === 'feed')
    lists
      .command('out')
      .description('the newest stories as a feed: whole texts, each once, by whoever stands for it')
      .option('--site <site>', 'only of this site')
      .option('--tag <tag>', 'only with this tag of a sender')
      .option('--search <name>', 'only what answers a kept search')
      .addOption(new Option('--format <format>', 'of the feed').choices(['atom', 'json']).default('atom'))
      .option('--out <file>', 'into this file, which is there when it is whole; to stdout if not given')
      .option('--limit <n>', 'at most so many', positive, 100)
      .action(run(async () => (await import('./feed-out.js')).feedOut));
}

program
  .command('clusters')
  .description('articles that tell the same story in the same words, largest cluster first')
  .option('--limit <n>', 'at most so many', positive, 20)
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./clusters.js')).clusters));

const boilerplate = program.command('boilerplate').description('what was learned to be furniture of a site');
boilerplate
  .command('list')
  .description('every learned passage: on how many articles, since when')
  .option('--site <site>', 'only of this site')
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./boilerplate.js')).boilerplateList));
boilerplate
  .command('forget <id>')
  .description('it is reporting after all: the articles get it back, and it is not learned again')
  .action(run(async () => (await import('./boilerplate.js')).boilerplateForget));

const rules = program.command('rules').description('what tells furniture from reporting');
rules
  .command('list')
  .description('every rule, with an example')
  .option('--language <code>', 'only of this language, for example de; own for those of WINNOW_RULES')
  .addOption(json)
  .action(run(async () => (await import('./rules.js')).rulesList));
rules
  .command('test <file>')
  .description(
    'a text or page: what the rules propose for each passage and what decided; a rules file: does it do what its examples say',
  )
  .addOption(json)
  .action(run(async () => (await import('./rules.js')).rulesTest));

program
  .command('reprocess')
  .description('read the stored pages again by today’s rules; what comes out otherwise is a revision, never a version')
  .option('--dry-run', 'change nothing; tell what would change, with examples')
  .option('--since <time>', 'first seen at this time or later (ISO 8601)')
  .option('--until <time>', 'first seen before this time')
  .option('--site <site>', 'only articles of this site')
  .option('--label <label>', 'only articles with a passage of this label')
  .option('--rule <rule>', 'only articles with a passage that this rule labelled')
  .option('--all', 'also what today’s rules have read already')
  .addOption(json)
  .action(run(async () => (await import('./reprocess.js')).reprocessCommand));

program
  .command('gc')
  .description('free what is old: raw bytes, the part of the index that finds copies of old articles, answered asks')
  .option('--raw-older-than <duration>', 'raw bytes of documents last seen before that, for example 180d')
  .option(
    '--index-older-than <duration>',
    'months of the index, for example 730d: copies of older articles are no longer found',
  )
  .option('--asks-older-than <duration>', 'what was asked for and answered, and runs of schedules, for example 365d')
  .option('--dry-run', 'tell what would go')
  .addOption(json)
  .action(run(async () => (await import('./gc.js')).gc));

program
  .command('purge <article>')
  .description('remove an article, its raw bytes and its index rows for good, and keep it from coming back')
  .option('--yes', 'do it; without this it is only told what would go')
  .option('--reason <text>', 'kept with the tombstone', 'purged')
  .action(run(async () => (await import('./purge.js')).purge));

const failed = program.command('failed').description('what needs a person');
failed
  .command('list')
  .description('newest first')
  .option('--limit <n>', 'at most so many', positive, 50)
  .addOption(jsonArray)
  .addOption(jsonl)
  .option('--code <code>', 'only with this code, for example E_TIMEOUT')
  .option('--host <host>', 'only of documents from this host')
  .option('--since <time>', 'only what failed at this time or later (ISO 8601)')
  .option('--until <time>', 'only what failed before this time')
  .action(run(async () => (await import('./failed.js')).failedList));
failed
  .command('retry <ids...>')
  .description('walk them again; all for every one')
  .option('--code <code>', 'only with this code, for example E_TIMEOUT')
  .option('--host <host>', 'only of documents from this host')
  .option('--since <time>', 'only what failed at this time or later (ISO 8601)')
  .option('--until <time>', 'only what failed before this time')
  .action(run(async () => (await import('./failed.js')).failedRetry));
failed
  .command('drop <ids...>')
  .description('take them off the list; the documents stay')
  .option('--code <code>', 'only with this code, for example E_TIMEOUT')
  .option('--host <host>', 'only of documents from this host')
  .option('--since <time>', 'only what failed at this time or later (ISO 8601)')
  .option('--until <time>', 'only what failed before this time')
  .action(run(async () => (await import('./failed.js')).failedDrop));

withFilters(program.command('list').description('articles, the last to arrive first'))
  .option('--limit <n>', 'at most so many', positive, 50)
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./list.js')).list));

const search = withFilters(
  program
    .command('search [words...]')
    .description('articles by their words: words, "a phrase", -word, a or b')
    .allowUnknownOption(),
);
const withAnswer = (command: Command): Command =>
  command
    .addOption(
      new Option('--sort <by>', 'the best first, or the newest').choices(['relevance', 'time']).default('relevance'),
    )
    .option('--limit <n>', 'at most so many', positive, 20)
    .option('--cursor <cursor>', 'go on where an answer ended')
    .addOption(jsonArray)
    .addOption(jsonl);
withAnswer(search).action(run(async () => (await import('./search.js')).search));
withFilters(search.command('save <name> <words...>').description('keep a question under a name').allowUnknownOption())
  .option('--watch', 'tell each new article that answers it')
  .action(run(async () => (await import('./search.js')).searchSave));
withAnswer(search.command('run <name>').description('ask a question that was kept')).action(
  run(async () => (await import('./search.js')).searchRun),
);
search
  .command('list')
  .description('questions that are kept')
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./search.js')).searchList));
search
  .command('hits [name]')
  .description('new articles that answered a watched question')
  .option('--limit <n>', 'at most so many', positive, 50)
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./search.js')).searchHits));
search
  .command('delete <name>')
  .description('forget it')
  .action(run(async () => (await import('./search.js')).searchDelete));

const saidBy = (command: Command): Command =>
  command
    .option('--by <name>', 'who says so; your user name if not given')
    .option('--because <text>', 'why')
    .addOption(json);

const correct = program.command('correct').description('say what winnow got wrong; it holds until it is undone');
saidBy(
  correct
    .command('passage <article> <n>')
    .description('what passage N of an article is, by the numbers of explain')
    .addOption(new Option('--label <label>', 'what it is').choices(LABELS).makeOptionMandatory()),
).action(run(async () => (await import('./correct.js')).correctPassageCommand));
saidBy(
  correct
    .command('pair <a> <b>')
    .description('whether two articles tell the same story')
    .option('--same', 'they do')
    .option('--not-same', 'they do not'),
).action(run(async () => (await import('./correct.js')).correctPairCommand));
const corrections = program.command('corrections').description('what people said');
corrections
  .command('list')
  .description('every correction that holds')
  .option('--undone', 'also those that were undone')
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./correct.js')).correctionsList));
saidBy(corrections.command('undo <id>').description('as if it had never been said')).action(
  run(async () => (await import('./correct.js')).correctionsUndo),
);
corrections
  .command('export')
  .description('reports of corrected articles, for scripts/new-fixture.mjs')
  .action(run(async () => (await import('./correct.js')).correctionsExport));

program
  .command('changes')
  .description(
    'what changed in the archive, in order: created, updated, relabelled, repointed, match-withdrawn, purged',
  )
  .option('--since <cursor>', 'only what came after this change; 0 is the beginning', '0')
  .option('--limit <n>', 'at most so many', positive)
  .addOption(jsonArray)
  .addOption(jsonl)
  .action(run(async () => (await import('./changes.js')).changes));

program
  .command('show <article>')
  .description('an article as a person reads it; ARTICLE is an id, a URL or the file it came from (FILE or FILE:LINE)')
  .option('--version <N>', 'an older version; as is an ARTICLE of the form 3.2')
  .option('--as-of <time>', 'what it said at that time (ISO 8601)')
  .option('--diff', 'what changed since the version before')
  .option('--raw', 'the bytes that the version was read from, as they came')
  .addOption(json)
  .action(run(async () => (await import('./show.js')).show));

program
  .command('explain <article>')
  .description('an article with every removed passage in its place, and why; ARTICLE is as in show, or any file')
  .option('--version <N>', 'an older version; as is an ARTICLE of the form 3.2')
  .option('--as-of <time>', 'what it said at that time (ISO 8601)')
  .addOption(json)
  .action(run(async () => (await import('./explain.js')).explain));

program
  .command('matches <article>')
  .description('what an article shares with others; ARTICLE as in show')
  .addOption(json)
  .action(run(async () => (await import('./matches.js')).matches));

withFilters(program.command('export').description('the archive as data'))
  .addOption(new Option('--format <format>', 'of the lines').choices(['jsonl', 'csv']).default('jsonl'))
  .option('--out <file>', 'into this file, which is there when it is whole; to stdout if not given')
  .option('--all-versions', 'older versions too')
  .option('--passages', 'with the labelled passages')
  .option('--split <parts>', 'with a part for each line: 90/10 train and test, 90/5/5 train, validation and test')
  .option('--seed <text>', 'of the split: the same one gives the same parts', '0')
  .option('--changed-since <cursor>', 'only what changed since; the new cursor is printed to stderr')
  .option('--documents', 'a line per document instead, in order of arrival')
  .option('--corrections', 'a line per correction instead')
  .action(run(async () => (await import('./export.js')).exportCommand));

program
  .command('status')
  .description('what is stored, under way, and in need of a person')
  .addOption(json)
  .action(run(async () => (await import('./status.js')).status));

program
  .command('doctor')
  .description('check the machine, the settings, the stores and the cleaner itself')
  .addOption(json)
  .action(run(async () => (await import('./doctor.js')).doctor));

program
  .command('init')
  .description('make an inbox and a commented .env here, and bring the store up to date')
  .action(run(async () => (await import('./init.js')).init));

program
  .command('migrate')
  .description('bring the database schema up to date')
  .action(run(async () => (await import('./migrate.js')).migrateCommand));

// A reader that went away (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await program.parseAsync();
