import { describe, expect, test } from 'vitest';
import { readPhone } from '../../../src/core/kinds/phone.js';

describe('a phone number', () => {
  test.each([
    ['01632960100', '01632 960100'],
    ['01632 960 100', '01632 960100'],
    ['(01632) 960-100', '01632 960100'],
    ['+44 7700 900123', '07700 900123'],
    ['0044 (0)7700900123', '07700 900123'],
    ['call me on 07700 900 123 after six please', '07700 900123'],
    ['02079460000', '020 7946 0000'],
    ['0113 496 0000', '0113 496 0000'],
    ['0161 496 0000', '0161 496 0000'],
    ['03001231234', '0300 123 1234'],
    ['0800 111 999', '0800 111 999'],
    ['oh one six three two nine six oh one hundred', '01632 960100'],
    ['oh seven seven double oh nine hundred one two three', '07700 900123'],
    ['oh one six three two nine six oh one double oh', '01632 960100'],
    ['o double seven double oh nine double oh one two three', '07700 900123'],
    ['zero seven seven zero zero, nine zero zero, one two three', '07700 900123'],
    ['dim saith saith dim dim naw dim dim un dau tri', '07700 900123'],
    ['0 7 7 0 0 9 0 0 1 2 3', '07700 900123'],
    ['07700 9001', null],
    ['990012345678', null],
    ['gm1 1aa', null],
    ['99123456', null],
    ['one bin', null],
    ['', null],
  ])('%s is %s', (text, phone) => {
    expect(readPhone(text)?.phone ?? null).toBe(phone);
  });
});
