// Three kinds of tests: `unit` runs anywhere; `browser` needs Chromium; `kill` kills servers under load.
import { defineConfig } from 'vitest/config';

const BROWSER = 'tests/browser/**/*.test.ts';
const KILL = 'tests/kill/**/*.test.ts';

/** One file at a time, after the others: they need the machine to themselves. */
const alone = { fileParallelism: false, testTimeout: 300_000, hookTimeout: 120_000 };

// eslint-disable-next-line no-restricted-syntax -- vitest wants a default export
export default defineConfig({
  test: {
    pool: 'forks',
    // Generous, since machines are shared: a time-out is a hang, never a measurement.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [BROWSER, KILL], sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'browser', include: [BROWSER], sequence: { groupOrder: 1 }, ...alone } },
      { extends: true, test: { name: 'kill', include: [KILL], sequence: { groupOrder: 2 }, ...alone } },
    ],
  },
});
