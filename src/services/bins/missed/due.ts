// Which container and which collection a missed one is: what was due last at that home, and how long it can be told.
import type { Address, Container } from '../../../core/council.js';
import { clockTime, isoDate } from '../../../core/format.js';
import type { ServiceContext } from '../../../core/service.js';
import { lastTold } from '../days/days-told.js';
import { minutesIn } from '../days/last-collection.js';

/** What a request is about that holds several containers: all that were due. */
export const ALL_DUE = 'all';

/** The one that is meant, or all of several. */
export const containersOf = ({ ports, answers }: ServiceContext): readonly Container[] => {
  const keys = answers['container']?.split(',') ?? [];
  return keys.flatMap((key) => ports.council.collections.containers.find((one) => one.key === key) ?? []);
};
export const containerOf = (context: ServiceContext): Container | undefined => containersOf(context)[0];

/** The home's containers, those that were due last first. */
export async function lately(home: Address, { ports }: ServiceContext): Promise<readonly Container[]> {
  const today = isoDate(ports.clock.council());
  const here = ports.council.collections.containers.filter(
    ({ key, subscription }) => home.containers.includes(key) && (!subscription || home.garden === 'joined'),
  );
  const known = await Promise.all(
    here.map(async (container) => ({ container, due: (await lastTold(home, ports, container.key, today)) ?? '' })),
  );
  return known.sort((a, b) => b.due.localeCompare(a.due)).map(({ container }) => container);
}

/** ISO date of the collection that is meant: of the day that was named, else the last one. */
export async function dueOf(home: Address, context: ServiceContext): Promise<string | null> {
  const { ports, answers } = context;
  const container = containerOf(context);
  const today = isoDate(ports.clock.council());
  return container ? lastTold(home, ports, container.key, answers['when'] || today) : null;
}

/** "within 2 working days of the collection", "by 6pm on the next working day". */
export function windowOf({ ports, language }: ServiceContext): string {
  const { workingDays, by } = ports.council.bins.missed;
  const time = clockTime(minutesIn(by), language);
  return ports.words.text('bins.missed.window', language, {
    days: workingDays,
    time,
    whole: by >= '23:00' ? 'yes' : 'no',
  });
}
