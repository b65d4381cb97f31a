// Whether a council's Open311 endpoint is connected, and the connection; its reader of XML is loaded only then.
import type { Council, Open311Names } from '../../core/council.js';
import { Fault } from '../../core/fault.js';
import type { Log } from '../../core/ports.js';
import type { Remotes } from '../../core/remote.js';
import type { RequestSystem } from '../../core/requests.js';
import type { Open311Settings } from './settings.js';

/** Milliseconds for one call: nobody waits for it, and one given up too early may have arrived. Two of them are less than a minute. */
const DEADLINE_MS = 15_000;

/** How the council's system names things; null when none is set. @throws Fault when council.yaml does not say. */
export function open311Names(setting: object | null, council: Council): Open311Names | null {
  if (setting === null) return null;
  const names = council.connectors?.open311;
  if (names) return names;
  throw new Fault(
    'config/open311',
    `OPEN311_URL is set, and knowledge/councils/${council.key}/council.yaml does not say how that system names things`,
    'Write connectors: open311: services: there (knowledge/councils/README.md shows how), or unset OPEN311_URL',
  );
}

/** `now`: real time. */
export async function connectOpen311(
  settings: Open311Settings,
  remotes: Remotes,
  now: () => Date,
  log: Log,
): Promise<RequestSystem> {
  const { createOpen311 } = await import('./open311.js');
  const system = createOpen311(settings, remotes.open({ name: 'open311', deadlineMs: DEADLINE_MS }), now, log);
  void system.unknownCodes().then((codes) => {
    if (codes.length > 0) log.warn({ codes }, 'Open311 does not offer services that council.yaml names');
  });
  return system;
}
