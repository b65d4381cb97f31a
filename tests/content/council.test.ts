// The council loader: the two demo councils, a third that is one more folder, and each planted mistake told with its line and cure.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCouncils, loadCouncil } from '../../src/content/council.js';
import { Fault } from '../../src/core/fault.js';
import { given } from '../support/given.js';

const root = process.cwd();

/** The charges, links and partners of a demo council, as lines of a council.yaml. */
function factsOf(key: string): string {
  const file = parse(readFileSync(`knowledge/councils/${key}/council.yaml`, 'utf8')) as Record<string, unknown>;
  const names = ['links', 'bins', 'councilTax', 'planning', 'complaints', 'partners'];
  return stringify(Object.fromEntries(names.map((name) => [name, file[name]])));
}

describe('the demo councils', () => {
  it('are both listed', () => {
    expect(listCouncils(root)).toEqual(['glanmarch', 'marchfold']);
    expect(listCouncils(join(root, 'src'))).toEqual([]);
  });

  it('Glanmarch is Welsh and bilingual', () => {
    const { council } = loadCouncil(root, 'glanmarch');
    expect(council).toMatchObject({
      key: 'glanmarch',
      name: { en: 'Glanmarch County Borough Council', cy: 'Cyngor Bwrdeistref Sirol Glanmarch' },
      nation: 'wales',
      gss: 'W06999991',
      languages: ['en', 'cy'],
      demo: true,
      referencePrefix: 'GLM',
      keepDays: 30,
    });
    expect(council.contact.phone).toEqual({ en: '01632 960100', cy: '01632 960101' });
    expect(council.contact.hours).toEqual({
      1: { from: 525, to: 1020 },
      2: { from: 525, to: 1020 },
      3: { from: 525, to: 1020 },
      4: { from: 525, to: 1020 },
      5: { from: 525, to: 990 },
    });
    expect(council.collections.outBy).toBe('07:00');
    expect(council.collections.containers.map(({ key }) => key)).toEqual([
      'food',
      'plastics',
      'card',
      'paper',
      'glass',
      'residual',
      'garden',
      'nappy',
    ]);
    expect(council.collections.rounds).toContainEqual({ key: 'Tue-A-2', weekday: 2, letter: 'A', offset: 2 });
    expect(council.collections.changes).toContainEqual({
      from: '2026-12-31',
      to: '2027-01-02',
      reason: { en: 'the Christmas holidays', cy: "gwyliau'r Nadolig" },
    });
    expect(council.collections.containers.find(({ key }) => key === 'garden')?.subscription).toEqual({
      pricePence: 4600,
    });
  });

  it('Marchfold is English alone', () => {
    const { council } = loadCouncil(root, 'marchfold');
    expect(council).toMatchObject({
      nation: 'england',
      gss: 'E07999991',
      languages: ['en'],
      name: { en: 'Marchfold District Council' },
      referencePrefix: 'MFD',
    });
    expect(council.collections.outBy).toBe('06:30');
    expect(council.collections.containers.map(({ key }) => key)).toEqual([
      'food',
      'recycling',
      'paper-card',
      'residual',
      'garden',
    ]);
    expect(council.collections.rounds).toContainEqual({ key: 'Wed-B', weekday: 3, letter: 'B', offset: null });
    expect(council.collections.changes.filter(({ from }) => from < '2027-04')).toMatchObject([
      { from: '2026-12-25', to: '2026-12-26' },
      { from: '2027-01-01', to: '2027-01-02' },
      { from: '2027-03-26', to: '2027-03-27' },
    ]);
  });

  it('know the bank holidays by name', () => {
    const { bankHolidays } = loadCouncil(root, 'glanmarch').council;
    expect(bankHolidays).toHaveLength(24);
    expect(bankHolidays).toContainEqual({ date: '2026-12-28', name: { en: 'Boxing Day', cy: 'Gŵyl San Steffan' } });
    expect(bankHolidays.map(({ date }) => date)).toEqual([...bankHolidays.map(({ date }) => date)].sort());
  });

  it('have the helplines of their nation, each with hours in both languages', () => {
    const [wales, england] = [
      loadCouncil(root, 'glanmarch').council.helplines,
      loadCouncil(root, 'marchfold').council.helplines,
    ];
    const needed = [
      '999',
      'gas',
      'samaritans',
      'domestic-abuse',
      'nspcc',
      'childline',
      'shelter',
      'floodline',
      'power-cut',
      'nhs-111',
      'environment-incident',
    ];
    for (const key of needed)
      for (const lines of [wales, england]) expect(lines[key]?.hours.cy && lines[key].name.cy, key).toBeTruthy();
    expect([wales['domestic-abuse']?.phone, wales['live-fear-free']?.phone]).toEqual([
      '0808 80 10 800',
      '0808 80 10 800',
    ]);
    expect(england['domestic-abuse']?.phone).toBe('0808 2000 247');
    expect(england['live-fear-free']).toBeUndefined();
    expect([wales['environment-incident']?.phone, england['environment-incident']?.phone]).toEqual([
      '0300 065 3000',
      '0800 80 70 60',
    ]);
    // Known only at second hand, or not known to be open round the clock.
    for (const key of ['shelter', 'trunk-roads']) expect(wales[key]?.alone, key).toBe(false);
    for (const key of ['nspcc', 'shelter', 'mens-advice', 'modern-slavery', '101'])
      expect(wales[key]?.hours.en, key).not.toMatch(/24/);
    expect(JSON.stringify([wales, england])).not.toMatch(/0808 164 0123|0800 328 0292/);
  });
});

describe('a folder of one’s own', () => {
  let own = '';
  const at = (name: string): string => join(own, 'knowledge', name);
  const put = (name: string, text: string | Buffer): void => {
    mkdirSync(join(at(name), '..'), { recursive: true });
    writeFileSync(at(name), text);
  };

  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), 'council-'));
    cpSync(join(root, 'knowledge'), join(own, 'knowledge'), { recursive: true });
  });
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  /** Loads `key` after one file was changed, and gives the fault; the file is put back. */
  function faultWith(key: string, name: string, change: (text: string) => string | Buffer): Fault {
    const path = name.includes('/') ? name.replace(/^\//, '') : `councils/${key}/${name}`;
    const before = readFileSync(at(path));
    const after = change(before.toString('utf8'));
    expect(Buffer.compare(Buffer.from(after), before), 'the mistake was not planted').not.toBe(0);
    put(path, after);
    try {
      loadCouncil(own, key);
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    } finally {
      put(path, before);
    }
    throw new Error('it was loaded all the same');
  }

  it.each([
    ['open glanmarch council', 'holds a word that opens skills (open)', 'Leave that word out'],
    ['glanmarch alexa', 'wake word', 'Leave that word out'],
    ['Glanmarch council', 'has a capital', 'small letters'],
    ['glanmarch 2 council', 'holds a figure', 'two, not 2'],
    ['glanmarch', 'two or more words', 'such as council'],
    ['tref glanmarch', 'is the name of a place and no more', 'such as council'],
  ])('an invocation name that Alexa refuses, "%s", is told with its line and its cure', (name, what, cure) => {
    const fault = faultWith('glanmarch', 'council.yaml', (text) =>
      text
        .replace(/^invocationName: .*$/m, `invocationName: ${name}`)
        .replace(/^(shortName:\n {2}en: ).*$/m, name.startsWith('tref') ? '$1Tref Glanmarch Council' : '$&'),
    );
    expect(fault.message).toMatch(/^knowledge\/councils\/glanmarch\/council\.yaml:29 invocationName/);
    expect(fault.message).toContain(what);
    expect(fault.message).toContain(cure);
  });

  it('a third council is one more folder', async () => {
    const third = {
      'council.yaml': [
        'name: Northam Borough Council',
        'shortName: Northam Council',
        'nation: england',
        'languages: [en]',
        'demo: false',
        'website: https://northam.example',
        "brandColour: '#113355'",
        'referencePrefix: NOR',
        'invocationName: northam council',
        'examplePostcode: GM9 1AA',
        'keepDays: 14',
        'contact:',
        '  phone: 01632 960700',
        '  outOfHours: 01632 960701',
        '  email: hello@northam.example',
        '  address: Town Hall, Northam, GM9 1AB',
        '  hours:',
        '    monday: 9:00-12:30',
        'deskHours: {}',
        'collections:',
        '  weekA: 2026-11-02',
        '  outBy: 06:00',
        '  containers:',
        '    - key: rubbish',
        '      name: black bin',
        '      contents: rubbish',
        '      aliases: {}',
        "      colour: '#000000'",
        '      schedule:',
        '        every: week',
        factsOf('marchfold'),
      ].join('\n'),
      'rounds.csv': 'round,day,letter\r\nR1,thursday,A\r\n',
      'holidays.csv': 'from,to,reason\n2026-12-24,2026-12-23,Christmas\n',
      'neighbours.csv': 'name,postcodes,phone,website\nSoutham,gm95zz;GM95,01632 960800,https://southam.example\n',
      'addresses.csv':
        '\ufeffuprn,flat,house_name,number,street,locality,town,postcode,ward,round,containers,garden\r\n1,,,2,Long Lane,,Northam,gm91aa,,R1,rubbish,none\r\n,,,,,,,,,,,\r\n',
    };
    for (const [name, text] of Object.entries(third)) put(`councils/northam/${name}`, text);
    expect(listCouncils(own)).toEqual(['glanmarch', 'marchfold', 'northam']);
    const { council, addresses } = loadCouncil(own, 'northam');
    expect(council.contact.hours).toEqual({ 1: { from: 540, to: 750 } });
    expect(await given(addresses.byPostcode('GM9 1AA'))).toMatchObject([
      {
        uprn: '1',
        number: '2',
        postcode: 'GM9 1AA',
        round: 'R1',
        containers: ['rubbish'],
        status: 'live',
        locality: null,
      },
    ]);
    expect(addresses.neighbour('GM95 1AA')?.name.en).toBe('Southam');
    expect(addresses.neighbour('GM9 5ZZ')?.name.en).toBe('Southam');
    expect(addresses.neighbour('GM9 1AA')).toBeNull();
    rmSync(at('councils/northam'), { recursive: true });
  });

  it('an unknown council is refused with the ones there are', () => {
    for (const key of ['nowhere', '../../etc', '']) {
      expect(() => loadCouncil(own, key)).toThrow(/no council ".*" .*glanmarch, marchfold/);
    }
  });

  it('a missing file is named', () => {
    const path = at('councils/marchfold/rounds.csv');
    const before = readFileSync(path);
    rmSync(path);
    expect(() => loadCouncil(own, 'marchfold')).toThrow(/knowledge\/councils\/marchfold\/rounds\.csv is not there/);
    writeFileSync(path, before);
  });

  const line = (n: number, change: (cells: string) => string) => (text: string) =>
    text
      .split('\n')
      .map((one, index) => (index === n - 1 ? change(one) : one))
      .join('\n');
  const swap = (find: string | RegExp, by: string) => (text: string) => text.replace(find, by);

  /** [council, file, mistake, the line it is on (or the first words of that line), what it says, cure]. */
  const mistakes: readonly (readonly [
    string,
    string,
    (text: string) => string | Buffer,
    number | string,
    RegExp,
    RegExp,
  ])[] = [
    ['glanmarch', 'addresses.csv', line(5, swap('Wed-A-0', 'Wed-C-0')), 5, /round "Wed-C-0"/, /Mon-A-0.*or add it/],
    ['glanmarch', 'addresses.csv', line(6, swap('glass', 'glas')), 6, /container "glas"/, /food, plastics/],
    [
      'glanmarch',
      'addresses.csv',
      line(7, swap('GM1 1AA', 'GM1 IAA')),
      7,
      /postcode "GM1 IAA" is not a postcode/,
      /GM1 1AA/,
    ],
    [
      'glanmarch',
      'addresses.csv',
      line(8, swap(/20\d\d-04-01/, '01/04/2006')),
      8,
      /since "01\/04\/2006"/,
      /2026-12-25/,
    ],
    [
      'glanmarch',
      'addresses.csv',
      line(9, swap('990010000008', '990010000007')),
      9,
      /UPRN 990010000007 again; it is on line 8/,
      /Keep one/,
    ],
    [
      'glanmarch',
      'addresses.csv',
      line(10, swap('990010000009', '9.9001E+11')),
      10,
      /uprn "9\.9001E\+11"/,
      /format the column as text/,
    ],
    [
      'glanmarch',
      'addresses.csv',
      line(11, swap('Stryd Fawr', '')),
      11,
      /no Welsh in street_cy for "High Street"/,
      /both/,
    ],
    ['glanmarch', 'addresses.csv', line(12, swap('High Street', '')), 12, /street_cy but no street/, /both/],
    ['glanmarch', 'addresses.csv', line(3, swap(',3,High', ',third,High')), 3, /number "third"/, /house_name/],
    [
      'glanmarch',
      'addresses.csv',
      line(3, swap(',3,High', ',,High')),
      3,
      /no flat, house name or number/,
      /at least one/,
    ],
    [
      'glanmarch',
      'addresses.csv',
      line(3, swap('conservation', 'conservasion')),
      3,
      /flag "conservasion"/,
      /conservation/,
    ],
    ['glanmarch', 'addresses.csv', line(3, swap('Wed-A-0', '')), 3, /has no round/, /communal/],
    ['glanmarch', 'addresses.csv', line(3, swap('none', 'maybe')), 3, /garden "maybe"/, /none, joined or expired/],
    [
      'glanmarch',
      'addresses.csv',
      line(3, swap('none', 'joined')),
      3,
      /joined the garden collection/,
      /Add the container/,
    ],
    ['glanmarch', 'addresses.csv', line(3, swap('live', 'gone')), 3, /status "gone"/, /historic/],
    ['glanmarch', 'addresses.csv', line(3, swap(/,52\.\d+/, ',5.2')), 3, /lat "5\.2"/, /degrees/],
    ['glanmarch', 'addresses.csv', line(3, swap('RD06', 'RD06,')), 3, /28 cells, the header has 27/, /comma/],
    ['glanmarch', 'addresses.csv', line(1, swap('uprn', 'UPRN')), 1, /column "UPRN" that is not known/, /uprn/],
    ['glanmarch', 'addresses.csv', line(1, swap('band', 'round')), 1, /column "round" twice/, /Remove/],
    [
      'glanmarch',
      'addresses.csv',
      (text) => text.replaceAll(/^([^,]*,[^,]*,[^,]*,)[^,]*,/gm, '$1'),
      1,
      /has no column "flat"/,
      /Add it/,
    ],
    ['glanmarch', 'addresses.csv', () => '', 1, /is empty/, /header row/],
    ['glanmarch', 'addresses.csv', (text) => text.split('\n')[0] ?? '', 1, /no rows/, /at least one row/],
    ['glanmarch', 'addresses.csv', line(4, (cells) => cells.replace('High', '"High')), 4, /not valid CSV/, /quotes/],
    ['glanmarch', 'addresses.csv', (text) => Buffer.from(text, 'latin1'), '990010000031', /not UTF-8/, /CSV UTF-8/],
    ['marchfold', 'rounds.csv', line(2, swap('Monday', 'Moonday')), 2, /day "Moonday"/, /Monday/],
    ['marchfold', 'rounds.csv', line(3, swap(',B', ',C')), 3, /letter "C"/, /A or B/],
    ['marchfold', 'rounds.csv', line(3, swap('Mon-B', 'Mon-A')), 3, /round Mon-A again; it is on line 2/, /Keep one/],
    ['glanmarch', 'rounds.csv', line(4, swap(/2$/, '')), 4, /no offset, but "residual"/, /0, 1 or 2/],
    ['glanmarch', 'rounds.csv', line(4, swap(/2$/, '3')), 4, /offset "3"/, /0, 1 or 2/],
    ['marchfold', 'holidays.csv', line(2, swap('2026-12-26', '2026-12-32')), 2, /to "2026-12-32"/, /2026-12-25/],
    ['marchfold', 'holidays.csv', line(2, swap('2026-12-26', '2026-12-25')), 2, /to itself/, /remove/],
    [
      'marchfold',
      'holidays.csv',
      line(3, swap('2027-01-01', '2026-12-25')),
      3,
      /date 2026-12-25 again; it is on line 2/,
      /Keep one/,
    ],
    [
      'marchfold',
      'holidays.csv',
      line(2, swap('2026-12-26', '2027-01-08')),
      2,
      /collection of 2027-01-08 already is/,
      /another date/,
    ],
    [
      'marchfold',
      'holidays.csv',
      line(2, swap('2026-12-26', '2027-01-02')),
      2,
      /collection of 2027-01-01 already is/,
      /another date/,
    ],
    ['marchfold', 'holidays.csv', line(2, swap('Christmas Day', '')), 2, /no reason/, /Fill it in/],
    ['glanmarch', 'holidays.csv', line(2, swap('Dydd Nadolig', '')), 2, /no Welsh in reason_cy/, /Fill it in/],
    ['glanmarch', 'holidays.csv', swap('reason_cy', 'reason_fr'), 1, /column "reason_fr"/, /reason_cy/],
    ['glanmarch', 'neighbours.csv', line(2, swap('GM7; GM8', 'GM7; the rest')), 2, /postcodes "GM7; the rest"/, /GM7/],
    ['glanmarch', 'neighbours.csv', line(2, swap('01632', '+44')), 2, /phone "\+44/, /figures/],
    ['glanmarch', 'neighbours.csv', line(2, swap('https://', 'www.')), 2, /website "www\./, /https/],
    [
      'glanmarch',
      'council.yaml',
      swap('cy: Cyngor Glanmarch\n', ''),
      'shortName:',
      /shortName\.cy is missing/,
      /Welsh/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('shortName:', 'shortname:'),
      'shortname:',
      /shortname is not a field/,
      /spelling/,
    ],
    ['glanmarch', 'council.yaml', swap("'#0b5351'", "'#7fd1c7'"), 'brandColour:', /too light/, /darker/],
    ['glanmarch', 'council.yaml', swap("'#0b5351'", '0b5351'), 'brandColour:', /not a colour/, /quotes/],
    [
      'glanmarch',
      'council.yaml',
      swap('referencePrefix: GLM', 'referencePrefix: glm'),
      'referencePrefix:',
      /three capital letters/,
      /GLM/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('keepDays: 30', 'keepDays: thirty'),
      'keepDays:',
      /keepDays is not a whole number/,
      /days/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('examplePostcode: GM2 1AA', 'examplePostcode: GM3 9ZZ'),
      'examplePostcode:',
      /GM3 9ZZ is not in addresses/,
      /of yours/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('nation: wales', 'nation: scotland'),
      'nation:',
      /not a nation/,
      /wales or england/,
    ],
    ['glanmarch', 'council.yaml', swap('[en, cy]', '[cy]'), 'languages:', /does not hold en/, /Add en/],
    [
      'glanmarch',
      'council.yaml',
      swap('monday: 08:45-17:00', 'monday: 8am to 5pm'),
      '    monday:',
      /monday is not a time range/,
      /08:45/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('monday: 08:45-17:00', 'monday: 17:00-08:45'),
      '    monday:',
      /ends before it starts/,
      /08:45/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('  email:', '  e-mail:'),
      '  e-mail:',
      /contact\.e-mail is not a field/,
      /spelling/,
    ],
    ['glanmarch', 'council.yaml', swap('weekA: 2026-11-02', 'weekA: 2026-11-03'), '  weekA:', /not a Monday/, /Monday/],
    [
      'glanmarch',
      'council.yaml',
      swap('key: plastics', 'key: food # plastics'),
      '    - key: food # plastics',
      /"food" a second time/,
      /of its own/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('        every: week', '        every: month'),
      '        every: month',
      /not a schedule/,
      /three-weeks/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('      to: 2027-04-30', '      to: 2026-03-30'),
      '    - from: 2026-04-01',
      /ends before it starts/,
      /earlier/,
    ],
    [
      'glanmarch',
      'council.yaml',
      swap('name:\n', 'name: [\n'),
      '  en: Glanmarch County',
      /not valid YAML/,
      /indentation/,
    ],
    ['glanmarch', 'council.yaml', () => '# nothing yet\n', 1, /is empty/, /demo council/],
    [
      'glanmarch',
      '/helplines.yaml',
      swap('phone: 0800 111 999', 'phone: gas'),
      '    phone: gas',
      /phone is not a telephone number/,
      /figures/,
    ],
    [
      'glanmarch',
      '/helplines.yaml',
      swap('keys: [power-cut]', 'keys: [gas] # twice'),
      '  - keys: [gas] # twice',
      /key gas again for wales/,
      /one line/,
    ],
    ['glanmarch', '/bank-holidays.json', swap('"2026-12-25"', '"25/12/2026"'), 1, /is not a date/, /gov\.uk/],
    [
      'glanmarch',
      '/bank-holidays.json',
      swap('"Good Friday"', '"Jubilee"'),
      1,
      /does not name "Jubilee"/,
      /each language/,
    ],
  ];

  it.each(
    mistakes.map(
      ([key, name, change, at, what, cure], index) => [index + 1, name, at, what, key, change, cure] as const,
    ),
  )('mistake %i: %s at %s: %s', (_index, name, where, what, key, change, cure) => {
    const fault = faultWith(key, name, change);
    const file = name.startsWith('/') ? `knowledge${name}` : `knowledge/councils/${key}/${name}`;
    expect(fault.message).toMatch(what);
    expect(fault.hint).toMatch(cure);
    const said = /^(\S+?):(\d+) /.exec(fault.message);
    expect(said?.[1]).toBe(what.source.includes('does not name') ? 'knowledge/bank-holiday-names.yaml' : file);
    const changed = change(readFileSync(at(file.replace('knowledge/', '')), 'utf8'))
      .toString()
      .split('\n');
    const place = typeof where === 'number' ? where : changed.findIndex((one) => one.startsWith(where)) + 1;
    expect(Number(said?.[2]), fault.message).toBe(place);
  });

  it('loads again once every mistake is put right', () => {
    expect(loadCouncil(own, 'glanmarch').council).toEqual(loadCouncil(root, 'glanmarch').council);
    expect(loadCouncil(own, 'marchfold').council).toEqual(loadCouncil(root, 'marchfold').council);
  });
});
