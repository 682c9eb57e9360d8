// npm run rules: writes docs/RULES.md from the rules themselves. A test fails where the page is not what this writes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../dist/text/languages/all.js';
import { ourRulebook } from '../dist/text/rules/rulebook.js';

/** Markdown: every rule with its label, place, weight, number of phrases and example. */
export function rulesPage() {
  const { rules, patterns } = ourRulebook();
  const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const row = ({ id, label, place, weight, phrases, vocabulary, example }) =>
    `| ${id} | ${label} | ${place} | ${weight} | ${(vocabulary ?? phrases ?? ['']).length} | ${cell(example)} |`;
  const head = '| rule | label | place | weight | phrases | example |\n|---|---|---|--:|--:|---|';
  const parts = LANGUAGES.map(({ code }) => {
    const own = rules.filter(({ id }) => id.startsWith(`${code}.`));
    return `## ${code}\n\n${head}\n${own.map(row).join('\n')}`;
  });
  const phrases = rules.reduce((sum, rule) => sum + rule.phrases.length, 0);
  return `# The rules

Made by \`npm run rules\`; nobody edits this page. ${rules.length} rules with ${phrases} phrases in ${LANGUAGES.length} languages, and ${patterns.length} patterns that hold in all.
The words stand in \`text/languages/\`, one phrase a line; the evidence of a passage names the rule and the phrase that was found.

## Patterns

${head}
${patterns.map(row).join('\n')}

${parts.join('\n\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/RULES.md', import.meta.url), rulesPage());
