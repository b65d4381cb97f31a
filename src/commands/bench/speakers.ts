// How quick the Alexa skill answers: so many turns a second for a while, and every outside system hanging.
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shownOf } from '../../channels/alexa/simulator/heard.js';
import { createSpeaker, type Speaker } from '../../channels/alexa/simulator/speaker.js';
import { spokenModel } from '../skill-files.js';
import { startChild } from './child.js';

const SKILL = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
const COUNCIL = 'glanmarch';
const CLOCK = '2026-11-23T09:00:00Z';

export interface SpeakersBench {
  /** Milliseconds from when a turn was due to its answer. */
  readonly times: readonly number[];
  /** The same in the first `FRESH` seconds after a start, while Node still makes machine code of what it runs. */
  readonly fresh: readonly number[];
  /** What was wrong with answers that were not 200, or had nothing to say → how often. */
  readonly errors: ReadonlyMap<string, number>;
}

const TALK = [
  'when is my bin collected',
  'g m two one a a',
  'number eight',
  'and the glass',
  'what about next week',
  'where do i put batteries',
  'how do i pay my council tax',
  'help',
  'wibble flurb snorkel',
  'start over',
];
const HUNG = [
  ['when is my bin collected', 'yes', 'no', 'g m two one a a', 'number eight', 'what about next week'],
  ['planning applications at g m one one a a', 'number seven', 'start over', 'planning application p two five'],
  ['can i speak to a person', 'zero seven seven zero zero nine zero zero one two three', 'yes'],
  ['remind me about my bins', 'no', 'g m two one a a', 'number eight', 'yes', 'what reminders do i have'],
  ['my recycling bin was missed', 'no', 'g m two one a a', 'number eight', 'the red bag'],
];

/** Seconds after a start that are told apart. */
export const FRESH = 3;

/** One turn every `1 / perSecond` seconds, each talk a turn a second: a slow answer makes no other turn start later. */
export async function benchSpeakers(root: string, perSecond: number, seconds: number): Promise<SpeakersBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-speakers-'));
  const server = await startChild('commands/bench/skill-server.js', settings(dataDir));
  try {
    const model = spokenModel(root, COUNCIL);
    const talks = Array.from({ length: perSecond }, () => newSpeaker(model));
    // The first answers fill what is kept: every talk begins with one that does not count.
    for (const speaker of talks.slice(0, 5)) await turn(server.url, speaker, 'help');
    const answers = await Promise.all(
      talks.map(async (speaker, n) => {
        const began = performance.now() + (n * 1000) / perSecond;
        const own: Answer[] = [];
        for (let second = 0; second < FRESH + seconds; second++) {
          const due = began + second * 1000;
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
          own.push(await turn(server.url, speaker, TALK[(n + second) % TALK.length] ?? '', due));
        }
        return own;
      }),
    );
    const [fresh, later] = [answers.flatMap((own) => own.slice(0, FRESH)), answers.flatMap((own) => own.slice(FRESH))];
    return result(later, fresh);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Amazon's services, the planning register and the collection days take connections and never answer. */
export async function benchHungSpeakers(root: string): Promise<SpeakersBench> {
  const hung = createServer(() => undefined);
  hung.listen(0, '127.0.0.1');
  await once(hung, 'listening');
  const endpoint = `http://127.0.0.1:${String((hung.address() as AddressInfo).port)}`;
  const folder = mkdtempSync(join(tmpdir(), 'bench-hung-'));
  for (const part of ['intents', 'knowledge']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const facts = join(folder, 'knowledge', 'councils', COUNCIL, 'council.yaml');
  writeFileSync(facts, `${readFileSync(facts, 'utf8')}\n${connectors(endpoint)}`);
  try {
    const server = await startChild('commands/bench/skill-server.js', {
      ...settings(join(folder, 'data')),
      CONTENT_DIR: folder,
    });
    try {
      const model = spokenModel(root, COUNCIL);
      const answers = await Promise.all(
        HUNG.map(async (talk) => {
          const speaker = newSpeaker(model, endpoint);
          const own: Answer[] = [];
          for (const words of talk) own.push(await turn(server.url, speaker, words));
          return own;
        }),
      );
      return result(answers.flat());
    } finally {
      await server.stop();
    }
  } finally {
    hung.closeAllConnections();
    hung.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const settings = (dataDir: string): Record<string, string> => ({
  DATA_DIR: dataDir,
  COUNCIL,
  CLOCK,
  ALEXA_SKILL_ID: SKILL,
  ALEXA_VERIFY: 'off',
});

const connectors = (endpoint: string): string =>
  [
    'connectors:',
    '  bops:',
    `    url: ${endpoint}`,
    '  collectionFeeds:',
    `    url: ${endpoint}/{uprn}.ics`,
    '    format: icalendar',
    '',
  ].join('\n');

let speakers = 0;
const newSpeaker = (model: Parameters<typeof createSpeaker>[0]['model'], endpoint?: string): Speaker =>
  createSpeaker({
    model,
    skillId: SKILL,
    userId: `amzn1.ask.account.BENCH${String((speakers += 1))}`,
    ...(endpoint && { amazon: { endpoint, token: 'bench' } }),
  });

interface Answer {
  readonly took: number;
  readonly error: string | null;
}

async function turn(url: string, speaker: Speaker, words: string, due = performance.now()): Promise<Answer> {
  const answer = await fetch(`${url}/api/alexa`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(speaker.speak(words)),
  });
  const text = await answer.text();
  const took = performance.now() - due;
  const error = (what: string): Answer => ({ took, error: `"${words}": ${what}` });
  if (answer.status !== 200) return error(`${String(answer.status)} ${text.slice(0, 200)}`);
  const body = JSON.parse(text) as Spoken;
  speaker.carry(body);
  if (body.response?.outputSpeech === undefined) return error('nothing was said');
  // An apology for a fault of ours, or for being late, is speech too.
  const sorry = body.response.shouldEndSession === true && body.sessionAttributes?.assistant === undefined;
  return sorry ? error(shownOf(body).speech) : { took, error: null };
}

interface Spoken {
  readonly sessionAttributes?: { readonly assistant?: object };
  readonly response?: { readonly outputSpeech?: object; readonly shouldEndSession?: boolean };
}

function result(answers: readonly Answer[], fresh: readonly Answer[] = []): SpeakersBench {
  const errors = new Map<string, number>();
  for (const { error } of [...fresh, ...answers]) if (error !== null) errors.set(error, (errors.get(error) ?? 0) + 1);
  return { times: answers.map(({ took }) => took), fresh: fresh.map(({ took }) => took), errors };
}
