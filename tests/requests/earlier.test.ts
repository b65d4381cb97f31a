// Requests of the council's own files in a conversation: told by their reference, not made twice, changed by people only, and never in the store or the outbox.
import { afterEach, expect, it } from 'vitest';
import { makeReference } from '../../src/core/reference.js';
import { openTalk, type Talk, type TalkOptions } from '../support/talk.js';

const open: Talk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((talk) => talk.close()));
});
const talkWith = async (options: TalkOptions = {}): Promise<Talk> => {
  const talk = await openTalk(options);
  open.push(talk);
  return talk;
};
const MOVED = 'GLM-856A-BMJ';
const NOBODYS = makeReference('GLM', () => 7);
const BULKY = 'GLM-979X-6MJ';

it.each([
  ['glanmarch', 'en', `what happened to ${MOVED}`, /Moving home and council tax: you told us on Friday 13 November\./],
  ['glanmarch', 'cy', `beth ddigwyddodd i ${MOVED}`, /ddydd Gwener 13 Tachwedd/],
  ['marchfold', 'en', `what happened to ${MOVED}`, /Glanmarch/],
] as const)('%s, %s', async (council, locale, question, told) => {
  const talk = await talkWith({ council, locale });
  expect((await talk.say(question))?.text).toMatch(told);
});

it('one that nobody has is unknown, and a slip is told', async () => {
  const talk = await talkWith();
  const [unknown, wrong] = [await talk.say(`what happened to ${NOBODYS}`), await talk.say('what happened to GLM-856A-BMH')]; // prettier-ignore
  expect(unknown?.text).toContain('I cannot find a request with that reference');
  expect(wrong?.text).toContain('one letter or number is wrong');
});

it('a bin that is reported there is not reported again', async () => {
  const talk = await talkWith();
  const reply = await talk.say('the food bin at 14 Wood End Road GM4 1AA was missed on friday');
  expect(reply?.text).toContain('This is reported already: we were told on Friday 20 November.');
});

it('a booking there is for a person to change', async () => {
  const talk = await talkWith();
  const reply = await talk.say(`cancel ${BULKY}`);
  expect(reply?.text).toContain('Only a person can cancel or change it now');
  expect(reply?.options.map(({ value }) => value)).toContain('do:person');
});

it('is nowhere in the store, and nothing of it goes out', async () => {
  const talk = await talkWith();
  await talk.say(`what happened to ${MOVED}`);
  expect(await talk.store.requests.byReference(MOVED)).toBeNull();
  expect(await talk.store.outbox.due(100, ['request', 'message'])).toEqual([]);
  expect(await talk.store.items.list('waiting')).toEqual([]);
});
