// The bin calendar: which containers of a home are collected on which dates. Pure; dates are ISO strings, days are counted in UTC.
import type { Address, Container, Council, HolidayChange, Round } from '../../../core/council.js';

/** One day's collection at a home. */
export interface Collection {
  /** ISO date on which the round is due. */
  readonly due: string;
  /** ISO date on which it comes: another one when a holiday moves it. */
  readonly collected: string;
  /** Keys, in the order of the council's list. */
  readonly containers: readonly string[];
  readonly moved: HolidayChange | null;
  /** False near a bank holiday for which the council has not yet entered its changes. */
  readonly confirmed: boolean;
}

/** The next collection of one container. */
export interface NextCollection {
  readonly container: string;
  readonly due: string;
  readonly collected: string;
  readonly moved: HolidayChange | null;
  readonly confirmed: boolean;
}

/** What the calendar needs of a home and of a council. */
export type Home = Pick<Address, 'status' | 'round' | 'containers' | 'garden'>;
export type Calendar = Pick<Council, 'collections' | 'bankHolidays'>;

/** Days since 1 January 1970. */
type Day = number;

const WEEK = 7;
/** How far ahead the next collection is looked for: a garden season may be most of a year away. */
const HORIZON: Day = 400;

/**
 * What is collected at a home from one ISO date to another, both included, by the date on which it really comes.
 * Empty for homes without a round of their own (communal bins) and for homes that no longer exist.
 */
export function collections(address: Home, council: Calendar, from: string, to: string): readonly Collection[] {
  const round = roundOf(address, council);
  if (!round) return [];
  const shift = longestShift(council);
  const found: Collection[] = [];
  for (const due of dueDays(round, dayOf(from) - shift, dayOf(to) + shift)) {
    const containers = council.collections.containers.filter((container) =>
      isDue(container, address, round, council, due),
    );
    if (containers.length === 0) continue;
    const when = outcome(due, council);
    if (when.collected < from || when.collected > to) continue;
    found.push({ ...when, containers: containers.map(({ key }) => key) });
  }
  return found.sort((a, b) => (a.collected < b.collected ? -1 : a.collected > b.collected ? 1 : 0));
}

/**
 * The next collection of every container the home has, in the order of the council's list. A collection on `today`
 * (ISO date) still counts: whether it is too late to put the container out is the caller's matter.
 * A container with nothing due in the coming year, or that the home has not joined, is left out.
 */
export function nextCollections(address: Home, council: Calendar, today: string): readonly NextCollection[] {
  const round = roundOf(address, council);
  if (!round) return [];
  return council.collections.containers.flatMap((container) => {
    const next = nextOf(container, address, round, council, today);
    return next ? [next] : [];
  });
}

function nextOf(
  container: Container,
  address: Home,
  round: Round,
  council: Calendar,
  today: string,
): NextCollection | null {
  if (!has(address, container)) return null;
  const shift = longestShift(council);
  const start = dayOf(today);
  let best: NextCollection | null = null;
  for (const due of dueDays(round, start - shift, start + HORIZON)) {
    // A holiday may bring a later due date forward, but never by more than the longest shift.
    if (best && due - shift > dayOf(best.collected)) break;
    if (!isDue(container, address, round, council, due)) continue;
    const when = outcome(due, council);
    if (when.collected >= today && (!best || when.collected < best.collected))
      best = { container: container.key, ...when };
  }
  return best;
}

const roundOf = (address: Home, council: Calendar): Round | null =>
  address.status === 'live' && address.round !== null
    ? (council.collections.rounds.find(({ key }) => key === address.round) ?? null)
    : null;

/** A container at the home that is collected from it: one to be paid for only once it is joined. */
const has = (address: Home, { key, subscription }: Container): boolean =>
  address.containers.includes(key) && (!subscription || address.garden === 'joined');

function isDue(container: Container, address: Home, round: Round, council: Calendar, due: Day): boolean {
  if (!has(address, container)) return false;
  const { schedule } = container;
  const week = Math.floor((due - dayOf(council.collections.weekA)) / WEEK);
  switch (schedule.every) {
    case 'week':
      return true;
    case 'three-weeks':
      return round.offset !== null && modulo(week, 3) === round.offset;
    case 'fortnight': {
      const own = (modulo(week, 2) === 0 ? 'A' : 'B') === round.letter;
      if (own !== (schedule.letter === 'own')) return false;
      const date = isoOf(due);
      if (schedule.months && !schedule.months.includes(Number(date.slice(5, 7)))) return false;
      return !schedule.breaks?.some(({ from, to }) => from <= date && date <= to);
    }
  }
}

function outcome(due: Day, council: Calendar): Omit<NextCollection, 'container'> {
  const date = isoOf(due);
  const moved = council.collections.changes.find(({ from }) => from === date) ?? null;
  return { due: date, collected: moved?.to ?? date, moved, confirmed: isConfirmed(due, council) };
}

/**
 * A date is sure when the council's table of changes covers it, or when no bank holiday is near: none in its week
 * (Monday to Sunday) or the week before, as catching up after Christmas takes that long. After the last bank holiday we
 * know of, nothing is sure.
 */
function isConfirmed(due: Day, council: Calendar): boolean {
  const date = isoOf(due);
  if (council.collections.confirmed.some(({ from, to }) => from <= date && date <= to)) return true;
  if (council.bankHolidays.length > 0 && council.bankHolidays.every((holiday) => holiday.date < date)) return false;
  const monday = mondayOf(due);
  const [from, to] = [isoOf(monday - WEEK), isoOf(monday + WEEK - 1)];
  return !council.bankHolidays.some((holiday) => from <= holiday.date && holiday.date <= to);
}

/** The days from `from` to `to`, both included, that fall on the round's weekday. */
function* dueDays(round: Round, from: Day, to: Day): Generator<Day> {
  const first = from + modulo(round.weekday - 1 - (from - mondayOf(from)), WEEK);
  for (let day = first; day <= to; day += WEEK) yield day;
}

const longestShift = (council: Calendar): Day =>
  council.collections.changes.reduce((most, { from, to }) => Math.max(most, Math.abs(dayOf(to) - dayOf(from))), 0);

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: Day): Day => day - modulo(day + 3, WEEK);
/** The remainder that is never negative, so that dates before week A come out right. */
const modulo = (n: number, by: number): number => ((n % by) + by) % by;
const dayOf = (date: string): Day => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
