/** Markdown as the page it stands for. */
import { marked } from 'marked';

/** What site generators put above a text: `---`, lines of `name: value`, `---`. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const TITLE = /^title:[ \t]*(.{1,400})$/im;
const DATE = /^(?:date|published|publish(?:ed)?[_-]?(?:at|date|on)):[ \t]*(.{1,60})$/im;
/** Quotations and lists inside one another, opened on one line; nobody needs more, and marked calls itself for each. */
const DEEPEST = 20;
const OPENINGS = /^(?:> ?|(?:[*+-]|\d{1,9}[.)])[ \t]+){21,}/gm;
const OPENING = /> ?|(?:[*+-]|\d{1,9}[.)])[ \t]+/g;
/**
 * Longest stretch without a blank line that is read as Markdown; what is longer stays as it was written, for marked takes the
 * square of its length. Sixteen thousand characters are 2,500 words in one paragraph or one list.
 */
const LONGEST_STRETCH = 16_000;

/** HTML with the text's own title and date as metadata. Raw HTML inside stays as it is. */
export function pageOfMarkdown(text: string): string {
  const found = FRONT_MATTER.exec(text);
  const said = found?.[1] ?? '';
  const head = [meta('og:title', TITLE.exec(said)?.[1]), meta('article:published_time', DATE.exec(said)?.[1])].join('');
  const body = parsed(found ? text.slice(found[0].length) : text);
  return `<html><head>${head}</head><body><article>${body}</article></body></html>`;
}

/** What is nested so deep, line below line, that no parser follows comes back as it was written. */
function parsed(text: string): string {
  const bounded = text
    .split(/(\n[ \t\r]*\n)/)
    .map((stretch) => (stretch.length > LONGEST_STRETCH ? asWritten(stretch) : stretch))
    .join('');
  const shallow = bounded.replace(OPENINGS, (line) => line.match(OPENING)!.slice(0, DEEPEST).join(''));
  try {
    return marked.parse(shallow, { async: false, gfm: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return asWritten(text);
  }
}

function asWritten(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

function meta(property: string, value: string | undefined): string {
  const bare = value?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return bare
    ? `<meta property="${property}" content="${bare.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
    : '';
}
