/** `winnow watch`: the inbox alone, for a set of several processes. */
import { watchInbox } from '../intake/inbox.js';
import { makeIngest } from '../intake/ingest.js';
import { makeLog, onStop, untilAborted, withStores } from './session.js';

export async function watch(): Promise<number> {
  const { signal, exitCode } = onStop();
  return withStores(async ({ database, queues }, config) => {
    const log = makeLog(config);
    const inbox = await watchInbox({
      folder: config.inboxFolder,
      database,
      ingest: makeIngest(database, queues, 'inbox'),
      log,
    });
    log.info({ folder: config.inboxFolder }, 'watching');
    await untilAborted(signal);
    await inbox.stop();
    return exitCode();
  });
}
