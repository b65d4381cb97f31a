// The skill as an AWS Lambda function: the same core and the same queue as the server, with nothing of the web.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinkedAccounts } from './accounts/linking/pin.js';
import { createAlexaChannel, type AlexaChannel } from './channels/alexa/index.js';
import { environment, readConfig, type Config } from './config.js';
import { connect } from './connectors/index.js';
import { createTake } from './core/assistant.js';
import { unpackAhead } from './content/kept-files.js';
import { createClock } from './core/clock.js';
import { Fault } from './core/fault.js';
import type { Log } from './core/ports.js';
import { createDeskPort } from './handoff/desk-port.js';
import { createPresence } from './handoff/presence.js';
import { loadContent, packagedContent, packContent } from './load-content.js';
import { createRemotes } from './remote/remotes.js';
import { withEarlier } from './requests/earlier.js';
import { createHomeDays } from './services/bins/days/home-days.js';
import { services } from './services/index.js';
import { openStore } from './store/open.js';

/** What was read and learnt stands beside the code. */
const here = dirname(fileURLToPath(import.meta.url));

/** Alexa has no Welsh. */
const SPOKEN = ['en'] as const;

/** One line of JSON each, which CloudWatch keeps. */
const write =
  (level: string) =>
  (fields: object, message: string): void => {
    const { err, ...rest } = fields as { readonly err?: unknown };
    const error = err instanceof Error ? { error: err.name, stack: err.stack } : {};
    process.stdout.write(`${JSON.stringify({ level, message, ...rest, ...error })}\n`);
  };
const log: Log = { info: () => undefined, warn: write('warn'), error: write('error') };

/** @throws Fault where the settings would give the skill a queue of its own. */
export async function openSkill(
  config: Config,
  root: string = here,
): Promise<AlexaChannel & { readonly close: () => Promise<void> }> {
  if (config.databaseUrl === null)
    throw new Fault(
      'lambda/database',
      'DATABASE_URL is not set: call backs would wait where no desk sees them',
      "Set it, and SECRET, to the server's own",
    );
  const clock = createClock(config.clock);
  await unpackAhead(root);
  const content =
    packagedContent(root, config.council, clock) ?? loadContent(root, config.council, clock, root, SPOKEN);
  const store = await openStore({
    dataDir: '/tmp',
    databaseUrl: config.databaseUrl,
    secret: config.secret,
    role: 'tool',
    log,
  });
  const { council, words } = content;
  const use = { called: () => undefined, state: () => undefined };
  const remotes = createRemotes({ log, use, now: clock.now });
  const { osPlacesKey, wasteServicesKey, alexaSkillId } = config;
  const keys = { osPlacesKey, wasteServicesKey };
  const connected = connect({ council, addresses: content.addresses, remotes, clock, words, ...keys });
  const desk = createDeskPort({ ...store, presence: createPresence(store.staff), council, clock });
  const { turns, references, requests, bookings } = store;
  const kept = { turns, references, requests: withEarlier(requests, content.earlierRequests), bookings };
  const take = createTake({ ...content, ...connected, ...kept, services, desk, clock, log });
  const channel = createAlexaChannel({
    take,
    words,
    council,
    register: content.register,
    skillId: alexaSkillId,
    verify: 'on',
    now: clock.now,
    log,
    addresses: connected.addresses,
    memory: store.voice,
    vault: store.vault,
    clock,
    days: createHomeDays({ council, ...connected, clock }),
    // Linked and looked after on the server's pages; both use one database.
    linked: config.alexaLinking && createLinkedAccounts(store.speakerLinks),
  });
  return {
    ...channel,
    close: async () => {
      remotes.close();
      await store.close();
    },
  };
}

/** What the build does once, for COUNCIL, whose key it gives: the engine learns, and what it learnt and read of `root` is kept beside the code. */
export const learn = (root: string): string => {
  // A secret is given so that none is made: it seals nothing here.
  const { council } = readConfig({ COUNCIL: environment()['COUNCIL'], SECRET: 'learns and seals nothing'.padEnd(32) });
  packContent(root, council, here, SPOKEN);
  return council;
};

let skill: ReturnType<typeof openSkill> | null = null;

const opened = (): ReturnType<typeof openSkill> =>
  (skill ??= openSkill(readConfig()).catch((error: unknown) => {
    skill = null;
    throw error;
  }));

// While it starts, AWS gives a function all its speed, whatever share of a processor it pays for: not so from the first event on.
if (environment()['AWS_LAMBDA_FUNCTION_NAME'] !== undefined) opened().catch(() => undefined);

/** What AWS calls. What was opened stays open for the next request; what failed to open is tried again. */
export const handler = async (event: unknown): Promise<object> => {
  const { status, body } = await (await opened()).invoke(event);
  if (status !== 200) throw new Fault('lambda/refused', 'The event is not a request of this skill', 'See the log');
  return body as object;
};
