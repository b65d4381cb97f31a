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
  close(): Promise<void>;
}

export interface WireParts {
  readonly heard: (changes: readonly Change[]) => void;
  /** The connection was away since then (milliseconds UTC): tell what changed meanwhile. */
  readonly missed: (since: number) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

export const openWire = async (config: pg.ClientConfig, parts: WireParts): Promise<Wire> => {
  const own = randomUUID();
  const waiting: Change[] = [];
  let client: pg.Client | null = null;
  let closed = false;
  let sending: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;

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
      if (client !== fresh) return;
      client = null;
      again(parts.now());
    });
    try {
      await fresh.connect();
      // Word of a commit may be lost in a crash of the database; the commit itself may not.
      await fresh.query('set synchronous_commit = off');
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    flush();
  };

  const again = (since: number): void => {
    if (closed) return;
    retry = setTimeout(() => {
      connect()
        .then(() => parts.missed(since - MARGIN_MS))
        .catch((error: unknown) => {
          parts.log.warn({ err: error }, 'no connection for changes yet');
          if (!client) again(since);
        });
    }, RETRY_MS).unref();
  };

  const flush = (): void => {
    sending ??= send()
      .then(() => true)
      .catch((error: unknown) => {
        parts.log.warn({ err: error }, 'changes could not be sent to other nodes yet');
        return false;
      })
      .then((sent) => {
        sending = null;
        // Some may have come after the last look and before this.
        if (sent && client && waiting.length > 0) flush();
      });
  };

  /** Changes that come while one notification is on its way go together in the next. */
  const send = async (): Promise<void> => {
    while (client && waiting.length > 0) {
      const changes = packet(waiting);
      await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: own, changes })]);
      waiting.splice(0, changes.length);
    }
  };

  await connect();
  return {
    send: (changes) => {
      waiting.push(...changes);
      if (waiting.length > 0) flush();
    },
    close: async () => {
      await sending;
      closed = true;
      if (retry) clearTimeout(retry);
      const last = client;
      client = null;
      await last?.end();
    },
  };
};

const packet = (waiting: readonly Change[]): readonly Change[] => {
  let bytes = 0;
  const count = waiting.findIndex((change) => {
    bytes += Buffer.byteLength(JSON.stringify(change)) + 1;
    return bytes > MOST_BYTES;
  });
  return waiting.slice(0, count === -1 ? undefined : Math.max(count, 1));
};
