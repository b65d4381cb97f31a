// After the chat: a score at once, a comment if they like, a question answered instead, and the assistant goes on where it was.
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { Reply } from '../../src/core/reply.js';
import type { Input } from '../../src/core/turn.js';
import { loadContent } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { memoryLog } from '../server/memory-log.js';
import { projectRoot } from '../support/app.js';
import { unseen } from './contract.js';
import { MONDAY, openPlace, type Caller, type Place } from './place.js';

const C = '/api/desk/conversations';
const clock = createClock(MONDAY);
const content = loadContent(projectRoot, 'glanmarch', clock);
let place: Place;
let mair: Caller;
let say: (input: string | Input) => Promise<Reply | null>;

beforeEach(async () => {
  place = await openPlace({ ticking: true });
  const { store, desk } = place;
  const { turns, references, requests, bookings } = store;
  const take = createTake({
    ...content,
    ...{ services, turns, references, requests, bookings, clock },
    desk: desk.port,
    log: memoryLog().log,
  });
  let n = 0;
  say = (input) =>
    take({
      ...{ id: `t${String(++n)}`, conversation: 'c1', channel: 'web', user: 'u', locale: 'en' },
      can: { push: true, screen: true },
      input: typeof input === 'string' ? { kind: 'text', text: input } : input,
    });
  mair = await place.agent('Mair Puw', { role: 'supervisor' });
  await mair.call('POST', '/api/desk/presence', { available: true });
});
afterEach(() => place.close());

/** A chat about a bin day that Mair took and closed. */
async function helped(): Promise<string> {
  await say('when is my bin collected');
  await say('gm2 1aa number 8');
  expect((await say('talk to a person'))?.ending).toBe('handed-over');
  const [chat] = await place.store.items.list('waiting');
  const id = chat?.id ?? '';
  await mair.call('POST', `${C}/${id}/claim`);
  expect(await say('hello')).toBeNull();
  await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
  return id;
}
const rate = (value: string): Promise<Reply | null> => say({ kind: 'choice', value, text: value });
const ratings = async () =>
  (await mair.call<{ count: number; average: number | null; ratings: readonly object[] }>('GET', '/api/desk/ratings'))
    .body;

describe('a score that is typed', () => {
  it.each([
    ['5', 5],
    ['Very good', 5],
    ['poor', 2],
    ['da iawn!', 5],
  ])('%s is taken', async (said, score) => {
    await helped();
    const asked = await say(said);
    expect(asked?.options.map(({ value }) => value)).toEqual(['answer:none']);
    await say('she was lovely');
    expect(await ratings()).toMatchObject({ count: 1, average: score });
  });

  it('is a score only right after the chat', async () => {
    await helped();
    await say('when is my bin collected');
    await say('5');
    expect(await ratings()).toMatchObject({ count: 0 });
  });
});

describe('afterwards', () => {
  it('the resident is asked how it was, by whoever ended it', async () => {
    await helped();
    const last = (await place.store.messages.after('c1', 0)).at(-1);
    expect(last?.text).toMatch(/Mair has ended the chat[\s\S]*How did we do\?$/);
    expect(last?.reply?.options.map(({ value, label }) => [value, label])).toEqual([
      ['rate:5', 'Very good'],
      ['rate:4', 'Good'],
      ['rate:3', 'OK'],
      ['rate:2', 'Poor'],
      ['rate:1', 'Very poor'],
    ]);
  });

  it('a score is kept at once, and a comment beside it', async () => {
    await helped();
    expect((await rate('rate:4'))?.text).toContain('tell us more');
    expect(await ratings()).toMatchObject({
      count: 1,
      average: 4,
      ratings: [{ score: 4, comment: null, agent: 'Mair Puw' }],
    });
    expect((await say('She was quick and kind, diolch <b>yn fawr</b>'))?.text).toContain('passed that on');
    expect(await ratings()).toMatchObject({
      count: 1,
      ratings: [{ score: 4, comment: 'She was quick and kind, diolch <b>yn fawr</b>' }],
    });
    expect((await rate('rate:2'))?.ending).toBe('asked');
    expect((await say('no thanks'))?.text).toContain("I'm here");
    expect(await ratings()).toMatchObject({ count: 1, average: 2 });
  });

  it('supervisors see it by day and by subject, and personal details in a comment are hidden', async () => {
    await helped();
    await rate('rate:2');
    await say('ring me on 07700 900123 or 01632 960100, jo@example.org');
    expect(await ratings()).toMatchObject({
      count: 1,
      days: [{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, count: 1, average: 2 }],
      intents: [
        {
          intent: 'bins.collection-day',
          label: 'When bins are collected',
          labelCy: "Pryd mae biniau'n cael eu casglu",
          count: 1,
          average: 2,
        },
      ],
      ratings: [{ intent: 'bins.collection-day', comment: 'ring me on [phone] or [phone], [email]' }],
    });
  });

  it('a question in place of a comment is answered, with what was known', async () => {
    await helped();
    await rate('rate:5');
    const reply = await say('and what about the recycling?');
    expect(reply).toMatchObject({ intent: 'bins.collection-day', ending: 'answered' });
  });

  it('a comment is no subject: a question after it is about what was asked before', async () => {
    await helped();
    await rate('rate:4');
    expect((await say('She was quick'))?.text).toContain('passed that on');
    expect(await say('and the recycling?')).toMatchObject({ intent: 'bins.collection-day', ending: 'answered' });
    expect(await place.store.items.list('waiting')).toEqual([]);
  });

  it('the assistant goes on with the same home and subject', async () => {
    await helped();
    expect(await say('and the glass?')).toMatchObject({ intent: 'bins.collection-day', ending: 'answered' });
  });

  it('nobody to rate, a score that is none, and a score while the agent is there, change nothing', async () => {
    expect((await rate('rate:5'))?.ending).toBe('asked');
    await rate('rate:9');
    expect(await ratings()).toMatchObject({ count: 0, average: null });
    await helped();
    await say('talk to a person');
    const [chat] = await place.store.items.list('waiting');
    await mair.call('POST', `${C}/${chat?.id ?? ''}/claim`);
    expect(await rate('rate:1')).toBeNull();
    expect(await ratings()).toMatchObject({ count: 0 });
  });

  it('a comment goes with its conversation, the score stays', async () => {
    await helped();
    await rate('rate:5');
    await say('lovely people');
    await place.store.upkeep.sweep(30, new Date(Date.now() + 31 * 86_400_000));
    expect(await place.store.messages.after('c1', 0)).toEqual([]);
    expect(await place.store.ratings.list(new Date(0), 10)).toMatchObject([
      { score: 5, comment: null, reference: null, agent: null },
    ]);
  });

  it('agents do not see the figures, nobody without a session does', async () => {
    const sam = await place.agent('Sam Ellis');
    expect((await sam.call('GET', '/api/desk/ratings')).status).toBe(403);
    expect((await place.call('GET', '/api/desk/ratings')).status).toBe(401);
  });
});

afterAll(() => {
  expect(unseen('afterwards')).toEqual([]);
});
