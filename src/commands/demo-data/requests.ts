// Ten days of requests that nobody made: what residents of a demo council may ask after.
import { listOf } from '../../content/csv.js';
import { makeReference } from '../../core/reference.js';
import type { Cells, Home } from './addresses.js';
import type { DemoCouncil } from './council-file.js';
import { demoCrewLog } from './crew-log.js';
import { draw, pick } from './random.js';

export const REQUEST_COLUMNS = ['reference', 'service', 'about', 'uprn', 'made', 'changed', 'state'];

const DAYS = 10;
/** Of sixty. */
const SERVICES = [
  ['bins.missed', 21],
  ['bins.new-container', 12],
  ['bins.bulky-waste', 9],
  ['bins.fly-tipping', 9],
  ['bins.assisted-collection', 3],
  ['council-tax.moving', 6],
] as const;
type ServiceId = (typeof SERVICES)[number][0];
/** Days after which it is done. */
const DONE: Readonly<Record<ServiceId, number>> = {
  'bins.missed': 2,
  'bins.new-container': 5,
  'bins.bulky-waste': 6,
  'bins.fly-tipping': 3,
  'bins.assisted-collection': 6,
  'council-tax.moving': 5,
};
const PREFIX: Readonly<Record<DemoCouncil['key'], string>> = { glanmarch: 'GLM', marchfold: 'MFD' };
/** A missed bin that is reported already, and may still be reported on the clock's first day. */
const REPORTED: Readonly<Record<DemoCouncil['key'], Cells>> = {
  glanmarch: { street: 'Wood End Road', number: '14', made: '-3', container: 'food' },
  marchfold: { street: 'Orchard Rise', number: '12', made: '-3', container: 'food' },
};

/** The rows of requests.csv, the oldest first. */
export function demoRequests(root: string, council: DemoCouncil, homes: readonly Home[]): readonly Cells[] {
  const { key } = council;
  const live = homes.filter((home) => home['status'] !== 'historic' && home['round'] !== '');
  const crew = demoCrewLog(root, council, homes).filter(({ outcome }) =>
    ['collected', 'missed'].includes(outcome ?? ''),
  );
  const all = SERVICES.flatMap(([service, count]) =>
    Array.from({ length: count }, (_, n) => ({ service, name: `${key}:${service}:${String(n)}` })),
  );
  // Shuffled, and as many on each day.
  all.sort((a, b) => draw('request-order', a.name) - draw('request-order', b.name));
  const reported = REPORTED[key];
  const fixture = all.findIndex(({ service }, place) => service === 'bins.missed' && dayAt(place, all.length) === -3);
  return all.map(({ service, name }, place) => {
    const made = dayAt(place, all.length);
    let sign = 0;
    const reference = makeReference(PREFIX[key], (below) =>
      Math.floor(draw('request-reference', `${name}:${String(sign++)}`) * below),
    );
    const home = pick(live, 'request-home', name);
    const done = made + DONE[service];
    const state = done < 0 ? 'closed' : draw('request-state', name) < 0.2 ? 'staff' : 'confirmed';
    const changed = state === 'closed' ? done : made;
    const whole = { reference, service, made: String(made), changed: String(changed), state };
    if (place === fixture)
      return {
        ...{ ...whole, state: 'confirmed', changed: String(made), about: reported['container'] ?? '' },
        uprn: homes.find((one) => one['street'] === reported['street'] && one['number'] === reported['number'])?.['uprn'] ?? '', // prettier-ignore
      };
    if (service === 'bins.missed') {
      // On the day of a round, or the day after; on a Sunday, Friday's.
      const near = [made, made - 1, made - 2].map(String);
      const day = near.map((date) => crew.filter((entry) => entry['date'] === date)).find((some) => some.length > 0);
      const entry = pick(day ?? crew, 'request-round', name);
      return { ...whole, uprn: entry['uprn'] ?? '', about: pick(listOf(entry['containers'] ?? ''), 'request-container', name) }; // prettier-ignore
    }
    return { ...whole, uprn: service === 'bins.fly-tipping' ? '' : (home['uprn'] ?? ''), about: aboutOf(service, home, name) }; // prettier-ignore
  });
}

/** From ten days before the clock's first day to the day before it. */
const dayAt = (place: number, count: number): number => Math.floor((place * DAYS) / count) - DAYS;

function aboutOf(service: ServiceId, home: Home, name: string): string {
  if (service === 'bins.new-container')
    return pick(listOf(home['containers'] ?? '').filter((one) => one !== 'garden'), 'request-container', name); // prettier-ignore
  if (service === 'bins.fly-tipping') return pick(['rubbish', 'rubbish', 'rubbish', 'litter', 'dog', 'graffiti'], 'request-kind', name); // prettier-ignore
  if (service === 'council-tax.moving') return pick(['in', 'out', 'within'], 'request-move', name);
  return '';
}
