// Invented pages for the fit beside the real ones, which hardly hold any news: the HTML fixtures of test/articles, and the pages in
// `templates/`, each after the build of a news site of its own. In those the words of the article stand between ⟦ and ⟧, and the
// first line names the address.
import { readdirSync, readFileSync } from 'node:fs';
import { decodeHTML } from 'entities';

const FIXTURES = new URL('../../test/articles/', import.meta.url);
const TEMPLATES = new URL('templates/', import.meta.url);
const BREAK =
  /<br\s*\/?>|<\/?(?:p|div|h\d|li|ul|ol|blockquote|td|th|tr|table|dt|dd|section|figure|header|aside|article|pre)\b[^>]*>/gi;

/** Of each page id, html, url and the text of its article. */
export function inventedPages() {
  return [...fixtures(), ...templates()];
}

function fixtures() {
  return readdirSync(FIXTURES).flatMap((id) => {
    const raw = JSON.parse(readFileSync(new URL(`${id}/raw.json`, FIXTURES), 'utf8'));
    const { text } = JSON.parse(readFileSync(new URL(`${id}/expected.json`, FIXTURES), 'utf8'));
    if (raw.type !== 'html' || !text) return [];
    return [{ id, url: raw.url, text, html: readFileSync(new URL(`${id}/${raw.file}`, FIXTURES), 'utf8') }];
  });
}

function templates() {
  return readdirSync(TEMPLATES).map((file) => {
    const page = readFileSync(new URL(file, TEMPLATES), 'utf8');
    const [, url] = /^<!-- (\S+) -->/.exec(page);
    const parts = [...page.matchAll(/⟦([^⟧]*)⟧/g)].map(([, part]) => part.replace(BREAK, '\n').replace(/<[^>]*>/g, ''));
    return { id: file, url, html: page.replace(/[⟦⟧]/g, ''), text: decodeHTML(parts.join('\n\n')) };
  });
}
