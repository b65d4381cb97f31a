// An agent with a caller on the telephone: the same answers and tasks, marked as assisted, in the caller's language; nobody else's caller.
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import { loadContent } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { memoryLog } from '../server/memory-log.js';
import { projectRoot } from '../support/app.js';
import { unseen } from './contract.js';
import { MONDAY, openPlace, type Answer, type Caller, type Place } from './place.js';

interface Assisted {
  readonly conversation: string;
  readonly reply: {
    readonly text: string;
    readonly ending: string;
    readonly intent: string;
    readonly language: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  } | null;
}
const A = '/api/desk/assisted';
const clock = createClock(MONDAY);
const content = loadContent(projectRoot, 'glanmarch', clock);
let place: Place;
let mair: Caller;

beforeEach(async () => {
  place = await openPlace({
    ticking: true,
    core: ({ turns, references, requests, bookings }, desk) =>
      createTake({
        ...content,
        ...{ services, turns, references, requests, bookings, clock },
        desk: desk.port,
        log: memoryLog().log,
      }),
  });
  mair = await place.agent();
});
afterEach(() => place.close());

const begin = (body: object = {}): Promise<Answer<Assisted>> => mair.call<Assisted>('POST', A, body);
const say = (id: string, body: object, who = mair): Promise<Answer<Assisted>> =>
  who.call<Assisted>('POST', `${A}/${id}/turns`, body);

describe('assisted', () => {
  it('answers and does tasks as for anybody, marked in the transcript, the requests and the figures', async () => {
    const { body, status } = await begin();
    expect(status).toBe(201);
    const { conversation } = body;
    expect((await say(conversation, { text: 'when is their bin collected' })).body.reply?.ending).toBe('asked');
    const homes = (await say(conversation, { text: 'GM2 1AA' })).body.reply;
    expect(homes?.options.length).toBeGreaterThan(2);
    const told = await say(conversation, { text: 'number 8' });
    expect(told.body.reply).toMatchObject({ intent: 'bins.collection-day', ending: 'answered' });
    expect(await place.store.messages.conversation(conversation)).toMatchObject({
      channel: 'assisted',
      user: mair.agent.id,
    });
    await say(conversation, { text: 'talk to a person' });
    await say(conversation, { text: '07700 900321' });
    const booked = await say(conversation, { text: 'as soon as possible' });
    expect(booked.body.reply?.ending).toBe('callback-booked');
    expect(await place.store.items.list('waiting')).toMatchObject([{ kind: 'callback', channel: 'assisted' }]);
  });

  it("keeps the caller's language, whatever the agent types", async () => {
    const { body } = await begin({ language: 'cy' });
    expect(body.reply?.language).toBe('cy');
    const asked = await say(body.conversation, { text: 'when is my bin collected please, what day is it' });
    expect(asked.body.reply).toMatchObject({ language: 'cy', intent: 'bins.collection-day' });
    expect(asked.body.reply?.text).toContain('cod post');
    expect((await begin({ language: 'fr' })).status).toBe(400);
  });

  it('does the same turn once, and is nobody else’s', async () => {
    const { conversation } = (await begin()).body;
    const [one, two] = [
      await say(conversation, { text: 'hello', id: 'a1' }),
      await say(conversation, { text: 'hello', id: 'a1' }),
    ];
    expect(one.body).toEqual(two.body);
    const lines = await place.store.messages.after(conversation, 0);
    expect(lines.filter(({ from }) => from === 'resident')).toHaveLength(1);
    const sam = await place.agent('Sam Ellis');
    expect((await say(conversation, { text: 'hello' }, sam)).status).toBe(403);
    expect((await say('assisted-en-nothing', { text: 'hello' })).status).toBe(404);
    expect((await say('c1', { text: 'hello' })).status).toBe(404);
  });

  it('refuses what is nothing, too much, and who may not', async () => {
    const { conversation } = (await begin()).body;
    const path = `${A}/${conversation}/turns`;
    expect((await say(conversation, { text: ' ' })).status).toBe(400);
    expect((await say(conversation, { text: 'x'.repeat(9_000) })).status).toBe(400);
    expect((await say(conversation, { text: 'x'.repeat(3_000) })).body.reply?.ending).toBe('not-understood');
    for (const one of [A, path]) {
      expect((await mair.call('POST', one, `{"text":"${'x'.repeat(70_000)}"}`)).status).toBe(413);
      expect((await mair.call('POST', one, '{}', { 'content-type': 'text/plain' })).status).toBe(415);
      expect((await place.call('POST', one, {})).status).toBe(401);
    }
    const editor = await place.agent('Ed Lewis', { role: 'editor' });
    expect((await editor.call('POST', A, {})).status).toBe(403);
  });
});

afterAll(() => {
  expect(unseen('assisted')).toEqual([]);
});
