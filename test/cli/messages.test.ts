/** What a user is told who made a mistake, or whose machine is not as it should be. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../servers.js';
import { winnow } from './run.js';

/** Root may write everything. */
const nobody = process.getuid?.() === 0 ? 65534 : undefined;

test('a data folder that cannot be made or written to ends with 3 and says which', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  chmodSync(folder, 0o555);
  for (const data of [file, join(file, 'data'), join(folder, 'data'), folder, '/proc/winnow']) {
    const { code, stdout, stderr } = await winnow(['list'], { environment: { WINNOW_DATA: data }, uid: nobody });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^winnow: The data folder ${data} cannot be used: .*WINNOW_DATA\\.\n$`));
  }
  chmodSync(folder, 0o755);
});

test('an inbox that cannot be made ends with 2 and says which', async () => {
  const folder = temporaryFolder();
  const inbox = join(folder, 'file', 'inbox');
  writeFileSync(join(folder, 'file'), '');
  const environment = { WINNOW_INBOX: inbox, WINNOW_DATA: join(folder, 'data') };
  for (const command of ['up', 'init'])
    expect(await winnow([command], { environment, cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^winnow: WINNOW_INBOX: .*file.inbox cannot be used: .*\n$/),
    });
});
