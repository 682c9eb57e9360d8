/** `winnow watch`: the doors alone (inbox, Redis, schedules), for a set of several processes. */

import { watchInbox } from '../intake/inbox.js';
import { makeIngest } from '../intake/ingest.js';
import { allowOf } from '../workers/fetch-settings.js';
import { openDoors } from '../workers/main.js';
import { showAlive } from './alive.js';
import { makeInbox, makeLog, onStop, untilAborted, withStores } from './session.js';

export async function watch(options: { alive?: string }): Promise<number> {
  const { signal, exitCode } = onStop();
  return withStores(
    async (stores, config) => {
      const { database, queues } = stores;
      const log = makeLog(config);
      const allow = allowOf(config);
      makeInbox(config);
      const inbox = await watchInbox({
        folder: config.inboxFolder,
        database,
        ingest: makeIngest(database, queues, 'inbox', allow),
        log,
      });
      const doors = await openDoors(stores, config, log);
      if (options.alive) await showAlive(options.alive, stores, log, signal);
      log.info({ folder: config.inboxFolder }, 'watching');
      await untilAborted(signal);
      await inbox.stop();
      await doors.stop();
      return exitCode();
    },
    { own: true },
  );
}
