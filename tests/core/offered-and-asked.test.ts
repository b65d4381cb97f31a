// What a yes is to, which way an answer comes, whom one is with, and what staff are told of how a task ended.
import { afterEach, expect, it } from 'vitest';
import { whomWith } from '../../src/core/whom-with.js';
import { openTalk, type Talk, type TalkOptions } from '../support/talk.js';

const opened: Talk[] = [];
const open = async (options: TalkOptions = {}): Promise<Talk> => {
  const talk = await openTalk({ ...options });
  opened.push(talk);
  return talk;
};
afterEach(() => Promise.all(opened.splice(0).map((talk) => talk.close())));

const live = { live: true, waiting: 0, wait: null, opens: null };
const closed = { live: false, waiting: 0, wait: null, opens: { date: '2026-11-24', minutes: 525 } };

it('a yes to "a person can help" brings that person', async () => {
  const talk = await open({ desk: live, clock: '2026-11-27T09:00:00Z' });
  await talk.say('my food waste caddy was not emptied');
  expect((await talk.say('GM2 1AA, 8'))?.text).toContain('If it cannot wait, a person can help.');
  expect((await talk.say('yes'))?.ending).toBe('handed-over');
  const [item] = await talk.store.items.list('waiting');
  expect(item?.summary).toContain('my food waste caddy was not emptied');
  expect(item?.summary).toContain('refused: too late');
  expect(item?.summary).not.toContain('"yes"');
});

it.each(['e-bost', 'email please', 'by email', 'text', 'by text please', 'neges destun'])(
  'asked where to write to, "%s" is asked again where to',
  async (way) => {
    const talk = await open({ desk: closed });
    await talk.say('I want to talk to a person');
    expect((await talk.say({ kind: 'choice', value: 'do:answer', text: 'Get an answer' }))?.text).toMatch(/email/);
    const again = await talk.say(way);
    expect(again).toMatchObject({ ending: 'asked', intent: 'general.human' });
    expect(again?.text).toContain('What email address');
    expect((await talk.say('jo@example.org'))?.text).toContain('What is your question?');
  },
);

it('whoever chose an answer later is with the assistant, and whoever waits in the queue', async () => {
  const later = await open({ desk: closed });
  await later.say('I want to talk to a person');
  await later.say({ kind: 'choice', value: 'do:answer', text: 'Get an answer' });
  await later.say('jo@example.org');
  const done = await later.say('Why has my council tax gone up this year?');
  expect(done?.ending).toBe('handed-over');
  expect(done && whomWith(done)).toEqual({ kind: 'assistant' });
  const now = await open({ desk: live });
  const queued = await now.say('I want to talk to a person');
  expect(queued && whomWith(queued)).toEqual({ kind: 'queue' });
});

it('what an ending tells of who they are with', () => {
  expect(whomWith({ ending: 'handed-over' })).toEqual({ kind: 'queue' });
  expect(whomWith({ ending: 'answered' })).toEqual({ kind: 'assistant' });
  for (const ending of ['relayed', 'urgent']) expect(whomWith({ ending })).toBeNull();
  expect(whomWith({ ending: 'handed-over', with: { kind: 'staff', name: 'Mair' } })).toMatchObject({ name: 'Mair' });
});

it('the summary quotes what was wanted, not the wish for a person', async () => {
  const talk = await open({ desk: live });
  await talk.say('how much is a garden waste subscription');
  await talk.say('no I want to chat with a person here');
  const [item] = await talk.store.items.list('waiting');
  expect(item?.summary).toContain('how much is a garden waste subscription');
  expect(item?.summary).not.toContain('chat with a person');
});
