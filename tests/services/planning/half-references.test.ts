// What people leave out of a planning reference: what is still plain is found, and for the rest a whole one is shown.
import { afterEach, expect, it } from 'vitest';
import { readApplicationReference } from '../../../src/core/kinds/application-reference.js';
import { lastOf, openTalk, type Talk, type TalkOptions } from '../../support/talk.js';

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
  // A Welsh word of one letter is no letter of it.
  ['a yw 2026/3 wedi ei benderfynu', null],
])('%s', (text, reference) => {
  expect(readApplicationReference(text)).toBe(reference);
});

it('is found without its first stroke and its noughts', async () => {
  const talk = await openTalk();
  open.push(talk);
  expect((await talk.say('p2026/3'))?.text).toContain('Application P/2026/0003');
});

it.each([
  ['glanmarch', 'en', 'track my planning application', ['2026/99', 'ref 26/99', '26/'], /That is not a whole reference\. A whole one looks like P\/2026\/\d{4}\./],
  ['glanmarch', 'cy', 'chwilio am gais cynllunio', ['2026/99'], /Nid yw hwnna'n gyfeirnod cyfan\. Mae un cyfan yn edrych fel P\/2026\/\d{4}\./],
  ['marchfold', 'en', 'track my planning application', ['26/99'], /That is not a whole reference\. A whole one looks like 26\/\d{5}\/[A-Z]{3}\./],
] as const)('%s, %s: a part of one is told, with a whole one', async (council, locale, question, parts, told) => {
  for (const part of parts) {
    const talk = await openTalk({ council, locale });
    open.push(talk);
    await talk.say(question);
    expect((await talk.say(part))?.text, part).toMatch(told);
  }
}); // prettier-ignore

it.each([
  ['glanmarch', 'en', ['2026/3'], 'Application P/2026/0003 was decided'],
  ['glanmarch', 'en', ['application 2026/3'], 'Application P/2026/0003 was decided'],
  ['glanmarch', 'en', ['is 2026/3 decided'], 'Application P/2026/0003 was decided'],
  ['glanmarch', 'en', ["what's happening with 2026/33"], 'Application P/2026/0033 is open'],
  ['glanmarch', 'en', ['has planning application 26/33 been approved?'], 'Application P/2026/0033 is open'],
  ['glanmarch', 'en', ['can i object to 2026/33'], 'You can still comment on application P/2026/0033'],
  ['glanmarch', 'en', ['track my planning application', 'ref 26/3'], 'Application P/2026/0003 was decided'],
  ['glanmarch', 'cy', ['cais 2026/3'], 'Penderfynon ni ar gais P/2026/0003'],
  ['glanmarch', 'cy', ['a yw 2026/3 wedi cael ei benderfynu'], 'Penderfynon ni ar gais P/2026/0003'],
  ['marchfold', 'en', ['26/3'], 'Application 26/00003/FUL was decided'],
  ['marchfold', 'en', ['is 26/3 approved'], 'Application 26/00003/FUL was decided'],
  ['marchfold', 'en', ['has 26/00016 been decided yet'], 'Application 26/00016/HOU is open'],
] as const)('%s, %s: %j names exactly one', async (council, locale, said, told) => {
  expect(await lastOf(council, locale, said)).toContain(told);
});

it.each([
  ['glanmarch', 'en', '2026/99', 'A whole one looks like P/2026/'],
  ['glanmarch', 'cy', '2026/99', 'Mae un cyfan yn edrych fel P/2026/'],
  ['marchfold', 'en', 'application 26/99', 'A whole one looks like 26/'],
] as const)('%s, %s: %s is none of ours, and a whole one is taken next', async (council, locale, part, told) => {
  const talk = await openTalk({ council, locale });
  open.push(talk);
  const asked = await talk.say(part);
  expect([asked?.ending, asked?.intent]).toEqual(['asked', 'planning.find-application']);
  expect(asked?.text).toContain(told);
  const whole = council === 'glanmarch' ? 'P/2026/0003' : '26/00003/FUL';
  expect((await talk.say(whole))?.text).toContain(whole);
});

it('two of a number are not guessed between, and a register without numbers is not asked', async () => {
  const [found] = await openAt({});
  if (!found.ports.planningRegister?.byPart) throw new Error('the demo register has no numbers');
  const one = await found.ports.planningRegister.byPart('2026', '3');
  const both = one.ok ? { ...one, value: [...one.value, ...one.value] } : one;
  const { byPart: _without, ...plain } = found.ports.planningRegister;
  for (const planningRegister of [{ ...plain, byPart: () => Promise.resolve(both) }, plain]) {
    const [talk] = await openAt({ change: { planningRegister } });
    expect((await talk.say('2026/3'))?.text).toContain('That is not a whole reference.');
  }
});

it('a register that does not answer is said to be down', async () => {
  const [{ ports }] = await openAt({});
  const down = () => Promise.resolve({ ok: false as const, why: 'slow' as const });
  if (!ports.planningRegister) throw new Error('no register');
  const [talk] = await openAt({ change: { planningRegister: { ...ports.planningRegister, byPart: down } } });
  expect((await talk.say('2026/3'))?.ending).toBe('service-down');
});

// A tax year, a day and a flat are no applications.
it.each([
  ['glanmarch', ['2026/27']],
  ['glanmarch', ['my council tax bill 2026/27']],
  ['marchfold', ['when is my bin collected', 'gm7 1ab 12', '26/3']],
  ['glanmarch', ['is 26/3 a collection day']],
  ['glanmarch', ['i moved in to flat 2/3']],
] as const)('%s: %j asks for no application', async (council, said) => {
  const talk = await openTalk({ council });
  open.push(talk);
  let intent = '';
  for (const words of said) intent = (await talk.say(words))?.intent ?? '';
  expect(intent).not.toBe('planning.find-application');
});

it('is heard sign by sign by a speaker', async () => {
  const [talk] = await openAt({ can: { push: false, screen: false, languages: ['en'] } });
  const reply = await talk.say({
    kind: 'intent',
    intent: 'planning.find-application',
    slots: { application: 'twenty twenty six slash thirty three' },
  });
  expect(reply?.speech).toContain('open for comments');
});

async function openAt(options: TalkOptions): Promise<readonly [Talk]> {
  const talk = await openTalk(options);
  open.push(talk);
  return [talk];
}

it.each([
  ['glanmarch', 'is there a tree order on my house GM4 1AB 4', /4 Beech Grove.*TPO\/12/s],
  ['marchfold', 'is there a tree order on my house GM8 1AB 4', /at 4 Long Row/],
] as const)('%s: %s', async (council, question, told) => {
  const talk = await openTalk({ council });
  open.push(talk);
  expect((await talk.say(question))?.text).toMatch(told);
});
