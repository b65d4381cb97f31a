// Who counts, in each nation: the right class or share, and the right sum for every band of two areas.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadGuides } from '../../../src/content/guides.js';
import { loadCouncil } from '../../../src/content/council.js';
import { loadSlotTerms } from '../../../src/content/word-lists.js';
import { amountsIn, shareOf, spanOf, tenthOf } from '../../../src/services/council-tax/amounts.js';
import { readBand } from '../../../src/services/council-tax/bill-fields.js';
import { readAdults } from '../../../src/services/council-tax/household-fields.js';
import { outcomeOf, type Outcome } from '../../../src/services/council-tax/outcome.js';
import { projectRoot } from '../../support/app.js';
import { openTalk, type Talk } from '../../support/talk.js';

type Nation = 'wales' | 'england';
const BOTH: readonly Nation[] = ['wales', 'england'];

function guideFor(nation: Nation) {
  const guide = loadGuides(projectRoot, nation).get('council-tax');
  if (!guide) throw new Error('there is no guide');
  return guide;
}

type Answers = Readonly<Record<string, string>>;
type Case = readonly [Nation, Answers, Outcome['kind'], number, string?];
const nobody = (why: string): Answers => ({ adults: '0', why: `nobody-${why}` });
const alone = (who: string): Answers => ({ adults: '1', who });
const two = (who: string, share: string): Answers => ({ adults: '2', who, share });
const three = (who: string, share: string): Answers => ({ adults: '3', who, share });

const CASES: readonly Case[] = [
  ...BOTH.flatMap((nation): readonly Case[] => [
    [nation, alone('none'), 'off', 25],
    [nation, alone('unknown'), 'off', 25],
    [nation, { adults: '2', who: 'none' }, 'full', 0],
    [nation, { adults: '3', who: 'none' }, 'full', 0],
    [nation, { adults: '2', who: 'unknown' }, 'depends', 0],
    [nation, two('student', 'unknown'), 'depends', 0],
    [nation, { adults: 'unknown' }, 'depends', 0],
    ...[
      'student',
      'carer',
      'severe-mental-impairment',
      'apprentice',
      'school',
      'away',
      'prison',
      'care-worker',
      'religious',
    ].flatMap((who): readonly Case[] => [
      [nation, two(who, 'one'), 'off', 25],
      [nation, three(who, 'one'), 'off', 25],
      [nation, three(who, 'fewer'), 'full', 0],
    ]),
    ...['carer', 'apprentice', 'school', 'care-worker', 'religious'].flatMap((who): readonly Case[] => [
      [nation, alone(who), 'off', 50],
      [nation, two(who, 'all'), 'off', 50],
    ]),
    [nation, alone('student'), 'exempt', 100, 'N'],
    [nation, two('student', 'all'), 'exempt', 100, 'N'],
    [nation, alone('severe-mental-impairment'), 'exempt', 100, 'U'],
    [nation, three('severe-mental-impairment', 'all'), 'exempt', 100, 'U'],
    [nation, alone('away'), 'exempt', 100, 'E'],
    [nation, alone('prison'), 'exempt', 100, 'D'],
    [nation, alone('halls'), 'exempt', 100, 'M'],
    [nation, alone('annexe'), 'ask', 0],
    [nation, alone('armed-forces'), 'ask', 0],
    [nation, alone('diplomat'), 'ask', 0],
    [nation, nobody('charity'), 'exempt', 100, 'B'],
    [nation, nobody('prison'), 'exempt', 100, 'D'],
    [nation, nobody('care'), 'exempt', 100, 'E'],
    [nation, nobody('died'), 'exempt', 100, 'F'],
    [nation, nobody('law'), 'exempt', 100, 'G'],
    [nation, nobody('minister'), 'exempt', 100, 'H'],
    [nation, nobody('giving-care'), 'exempt', 100, 'J'],
    [nation, nobody('student'), 'exempt', 100, 'K'],
    [nation, nobody('repossessed'), 'exempt', 100, 'L'],
    [nation, nobody('bankrupt'), 'exempt', 100, 'Q'],
    [nation, nobody('pitch'), 'exempt', 100, 'R'],
    [nation, nobody('under-18'), 'exempt', 100, 'S'],
    [nation, nobody('annexe'), 'exempt', 100, 'T'],
    [nation, nobody('second-home'), 'ask', 0],
    [nation, { adults: '0', why: 'none' }, 'ask', 0],
    [nation, { adults: '0', why: 'unknown' }, 'ask', 0],
  ]),
  ['wales', nobody('works'), 'exempt', 100, 'A'],
  ['wales', nobody('unfurnished'), 'exempt', 100, 'C'],
  ['wales', alone('care-leaver'), 'exempt', 100, 'X'],
  ['wales', two('care-leaver', 'one'), 'off', 25],
  ['england', nobody('works'), 'ask', 0],
  ['england', nobody('unfurnished'), 'ask', 0],
  ['england', alone('care-leaver'), 'ask', 0],
  ['england', two('care-leaver', 'all'), 'ask', 0],
];

describe('who counts', () => {
  const cases = CASES.map(
    ([nation, answers, kind, percent, letter = '']) => [nation, answers, kind, percent, letter] as const,
  );
  test.each(cases)('%s: %j is %s, %i%%', (nation, answers, kind, percent, letter) => {
    const outcome = outcomeOf(answers, guideFor(nation));
    expect([outcome.kind, outcome.percent]).toEqual([kind, percent]);
    if (letter) {
      expect(outcome.limit?.text.en).toContain(`(class ${letter})`);
      expect(outcome.limit?.text.cy).toContain(`(dosbarth ${letter})`);
    } else expect(outcome.limit?.text.en ?? '').not.toContain('class');
    // What cannot be told is explained, and never in silence.
    if (kind === 'ask' && outcome.about) expect(outcome.about.notes.length).toBeGreaterThan(0);
  });

  test.each(BOTH)('%s: everyone who is asked about is held to the rules above', (nation) => {
    const tested = CASES.filter(([where]) => where === nation).flatMap(([, { who, why }]) => [who, why]);
    expect(guideFor(nation).common.filter((key) => !tested.includes(key))).toEqual([]);
  });

  it('every circumstance that residents name is known by the same name, or is an article of its own', () => {
    const elsewhere = [
      'lives-alone',
      'under-18',
      'hospital',
      'care-home',
      'died',
      'empty',
      'second-home',
      'low-income',
      'disabled-adaptation',
    ];
    const known = [...(loadSlotTerms(projectRoot).get('circumstance')?.keys() ?? [])];
    const kinds = guideFor('wales').kinds;
    expect(known.filter((key) => !elsewhere.includes(key) && !kinds.has(key))).toEqual([]);
  });
});

describe('pounds', () => {
  /** Pence a year by band, from the councils' own lists; what comes off at 25% and 50%, worked out by hand. */
  const TABLES: Readonly<Record<string, { council: string; off: Readonly<Record<string, readonly [number, number]>> }>> = {
    'Tref Glanmarch': {
      council: 'glanmarch',
      off: {
        A: [38209, 76418], B: [44577, 89155], C: [50945, 101891], D: [57314, 114627], E: [70050, 140100],
        F: [82786, 165573], G: [95523, 191045], H: [114627, 229254], I: [133732, 267463],
      },
    },
    'Marchfold Town': {
      council: 'marchfold',
      off: {
        A: [40507, 81013], B: [47258, 94515], C: [54009, 108018], D: [60760, 121520], E: [74262, 148524],
        F: [87764, 175528], G: [101266, 202533], H: [121520, 243039],
      },
    },
  }; // prettier-ignore

  describe.each(Object.entries(TABLES))('in %s', (name, { council, off }) => {
    const { areas } = loadCouncil(projectRoot, council).council.councilTax;
    const area = areas.find((one) => one.name.en === name);
    if (!area) throw new Error(`no area is called ${name}`);

    it('has every band', () => {
      expect(Object.keys(area.bands)).toEqual(Object.keys(off));
    });

    test.each(Object.entries(off))('band %s', (band, [quarter, half]) => {
      const full = area.bands[band] ?? 0;
      expect(amountsIn(area, band, 25)).toEqual({
        full,
        off: quarter,
        rest: full - quarter,
        tenth: Math.round(quarter / 10),
      });
      expect(amountsIn(area, band, 50)).toEqual({ full, off: half, rest: full - half, tenth: Math.round(half / 10) });
      expect(amountsIn(area, band, 100)).toEqual({ full, off: full, rest: 0, tenth: tenthOf(full) });
    });

    it('has no band beyond its nation’s', () => {
      expect(amountsIn(area, council === 'marchfold' ? 'I' : 'J', 25)).toBeNull();
    });
  });

  it('half a penny goes up', () => {
    expect([shareOf(229254, 25), shareOf(229253, 50), tenthOf(57315), tenthOf(57314)]).toEqual([
      57314, 114627, 5732, 5731,
    ]);
  });

  it('without an area it lies between the least and the most', () => {
    const { areas } = loadCouncil(projectRoot, 'glanmarch').council.councilTax;
    expect(spanOf(areas, 'D', 25)).toEqual([56545, 57314]);
    expect(spanOf(areas, 'Z', 25)).toBeNull();
  });
});

describe('answers', () => {
  test.each([
    ['2', '2'], ['two of us', '2'], ['there are four', '3'], ['just me', '1'], ['me and my wife', '2'], ['nobody', '0'],
    ['dau', '2'], ['dim ond fi', '1'], ['neb', '0'], ['me and two kids', null], ['what day is it', null],
  ])('%s is %s adults', (text, adults) => {
    expect(readAdults(text)).toBe(adults);
  }); // prettier-ignore

  test.each([
    ['D', 'D'], ['band c', 'C'], ["it's band E", 'E'], ['dee', 'D'], ['band z', 'Z'], ['mae’n fand b', 'B'], ['a big house', null], ['ym mand F', 'F'],
  ])('%s is band %s', (text, band) => {
    expect(readBand(text)).toBe(band);
  }); // prettier-ignore
});

describe.each([
  ['on a screen', { push: true, screen: true }],
  ['by voice', { push: false, screen: false }],
] as const)('%s', (_name, can) => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await openTalk({ can });
  });
  afterAll(() => talk.close());

  it('offers at most three choices at once by voice, and every question has a way out', async () => {
    let reply = await talk.say({ kind: 'choice', value: 'intent:council-tax.discount', text: 'discount' });
    const asked: string[] = [];
    for (const words of ['two', "I don't know"]) {
      asked.push(reply?.speech ?? '');
      const choices = reply?.options.filter(({ value }) => value.startsWith('answer:')) ?? [];
      if (!can.screen) expect(choices.length).toBeLessThanOrEqual(3);
      else expect(choices.at(-1)?.value).toBe('answer:unknown');
      reply = await talk.say(words);
    }
    expect(new Set(asked).size).toBe(2);
    expect(reply?.ending).toBe('answered');
    expect(reply?.text).toContain('I cannot tell yet');
    expect(reply?.options.map(({ value }) => value)).toContain('do:person');
  });
});
