// The planning register of a council that keeps it in a file of its own.
import type { Clock } from '../core/ports.js';
import { isoDate } from '../core/format.js';
import type { Application, PlanningRegister } from '../core/planning.js';
import type { Called } from '../core/called.js';
import { bareReference, onCalendar, type FiledApplication, type FiledRegister } from './council-applications.js';
import { tidyPostcode } from './council-kinds.js';

const MOST = 50;

/** Days counted from the clock's first are put on it once, here; the status follows the calendar. */
export function createRegister(filed: FiledRegister, clock: Clock): PlanningRegister {
  const first = isoDate(clock.council());
  const newestFirst = filed
    .map((row) => onCalendar(row, first))
    .sort((a, b) => b.received.localeCompare(a.received) || b.reference.localeCompare(a.reference));
  const byReference = new Map(newestFirst.map((one) => [bareReference(one.reference), one]));
  const found = <T>(value: T): Promise<Called<T>> => Promise.resolve({ ok: true, value, asOf: clock.now() });
  const told = ({ withdrawn, ...one }: FiledApplication): Application => ({
    ...one,
    status: statusOf({ ...one, withdrawn }, isoDate(clock.council())),
  });
  const example = newestFirst[0]?.reference;
  return {
    ...(example !== undefined && { example }),
    byReference: (reference) => {
      const one = byReference.get(bareReference(reference));
      return found(one ? told(one) : null);
    },
    byPart: (year, number) => found(newestFirst.filter(({ reference }) => hasPart(reference, year, number)).map(told)),
    search: (where) => {
      const postcode = 'postcode' in where ? tidyPostcode(where.postcode) : null;
      const fits = (one: FiledApplication): boolean =>
        'uprn' in where ? one.uprn === where.uprn : one.postcode === postcode;
      return found(newestFirst.filter(fits).slice(0, MOST).map(told));
    },
  };
}

function statusOf(one: FiledApplication, today: string): Application['status'] {
  if (one.withdrawn !== null) return 'withdrawn';
  if (one.appeal) return 'appealed';
  if (one.decision) return 'decided';
  if (one.valid === null) return 'received';
  return one.comments && today <= one.comments.to ? 'consulting' : 'deciding';
}

/** Noughts in front are left out, or all there: 26/00016 is no 26/0016. */
function hasPart(reference: string, year: string | null, number: string): boolean {
  const parts = reference.split(/[^A-Za-z0-9]+/);
  const at = parts.findIndex((part) =>
    year === null ? /^(?:20)?\d\d$/.test(part) : part === year || part === year.slice(2),
  );
  const theirs = parts.slice(at + 1).find((part) => /^\d+$/.test(part));
  if (at < 0 || theirs === undefined) return false;
  return number.startsWith('0') ? theirs === number : theirs.replace(/^0+/, '') === number;
}
