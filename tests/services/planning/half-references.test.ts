// What people leave out of a planning reference: what is still plain is found, and for the rest a whole one is shown.
import { afterEach, expect, it } from 'vitest';
import { readApplicationReference } from '../../../src/core/kinds/application-reference.js';
import { openTalk, type Talk } from '../../support/talk.js';

const open: Talk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((talk) => talk.close()));
});

it.each([
  ['p2026/3', 'P/2026/3'],
  ['P2026-0003?', 'P/2026/0003'],
  // A band and a tax year.
  ['band D 2026/27', null],
  ['council tax 2026/27', null],
])('%s', (text, reference) => {
  expect(readApplicationReference(text)).toBe(reference);
});

it('is found without its first stroke and its noughts', async () => {
  const talk = await openTalk();
  open.push(talk);
  expect((await talk.say('p2026/3'))?.text).toContain('Application P/2026/0003');
});

it.each([
  ['glanmarch', 'en', 'track my planning application', ['2026/3', 'ref 26/3', '26/'], /That is not a whole reference\. A whole one looks like P\/2026\/\d{4}\./],
  ['glanmarch', 'cy', 'chwilio am gais cynllunio', ['2026/3'], /Nid yw hwnna'n gyfeirnod cyfan\. Mae un cyfan yn edrych fel P\/2026\/\d{4}\./],
  ['marchfold', 'en', 'track my planning application', ['26/3'], /That is not a whole reference\. A whole one looks like 26\/\d{5}\/[A-Z]{3}\./],
] as const)('%s, %s: a part of one is told, with a whole one', async (council, locale, question, parts, told) => {
  for (const part of parts) {
    const talk = await openTalk({ council, locale });
    open.push(talk);
    await talk.say(question);
    expect((await talk.say(part))?.text, part).toMatch(told);
  }
}); // prettier-ignore

it.each([
  ['glanmarch', 'is there a tree order on my house GM4 1AB 4', /4 Beech Grove.*TPO\/12/s],
  ['marchfold', 'is there a tree order on my house GM8 1AB 4', /at 4 Long Row/],
] as const)('%s: %s', async (council, question, told) => {
  const talk = await openTalk({ council });
  open.push(talk);
  expect((await talk.say(question))?.text).toMatch(told);
});
