// Dates, times, lists and money as people write them in English and Welsh.
import { describe, expect, it } from 'vitest';
import {
  addDays,
  capital,
  clockTime,
  digits,
  isoDate,
  list,
  longDate,
  minutesOfDay,
  money,
  weekdayOf,
  weekHours,
} from '../../src/core/format.js';

describe('dates', () => {
  it('are written in full, with the Welsh form after "on"', () => {
    expect(longDate('2026-11-24', 'en')).toBe('Tuesday 24 November');
    expect(longDate('2026-11-24', 'cy')).toBe('dydd Mawrth 24 Tachwedd');
    expect(longDate('2026-11-24', 'cy', 'on')).toBe('ddydd Mawrth 24 Tachwedd');
  });
  it.each([
    ['2026-12-01', 'Tuesday the 1st of December'],
    ['2026-12-02', 'Wednesday the 2nd of December'],
    ['2026-12-03', 'Thursday the 3rd of December'],
    ['2026-12-11', 'Friday the 11th of December'],
    ['2026-12-13', 'Sunday the 13th of December'],
    ['2026-12-22', 'Tuesday the 22nd of December'],
  ])('%s is said as %s', (date, spoken) => {
    expect(longDate(date, 'en', 'spoken')).toBe(spoken);
  });
  it('follow London over a change of the clocks', () => {
    expect(isoDate(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(isoDate(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01');
    expect(minutesOfDay(new Date('2026-07-01T08:00:00Z'))).toBe(540);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
  });
});

describe('lists', () => {
  it('join with "and", and in Welsh with "a" or "ac" and its change of letter', () => {
    expect(list(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(list(['one'], 'cy')).toBe('one');
    expect(list(['bag coch', 'cadi gwyrdd'], 'cy')).toBe('bag coch a chadi gwyrdd');
    expect(list(['bin llwyd', 'un arall'], 'cy')).toBe('bin llwyd ac un arall');
    expect(list(['papur', 'tun'], 'cy')).toBe('papur a thun');
  });
});

describe('times, hours, money, digits', () => {
  it('are short and plain', () => {
    expect(clockTime(420, 'en')).toBe('7am');
    expect(clockTime(525, 'cy')).toBe('8.45am');
    expect(clockTime(720, 'en')).toBe('midday');
    expect(clockTime(1020, 'en')).toBe('5pm');
    expect(money(4600)).toBe('£46');
    expect(money(4650)).toBe('£46.50');
    expect(digits('01632 960100')).toBe('0 1 6 3 2, 9 6 0 1 0 0');
    expect(capital('ŵyn')).toBe('Ŵyn');
  });
  it('put days with the same hours together', () => {
    const hours = {
      1: { from: 525, to: 1020 },
      2: { from: 525, to: 1020 },
      3: { from: 525, to: 1020 },
      4: { from: 525, to: 1020 },
      5: { from: 525, to: 990 },
    };
    expect(weekHours(hours, 'en')).toBe('Monday to Thursday 8.45am to 5pm and Friday 8.45am to 4.30pm');
    expect(weekHours(hours, 'cy')).toBe('dydd Llun i ddydd Iau 8.45am tan 5pm a dydd Gwener 8.45am tan 4.30pm');
  });
});
