// The desk, put together: its routes, what the core asks of it, and its sweep.
import type { Council } from '../core/council.js';
import type { Audit, Moves, Notes, Proposals, Signals } from '../core/desk-store.js';
import { problem, type Route } from '../core/http.js';
import type { Learning } from '../core/learning.js';
import type { Clock, DeskPort, Log, Take, WordBook } from '../core/ports.js';
import type { Photos } from '../core/photos.js';
import type { Ratings } from '../core/ratings.js';
import type { Changes, Items, Messages, Outbox } from '../core/store.js';
import type { Staff } from '../core/staff.js';
import type { Waits } from '../core/waits.js';
import { assistedRoutes } from './assisted-routes.js';
import { conversationRoutes } from './conversation-routes.js';
import { createDeskPort } from './desk-port.js';
import { createDiary } from './diary.js';
import { createEvents } from './events.js';
import { createGate, type StaffRoute } from './gate.js';
import { helpRoutes, type Translate } from './help-routes.js';
import { learningRoutes } from './learning-routes.js';
import { createLines } from './lines.js';
import { pageRoutes } from './page.js';
import { photoRoutes } from './photo-routes.js';
import { createPresence } from './presence.js';
import { createPublished } from './published.js';
import { ratingRoutes } from './rating-routes.js';
import { sessionRoutes, signInRoute } from './session-routes.js';
import type { SignIn } from './sign-in.js';
import { providerRoutes, type Provider } from './provider-routes.js';
import { staffRoutes } from './staff-routes.js';
import type { Knowledge } from './suggest.js';
import { createSweep } from './sweep.js';
import { workRoutes } from './work-routes.js';

export interface DeskParts {
  readonly items: Items;
  readonly waits: Waits;
  /** The core, for callers on the telephone; asked only once everything is put together. */
  readonly take?: Take;
  readonly ratings: Ratings;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly staff: Staff;
  readonly messages: Messages;
  readonly changes: Changes;
  readonly moves: Moves;
  readonly notes: Notes;
  readonly audit: Audit;
  readonly proposals: Proposals;
  readonly photos: Photos;
  readonly signals: Signals;
  readonly accounts: SignIn;
  readonly council: Council;
  readonly words: WordBook;
  readonly clock: Clock;
  /** The address of a built script or style: `desk.js`, `desk.css`. */
  readonly asset: (name: string) => string;
  readonly log: Log;
  /** Messages are kept in place of being sent: the page leads to them. */
  readonly showsMessages?: boolean;
  /** What replies are suggested from; absent: none are. */
  readonly knowledge?: Knowledge;
  /** Absent: proposals of agents are kept and shown, not taken up. */
  readonly learning?: Learning | undefined;
  /** Council accounts; null or absent: local passwords only. */
  readonly provider?: Provider | null;
  /** Absent: nothing is translated. */
  readonly translate?: Translate | undefined;
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

export function createDesk(parts: DeskParts): Desk {
  const { items, staff, messages, changes, accounts, council, words, clock, asset, log, awayMinutes = 3 } = parts;
  const presence = createPresence(staff);
  const lines = createLines(words);
  const events = createEvents({ changes, items, accounts, seen: presence.seen, log });
  const gate = createGate(accounts, presence.seen);
  const diary = createDiary(parts.audit, log);
  const session = { accounts, presence, diary, log, left: events.recheck };
  const maskOurs = createPublished({ council, words, articles: parts.knowledge?.articles });
  const work = { ...parts, presence, lines, diary, maskOurs, policy: () => council.handoff };
  const guarded: readonly StaffRoute[] = [
    ...sessionRoutes(session),
    ...conversationRoutes(work),
    ...workRoutes(work),
    ...helpRoutes(work),
    ...learningRoutes(work),
    ...photoRoutes(work),
    ...staffRoutes({ ...work, now: () => clock.now() }),
    ...assistedRoutes({ take: parts.take ?? nobody, messages, council, log }),
    ...ratingRoutes({ ratings: parts.ratings, words, now: () => clock.now() }),
    { method: 'GET', path: '/api/desk/events', handle: async (request, agent) => events.open(request, agent) },
    // Without a session not even a wrong address says anything but 401.
    ...(['GET', 'POST', 'PUT', 'DELETE'] as const).map((method): StaffRoute => ({
      method,
      path: '/api/desk/*',
      handle: nothingHere,
    })),
  ];
  return {
    routes: [
      signInRoute(session),
      ...(parts.provider ? providerRoutes({ ...session, provider: parts.provider }) : []),
      ...guarded.map(gate),
      ...pageRoutes({
        council,
        words,
        asset,
        provider: parts.provider !== undefined && parts.provider !== null,
        showsMessages: parts.showsMessages ?? false,
        ...(parts.knowledge && { intents: [...parts.knowledge.register.keys()] }),
      }),
    ],
    port: createDeskPort({ items, waits: parts.waits, presence, council, clock }),
    sweep: createSweep({ items, presence, lines, clock, log, awayMinutes }),
    close: events.close,
  };
}

const nothingHere: StaffRoute['handle'] = async () => problem(404, 'NotFound', 'There is nothing here.');

const nobody: Take = () => Promise.resolve(null);
