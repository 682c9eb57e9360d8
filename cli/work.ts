/** `winnow work`: the workers alone, for a set of several processes. */
import { STAGES, type Stage } from '../queues/queues.js';
import { openDoors, startWorkers } from '../workers/main.js';
import { showAlive } from './alive.js';
import { UsageError } from './exit.js';
import { makeLog, onStop, untilAborted, withStores } from './session.js';

export async function work(options: { only?: string; alive?: string }): Promise<number> {
  const only = options.only ? options.only.split(',').map(stageNamed) : STAGES;
  const { signal, exitCode } = onStop();
  return withStores(
    async (stores, config) => {
      const log = makeLog(config);
      const workers = await startWorkers(stores, config, log, only);
      log.info({ stages: only }, 'working');
      // Named stages are run alone; without names this process does all that needs no folder.
      const doors = options.only ? null : await openDoors(stores, config, log);
      if (options.alive) await showAlive(options.alive, stores, log, signal);
      await untilAborted(signal);
      await doors?.stop();
      await workers.stop();
      return exitCode();
    },
    { own: true },
  );
}

function stageNamed(name: string): Stage {
  const stage = STAGES.find((known) => known === name.trim());
  if (!stage) throw new UsageError(`${name} is not a stage; --only takes some of ${STAGES.join(',')}.`);
  return stage;
}
