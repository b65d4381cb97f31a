// Follows the desk, and puts into the outbox what a hub or a bot is to hear. Everything has a key, so that it is told once, whichever node saw it.
import type { ConnectorChannels } from '../../core/handoff-settings.js';
import type { Log } from '../../core/ports.js';
import type { Change, Changes, Item, Items, Messages, Outbox } from '../../core/store.js';
import { HUB, HUB_AGENT, isFromBot } from './names.js';
import { serviceEnd } from './service-end.js';

export type Telling =
  | { readonly what: 'initiate' | 'accepted' | 'completed'; readonly item: string }
  | { readonly what: 'line'; readonly item: string; readonly n: number };

export interface WatchParts {
  readonly items: Pick<Items, 'list' | 'get'>;
  readonly messages: Messages;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly changes: Changes;
  readonly hub: boolean;
  readonly bot: boolean;
  readonly connector?: ConnectorChannels | undefined;
  readonly log: Log;
}

export interface Watch {
  /** Looks at everything that is open: what a process that died saw and did not tell. */
  sweep(): Promise<void>;
  /** Resolves once nothing is being told any more. */
  close(): Promise<void>;
}

const MOST_REMEMBERED = 20_000;

export function startWatch({ items, messages, outbox, changes, hub, bot, connector, log }: WatchParts): Watch {
  /** Chats to follow, by conversation. */
  const known = new Map<string, string>();
  const told = new Set<string>();

  const tell = async (item: Item, telling: Telling, mark: string): Promise<void> => {
    const key = `${item.conversation}:${HUB}:${mark}`;
    if (told.has(key)) return;
    await outbox.add(HUB, JSON.stringify(telling), key);
    if (told.size >= MOST_REMEMBERED) told.clear();
    told.add(key);
  };
  const lines = async (item: Item): Promise<void> => {
    const theirs = isFromBot(item.conversation);
    if (!theirs && item.agent?.id !== HUB_AGENT.id) return;
    for (let last = 0; ;) {
      const page = await messages.after(item.conversation, last);
      for (const line of page) {
        const wanted = theirs ? line.from === 'agent' : line.from === 'resident';
        if (wanted && line.at > item.waitingSince)
          await tell(item, { what: 'line', item: item.id, n: line.n }, `line:${String(line.n)}`);
      }
      const end = page.at(-1);
      if (!end || page.length < 500) return;
      last = end.n;
    }
  };
  const follow = async (item: Item): Promise<void> => {
    const service = await serviceEnd(item, messages, connector);
    const theirs = isFromBot(item.conversation) || service?.end === 'bot';
    if (item.kind !== 'chat' || (!service && (theirs ? !bot : !hub))) return;
    if (item.state === 'closed') known.delete(item.conversation);
    else known.set(item.conversation, item.id);
    // Through the service both sides read and write in one conversation: only what happens to it is told.
    const retell = async (): Promise<void> => (service ? undefined : lines(item));
    if (theirs) {
      if (item.agent) await tell(item, { what: 'accepted', item: item.id }, `accepted:${item.id}`);
      await retell();
      if (item.state === 'closed') await tell(item, { what: 'completed', item: item.id }, `completed:${item.id}`);
      return;
    }
    if (item.state === 'waiting') await tell(item, { what: 'initiate', item: item.id }, `initiate:${item.id}`);
    if (item.agent?.id !== HUB_AGENT.id) return;
    await retell();
    // The resident ended it: their hub need not go on.
    if (item.state === 'closed') await tell(item, { what: 'completed', item: item.id }, `completed:${item.id}`);
  };
  const look = async (id: string | undefined): Promise<void> => {
    const item = id === undefined ? null : await items.get(id);
    if (item) await follow(item);
  };
  // One at a time, so that lines stay in order.
  let closed = false;
  let running: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> =>
    (running = running
      .then(() => (closed ? undefined : work()))
      .catch((error: unknown) => {
        log.error({ err: error }, 'a hub could not be told of a change');
      }));
  const heard = (change: Change): void => {
    if (change.kind === 'desk') void queue(() => look(change.item));
    if (change.kind === 'conversation' && known.has(change.conversation))
      void queue(() => look(known.get(change.conversation)));
  };
  const unsubscribe = changes.subscribe(heard);
  const sweep = (): Promise<void> =>
    queue(async () => {
      for (const state of ['waiting', 'active'] as const)
        for (const item of await items.list(state)) await follow(item);
    });
  void sweep();
  return {
    sweep,
    close: async () => {
      unsubscribe();
      closed = true;
      await running;
    },
  };
}
