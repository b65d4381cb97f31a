import { describe, expect, test } from 'vitest';
import { leansOnBefore } from '../../src/language/follow-up.js';
import { createSlots } from '../../src/language/slots.js';
import { mattersIn, questionsIn } from '../../src/language/split.js';
import { createTerms } from '../../src/language/terms.js';

const slots = createSlots(
  {
    containers: ['green caddy', 'red bag', 'grey bin'],
    streets: ['Weavers Row', 'High Street', 'Ffordd yr Orsaf'],
    items: ['mattress', 'paint tin'],
    postcodes: new Set(['GM1 1AA']),
    referencePrefixes: ['GLM'],
  },
  () => false,
);

describe('what a message names', () => {
  test.each([
    ['when is my red bag collected next week', { container: 'red bag', when: 'next-week' }],
    ['is the black bin tomorrow', { container: 'black bin', when: 'tomorrow' }],
    ['and the recycling?', { container: 'recycling' }],
    ['pryd mae’r bin gwyrdd yn mynd heddiw', { container: 'bin gwyrdd', when: 'today' }],
    ['22 wevers row gm1 iaa', { number: '22', street: 'Weavers Row', postcode: 'GM1 1AA' }],
    ['flat 2, 14 high street', { flat: 'Flat 2', number: '14', street: 'High Street' }],
    ['can you take a matress', { item: 'mattress' }],
    ["what's happening with P/2026/0123", { application: 'P/2026/0123' }],
    ['any news on 26/00123/ful', { application: '26/00123/FUL' }],
    ['ref GLM-4K7 T2QX', { reference: 'GLM4K7T2QX' }],
    ['call me on 07700 900123', { phone: '07700 900123' }],
    ['sian@example.org', { email: 'sian@example.org' }],
    ['a week on thursday', { when: 'a week on thursday' }],
    ['2026-12-01', { when: '2026-12-01' }],
    ['is it the day after bank holiday', { when: 'the day after bank holiday' }],
    ['wall one metre twenty', { size: '1.2' }],
    ['the wall is at one metre twenty, high street', { size: '1.2', street: 'High Street' }],
    ['at 12 high street, fence 6 foot', { size: '1.83', number: '12', street: 'High Street' }],
    ['hello', {}],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(slots(text, 'en')).toEqual(expected);
  });

  test.each(['do i need to book a slot', 'the man next door', 'i saw someone', 'theyre late', 'drws nesaf'])(
    'no thing in "%s"',
    (text) => {
      const things = createSlots({ items: ['books', 'door', 'saw', 'tyres', 'drws'] }, () => false);
      expect(things(text, 'en')['item']).toBeUndefined();
    },
  );

  test('two circumstances are both told', () => {
    const kinds = new Map([
      [
        'circumstance',
        new Map([
          ['lives-alone', ['live alone']],
          ['student', ['student', 'full time student']],
        ]),
      ],
    ]);
    const tell = createSlots({ kinds }, () => false);
    expect(tell("i'm a full time student and i live alone", 'en')).toEqual({
      circumstance: 'student',
      circumstances: 'student, lives-alone',
    });
    expect(tell('i live alone', 'en')).toEqual({ circumstance: 'lives-alone' });
  });

  test('the longest name wins, also in the plural', () => {
    const terms = createTerms([{ name: 'bin', value: 'any' }, { name: 'food waste bin', value: 'food' }]); // prettier-ignore
    expect(terms.find('my food waste bins')).toBe('food');
    expect(terms.find('my bins')).toBe('any');
    expect(terms.find('nothing')).toBeNull();
    expect(createTerms([]).find('bin')).toBeNull();
  });
});

describe('leaning on what went before', () => {
  test.each([
    'and the recycling?',
    'what about next week',
    'how much is that',
    'next week?',
    'the green bin',
    'a beth am wythnos nesa',
    'when is it',
    'the thirtieth of november',
  ])('%s', (text) => {
    expect(leansOnBefore(text, slots(text, 'en'))).toBe(true);
  });

  test.each([
    'when is my bin collected',
    'how do i pay my council tax',
    'hello',
    '',
    'my neighbour is building an extension and I want to object to it please',
    'do i need permission',
  ])('not "%s"', (text) => {
    expect(leansOnBefore(text, slots(text, 'en'))).toBe(false);
  });
});

describe('two questions', () => {
  test.each([
    ['when is my bin day and how do i pay my council tax?', 2],
    ['When is my bin collected? Also can I recycle foil?', 2],
    ['pryd mae fy min a sut dw i’n talu treth y cyngor', 2],
    ['pryd mae’r bin yn mynd a phryd mae’r tip ar agor', 2],
    ['dw i angen bin newydd a hefyd dwi isio talu treth cyngor', 2],
    ['when is my bin collected', 0],
    ['i moved in last week. the bins are full. nobody told me anything.', 0],
    ['fish and chips', 0],
    ['', 0],
  ])('%s', (text, parts) => {
    expect(questionsIn(text)).toHaveLength(parts);
  });
});

describe('two matters in one breath', () => {
  test.each([
    ['my bin was missed and i need a new food caddy', 'en', 2],
    ['single person discount and a new bin please', 'en', 2],
    ['nathoch chi ddim casglu’r bin a sut mae cael bocs newydd', 'cy', 2],
    ['bins and recycling', 'en', 0],
    ['when do you collect the blue bin and the brown bin', 'en', 0],
    ['how do i object to a planning application', 'en', 0],
    ['can i recycle foil and crisp packets', 'en', 0],
    ['', 'en', 0],
  ] as const)('%s', (text, language, parts) => {
    expect(mattersIn(text, language)).toHaveLength(parts);
  });
});
