// Kinds of tests: `unit` runs anywhere; `tasks` and `browser` need Chromium; `kill` kills servers under load.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const BROWSER = 'tests/browser/**/*.test.ts';
/** Every task in every language, step by step. */
const TASKS = 'tests/browser/tasks-*.test.ts';
/**
 * No file of these has a global of its own: all of a project share a process for each worker, and load what a council knows once, not each anew.
 * More than one, since what a process has loaded it keeps: all in one would come near the memory that Node gives it.
 */
const SHARED = {
  'unit-shared': ['answers', 'core', 'language', 'services'],
  'unit-talks': ['conversations'],
  'unit-kept': ['connectors', 'content', 'handoff', 'outbox', 'store'],
  'unit-served': ['accounts', 'channels', 'llm', 'messages', 'remote', 'requests', 'server'],
};
const under = (folders: readonly string[]): string[] => folders.map((at) => `tests/${at}/**/*.test.ts`);
/** Here restify must not be: it changes how every server of its process answers. */
const APART = 'tests/content/import/**/*.test.ts';
/** Everything else, folders that are not named here too. */
const ALONE = ['tests/*.test.ts', `tests/!(browser|kill|${Object.values(SHARED).flat().join('|')})/**/*.test.ts`];
const KILL = 'tests/kill/**/*.test.ts';

/** Two even on two cores, where one alone would leave a core idle: much of a test is waiting. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Of those that share a queue, who begins first: the long ones; and who shares a process after who does not. */
const QUEUE = ['unit', ...Object.keys(SHARED), 'tasks', 'browser', 'kill'];
/** Long for their size, by which files are begun otherwise: begun last, one of them would run alone at the end. */
const LONG = [
  /conversations\/(?:alexa|alexa-account|core|web)\.test/,
  /(?:handoff\/hub-down|handoff\/connector|store\/processes|commands\/skill-lambda|understanding\/frozen)\.test/,
  /browser\/(?:chat-gone|chat-large|chat-offline|chat-room|sign-in|whole-learning)\.test/,
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number =>
      2 * QUEUE.indexOf(project.name) + (LONG.some((long) => long.test(moduleId)) ? 0 : 1);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const patient = { testTimeout: 300_000, hookTimeout: 120_000 };
/** One file at a time, after the others: they need the machine to themselves. */
const alone = { ...patient, fileParallelism: false };

// eslint-disable-next-line no-restricted-syntax -- vitest wants a default export
export default defineConfig({
  test: {
    pool: 'forks',
    sequence: { sequencer: LongFirst },
    // Generous, since machines are shared: a time-out is a hang, never a measurement.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [...ALONE, APART],
          sequence: { groupOrder: 0 },
          maxWorkers: WORKERS,
        },
      },
      ...Object.entries(SHARED).map(([name, folders]) => ({
        extends: true as const,
        test: {
          name,
          include: under(folders),
          exclude: [APART],
          isolate: false,
          sequence: { groupOrder: 0 },
          maxWorkers: WORKERS,
        },
      })),
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
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          ...patient,
        },
      },
      { extends: true, test: { name: 'kill', include: [KILL], sequence: { groupOrder: 2 }, ...alone } },
    ],
  },
});
