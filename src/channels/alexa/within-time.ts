// Work within the time of an answer: what is late goes on, and its failure is written down.
import type { Log } from '../../core/ports.js';

export const late = Symbol('late');

export async function withinTime<T>(work: () => Promise<T>, milliseconds: number, log: Log): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), Math.max(0, milliseconds));
  });
  const done = work();
  const first = await Promise.race([done, over]).finally(() => clearTimeout(timer));
  if (first === late) {
    log.warn({}, 'alexa answer not ready in time');
    done.catch((error: unknown) => log.error({ err: error }, 'alexa turn failed after its answer was due'));
  }
  return first;
}
