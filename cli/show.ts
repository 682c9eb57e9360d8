/** `winnow show`: an article as a person reads it. */
import {
  type ArticleSummary,
  getMatches,
  getVersion,
  getVersionAt,
  getVersionBefore,
  type VersionRecord,
} from '../store/articles.js';
import type { Database } from '../store/database.js';
import { articleNamed } from './article-named.js';
import { diffTexts } from './diff.js';
import { EXIT, UsageError } from './exit.js';
import { count, printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';

/** Lines longer than this are hard to read, however wide the terminal. */
const MEASURE = 80;

export async function show(
  name: string,
  options: { version?: string; asOf?: string; diff?: boolean; json?: boolean },
): Promise<number> {
  return withStore(async (database) => {
    const article = await articleNamed(database, name);
    const version = await getVersion(database, article.id, await versionNamed(database, article.id, options));
    if (!version) throw new UsageError(`Article ${article.id} has no version ${options.version}.`);
    if (options.diff) return showDiff(database, article, version, options.json ?? false);
    const matches = await getMatches(database, version.id);
    if (options.json) {
      await printJson({ ...article, version, matches: matches.map(({ otherText, ...match }) => match) });
      return EXIT.done;
    }
    const columns = Math.min(MEASURE, terminalWidth());
    await printLine(style('bold', wrap(safe(version.metadata.title ?? article.identity), columns)));
    const credits = creditsOf(article, version);
    if (credits) await printLine(style('dim', wrap(safe(credits), columns)));
    for (const line of aboutPage(article, version)) await printLine(style('dim', wrap(safe(line), columns)));
    for (const paragraph of version.text.split('\n\n')) {
      await printLine();
      await printLine(wrap(safe(paragraph), columns));
    }
    await printLine();
    await printLine(style('dim', wrap(safe(footer(article, version, matches.length)), columns)));
    return EXIT.done;
  });
}

/** The id that `--version` or `--as-of` names; undefined for the newest. Throws `UsageError`. */
export async function versionNamed(
  database: Database,
  articleId: string,
  { version, asOf }: { version?: string; asOf?: string },
): Promise<string | undefined> {
  if (version !== undefined && !/^\d{1,18}$/.test(version))
    throw new UsageError(`--version takes the id of a version, a number, not ${version}.`);
  if (asOf === undefined) return version;
  if (version !== undefined) throw new UsageError('--version and --as-of name one version each; give one of them.');
  const time = new Date(asOf);
  if (Number.isNaN(time.getTime()))
    throw new UsageError(`${asOf} is not a time; write it as 2026-03-01 or 2026-03-01T12:00Z.`);
  const id = await getVersionAt(database, articleId, time);
  if (id === null) throw new UsageError(`Article ${articleId} had not been seen yet at ${time.toISOString()}.`);
  return id;
}

/** A version beside the one that was newest before it. */
async function showDiff(
  database: Database,
  article: ArticleSummary,
  version: VersionRecord,
  asJson: boolean,
): Promise<number> {
  const before = await getVersionBefore(database, version.id);
  if (!before) throw new UsageError(`Version ${version.id} is the first of article ${article.id}.`);
  const changes = diffTexts(before.text, version.text);
  if (asJson) {
    await printJson({
      articleId: article.id,
      from: before.id,
      to: version.id,
      changes: changes.filter(({ kind }) => kind !== 'same'),
    });
    return EXIT.done;
  }
  const columns = Math.min(MEASURE, terminalWidth()) - 2;
  const day = (time: Date) => time.toISOString().slice(0, 16).replace('T', ' ');
  await printLine(style('bold', wrap(safe(version.metadata.title ?? article.identity), columns)));
  await printLine(
    style(
      'dim',
      `version ${before.id}, seen ${day(before.firstSeen)} → version ${version.id}, seen ${day(version.firstSeen)}`,
    ),
  );
  for (const { kind, text } of changes) {
    if (kind === 'same') continue;
    const [mark, colour] = kind === 'removed' ? (['- ', 'red'] as const) : (['+ ', 'green'] as const);
    await printLine();
    await printLine(style(colour, wrap(safe(text), columns, mark)));
  }
  return EXIT.done;
}

function creditsOf(article: ArticleSummary, { metadata }: VersionRecord): string {
  const { byline, agency, publishedAt, modifiedAt, contributors } = metadata;
  return [
    byline,
    agency,
    publishedAt,
    modifiedAt && modifiedAt !== publishedAt ? `changed ${modifiedAt}` : null,
    article.site,
    contributors.length ? `with ${contributors.join(', ')}` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the page says of itself besides, a line each: where it belongs and what may be done with it, its address, its picture. */
function aboutPage({ url }: ArticleSummary, { metadata, source, tags }: VersionRecord): string[] {
  // Versions stored by older releases lack some of these.
  const { siteName, section, flags = [], canonicalUrl, image } = metadata;
  const place = [siteName, section].filter(Boolean).join(' › ');
  return [
    [place, ...flags].filter(Boolean).join(' · '),
    [source ? `source ${source}` : '', tags.length ? `tags ${tags.join(', ')}` : ''].filter(Boolean).join(' · '),
    canonicalUrl && canonicalUrl !== url ? `canonical ${canonicalUrl}` : '',
    image ? ['picture', image.url, image.caption, image.credit].filter(Boolean).join(' · ') : '',
  ].filter(Boolean);
}

function footer(article: ArticleSummary, version: VersionRecord, matches: number): string {
  return [
    `article ${article.id}`,
    article.url ?? article.identity,
    count(version.wordCount, 'word'),
    count(article.versions, 'version'),
    `confidence ${version.confidence.toFixed(2)}`,
    article.duplicateOf ? `duplicate of article ${article.duplicateOf}` : null,
    matches ? `${count(matches, 'match', 'matches')}: winnow matches ${article.id}` : null,
    `what was left out: winnow explain ${article.id}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
