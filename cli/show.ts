/** `winnow show`: an article as a person reads it. */
import { type ArticleSummary, getMatches, getVersion, type VersionRecord } from '../store/articles.js';
import { articleNamed } from './article-named.js';
import { EXIT, UsageError } from './exit.js';
import { count, printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { withStore } from './session.js';

/** Lines longer than this are hard to read, however wide the terminal. */
const MEASURE = 80;

export async function show(name: string, options: { version?: string; json?: boolean }): Promise<number> {
  return withStore(async (database) => {
    const article = await articleNamed(database, name);
    const version = await getVersion(database, article.id, options.version);
    if (!version) throw new UsageError(`Article ${article.id} has no version ${options.version}.`);
    const matches = await getMatches(database, version.id);
    if (options.json) {
      await printJson({ ...article, version, matches: matches.map(({ otherText, ...match }) => match) });
      return EXIT.done;
    }
    const columns = Math.min(MEASURE, terminalWidth());
    await printLine(style('bold', wrap(safe(version.metadata.title ?? article.identity), columns)));
    const credits = creditsOf(article, version);
    if (credits) await printLine(style('dim', wrap(safe(credits), columns)));
    for (const paragraph of version.text.split('\n\n')) {
      await printLine();
      await printLine(wrap(safe(paragraph), columns));
    }
    await printLine();
    await printLine(style('dim', wrap(safe(footer(article, version, matches.length)), columns)));
    return EXIT.done;
  });
}

function creditsOf(article: ArticleSummary, { metadata }: VersionRecord): string {
  const { byline, agency, publishedAt, contributors } = metadata;
  return [byline, agency, publishedAt, article.site, contributors.length ? `with ${contributors.join(', ')}` : null]
    .filter(Boolean)
    .join(' · ');
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
