// The desk, put together: its routes, what the core asks of it, and its sweep.
import type { Council } from '../core/council.js';
import { problem, type Route } from '../core/http.js';
import type { Clock, DeskPort, Log, WordBook } from '../core/ports.js';
import type { Changes, Items, Messages, Staff } from '../core/store.js';
import { conversationRoutes } from './conversation-routes.js';
import { createDeskPort } from './desk-port.js';
import { createEvents } from './events.js';
import { createGate, type StaffRoute } from './gate.js';
import { createLines } from './lines.js';
import { pageRoutes } from './page.js';
import { createPresence } from './presence.js';
import { sessionRoutes, signInRoute } from './session-routes.js';
import type { SignIn } from './sign-in.js';
import { createSweep } from './sweep.js';

export interface DeskParts {
  readonly items: Items;
  readonly staff: Staff;
  readonly messages: Messages;
  readonly changes: Changes;
  readonly accounts: SignIn;
  readonly council: Council;
  readonly words: WordBook;
  readonly clock: Clock;
  /** The address of a built script or style: `desk.js`, `desk.css`. */
  readonly asset: (name: string) => string;
  readonly log: Log;
  /** Minutes after which the chats of an agent who is not seen go back to the queue. Default 3. */
  readonly awayMinutes?: number;
}

export interface Desk {
  readonly routes: readonly Route[];
  readonly port: DeskPort;
  /** Gives back the chats of agents who went away; to be called about twice a minute. */
  sweep(): Promise<void>;
  /** Ends every event stream and stops listening. */
  close(): void;
}

export function createDesk({
  items,
  staff,
  messages,
  changes,
  accounts,
  council,
  words,
  clock,
  asset,
  log,
  awayMinutes = 3,
}: DeskParts): Desk {
  const presence = createPresence(staff);
  const lines = createLines(words);
  const events = createEvents({ changes, items, accounts, seen: presence.seen, log });
  const gate = createGate(accounts, presence.seen);
  const session = { accounts, presence, log, left: events.recheck };
  const guarded: readonly StaffRoute[] = [
    ...sessionRoutes(session),
    ...conversationRoutes({ items, messages, lines, log }),
    { method: 'GET', path: '/api/desk/events', handle: async (request, agent) => events.open(request, agent) },
    // Without a session not even a wrong address says anything but 401.
    ...(['GET', 'POST', 'PUT', 'DELETE'] as const).map((method): StaffRoute => ({
      method,
      path: '/api/desk/*',
      handle: nothingHere,
    })),
  ];
  return {
    routes: [signInRoute(session), ...guarded.map(gate), ...pageRoutes({ council, words, asset })],
    port: createDeskPort({ items, presence, council, clock }),
    sweep: createSweep({ items, presence, lines, clock, log, awayMinutes }),
    close: events.close,
  };
}

const nothingHere: StaffRoute['handle'] = async () => problem(404, 'NotFound', 'There is nothing here.');
