// A process that takes turns as the server does: those left over first, then its own, telling what was acknowledged.
import type { Turn } from '../../src/core/turn.js';
import { openStore } from '../../src/store/open.js';
import { finish, item, said, turn } from './sample.js';

export interface Order {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly secret: string;
  readonly role: 'server' | 'tool';
  /** Turns to deliver, as [conversation, id]; all conversations at the same time, the turns of one in order. */
  readonly turns: readonly (readonly [string, string])[];
  /** Deliver all of a conversation's turns without waiting for replies. */
  readonly rush: boolean;
}

export type Told =
  | { readonly kind: 'open' }
  | { readonly kind: 'claimed' | 'answered'; readonly conversation: string; readonly id: string }
  | { readonly kind: 'redelivered'; readonly conversation: string; readonly id: string; readonly text: string | null };

const order = JSON.parse(process.argv[2] ?? '') as Order;
const tell = (told: Told): void => {
  process.send?.(told);
};
const store = await openStore(order);
tell({ kind: 'open' });

const deliver = async (one: Turn): Promise<void> => {
  const { conversation, id } = one;
  const claim = await store.turns.claim(one, said(`words of ${id}`));
  if (claim.kind === 'busy') throw new Error(`${conversation} ${id} was busy`);
  if (claim.kind === 'done') {
    tell({ kind: 'redelivered', conversation, id, text: claim.reply?.text ?? null });
    return;
  }
  tell({ kind: 'claimed', conversation, id });
  const reference = await store.references.next('GLM', conversation, id);
  const opened = item(reference, conversation, { kind: 'callback' });
  await store.turns.finish(one, finish(`answer to ${id}`, [{ kind: 'open-item', item: opened }]));
  tell({ kind: 'answered', conversation, id });
};

for (const left of await store.turns.unfinished()) await deliver(left);
const conversations = new Map<string, Turn[]>();
for (const [conversation, id] of order.turns) {
  conversations.set(conversation, [...(conversations.get(conversation) ?? []), turn(id, conversation)]);
}
await Promise.all(
  [...conversations.values()].map(async (turns) => {
    if (order.rush) await Promise.all(turns.map(deliver));
    else for (const one of turns) await deliver(one);
  }),
);
await store.close();
process.disconnect();
