/** A user's own rules: a JSON file read into rules, with a message for every way in which it can be wrong. */
import { createHash } from 'node:crypto';
import { LABELS, type Label } from '../../article.js';
import { LANGUAGES } from '../languages/all.js';
import { PLACES, type Place, type Rule, type Weight } from '../languages/language.js';
import { compile, type Rulebook } from '../rules/rulebook.js';
import { faultOf } from '../words/phrases.js';
import { faultOfRule } from './rule-check.js';

/** The file cannot be used; the message says which rule, what is wrong and what to write instead. */
export class RulesFault extends Error {
  override name = 'RulesFault';
  readonly code = 'E_RULES';
}

const FIELDS = ['id', 'label', 'place', 'weight', 'phrases', 'heading', 'example', 'counter'];
/** Bounds the tree of phrases, not anybody's needs. */
const MOST_RULES = 1000;
const MOST_PHRASES = 2000;

/** A short hash by which a set of own rules is known from another; empty for none. */
export function nameOf(own: readonly Rule[]): string {
  return own.length === 0 ? '' : createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 16);
}

/** Our rules, and in front of them those of a user, which win at equal weight. */
export function bookWith(own: readonly Rule[]): Rulebook {
  return compile(LANGUAGES, own);
}

/**
 * `json`: `{"rules": [{id, label, place, weight, phrases, example, counter, heading?}]}`, phrases in the language of
 * `phrases.ts`. Each rule has to match its example and to leave its counter-example alone. Throws `RulesFault`.
 */
export function readRules(json: string): Rule[] {
  const rules = shapesOf(json).map(ruleOf);
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new RulesFault(`Two rules have the id "${id}"; give each its own.`);
    ids.add(id);
  }
  return rules;
}

/** What each rule does wrong with its own examples; empty when all is well. */
export function faultsOf(rules: readonly Rule[]): string[] {
  return rules.map(faultOfRule).filter((fault) => fault !== null);
}

function shapesOf(json: string): unknown[] {
  let said: unknown;
  try {
    said = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new RulesFault(`It is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const rules = (said as { rules?: unknown } | null)?.rules;
  if (!Array.isArray(rules)) throw new RulesFault('It needs the shape {"rules": […]}.');
  if (rules.length > MOST_RULES) throw new RulesFault(`It holds more than ${MOST_RULES} rules.`);
  return rules;
}

function ruleOf(said: unknown, at: number): Rule {
  const shape = said as Record<string, unknown> | null;
  if (typeof shape !== 'object' || shape === null || Array.isArray(shape))
    throw new RulesFault(`Rule ${at + 1} is not an object.`);
  const { id, label, place, weight, phrases, heading, example, counter } = shape;
  if (typeof id !== 'string' || !/^[\w.-]{1,60}$/.test(id))
    throw new RulesFault(`Rule ${at + 1} needs an id of letters, digits, dots and hyphens.`);
  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new RulesFault(`Rule "${id}": ${what}`);
  };
  const unknown = Object.keys(shape).find((field) => !FIELDS.includes(field));
  must(unknown === undefined, `"${unknown}" is no field of a rule; these are: ${FIELDS.join(', ')}.`);
  must(LABELS.includes(label as Label) && label !== 'body', `label must be one of ${LABELS.slice(1).join(', ')}.`);
  must(PLACES.includes(place as Place), `place must be one of ${PLACES.join(', ')}.`);
  must(weight === 1 || weight === 2 || weight === 3, 'weight must be 1, 2 or 3.');
  const listed = Array.isArray(phrases) && phrases.length > 0 && phrases.length <= MOST_PHRASES;
  must(listed && phrases.every((one) => typeof one === 'string'), 'phrases must be a list of strings.');
  for (const phrase of phrases as string[]) must(faultOf(phrase) === null, faultOf(phrase) ?? '');
  must(heading === undefined || typeof heading === 'boolean', 'heading must be true or false.');
  must(typeof example === 'string' && example !== '', 'it needs an example that it matches.');
  must(typeof counter === 'string' && counter !== '', 'it needs a counter-example that it leaves alone.');
  return {
    id,
    label: label as Label,
    place: place as Place,
    weight: weight as Weight,
    phrases: phrases as string[],
    ...(heading === true && { heading }),
    example: example as string,
    counter: counter as string,
  };
}
