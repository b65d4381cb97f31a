// What each letter means in each nation, and who pays: by button, in words, and where nobody knows.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadGuides } from '../../../src/content/guides.js';
import { projectRoot } from '../../support/app.js';
import { openTalk, type Talk } from '../../support/talk.js';

const COUNCILS = { glanmarch: 'wales', marchfold: 'england' } as const;
type Council = keyof typeof COUNCILS;
type Case = readonly [Council, string, readonly string[], readonly string[]];

const LETTERS: readonly Case[] = [
  ['glanmarch', 'a reminder', ['14 days after the reminder', '41 days'], ['another 7 days']],
  ['glanmarch', 'the final notice', ['21 days to pay', '63 days', '£70'], ['second reminder']],
  ['glanmarch', 'a summons', ['do not have to go to court', '£70 in total'], ['prison']],
  ['glanmarch', 'a bailiff letter', ["7 clear days' notice", '6am and 9pm'], ['£75']],
  ['glanmarch', 'nothing yet', ['41 days', '21 days'], []],
  ['marchfold', 'a reminder', ['within 7 days', 'another 7 days'], ['41 days']],
  ['marchfold', 'the final notice', ['whole balance'], ['21 days', '£70', '63 days']],
  ['marchfold', 'a summons', ['do not have to go to court', 'letter says how much'], ['£70', 'prison']],
  ['marchfold', 'a bailiff letter', ["7 clear days' notice"], ['£75']],
  ['marchfold', 'nothing yet', ['within 7 days'], ['41 days']],
  ['marchfold', 'not sure', ['I cannot tell what your letter means'], []],
];
const LIVES: readonly Case[] = [
  ['glanmarch', 'I own it', ['an owner who lives in the home comes first', 'any one of them for all of it'], []],
  ['glanmarch', 'renting', ['joint tenants share one bill', 'any one of them for all of it'], []],
  ['glanmarch', 'lodger', ['usually gets the bill, not you'], []],
  ['glanmarch', 'sharing with friends', ['any one of you for all of it'], []],
  ['glanmarch', "I'm the landlord", ['HMOs', 'while nobody lives there'], ['1 December 2023']],
  ['marchfold', "I'm the landlord", ['HMOs', '1 December 2023'], []],
  ['marchfold', 'I moved out', ['depends on when your tenancy ended'], []],
  ['marchfold', 'my mum died', ['sorry for your loss', 'probate'], []],
  ['marchfold', "I don't know", ['I cannot tell who pays'], []],
];

describe.each([
  ['council-tax.arrears', LETTERS],
  ['council-tax.liability', LIVES],
] as const)('%s', (intent, cases) => {
  test.each(cases)('%s: %s', async (council, said, has, not) => {
    const talk = await openTalk({ council });
    try {
      const asked = await talk.say({ kind: 'choice', value: `intent:${intent}`, text: intent });
      expect(asked?.ending).toBe('asked');
      const reply = await talk.say(said);
      expect([reply?.intent, reply?.ending]).toEqual([intent, 'answered']);
      for (const words of has) expect(reply?.text).toContain(words);
      for (const words of not) expect(reply?.text).not.toContain(words);
      expect(reply?.options[0]?.value).toBe('do:person');
      if (intent === 'council-tax.arrears') expect(reply?.text).toMatch(/^There is help\. Citizens Advice/);
    } finally {
      await talk.close();
    }
  });
});

describe('by voice', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await openTalk({ can: { push: false, screen: false } });
  });
  afterAll(() => talk.close());

  it('three at a time, the advice only once', async () => {
    const first = await talk.say({ kind: 'intent', intent: 'council-tax.arrears', slots: {} });
    expect(first?.speech).toContain('Citizens Advice');
    const second = await talk.say('no');
    expect(second?.ending).toBe('asked');
    expect(second?.speech).not.toContain('Citizens Advice');
    const third = await talk.say('the second one');
    expect(third?.speech).toContain('We may send you a reminder first');
  });
});

it('past its date nothing of it is told', async () => {
  const talk = await openTalk({ clock: '2028-02-01T09:00:00Z' });
  try {
    const reply = await talk.say({ kind: 'choice', value: 'intent:council-tax.arrears', text: 'arrears' });
    expect(reply?.ending).toBe('offered-person');
    const discount = await talk.say({ kind: 'choice', value: 'intent:council-tax.discount', text: 'discount' });
    expect(discount?.ending).toBe('offered-person');
  } finally {
    await talk.close();
  }
});

test.each(Object.values(COUNCILS))('%s: every way is there with a source', (nation) => {
  for (const name of ['missed-payment', 'liability']) {
    const guide = loadGuides(projectRoot, nation).get(name);
    expect(guide?.common.length).toBeGreaterThanOrEqual(5);
    for (const { limits } of guide?.kinds.values() ?? []) expect(limits.length).toBe(1);
  }
});
