/** The web server as commands start it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { COMMAND_KIND, STORE_KINDS } from '../stores.js';
import { until } from '../until.js';
import { start, winnow } from './run.js';

const STORY =
  'The ferry to the outer islands was cancelled on Tuesday after a storm tore a panel from its bow, the harbour office said.';

/** Starts a command, and waits for the address that it tells. */
async function serving(args: string[], environment: Record<string, string>) {
  const child = start(args, { environment: { WINNOW_PORT: '0', ...environment } });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  await until(() => /serving http:\S+/.test(said) || child.exitCode !== null);
  return { child, address: /serving (http:[^\s;]+)/.exec(said)?.[1] ?? said };
}

async function embedded() {
  const store = await STORE_KINDS[0].make();
  onTestFinished(() => store.drop());
  return store.environment;
}

const post = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/v1/ingest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ v: 1, type: 'document', text: STORY, key: 'ferry' }),
  });

test('beside an up that owns the embedded store, serve takes what up then stores; both stop in order', async () => {
  const environment = await embedded();
  const token = 'a-token-for-serve-1';
  const up = await serving(['up'], { ...environment, WINNOW_TOKEN: token });
  const serve = await serving(['serve'], { ...environment, WINNOW_TOKEN: token });
  expect((await post(serve.address)).status).toBe(401);
  const headers = { authorization: `Bearer ${token}` };
  const { documentId } = (await (await post(serve.address, headers)).json()) as { documentId: string };
  await until(async () => {
    const answer = await fetch(`${up.address}/v1/documents/${documentId}`, { headers });
    return ((await answer.json()) as { outcome: string | null }).outcome === 'created';
  });
  expect((await winnow(['show', 'ferry', '--raw'], { environment })).stdout).toBe(STORY);
  serve.child.kill('SIGTERM');
  expect((await serve.child.ended).code).toBe(0);
  up.child.kill('SIGTERM');
  expect((await up.child.ended).code).toBe(0);
});

test('alone, serve owns the embedded store and shares it with commands', async () => {
  const environment = await embedded();
  const { child, address } = await serving(['serve'], environment);
  expect((await post(address)).status).toBe(202);
  const { stdout } = await winnow(['status', '--json'], { environment });
  expect(JSON.parse(stdout).documents).toMatchObject({ captured: 1 });
  child.kill('SIGTERM');
  expect((await child.ended).code).toBe(0);
});

test('a port that another has ends serve with 2 and a code, and is a warning to up', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await until(() => other.listening);
  const { port } = other.address() as AddressInfo;
  const store = await COMMAND_KIND.make();
  onTestFinished(() => store.drop());
  const environment = { ...store.environment, WINNOW_PORT: String(port) };
  const serve = await winnow(['serve'], { environment });
  expect({ code: serve.code, stderr: serve.stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(`E_PORT: 127.0.0.1 port ${port} cannot be had`),
  });
  const up = start(['up'], { environment });
  let said = '';
  up.stderr?.on('data', (text) => {
    said += text;
  });
  await until(() => said.includes('watching'));
  expect(said).toMatch(/E_PORT.*The web server is not there; all else is/);
  up.kill('SIGTERM');
  expect((await up.ended).code).toBe(0);
});
