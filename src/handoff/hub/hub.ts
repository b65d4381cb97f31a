// Passing conversations on by the Bot Framework's handoff protocol, put together: an outside hub for our residents, and our desk for another bot's.
import type { Notes } from '../../core/desk-store.js';
import type { PushActivity, TakeHandoff } from '../../core/handoff-events.js';
import type { HandoffSettings } from '../../core/handoff-settings.js';
import type { Route } from '../../core/http.js';
import type { OutboxHandler } from '../../core/outbox.js';
import type { Log, WordBook } from '../../core/ports.js';
import type { Remotes } from '../../core/remote.js';
import { createLines } from '../lines.js';
import { connectorEvents } from './connector.js';
import { fromHubHandler, hubRoute } from './receive.js';
import { hubHandler } from './send.js';
import { botRoute, type ServeBotParts } from './serve-bot.js';
import { startWatch, type WatchParts } from './watch.js';
import type { Items, Outbox } from '../../core/store.js';

export interface HubParts extends Omit<ServeBotParts, 'isOpen'>, Omit<WatchParts, 'hub' | 'bot' | 'connector'> {
  readonly settings: HandoffSettings;
  readonly items: Items;
  readonly notes: Pick<Notes, 'add' | 'of'>;
  readonly outbox: Pick<Outbox, 'add' | 'owed' | 'done' | 'take' | 'free'>;
  readonly words: WordBook;
  readonly remotes: Pick<Remotes, 'open'>;
  /** Sends through the Bot Framework service; for tests and councils without it absent. */
  readonly push?: PushActivity;
  readonly log: Log;
}

export interface Hub {
  readonly routes: readonly Route[];
  readonly handlers: readonly OutboxHandler[];
  /** For handoff events of the Bot Framework service. */
  readonly events: TakeHandoff;
  /** To be called about twice a minute. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds that one activity may take. The outbox tries again, so the call itself does not. */
const DEADLINE_MS = 8_000;

export function createHub(parts: HubParts): Hub {
  const { settings, items, messages, notes, outbox, words, remotes, now, log } = parts;
  const { hub, bot, connector } = settings;
  const lines = createLines(words);
  const open = (name: string) => remotes.open({ name, deadlineMs: DEADLINE_MS, tries: 1 });
  const to = {
    hub: hub && { partner: hub, remote: open('agent-hub') },
    bot: bot && { partner: bot, remote: open('other-bot') },
  };
  const receive = { items, outbox, lines, words, now };
  const isOpen = async (conversation: string): Promise<boolean> => (await items.openChat(conversation)) !== null;
  const some = hub !== null || bot !== null || connector !== undefined;
  const watch = some ? startWatch({ ...parts, hub: hub !== null, bot: bot !== null, connector }) : null;
  const push: PushActivity = parts.push ?? (() => Promise.reject(new Error('the service is not connected')));
  return {
    routes: [...(hub ? [hubRoute(hub, receive)] : []), ...(bot ? [botRoute(bot, { ...parts, isOpen })] : [])],
    handlers: some
      ? [
          hubHandler({ ...to, connector, push, items, outbox, messages, notes, lines, now, log }),
          fromHubHandler({ items }),
        ]
      : [],
    events: connector ? connectorEvents(connector, { ...parts, lines }) : () => Promise.resolve(null),
    sweep: () => watch?.sweep() ?? Promise.resolve(),
    close: () => watch?.close() ?? Promise.resolve(),
  };
}
