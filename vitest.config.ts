// Kinds of tests: `unit` runs anywhere; `tasks` and `browser` need Chromium; `kill` kills servers under load.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const BROWSER = 'tests/browser/**/*.test.ts';
/** Every task in every language, step by step: they wait more than they work, and so run side by side. */
const TASKS = 'tests/browser/tasks-*.test.ts';
/** Words and arithmetic, with no global of their own: they share a process, and load what a council knows once, not each anew. */
const SHARED = ['answers', 'conversations', 'core', 'language', 'services'].map((at) => `tests/${at}/**/*.test.ts`);
const KILL = 'tests/kill/**/*.test.ts';

/** Two even on two cores, where one alone would leave a core idle: much of a test is waiting. */
const WORKERS = Math.max(2, availableParallelism() - 1);

const patient = { testTimeout: 300_000, hookTimeout: 120_000 };
/** One file at a time, after the others: they need the machine to themselves. */
const alone = { ...patient, fileParallelism: false };

// eslint-disable-next-line no-restricted-syntax -- vitest wants a default export
export default defineConfig({
  test: {
    pool: 'forks',
    // Generous, since machines are shared: a time-out is a hang, never a measurement.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [BROWSER, KILL, ...SHARED],
          sequence: { groupOrder: 0 },
          maxWorkers: WORKERS,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-shared',
          include: SHARED,
          isolate: false,
          sequence: { groupOrder: 0 },
          maxWorkers: WORKERS,
        },
      },
      {
        extends: true,
        test: { name: 'tasks', include: [TASKS], sequence: { groupOrder: 1 }, maxWorkers: 2, ...patient },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER],
          exclude: [TASKS],
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          ...patient,
        },
      },
      { extends: true, test: { name: 'kill', include: [KILL], sequence: { groupOrder: 3 }, ...alone } },
    ],
  },
});
