/** What the settings say of fetching. */
import { type Config, ConfigError } from '../config.js';
import { type Allow, parseAllow } from '../fetch/allow.js';

/** Names no contact, as only the operator can: `WINNOW_USER_AGENT` is for that. */
export const USER_AGENT = 'winnow/0.1';

/** Throws `ConfigError` for a list that cannot be read. */
export function allowOf({ fetchAllow }: Pick<Config, 'fetchAllow'>): Allow {
  try {
    return parseAllow(fetchAllow ?? '');
  } catch (error) {
    throw new ConfigError(`WINNOW_FETCH_ALLOW: ${(error as Error).message}`, { cause: error });
  }
}
