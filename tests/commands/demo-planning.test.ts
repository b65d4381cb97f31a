// The demo councils' planning register, protected places and councillors: the fixtures that the services are tried on, and nobody real.
import { describe, expect, it } from 'vitest';
import { demoHomes, type Cells, type DemoKey } from '../../src/commands/demo-data/addresses.js';
import { demoApplications } from '../../src/commands/demo-data/applications.js';
import { demoConstraints } from '../../src/commands/demo-data/constraints.js';
import { demoCouncillors } from '../../src/commands/demo-data/people.js';
import { listOf } from '../../src/content/csv.js';
import { addDays } from '../../src/core/format.js';

const root = process.cwd();
const FIRST = '2026-11-23';
const on = (day = ''): string => (/^[+-]/.test(day) ? addDays(FIRST, Number(day)) : day);
const COUNCILS: readonly DemoKey[] = ['glanmarch', 'marchfold'];
const homes = { glanmarch: demoHomes(root, 'glanmarch'), marchfold: demoHomes(root, 'marchfold') };
const registers = {
  glanmarch: demoApplications(root, 'glanmarch', homes.glanmarch),
  marchfold: demoApplications(root, 'marchfold', homes.marchfold),
};
const has = (council: DemoKey, cells: Cells): boolean =>
  registers[council].some((row) => Object.entries(cells).every(([column, value]) => row[column] === value));

describe('the planning registers', () => {
  it('have 40 and 20 applications, received from November 2025 to November 2026', () => {
    expect(COUNCILS.map((key) => registers[key].length)).toEqual([40, 20]);
    for (const row of [...registers.glanmarch, ...registers.marchfold]) {
      expect(on(row['received']) >= '2025-11-01' && on(row['received']) <= '2026-11-23', row['reference']).toBe(true);
    }
  });

  it.each(COUNCILS)('number the applications of %s in the order in which they came', (council) => {
    const rows = registers[council];
    const shape = council === 'glanmarch' ? /^P\/202[56]\/\d{4}$/ : /^2[56]\/\d{5}\/[A-Z]{3}$/;
    for (const row of rows) expect(row['reference']).toMatch(shape);
    const received = rows.map((row) => on(row['received']));
    expect(received).toEqual([...received].sort());
    expect(new Set(rows.map((row) => row['reference'])).size).toBe(rows.length);
    if (council === 'marchfold')
      for (const row of rows) expect(row['reference']?.endsWith(row['kind'] ?? '')).toBe(true);
  });

  it.each(COUNCILS)('%s has comments that end today, that ended yesterday, and that end on 25 December', (council) => {
    expect(has(council, { comments_to: '+0', decided: '' })).toBe(true);
    expect(has(council, { comments_to: '-1', decided: '' })).toBe(true);
    expect(has(council, { comments_to: '2026-12-25' })).toBe(true);
  });

  it.each(COUNCILS)(
    '%s has householders refused 11 and 13 weeks ago, and others refused 5 and 7 months ago',
    (council) => {
      for (const decided of ['-77', '-91']) expect(has(council, { kind: 'HOU', granted: 'no', decided })).toBe(true);
      for (const decided of ['-152', '-213']) expect(has(council, { kind: 'FUL', granted: 'no', decided })).toBe(true);
    },
  );

  it.each(COUNCILS)('%s has tree notices 5 and 7 weeks old', (council) => {
    for (const valid of ['-35', '-49']) expect(has(council, { kind: 'TCA', valid, decided: '' })).toBe(true);
  });

  it('have one that Wales has not decided in 8 weeks, a listed building, larger home extensions in England alone, and 3 appeals', () => {
    expect(has('glanmarch', { kind: 'HOU', valid: '-70', target: '-14', decided: '', withdrawn: '' })).toBe(true);
    expect(has('glanmarch', { kind: 'LBC' })).toBe(true);
    expect(has('marchfold', { kind: 'PAH' })).toBe(true);
    expect(has('glanmarch', { kind: 'PAH' })).toBe(false);
    const appeals = [...registers.glanmarch, ...registers.marchfold].filter((row) => row['appealed'] !== '');
    expect(appeals).toHaveLength(3);
  });

  it('decide nothing before it came or after the clock', () => {
    for (const row of [...registers.glanmarch, ...registers.marchfold])
      for (const column of ['decided', 'withdrawn'])
        if (row[column]) {
          expect(on(row[column]) > on(row['valid']), row['reference']).toBe(true);
          expect(on(row[column]) <= FIRST, row['reference']).toBe(true);
        }
  });

  it('say everything in both languages at Glanmarch, and name no applicant', () => {
    for (const row of registers.glanmarch)
      for (const column of ['kind_name', 'description', 'address', 'outcome', 'appeal_state'])
        expect(row[`${column}_cy`] === '', `${row['reference'] ?? ''} ${column}`).toBe(row[column] === '');
    expect(Object.keys(registers.glanmarch[0] ?? {}).join(' ')).not.toMatch(/applicant|agent/);
  });
});

describe('what protects places', () => {
  it.each(COUNCILS)('agrees with the flags of the homes of %s', (council) => {
    const rows = demoConstraints(council, homes[council]);
    const flagged = { 'conservation-area': 'conservation', 'article-4': 'article4', 'tree-preservation': 'tpo' };
    for (const home of homes[council]) {
      const here = rows.filter(
        (row) =>
          listOf(row['uprns'] ?? '').includes(home['uprn'] ?? '') ||
          listOf(row['streets'] ?? '').includes(home['street'] ?? ''),
      );
      for (const [kind, flag] of Object.entries(flagged))
        expect(
          here.some((row) => row['kind'] === kind),
          `${home['uprn'] ?? ''} ${kind}`,
        ).toBe(listOf(home['flags'] ?? '').includes(flag));
      expect(here.some((row) => row['kind'] === 'listed-building')).toBe((home['flags'] ?? '').includes('listed:'));
    }
  });

  it('has twelve listed buildings and two orders for woods and trees at Glanmarch', () => {
    const kinds = demoConstraints('glanmarch', homes.glanmarch).map((row) => row['kind']);
    expect(kinds.filter((kind) => kind === 'listed-building')).toHaveLength(12);
    expect(kinds.filter((kind) => kind === 'tree-preservation')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'article-4')).toHaveLength(1);
  });
});

describe('the councillors', () => {
  it.each(COUNCILS)('%s has somebody for each ward, at the demo domain and on a drama number', (council) => {
    const rows = demoCouncillors(root, council);
    expect(new Set(rows.map((row) => row['ward']))).toEqual(new Set(homes[council].map((home) => home['ward'])));
    for (const row of rows) {
      expect(row['email']).toMatch(new RegExp(`^[a-z]+\\.[a-z]+@${council}\\.example$`));
      expect(row['phone']).toMatch(/^01632 9602\d\d$/);
    }
    expect(Object.keys(rows[0] ?? {})).not.toContain('party');
  });

  it('shares no number between two people', () => {
    const phones = COUNCILS.flatMap((key) => demoCouncillors(root, key).map((row) => row['phone']));
    expect(new Set(phones).size).toBe(phones.length);
  });
});
