// errors.mjs PAGES_DIR (after npm run build): what winnow gets wrong on the pages, in words by kind, and what its confidence is worth.
import { join } from 'node:path';
import { clean } from '../../dist/clean.js';
import { articleLines } from '../clean-oracle.mjs';
import { confidenceTable } from './confidence.mjs';
import { agreement, f1, rows } from './score.mjs';

const [pagesDir] = process.argv.slice(2);
if (!pagesDir) {
  console.error('usage: errors.mjs PAGES_DIR');
  process.exit(2);
}
const golds = new Map(rows(join(pagesDir, 'gold.jsonl.gz')).map((gold) => [gold.id, gold]));
const kept = new Map();
const lost = new Map();
const pages = [];
let right = 0;
for (const { id, html, url } of rows(join(pagesDir, 'pages.jsonl.gz'))) {
  const gold = golds.get(id);
  const { normalised, passages, text, confidence, rejected } = clean({ content: html, type: 'html', claims: { url } });
  const lines = passages.map(({ start, end }) => normalised.slice(start, end).trim());
  const inArticle = articleLines(lines, gold.text);
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  passages.forEach(({ label, evidence }, at) => {
    const words = lines[at].split(/\s+/).filter(Boolean).length;
    if (label === 'body' && inArticle[at]) right += words;
    else if (label === 'body')
      add(kept, `${kindOfKept(lines[at], evidence)}, ${at < first ? 'above' : at > last ? 'below' : 'inside'}`, words);
    else if (inArticle[at]) add(lost, `${shapeOf(lines[at])}, as ${label}`, words);
  });
  const own = f1(...agreement(text, gold.text));
  pages.push({ id, f1: own, confidence, rejected });
}

function add(to, kind, words) {
  const sum = to.get(kind) ?? { lines: 0, words: 0 };
  to.set(kind, { lines: sum.lines + 1, words: sum.words + words });
}

function shapeOf(line) {
  const words = line.split(/\s+/).length;
  return words > 16 ? 'paragraph' : words > 6 ? 'line' : 'short line';
}

function kindOfKept(line, { context = '' }) {
  const rule = /^not (?:\w\w\.)?(\S+)/.exec(context)?.[1] ?? '';
  if (/caption|credit/.test(rule)) return 'caption or credit';
  if (/promo|ad-|share|nav|comments/.test(rule)) return 'teaser, prompt or menu';
  if (/byline|timestamp|author|names/.test(rule)) return 'byline, date, name';
  return shapeOf(line);
}

function table(title, sums) {
  const all = [...sums.values()].reduce((sum, { words }) => sum + words, 0);
  console.log(`\n${title}: ${all} words (${right} right)\n\n| kind | lines | words |\n|---|---|---|`);
  for (const [kind, { lines, words }] of [...sums].sort((a, b) => b[1].words - a[1].words).slice(0, 12))
    console.log(`| ${kind} | ${lines} | ${words} |`);
}

table('Kept wrongly', kept);
table('Lost', lost);

console.log(confidenceTable(pages));
console.log(`\nrejected: ${pages.filter(({ rejected }) => rejected).length}`);
