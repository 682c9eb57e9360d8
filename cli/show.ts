/** `winnow show`: an article as a person reads it. */
import { articleAndVersion, othersNamed, type VersionAsked } from '../archive/article-named.js';
import { diffTexts } from '../archive/diff.js';
import { toldArticle } from '../archive/told.js';
import { type ArticleSummary, getMatches, getVersionBefore, type VersionRecord } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { getRaw } from '../store/documents.js';
import { EXIT, UsageError } from './exit.js';
import { count, print, printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';

/** Lines longer than this are hard to read, however wide the terminal. */
const MEASURE = 80;

export async function show(
  name: string,
  options: { version?: string; asOf?: string; diff?: boolean; raw?: boolean; json?: boolean },
): Promise<number> {
  if (options.raw && (options.diff || options.json))
    throw new UsageError('--raw prints bytes; give it without --diff and --json.');
  return withStore(async (database) => {
    if (options.raw) return showRaw(database, name, options);
    if (options.json && !options.diff) {
      await printJson(await toldArticle(database, name, options));
      return EXIT.done;
    }
    const { article, version } = await articleAndVersion(database, name, options);
    if (options.diff) return showDiff(database, article, version, options.json ?? false);
    const matches = await getMatches(database, version.id);
    const others = await othersNamed(database, name, article);
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
    for (const other of others)
      await printLine(style('dim', wrap(safe(`also under this name: ${describeOther(other)}`), columns)));
    return EXIT.done;
  });
}

async function showRaw(database: Database, name: string, asked: VersionAsked): Promise<number> {
  const { article, version } = await articleAndVersion(database, name, asked);
  const raw = await getRaw(database, version.documentId);
  if (!raw) throw new UsageError(`The bytes of ${article.id}.${version.number} are not kept any more.`);
  await print(raw.bytes);
  return EXIT.done;
}

/** Another article of the same name. */
export function describeOther({ id, title, identity, firstSeen, words }: ArticleSummary): string {
  return `article ${id} “${title ?? identity}”, ${count(words, 'word')}, first seen ${firstSeen.toISOString().slice(0, 16).replace('T', ' ')}`;
}

/** A version beside the one that was newest before it. */
async function showDiff(
  database: Database,
  article: ArticleSummary,
  version: VersionRecord,
  asJson: boolean,
): Promise<number> {
  const before = await getVersionBefore(database, version.id);
  if (!before) throw new UsageError(`${article.id}.${version.number} is the first version of its article.`);
  const changes = diffTexts(before.text, version.text);
  if (asJson) {
    await printJson({
      articleId: article.id,
      from: before.number,
      to: version.number,
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
      `${article.id}.${before.number}, seen ${day(before.firstSeen)} → ${article.id}.${version.number}, seen ${day(version.firstSeen)}`,
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
    article.versions > 1 ? `article ${article.id}, version ${article.id}.${version.number}` : `article ${article.id}`,
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
