// What a council shares with its nation: bank holidays in GOV.UK's own file, and the helplines.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Council, Words } from '../core/council.js';
import { Fault } from '../core/fault.js';
import type { Language } from '../core/turn.js';
import { CURE, checkYaml, lineFault, readCouncilYaml } from './council-fault.js';
import { isoDate, phone, say, text, words } from './council-kinds.js';

const HOLIDAYS = 'knowledge/bank-holidays.json';
const NAMES = 'knowledge/bank-holiday-names.yaml';
const HELPLINES = 'knowledge/helplines.yaml';

/** England and Wales are one division in GOV.UK's file. */
const DIVISIONS: Readonly<Record<Council['nation'], string>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
};
const event = z.object({ title: z.string().min(1), date: isoDate });
const calendar = z.record(z.string(), z.object({ events: z.array(event) }));

/** What each bank holiday is called, by GOV.UK's title. */
export const readHolidayNames = (root: string, languages: readonly Language[]): Readonly<Record<string, Words>> =>
  checkYaml(readCouncilYaml(root, NAMES), z.record(z.string(), words(languages)));

/**
 * The bank holidays of a nation, by date, from the shape of https://www.gov.uk/bank-holidays.json.
 * That file is English only: names in other languages come from bank-holiday-names.yaml.
 */
export function readBankHolidays(
  root: string,
  nation: Council['nation'],
  languages: readonly Language[],
): Council['bankHolidays'] {
  const events = readCalendar(root)[DIVISIONS[nation]]?.events;
  if (!events)
    throw new Fault(
      'content/bank-holidays',
      `${HOLIDAYS}:1 has no division ${DIVISIONS[nation]}`,
      'Fetch the file again from https://www.gov.uk/bank-holidays.json',
    );
  const names = readHolidayNames(root, languages);
  return events
    .map(({ title, date }) => {
      const name = names[title];
      if (!name)
        throw lineFault(NAMES, 1, `does not name "${title}" (${date} in ${HOLIDAYS})`, 'Add it, in each language');
      return { date, name };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function readCalendar(root: string): z.infer<typeof calendar> {
  try {
    return calendar.parse(JSON.parse(readFileSync(`${root}/${HOLIDAYS}`, 'utf8')));
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const what = issue ? `${issue.path.join('.')} ${issue.message.split(CURE)[0] ?? ''}` : 'is missing or is not JSON';
    throw new Fault(
      'content/bank-holidays',
      `${HOLIDAYS}:1 ${what}`,
      'Fetch the file again from https://www.gov.uk/bank-holidays.json',
      { cause },
    );
  }
}

const both = words(['en', 'cy']);
const helpline = z.strictObject({
  keys: z
    .array(z.string().regex(/^[a-z0-9-]+$/, say('is not a key', 'Use small letters, figures and hyphens')))
    .min(1, say('is empty', 'Give the line a key')),
  nations: z
    .array(z.enum(['wales', 'england'], say('is not a nation we know', 'Write wales or england')))
    .min(1, say('is empty', 'Write wales, england or both')),
  name: both,
  phone,
  hours: both,
  alone: z.boolean(
    say('is neither true nor false', 'Write true, or false when the number is known only at second hand'),
  ),
  source: text,
  checked: isoDate,
});

/** The helplines of a nation, by key. */
export function readHelplines(root: string, nation: Council['nation']): Council['helplines'] {
  const yaml = readCouncilYaml(root, HELPLINES);
  const { helplines } = checkYaml(yaml, z.strictObject({ helplines: z.array(helpline) }));
  const found = new Map<string, Council['helplines'][string]>();
  helplines.forEach(({ keys, nations, name, phone: number, hours, alone }, index) => {
    if (!nations.includes(nation)) return;
    for (const key of keys) {
      if (found.has(key))
        throw lineFault(
          HELPLINES,
          yaml.lineOf(['helplines', index, 'keys']),
          `has the key ${key} again for ${nation}`,
          'Keep one line for each key and nation',
        );
      found.set(key, { name, phone: number, hours, alone });
    }
  });
  return Object.fromEntries(found);
}
