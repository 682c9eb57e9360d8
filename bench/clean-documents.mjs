// The documents that the labeller is fitted on: pages with known text, cut-outs of them, and our own fixtures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findRepeats } from '../dist/dedupe/repeats.js';
import { tokenise } from '../dist/dedupe/words.js';
import { contexts } from '../dist/text/blocks/context.js';
import { features } from '../dist/text/blocks/features.js';
import { observe } from '../dist/text/blocks/observe.js';
import { lineAt, normalise } from '../dist/text/normalise/normalise.js';
import { ourRulebook } from '../dist/text/rules/rulebook.js';
import { alternatives } from '../dist/text/words/phrase-book.js';
import { articleLines } from './clean-oracle.mjs';
import { statesOf } from './crf-learning.mjs';
import { htmlToText } from './html-to-text.mjs';

const RULEBOOK = ourRulebook();

/** What a document counts for: a page 1, a cut-out of it less; our fixtures more, for they are news and there are few. */
const CUT_OUT_WEIGHT = 0.7;
const FIXTURE_WEIGHT = 6;
const VARIANT_WEIGHT = 4;

/** Visible lines, which of them belong to the article, its known text, and two examples of each page. */
export function pageDocuments(folder, random) {
  const rows = (file) =>
    gunzipSync(readFileSync(`${folder}/${file}`))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const gold = new Map(rows('gold.jsonl.gz').map((row) => [row.id, row.text]));
  return rows('pages.jsonl.gz').map(({ id, html }) => {
    // Our own reduction to lines, and a rough one such as scrapers make, which keeps the entries of menus and forms.
    const [lines, rough] = [htmlToText(html), roughText(html)].map((text) =>
      normalise(text).text.split('\n').filter(Boolean),
    );
    const [inArticle, inRough] = [lines, rough].map((some) => articleLines(some, gold.get(id)));
    const examples = [example(rough.join('\n'), inRough, 1), example(lines.join('\n'), inArticle, 1)];
    if (inArticle.includes(true)) {
      examples.push(example(...cutOut(lines, inArticle, random), CUT_OUT_WEIGHT));
      examples.push(example(...interrupted(lines, inArticle, random), CUT_OUT_WEIGHT));
    }
    return { id, lines: rough, gold: gold.get(id), examples };
  });
}

const UNSEEN = /<(script|style|noscript|template|svg|iframe)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|br|button|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|label|li|main|nav|ol|option|p|pre|section|select|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^>]*>/gi;

function roughText(html) {
  return html
    .replace(UNSEEN, ' ')
    .replace(BLOCK_TAG, '\n')
    .replace(/<[^>]+>/g, '');
}

/** Each fixture of plain text as it stands, and with other habits of leaving lines blank. */
export function fixtureDocuments() {
  const folder = new URL('../test/articles/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((slug) => {
    const raw = JSON.parse(readFileSync(new URL(`${slug}/raw.json`, folder), 'utf8'));
    const expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8'));
    if (raw.type !== 'text' || expected.rejected || raw.base64) return [];
    const labels = new Map(expected.lines);
    const lines = raw.content.split('\n').map((line, at) => ({ line, label: labels.get(at + 1) }));
    const variants = slug.includes('wrapped') ? [] : [unspaced(lines), spaced(lines), grouped(lines), cleaned(lines)];
    return [
      {
        id: slug,
        lines,
        examples: [labelled(lines, FIXTURE_WEIGHT), ...variants.map((variant) => labelled(variant, VARIANT_WEIGHT))],
      },
    ];
  });
}

function example(text, inArticle, weight) {
  const { facts, titles } = observe(text, RULEBOOK);
  if (facts.length !== inArticle.length) throw new Error('a line went missing');
  return { features: features(facts, contexts(text, facts, titles)), states: statesOf(inArticle), weight };
}

/** The article with a few of the lines around and between its paragraphs, as a careless scraper would keep them. */
function cutOut(lines, inArticle, random) {
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  const from = Math.max(0, first - Math.floor(random() ** 2 * 10));
  const to = Math.min(lines.length, last + 1 + Math.floor(random() ** 2 * 14));
  const keepMiddle = random();
  const kept = [];
  for (let at = from; at < to; at++)
    if (inArticle[at] || at < first || at > last || random() < keepMiddle) kept.push(at);
  return [kept.map((at) => lines[at]).join('\n'), kept.map((at) => inArticle[at])];
}

const SCRIPTS = ['Latin', 'Arabic', 'Cyrillic', 'Han', 'Devanagari'].map(
  (script) => new RegExp(`^[^\\p{L}]*\\p{Script=${script}}`, 'u'),
);
/** Kinds of rules whose words may stand between two paragraphs. */
const BETWEEN = new Set(['promotion', 'share', 'advertisement', 'caption', 'navigation']);
const PROMPTS = RULEBOOK.rules.filter(
  ({ id, label, place, weight, phrases }) =>
    BETWEEN.has(label) && place !== 'lead' && weight > 1 && phrases.length > 0 && !id.includes('wall'),
);
const LEADS = RULEBOOK.rules.filter(({ place, label }) => place === 'lead' && label === 'promotion');

/**
 * The article with single lines of furniture between its paragraphs, and prose behind each: a teaser from elsewhere on the
 * page, bare or behind a few words and a colon that a rule knows or does not, or a prompt. Teaches that an interruption is
 * not the end.
 */
function interrupted(lines, inArticle, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const article = lines.filter((_, at) => inArticle[at]);
  const others = lines.filter(
    (line, at) => !inArticle[at] && line.length > 15 && line.length < 130 && !/[.:]$/.test(line),
  );
  // Words of another script would teach that its letters are furniture.
  const script = SCRIPTS.find((one) => one.test(article[0])) ?? SCRIPTS[0];
  const [prompts, leads] = [PROMPTS, LEADS].map((rules) => rules.filter(({ example }) => script.test(example)));
  const teaser = () => (others.length > 0 ? pick(others) : 'Ten bridges that never opened');
  const first = inArticle.indexOf(true);
  const kept = lines.slice(Math.max(0, first - Math.floor(random() * 4)), first).map((line) => [line, false]);
  const often = random() * 0.3;
  const unknown = teaser()
    .split(' ')
    .slice(0, 3)
    .join(' ')
    .replace(/[^\p{L} ]/gu, '')
    .trim();
  const kicker = random() < 0.5 && unknown ? unknown : saying(pick(leads), random, 'this');
  for (const [at, line] of article.entries()) {
    kept.push([line, true]);
    if (at + 1 === article.length || random() > often) continue;
    const how = random();
    if (how < 0.4) kept.push([saying(pick(prompts), random, teaser().split(' ').slice(0, 3).join(' ')), false]);
    else if (how < 0.5) {
      kept.push([saying(pick(leads), random, 'this'), false]);
      for (let more = random() * 3; more > 0; more--) kept.push([teaser(), false]);
    } else if (how < 0.8) kept.push([`${kicker}: ${teaser()}`, false]);
    else kept.push([teaser(), false]);
  }
  if (random() < 0.5) kept.push([random() < 0.5 ? teaser() : `${kicker}: ${teaser()}`, false]);
  const filled = kept.filter(([line]) => /[\p{L}\p{N}]/u.test(line));
  return [filled.map(([line]) => line).join('\n'), filled.map(([, yes]) => yes)];
}

/** One of the phrases of a rule, as a page would print it. */
function saying({ phrases }, random, gap) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const plain = pick(alternatives(pick(phrases)))
    .replaceAll('*', gap)
    .replaceAll('#', String(1 + Math.floor(random() * 60)))
    .replace(/\s+/g, ' ')
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const isText = (label) => label === 'body' || label === 'repeat';

/** Copies are left out, as `clean` leaves them out; a copy that is not seen as one counts as text. */
function labelled(lines, weight) {
  const normalised = normalise(lines.map(({ line }) => line).join('\n'));
  const { facts: all, titles } = observe(normalised.text, RULEBOOK);
  const copies = new Set(
    findRepeats(
      tokenise(normalised.text),
      all.map(({ block }) => block),
    ).map(({ start, end }) => `${start}-${end}`),
  );
  const facts = all.filter(({ block }) => !copies.has(`${block.start}-${block.end}`));
  const labels = facts.map(({ block }) => lines[lineAt(normalised, block.start) - 1].label);
  // A line that may be either counts as what stands above it.
  const inArticle = [];
  for (const label of labels) inArticle.push(label === 'either' ? (inArticle.at(-1) ?? false) : isText(label));
  return {
    features: features(facts, contexts(normalised.text, facts, titles)),
    states: statesOf(inArticle),
    labels,
    weight,
  };
}

function unspaced(lines) {
  return lines.filter(({ label }) => label);
}

function spaced(lines) {
  return unspaced(lines).flatMap((line) => [line, { line: '' }]);
}

/** The article alone, as it comes out of `clean`: cleaning that again must change nothing. */
function cleaned(lines) {
  return spaced(lines.filter(({ label }) => isText(label)));
}

/** Blank lines around paragraphs, none inside runs of furniture. */
function grouped(lines) {
  const kept = unspaced(lines);
  return kept.flatMap((line, at) =>
    at > 0 && (isText(line.label) || isText(kept[at - 1].label)) ? [{ line: '' }, line] : [line],
  );
}
