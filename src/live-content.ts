// Content that can be taken up anew while the server runs: what an editor accepted is understood and told from then on.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './core/fault.js';
import type { Log } from './core/ports.js';
import { createLearning, type Ran } from './learning/learning.js';
import type { Learning } from './core/learning.js';
import type { Knowledge } from './handoff/suggest.js';
import type { Content } from './load-content.js';
import { services } from './services/index.js';

/** A child that weighs has to learn first. */
const LONGEST_MS = 300_000;
const MOST_OUTPUT = 4_000_000;

export interface LiveContent {
  readonly content: Content;
  /** What the desk may look things up in. */
  readonly knowledge: Knowledge;
  readonly learning: Learning;
}

export interface LiveContentOptions {
  /** The folder with intents/ and knowledge/. */
  readonly root: string;
  readonly project: string;
  readonly council: string;
  /** Files of evaluation questions; absent: the project's own. */
  readonly questions: readonly string[] | undefined;
  readonly log: Log;
}

/** What staff can have a resident begin: the services that are questions of theirs. */
const beginnable = new Set([...services.values()].flatMap(({ id, intent }) => (id === intent ? [id] : [])));

/** `load` reads the content of `root`, now and again; `project` is the folder of the program. */
export function liveContent(
  load: () => Content,
  { root, project, council, questions, log }: LiveContentOptions,
): LiveContent {
  const first = load();
  let now = first;
  const content: Content = {
    ...first,
    reader: { read: (text, hint) => now.reader.read(text, hint) },
    articles: {
      forIntent: (intent, message, language) => now.articles.forIntent(intent, message, language),
      named: (intent, message, language) => now.articles.named(intent, message, language),
      titled: (message, language) => now.articles.titled(message, language),
      search: (message, language, most) => now.articles.search(message, language, most),
      get all() {
        return now.articles.all;
      },
    },
  };
  const learning = createLearning({
    root,
    run: (command, args) => run(project, command, args, council),
    reload: async () => {
      try {
        now = load();
        return true;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        // Somebody else's change to the files: what was there goes on until it is mended.
        log.error({ err: error }, 'the content could not be taken up anew');
        return false;
      }
    },
    questions,
    log,
  });
  const { reader, articles, register } = content;
  return { content, knowledge: { reader, articles, register, services: beginnable }, learning };
}

/** The command as it was built, beside us; from the sources it is built first. */
function run(project: string, command: 'check' | 'weigh', args: readonly string[], council: string): Promise<Ran> {
  const built = fileURLToPath(new URL(`./commands/${command}.js`, import.meta.url));
  const program = existsSync(built) ? [built] : [join(project, 'src/commands/run.mjs'), `commands/${command}`];
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [...program, ...args, ...(command === 'weigh' ? ['--council', council] : [])],
      {
        cwd: project,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: LONGEST_MS,
      },
    );
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out = (out + text).slice(-MOST_OUTPUT)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err = (err + text).slice(-MOST_OUTPUT)));
    child.on('error', (error) => resolve({ ok: false, out, err: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, out, err }));
  });
}
