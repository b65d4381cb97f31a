// A resident's turn with a request in it, and its delivery, each call a step at which a process can be killed.
import { createOpen311 } from '../../src/connectors/open311/open311.js';
import type { RequestSystem } from '../../src/core/requests.js';
import type { OutboxMessage } from '../../src/core/store.js';
import { startOutbox } from '../../src/outbox/worker.js';
import { createRemotes } from '../../src/remote/remotes.js';
import { requestHandler } from '../../src/requests/deliver.js';
import { openStore } from '../../src/store/open.js';
import { finish, request, said, turn } from '../store/sample.js';

export interface Order {
  readonly dataDir: string;
  readonly url: string;
  /** Of the steps before and after every call. */
  readonly killAt: number;
  readonly referenceAttribute: string | null;
  /** Milliseconds by which the store's clock is ahead at the start. It then runs fast, so that waits take no time. */
  readonly ahead: number;
}

export interface Told {
  readonly state: string;
  readonly theirs: string | null;
  readonly items: readonly string[];
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Takes the turn if nobody has, and delivers until the request waits no more. `mark` is called at every step. */
export async function deliverRequest(order: Omit<Order, 'killAt'>, mark: () => void): Promise<Told> {
  let { ahead } = order;
  const stepped = stepping(mark);
  const store = await openStore({
    dataDir: order.dataDir,
    databaseUrl: null,
    secret: 'a secret for tests only',
    role: 'server',
    now: () => new Date(Date.now() + ahead),
    delivers: () => true,
  });
  const use = { called: () => undefined, state: () => undefined };
  const remotes = createRemotes({ log: quiet, use, now: () => new Date() });
  const { referenceAttribute } = order;
  const open311 = createOpen311(
    {
      url: order.url,
      key: 'a key',
      jurisdiction: 'glanmarch.example',
      format: 'json',
      services: { 'bins.missed': 'MISSED' },
      attributes: {},
      ...(referenceAttribute === null ? {} : { referenceAttribute }),
    },
    remotes.open({ name: 'open311', deadlineMs: 2_000 }),
    () => new Date(),
    quiet,
  );
  const system: RequestSystem = {
    ...stepped(open311),
    send: stepped(open311).send,
    // May be null rather than a promise.
    find: (reference, about) => {
      mark();
      return open311.find(reference, about);
    },
  };
  const stop = startOutbox({
    ...store,
    outbox: stepped(store.outbox),
    handlers: [requestHandler({ deliveries: stepped(store.deliveries), system })],
    reference: async () => 'GLM-UNUSED',
    log: quiet,
    lookMs: 10,
  });

  const one = turn('t1');
  const claim = await stepped(store.turns).claim(one, said('my bin was missed'));
  const reference = await store.references.next('GLM', one.conversation, one.id);
  if (claim.kind === 'mine')
    await stepped(store.turns).finish(one, finish('Sent.', [{ kind: 'make-request', request: request(reference) }]));

  for (;;) {
    const row = await store.requests.byReference(reference);
    if (row && row.state !== 'kept') {
      await stop();
      const items = (await store.items.list('waiting')).map(({ reason }) => reason);
      remotes.close();
      await store.close();
      return { state: row.state, theirs: row.theirs, items };
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
    ahead += 31_000;
  }
}

/** Every call has a step before and one after it; looks that find nothing are none. */
const stepping =
  (mark: () => void) =>
  <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          if (name !== 'due') mark();
          const result: unknown = await (method as (...all: unknown[]) => unknown)(...given);
          if (name !== 'due' || (result as OutboxMessage[]).length > 0) mark();
          return result;
        };
      },
    });
