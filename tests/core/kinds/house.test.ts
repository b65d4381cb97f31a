import { describe, expect, test } from 'vitest';
import { readHouse } from '../../../src/core/kinds/house.js';

const at = (number: string | null, flat: string | null = null) => ({ number, flat, name: null });

describe('a house', () => {
  test.each([
    ['12', at('12')],
    [', 5', at('5')],
    ['1a', at('1A')],
    ['1 A', at('1A')],
    ['number 12', at('12')],
    ['no. 7', at('7')],
    ["it's number 14 b", at('14B')],
    ['rhif 9', at('9')],
    ['flat 2, 14', at('14', 'Flat 2')],
    ['Flat 2, 14 High Street', at('14', 'Flat 2')],
    ['14 High Street flat 3b', at('14', 'Flat 3B')],
    ['2/14', at('14', 'Flat 2')],
    ['flat 2', at(null, 'Flat 2')],
    ['fflat 2', at(null, 'Flat 2')],
    ['twelve', at('12')],
    ['number twenty one', at('21')],
    ['one hundred and four', at('104')],
    ['rhif un deg dau', at('12')],
    ['12 high street', at('12')],
    ['5 ffordd yr orsaf', at('5')],
    ['i live at 7 castle lane in the town', at('7')],
    ['when is my bin collected at 22 weavers row', at('22')],
    ['my bin at 12 wasnt emptied', at('12')],
    ['12 .', at('12')],
  ])('%s', (text, house) => {
    expect(readHouse(text)).toEqual(house);
  });

  test.each(['Rose Cottage', 'Tŷ Newydd', "it's Mill House", 'The Old Vicarage'])('has a name: %s', (text) => {
    expect(readHouse(text)?.name).toBeTruthy();
  });

  test.each([
    'when is my bin collected',
    '3 bins',
    '24 november',
    '7am',
    '5th',
    '£12',
    '2 weeks',
    'on 24/11',
    'i have 3 bins and 2 bags at 7pm',
    'yes',
    '',
    'my house',
    'is my house listed',
    'the second one',
    '20 of them',
    'at 7am on monday',
    '25%',
    '4.5 metres',
    'for two weeks',
  ])('is not seen in "%s"', (text) => {
    expect(readHouse(text)).toBeNull();
  });
});
