/** Markdown as the page it stands for. */
import { marked } from 'marked';

/** What site generators put above a text: `---`, lines of `name: value`, `---`. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const TITLE = /^title:[ \t]*(.{1,400})$/im;
const DATE = /^(?:date|published|publish(?:ed)?[_-]?(?:at|date|on)):[ \t]*(.{1,60})$/im;

/** HTML with the text's own title and date as metadata. Raw HTML inside stays as it is. */
export function pageOfMarkdown(text: string): string {
  const found = FRONT_MATTER.exec(text);
  const said = found?.[1] ?? '';
  const head = [meta('og:title', TITLE.exec(said)?.[1]), meta('article:published_time', DATE.exec(said)?.[1])].join('');
  const body = marked.parse(found ? text.slice(found[0].length) : text, { async: false, gfm: true });
  return `<html><head>${head}</head><body><article>${body}</article></body></html>`;
}

function meta(property: string, value: string | undefined): string {
  const bare = value?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return bare
    ? `<meta property="${property}" content="${bare.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
    : '';
}
