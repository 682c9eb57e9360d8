// The extractors that are compared: from a page (id, html, url) to {text, title}. Those of others are in bench/package.json.
import { htmlToText } from '../html-to-text.mjs';

const paragraphs = (html) =>
  htmlToText(html ?? '')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim();

/** Each loads what it needs, and gives the function that is timed. */
export const PEERS = {
  async winnow() {
    const { clean } = await import('../../dist/clean.js');
    return ({ html, url }) => clean({ content: html, type: 'html', claims: { url } });
  },
  async readability() {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return ({ html }) => {
      const article = new Readability(parseHTML(html).document).parse();
      return { text: paragraphs(article?.content), title: article?.title };
    };
  },
  async defuddle() {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return async ({ html, url }) => {
      const article = await Defuddle(parseHTML(html).document, url);
      return { text: paragraphs(article.content), title: article.title };
    };
  },
  async 'article-extractor'() {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    return async ({ html, url }) => {
      const article = await extractFromHtml(html, url);
      return { text: paragraphs(article?.content), title: article?.title };
    };
  },
};
