// Bin days over holidays: which collections move, to when and why, for everyone in the area.
import type { HolidayChange } from '../../core/council.js';
import { addDays, capital, isoDate, longDate } from '../../core/format.js';
import type { Service } from '../../core/service.js';

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

export const holidayChanges: Service = {
  id: ID,
  intent: ID,
  fields: {},
  next: () => null,
  run: ({ ports, language }) => {
    const today = isoDate(ports.clock.council());
    const coming = thisHoliday(ports.council.collections.changes.filter(({ from }) => from >= today));
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
      options: [{ value: 'intent:bins.collection-day', label: ports.words.text('open.example.1', language) }],
    });
  },
};
