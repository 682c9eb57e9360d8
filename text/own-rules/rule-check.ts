/** Rules put to the test: do they match their own example, and leave their counter-example alone? */
import type { Label } from '../../article.js';
import type { Rule } from '../languages/language.js';
import { propose } from '../recognise/propose.js';
import type { PatternRule } from '../rules/pattern-rule.js';
import { compile, lexiconOf, ourRulebook, type Rulebook } from '../rules/rulebook.js';
import { scan } from '../words/scan.js';
import { shapeOf } from '../words/shape.js';

/** What a rule found in a line, by itself and whatever the neighbourhood would say. */
export interface Hit {
  rule: string;
  label: Label;
  /** The part of the line that it would take. */
  text: string;
  weight: number;
}

/** Everything that the rules of `book` propose for one line of text. */
export function hitsIn(line: string, book: Rulebook): Hit[] {
  const words = scan(line, book.lexicon);
  const block = { start: 0, end: line.length };
  const shape = shapeOf(words, block, 0);
  return propose(words, block, shape, book).map(({ rule, label, start, end, weight }) => ({
    rule,
    label,
    weight,
    text: line.slice(start, end),
  }));
}

/** Why a rule does not do what it says, or null. It is tried alone, so that no other can stand in for it. */
export function faultOfRule(rule: Rule | PatternRule): string | null {
  const { rules, opening, inside, vocabularies } = compile([], 'phrases' in rule ? [rule] : []);
  const others = { ...ourRulebook(), rules, opening, inside, vocabularies };
  const alone = { ...others, lexicon: lexiconOf(others) };
  if (!hitsIn(rule.example, alone).some((hit) => hit.rule === rule.id))
    return `${rule.id} does not match its example: ${rule.example}`;
  if (hitsIn(rule.counter, alone).some((hit) => hit.rule === rule.id))
    return `${rule.id} matches its counter-example: ${rule.counter}`;
  return null;
}
