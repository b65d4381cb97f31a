// Bin days over holidays: which collections move, to when and why, for everyone in the area.
import type { HolidayChange } from '../../../core/council.js';
import { addDays, capital, isoDate, longDate } from '../../../core/format.js';
import { fold } from '../../../core/kinds/fold.js';
import type { Service, ServiceContext } from '../../../core/service.js';

const ID = 'bins.holiday-changes';
/** Changes told at once; a Christmas has a dozen. */
const TOLD = 12;

/** Days without a change after which the next are another year's: Christmas and Easter are told together. */
const APART = 120;

/** The changes up to the next long gap: those of the next year would be taken for this one's. */
function thisHoliday(coming: readonly HolidayChange[]): readonly HolidayChange[] {
  const end = coming.findIndex(({ from }, i) => {
    const before = coming[i - 1]?.from;
    return before !== undefined && from > addDays(before, APART);
  });
  return coming.slice(0, Math.min(TOLD, end < 0 ? coming.length : end));
}

/** Days before and after a bank holiday in which a change is because of it. */
const AROUND = { before: 7, after: 16 };

/** The date of the next bank holiday that the message names, where the table of changes covers it. */
function namedHoliday({ ports, turn }: ServiceContext, today: string): string | null {
  const { bankHolidays, collections } = ports.council;
  const said = turn.input.kind === 'text' ? fold(turn.input.text) : '';
  const named = bankHolidays.find(
    ({ date, name }) =>
      date >= today && Object.values(name).some((one) => said.includes(fold(one).replace(/^the /, ''))),
  );
  return named && collections.confirmed.some(({ from, to }) => from <= named.date && named.date <= to)
    ? named.date
    : null;
}

export const holidayChanges: Service = {
  id: ID,
  intent: ID,
  fields: {},
  next: () => null,
  run: (context) => {
    const { ports, language } = context;
    const today = isoDate(ports.clock.council());
    const own = [{ value: 'intent:bins.collection-day', label: ports.words.text('open.example.1', language) }];
    const all = ports.council.collections.changes.filter(({ from }) => from >= today);
    const named = namedHoliday(context, today);
    const near =
      named === null
        ? null
        : all.filter(({ from }) => addDays(named, -AROUND.before) <= from && from <= addDays(named, AROUND.after));
    if (named !== null && near?.length === 0)
      return Promise.resolve({
        ending: 'answered',
        say: [{ key: 'bins.holiday.usual', data: { date: longDate(named, language) } }],
        options: own,
      });
    const coming = near ?? thisHoliday(all);
    const changes = coming.map(({ from, to, reason }) =>
      ports.words.text('bins.holiday.change', language, {
        from: capital(longDate(from, language)),
        to: longDate(to, language),
        onTo: longDate(to, language, 'on'),
        reason: reason[language] ?? reason.en,
      }),
    );
    const first = coming[0];
    return Promise.resolve({
      ending: 'answered',
      say: first
        ? [
            {
              key: 'bins.holiday.changes',
              data: {
                changes: changes.map((line) => `- ${line}`).join('\n'),
                first: changes[0] ?? '',
                n: coming.length,
              },
            },
          ]
        : [{ key: 'bins.holiday.none' }],
      options: own,
    });
  },
};
