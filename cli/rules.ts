/** `winnow rules`: the rules there are, and what they do with a text. Touches no store. */
import { reason } from '../archive/reason.js';
import type { Passage } from '../article.js';
import { clean } from '../clean.js';
import { faultsOf } from '../text/own-rules/own-rules.js';
import { hitsIn } from '../text/own-rules/rule-check.js';
import { PATTERNS } from '../text/rules/patterns.js';
import type { Rulebook } from '../text/rules/rulebook.js';
import { parse } from '../workers/rule-file.js';
import { asJson, guessType, readDocument } from './clean.js';
import { EXIT } from './exit.js';
import { count, ellipsize, printJson, printLine, safe, style, table } from './output.js';
import { rulebook } from './rulebook.js';

/** A rule as it is told: `language` is null for patterns, which hold in every language, and `own` for a user's. */
interface Told {
  id: string;
  language: string | null;
  label: string;
  place: string;
  weight: number;
  phrases: number;
  example: string;
  counter: string;
}

export async function rulesList(options: { language?: string; json?: boolean }): Promise<number> {
  const told = toldOf(rulebook()).filter(({ language }) => !options.language || language === options.language);
  if (options.json) await printJson(told);
  else {
    await printLine(
      table(
        [
          { head: 'rule' },
          { head: 'label' },
          { head: 'place' },
          { head: 'weight' },
          { head: 'example', flexible: true },
        ],
        told.map(({ id, label, place, weight, example }) => [id, label, place, String(weight), example]),
      ),
    );
    await printLine(style('dim', count(told.length, 'rule')));
  }
  return EXIT.done;
}

function toldOf({ rules, languages }: Rulebook): Told[] {
  const all = [...rules, ...PATTERNS];
  return all.map((rule) => {
    const { id, label, place, weight, example, counter } = rule;
    const prefix = id.split('.')[0]!;
    const language = 'pattern' in rule ? null : languages.includes(prefix) ? prefix : 'own';
    const phrases = 'pattern' in rule ? 1 : rule.phrases.length + (rule.vocabulary?.length ?? 0);
    return { id, language, label, place, weight, phrases, example, counter };
  });
}

/** A rules file (any `.json`) is put to its own examples; anything else is cleaned, and the rules shown at work. */
export async function rulesTest(file: string, options: { json?: boolean }): Promise<number> {
  if (/\.json$/i.test(file)) return testRules(file, options);
  const content = await readDocument(file);
  const book = rulebook();
  const cleaned = clean({ content, type: guessType(file, content) }, book);
  const passages = cleaned.passages.map((passage) => {
    const text = cleaned.normalised.slice(passage.start, passage.end);
    return { passage, text, hits: text.split('\n').flatMap((line) => (line.trim() ? hitsIn(line.trim(), book) : [])) };
  });
  if (options.json) {
    const { passages: shown, ...rest } = asJson(cleaned) as { passages: object[] };
    await printJson({ ...rest, passages: shown.map((one, at) => ({ ...one, proposals: passages[at]!.hits })) });
  } else for (const one of passages) await printPassage(one);
  return cleaned.rejected ? EXIT.rejected : EXIT.done;
}

async function testRules(file: string, options: { json?: boolean }): Promise<number> {
  const rules = parse(file);
  const faults = faultsOf(rules);
  if (options.json) await printJson({ rules: rules.length, faults });
  else {
    for (const fault of faults) await printLine(style('red', safe(fault)));
    await printLine(
      `${count(rules.length, 'rule')}, ${faults.length === 0 ? 'each does what its examples say' : count(faults.length, 'fault')}`,
    );
  }
  return faults.length > 0 ? EXIT.someFailed : EXIT.done;
}

async function printPassage({
  passage,
  text,
  hits,
}: {
  passage: Passage;
  text: string;
  hits: ReturnType<typeof hitsIn>;
}): Promise<void> {
  if (!text.trim()) return;
  await printLine(
    `${style('bold', passage.label.padEnd(14))} ${ellipsize(safe(text.trim()).replaceAll('\n', ' '), 90)}`,
  );
  for (const { rule, label, weight, text: part } of hits) {
    const whole = part.trim() === text.trim();
    await printLine(
      style(
        'dim',
        `  proposed: ${rule} → ${label}, weight ${weight}${whole ? '' : `, for “${ellipsize(safe(part), 50)}”`}`,
      ),
    );
  }
  await printLine(style('dim', `  decided:  ${reason(passage)}`));
}
