// Server-sent events for the desk: which item changed, and which has a new message. They carry ids, never words.
import type { HttpRequest, HttpResponse, Sink } from '../core/http.js';
import type { Log } from '../core/ports.js';
import type { Agent, Changes, Items } from '../core/store.js';
import type { SignIn } from './sign-in.js';

const BEAT_MS = 15_000;
/**
 * A stream ends after this long and the browser opens the next one by itself. A laptop that was shut does not, so that
 * its agent stops counting as present long before the network gives up on the connection.
 */
const LIFE_MS = 3 * 60_000;

export interface Events {
  open(request: HttpRequest, agent: Agent): HttpResponse;
  /** Ends the streams of sessions that have ended. */
  recheck(): Promise<void>;
  close(): void;
}

interface Stream {
  readonly sink: Sink;
  readonly agent: Agent;
  readonly cookies: string | undefined;
  readonly until: number;
}

export function createEvents({
  changes,
  items,
  accounts,
  seen,
  log,
}: {
  readonly changes: Changes;
  readonly items: Items;
  readonly accounts: SignIn;
  readonly seen: (agent: Agent) => Promise<void>;
  readonly log: Log;
}): Events {
  const streams = new Set<Stream>();
  /** Open items by conversation, so that a new message can be told by its item. */
  const known = new Map<string, string>();

  const tell = (event: 'item' | 'message' | 'typing' | 'seen', id: string): void => {
    for (const { sink } of streams) sink.write(`event: ${event}\ndata: ${JSON.stringify({ id })}\n\n`);
  };
  const guard = (work: Promise<void>): void => {
    work.catch((error: unknown) => log.error({ err: error }, 'the desk could not follow a change'));
  };

  const learn = async (): Promise<void> => {
    for (const state of ['waiting', 'active'] as const)
      for (const { conversation, id } of await items.list(state)) known.set(conversation, id);
  };
  const follow = async (conversation: string, id: string): Promise<void> => {
    const item = await items.get(id);
    if (item && item.state !== 'closed') known.set(conversation, id);
    else if (known.get(conversation) === id) known.delete(conversation);
  };
  const unsubscribe = changes.subscribe((change) => {
    if (change.kind === 'desk') {
      tell('item', change.item);
      guard(follow(change.conversation, change.item));
    } else if (change.kind === 'conversation') {
      const item = known.get(change.conversation);
      if (item !== undefined) tell('message', item);
    } else if (change.kind === 'seen' || (change.kind === 'typing' && change.name === null)) {
      const item = known.get(change.conversation);
      if (item !== undefined) tell(change.kind, item);
    }
  });

  const recheck = async (): Promise<void> => {
    for (const { sink, cookies } of [...streams]) if (!(await accounts.agentOf(cookies))) sink.close();
  };
  const beat = async (): Promise<void> => {
    await recheck();
    for (const { sink, agent, until } of [...streams]) {
      sink.write(': here\n\n');
      await seen(agent);
      if (performance.now() >= until) sink.close();
    }
  };
  const timer = setInterval(() => guard(beat()), BEAT_MS);
  timer.unref();

  return {
    open: (request, agent) => ({
      status: 200,
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
      stream: (sink) => {
        const stream: Stream = { sink, agent, cookies: request.headers['cookie'], until: performance.now() + LIFE_MS };
        streams.add(stream);
        sink.write('retry: 1000\nevent: ready\ndata: {}\n\n');
        guard(learn());
        return () => void streams.delete(stream);
      },
    }),
    recheck,
    close() {
      unsubscribe();
      clearInterval(timer);
      for (const { sink } of [...streams]) sink.close();
      streams.clear();
    },
  };
}
