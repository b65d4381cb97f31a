// What people leave out of a planning reference: what is still plain is found, and for the rest a whole one is shown.
import { afterEach, describe, expect, it } from 'vitest';
import { numberSaid } from '../../../src/core/kinds/application-part.js';
import { readApplicationReference } from '../../../src/core/kinds/application-reference.js';
import type { Reply } from '../../../src/core/reply.js';
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

describe('a number alone', () => {
  it.each([
    ['glanmarch', 'en', ['application 33'], 'One application has the number 33. Is it this one? A whole reference looks like P/2026/'],
    ['glanmarch', 'en', ['has planning application number 0033 been approved?'], 'One application has the number 33.'],
    ['glanmarch', 'en', ['track my planning application', '33'], 'One application has the number 33.'],
    ['glanmarch', 'en', ['track my planning application', 'number 33'], 'One application has the number 33.'],
    ['glanmarch', 'cy', ['cais 33'], "Mae gan un cais y rhif 33. Ai hwn yw'r un? Mae cyfeirnod cyfan yn edrych fel P/2026/"],
    ['marchfold', 'en', ['application 16'], 'One application has the number 16. Is it this one? A whole reference looks like 26/'],
  ] as const)('%s, %s: %j', async (council, locale, said, told) => {
    const talk = await openTalk({ council, locale });
    open.push(talk);
    let reply: Reply | null = null;
    for (const words of said) reply = await talk.say(words);
    expect(reply?.text).toContain(told);
    expect(reply?.options.map(({ label }) => label).join()).toMatch(/Two-storey extension|Estyniad dau lawr/);
    expect((await talk.say(locale === 'cy' ? 'ie' : 'yes'))?.text).toMatch(/P\/2026\/0033|26\/00016\/HOU/);
  }); // prettier-ignore

  it('that nobody has is told as no whole reference, and one refused is asked for again', async () => {
    expect(await lastOf('glanmarch', 'en', ['application 4711'])).toContain('That is not a whole reference.');
    expect(await lastOf('glanmarch', 'en', ['application 33', 'no'])).toContain('Which application?');
  });

  it('of several years: the newest three, by what they are', async () => {
    const [found] = await openAt({});
    const register = found.ports.planningRegister;
    const one = await register?.byPart?.(null, '33');
    if (!register || !one?.ok || !one.value[0]) throw new Error('the demo register has no numbers');
    const [first] = one.value;
    const four = ['garage', 'porch', 'shed', 'wall'].map((en, at) => {
      const reference = `P/${String(2026 - at)}/0033`;
      return { ...first, reference, description: { en }, received: `${String(2026 - at)}-01-01` };
    });
    const byPart = (year: string | null) => Promise.resolve({ ...one, value: year === null ? four : [] });
    const [talk] = await openAt({ change: { planningRegister: { ...register, byPart } } });
    const asked = await talk.say('application 33');
    expect(asked?.text).toContain('These are the newest applications with the number 33. Which one?');
    expect(asked?.options.map(({ value }) => value)).toEqual(['answer:P/2026/0033', 'answer:P/2025/0033', 'answer:P/2024/0033', 'answer:other']); // prettier-ignore
    expect(asked?.options[1]?.label).toContain('porch');
  });

  it('is offered by voice with its description', async () => {
    const [talk] = await openAt({ can: { push: false, screen: false, languages: ['en'] } });
    const slots = { application: 'thirty three' };
    const asked = await talk.say({ kind: 'intent', intent: 'planning.find-application', slots });
    expect(asked?.speech).toContain('One application has the number 33: two-storey extension at the side. Is it that one?');
    expect((await talk.say('yes'))?.speech).toContain('open for comments');
  }); // prettier-ignore

  it('with a place is the house there, and one that is only talked of is none', () => {
    expect(numberSaid('application 2026', false)).toBeNull();
    expect(numberSaid('my council tax reference 4711', false)).toBeNull();
    expect(numberSaid('application 3 weeks ago', false)).toBeNull();
    expect(numberSaid('application at 33', false)).toBeNull();
    expect(numberSaid('cais rhif 33 os gwelwch yn dda', false)).toBe('33');
  });
});
