// Takes what must leave this process out of the outbox: each kind has its own line, so that one slow system holds up no other.
import type { Log } from '../core/ports.js';
import type { OutboxHandler } from '../core/outbox.js';
import { MOST_ATTEMPTS, type Changes, type Outbox, type OutboxMessage } from '../core/store.js';

const LOOK_MS = 5_000;
/** Seconds before another try, doubled with each attempt. */
const RETRY = { first: 15, most: 3600 };
/** Seconds until what waits for another process is looked at again. */
const HELD = 1;

export interface OutboxParts {
  readonly outbox: Outbox;
  readonly changes: Changes;
  readonly handlers: readonly OutboxHandler[];
  /** A reference for the desk's item about a message that was given up. */
  readonly reference: (conversation: string, message: string) => Promise<string>;
  readonly log: Log;
  /** Milliseconds between looks for what is due. */
  readonly lookMs?: number;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/** Returns how to stop: it resolves once what is on its way has been delivered or put back. */
export function startOutbox({ handlers, changes, lookMs = LOOK_MS, ...parts }: OutboxParts): () => Promise<void> {
  const lines = handlers.map((handler) => ({ handler, look: line(handler, parts) }));
  const unsubscribe = changes.subscribe((change) => {
    for (const { handler, look } of lines) if (handler.wokenBy(change)) void look.now();
  });
  // What an earlier process was told to send and did not.
  for (const { look } of lines) void look.now();
  const timer = setInterval(() => {
    for (const { look } of lines) void look.now();
  }, lookMs).unref();
  return async () => {
    clearInterval(timer);
    unsubscribe();
    await Promise.all(lines.map(({ look }) => look.stop()));
  };
}

type LineParts = Pick<OutboxParts, 'outbox' | 'reference' | 'log' | 'random'>;

/** One at a time, so that messages keep their order; asked meanwhile, it looks once more. Never rejects. */
function line(handler: OutboxHandler, parts: LineParts): { now(): Promise<void>; stop(): Promise<void> } {
  const { outbox, log } = parts;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const asked = (): boolean => again && !stopped;

  const run = async (): Promise<void> => {
    while (asked()) {
      again = false;
      const messages = await outbox.due(handler.atOnce, [handler.kind]);
      for (const message of messages) await deliver(handler, message, parts);
      // There may be more than are taken at once.
      if (messages.length === handler.atOnce) again = true;
    }
  };
  return {
    now: () => {
      again = true;
      return (running ??= run()
        .catch((error: unknown) => {
          log.error({ err: error, kind: handler.kind }, 'the outbox could not be served');
        })
        .finally(() => {
          running = null;
        }));
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

async function deliver(handler: OutboxHandler, message: OutboxMessage, parts: LineParts): Promise<void> {
  const { outbox, log, random = Math.random } = parts;
  const { id, kind, attempts } = message;
  // Its last attempt ended with its process.
  const delivered = attempts > MOST_ATTEMPTS ? 'later' : await attempt(handler, message, log);
  if (delivered === 'done') await outbox.done(id);
  else if (delivered === 'held') await outbox.retry(id, HELD, true);
  else if (attempts >= MOST_ATTEMPTS) {
    log.error({ kind, attempts }, 'a message could not be delivered and was given up');
    const item = await handler.givenUp(message);
    await outbox.bury(id, item && { ...item, reference: await parts.reference(item.conversation, id) });
  } else {
    const doubled = Math.min(RETRY.most, RETRY.first * 2 ** (attempts - 1));
    // Spread over half the time, so that many do not come back together.
    await outbox.retry(id, delivered === 'later' ? doubled * (0.5 + random() / 2) : delivered.after);
  }
}

const attempt = async (handler: OutboxHandler, message: OutboxMessage, log: Log) => {
  try {
    return await handler.deliver(message);
  } catch (error) {
    log.error({ err: error, kind: message.kind }, 'a message could not be delivered');
    return 'later';
  }
};
