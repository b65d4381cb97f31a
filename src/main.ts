// Puts the parts together: council, words, engine, store, core, channels, desk, server. Nothing else joins them.
import { join } from 'node:path';
import { createAccounts } from './accounts/accounts.js';
import { demoAgent, type DemoAgent } from './accounts/demo-agent.js';
import { createAlexaChannel, type AlexaParts } from './channels/alexa/index.js';
import { createWebChannel } from './channels/web/index.js';
import type { Config } from './config.js';
import { apology } from './core/apology.js';
import { createTake } from './core/assistant.js';
import { createClock } from './core/clock.js';
import { isoDate } from './core/format.js';
import type { Log, Ports, Take } from './core/ports.js';
import type { Store, Turns } from './core/store.js';
import { createDesk } from './handoff/desk.js';
import { loadContent, type Content } from './load-content.js';
import { loadAssets } from './server/assets.js';
import { createLog } from './server/log.js';
import { createMetrics, type Metrics } from './server/metrics.js';
import { startServer } from './server/start.js';
import { services } from './services/index.js';
import { openStore } from './store/open.js';

/** Seconds between looks for turns that a dead process left over, for agents who went away, and for what is past its days. */
const LEFT_OVER = 5;
const DESK_SWEEP = 30;
const RETENTION_SWEEP = 3600;

export interface App {
  readonly url: string;
  /** Made on the first start of a demo council; told once. */
  readonly demoAgent: DemoAgent | null;
  close(): Promise<void>;
}

export interface AppOptions {
  /** The project's folder, with intents/ and knowledge/. */
  readonly root: string;
  /** Where trust roots and certificates of Alexa's requests come from; for tests. */
  readonly alexa?: AlexaParts['verifierOptions'];
}

/** @throws Fault when a setting, a file of content or the database is not right. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const log = createLog(config.logLevel);
  const content = loadContent(options.root, config.council);
  const { dataDir, databaseUrl, secret } = config;
  const store = await openStore({
    dataDir,
    databaseUrl,
    secret,
    role: 'server',
    log,
    sorry: (language) => apology(language, content),
  });
  try {
    return await serve(config, options, content, store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(
  config: Config,
  { root, alexa }: AppOptions,
  content: Content,
  store: Store,
  log: Log,
): Promise<App> {
  const { council, words, register } = content;
  const { dataDir } = config;
  const clock = createClock(config.clock);
  const metrics = createMetrics({ articles: content.articles.all, today: () => isoDate(clock.council()) });
  const assets = loadAssets(join(root, 'dist', 'public'));
  const asset = (name: string): string => assets.url(name) ?? '';
  const accounts = createAccounts({ staff: store.staff, now: clock.now });
  const desk = createDesk({ ...store, accounts, council, words, clock, asset, log });
  const { turns, references } = store;
  const inFlight = new Set<Promise<unknown>>();
  const model = config.model && (await languageModel(config.model, dataDir, metrics, log));
  const core = createTake({ ...content, ...model, services, turns, references, desk: desk.port, clock, log });
  const take = followed(core, inFlight, metrics.turn);

  const { secret, botFramework } = config;
  const rate = config.limits.conversation;
  const web = createWebChannel({
    ...store,
    take,
    council,
    words,
    clock,
    secret,
    rate,
    asset,
    log,
    desk: desk.port,
    botFramework,
  });
  const voice = createAlexaChannel({
    take,
    words,
    council,
    register,
    skillId: config.alexaSkillId,
    verify: config.alexaVerify ? 'on' : 'off',
    now: clock.now,
    log,
    ...(alexa ? { verifierOptions: alexa } : {}),
  });
  const server = await startServer({
    host: config.host,
    port: config.port,
    trustProxy: config.trustProxy,
    limits: config.limits,
    log,
    metrics,
    assets,
    routes: [...web.routes, ...voice.routes, ...desk.routes],
    sockets: web.sockets,
    errorPage: web.errorPage,
    ready: () => store.upkeep.ready(),
    drain: async () => {
      await Promise.allSettled([...inFlight]);
    },
  });
  const regularly = [
    every(LEFT_OVER, () => takeLeftOver(turns, take, log), log),
    every(DESK_SWEEP, () => desk.sweep(), log),
    every(RETENTION_SWEEP, () => store.upkeep.sweep(council.keepDays, clock.now()), log),
  ];
  return {
    url: server.url,
    demoAgent: await demoAgent({ council, staff: store.staff, accounts }),
    close: async () => {
      regularly.forEach(clearInterval);
      await server.close();
      await web.close();
      desk.close();
      await store.close();
    },
  };
}

/** Its library is heavy: a council without one does not pay for it. */
async function languageModel(
  settings: NonNullable<Config['model']>,
  dataDir: string,
  metrics: Metrics,
  log: Log,
): Promise<Pick<Ports, 'secondReader' | 'grounded'>> {
  const { loadModel } = await import('./llm/load.js');
  return loadModel({ settings, dataDir, use: metrics.model(settings.price), log });
}

/** Turns that a dead process claimed and never finished, here or on another node. */
async function takeLeftOver(turns: Turns, take: Take, log: Log): Promise<void> {
  for (const turn of await turns.unfinished())
    take(turn).catch((error: unknown) => {
      log.error({ err: error }, 'a turn left over could not be finished');
    });
}

/** The council's own names for things, which a message may contain. */
/** Counts how turns end, and keeps hold of those in flight so that a stop can wait for them. */
const followed =
  (take: Take, inFlight: Set<Promise<unknown>>, ended: Metrics['turn']): Take =>
  (turn, claimed) => {
    const started = performance.now();
    const work = take(turn, claimed).then((reply) => {
      ended(turn.channel, reply?.ending ?? 'relayed', (performance.now() - started) / 1000);
      return reply;
    });
    inFlight.add(work);
    const gone = (): void => {
      inFlight.delete(work);
    };
    work.then(gone, gone);
    return work;
  };

/** Now, and then every so many seconds. */
function every(seconds: number, job: () => Promise<unknown>, log: Log): NodeJS.Timeout {
  const run = (): void => {
    job().catch((error: unknown) => {
      log.error({ err: error }, 'a regular job failed');
    });
  };
  run();
  return setInterval(run, seconds * 1000).unref();
}
