// Makes the files of the two demo councils, the same bytes on every run.
import { ACCOUNT_COLUMNS, demoAccounts } from './accounts.js';
import { demoHomes, type Cells, type Home } from './addresses.js';
import { APPLICATION_COLUMNS, demoApplications } from './applications.js';
import { BULKY_DAY_COLUMNS, BULKY_ITEM_COLUMNS, demoBulkyDays, demoBulkyItems } from './bulky.js';
import { CONSTRAINT_COLUMNS, demoConstraints } from './constraints.js';
import { councilFile, type DemoCouncil } from './council-file.js';
import { CREW_LOG_COLUMNS, demoCrewEvents, demoCrewLog } from './crew-log.js';
import { csvText } from './csv-text.js';
import { glanmarch } from './glanmarch.js';
import { marchfold } from './marchfold.js';
import { COUNCILLOR_COLUMNS, demoCouncillors } from './people.js';
import { demoRequests, REQUEST_COLUMNS } from './requests.js';

const DAYS = { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday' } as const;

/**
 * The files of Glanmarch and Marchfold by path relative to the project's folder `root`, as UTF-8 bytes.
 * No clock and no chance: every throw of the dice is named, so a second run gives identical bytes.
 */
export function generate(root: string): ReadonlyMap<string, Uint8Array> {
  const files = [glanmarch, marchfold].flatMap((council) => {
    const homes = demoHomes(root, council.key);
    return [
      ['addresses.csv', csvText(addressColumns(council), homes)],
      ['rounds.csv', roundsText(council, homes)],
      ['holidays.csv', holidaysText(council)],
      ['neighbours.csv', csvText(inLanguages(council, NEIGHBOUR_COLUMNS), council.neighbours)],
      ['applications.csv', table(council, APPLICATION_COLUMNS, demoApplications(root, council.key, homes))],
      ['constraints.csv', table(council, CONSTRAINT_COLUMNS, demoConstraints(council.key, homes))],
      ['councillors.csv', csvText(COUNCILLOR_COLUMNS, demoCouncillors(root, council.key))],
      ['crew-log.csv', csvText(CREW_LOG_COLUMNS, demoCrewLog(root, council, homes))],
      ['crew-events.csv', csvText(crewEventColumns(council), demoCrewEvents(council))],
      ['bulky-items.csv', table(council, BULKY_ITEM_COLUMNS, demoBulkyItems(root, council.key))],
      ['bulky-days.csv', csvText(BULKY_DAY_COLUMNS, demoBulkyDays())],
      ['accounts.csv', csvText(ACCOUNT_COLUMNS, demoAccounts(root, council.key, homes))],
      ['requests.csv', csvText(REQUEST_COLUMNS, demoRequests(root, council, homes))],
      ['council.yaml', councilFile(council)],
    ].map(([name, text]) => [`knowledge/councils/${council.key}/${name}`, Buffer.from(text ?? '', 'utf8')] as const);
  });
  return new Map(files);
}

const NEIGHBOUR_COLUMNS = ['name', 'postcodes', 'phone', 'website', 'references'];
const TRANSLATED = [
  ...['name', 'reason', 'street', 'locality', 'town', 'ward'],
  ...['kind_name', 'description', 'address', 'outcome', 'appeal_state', 'note', 'words'],
];

/** Adds the Welsh column after each translated one where the council is bilingual. */
const inLanguages = ({ bilingual }: DemoCouncil, columns: readonly string[]): readonly string[] =>
  columns.flatMap((column) => (bilingual && TRANSLATED.includes(column) ? [column, `${column}_cy`] : [column]));

const table = (council: DemoCouncil, columns: readonly string[], rows: readonly Cells[]): string =>
  csvText(inLanguages(council, columns), rows);

/** A street is named there in English, as in addresses.csv. */
const crewEventColumns = (council: DemoCouncil): readonly string[] => [
  'date',
  'street',
  ...inLanguages(council, ['reason']),
  'returns',
];

const addressColumns = (council: DemoCouncil): readonly string[] =>
  inLanguages(council, [
    ...[
      'uprn',
      'usrn',
      'parent_uprn',
      'flat',
      'house_name',
      'number',
      'street',
      'locality',
      'town',
      'postcode',
      'ward',
    ],
    council.bilingual ? 'community' : 'parish',
    ...['classification', 'lat', 'lng', 'band', 'round', 'containers', 'garden', 'flags', 'status', 'since', 'demo'],
  ]);

/** The rounds that a home is on, by day, letter and offset: "Wed-B-1" is Wednesday, letter B, offset 1. */
function roundsText(council: DemoCouncil, homes: readonly Home[]): string {
  const days = Object.keys(DAYS);
  const keys = [...new Set(homes.map((home) => home['round'] ?? ''))].filter((key) => key !== '');
  const order = (key: string): string => `${days.indexOf(key.slice(0, 3))}${key.slice(3)}`;
  keys.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const rows = keys.map((key) => {
    const [day, letter, offset] = key.split('-');
    return { round: key, day: DAYS[day as keyof typeof DAYS], letter: letter ?? '', offset: offset ?? '' };
  });
  return csvText(council.bilingual ? ['round', 'day', 'letter', 'offset'] : ['round', 'day', 'letter'], rows);
}

const holidaysText = (council: DemoCouncil): string =>
  csvText(
    inLanguages(council, ['from', 'to', 'reason']),
    council.holidays.map(([from, to, [reason, reason_cy]]) => ({ from, to, reason, reason_cy: reason_cy ?? '' })),
  );
