/** The web server as commands start it. */
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { serveWeb, type Web } from '../web/server.js';
import { allowOf } from '../workers/fetch-settings.js';
import type { Stores } from '../workers/stores.js';
import { version } from './version.js';

/** `works`: this process runs the workers too. Throws `PortUnavailable`. */
export function startWeb(stores: Stores, config: Config, log: Logger, works: boolean): Promise<Web> {
  return serveWeb({
    stores,
    works,
    log,
    ...config.web,
    allow: allowOf(config),
    rulesFile: config.rulesFile,
    version: version(),
  });
}
