// What tells that another place is meant than the home we hold, and what does not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeOfTask, otherPlace } from '../../src/core/other-place.js';
import { openTalk, type Talk } from '../support/talk.js';

const KNOWN = { uprn: '990010000110', postcode: 'GM2 1AA' };
let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

test.each([
  ['my whole street was missed, Weavers Row', 'GM2 1AB'],
  ['Rhes y Gwehyddion heb ei gasglu', 'GM2 1AB'],
  ["my mum's bins were missed", null],
  ['the bin at my nans has not been emptied', null],
  ['assisted collection for my neighbour', null],
  ['the bin in the park is full', null],
  ['biniau mam heb eu casglu', null],
])('%s', async (text, postcode) => {
  expect(await otherPlace(text, KNOWN, talk.ports)).toEqual({ postcode });
});

test.each([
  'my whole street was missed',
  'my bin on Mill Fields Road was missed',
  'my husband has moved out',
  "my mum's moved in with me",
  'when is my bin collected',
  'parking',
])('%s says nothing against it', async (text) => {
  expect(await otherPlace(text, KNOWN, talk.ports)).toBeNull();
});

test('nothing is another place where no home is known', async () => {
  expect(await otherPlace("my mum's bins were missed", {}, talk.ports)).toBeNull();
});

test('a form leaves its home behind, unless it may be somebody else’s', () => {
  const task = { answers: { ...KNOWN, why: 'twice' }, asking: 'payer', offered: [], tries: 0 };
  expect(homeOfTask({ ...task, service: 'council-tax.refund' }, talk.ports.services)).toEqual(KNOWN);
  expect(homeOfTask({ ...task, service: 'council-tax.bereavement' }, talk.ports.services)).toEqual({});
  expect(homeOfTask(null, talk.ports.services)).toEqual({});
});
