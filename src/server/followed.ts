// Follows turns through the core.
import type { Take } from '../core/ports.js';
import type { Metrics } from './metrics.js';

/** Counts how turns end, and keeps hold of those in flight so that a stop can wait for them. */
export const followed =
  (take: Take, inFlight: Set<Promise<unknown>>, ended: Metrics['turn']): Take =>
  (turn, claimed) => {
    const started = performance.now();
    const work = take(turn, claimed).then((reply) => {
      ended(turn.channel, reply?.ending ?? 'relayed', (performance.now() - started) / 1000);
      return reply;
    });
    inFlight.add(work);
    const gone = (): void => {
      inFlight.delete(work);
    };
    work.then(gone, gone);
    return work;
  };
