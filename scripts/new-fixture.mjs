// new-fixture.mjs REPORT...
//
// Makes fixtures of test/articles from bug reports. A report is a text file; each fixture in it reads
//
//   === slug-of-the-fixture
//   # title: What the title should be          (also: byline, dateline, agency, contributors: A; B, copyright, publishedAt,
//   # gone: words that must not be in the text; others                       language, repost, rejected, kept, url, charset)
//   title| What the title should be
//                                               (blank lines stay)
//   body| The first paragraph, as it was scraped.
//   advertisement| Story continues below
//
// so a line is `label| the line as scraped`. Replace names and addresses first. All that a report states
// is tested: every label (`either` for lines that may stay or go), every fact, all words gone or kept. Nothing else is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const LISTS = new Set(['contributors', 'gone', 'kept']);
const CLAIMS = new Set(['url', 'charset']);

const reports = process.argv.slice(2);
if (reports.length === 0) {
  console.error('usage: new-fixture.mjs REPORT...');
  process.exit(2);
}
for (const report of reports) {
  for (const part of readFileSync(report, 'utf8').split(/^=== /m).slice(1)) {
    const [slug, ...rest] = part.replace(/\n+$/, '').split('\n');
    write(slug.trim(), rest);
  }
}

function write(slug, rest) {
  const raw = { type: 'text' };
  const expected = {};
  const content = [];
  const lines = [];
  for (const line of rest) {
    const setting = /^# (\w+): (.*)$/.exec(line);
    if (setting && content.length === 0) {
      const [, key, value] = setting;
      if (CLAIMS.has(key)) raw[key] = value;
      else
        expected[key] = LISTS.has(key) ? value.split('; ') : value === 'null' ? null : value === 'true' ? true : value;
      continue;
    }
    const labelled = /^([a-z-]+)\| ?(.*)$/.exec(line);
    if (!labelled && line.trim()) throw new Error(`${slug}: a line without a label: ${line}`);
    content.push(labelled ? labelled[2] : '');
    if (labelled) lines.push([content.length, labelled[1]]);
  }
  const folder = new URL(`../test/articles/${slug}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('raw.json', folder), `${JSON.stringify({ ...raw, content: content.join('\n') }, null, 1)}\n`);
  writeFileSync(
    new URL('expected.json', folder),
    `${JSON.stringify({ ...expected, lines }, null, 1).replace(/\[\n\s+(\d+),\n\s+("[a-z-]+")\n\s+\]/g, '[$1, $2]')}\n`,
  );
}
