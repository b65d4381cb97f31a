// Personal details out, everything a council needs to talk about left in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, withoutSecrets } from '../../src/core/redact.js';

const CARD = '[card number]';
const NI = '[national insurance number]';

describe('withoutSecrets', () => {
  it.each([
    ['4111111111111111', CARD],
    ['my card is 4111 1111 1111 1111 12/27 123', `my card is ${CARD} 12/27 123`],
    ['card4111-1111-1111-1111.', `card${CARD}.`],
    ['4111.1111.1111.1111', CARD],
    ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', CARD],
    ['5555 – 5555 – 5555 – 4444', CARD],
    ['amex 3782 822463 10005 ok', `amex ${CARD} ok`],
    ['4222222222222 thirteen', `${CARD} thirteen`],
    ['41111111\u200b1111\u20601111\u00ad', `${CARD}\u00ad`],
    ['4\u200d1\ufe0f1\u034f1 1111 1111 1111', CARD],
    ['４１１１　１１１１　１１１１　１１１１', CARD],
    ['٤١١١ ١١١١ ١١١١ ١١١١', CARD],
    ['4111111111111111\n5555555555554444', `${CARD}\n${CARD}`],
    ['41111111111111111227', `${CARD}1227`],
    ['4111 1111\n1111 1111', CARD],
    ['fy ngherdyn yw 4111 1111 1111 1111 diolch', `fy ngherdyn yw ${CARD} diolch`],
    ['QQ123456C', NI],
    ['my ni is ab 12 34 56 c and', `my ni is ${NI} and`],
    ['A-B-1-2-3-4-5-6-D', NI],
    ['AB.12.34.56.A', NI],
    ['AB\u200b12\u200b34\u200b56\u200bA', NI],
    ['ＡＢ１２３４５６Ａ', NI],
    ['rhif YS AB123456A', `rhif YS ${NI}`],
    ['(AB123456A),CE654321B', `(${NI}),${NI}`],
  ])('takes out of %j', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });

  it.each([
    ['4111111111111112'],
    ['ring me on 07700 900345 or 01632 960100'],
    ['07700 900345 07700 900346'],
    ['+44 7700 900345 12'],
    ['UPRN 990010000123'],
    ['24-11-2026 01-12-2026'],
    ['2026-11-24 2026-12-01'],
    ['GLM123456A'],
    ['GLM 7K2P 4XC'],
    ['GM1 1AA'],
    ['P/2026/0001 and 26/00001/FUL'],
    ['account AB123456'],
    ['DA123456C9'],
    ['999900012345'],
    ['👨‍👩‍👧 family\u200b stays \ufe0f'],
    [''],
  ])('leaves %j', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  it('finds any valid card however it is spaced', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', '\u200b', ' - ', '\u2060 ');
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(fc.constantFrom(4, 5), digits, gap, fc.integer({ min: 1, max: 8 }), (first, rest, between, size) => {
        const card = [first, ...rest];
        const check = Array.from({ length: 10 }, (_, n) => n).find((n) => luhn([...card, n])) ?? 0;
        const whole = [...card, check].join('');
        const groups = whole.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
        fc.pre(!/^[2-6]?\d?-?\d\d-(?:19|20)/.test(groups.join(between)));
        const cleaned = withoutSecrets(`pay with ${groups.join(between)} now`);
        expect(cleaned).toBe(`pay with ${CARD} now`);
      }),
    );
  });
});

const luhn = (digits: readonly number[]): boolean =>
  [...digits].reverse().reduce((sum, d, i) => sum + (i % 2 === 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2), 0) % 10 === 0;

describe('mask', () => {
  it.each([
    ["email me at jo.o'neil+bins@example.co.uk, thanks", 'email me at [email], thanks'],
    ['ebost: siân@cymru.example', 'ebost: [email]'],
    ['it is jo dot jones at example dot co dot uk', 'it is [email]'],
    ['ring 07700 900345', 'ring [phone]'],
    ['ring (01632) 960 345 after 5', 'ring [phone] after 5'],
    ['+44 (0)7700-900345', '[phone]'],
    ['00447700900345', '[phone]'],
    ['0 7 7 0 0 9 0 0 3 4 5', '[phone]'],
    ['077\u200b00900345', '[phone]'],
    ['ffoniwch 02079460123 os gwelwch yn dda', 'ffoniwch [phone] os gwelwch yn dda'],
    ['+353 1 234 5678', '[phone]'],
    ['GM1 1AA', '[postcode]'],
    ['12 gm11aa please', '12 [postcode] please'],
    ['GM1 IAA', '[postcode]'],
    ['sw1a 2aa', '[postcode]'],
    ['g m 1 1 a a', '[postcode]'],
    ['fy nghod post yw GM1  1AA.', 'fy nghod post yw [postcode].'],
    ['account 12345678', 'account [account number]'],
    ['my council tax number is CT1234567', 'my council tax number is [account number]'],
    ['1234 5678', '[account number]'],
    ['sort code 12-11-10 account 12345678', 'sort code [sort code] account [account number]'],
    ['cod didoli 121110', 'cod didoli [sort code]'],
    ['40-47-84', '[sort code]'],
    ['UPRN 990010000123', 'UPRN [account number]'],
    ['my name is John Smith and my bin was missed', 'my name is [name] and my bin was missed'],
    ['my name is john smith and my bin', 'my name is [name] and my bin'],
    ["My name's Anne-Marie O'Neill, 12 High Street", "My name's [name], 12 High Street"],
    ['my name is Mrs Siân Davies', 'my name is [name]'],
    ['I am Mr Jones from number 4', 'I am Mr [name] from number 4'],
    ["i'm mrs evans", "i'm mrs [name]"],
    ['Mrs Evans next door', 'Mrs [name] next door'],
    ['fy enw i yw Siân Davies a dwi isio help', 'fy enw i yw [name] a dwi isio help'],
    ['Fy enw i ydi gwen', 'Fy enw i ydi [name]'],
    ['Siân Davies ydw i', '[name] ydw i'],
    ['Rhodri ap Gwyn yw fy enw i', 'Rhodri ap Gwyn yw fy enw i'],
    ['born 12/03/85', 'born [birth date]'],
    ['date of birth: 1985-03-12', 'date of birth: [birth date]'],
    ['12th March 1985', '[birth date]'],
    ['ganed 12 Mawrth 1985', 'ganed [birth date]'],
    ['fy nyddiad geni yw 1/2/2018', 'fy nyddiad geni yw [birth date]'],
    ['4111 1111 1111 1111', CARD],
    ['AB 12 34 56 C', NI],
  ])('masks %j', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    ['number 12, or 12A, or flat 3'],
    ['flat 2 3rd floor'],
    ['is it 2, 4, 6 and 8 High Street?'],
    ['Tuesday 24 November 2026'],
    ['24/11/2026 or 24-11-26 or 24.11.26'],
    ['01-12-2026 07:00'],
    ['01.12.2026 19 High Street'],
    ['bins on 1 December and 8 December'],
    ['biniau ar 1 Rhagfyr 2026'],
    ['P/2026/0001'],
    ['26/00001/FUL'],
    ['S/24/123456/FL'],
    ['PP-12345678'],
    ['GLM7K2P4XC'],
    ['GLM 7K2P 4XC'],
    ['GLM123456A'],
    ['MFD 123 456 7'],
    ['council tax 2025-2026 or 2025/26'],
    ['it costs £1,234.56'],
    ['£123456'],
    ['my name is on the letter'],
    ["my name's not there"],
    ['I miss collection days'],
    ['I am Welsh and I live in GM1'],
    ['Preswylydd ydw i'],
    ['call 999 or 101 or 111'],
    ['open 0900 to 1700'],
    ['what about next week?'],
    ['look at this dot on my bin'],
    ['Tŷ Newydd, Cwm-y-glo'],
    ['band D, £2,104.50 a year'],
  ])('leaves %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  const pieces = fc.constantFrom(
    '4111 1111 1111 1111',
    'AB123456C',
    '07700 900345',
    '+44',
    'GM1 1AA',
    '12-34-56',
    '12345678',
    'my name is ',
    'Mr ',
    'John Smith',
    'fy enw i yw ',
    ' ydw i',
    'born ',
    'date of birth ',
    '12/03/1985',
    '24/11/26',
    '2026-11-24',
    '@',
    'a@b.cy',
    ' at ',
    ' dot com',
    '[name]',
    '[phone]',
    '[',
    ']',
    ' ',
    '-',
    '.',
    '/',
    '0',
    '1',
    'A',
    'b',
    '\u200b',
    'ŷ',
    '£',
    'GLM',
  );

  it('is idempotent, and so is withoutSecrets', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const once = mask(text);
          expect(mask(once)).toBe(once);
          const kept = withoutSecrets(text);
          expect(withoutSecrets(kept)).toBe(kept);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['digits', '4'],
    ['spaced digits', '4 '],
    ['letters', 'a'],
    ['names', 'my name is Al '],
    ['ats', 'a@'],
    ['dots', 'a dot '],
    ['capitals', 'Aa '],
    ['born', 'born '],
    ['spaces', ' '],
    ['zeros', '0-'],
    ['invisible', '\u200b'],
    ['cards', '4111 1111 1111 1111 '],
    ['brackets', '['],
    ['postcodes', 'A1 '],
  ])('takes time in proportion to the length: %s', (_, unit) => {
    // A rule that backtracks would need minutes for this; the test's own time-out is the bound.
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(mask(text).length).toBeLessThanOrEqual(text.length * 2);
  });
});
