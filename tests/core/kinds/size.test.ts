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
  ])('%s', (text, metres) => {
    expect(readSizes(text)?.metres).toEqual(metres);
  });

  test.each(['3 beds', 'GM1 1AA', '£300', 'in 3 months', '2 min walk', '', 'metres', 'I am 30'])(
    'none in %s',
    (text) => {
      expect(readSizes(text)).toBeNull();
    },
  );
});
