/** The articles that tell the same story as one. */

import { type Cluster, getCluster } from '../store/articles.js';
import type { Database } from '../store/database.js';
import { articleNamed } from './article-named.js';

/** Of any of its members; an article that was not compared yet is alone. Throws `CannotAnswer`. */
export async function toldCluster(database: Database, name: string): Promise<Cluster> {
  const { id, identity, title, site } = await articleNamed(database, name);
  const cluster = await getCluster(database, id);
  return { ...cluster, members: cluster.members ?? [{ id, identity, title, site, kind: null, jaccard: null }] };
}
