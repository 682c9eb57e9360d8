// Invented documents as a scraper brings them, for the bench of the whole walk: sites with furniture of their own, wire copies on
// other sites, edits, excerpts, quotes, pages that come again. The same for the same seed; one text is in memory at a time, but for
// a window of those that may still be copied.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { edited, prose, random } from '../prose.mjs';

const SITES = 40;
/** A copy is of one of so many articles before it. */
const WINDOW = 1500;
const DAYS = 30;
/** Shares of documents; the rest are articles of their own. */
const KINDS = [
  ['copy', 0.08],
  ['edited copy', 0.07],
  ['cut copy', 0.03],
  ['excerpt', 0.02],
  ['quote', 0.02],
  ['twice', 0.04],
  ['again', 0.03],
  ['updated', 0.03],
];

const pick = (next, list) => list[Math.floor(next() * list.length)];

/** Whole sentences, about 45 words together. */
function paragraphsOf(words) {
  const parts = [];
  let begin = 0;
  for (let at = 0; at < words.length; at++) {
    const whole = words[at].endsWith('.') && at - begin >= 40;
    if (!whole && at < words.length - 1) continue;
    parts.push(words.slice(begin, at + 1).join(' '));
    begin = at + 1;
  }
  return parts;
}

function makeSite(number) {
  const next = random(1000 + number);
  const passage = (low, high) => `${prose(next, low + Math.floor(next() * (high - low))).join(' ')}.`;
  return {
    host: `paper${number}.example`,
    head: [passage(6, 12)],
    middle: next() < 0.5 ? [passage(10, 25)] : [],
    tail: [passage(8, 60), passage(10, 40)].slice(0, 1 + Math.floor(next() * 2)),
  };
}

function kindFor(draw) {
  for (const [kind, share] of KINDS) {
    if (draw < share) return kind;
    draw -= share;
  }
  return 'own';
}

/** Yields `{ id, url, site, fetched_at, title, blocks }`, blocks being `{ text, furniture }`. */
export function* documents(count, seed = 1) {
  const next = random(seed);
  const sites = Array.from({ length: SITES }, (_, n) => makeSite(n));
  const recent = [];
  for (let n = 0; n < count; n++) {
    const kind = recent.length > 0 ? kindFor(next()) : 'own';
    const origin = recent.length > 0 ? pick(next, recent) : null;
    const own = () => prose(next, 120 + Math.floor(580 * next() ** 1.5));
    const same = kind === 'again' || kind === 'updated';
    const site = same ? origin.site : pick(next, sites);
    const words = {
      own,
      copy: () => origin.words,
      'edited copy': () => edited(next, origin.words, 0.03 + 0.07 * next()),
      'cut copy': () => origin.words.slice(0, Math.floor(origin.words.length * (0.5 + 0.2 * next()))),
      excerpt: () => [...own(), ...origin.words.slice(0, Math.floor(origin.words.length / 4))],
      quote: () => [...own(), ...origin.words.slice(20, 60)],
      twice: own,
      again: () => origin.words,
      updated: () => edited(next, origin.words, 0.05),
    }[kind]();
    const url = same ? origin.url : `https://${site.host}/news/${n}`;
    const body = paragraphsOf(kind === 'twice' ? [...words, ...words] : words);
    if (!same) {
      recent.push({ words, site, url });
      if (recent.length > WINDOW) recent.shift();
    }
    const half = Math.ceil(body.length / 2);
    const furniture = (texts) => texts.map((text) => ({ text, furniture: true }));
    const reporting = (texts) => texts.map((text) => ({ text, furniture: false }));
    yield {
      id: `d${n}`,
      url,
      site: site.host,
      fetched_at: new Date(Date.UTC(2026, 0, 1) + Math.floor((n * DAYS * 86_400_000) / count)).toISOString(),
      title: words.slice(0, 8).join(' '),
      blocks: [
        ...furniture(site.head),
        ...reporting(body.slice(0, half)),
        ...furniture(site.middle),
        ...reporting(body.slice(half)),
        ...furniture(site.tail),
      ],
    };
  }
}

const asText = ({ title, blocks }) => [title, ...blocks.map(({ text }) => text)].join('\n\n');

/** A page of some 20 KB, most of it not the article, as pages are. */
function asHtml({ title, site, url, blocks }) {
  const links = Array.from({ length: 60 }, (_, n) => `<li><a href="/section/${n}">Section ${n} of ${site}</a></li>`);
  const teasers = blocks
    .slice(0, 8)
    .map(({ text }, n) => `<div class="teaser"><a href="/t/${n}"><h3>${text.slice(0, 60)}</h3></a><p>More</p></div>`);
  const body = blocks.map(({ text, furniture }) =>
    furniture ? `<div class="box promo"><p>${text}</p></div>` : `<p>${text}</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${site}</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${title}">
<style>${'.column { margin: 0 auto; padding: 4px 8px; } '.repeat(60)}</style>
<script>${'window.queue = window.queue || []; queue.push(["set", "page"]); '.repeat(60)}</script></head>
<body><header><nav><ul>${links.join('')}</ul></nav></header><main><article><h1>${title}</h1>
<div class="article-body">${body.join('\n')}</div></article><aside>${teasers.join('\n')}</aside></main>
<footer><ul>${links.join('')}</ul><p>© 2026 ${site}. All rights reserved.</p></footer></body></html>`;
}

/** Writes the documents as lines of JSON, as text or as pages. */
export async function writeCorpus(file, { count, html = false, seed = 1 }) {
  const out = createWriteStream(file);
  for (const document of documents(count, seed)) {
    const { id, url, site, fetched_at, title } = document;
    const content = html ? { html: asHtml(document) } : { title, text: asText(document) };
    if (!out.write(`${JSON.stringify({ id, url, site, fetched_at, ...content })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
