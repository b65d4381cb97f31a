// What the core asks of the desk: is anyone there, how many wait and for how long, when it opens.
import type { Council } from '../core/council.js';
import { closedOn, USUAL_HANDOFF } from '../core/handoff-policy.js';
import type { Clock, DeskPort } from '../core/ports.js';
import type { Items } from '../core/store.js';
import type { Waits } from '../core/waits.js';
import { expectedWait, MEASURED_OVER } from './expected-wait.js';
import { isOpen, nextOpening } from './hours.js';
import type { Presence } from './presence.js';

export function createDeskPort({
  items,
  waits,
  presence,
  council,
  clock,
}: {
  readonly items: Pick<Items, 'position'>;
  readonly waits: Waits;
  readonly presence: Pick<Presence, 'available'>;
  readonly council: Council;
  readonly clock: Clock;
}): DeskPort {
  return {
    async status() {
      // Read anew: GOV.UK may have announced one since the start.
      const closed = { has: (date: string) => closedOn(date, council) };
      const at = clock.council();
      const [ready, recent] = await Promise.all([presence.available(), waits.recent(MEASURED_OVER)]);
      const live = isOpen(council.deskHours, closed, at) || ready.length > 0;
      const { queue } = council.handoff ?? USUAL_HANDOFF;
      return {
        live,
        waiting: recent.waiting,
        opens: live ? null : nextOpening(council.deskHours, closed, at),
        wait: expectedWait(recent, ready.length, queue),
      };
    },
    position: (item) => items.position(item),
    urgent: () => waits.urgent(),
  };
}
