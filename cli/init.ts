/** `winnow init`: a folder made ready. What is there already is left as it is. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { describeSetting, SETTING_NAMES } from '../config.js';
import { EXIT } from './exit.js';
import { migrateCommand } from './migrate.js';
import { printLine } from './output.js';
import { makeInbox, settings } from './session.js';

export async function init(): Promise<number> {
  const config = settings();
  const env = resolve('.env');
  if (existsSync(env)) await printLine('.env is there already');
  else {
    const lines = SETTING_NAMES.map((name) => `# ${describeSetting(name)}\n#${name}=`);
    await writeFile(env, `${lines.join('\n\n')}\n`, { flag: 'wx' });
    await printLine('wrote .env: take the # off a line to set it');
  }
  makeInbox(config);
  await printLine(`${relative('.', config.inboxFolder) || '.'}/ takes files`);
  await migrateCommand();
  await printLine('\nnext: winnow up');
  return EXIT.done;
}
