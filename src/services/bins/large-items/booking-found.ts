// The booking that a reference names: what it is, and whether whoever asks has shown that it is theirs.
import type { BulkyCount } from '../../../core/bulky.js';
import type { Address } from '../../../core/council.js';
import { addDays, isoDate } from '../../../core/format.js';
import { readReference } from '../../../core/reference.js';
import { LAST_REQUEST, type RequestRow } from '../../../core/requests.js';
import type { ServiceContext } from '../../../core/service.js';
import { AHEAD } from './day.js';
import { itemsChosen } from './items.js';

/** What a booking is about once it is called off. */
export const CANCELLED = 'cancelled';
/** Under this name staff have the items by their keys, so that they can be told in either language. */
export const ITEM_KEYS = 'items by key';

export interface Booking {
  readonly row: RequestRow;
  readonly home: Address;
  /** ISO date. */
  readonly day: string;
  readonly items: readonly BulkyCount[];
}

/** `other`: a request of another kind, which only a person can change. */
export async function findBooking(
  context: ServiceContext,
): Promise<Booking | 'none' | 'unknown' | 'other' | 'over' | 'cancelled' | 'down'> {
  const { ports, answers } = context;
  if (!answers['booking']) return 'none';
  const reference = readReference(answers['booking']);
  const ours = reference?.startsWith(ports.council.referencePrefix) ?? false;
  const row = reference !== null && ours ? await ports.requests.byReference(reference) : null;
  if (!row) return 'unknown';
  if (row.service !== 'bins.bulky-waste' || row.elsewhere) return 'other';
  if (row.about === CANCELLED) return 'cancelled';
  if (row.state === 'closed' || row.about <= isoDate(ports.clock.council())) return 'over';
  const looked = await ports.addresses.byUprn(row.uprn ?? '');
  if (!looked.ok) return 'down';
  if (!looked.value) return 'other';
  const keys = (await ports.requests.details(row.reference))?.[ITEM_KEYS] ?? '';
  return {
    row,
    home: looked.value,
    day: row.about,
    items: itemsChosen({ ports, answers: { 'bulky-items': keys } }),
  };
}

/** Booked in this conversation, or their home is where it is to be collected from. */
export const proves = ({ row, home }: Booking, { session, answers }: ServiceContext): boolean =>
  session.known[LAST_REQUEST] === row.reference ||
  session.known['uprn'] === row.uprn ||
  answers['booking-postcode'] === home.postcode;

/** The crew's list of that day is not made yet. */
export const inTime = ({ day }: Booking, { ports }: ServiceContext): boolean =>
  day > addDays(isoDate(ports.clock.council()), AHEAD);
