// Invents the demo councils' planning applications: the named fixtures first, then throws of the dice up to the full number.
import { addDays } from '../../core/format.js';
import { listOf } from '../../content/csv.js';
import { tableCells, type Cells, type DemoKey, type Home } from './addresses.js';
import { peopleOf } from './people.js';
import { draw, pick } from './random.js';

/** The demo clock's first day. Days are written as an offset from it, so that they stay true whenever the clock starts. */
const FIRST = '2026-11-23';
const COUNT: Readonly<Record<DemoKey, number>> = { glanmarch: 40, marchfold: 20 };
const CLASSES: Cells = { RD02: 'detached', RD03: 'semi', RD04: 'terrace', RD06: 'flats' };
const OUTCOMES: Readonly<Record<string, readonly [en: string, cy: string, granted: 'yes' | 'no']>> = {
  conditions: ['Granted with conditions', 'Caniatawyd gydag amodau', 'yes'],
  granted: ['Granted', 'Caniatawyd', 'yes'],
  refused: ['Refused', 'Gwrthodwyd', 'no'],
  'not-required': ['Prior approval not required', 'Nid oes angen cymeradwyaeth ymlaen llaw', 'yes'],
  'no-objection': ['No objection', 'Dim gwrthwynebiad', 'yes'],
};
/** In this order, so that a new column changes no throw. */
export const APPLICATION_COLUMNS = [
  ...['reference', 'kind', 'kind_name', 'description', 'address', 'uprn', 'postcode', 'ward', 'received', 'valid'],
  ...['comments_from', 'comments_to', 'target', 'decided', 'outcome', 'granted', 'withdrawn', 'appealed'],
  ...['appeal_state', 'officer', 'documents', 'url'],
];

interface Plan {
  readonly template: Cells;
  readonly home: Home;
  readonly land: Cells | null;
  readonly index: string;
  /** Offsets or ISO dates; '' where there is none. */
  readonly valid: string;
  readonly to: string;
  readonly decided: string;
  readonly outcome: string;
  readonly appealed: string;
}

/** The rows of applications.csv in the order in which they were received. */
export function demoApplications(root: string, council: DemoKey, homes: readonly Home[]): readonly Cells[] {
  const kinds = tableCells(root, 'application-kinds.csv', ['kind', 'name', 'name_cy', 'days', 'comments']);
  const templates = tableCells(
    root,
    'application-templates.csv',
    'template kind fits description description_cy'.split(' '),
  );
  const fixed = fixtures(root, council, homes, templates);
  const taken = new Set(fixed.map(({ home }) => home['uprn']));
  const free = homes.filter(({ uprn }) => !taken.has(uprn));
  const fitting = templates.filter(
    (one) => (one['kind'] !== 'PAH' || council === 'marchfold') && free.some((home) => fits(home, one)),
  );
  const thrown = Array.from({ length: COUNT[council] - fixed.length }, (_, n) =>
    throwOne(`${council}:${String(n)}`, fitting, free, kinds),
  );
  const officers = peopleOf(root, council, 'officer').map(({ name }) => name ?? '');
  const rows = [...fixed, ...thrown].map((plan) => rowOf(plan, kinds, officers, council));
  rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const last = new Map<string, number>();
  return rows.map((row) => {
    const year = onDate(row['received'] ?? '').slice(0, 4);
    const n = (last.get(year) ?? (year === '2025' ? 100 : 0)) + 1;
    last.set(year, n);
    const reference =
      council === 'glanmarch'
        ? `P/${year}/${String(n).padStart(4, '0')}`
        : `${year.slice(2)}/${String(n).padStart(5, '0')}/${row['kind'] ?? ''}`;
    const page = reference.replaceAll('/', '-');
    return { ...row, reference, url: `https://planning.${council}.example/applications/${page}` };
  });
}

function fixtures(
  root: string,
  council: DemoKey,
  homes: readonly Home[],
  templates: readonly Cells[],
): readonly Plan[] {
  const columns = 'council fixture template street number land land_cy valid to decided outcome appeal'.split(' ');
  return tableCells(root, 'application-fixtures.csv', columns)
    .filter((row) => row['council'] === council)
    .map((row, n): Plan => {
      const template = templates.find((one) => one['template'] === row['template']);
      const home = homes.find(
        (one) => one['street'] === row['street'] && (row['number'] === '' || one['number'] === row['number']),
      );
      if (!template || !home)
        throw new Error(`application-fixtures.csv: ${row['template'] ?? ''} ${row['street'] ?? ''}`);
      return {
        template,
        home,
        land: row['land'] ? row : null,
        index: `${council}:fixture:${String(n)}`,
        valid: row['valid'] ?? '',
        to: row['to'] ?? '',
        decided: row['decided'] ?? '',
        outcome: row['outcome'] ?? '',
        appealed: row['appeal'] ?? '',
      };
    });
}

/** Eight in ten are decided in time, one in eight up to six weeks late, the rest not yet. */
function throwOne(index: string, templates: readonly Cells[], homes: readonly Home[], kinds: readonly Cells[]): Plan {
  const template = pick(templates, 'application-template', index);
  const home = pick(
    homes.filter((one) => fits(one, template)),
    'application-home',
    index,
  );
  const valid = -366 + Math.floor(draw('application-received', index) * 345);
  const kind = template['kind'] ?? '';
  const target = valid + Number(kinds.find((one) => one['kind'] === kind)?.['days'] ?? 56);
  const when = draw('application-decided', index);
  const spread = draw('application-days', index);
  const decided =
    when < 0.8 ? target - Math.floor(spread * 14) : when < 0.92 ? target + 1 + Math.floor(spread * 42) : 1;
  return {
    template,
    home,
    land: null,
    index,
    valid: offset(valid),
    to: '',
    decided: decided < 0 ? offset(decided) : '',
    outcome: decided < 0 ? outcomeOf(kind, draw('application-outcome', index)) : '',
    appealed: '',
  };
}

function outcomeOf(kind: string, thrown: number): string {
  if (kind === 'TCA') return 'no-objection';
  if (kind === 'PAH') return 'not-required';
  if (kind === 'LDP' || kind === 'DOC') return 'granted';
  return thrown < 0.77 ? 'conditions' : thrown < 0.82 ? 'granted' : thrown < 0.955 ? 'refused' : 'withdrawn';
}

function fits(home: Home, template: Cells): boolean {
  const flags = listOf(home['flags'] ?? '');
  const kinds = [
    CLASSES[home['classification'] ?? ''] ?? '',
    ...flags.map((flag) => flag.split(':')[0] ?? ''),
    ...((home['since'] ?? '') >= '2026' ? ['new'] : []),
    ...(home['classification'] === 'RD06' && home['flat'] === '' ? ['shop'] : []),
  ];
  return home['status'] === 'live' && listOf(template['fits'] ?? '').some((kind) => kinds.includes(kind));
}

function rowOf(plan: Plan, kinds: readonly Cells[], officers: readonly string[], council: DemoKey): Cells {
  const { template, home, land, index, valid, outcome } = plan;
  const kind = kinds.find((one) => one['kind'] === template['kind']) ?? {};
  const comments = Number(kind['comments'] ?? 0);
  const from = valid !== '' && comments > 0 ? plus(valid, 3) : '';
  const before = 2 + Math.floor(draw('application-valid', index) * 8);
  const major = council === 'marchfold' && template['kind'] === 'OUT';
  const [en = '', cy = '', granted = ''] = outcome === '' || outcome === 'withdrawn' ? [] : (OUTCOMES[outcome] ?? []);
  const place = (language: '' | '_cy'): string =>
    (land?.[`land${language}`] ?? '') ||
    [
      [home['flat'], home['house_name'], [home['number'], home[`street${language}`]].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', '),
      home[`locality${language}`] || home[`town${language}`],
    ].join(', ');
  return {
    kind: template['kind'] ?? '',
    kind_name: kind['name'] ?? '',
    kind_name_cy: kind['name_cy'] ?? '',
    description: template['description'] ?? '',
    description_cy: template['description_cy'] ?? '',
    address: place(''),
    address_cy: place('_cy'),
    uprn: land ? '' : (home['uprn'] ?? ''),
    postcode: home['postcode'] ?? '',
    ward: home['ward'] ?? '',
    ward_cy: home['ward_cy'] ?? '',
    received: valid === '' ? offset(-4) : plus(valid, -before),
    valid,
    comments_from: from,
    comments_to: from === '' ? '' : plan.to || plus(from, comments),
    target: valid === '' ? '' : plus(valid, major ? 91 : Number(kind['days'] ?? 56)),
    decided: outcome === 'withdrawn' ? '' : plan.decided,
    outcome: en,
    outcome_cy: cy,
    granted,
    withdrawn: outcome === 'withdrawn' ? plan.decided : '',
    appealed: plan.appealed,
    appeal_state: plan.appealed ? 'In progress' : '',
    appeal_state_cy: plan.appealed ? 'Ar y gweill' : '',
    officer: pick(officers, 'application-officer', index),
    documents: String(4 + Math.floor(draw('application-documents', index) * 9)),
  };
}

const offset = (days: number): string => `${days < 0 ? '-' : '+'}${String(Math.abs(days))}`;
const isOffset = (day: string): boolean => /^[+-]/.test(day);
const plus = (day: string, days: number): string => (isOffset(day) ? offset(Number(day) + days) : addDays(day, days));
const onDate = (day: string): string => (isOffset(day) ? addDays(FIRST, Number(day)) : day);
const order = (row: Cells): string =>
  `${onDate(row['received'] ?? '')} ${row['address'] ?? ''} ${row['description'] ?? ''}`;
