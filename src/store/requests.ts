// What residents asked for: kept in the turn's transaction, with its way out of the house.
import type { Selectable } from 'kysely';
import { REQUEST } from '../core/deliveries.js';
import { Fault } from '../core/fault.js';
import type { NewRequest, RequestRow, Requests } from '../core/requests.js';
import type { Change } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { addToOutbox } from './outbox.js';
import { ownPhotos } from './photos.js';
import { raise } from './raise.js';
import { plain } from './sealed.js';
import type { Tables } from './tables.js';

/** More of one kind for one home are not looked at. */
const MOST_OPEN = 20;

type Row = Selectable<Tables['requests']>;

export const createRequests = (base: Base): Requests => ({
  byReference: async (reference) => {
    const row = await base.engine.read
      .selectFrom('requests')
      .selectAll()
      .where('reference', '=', plain(reference))
      .executeTakeFirst();
    return row ? readRequest(base, row) : null;
  },

  details: async (reference) => {
    const row = await base.engine.read
      .selectFrom('requests')
      .select('sealed')
      .where('reference', '=', plain(reference))
      .executeTakeFirst();
    return row ? (base.sealed.request.read(row.sealed)?.details ?? null) : null;
  },

  open: async (service, uprn, about, since) => {
    const rows = await base.engine.read
      .selectFrom('requests')
      .selectAll()
      .where('home', '=', homeOf(base, uprn))
      .where('service', '=', plain(service))
      .where('about', '=', plain(about))
      .where('state', '!=', 'closed')
      .where('made_at', '>=', since.getTime())
      .orderBy('made_at', 'desc')
      .orderBy('reference')
      .limit(MOST_OPEN)
      .execute();
    return rows.map((row) => readRequest(base, row));
  },
});

/** Part of the turn's transaction; the same request made again is the first. `at` is milliseconds UTC. */
export const makeRequest = async (
  base: Base,
  trx: Db,
  request: NewRequest,
  at: number,
  tell: (change: Change) => void,
): Promise<void> => {
  const { uprn, details, place, matter } = request;
  const photos = await ownPhotos(trx, request);
  const row = await trx
    .insertInto('requests')
    .values({
      reference: request.reference,
      conversation: plain(request.conversation),
      service: plain(request.service),
      lgsl: request.lgsl,
      about: plain(request.about),
      home: uprn === null ? null : homeOf(base, uprn),
      language: request.language,
      channel: request.channel,
      summary: plain(request.summary),
      sealed: base.sealed.request.write({
        uprn,
        details,
        ...(place && { place }),
        ...(matter && { matter }),
        ...(photos.length > 0 && { photos }),
      }),
      state: 'kept',
      theirs: null,
      token: null,
      note: null,
      made_at: at,
      changed_at: at,
      sent_at: null,
      asked_at: null,
      ask_at: null,
    })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) {
    await sameOrFault(trx, request);
    return;
  }
  if (base.delivers(request.service)) {
    await addToOutbox(base, trx, REQUEST, request.reference, `${row.conversation}:${REQUEST}:${request.reference}`);
    tell({ kind: 'outbox', of: REQUEST });
  } else await raise(base, trx, row, 'request', at, tell);
};

const sameOrFault = async (trx: Db, { reference, conversation, service }: NewRequest): Promise<void> => {
  const present = await trx
    .selectFrom('requests')
    .select('reference')
    .where('reference', '=', reference)
    .where('conversation', '=', plain(conversation))
    .where('service', '=', plain(service))
    .executeTakeFirst();
  if (present) return;
  throw new Fault(
    'store/reference-taken',
    'A request could not be made because another one has its reference',
    'Take references from `References.next` only, one for each request.',
  );
};

export const readRequest = (base: Base, row: Row): RequestRow => ({
  reference: row.reference,
  service: row.service,
  about: row.about,
  uprn: base.sealed.request.read(row.sealed)?.uprn ?? null,
  state: row.state,
  madeAt: new Date(row.made_at),
  changedAt: new Date(row.changed_at),
  theirs: row.theirs,
  note: row.note === null ? null : base.vault.open(row.note),
});

const homeOf = (base: Base, uprn: string): string => base.digest(`home ${plain(uprn)}`);
