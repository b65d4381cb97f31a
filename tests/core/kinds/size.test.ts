import { describe, expect, test } from 'vitest';
import { readSizes } from '../../../src/core/kinds/size.js';

describe('a length', () => {
  test.each([
    ['a 3m extension', [3]],
    ['4 metres by 3', [4, 3]],
    ['12 feet by 10', [3.66, 3.05]],
    ['a 3x4m shed', [3, 4]],
    ['it is 2.5 metres high', [2.5]],
    ['4 by 3 metres', [4, 3]],
    ['4m x 3m', [4, 3]],
    ['six foot fence', [1.83]],
    ['6ft 6 fence', [1.98]],
    ['6\' 6" high', [1.98]],
    ['10 feet', [3.05]],
    ['two and a half metres', [2.5]],
    ['180cm', [1.8]],
    ['tri metr o uchder', [3]],
    ['dau fetr', [2]],
    ['two point five metres', [2.5]],
    ['fence six foot ten high', [2.08]],
    ['six feet and ten inches', [2.08]],
    ['6 feet, 10 inches', [2.08]],
    ['chwe troedfedd deg modfedd', [2.08]],
    ['a six-foot fence', [1.83]],
    ['fence two metres ten', [2.1]],
    ['2 metres and 10 centimetres', [2.1]],
    ['wall one metre twenty', [1.2]],
    ['wall 1m 20 high', [1.2]],
    ['a 1m80 fence', [1.8]],
    ['dau fetr a hanner', [2.5]],
    ['pedwar metr wrth dri', [4, 3]],
    ['2 and a half metres', [2.5]],
    ['2½ metres', [2.5]],
    ['a metre and a half', [1.5]],
    ['half a metre', [0.5]],
    ['twenty five metres', [25]],
    ['two point two five metres', [2.25]],
    ['2.5m', [2.5]],
    ['3.5m by 4.2m, 2.9m high', [3.5, 4.2, 2.9]],
    ['extension 13 foot by 3.5 metres', [3.96, 3.5]],
    ['extension 13ft x 3.5m', [3.96, 3.5]],
    ['shed twelve foot by ten', [3.66, 3.05]],
    ['4m x 3 x 2.5', [4, 3, 2.5]],
    ['4 x 3 x 2.5m', [4, 3, 2.5]],
    ['6 foot 6 by 4 foot 3', [1.98, 1.3]],
    ['a 3 metre 2 storey extension', [3]],
    ['a 2m fence and a 3m shed', [2, 3]],
    ['6 foot fence at 12 high street', [1.83]],
    ['10 inches high', [0.25]],
  ])('%s', (text, metres) => {
    expect(readSizes(text)?.metres).toEqual(metres);
  });

  test.each(['3 beds', 'GM1 1AA', '£300', 'in 3 months', '2 min walk', '', 'metres', 'I am 30'])(
    'none in %s',
    (text) => {
      expect(readSizes(text)).toBeNull();
    },
  );

  test.each([
    'six foot twelve',
    'two metres five',
    'six foot two and a half',
    'six foot and ten',
    'fence 6 foot 5 high street',
    'two or three metres',
    'between three and four metres',
    '1/2 metre',
    '1,200 metres',
    '2 x 6ft panels',
    '4m x 3 panels',
    '3m by 50 m2',
    '6 foot 4 by 3 metres',
    'three quarters of a metre',
    'twelve two metres',
  ])('in doubt none in %s', (text) => {
    expect(readSizes(text)?.metres ?? []).toEqual([]);
  });

  test('says which words it read', () => {
    expect(readSizes('Wall one metre twenty, shed 3m by 4')?.matched).toEqual(['one metre twenty', '3m by 4']);
  });
});
