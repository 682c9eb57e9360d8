/** Postgres takes no NUL, and no half of a surrogate pair, in text or JSON. */

/** The same value with every string in it made fit to store. */
export function storable<T>(value: T): T {
  return withStrings(value, (text) => text.replaceAll('\0', '').toWellFormed());
}

/** Name and password that stand in a URL. The last @ before the path ends them: passwords may hold one. */
const USERINFO = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"'<>]{0,1000}@/gi;

/** What a person or another program may be told of what came in: fit to store, and without the passwords of URLs. */
export function tellable<T>(value: T): T {
  return withStrings(storable(value), (text) => text.replace(USERINFO, '$1…@'));
}

function withStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((inner) => withStrings(inner, change)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [change(key), withStrings(inner, change)]),
  ) as T;
}
