import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Whole processes and databases run beside the tests: more files at once would only make them wait for each other.
    maxWorkers: 2,
  },
});
