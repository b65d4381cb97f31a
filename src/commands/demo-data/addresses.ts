// Builds the demo councils' addresses from the street table, the homes that are not plain numbers, and the named fixtures.
import { listOf, readTable } from '../../content/csv.js';
import { draw, pick, some } from './random.js';

export type Cells = Readonly<Record<string, string>>;

/** A row of addresses.csv, by column. */
export type Home = Record<string, string>;

/** Where the three tables of this folder are, below the project's folder. */
const TABLES = 'src/commands/demo-data';
const UPRN = { glanmarch: '99001', marchfold: '99002' } as const;
export type DemoKey = keyof typeof UPRN;
const CLASSES: Cells = { detached: 'RD02', semi: 'RD03', terrace: 'RD04', flats: 'RD06' };
/** Kerbside containers that every home has; garden and nappy are added home by home. */
const CONTAINERS = {
  glanmarch: ['food', 'plastics', 'card', 'paper', 'glass', 'residual', 'garden', 'nappy'],
  marchfold: ['food', 'recycling', 'paper-card', 'residual', 'garden'],
} as const;
const BOX = { south: 52.8, north: 52.86, west: -3.06, east: -2.96 };

export const demoStreets = (root: string): readonly Cells[] => tableCells(root, 'streets.csv', STREET_COLUMNS);

const STREET_COLUMNS =
  'council street street_cy ward ward_cy community locality locality_cy postcode homes kind bands round features'.split(
    ' ',
  );

/** The homes of one council in ascending order of UPRN. */
export function demoHomes(root: string, council: DemoKey): readonly Home[] {
  const streets = demoStreets(root);
  const named = tableCells(root, 'homes.csv', ['council', 'street', 'flat', 'house_name', 'number', 'kind']);
  const fixtures = tableCells(root, 'fixtures.csv', ['fixture', 'council', 'street', 'number', 'column', 'value']);
  let last = 0;
  return streets.flatMap((street, place) => {
    if (street['council'] !== council) return [];
    const own = named.filter((home) => home['council'] === council && home['street'] === street['street']);
    const units = own.length > 0 ? own : numbers(street).map((number): Cells => ({ number }));
    if (units.length !== Number(street['homes']))
      throw new Error(`${street['street']}: ${units.length} homes, not ${street['homes']}`);
    const homes = units.map((unit) => home(council, street, place, unit, ++last));
    shareFeatures(street, homes);
    for (const one of homes) {
      const changes = fixtures.filter(
        (fixture) =>
          fixture['council'] === council &&
          fixture['street'] === street['street'] &&
          fixture['number'] === one['number'],
      );
      settle(council, one, changes);
    }
    return homes;
  });
}

/** House numbers, odd then even; some streets have no 13. */
function numbers(street: Cells): readonly string[] {
  const count = Number(street['homes']);
  const skip = draw('skip-13', `${street['council']}:${street['street']}`) < 0.5;
  const odd: number[] = [];
  for (let n = 1; odd.length < Math.ceil(count / 2); n += 2) if (n !== 13 || !skip) odd.push(n);
  const even = Array.from({ length: Math.floor(count / 2) }, (_, index) => 2 * index + 2);
  return [...odd, ...even].map(String);
}

function home(council: DemoKey, street: Cells, place: number, unit: Cells, n: number): Home {
  const uprn = UPRN[council] + String(n).padStart(7, '0');
  const features = listOf(street['features'] ?? '');
  const kind = unit['kind'] || street['kind'] || '';
  const building = unit['house_name'] || unit['number'] || '';
  const [low, high] = (street['bands'] ?? '').split('-');
  const bands = 'ABCDEFGHI'.slice('ABCDEFGHI'.indexOf(low ?? 'A'), 'ABCDEFGHI'.indexOf(high ?? 'I') + 1);
  const centre = { lat: draw('street-lat', String(place)), lng: draw('street-lng', String(place)) };
  const near = (middle: number, stream: string): number => 0.02 + middle * 0.96 + (draw(stream, uprn) - 0.5) * 0.04;
  const year = 1995 + Math.floor(draw('since', uprn) * 28);
  return {
    uprn,
    usrn: String(99100001 + place),
    parent_uprn: unit['flat']
      ? UPRN[council] + '9' + String(place + 1).padStart(2, '0') + building.replace(/\D/g, '').padStart(4, '0')
      : '',
    flat: unit['flat'] ?? '',
    house_name: unit['house_name'] ?? '',
    number: unit['number'] ?? '',
    street: street['street'] ?? '',
    street_cy: street['street_cy'] ?? '',
    locality: street['locality'] ?? '',
    locality_cy: street['locality_cy'] ?? '',
    town: council === 'glanmarch' ? 'Glanmarch' : 'Marchfold',
    town_cy: 'Glanmarch',
    postcode: street['postcode'] ?? '',
    ward: street['ward'] ?? '',
    ward_cy: street['ward_cy'] ?? '',
    community: street['community'] ?? '',
    parish: street['community'] ?? '',
    classification: CLASSES[kind] ?? '',
    lat: (BOX.south + near(centre.lat, 'lat') * (BOX.north - BOX.south)).toFixed(3),
    lng: (BOX.west + near(centre.lng, 'lng') * (BOX.east - BOX.west)).toFixed(3),
    band: pick([...bands], 'band', uprn),
    round: street['round'] ?? '',
    garden: kind === 'flats' ? 'none' : garden(uprn),
    nappy: draw('nappy', uprn) < 0.04 ? 'yes' : 'no',
    flags: features
      .filter((feature) => ['conservation', 'tpo', 'article4', 'hmo', 'communal', 'farm', 'sacks'].includes(feature))
      .join('; '),
    status: 'live',
    since: features.includes('new') ? `2026-0${1 + Math.floor(draw('since', uprn) * 9)}-01` : `${year}-04-01`,
    demo: 'yes',
  };
}

const garden = (uprn: string): string =>
  draw('garden', uprn) < 0.42 ? 'joined' : draw('garden-expired', uprn) < 0.1 ? 'expired' : 'none';

/** Gives the features that only some homes of a street have: `listed:5` marks five of them. */
function shareFeatures(street: Cells, homes: readonly Home[]): void {
  const flag = (one: Home, text: string): void =>
    void (one['flags'] = [...listOf(one['flags'] ?? ''), text].join('; '));
  const counts = new Map(
    listOf(street['features'] ?? '').map((feature): [string, string | undefined] => [
      feature.split(':')[0] ?? '',
      feature.split(':')[1],
    ]),
  );
  const chosen = (name: string, from = homes): ReadonlySet<Home> =>
    some(from, Number(counts.get(name) ?? 0), name, (one) => one['uprn'] ?? '');
  const listed = chosen('listed');
  const starred = chosen('grade-two-star', [...listed]);
  for (const one of listed) flag(one, starred.has(one) ? 'listed:II*' : 'listed:II');
  for (const one of chosen('assisted')) flag(one, 'assisted');
  for (const one of chosen('second-home')) flag(one, 'second-home');
  if (counts.get('tpo')) for (const one of chosen('tpo')) flag(one, 'tpo');
  const unbanded = Number(counts.get('not-banded') ?? 0);
  for (const one of homes.slice(homes.length - unbanded)) {
    one['band'] = '';
    flag(one, 'not-banded');
  }
  for (const one of homes) {
    const kept = listOf(one['flags'] ?? '');
    if (kept.some((name) => ['hmo', 'farm', 'communal', 'second-home', 'not-banded'].includes(name))) continue;
    if (draw('empty', one['uprn'] ?? '') < 0.012) flag(one, 'empty');
    else if (draw('student', one['uprn'] ?? '') < 0.01) flag(one, 'student');
  }
}

/** Applies the fixtures, then works out the round and the containers that follow from them. */
function settle(council: DemoKey, one: Home, changes: readonly Cells[]): void {
  for (const change of changes) one[change['column'] ?? ''] = change['value'] ?? '';
  const flags = listOf(one['flags'] ?? '').filter((flag) => flag !== 'hmo' || (one['flat'] ?? '') !== '');
  one['flags'] = flags.join('; ');
  const gone = one['status'] === 'historic';
  const shared = flags.includes('communal');
  if (gone || shared) one['round'] = '';
  if (gone || shared || flags.includes('farm')) one['garden'] = 'none';
  one['containers'] = CONTAINERS[council]
    .filter(
      (key) =>
        !gone &&
        (key !== 'garden' || one['garden'] !== 'none') &&
        (key !== 'nappy' || (one['nappy'] === 'yes' && !shared)),
    )
    .join('; ');
}

/** The rows of a checked-in table of this folder. */
export const tableCells = (root: string, file: string, columns: readonly string[]): readonly Cells[] =>
  readTable(root, `${TABLES}/${file}`, { required: columns }).rows.map((row) => row.cells);
