// What the demo councils' crews wrote down about each home's last six rounds, and the streets that snow kept them from.
import { councilSchema } from '../../content/council-schema.js';
import { listOf } from '../../content/csv.js';
import { daysBetween, plusDays } from '../../core/kinds/calendar.js';
import { collections } from '../../services/bins/days/collections.js';
import { tableCells, type Cells, type Home } from './addresses.js';
import type { DemoCouncil } from './council-file.js';
import { draw, pick } from './random.js';

export const CREW_LOG_COLUMNS = ['date', 'uprn', 'containers', 'outcome'];

/** The first day of the demonstration's clock: the dates of the files are days from it. */
const FIRST = '2026-11-23';
const ROUNDS = 6;
/** Weeks in which six rounds are sure to be, holidays or none. */
const LOOK_BACK = 50;
/** What a crew writes in place of `collected`, and how often; the sum of those before it is its lower end. */
const ODD = [
  ['not_out', 0.02],
  ['contaminated', 0.012],
  ['no_access', 0.008],
  ['missed', 0.005],
] as const;

const EVENTS: Readonly<Record<DemoCouncil['key'], readonly Cells[]>> = {
  glanmarch: [
    { street: 'Quarry Road', date: '-4', reason: 'snow on the hill', reason_cy: "eira ar y bryn", returns: '+1' },
    { street: 'Church Road', date: '-4', reason: 'snow on the hill', reason_cy: "eira ar y bryn", returns: '+1' },
  ],
  marchfold: [
    { street: 'Abbots Way', date: '-4', reason: 'a lorry that broke down', returns: '+1' },
    { street: 'Holt Green', date: '-5', reason: 'a lorry that broke down', returns: '' },
  ],
}; // prettier-ignore

/** The rows of crew-events.csv. */
export const demoCrewEvents = ({ key }: DemoCouncil): readonly Cells[] => EVENTS[key];

/** The rows of crew-log.csv, home by home, the oldest round first. */
export function demoCrewLog(root: string, demo: DemoCouncil, homes: readonly Home[]): readonly Cells[] {
  const calendar = calendarOf(demo, homes);
  const fixtures = tableCells(root, 'crew-fixtures.csv', [
    'council',
    'street',
    'number',
    'days',
    'container',
    'outcome',
  ]);
  const events = EVENTS[demo.key];
  return homes.flatMap((home) => {
    const { uprn = '', street = '', number = '' } = home;
    const own = fixtures.filter(
      (row) => row['council'] === demo.key && row['street'] === street && row['number'] === number,
    );
    const rounds = calendar(home).slice(-ROUNDS);
    return rounds.flatMap(({ collected, containers }) => {
      const date = String(daysBetween(FIRST, collected));
      if (events.some((event) => event['street'] === street && event['date'] === date)) return [];
      const odd = own.find(({ days }) => days === date) ?? oddOne(uprn, collected, containers);
      const rest = containers.filter((key) => key !== odd?.['container']);
      return [
        ...(rest.length > 0 ? [{ date, uprn, containers: rest.join('; '), outcome: 'collected' }] : []),
        ...(odd ? [{ date, uprn, containers: odd['container'] ?? '', outcome: odd['outcome'] ?? '' }] : []),
      ];
    });
  });
}

function oddOne(uprn: string, date: string, containers: readonly string[]): Cells | null {
  const thrown = draw('crew', `${uprn}:${date}`);
  let upTo = 0;
  for (const [outcome, chance] of ODD) {
    upTo += chance;
    if (thrown < upTo) return { outcome, container: pick(containers, 'crew-container', `${uprn}:${date}`) };
  }
  return null;
}

/** When the demo council's rounds came to a home before the clock's first day. */
function calendarOf(demo: DemoCouncil, homes: readonly Home[]) {
  const { collections: of } = councilSchema(demo.bilingual ? ['en', 'cy'] : ['en']).parse(demo.file);
  const rounds = [...new Set(homes.map(({ round = '' }) => round))].filter(Boolean).map((key) => {
    const [day = '', letter = '', offset] = key.split('-');
    const weekday = (['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].indexOf(day) + 1) as 1 | 2 | 3 | 4 | 5;
    return {
      key,
      weekday,
      letter: letter === 'A' ? 'A' : 'B',
      offset: offset === undefined ? null : Number(offset),
    } as const;
  });
  const changes = demo.holidays.map(([from, to, [en]]) => ({ from, to, reason: { en } }));
  const council = { collections: { ...of, rounds, changes }, bankHolidays: [] };
  return ({ round = '', containers = '', garden = '', status = '' }: Home) =>
    collections(
      {
        round: round === '' ? null : round,
        containers: listOf(containers),
        garden: garden === 'joined' ? 'joined' : 'none',
        status: status === 'historic' ? 'historic' : 'live',
      },
      council,
      plusDays(FIRST, -LOOK_BACK),
      plusDays(FIRST, -1),
    );
}
