/** `winnow purge`: takedown. */
import { articleNamed } from '../archive/article-named.js';
import { fingerprints } from '../dedupe/fingerprints.js';
import { decodeWords } from '../dedupe/words.js';
import { purgeArticle } from '../store/purge.js';
import { EXIT } from './exit.js';
import { count, printLine, safe } from './output.js';
import { withStores } from './session.js';

export async function purge(name: string, options: { yes?: boolean; reason: string }): Promise<number> {
  return withStores(async ({ database, queues }) => {
    const article = await articleNamed(database, name);
    const called = safe(article.title ?? article.identity);
    if (!options.yes) {
      await printLine(
        `would remove article ${article.id} (${called}) with ${count(article.versions, 'version')} and all raw bytes, for good: repeat with --yes`,
      );
      return EXIT.done;
    }
    const purged = await purgeArticle(
      database,
      article.id,
      options.reason,
      (words) => fingerprints(decodeWords(words)).keys,
    );
    if (!purged) return EXIT.done; // somebody was quicker
    await queues.dedupe.add(purged.requeued);
    await printLine(
      `removed article ${article.id} (${called}): ${count(purged.versions, 'version')}, ${count(purged.documents, 'document')}; ` +
        `${count(purged.requeued.length, 'article')} that leaned on it will be settled anew`,
    );
    return EXIT.done;
  });
}
