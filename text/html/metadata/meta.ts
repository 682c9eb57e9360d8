/** Meta elements by name. */

import type { Head } from '../tree/head.js';
import type { Attributes } from '../tree/markup.js';

/** A page is asked for some forty names. */
const byName = new WeakMap<readonly Attributes[], Map<string, string[]>>();
/** A name that is repeated more often is a list of something else. */
const VALUES = 20;

/** The content of the first meta element of that name or property, trimmed; undefined when there is none or it is empty. */
export function metaOf(head: Pick<Head, 'metas'>, name: string): string | undefined {
  return metasOf(head, name)[0];
}

/** The contents of all meta elements of that name or property that have one, in order, each once. */
export function metasOf({ metas }: Pick<Head, 'metas'>, name: string): readonly string[] {
  const known = byName.get(metas) ?? contents(metas);
  byName.set(metas, known);
  return known.get(name) ?? [];
}

function contents(metas: readonly Attributes[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of metas) {
    const own = meta.get('property') ?? meta.get('name') ?? meta.get('itemprop') ?? meta.get('http-equiv');
    const name = own?.trim().toLowerCase();
    const content = name && meta.get('content')?.trim();
    if (!name || !content) continue;
    const values = found.get(name);
    if (!values) found.set(name, [content]);
    else if (values.length < VALUES && !values.includes(content)) values.push(content);
  }
  return found;
}
