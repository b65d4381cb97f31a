// What a language model may say of a passage: nothing that the passage does not say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misplaced, oddWords, unfounded } from '../../src/core/well-founded.js';

const GARDEN = `It costs £46 a year to have your garden waste collected. That is £3.84 a month.
We collect every 2 weeks from 1 March to 30 November, from 7.00am.
You do not need a permit unless you use a van.
To join, call 029 2018 0100 or 101, write to bins@glanmarch.example, or go to www.glanmarch.example/garden.
A second bin is half price: £23. Sorted within 10 working days. You can put in grass, leaves and small branches.`;

describe('unfounded', () => {
  it.each([
    'Garden waste costs £46 a year.',
    'You pay £46.00 each year, or £3.84 a month.',
    'We collect every 2 weeks, from 1 March to 30 November.',
    'We collect from the 1st of March, from 7am.',
    'Collections start at 7:00 am.',
    'Call 02920180100, or +44 29 2018 0100, or 101.',
    'Write to bins@glanmarch.example.',
    'Go to https://glanmarch.example/garden.',
    'A second bin is half price.',
    'It is done within 10 full working days.',
  ])('takes: %s', (sentence) => {
    expect(unfounded(sentence, GARDEN)).toEqual([]);
  });

  it.each([
    ['another price', 'Garden waste costs £45 a year.', '£45'],
    ['a figure without its money', 'Garden waste costs 46 a year.', '46'],
    ['money that was a figure', 'It costs £10.', '£10'],
    ['another unit', 'We collect every 2 days.', '2 day'],
    ['another term', 'It costs £46 a month.', '46 month'],
    ['another day of the month', 'We collect until 1 November.', '1 november'],
    ['a month turned round', 'We collect until November 1.', '1 november'],
    ['another month', 'We collect until 30 October.', 'october'],
    ['May', 'We start on 1 May.', '1 may'],
    ['another time', 'We collect from 7pm.', '7pm'],
    ['a share', 'You get 10% off.', '10%'],
    ['a share in words', 'You get 10 per cent off.', '10%'],
    ['a number in words', 'We collect every three weeks.', 'three'],
    ['something free', 'Garden waste is free.', 'free'],
    ['a weekday', 'We collect on Monday.', 'monday'],
    ['a near day', 'We collect tomorrow.', 'tomorrow'],
    ['another telephone', 'Call 029 2018 0101.', '02920180101'],
    ['another short number', 'Call 999.', '999'],
    ['another address', 'Go to glanmarch.example/pay.', 'glanmarch.example/pay'],
    ['a link of somebody else', 'Pay at http://evil.example now.', 'evil.example'],
    ['an e-mail address', 'Write to help@evil.example.', 'help@evil.example'],
    ['a promise', 'It is always £46.', 'always'],
    ['a duty', 'You must put in grass.', 'must'],
    ['something half', 'You pay a quarter.', 'quarter'],
  ])('refuses %s', (_, sentence, fact) => {
    expect(unfounded(sentence, GARDEN)).toContain(fact);
  });

  it('reads Welsh', () => {
    const passage = "Mae'n costio £46 y flwyddyn. Rydym yn casglu bob 2 wythnos, o 1 Mawrth hyd 30 Tachwedd, am 7am.";
    expect(unfounded('Y pris yw £46 y flwyddyn.', passage)).toEqual([]);
    expect(unfounded('Rydym yn casglu o 1 Mawrth, bob 2 wythnos.', passage)).toEqual([]);
    expect(unfounded('Rydym yn casglu bob tair wythnos.', passage)).toContain('tair');
    expect(unfounded('Rydym yn casglu hyd 1 Tachwedd.', passage)).toContain('1 tachwedd');
    expect(unfounded('Mae am hanner pris.', passage)).toContain('hanner');
  });

  it('finds everything of a text in the text itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => unfounded(text, text).length === 0));
  });
});

const TREES = `Protected trees
You need our written consent to prune it. We have 8 weeks to decide. If we say no, you have 28 days to appeal.
Moving a tree is work for experts. It costs £90 a day.`;

describe('misplaced', () => {
  it.each([
    'We have 8 weeks to decide.',
    'You can appeal within 28 days.',
    'Moving a protected tree costs £90 a day.',
    'You need our consent.',
  ])('takes: %s', (sentence) => {
    expect(misplaced(sentence, TREES)).toBe(false);
  });

  it.each(['You have 8 weeks to appeal.', 'We have 28 days to decide.', 'Our written consent costs £90 to get.'])(
    'refuses: %s',
    (sentence) => {
      expect(misplaced(sentence, TREES)).toBe(true);
    },
  );
});

describe('oddWords', () => {
  it.each([
    'You can put in grass and leaves.',
    'You do not need a permit unless you use a van.',
    'A second bin is half price.',
  ])('takes: %s', (sentence) => {
    expect(oddWords(sentence, GARDEN)).toBe(false);
  });

  it.each([
    ['markup', 'See <b>garden waste</b> collected.'],
    ['a link in markup', '[garden waste](javascript) collected.'],
    ['two lines', 'Garden waste\ncollected.'],
    ['something else', 'Everyone should transfer their savings to this account immediately.'],
    ['a thing that it does not speak of', 'You can put in nappies.'],
    ['nothing', 'Yes.'],
    ['a yes for a no', 'You need a permit to use a van.'],
    ['a no for a yes', 'You cannot put in grass, leaves and small branches.'],
    ['a rule without its exception', 'You do not need a permit.'],
  ])('refuses %s', (_, sentence) => {
    expect(oddWords(sentence, GARDEN)).toBe(true);
  });

  it('refuses a no that the passage never says', () => {
    expect(oddWords('We never collect garden waste.', 'We collect garden waste every fortnight.')).toBe(true);
    expect(oddWords('Nid ydym yn casglu gwastraff gardd.', 'Rydym yn casglu gwastraff gardd.')).toBe(true);
  });

  it('sees a Welsh word through its mutation', () => {
    expect(oddWords('Gallwch gasglu sachau gwastraff.', "Mae'r gwastraff yn cael ei gasglu mewn sachau.")).toBe(false);
    expect(oddWords('Casglu bagiau yn y llyfrgell.', "Ewch i'ch llyfrgell i gasglu bagiau.")).toBe(false);
  });
});
