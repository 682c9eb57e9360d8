/** The headline of a page: the heading that its data and its `<title>` agree on. */
import { fold } from './features.js';
import type { LinkedData } from './linked-data.js';
import type { Tree } from './tree.js';

export function pageTitle(tree: Tree, data: LinkedData): string | null {
  const headings = tree.blocks.filter(({ element }) => tree.elements[element]!.tag === 'h1').map(({ text }) => text);
  const named = [
    metaOf(tree, 'og:title'),
    data.article?.headline,
    tree.head.title,
    metaOf(tree, 'twitter:title'),
  ].filter((one): one is string => !!one);
  const agreed = headings.find((heading) =>
    named.some((name) => fold(name).startsWith(fold(heading)) && fold(heading).length > 10),
  );
  return agreed ?? headings[0] ?? data.article?.headline ?? metaOf(tree, 'og:title') ?? (tree.head.title || null);
}

export function metaOf({ head }: Tree, name: string): string | undefined {
  return head.metas
    .find((meta) => (meta.get('property') ?? meta.get('name') ?? '').toLowerCase() === name)
    ?.get('content');
}
