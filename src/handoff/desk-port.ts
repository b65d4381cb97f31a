// What the core asks of the desk: is anyone there, how many wait, when it opens.
import type { Council } from '../core/council.js';
import type { Clock, DeskPort } from '../core/ports.js';
import type { Items } from '../core/store.js';
import { isOpen, nextOpening } from './hours.js';
import type { Presence } from './presence.js';

export function createDeskPort({
  items,
  presence,
  council,
  clock,
}: {
  readonly items: Items;
  readonly presence: Presence;
  readonly council: Council;
  readonly clock: Clock;
}): DeskPort {
  return {
    async status() {
      // Read anew: GOV.UK may have announced one since the start.
      const holidays = new Set(council.bankHolidays.map(({ date }) => date));
      const at = clock.council();
      const live = isOpen(council.deskHours, holidays, at) || (await presence.anyone());
      const { waiting } = await items.position('');
      return { live, waiting, opens: live ? null : nextOpening(council.deskHours, holidays, at) };
    },
    position: (item) => items.position(item),
  };
}
