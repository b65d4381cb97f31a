// Opens the store: the one place that chooses a database and puts the ports together.
import type { HomeIndex } from '../core/homes.js';
import type { Log } from '../core/ports.js';
import type { Reply } from '../core/reply.js';
import type { Store } from '../core/store.js';
import type { Language } from '../core/turn.js';
import type { Base } from './base.js';
import { createAudit } from './audit.js';
import { createChanges } from './changes.js';
import { createHelpful } from './helpful.js';
import { createItems } from './items.js';
import { createBookings } from './bookings.js';
import { createMessages } from './messages.js';
import { createMoves } from './moves.js';
import { createNotes } from './notes.js';
import { createOutbox } from './outbox.js';
import { createPhotos } from './photos.js';
import { openPostgres } from './postgres.js';
import { createProposals } from './proposals.js';
import { joinProcesses } from './processes.js';
import { createDeliveries } from './deliveries.js';
import { createRatings } from './ratings.js';
import { createReferences } from './references.js';
import { createReminders } from './reminders.js';
import { createRequests } from './requests.js';
import { createResidentSessions } from './residents.js';
import { createRevoked } from './revoked.js';
import { createSealed } from './sealed.js';
import { createStaff } from './staff.js';
import { createTurns } from './turns.js';
import { createUpkeep } from './upkeep.js';
import { createByteVault, createDigest, createVault } from './vault.js';
import { createSpeakerLinks } from './speaker-links.js';
import { createVoiceMemory } from './voice.js';
import { createWaits } from './waits.js';

export interface StoreOptions {
  /** Folder of the SQLite files; made with mode 0700 when it is missing. Not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
  /** A `postgres://` address; null or empty for SQLite. */
  readonly databaseUrl: string | null;
  /** What everything personal is encrypted with. Without it, what is stored cannot be read again. */
  readonly secret: string;
  /** `server` for the one that serves residents, `tool` for commands that work while it runs. */
  readonly role: 'server' | 'tool';
  readonly log?: Log;
  /** Real time, for tests. */
  readonly now?: () => Date;
  /** How long a claim waits for the turn in flight, in milliseconds; 10 s unless told. */
  readonly wait?: number;
  /** What a resident is told whose message nobody could answer; nothing unless told. */
  readonly sorry?: (language: Language) => Reply | null;
  /** Whether requests of this service (catalogue id) leave by the outbox; none do unless told: they are work for the desk. */
  readonly delivers?: (service: string) => boolean;
}

/** Brings the tables up to date and joins in. Throws a Fault when another server has the SQLite file, or the database cannot be used. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const log = options.log ?? silent;
  const vault = createVault(options.secret);
  const changes = createChanges(log);
  const { now } = options;
  const parts = { clock: now ? () => now().getTime() : null, committed: changes.tell, log };
  const postgres = options.databaseUrl !== null && options.databaseUrl !== '';
  const engine = postgres
    ? await openPostgres(options.databaseUrl, parts)
    : // Its native library is not there where only PostgreSQL is used.
      await (await import('./sqlite.js')).openSqlite(options.dataDir, options.role, parts);
  try {
    const presence = await joinProcesses(engine, options.role, !postgres && options.role === 'server', log);
    const base: Base = {
      engine,
      sealed: createSealed(vault),
      vault,
      digest: createDigest(options.secret),
      process: presence.id,
      log,
      sorry: options.sorry ?? (() => null),
      delivers: options.delivers ?? (() => false),
    };
    let closing: Promise<void> | null = null;
    return {
      turns: createTurns(base, options.wait ?? 10_000),
      messages: createMessages(base),
      items: createItems(base),
      waits: createWaits(base),
      ratings: createRatings(base),
      staff: createStaff(base, base.digest),
      references: createReferences(base),
      requests: createRequests(base),
      residents: createResidentSessions(base),
      bookings: createBookings(base),
      deliveries: createDeliveries(base),
      reminders: createReminders(base),
      photos: createPhotos(base, createByteVault(options.secret)),
      changes,
      upkeep: createUpkeep(base, presence.beating),
      outbox: createOutbox(base),
      voice: createVoiceMemory(base),
      speakerLinks: createSpeakerLinks(base),
      helpful: createHelpful(base),
      revoked: createRevoked(base),
      moves: createMoves(base),
      notes: createNotes(base),
      audit: createAudit(base),
      proposals: createProposals(base),
      signals: { tell: engine.signal },
      vault,
      close: () => (closing ??= presence.leave().finally(() => engine.close())),
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
};

/** An index of homes in `folder`; none where there is no library for it, as where only PostgreSQL is used. */
export const openHomeIndex = (folder: string, log: Log): Promise<(HomeIndex & { close(): void }) | undefined> =>
  import('./home-index.js').then(
    ({ createHomeIndex }) => createHomeIndex(folder, log),
    () => undefined,
  );

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
