/** Meta elements by name. */
import type { Head } from './head.js';

/** The content of the first meta element of that name or property, trimmed; undefined when there is none or it is empty. */
export function metaOf({ metas }: Pick<Head, 'metas'>, name: string): string | undefined {
  for (const meta of metas) {
    const own = meta.get('property') ?? meta.get('name') ?? meta.get('itemprop') ?? meta.get('http-equiv');
    if (own?.trim().toLowerCase() === name) {
      const content = meta.get('content')?.trim();
      if (content) return content;
    }
  }
  return undefined;
}
