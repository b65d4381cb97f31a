// Puts the parts together: council, words, engine, store, core, channels, desk, server. Nothing else joins them.
import { join } from 'node:path';
import { createAccounts, type AccountsParts } from './accounts/accounts.js';
import { demoAgent, type DemoAgent } from './accounts/demo-agent.js';
import { createResidents } from './accounts/residents/residents.js';
import { createStaffProvider } from './accounts/staff-provider.js';
import { createAlexaChannel, type AlexaParts } from './channels/alexa/index.js';
import { simulatedAccounts, simulatedLinking } from './channels/alexa/simulator/link.js';
import { createFollow, type FollowParts } from './channels/alexa/follow.js';
import { createWebChannel, type WebChannel } from './channels/web/index.js';
import { spokenModel } from './commands/skill-files.js';
import type { Config } from './config.js';
import { connect, messageSenders, openBankHolidays } from './connectors/index.js';
import { receivedRoute } from './connectors/notify/received.js';
import { connectOpen311, open311Names } from './connectors/open311/connect.js';
import { councilChanged } from './content/council-changed.js';
import { readHolidayNames } from './content/council-nation.js';
import { watchNotices } from './content/notices-watch.js';
import { wardsOf } from './content/notices.js';
import { apology } from './core/apology.js';
import { createTake } from './core/assistant.js';
import { createClock } from './core/clock.js';
import type { Open311Names } from './core/council.js';
import { isoDate } from './core/format.js';
import type { HttpRequest, HttpResponse } from './core/http.js';
import type { Log, Take } from './core/ports.js';
import { createResidentLinks } from './core/resident-links.js';
import type { Store, Turns } from './core/store.js';
import { createDesk } from './handoff/desk.js';
import { createHub } from './handoff/hub/hub.js';
import { messagesRoute } from './handoff/messages-page.js';
import { liveContent, type LiveContent } from './live-content.js';
import { loadContent } from './load-content.js';
import { createMessaging } from './messages/messaging.js';
import { startOutbox } from './outbox/worker.js';
import { createRemotes } from './remote/remotes.js';
import { askDue, freshRequests, type AskParts } from './requests/ask.js';
import { requestHandler } from './requests/deliver.js';
import { withEarlier } from './requests/earlier.js';
import { loadAssets } from './server/assets.js';
import { every } from './server/every.js';
import { followed } from './server/followed.js';
import { createLog } from './server/log.js';
import { createMetrics } from './server/metrics.js';
import { startServer } from './server/start.js';
import { feedRoutes } from './services/bins/days/calendar-feed.js';
import { createHomeDays } from './services/bins/days/home-days.js';
import { createReminderRun } from './services/bins/reminders/run.js';
import { services } from './services/index.js';
import { openHomeIndex, openStore } from './store/open.js';

/** Seconds between looks for turns that a dead process left over, for agents who went away, and for what is past its days (or, on speakers, has moved). */
const LEFT_OVER = 5;
const DESK_SWEEP = 30;
const RETENTION_SWEEP = 3600;
/** Seconds between questions to GOV.UK. */
const BANK_HOLIDAYS = 86_400;
/** Seconds between looks for requests whose state is due to be asked for. */
const REQUEST_STATES = 60;
/** Seconds between looks whether it is time for this evening's reminders. */
const REMINDERS = 60;

export interface App {
  readonly url: string;
  /** Made on the first start of a demo council; told once. */
  readonly demoAgent: DemoAgent | null;
  close(): Promise<void>;
}

export interface AppOptions extends Pick<AccountsParts, 'passwordCost'> {
  /** The project's folder, with intents/ and knowledge/. */
  readonly root: string;
  /** Where trust roots and certificates of Alexa's requests come from; for tests. */
  readonly alexa?: AlexaParts['verifierOptions'];
  /** Another Amazon for its services, for tests. */
  readonly amazon?: FollowParts['amazon'];
  /** Files of evaluation questions that a proposal is weighed by; absent: the project's own. */
  readonly questions?: readonly string[];
  /** Called when all is read, taught and open, before anybody is served. */
  readonly loaded?: () => void;
}

/** @throws Fault when a setting, a file of content or the database is not right. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const log = createLog(config.logLevel);
  const [project, { council }] = [options.root, config];
  const root = config.contentDir ?? project;
  const { dataDir, databaseUrl, secret } = config;
  const homes = await openHomeIndex(dataDir, log);
  const load = () => loadContent(root, council, createClock(config.clock), project, undefined, homes);
  const live = liveContent(load, { root, project, council, questions: options.questions, log });
  const names = open311Names(config.open311, live.content.council);
  const store = await openStore({
    dataDir,
    databaseUrl,
    secret,
    role: 'server',
    log,
    sorry: (language) => apology(language, live.content),
    delivers: (service) => names !== null && Object.hasOwn(names.services, service),
  });
  try {
    const app = await serve(config, options, live, store, names, log);
    return { ...app, close: () => app.close().finally(() => homes?.close()) };
  } catch (error) {
    await store.close();
    homes?.close();
    throw error;
  }
}

async function serve(
  config: Config,
  { root: project, alexa, amazon, passwordCost, loaded }: AppOptions,
  { content, learning, knowledge }: LiveContent,
  store: Store,
  names: Open311Names | null,
  log: Log,
): Promise<App> {
  const { words, register } = content;
  const { dataDir, contentDir } = config;
  const root = contentDir ?? project;
  const clock = createClock(config.clock);
  const today = (): string => isoDate(clock.council());
  const metrics = createMetrics({ articles: content.articles.all, today });
  const remotes = createRemotes({ log, use: metrics.remotes(), now: clock.now });
  const holidayNames = config.bankHolidays ? readHolidayNames(root, content.council.languages) : null;
  const holidays = holidayNames && openBankHolidays(content.council, { names: holidayNames, remotes, today, log });
  const council = holidays ? holidays.council : content.council;
  const { addresses } = content;
  const { osPlacesKey, taxAccountsKey, wasteServicesKey } = config;
  const keys = { osPlacesKey, taxAccountsKey, wasteServicesKey };
  const connected = connect({ council, addresses, remotes, clock, words, ...keys });
  const assets = loadAssets(join(project, 'dist', 'public'));
  const asset = (name: string): string => assets.url(name) ?? '';
  const accounts = createAccounts({ staff: store.staff, now: clock.now, passwordCost });
  const wanted = config.model && { settings: config.model, dataDir, use: metrics.model(config.model.price), log };
  // Its library is heavy: a council without one does not pay for it.
  const model = wanted && (await import('./llm/load.js')).loadModel(wanted);
  const about = { accounts, council, words, clock, asset, log, knowledge, learning };
  const sending = { settings: config.messages, council, dataDir, vault: store.vault, now: clock.now, log };
  const out = await messageSenders(sending);
  const { staffSignIn: settings } = config;
  const desk = createDesk({
    ...store,
    ...about,
    provider: settings && createStaffProvider({ ...store, settings, log, now: clock.now }),
    translate: model?.translate,
    showsMessages: out.kept !== null,
    // Made further down, from what the desk gives.
    take: (turn, claimed) => take(turn, claimed),
  });
  const { turns, references, bookings, deliveries, outbox, changes } = store;
  const links = createResidentLinks(config.secret);
  const { publicUrl } = config;
  const photoUrl = publicUrl === null ? null : (id: string): string => `${publicUrl}${links.photo(id)}`;
  const system =
    config.open311 &&
    names &&
    (await connectOpen311({ ...config.open311, ...names, photoUrl }, remotes, clock.now, log));
  const asking: AskParts | null = system && { deliveries, system, now: clock.now };
  const ours = asking ? freshRequests(store.requests, { ...asking, log }) : store.requests;
  const requests = withEarlier(ours, content.earlierRequests);
  const { vault, reminders } = store;
  let url = config.publicUrl ?? '';
  const callbackToken = config.messages.notify?.callbackToken ?? null;
  const told = { council, ...connected, words, clock, log, reminders, outbox };
  const stopByReply = callbackToken !== null;
  const messaging = createMessaging({ ...told, senders: out.senders, links, url: () => url, stopByReply });
  const remind = createReminderRun(told);
  const places = { council, postcodes: addresses.postcodes(), wards: await wardsOf(addresses) };
  const notices = watchNotices(root, { ...places, intents: new Set(register.keys()) }, { log, now: clock.now });
  const { calendar } = links;
  const inFlight = new Set<Promise<unknown>>();
  const linking = config.alexaLinking ?? (config.alexaVerify ? null : simulatedLinking());
  const logins = (council.demo && content.demoLogins) || null;
  const signing = createResidents({
    ...store,
    settings: config.signIn,
    ...{ linking, logins, log, now: clock.now },
    sessions: store.residents,
    secret: config.secret,
  });
  const speakers = signing?.speakers ?? null;
  const core = createTake({
    ...content,
    ...(signing && { residents: signing.residents }),
    council,
    ...connected,
    ...model,
    services,
    turns,
    references,
    requests,
    bookings,
    ...messaging.ports,
    calendar,
    notices,
    desk: desk.port,
    clock,
    log,
  });
  const take = followed(core, inFlight, metrics.turn);

  const { secret, botFramework, handoff, alexaMessages: credentials } = config;
  const rate = config.limits.conversation;
  const passing = { council, words, remotes, log, take, desk: desk.port, now: clock.now };
  // The one sends by the other, and each only once both are there.
  const push = (to: string, activity: object): Promise<void> =>
    web.pushTo?.(to, activity) ?? Promise.reject(new Error('no Bot Framework'));
  const hub = createHub({ ...store, ...passing, push, settings: handoff });
  const web: WebChannel = createWebChannel({
    ...store,
    ...{ take, council, words, clock, secret, rate, asset, log, desk: desk.port, links },
    signIn: signing?.signIn ?? null,
    linking: speakers?.pages ?? null,
    file: assets.content,
    senders: out.senders,
    running: { model: config.model, handoff, questions: register.size, articles: content.articles.all.length },
    ...{ botFramework, handoff: hub.events },
  });
  const missing = (request: HttpRequest): HttpResponse => web.errorPage(request, { status: 404 });
  const spoken = { ...told, memory: store.voice, vault, days: createHomeDays(told), ...(amazon && { amazon }) };
  const voice = createAlexaChannel({
    ...{ ...spoken, take, register, skillId: config.alexaSkillId, now: clock.now },
    linked: speakers?.linked ?? null,
    verify: config.alexaVerify ? 'on' : 'off',
    ...(alexa && { verifierOptions: alexa }),
    simulator: () => spokenModel(root, config.council),
    simulatedAccounts: simulatedAccounts(() => server.url, linking, logins?.example),
  });
  loaded?.();
  const server = await startServer({
    host: config.host,
    port: config.port,
    trustProxy: config.trustProxy,
    limits: config.limits,
    log,
    metrics,
    assets,
    routes: [
      ...web.routes,
      ...voice.routes,
      ...(speakers?.routes ?? []),
      ...desk.routes,
      ...hub.routes,
      ...feedRoutes({ ...told, names: links.homes, changed: councilChanged(root, config.council), missing }),
      ...(out.kept ? [messagesRoute({ council, words, asset, accounts, newest: out.kept.newest })] : []),
      ...(callbackToken === null ? [] : [receivedRoute({ token: callbackToken, stop: messaging.stopped })]),
    ],
    sockets: web.sockets,
    errorPage: web.errorPage,
    ready: () => store.upkeep.ready(),
    remotes: remotes.health,
    drain: async () => {
      await Promise.allSettled([...inFlight]);
    },
  });
  url = config.publicUrl ?? server.url;
  const stopOutbox = startOutbox({
    outbox,
    changes,
    handlers: [...hub.handlers, ...web.handlers, requestHandler({ deliveries, system }), messaging.handler],
    reference: (conversation, message) => references.next(council.referencePrefix, conversation, `outbox:${message}`),
    log,
  });
  const regularly = [
    every(LEFT_OVER, () => takeLeftOver(turns, take, log), log),
    every(DESK_SWEEP, () => desk.sweep(), log),
    every(DESK_SWEEP, () => hub.sweep(), log),
    every(REMINDERS, remind, log),
    ...(credentials ? [every(RETENTION_SWEEP, createFollow({ ...spoken, credentials }), log)] : []),
    ...(holidays ? [every(BANK_HOLIDAYS, () => holidays.refresh(), log)] : []),
    every(RETENTION_SWEEP, () => store.upkeep.sweep(council.keepDays, clock.now()), log),
    ...(asking ? [every(REQUEST_STATES, () => askDue(asking), log)] : []),
  ];
  return {
    url: server.url,
    demoAgent: await demoAgent({ council, staff: store.staff, accounts }),
    close: async () => {
      regularly.forEach(clearInterval);
      await server.close();
      await stopOutbox();
      out.close();
      remotes.close();
      await web.close();
      await hub.close();
      desk.close();
      await store.close();
    },
  };
}

/** Turns that a dead process claimed and never finished, here or on another node. */
async function takeLeftOver(turns: Turns, take: Take, log: Log): Promise<void> {
  for (const turn of await turns.unfinished())
    take(turn).catch((error: unknown) => {
      log.error({ err: error }, 'a turn left over could not be finished');
    });
}
