// A home's band and charge: the demo councils' table held to its precepts, the sums on the bill, and what is said where there is no band.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadCouncil } from '../../../src/content/council.js';
import { bandShare, partsOf } from '../../../src/core/tax-share.js';
import { projectRoot } from '../../support/app.js';
import { openTalk, type Talk } from '../../support/talk.js';

/** Precepts in pence from the design of the demo data, and the table of charges there, band by band. */
const ORACLE: Readonly<Record<string, { council: string; precepts: readonly number[]; charges: readonly number[] }>> = {
  'Tref Glanmarch': {
    council: 'glanmarch',
    precepts: [183840, 39564, 5850],
    charges: [152836, 178309, 203781, 229254, 280199, 331145, 382090, 458508, 534926],
  },
  'Pont y Ffin': {
    council: 'glanmarch',
    precepts: [183840, 39564, 4120],
    charges: [151683, 176963, 202244, 227524, 278085, 328646, 379207, 455048, 530889],
  },
  'Bro Garth': {
    council: 'glanmarch',
    precepts: [183840, 39564, 2775],
    charges: [150786, 175917, 201048, 226179, 276441, 326703, 376965, 452358, 527751],
  },
  'Marchfold Town': {
    council: 'marchfold',
    precepts: [174123, 21492, 30150, 9864, 7410],
    charges: [162026, 189030, 216035, 243039, 297048, 351056, 405065, 486078],
  },
  'Nether Holt and Holt Green': {
    council: 'marchfold',
    precepts: [174123, 21492, 30150, 9864, 3145],
    charges: [159183, 185713, 212244, 238774, 291835, 344896, 397957, 477548],
  },
};

describe.each(Object.entries(ORACLE))('%s', (name, { council, precepts, charges }) => {
  const area = loadCouncil(projectRoot, council).council.councilTax.areas.find((one) => one.name.en === name);
  if (!area) throw new Error(`no area is called ${name}`);
  const total = precepts.reduce((sum, one) => sum + one, 0);

  it('has the precepts of the design', () => {
    expect(area.parts.map(({ pence }) => pence)).toEqual(precepts);
  });

  test.each(charges.map((charge, index) => ['ABCDEFGHI'.charAt(index), charge] as const))(
    'band %s is %i pence: its share of the precepts, and the sum of what is listed',
    (band, charge) => {
      expect(area.bands[band]).toBe(charge);
      expect(bandShare(total, band)).toBe(charge);
      const parts = partsOf(area, band);
      expect(parts.reduce((sum, { pence }) => sum + pence, 0)).toBe(charge);
      for (const [index, { pence }] of parts.entries())
        expect(Math.abs(pence - bandShare(precepts[index] ?? 0, band))).toBeLessThanOrEqual(1);
    },
  );
});

it('half a penny goes up, and a band that nobody has has no parts', () => {
  expect([bandShare(3, 'A'), bandShare(9, 'B'), bandShare(12, 'A')]).toEqual([2, 7, 8]);
  expect(bandShare(27, 'E')).toBe(33);
  expect(partsOf({ bands: { D: 100 }, parts: [] }, 'D')).toEqual([]);
  expect(partsOf({ bands: { D: 100 }, parts: [{ name: { en: 'x' }, pence: 100 }] }, 'Z')).toEqual([]);
});

describe('in a talk', () => {
  let talk: Talk;
  const ask = async (...words: readonly string[]): Promise<string> => {
    let text = '';
    for (const one of words) text = (await talk.say(one))?.text ?? '';
    return text;
  };

  describe.each([
    ['glanmarch', 'gm2 1aa', 'number 8', 'Tref Glanmarch community council', 'the fire service'],
    ['marchfold', 'gm7 1ab', 'number 5', 'The fire service', 'community council'],
  ] as const)('%s', (council, postcode, house, part, foreign) => {
    beforeAll(async () => {
      talk = await openTalk({ council });
    });
    afterAll(() => talk.close());

    it('a general question is answered by the article, with a button for my home', async () => {
      const reply = await talk.say('how are the council tax bands worked out');
      expect(reply?.ending).toBe('answered');
      expect(reply?.articles.length).toBe(1);
      expect(reply?.options.map(({ label }) => label)).toContain('The charge for my home');
    });

    it('tells band, charge and what it is made of', async () => {
      const text = await ask('what council tax band am I in', postcode, house);
      expect(text).toMatch(/is in band [A-I]\. The council tax for 2026\/27 is £[\d,.]+ for the whole year\./);
      expect(text).toContain(`- ${part}: £`);
      expect(text).not.toContain(foreign);
      const sums = [...text.matchAll(/^- .*: £([\d,]+\.?\d*)$/gm)].map(([, sum]) =>
        Math.round(Number(sum?.replaceAll(',', '')) * 100),
      );
      const [, charge = ''] = /2026\/27 is £([\d,]+\.?\d*)/.exec(text) ?? [];
      expect(sums.reduce((a, b) => a + b, 0)).toBe(Math.round(Number(charge.replaceAll(',', '')) * 100));
    });

    it('goes on with another home', async () => {
      const [home] = await ask('what about number 3').then((text) => text.split(' is in band'));
      expect(home).toMatch(/^3 /);
    });
  });

  it('a home without a band says so, and tells no charge', async () => {
    talk = await openTalk({});
    const homes = await talk.ports.addresses.byPostcode('GM1 2BG');
    const home = homes.ok ? homes.value.find(({ band }) => band === null) : undefined;
    const text = await ask('which band is my house in', 'GM1 2BG', `number ${home?.number ?? ''}`);
    expect(text).toContain('has no council tax band yet');
    expect(text).not.toContain('£');
    await talk.close();
  });

  it('after the financial year only the article speaks', async () => {
    talk = await openTalk({ clock: '2027-04-01T09:00:00Z' });
    const reply = await talk.say({ kind: 'choice', value: 'intent:council-tax.band', text: 'band' });
    expect(reply?.ending).not.toBe('asked');
    await talk.close();
  });

  it('by voice the charge is told without its parts', async () => {
    talk = await openTalk({ can: { push: false, screen: false } });
    await talk.say({ kind: 'intent', intent: 'council-tax.band', slots: {} });
    await talk.say('GM2 1AA');
    const reply = await talk.say('8');
    expect(reply?.speech).toMatch(/is in band . The council tax for this year|is in band [A-I]\./);
    expect(reply?.speech).not.toContain('police');
    await talk.close();
  });
});
