// How articles are written: markup, spoken form, office phrases, figures of a council, and warnings where reading is hard.
import { describe, expect, it } from 'vitest';
import { CY, EN, english, errors, found, planted } from './planted.js';

describe('how it is written', () => {
  const LONG = Array.from({ length: 61 }, () => 'word').join(' ');
  it.each([
    ['a heading', '\n\nIt costs', '\n\n## It costs', `${EN}:17 has a heading`],
    ['bold type', 'The tip is free.', 'The tip is **free**.', `${EN}:19 has bold`],
    ['a link in the text', 'The tip is free.', 'See https://www.gov.uk/x now.', `${EN}:19 has a link in its text`],
    ['stars for a list', '\n\nIt costs', '\n\n* It costs', `${EN}:17 has a list that does not begin`],
    ['a long spoken form', 'You can join on our website.', LONG, `${EN}:14 has a spoken form of 66 words`],
    ['brackets for the ear', 'on our website', '(on our website)', `${EN}:14 has brackets`],
    ['an office phrase', 'The tip is free.', 'Please note the tip is free.', `${EN}:19 says "Please note"`],
    ['a long word for "use"', 'The tip is free.', 'We utilise it.', `${EN}:19 says "utilise"`],
  ])('%s', (_, what, becomes, complaint) => {
    const own = errors(what, becomes, 'en').filter((error) => error.startsWith(EN));
    expect(own).toHaveLength(1);
    expect(own[0]?.startsWith(complaint)).toBe(true);
  });

  it.each(['please note', 'in order to', 'utilising', 'should you wish', 'as per', 'hereby', 'facilitate', 'prior to'])(
    'English: %s',
    (phrase) => {
      expect(errors('The tip is free.', `It is, ${phrase}, free.`, 'en')).toHaveLength(1);
    },
  );

  it.each(['Sylwer', 'os dymunwch', 'hwyluso', 'yn unol â', 'mewn perthynas â', 'peidiwch ag oedi'])(
    'Welsh: %s',
    (phrase) => {
      const said = errors("Mae'r ganolfan am ddim.", `Mae am ddim, ${phrase}.`, 'cy');
      expect(said).toHaveLength(1);
      expect(said[0]?.startsWith(`${CY}:19 says "${phrase}"`)).toBe(true);
    },
  );
});

describe('figures that belong in council.yaml', () => {
  it.each([
    ['a charge', '£46', '{{ bins.gardenPrice }}'],
    ['the charge of the other council', '£58', '{{ bins.gardenPrice }}'],
    ['a telephone number', '01632 960100', '{{ phone }}'],
    ['a number without its spaces', '01632960199', '{{ outOfHours }}'],
    ['a helpline', '0800 111 999', '{{ helplines.gas }}'],
    ['a number of nobody here', '020 7946 0000', '{{ helplines.<key> }}'],
    ['a partner', '01632 960120', '{{ partners.debt_advice }}'],
    ['the website', 'glanmarch.example', '{{ website }}'],
    ['an e-mail address', 'contact@marchfold.example', '{{ email }}'],
    ['a postcode', 'GM2 2AA', '{{ address }}'],
    ['a window', 'within 2 working days', '{{ bins.missedWindow }}'],
    ['a time', '6.30am', '{{ outBy }}'],
    ['the name', 'Glanmarch Council', '{{ council }}'],
    ['the year of a bill', '2026/27', '{{ councilTax.year }}'],
  ])('%s', (_, figure, write) => {
    const said = errors('The tip is free.', `We say ${figure} here.`, 'en');
    expect(said).toHaveLength(1);
    expect(said[0]?.startsWith(`${EN}:19 has `)).toBe(true);
    expect(said[0]).toContain(write);
  });

  it('are found in a link and in Welsh too', () => {
    const link = errors("'{{ links.gardenWaste }}'", 'https://glanmarch.example/bins', 'both');
    expect(link.map((error) => error.split(' ')[0])).toEqual([`${EN}:12`, `${CY}:12`]);
    expect(errors("Mae'r ganolfan am ddim.", 'Ffoniwch 01632 960101.', 'cy')[0]).toContain(
      `${CY}:19 has "01632 960101"`,
    );
  });

  it.each(['25%', '21 days', '£460', '£46.50', '999', 'GOV.UK', '20 working days', 'free', 'March'])(
    'leave %s be, which the law or everyone knows',
    (figure) => {
      expect(errors('The tip is free.', `We say ${figure} here.`, 'en')).toEqual([]);
    },
  );

  it('leave a time or window be that may be another law’s, unless its own subject is told of', () => {
    const elsewhere = (figure: string): readonly string[] =>
      found({
        'knowledge/en/general/noise.md': english
          .replace('intents: [bins.garden-waste]', 'intents: []')
          .replace('The tip is free.', `We say ${figure} here.`),
      }).errors.filter((error) => error.includes('typed in'));
    expect(elsewhere('7am')).toEqual([]);
    expect(elsewhere('2 working days')).toEqual([]);
    expect(elsewhere('£46')).toHaveLength(1);
    expect(errors('The tip is free.', 'We say 7am here.', 'en')).toHaveLength(1);
  });
});

describe('warnings', () => {
  const only = (what: string, becomes: string, where: 'en' | 'cy' = 'en'): readonly string[] => {
    const { errors, warnings } = planted(what, becomes, where);
    expect(errors).toEqual([]);
    return warnings;
  };

  it('a sentence of more than 25 words, on its own line', () => {
    const long = (count: number): string => `You${' and we'.repeat(13).split(' ').slice(0, count).join(' ')}.`;
    expect(only('The tip is free.', long(25))).toEqual([]);
    expect(only('The tip is free.', `The tip\nis free. ${long(26)}`)[0]).toContain(
      `${EN}:20 has a sentence of 26 words`,
    );
    expect(only("Mae'r ganolfan am ddim.", long(26), 'cy')[0]).toContain(`${CY}:19 has a sentence of 26 words`);
  });

  it('list lines are sentences of their own', () => {
    const item = 'you and we and you and we and you and we';
    expect(only('The tip is free.', `Take:\n- ${item}\n- ${item}\n- ${item}`)).toEqual([]);
  });

  it('a reader of more than eleven years, in English', () => {
    const hard = 'Administrative authorities ordinarily necessitate comprehensive documentation.';
    expect(only('The tip is free.', hard)[0]).toMatch(new RegExp(`^${EN}:17 needs a reader of \\d+\\.\\d years`));
    expect(only("Mae'r ganolfan am ddim.", hard, 'cy')).toEqual([]);
  });

  it('a body of more than 170 words', () => {
    const warnings = only('The tip is free.', 'You can go. '.repeat(60));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(new RegExp(`^${EN}:17 is 185 words long`));
  });
});
