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
    ['no. 1 high street', at('1')],
    ['no 1 weavers row', at('1')],
    ['number one', at('1')],
    ['one', at('1')],
    ['one please', at('1')],
    ['one mill fields road', at('1')],
    ['one hundred and one', at('101')],
    ['my house number is 4', at('4')],
    ["i'm at number one, high street", at('1')],
    ['house 5 is making noise', at('5')],
    ['the bins at number 3 bins not emptied', at('3')],
  ])('%s', (text, house) => {
    expect(readHouse(text)).toEqual(house);
  });

  test.each(['Rose Cottage', 'Tŷ Newydd', "it's Mill House", 'The Old Vicarage'])('has a name: %s', (text) => {
    expect(readHouse(text)?.name).toBeTruthy();
  });

  test.each([
    'when is my bin collected',
    'one, recycling',
    'one the other one',
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
    'no one came to empty my bin',
    'no-one came',
    'no 1 came',
    'no 1 has been to empty it',
    "no 1's been",
    'my number one priority is the bin',
    'number one concern is rats',
    'no. 1 concern is rats',
    'number two on the list',
    'the number 12 bus',
    'my account number is 4521',
    'reference number 12',
    'account number 12345678',
    'at 45 degrees',
    '45 degrees',
    'two doors down from 3 trees',
    'a house 3 doors down',
    'at 10 past 8',
    'rhif un ar y rhestr',
    'my number is 07700 900123',
    '12 items to collect',
    'at 5 bedrooms it is large',
  ])('is not seen in "%s"', (text) => {
    expect(readHouse(text)).toBeNull();
  });
});
