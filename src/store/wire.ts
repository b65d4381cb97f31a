// LISTEN and NOTIFY between nodes, on one connection of its own that is made again when it breaks.
import pg from 'pg';
import { randomUUID } from 'node:crypto';
import type { Log } from '../core/ports.js';
import type { Change } from '../core/store.js';

const CHANNEL = 'council_assistant_changes';
const RETRY_MS = 1_000;
/** PostgreSQL takes 8,000 bytes. */
const MOST_BYTES = 7_000;
/** Commits become visible a little after the time written in them. */
const MARGIN_MS = 10_000;

export interface Wire {
  /** Called after commit: a NOTIFY inside the transactions would make PostgreSQL commit them one by one. */
  send(changes: readonly Change[]): void;
  /** Asks whether the connection still answers, and makes a new one when it does not. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface WireParts {
  readonly heard: (changes: readonly Change[]) => void;
  /** The connection was away since then (milliseconds UTC): tell what changed meanwhile. */
  readonly missed: (since: number) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/** Resolves once it listens; throws when the first connection cannot be made. */
export const openWire = async (config: pg.ClientConfig, parts: WireParts): Promise<Wire> => {
  const own = randomUUID();
  const waiting: Change[] = [];
  let client: pg.Client | null = null;
  let goodAt = parts.now();
  let sending: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(config);
    fresh.on('notification', ({ payload }) => {
      const { from, changes } = JSON.parse(payload ?? '{}') as { from?: string; changes?: readonly Change[] };
      if (from !== own && changes) parts.heard(changes);
    });
    fresh.on('error', (error) => {
      parts.log.warn({ err: error }, 'the connection for changes was lost');
    });
    fresh.on('end', () => {
      lose(fresh);
    });
    try {
      await fresh.connect();
      // Word of a commit may be lost in a crash of the database; the commit itself may not.
      await fresh.query('set synchronous_commit = off');
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      drop(fresh);
      throw error;
    }
    client = fresh;
  };

  const lose = (lost: pg.Client): void => {
    if (client !== lost) return;
    client = null;
    drop(lost);
    if (!closed) reconnect(goodAt);
  };

  const reconnect = (since: number): void => {
    retry = setTimeout(() => {
      connect()
        .then(() => {
          flush();
          return parts.missed(since - MARGIN_MS);
        })
        .catch((error: unknown) => {
          parts.log.warn({ err: error }, 'changes of other nodes may be late');
          if (!client && !closed) reconnect(since);
        });
    }, RETRY_MS).unref();
  };

  /** Changes that come while one notification is on its way go together in the next. */
  const flush = (): void => {
    const to = client;
    if (!to || sending || waiting.length === 0) return;
    const changes = packet(waiting);
    sending = to
      .query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: own, changes })])
      .then(() => {
        waiting.splice(0, changes.length);
        goodAt = parts.now();
      })
      .catch(() => {
        lose(to);
      })
      .finally(() => {
        sending = null;
        flush();
      });
  };

  await connect();
  return {
    send: (changes) => {
      waiting.push(...changes);
      flush();
    },
    check: async () => {
      const asked = client;
      if (!asked) return;
      try {
        await asked.query('select 1');
        goodAt = parts.now();
      } catch {
        lose(asked);
      }
    },
    close: async () => {
      while (sending) await sending;
      closed = true;
      if (retry) clearTimeout(retry);
      const last = client;
      client = null;
      await last?.end();
    },
  };
};

const drop = (client: pg.Client): void => {
  client.end().catch(() => undefined);
};

const packet = (waiting: readonly Change[]): readonly Change[] => {
  let bytes = 0;
  const count = waiting.findIndex((change) => {
    bytes += Buffer.byteLength(JSON.stringify(change)) + 1;
    return bytes > MOST_BYTES;
  });
  return waiting.slice(0, count === -1 ? undefined : Math.max(count, 1));
};
