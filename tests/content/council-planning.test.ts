// A council's planning register, protected places and councillors: what they answer, and each planted mistake told with its line and cure.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConstraints } from '../../src/content/council-constraints.js';
import { loadCouncil } from '../../src/content/council.js';
import { createRegister } from '../../src/content/planning-register.js';
import { createClock } from '../../src/core/clock.js';
import { Fault } from '../../src/core/fault.js';
import type { Application } from '../../src/core/planning.js';

const root = process.cwd();
const clockAt = (day: string) => createClock(new Date(`${day}T09:00:00Z`));
const loaded = { glanmarch: loadCouncil(root, 'glanmarch'), marchfold: loadCouncil(root, 'marchfold') };

function registerAt(day: string, key: keyof typeof loaded = 'glanmarch') {
  const { applications } = loaded[key];
  if (!applications) throw new Error('there is no register');
  const register = createRegister(applications, clockAt(day));
  return async (reference: string): Promise<Application | null> => {
    const found = await register.byReference(reference);
    if (!found.ok) throw new Error(found.why);
    return found.value;
  };
}

describe('the register', () => {
  it.each(['P/2026/0033', 'p/2026/0033', ' P 2026 0033', 'p20260033'])(
    'finds "%s" whatever its case and spacing',
    async (said) => {
      expect((await registerAt('2026-11-23')(said))?.reference).toBe('P/2026/0033');
    },
  );

  it('has nothing of another council', async () => {
    expect(await registerAt('2026-11-23')('26/00016/HOU')).toBeNull();
    expect(await registerAt('2026-11-23', 'marchfold')('P/2026/0033')).toBeNull();
  });

  it('puts the days of a demo council on the first day of the clock', async () => {
    expect((await registerAt('2026-11-23')('P/2026/0033'))?.comments).toEqual({ from: '2026-11-02', to: '2026-11-23' });
    expect((await registerAt('2027-03-01')('P/2026/0033'))?.comments).toEqual({ from: '2027-02-08', to: '2027-03-01' });
    expect((await registerAt('2027-03-01')('P/2026/0034'))?.comments?.to).toBe('2026-12-25');
  });

  it.each([
    ['P/2026/0036', 'received'],
    ['P/2026/0033', 'consulting'],
    ['P/2026/0032', 'deciding'],
    ['P/2026/0019', 'decided'],
    ['P/2026/0022', 'withdrawn'],
    ['P/2026/0010', 'appealed'],
  ])('works out from its dates that %s is %s', async (reference, status) => {
    expect((await registerAt('2026-11-23')(reference))?.status).toBe(status);
  });

  it('lists those of a postcode or of one home, newest first', async () => {
    const { applications } = loaded.glanmarch;
    if (!applications) throw new Error('there is no register');
    const register = createRegister(applications, clockAt('2026-11-23'));
    const references = async (where: Parameters<typeof register.search>[0]) => {
      const found = await register.search(where);
      return found.ok ? found.value.map(({ reference }) => reference) : null;
    };
    expect(await references({ postcode: 'gm21aa' })).toEqual(['P/2026/0033', 'P/2026/0032']);
    expect(await references({ uprn: '990010000180' })).toEqual(['P/2026/0035', 'P/2026/0013', 'P/2025/0104']);
    expect(await references({ postcode: 'GM9 9ZZ' })).toEqual([]);
  });

  it('never holds who applied', async () => {
    const one = await registerAt('2026-11-23')('P/2026/0033');
    expect(Object.keys(one ?? {}).join(' ')).not.toMatch(/applicant|agent|name$/i);
  });
});

describe('what protects a home', () => {
  const { constraints, council, addresses } = loaded.glanmarch;
  const at = async (postcode: string, number: string): Promise<readonly string[]> => {
    const homes = await addresses.byPostcode(postcode);
    const home = homes.ok ? homes.value.find((one) => one.number === number) : undefined;
    if (!home || !constraints) throw new Error('there is no such home');
    const found = await createConstraints(constraints, council, clockAt('2026-11-23')).at(home);
    return found.ok ? found.value.map(({ kind, reference }) => `${kind} ${reference ?? ''}`) : [];
  };

  it.each([
    ['GM1 1AD', '5', ['conservation-area CA01', 'listed-building LB/02']],
    ['GM3 1AA', '3', ['article-4 A4/01']],
    ['GM4 1AB', '2', ['tree-preservation TPO/12']],
    ['GM2 1AA', '8', []],
  ])('at %s, %s', async (postcode, number, expected) => {
    expect(await at(postcode, number)).toEqual(expected);
  });
});

describe('homes of a street', () => {
  it.each(['Chapel Street', 'chapel street', 'Stryd y Capel'])('are found by "%s"', async (street) => {
    const found = await loaded.glanmarch.addresses.byStreet?.(street);
    expect(found?.ok && found.value.length).toBe(16);
  });
});

describe('mistakes', () => {
  let own = '';
  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), 'planning-'));
    cpSync(join(root, 'knowledge'), join(own, 'knowledge'), { recursive: true });
  });
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  const path = (key: string, file: string): string => join(own, 'knowledge', 'councils', key, file);
  const planted = (key: string, file: string, change: (text: string) => string): Fault => {
    const before = readFileSync(path(key, file), 'utf8');
    const after = change(before);
    expect(after, 'the mistake was not planted').not.toBe(before);
    writeFileSync(path(key, file), after);
    try {
      loadCouncil(own, key);
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    } finally {
      writeFileSync(path(key, file), before);
    }
    throw new Error('it was loaded all the same');
  };
  const line = (n: number, find: string | RegExp, by: string) => (text: string) =>
    text
      .split('\n')
      .map((one, index) => (index === n - 1 ? one.replace(find, by) : one))
      .join('\n');

  const APPLICATIONS = 'applications.csv';
  it.each([
    [
      'glanmarch',
      APPLICATIONS,
      line(2, 'P/2025/0101', 'none'),
      2,
      /reference "none" is not a reference/,
      /P\/2026\/0001/,
    ],
    ['glanmarch', APPLICATIONS, line(3, 'P/2025/0102', 'p 2025.0101'), 3, /reference/, /notices/],
    [
      'glanmarch',
      APPLICATIONS,
      line(3, 'P/2025/0102', 'p/2025/0101'),
      3,
      /reference P20250101 again; it is on line 2/,
      /Keep one/,
    ],
    ['glanmarch', APPLICATIONS, line(4, ',LBC,', ',lbc,'), 4, /kind "lbc" is not a kind/, /capitals/],
    [
      'glanmarch',
      APPLICATIONS,
      line(5, /9900\d+/, '123'),
      5,
      /UPRN 123, which addresses\.csv does not have/,
      /postcode/,
    ],
    ['glanmarch', APPLICATIONS, line(5, 'Cais deiliad tŷ', ''), 5, /no Welsh in kind_name_cy/, /./],
    [
      'glanmarch',
      APPLICATIONS,
      line(6, ',-313,', ',13/01/2026,'),
      6,
      /received "13\/01\/2026" is not a date/,
      /2026-12-25/,
    ],
    [
      'glanmarch',
      APPLICATIONS,
      line(6, ',-313,', ',-300,'),
      6,
      /has valid -307 before received -300/,
      /Correct the dates/,
    ],
    ['glanmarch', APPLICATIONS, line(6, ',yes,', ',,'), 6, /half a decision/, /decided, outcome and granted/],
    ['glanmarch', APPLICATIONS, line(6, ',yes,', ',maybe,'), 6, /granted "maybe" is not known/, /yes or no/],
    ['glanmarch', APPLICATIONS, line(6, ',-304,-269,', ',-304,,'), 6, /only one end/, /or neither/],
    ['glanmarch', APPLICATIONS, line(6, /https:\S+/, 'www.example.org'), 6, /url "www\.example\.org"/, /https/],
    [
      'glanmarch',
      APPLICATIONS,
      line(1, 'officer', 'applicant'),
      1,
      /column "applicant" that is not known/,
      /columns are/,
    ],
    [
      'glanmarch',
      'constraints.csv',
      line(2, 'conservation-area', 'conservation'),
      2,
      /kind "conservation" is not known/,
      /tree-preservation/,
    ],
    ['glanmarch', 'constraints.csv', line(2, 'Chapel Street', 'Chapel St'), 2, /street "Chapel St"/, /semicolon/],
    ['glanmarch', 'constraints.csv', line(7, '990010000032', '7'), 7, /UPRN 7, which/, /add the home/],
    ['glanmarch', 'constraints.csv', line(3, 'Garth Village', ''), 3, /for no street and no home/, /streets or uprns/],
    ['glanmarch', 'councillors.csv', line(2, 'Town Centre', 'Town'), 2, /ward "Town", which/, /Mill Fields/],
    ['glanmarch', 'councillors.csv', line(3, /@\S+?,/, ','), 3, /email/, /name@example\.org/],
    ['marchfold', 'councillors.csv', line(4, /^.*$/, ''), 1, /nobody for the ward "Nether Holt"/, /Add a row/],
    [
      'marchfold',
      'council.yaml',
      (text: string) => text.replace('demo: true', 'demo: false'),
      0,
      /counts days from the clock/,
      /demo: false/,
    ],
  ] as const)('%s/%s: %#', (key, file, change, at, what, cure) => {
    const fault = planted(key, file, change);
    expect(fault.message).toMatch(what);
    expect(fault.hint).toMatch(cure);
    if (at > 0)
      expect(fault.message.startsWith(`knowledge/councils/${key}/${file}:${String(at)} `), fault.message).toBe(true);
  });

  it('are none where the files are left out: what they hold is not offered', () => {
    for (const file of [APPLICATIONS, 'constraints.csv', 'councillors.csv']) rmSync(path('marchfold', file));
    const { applications, constraints, council } = loadCouncil(own, 'marchfold');
    expect([applications, constraints, council.councillors]).toEqual([null, null, undefined]);
  });
});
