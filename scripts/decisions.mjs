// Writes the index at the top of DECISIONS.md anew, from its headings. Run it when a decision is added.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../DECISIONS.md', import.meta.url);
const text = readFileSync(file, 'utf8').replace(/\n+(?=## )/g, '\n\n');
const [top, ...rest] = text.split(/^(?=## )/m);
const decisions = rest.filter((part) => !part.startsWith('## Index'));
const slug = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
const lines = decisions.map((part) => {
  const [, title] = /^## (.*)$/m.exec(part);
  return `- [${title.replace(/ \(\d{4}-\d{2}\)$/, '')}](#${slug(title)})`;
});
writeFileSync(file, [top, `## Index\n${lines.join('\n')}\n\n`, ...decisions].join(''));
