/** The frame of every page of the desk, and the small pieces that pages are made of. */
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';

export const PAGES = [
  { path: '/', name: 'Flow', key: 'f' },
  { path: '/articles', name: 'Articles', key: 'a' },
  { path: '/find', name: 'Find my URL', key: 'u' },
  { path: '/sites', name: 'Sites', key: 's' },
  { path: '/failures', name: 'Failures', key: 'x' },
] as const;

export interface PageProps {
  /** The question that the page answers. */
  title: string;
  /** Path of the page that it belongs to. */
  current?: (typeof PAGES)[number]['path'];
  /** The same as data. */
  data?: string;
  /** Wider than text is read: two columns. */
  wide?: boolean;
  children?: Child;
}

export function page({ title, current, data, wide = false, children }: PageProps) {
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} · winnow</title>
        <link rel="stylesheet" href="/desk.css" />
        <link rel="icon" href="/desk.svg" type="image/svg+xml" />
        <script src="/desk.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <a class="brand" href="/">
            winnow
          </a>
          <nav aria-label="Pages">
            {PAGES.map(({ path, name, key }) => (
              <a href={path} data-key={key} aria-current={path === current ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
          <form class="search" action="/articles" role="search">
            <input type="search" name="q" aria-label="Search all articles" placeholder="Search articles" maxlength={1000} />
          </form>
        </header>
        <main id="main" class={wide ? 'wide' : ''}>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          {data && (
            <>
              This page as data: <a href={data}>{data}</a> ·{' '}
            </>
          )}
          <a href="/openapi.json">all routes</a>
          <span class="keys"> · keys: / search, j k next and previous, o open, g then a letter goes to a page</span>
        </footer>
      </body>
    </html>
  )}`;
}

/** Text of others: its own direction, whatever stands around it. */
export function Foreign({ text, lang }: { text: string; lang?: string | null }) {
  return (
    <bdi dir="auto" lang={lang ?? undefined}>
      {visible(text)}
    </bdi>
  );
}

/** Controls that turn or hide text are shown as what they are: nothing to be read. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

export function ArticleLink({ id, title, identity }: { id: string; title: string | null; identity?: string | null }) {
  return (
    <a class="open" href={`/articles/${id}`}>
      <Foreign text={title ?? identity ?? `article ${id}`} />
    </a>
  );
}

/** A link that leaves; anything but the web's own schemes is shown as text. */
export function OutLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <Foreign text={url} />;
  return (
    <a href={url} rel="noreferrer nofollow noopener">
      <Foreign text={url} />
    </a>
  );
}

/** How long ago, and exactly when. */
export function When({ at }: { at: Date | string }) {
  const date = new Date(at);
  return (
    <time datetime={date.toISOString()} title={date.toISOString()}>
      {ago(Date.now() - date.getTime())}
    </time>
  );
}

const UNITS: readonly (readonly [ms: number, name: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

function ago(ms: number): string {
  if (ms < 0) return `in ${span(-ms)}`;
  return ms < 60_000 ? 'just now' : `${span(ms)} ago`;
}

export function span(ms: number): string {
  const [size, name] = UNITS.find(([size]) => ms >= size) ?? [60_000, 'minute'];
  return counted(Math.max(1, Math.floor(ms / size)), name);
}

export const number = (n: number): string => n.toLocaleString('en');
export const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What stands where there is nothing yet, with what to do. */
export function Empty({ children }: { children?: Child }) {
  return <p class="empty">{children}</p>;
}
