/** The rules that commands clean by: ours, and those of the file that `WINNOW_RULES` names. */
import { existsSync } from 'node:fs';
import { readConfig } from '../config.js';
import { bookWith } from '../text/own-rules/own-rules.js';
import { ourRulebook, type Rulebook } from '../text/rules/rulebook.js';
import { readRuleFile } from '../workers/rule-file.js';

let book: Rulebook | undefined;

/** Read once. Throws `ConfigError` when the settings or the file do not hold. */
export function rulebook(): Rulebook {
  book ??= read();
  return book;
}

function read(): Rulebook {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const own = readRuleFile(readConfig(process.env).rulesFile);
  return own.length > 0 ? bookWith(own) : ourRulebook();
}
