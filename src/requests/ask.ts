// Keeps up with what became of a request: asked for slowly by a regular job, and at once when its resident asks.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deliveries, Delivery } from '../core/deliveries.js';
import type { Log } from '../core/ports.js';
import type { Requests, RequestSystem } from '../core/requests.js';

const AT_ONCE = 20;
/** An answer of the system this young is not asked for again. */
const FRESH_MS = 60_000;
/** A resident waits no longer for a fresh state than this; then what is kept is told. */
const RESIDENT_MS = 2_500;
/** A token that has become no reference by then never will. */
const TOKEN_MS = 7 * 86_400_000;

export interface AskParts {
  readonly deliveries: Deliveries;
  readonly system: RequestSystem;
  /** Real time. */
  readonly now: () => Date;
}

/** The regular job. */
export async function askDue(parts: AskParts): Promise<void> {
  for (const delivery of await parts.deliveries.toAsk(AT_ONCE)) await ask(delivery, parts);
}

/** Asks the system for whatever is not known yet of this one. */
async function ask(delivery: Delivery, { deliveries, system, now }: AskParts): Promise<void> {
  const { reference, service, madeAt, state, token, theirs } = delivery;
  if (state === 'confirmed' && theirs !== null) {
    const said = await system.state(theirs);
    if (said.ok) await deliveries.told(reference, said.value);
    return;
  }
  if (state !== 'sent') return;
  if (token === null) {
    const found = await system.find(reference, { service, since: madeAt });
    if (found?.ok && found.value) await deliveries.accepted(reference, { theirs: found.value.theirs, token });
    return;
  }
  const got = await system.fromToken(token);
  if (got.ok && got.value !== null) await deliveries.accepted(reference, { theirs: got.value, token });
  else if (now().getTime() - madeAt.getTime() > TOKEN_MS) await deliveries.raise(reference, 'request-unsure');
}

/** What the core is given: a request's state as the system tells it now, or as we last knew it. */
export const freshRequests = (
  requests: Requests,
  { residentMs = RESIDENT_MS, log, ...parts }: AskParts & { readonly residentMs?: number; readonly log: Log },
): Requests => ({
  open: requests.open,
  details: requests.details,
  byReference: async (reference) => {
    const delivery = await parts.deliveries.get(reference);
    if (delivery === null) return null;
    const age = delivery.askedAt ? parts.now().getTime() - delivery.askedAt.getTime() : Infinity;
    if (age > FRESH_MS) {
      const asking = ask(delivery, parts).catch((error: unknown) => {
        log.error({ err: error }, 'the state of a request could not be kept');
      });
      await Promise.race([asking, sleep(residentMs, undefined, { ref: false })]);
    }
    return requests.byReference(reference);
  },
});
