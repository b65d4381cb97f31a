// A request becomes work for a person at the desk, with all that is needed to do it by hand.
import type { Selectable } from 'kysely';
import type { Raised } from '../core/deliveries.js';
import type { Change } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { openTask } from './open-task.js';
import type { Tables } from './tables.js';

/** Part of the caller's transaction; once for each request. `at` is milliseconds UTC. */
export const raise = async (
  base: Base,
  trx: Db,
  row: Selectable<Tables['requests']>,
  reason: Raised,
  at: number,
  tell: (change: Change) => void,
): Promise<void> => {
  await trx
    .updateTable('requests')
    .set({ state: 'staff', changed_at: at, ask_at: null })
    .where('reference', '=', row.reference)
    .execute();
  const { conversation, language, channel, summary, reference } = row;
  const details = detailsOf(base, row);
  const item = {
    kind: 'task',
    conversation,
    reason,
    language,
    channel,
    summary,
    reference,
    urgent: false,
    details,
  } as const;
  await openTask(base, trx, item, `request:${reference}`, at, tell);
};

/** What staff need to do it by hand. */
export const detailsOf = (base: Base, row: Selectable<Tables['requests']>): Record<string, string> => {
  const told = base.sealed.request.read(row.sealed);
  const { text, latitude, longitude } = told?.place ?? {};
  const point = latitude !== undefined && longitude !== undefined ? `${String(latitude)}, ${String(longitude)}` : null;
  return {
    service: row.service,
    ...told?.details,
    ...told?.matter,
    ...(told?.uprn ? { uprn: told.uprn } : {}),
    ...(text ? { place: text } : {}),
    ...(point ? { point } : {}),
    ...(told?.photos ? { photos: told.photos.join(',') } : {}),
    ...(row.theirs === null ? {} : { theirs: row.theirs }),
  };
};

/** What a person did with it ends the request; part of the transaction that closes their item. */
export const closeRaised = async (
  base: Base,
  trx: Db,
  item: { readonly reference: string; readonly outcome: string },
  at: number,
): Promise<void> => {
  await trx
    .updateTable('requests')
    .set({ state: 'closed', note: base.vault.seal(item.outcome), changed_at: at, ask_at: null })
    .where('reference', '=', item.reference)
    .where('state', '=', 'staff')
    .execute();
};
