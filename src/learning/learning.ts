// What the assistant learns from its agents: weighs a change on a copy, and writes it into intents/ or knowledge/ when it is accepted.
import type { Log } from '../core/ports.js';
import type { Language } from '../core/turn.js';
import type { Effect, Learning, Tried, Wanted, WeighedFigures } from '../core/learning.js';
import { readText, withText } from './article-text.js';
import { withPhrase, type FileChange } from './phrase-file.js';
import { createTrial, isWritable, writeChange } from './trial.js';

/** What a child process said; `ok` when it ended with 0. */
export interface Ran {
  readonly ok: boolean;
  readonly out: string;
  readonly err: string;
}

export interface LearningParts {
  /** The folder with intents/ and knowledge/. */
  readonly root: string;
  /** Runs one of our commands in a process of its own, so that residents do not wait. */
  readonly run: (command: 'check' | 'weigh', args: readonly string[]) => Promise<Ran>;
  /** Files of evaluation questions; absent: the project's own. */
  readonly questions?: readonly string[] | undefined;
  /** Takes up what was written; false when that has to wait for the next start. */
  readonly reload: () => Promise<boolean>;
  readonly log: Log;
}

interface Weighed {
  readonly figures: WeighedFigures;
  /** Ids and words of the questions that are right. */
  readonly right: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  /** What the words to teach are understood as. */
  readonly read: string | null;
}

const MOST_LISTED = 20;

export function createLearning(parts: LearningParts): Learning {
  const { root, run, log } = parts;
  let busy = false;

  const changeOf = (language: Language, wanted: Wanted): FileChange | Extract<Tried<never>, { ok: false }> => {
    const change =
      wanted.kind === 'phrase'
        ? withPhrase(root, { language, intent: wanted.intent, phrase: wanted.phrase })
        : withText(root, language, wanted.article, wanted.text);
    if (typeof change !== 'string') return change;
    return { ok: false, why: 'not-right', detail: REASONS[change] };
  };
  /** One at a time: each takes a core of the machine. */
  const alone = async <T>(work: () => Promise<Tried<T>>): Promise<Tried<T>> => {
    if (busy) return { ok: false, why: 'busy', detail: '' };
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
  const checked = async (folder: string): Promise<string | null> => {
    const { ok, err } = await run('check', ['--root', folder]);
    if (ok) return null;
    const lines = err.split('\n').filter((line) => line !== '' && !line.startsWith('warning:'));
    return lines.slice(0, 3).join(' ') || 'The check could not be run.';
  };
  const weigh = async (args: readonly string[]): Promise<Weighed> => {
    const { ok, out, err } = await run('weigh', args);
    if (!ok) throw new Error(`weighing failed: ${err.slice(-500)}`);
    return JSON.parse(out) as Weighed;
  };
  const asked = (parts.questions ?? []).flatMap((file) => ['--questions', file]);
  const weighed = (folder: string, phrase: string, language: Language): Promise<Weighed> =>
    weigh(['--root', folder, '--say', phrase, '--language', language, ...asked]);

  return {
    writable: () => isWritable(root),
    text: (language, article) => readText(root, language, article),
    weigh: (language, wanted) =>
      alone<Effect>(async () => {
        const change = changeOf(language, wanted);
        if ('ok' in change) return change;
        const trial = createTrial(root, change);
        try {
          const problem = await checked(trial.root);
          if (problem !== null) return { ok: false, why: 'not-right', detail: problem };
          const nothing = { right: 0, of: 0 };
          const none = { first: nothing, place: nothing, danger: nothing, false: nothing };
          if (wanted.kind === 'article')
            return { ok: true, value: { before: none, after: none, fixed: [], broken: [], now: null, weighed: false } };
          const before = await weighed(root, wanted.phrase, language);
          const after = await weighed(trial.root, wanted.phrase, language);
          const only = (one: Weighed, other: Weighed): readonly string[] => {
            const others = new Set(other.right);
            return one.right
              .filter((id) => !others.has(id))
              .slice(0, MOST_LISTED)
              .map((id) => one.texts[id] ?? id);
          };
          return {
            ok: true,
            value: {
              before: before.figures,
              after: after.figures,
              fixed: only(after, before),
              broken: only(before, after),
              now: after.read,
              weighed: true,
            },
          };
        } finally {
          trial.remove();
        }
      }),
    accept: (language, wanted) =>
      alone<{ readonly file: string; readonly live: boolean }>(async () => {
        if (!isWritable(root)) return { ok: false, why: 'read-only', detail: '' };
        const change = changeOf(language, wanted);
        if ('ok' in change) return change;
        const trial = createTrial(root, change);
        try {
          const problem = await checked(trial.root);
          if (problem !== null) return { ok: false, why: 'not-right', detail: problem };
          // Learnt here, in the child, and kept: taking it up is then quick.
          if (wanted.kind === 'phrase') await weigh(['--root', trial.root, '--learn-only']);
        } finally {
          trial.remove();
        }
        try {
          writeChange(root, change);
        } catch (error) {
          const { code = '' } = error as NodeJS.ErrnoException;
          if (!['EROFS', 'EACCES', 'EPERM', 'ENOENT'].includes(code)) throw error;
          return { ok: false, why: 'read-only', detail: change.file };
        }
        log.info({ file: change.file }, 'an accepted proposal was written');
        return { ok: true, value: { file: change.file, live: await parts.reload() } };
      }),
  };
}

const REASONS: Readonly<Record<'no-place' | 'taught-already', string>> = {
  'no-place': 'There is no file for it: the intent has no phrases in that language yet, or the article is not there.',
  'taught-already': 'These words are taught already, here or under another meaning.',
};
