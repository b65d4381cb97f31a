// What makes a service go further than its article, while its rules hold and where it can be had.
import { isoDate } from './format.js';
import type { Ports } from './ports.js';
import type { Guided, Service } from './service.js';
import type { Turn } from './turn.js';

export function guidedNow(service: Service | undefined, turn: Turn, ports: Ports): Guided | null {
  const guided = service?.guided;
  if (!guided || guided.here?.(turn, ports) === false) return null;
  return guided.reviewBy(ports) >= isoDate(ports.clock.council()) ? guided : null;
}
