/** Meta elements by name. */

import type { Head } from './head.js';
import type { Attributes } from './markup.js';

/** A page is asked for some forty names. */
const byName = new WeakMap<readonly Attributes[], Map<string, string>>();

/** The content of the first meta element of that name or property, trimmed; undefined when there is none or it is empty. */
export function metaOf({ metas }: Pick<Head, 'metas'>, name: string): string | undefined {
  const known = byName.get(metas) ?? contents(metas);
  byName.set(metas, known);
  return known.get(name);
}

function contents(metas: readonly Attributes[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of metas) {
    const own = meta.get('property') ?? meta.get('name') ?? meta.get('itemprop') ?? meta.get('http-equiv');
    const name = own?.trim().toLowerCase();
    const content = name === undefined || found.has(name) ? '' : meta.get('content')?.trim();
    if (content) found.set(name!, content);
  }
  return found;
}
