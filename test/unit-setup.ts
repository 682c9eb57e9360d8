/** The unit suites need a folder for their files, and no server. */
import { openRunFolder } from './run-folder.js';

export default function setup(): () => Promise<void> {
  const folder = openRunFolder();
  return () => folder.close();
}
