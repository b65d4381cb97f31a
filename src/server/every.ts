// Jobs that are done again and again while the server runs.
import type { Log } from '../core/ports.js';

/** Now, and then every so many seconds. What it throws is logged; the next time comes all the same. */
export function every(seconds: number, job: () => Promise<unknown>, log: Log): NodeJS.Timeout {
  const run = (): void => {
    job().catch((error: unknown) => {
      log.error({ err: error }, 'a regular job failed');
    });
  };
  run();
  return setInterval(run, seconds * 1000).unref();
}
