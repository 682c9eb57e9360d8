/** The file that `WINNOW_RULES` names, read and checked before anything is cleaned with it. */
import { readFileSync } from 'node:fs';
import { ConfigError } from '../config.js';
import type { Rule } from '../text/languages/language.js';
import { faultsOf, RulesFault, readRules } from '../text/own-rules/own-rules.js';

/** The user's own rules; none without a file. Throws `ConfigError` with the code E_RULES. */
export function readRuleFile(file: string | undefined): Rule[] {
  if (!file) return [];
  const rules = parse(file);
  const faults = faultsOf(rules);
  if (faults.length > 0) throw new ConfigError(`E_RULES: ${file}: ${faults.join('\n')}`);
  return rules;
}

/** As `readRuleFile`, whether or not the rules do what their examples say. */
export function parse(file: string): Rule[] {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`E_RULES: ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    return readRules(json);
  } catch (error) {
    if (!(error instanceof RulesFault)) throw error;
    throw new ConfigError(`${error.code}: ${file}: ${error.message}`, { cause: error });
  }
}
