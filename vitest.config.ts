import { configDefaults, defineConfig } from 'vitest/config';
import LongestFirst from './test/longest-first.js';

/** Need no server, no database and no process of ours. */
const UNIT = [
  'test/{formats,text,dedupe,search,fetch}/**/*.test.ts',
  'test/{clean,config,imports,rules-version}.test.ts',
  'test/intake/{adaptive,containers,cron,csv,items,lines,timing}.test.ts',
  'test/queues/message.test.ts',
];

export default defineConfig({
  test: {
    // Guards against a hang only: a slow or busy machine takes as long as it takes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Whole processes and databases run beside the tests: more files at once would only make them wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/slowest.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: UNIT, globalSetup: ['test/unit-setup.ts'] } },
      {
        extends: true,
        test: {
          name: 'stores',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...UNIT],
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
  },
});
