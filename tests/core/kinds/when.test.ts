import { describe, expect, test } from 'vitest';
import { readWhen } from '../../../src/core/kinds/when.js';

/** A Monday. */
const today = '2026-11-23';
const holidays = ['2026-12-25', '2026-12-28', '2027-01-01'];

describe('when', () => {
  test.each([
    ['Wednesday 2 December', '2026-12-02', '2026-12-02'],
    ['on the Friday, 11th December', '2026-12-11', '2026-12-11'],
    ['dydd Mercher 2 Rhagfyr', '2026-12-02', '2026-12-02'],
    ['today', '2026-11-23', '2026-11-23'],
    ['is it tomorrow?', '2026-11-24', '2026-11-24'],
    ['tommorow', '2026-11-24', '2026-11-24'],
    ['tommorrow', '2026-11-24', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25', '2026-11-25'],
    ['yesterday', '2026-11-22', '2026-11-22'],
    ['which bin this week', '2026-11-23', '2026-11-29'],
    ['what about next week', '2026-11-30', '2026-12-06'],
    ['the week after next', '2026-12-07', '2026-12-13'],
    ['last week', '2026-11-16', '2026-11-22'],
    ['on Friday', '2026-11-27', '2026-11-27'],
    ['friday', '2026-11-27', '2026-11-27'],
    ['on mon', '2026-11-23', '2026-11-23'],
    ['next Friday', '2026-12-04', '2026-12-04'],
    ['friday next week', '2026-12-04', '2026-12-04'],
    ['last Friday', '2026-11-20', '2026-11-20'],
    ['a week on Thursday', '2026-12-03', '2026-12-03'],
    ['Thursday week', '2026-12-03', '2026-12-03'],
    ['27 Nov', '2026-11-27', '2026-11-27'],
    ['27th of November', '2026-11-27', '2026-11-27'],
    ['November 27th', '2026-11-27', '2026-11-27'],
    ['20 november', '2026-11-20', '2026-11-20'],
    ['3 January', '2027-01-03', '2027-01-03'],
    ['3 january 2028', '2028-01-03', '2028-01-03'],
    ['27/11/2026', '2026-11-27', '2026-11-27'],
    ['27/11', '2026-11-27', '2026-11-27'],
    ['2026-12-01', '2026-12-01', '2026-12-01'],
    ['31 November', null, null],
    ['the thirtieth of November', '2026-11-30', '2026-11-30'],
    ['Monday the twenty-first of December', '2026-12-21', '2026-12-21'],
    ['december the second', '2026-12-02', '2026-12-02'],
    ['not until the third', '2026-12-03', '2026-12-03'],
    ['the second bin', null, null],
    ['first of all', null, null],
    ['degfed ar hugain o Dachwedd', '2026-11-30', '2026-11-30'],
    ['ar y trydydd o Ragfyr', '2026-12-03', '2026-12-03'],
    ['yr unfed ar bymtheg o fis Rhagfyr', '2026-12-16', '2026-12-16'],
    ['dydd Gwener y deunawfed o Ragfyr', '2026-12-18', '2026-12-18'],
    ['yr ail fin', null, null],
    ['the 27th', '2026-11-27', '2026-11-27'],
    ['the 3rd', '2026-12-03', '2026-12-03'],
    ['in two weeks', '2026-12-07', '2026-12-07'],
    ['in 3 days time', '2026-11-26', '2026-11-26'],
    ['this weekend', '2026-11-28', '2026-11-29'],
    ['next month', '2026-12-01', '2026-12-31'],
    ['Christmas Day', '2026-12-25', '2026-12-25'],
    ['over christmas', '2026-12-21', '2026-12-27'],
    ["new year's day", '2027-01-01', '2027-01-01'],
    ['boxing day', '2026-12-26', '2026-12-26'],
    ['the day after the bank holiday', '2026-12-26', '2026-12-26'],
    ['bank holiday', '2026-12-25', '2026-12-25'],
    ['from Monday to Thursday', '2026-11-23', '2026-11-26'],
    ['between 24 December and 2 January', '2026-12-24', '2026-12-24'],
    ['24 December to 2 January', '2026-12-24', '2027-01-02'],
    ['heddiw', '2026-11-23', '2026-11-23'],
    ['ydi bins yn mynd fory', '2026-11-24', '2026-11-24'],
    ['drennydd', '2026-11-25', '2026-11-25'],
    ['ddydd Gwener', '2026-11-27', '2026-11-27'],
    ['dydd Mawrth', '2026-11-24', '2026-11-24'],
    ['nos Lun', '2026-11-23', '2026-11-23'],
    ['5 Mawrth', '2027-03-05', '2027-03-05'],
    ['wythnos nesaf', '2026-11-30', '2026-12-06'],
    ['wsnos nesa', '2026-11-30', '2026-12-06'],
    ['yr wythnos hon', '2026-11-23', '2026-11-29'],
    ['wythnos i ddydd Iau', '2026-12-03', '2026-12-03'],
    ['dydd Gwener nesaf', '2026-12-04', '2026-12-04'],
    ['24ain o Dachwedd', '2026-11-24', '2026-11-24'],
    ['mis nesaf', '2026-12-01', '2026-12-31'],
    ['dydd Nadolig', '2026-12-25', '2026-12-25'],
    ['when is my bin', null, null],
    ['i may sat on the wall', null, null],
    ['may 5 people come', '2027-05-05', '2027-05-05'],
    ['', null, null],
  ])('%s', (text, from, to) => {
    const read = readWhen(text, today, holidays);
    expect([read?.from ?? null, read?.to ?? null]).toEqual([from, to]);
  });

  test('the earliest of several, and the leap day', () => {
    expect(readWhen('friday or next week', today)?.from).toBe('2026-11-27');
    expect(readWhen('29 February', today)?.from).toBe('2028-02-29');
  });
});
