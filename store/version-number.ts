/** What people call a version: ARTICLE.N. Numbers of rows stay in the store. */

/** SQL: the N of a row of `versions` under that alias: 1, 2, … in the order of first sight. */
export function versionNumber(alias = 'versions'): string {
  return `(SELECT count(*)::int FROM versions AS until WHERE until.article_id = ${alias}.article_id
    AND (until.first_seen, until.id) <= (${alias}.first_seen, ${alias}.id))`;
}
