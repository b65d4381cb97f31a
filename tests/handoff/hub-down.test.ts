// An outside hub, or another bot, that answers 500 for an hour: our own desk serves, nothing is lost or out of order, and staff are told.
import { expect, it } from 'vitest';
import type { DetailView } from '../../src/handoff/view.js';
import { finish, item, openItem, take as takeTurn, turn } from '../store/sample.js';
import { C, named, openHub, patience, said, status, texts, type Setting } from './hub-place.js';

const SLOW = { timeout: 30_000, interval: 60 };

/** Time goes by, some minutes at each look, until it `holds`. */
const until = ({ place }: Setting, holds: () => boolean | Promise<boolean>, minutes = 1): Promise<void> =>
  expect
    .poll(() => {
      place.later(minutes);
      return holds();
    }, SLOW)
    .toBe(true);

/** At least an hour in which all is refused, until it `holds` as well. */
async function hourDown(setting: Setting, holds: () => Promise<boolean>): Promise<void> {
  setting.hub.state.status = 500;
  let minutes = 0;
  await until(setting, async () => ++minutes >= 60 && (await holds()));
}

it('a chat offered to it waits at our desk, where staff are told why, and is offered again when it is back', async () => {
  const setting = await openHub('hub', { rests: false });
  const { place, hub, parts, post } = setting;
  hub.state.status = 500;
  await takeTurn(place.store, turn('t1'), 'my bin was not emptied', finish('Sorry.'));
  const id = await openItem(place.store, item('GLM-1'));
  const mair = await place.agent();
  const detail = async (): Promise<DetailView> => (await mair.call<DetailView>('GET', `${C}/${id}`)).body;
  await hourDown(setting, async () => (await detail()).notes.length > 0);
  expect(await detail()).toMatchObject({ state: 'waiting', agent: null, notes: [{ text: '(hub-silent)' }] });
  await takeTurn(place.store, turn('t2'), 'are you still there?', finish(null));

  hub.state.status = 200;
  await until(setting, () => named(hub.heard, 'handoff.initiate').length > 0);
  expect(named(hub.heard, 'handoff.initiate')).toHaveLength(1);
  expect(hub.heard[0]?.attachments?.[0]?.content.activities.map(({ text }) => text)).toEqual([
    'my bin was not emptied',
    'Sorry.',
    'a person please',
    'Please wait.',
  ]);
  await post('/api/handoff/hub', status('c1', 'accepted'));
  await parts.sweep();
  await until(setting, () => hub.heard.some(({ text }) => text === 'are you still there?'));
}, 60_000);

it('a chat that it held comes back to our desk, with every word, and is no longer told to it', async () => {
  const setting = await openHub('hub', { rests: false });
  const { place, hub, parts, post } = setting;
  await takeTurn(place.store, turn('t1'), 'my bin was not emptied', finish('Sorry.'));
  const id = await openItem(place.store, item('GLM-1'));
  await expect.poll(() => named(hub.heard, 'handoff.initiate').length, patience).toBe(1);
  await post('/api/handoff/hub', status('c1', 'accepted'));
  await post('/api/handoff/hub', said('c1', 'm1', 'Which bin was it?'));
  await expect.poll(() => texts(place), patience).toContain('agent: Which bin was it?');
  hub.state.status = 500;
  for (const text of ['the brown one', 'hello?']) {
    await takeTurn(place.store, turn(text), text, finish(null));
    await parts.sweep();
  }
  await hourDown(setting, async () => (await place.store.items.get(id))?.state === 'waiting');
  const mair = await place.agent();
  const taken = await mair.call<DetailView>('POST', `${C}/${id}/claim`, {});
  expect(taken).toMatchObject({ status: 200, body: { mine: true, notes: [{ text: '(hub-gave-back)' }] } });
  const lines = await texts(place);
  for (const text of ['resident: the brown one', 'resident: hello?', 'agent: Which bin was it?'])
    expect(
      lines.filter((line) => line === text),
      text,
    ).toHaveLength(1);
  expect(lines.some((line) => /^system: .*back in the queue/.test(line))).toBe(true);

  hub.state.status = 200;
  const heard = hub.heard.length;
  await takeTurn(place.store, turn('t9'), 'thank you', finish(null));
  await parts.sweep();
  let minutes = 0;
  await until(setting, () => ++minutes >= 60);
  expect(hub.heard.length).toBe(heard);
}, 60_000);

it("what our people say to another bot's resident is kept, and arrives once, in order, when the bot is back", async () => {
  const setting = await openHub('bot', { rests: false });
  const { place, hub, parts, post } = setting;
  const began = await post('/api/handoff/bot', {
    ...{ type: 'event', id: 'i1', name: 'handoff.initiate', conversation: { id: 'theirs' }, locale: 'en-GB' },
    ...{ value: { skill: 'bins', summary: 'bin not emptied' }, attachments: [] },
  });
  expect(began.status).toBe(202);
  const [chat] = await place.store.items.list('waiting');
  const id = chat?.id ?? '';
  const mair = await place.agent();
  const words = ['First', 'Second', 'Third'];
  hub.state.status = 500;
  await mair.call('POST', `${C}/${id}/claim`, {});
  for (const text of words) {
    const refused = hub.state.refused;
    await mair.call('POST', `${C}/${id}/messages`, { text });
    // Each has been tried often before the next is said: its own next try is further off than that of the next.
    await until(setting, () => hub.state.refused >= refused + 3);
  }
  const notes = async () => (await mair.call<DetailView>('GET', `${C}/${id}`)).body.notes;
  await hourDown(setting, async () => (await notes()).length > 0);
  expect((await notes()).map(({ text }) => text)).toEqual(['(bot-silent)']);

  hub.state.status = 200;
  const arrived = () => hub.heard.filter(({ type }) => type === 'message').map(({ text }) => text);
  await until(setting, () => arrived().length >= words.length);
  // Whatever was still to be tried comes to nothing more.
  await parts.sweep();
  let minutes = 0;
  await until(setting, () => ++minutes >= 60);
  expect(arrived()).toEqual(words);
}, 90_000);

it('and in order after a restart in the middle of it, though a later one is due first', async () => {
  const setting = await openHub('bot', { rests: false });
  const { place, hub, post } = setting;
  await post('/api/handoff/bot', {
    ...{ type: 'event', id: 'i1', name: 'handoff.initiate', conversation: { id: 'theirs' }, locale: 'en-GB' },
    ...{ value: { summary: 'bin not emptied' }, attachments: [] },
  });
  const [chat] = await place.store.items.list('waiting');
  const id = chat?.id ?? '';
  const mair = await place.agent();
  await mair.call('POST', `${C}/${id}/claim`, {});
  await expect.poll(() => named(hub.heard, 'handoff.status').length, patience).toBe(1);
  hub.state.status = 500;
  await mair.call('POST', `${C}/${id}/messages`, { text: 'First' });
  // Tried so often that its next try is half an hour off.
  await until(setting, () => hub.state.refused >= 8, 5);
  await setting.restart();
  hub.state.status = 200;
  await mair.call('POST', `${C}/${id}/messages`, { text: 'Second' });
  const arrived = () => hub.heard.filter(({ type }) => type === 'message').map(({ text }) => text);
  await expect.poll(() => arrived().length, patience).toBe(2);
  expect(arrived()).toEqual(['First', 'Second']);
  // The turn of the first comes later, and brings nothing more.
  let minutes = 0;
  await until(setting, () => ++minutes >= 70);
  expect(arrived()).toEqual(['First', 'Second']);
}, 90_000);

it('what could not be told to a bot that stays down is work for somebody at the desk', async () => {
  const setting = await openHub('bot', { rests: false });
  const { place, hub, post } = setting;
  await post('/api/handoff/bot', {
    ...{ type: 'event', id: 'i1', name: 'handoff.initiate', conversation: { id: 'theirs' }, locale: 'en-GB' },
    ...{ value: { summary: 'bin not emptied' }, attachments: [] },
  });
  const [chat] = await place.store.items.list('waiting');
  const mair = await place.agent();
  hub.state.status = 500;
  await mair.call('POST', `${C}/${chat?.id ?? ''}/claim`, {});
  await mair.call('POST', `${C}/${chat?.id ?? ''}/messages`, { text: 'Please put it out on Monday.' });
  const tasks = async () => (await place.store.items.list('waiting')).filter(({ kind }) => kind === 'task');
  await until(setting, async () => (await tasks()).length > 0, 30);
  expect(await tasks()).toMatchObject([{ reason: 'undelivered', conversation: chat?.conversation }]);
}, 90_000);
