// Hands a request to the council's system exactly once: nothing is sent again before the system was asked whether it has it.
import { REQUEST, type Deliveries, type Delivery } from '../core/deliveries.js';
import type { Delivered, OutboxHandler } from '../core/outbox.js';
import type { RequestSystem } from '../core/requests.js';

/**
 * Milliseconds after a send began before "not here" is believed: what is still under way there would come after it.
 * Longer than a send may take, so that it also keeps a second process from sending meanwhile.
 */
const SETTLED_MS = 60_000;

export interface DeliverParts {
  readonly deliveries: Deliveries;
  /** Null: none is connected any more, and what still waits goes to the desk. */
  readonly system: RequestSystem | null;
  readonly settledMs?: number;
}

export const requestHandler = ({ deliveries, system, settledMs = SETTLED_MS }: DeliverParts): OutboxHandler => {
  const unsure = async (reference: string): Promise<'done'> => {
    await deliveries.raise(reference, 'request-unsure');
    return 'done';
  };

  /** A send began and we do not know how it ended: asks. `absent` is sure. */
  const look = async ({
    reference,
    service,
    madeAt,
  }: Delivery): Promise<'absent' | 'later' | 'cannot-say' | 'found'> => {
    const found = await (system?.find(reference, { service, since: madeAt }) ?? null);
    if (found === null) return 'cannot-say';
    if (!found.ok) return found.why === 'refused' || found.why === 'nonsense' ? 'cannot-say' : 'later';
    if (found.value === null) return 'absent';
    await deliveries.accepted(reference, { theirs: found.value.theirs, token: null });
    return 'found';
  };

  const send = async (delivery: Delivery, to: RequestSystem): Promise<Delivered> => {
    const { reference, request, sentAt } = delivery;
    if (request === null) {
      await deliveries.raise(reference, 'request-failed');
      return 'done';
    }
    if (!(await deliveries.begin(reference, sentAt))) return 'later';
    const sent = await to.send(request);
    if (sent.ok) {
      await deliveries.accepted(reference, sent.value);
      return 'done';
    }
    switch (sent.why) {
      case 'refused':
        await deliveries.raise(reference, 'request-refused');
        return 'done';
      case 'resting':
        await deliveries.unsent(reference, sentAt);
        return 'later';
      case 'nonsense':
        return (await look(delivery)) === 'found' ? 'done' : unsure(reference);
      case 'slow':
      case 'unreachable':
      case 'busy':
        return { after: settledMs / 1000 };
    }
  };

  return {
    kind: REQUEST,
    atOnce: 1,
    wokenBy: (change) => change.kind === 'outbox' && change.of === REQUEST,

    deliver: async ({ payload: reference }) => {
      const delivery = await deliveries.get(reference);
      if (delivery?.state !== 'kept') return 'done';
      if (delivery.sentAgo !== null) {
        if (delivery.sentAgo < settledMs) return { after: (settledMs - delivery.sentAgo) / 1000 };
        const looked = await look(delivery);
        if (looked === 'later') return 'later';
        if (looked === 'found') return 'done';
        if (looked === 'cannot-say') return unsure(reference);
      }
      if (system) return send(delivery, system);
      await deliveries.raise(reference, 'request');
      return 'done';
    },

    givenUp: async ({ payload: reference }) => {
      const delivery = await deliveries.get(reference);
      if (delivery?.state === 'kept')
        await deliveries.raise(reference, delivery.sentAt === null ? 'request-failed' : 'request-unsure');
      return null;
    },
  };
};
