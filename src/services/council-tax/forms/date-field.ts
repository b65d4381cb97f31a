// The question for one exact day: council tax is worked out by the day, so a week or a day that is not in the calendar is asked again.
import { addDays, isoDate } from '../../../core/format.js';
import { fold } from '../../../core/kinds/fold.js';
import { readWhen } from '../../../core/kinds/when.js';
import type { Field, Read, Say, ServiceContext } from '../../../core/service.js';

/** The day on which council tax began: Local Government Finance Act 1992, section 1. */
const FIRST_DAY = '1993-04-01';
/** Days ahead that a move or a change is still taken for one: more is a slip of the year. */
const AHEAD = 366;
const LONGEST = 80;
const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwe|maw|faw|ebr|mai|meh|feh|gor|orff|aws|med|fed|hyd|tach|dach|rhag|rag';
const LIKE_A_DATE = new RegExp(`\\d{1,2}\\s*[/.-]\\s*\\d{1,2}|\\d{4}-\\d|\\d[a-z]{0,4} (?:of |o )?(?:${MONTHS})`);

/** Kept as an ISO date. The words are `key`; `data` stands in them. */
export const dateField = (name: string, key: (context: ServiceContext) => string): Field => ({
  day: true,
  ask: (context) => Promise.resolve({ say: [{ key: key(context) }], options: [] }),
  read: (text, _offered, { ports }) => Promise.resolve(readDay(name, text, isoDate(ports.clock.council()))),
});

/** `today` is the council's date, ISO. */
export function readDay(name: string, text: string, today: string): Read {
  if (text.length > LONGEST || text.startsWith('answer:')) return { kind: 'other' };
  const when = readWhen(text, today);
  if (!when) return LIKE_A_DATE.test(fold(text)) ? refused('tax-date.unreal') : { kind: 'other' };
  if (when.from !== when.to) return refused('tax-date.one-day');
  if (when.from < FIRST_DAY) return refused('tax-date.early');
  if (when.from > addDays(today, AHEAD)) return refused('tax-date.far');
  return { kind: 'answers', answers: { [name]: when.from } };
}

const refused = (key: string): Read => ({ kind: 'refused', say: [{ key } satisfies Say] });
