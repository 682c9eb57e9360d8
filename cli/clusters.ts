/** `winnow clusters`: articles that tell the same story in the same words. */
import { listClusters } from '../store/articles.js';
import { EXIT } from './exit.js';
import { count, type Listing, printLine, printRows, safe, style } from './output.js';
import { withStore } from './session.js';

export async function clusters(options: Listing & { limit: number }): Promise<number> {
  return withStore(async (database) => {
    const found = await listClusters(database, options.limit);
    if (await printRows(found, options)) return EXIT.done;
    if (found.length === 0) await printLine('no article has a duplicate');
    for (const cluster of found) {
      const [head, ...others] = cluster.members;
      if (!head) continue;
      await printLine(
        `${style('bold', safe(head.title ?? head.identity))}  ${style('dim', `article ${head.id} · ${count(cluster.members.length, 'article')}`)}`,
      );
      for (const member of others) {
        const how = member.kind ? `${member.kind}, Jaccard ${member.jaccard?.toFixed(2)}` : '';
        await printLine(
          `  ${member.id.padStart(6)}  ${safe(member.title ?? member.identity)}  ${style('dim', [member.site, how].filter(Boolean).join(' · '))}`,
        );
      }
      await printLine();
    }
    return EXIT.done;
  });
}
