// Is anyone there: opening hours, agents who say so, and agents who went away.
import { afterEach, describe, expect, it } from 'vitest';
import { item, openItem } from '../store/sample.js';
import { MONDAY, openPlace, type Place, type PlaceOptions } from './place.js';

const C = '/api/desk/conversations';
const places: Place[] = [];
const open = async (options: PlaceOptions = {}): Promise<Place> => {
  const place = await openPlace(options);
  places.push(place);
  return place;
};
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});

const texts = async (place: Place, conversation = 'c1') =>
  (await place.store.messages.after(conversation, 0)).map(({ text }) => text);
const SUNDAY = new Date('2026-11-22T12:00:00Z');

describe('what the core asks of the desk', () => {
  it('is live in the hours of the council, by its clock', async () => {
    const place = await open({ councilTime: MONDAY });
    expect(await place.desk.port.status()).toEqual({ live: true, waiting: 0, opens: null, wait: null });
  });

  it('tells when it opens next', async () => {
    const sunday = await open({ councilTime: SUNDAY });
    expect(await sunday.desk.port.status()).toMatchObject({
      live: false,
      waiting: 0,
      opens: { date: '2026-11-23', minutes: 525 },
    });
    const christmas = await open({ councilTime: new Date('2026-12-25T12:00:00Z') });
    expect((await christmas.desk.port.status()).opens).toEqual({ date: '2026-12-29', minutes: 525 });
    const never = await open({ hours: {} });
    expect(await never.desk.port.status()).toMatchObject({ live: false, waiting: 0, opens: null });
  });

  it('is live out of hours while an agent who was seen within a minute takes chats', async () => {
    const place = await open({ councilTime: SUNDAY });
    const mair = await place.agent();
    const live = async () => (await place.desk.port.status()).live;
    await mair.call('GET', C);
    expect(await live()).toBe(false);
    await mair.call('POST', '/api/desk/presence', { available: true });
    expect(await live()).toBe(true);
    expect((await mair.call('GET', '/api/desk/session')).body).toMatchObject({ available: true });
    place.later(1.1);
    expect(await live()).toBe(false);
    await mair.call('POST', '/api/desk/presence', { available: true });
    await mair.call('POST', '/api/desk/presence', { available: false });
    expect(await live()).toBe(false);
    await mair.call('POST', '/api/desk/presence', { available: true });
    await mair.call('DELETE', '/api/desk/session');
    expect(await live()).toBe(false);
  });

  it('forgets that someone took chats yesterday when they sign in today', async () => {
    const place = await open({ councilTime: SUNDAY });
    await place.accounts.addUser({
      email: 'eve@glanmarch.example',
      name: 'Eve',
      role: 'agent',
      password: 'a good long password',
    });
    const signIn = () =>
      place.call('POST', '/api/desk/session', { email: 'eve@glanmarch.example', password: 'a good long password' });
    const cookie = ((await signIn()).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    await place.call('POST', '/api/desk/presence', { available: true }, { cookie });
    expect((await signIn()).body, 'a second browser').toMatchObject({ available: true });
    place.later(16 * 60);
    expect((await signIn()).body, 'the next day').toMatchObject({ available: false });
  }, 60_000);

  it('counts the chats that wait, not the calls, and those ahead', async () => {
    const place = await open();
    const first = await openItem(place.store, item('GLM1'));
    place.later(1);
    await openItem(place.store, item('GLM2', 'c2', { kind: 'callback' }));
    const second = await openItem(place.store, item('GLM3', 'c3'));
    expect((await place.desk.port.status()).waiting).toBe(2);
    expect(await place.desk.port.position(second)).toEqual({ ahead: 1, waiting: 2 });
    expect(await place.desk.port.position(first)).toEqual({ ahead: 0, waiting: 2 });
  });
});

describe('an agent who goes away', () => {
  it('gives the chat back after some minutes, and the resident is told and keeps the place', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const id = await openItem(place.store, item('GLM1'));
    const since = (await place.store.items.get(id))?.waitingSince;
    place.later(1);
    await openItem(place.store, item('GLM2', 'c2'));
    await mair.call('POST', `${C}/${id}/claim`);
    place.later(2.9);
    await place.desk.sweep();
    expect((await place.store.items.get(id))?.state).toBe('active');
    place.later(0.2);
    await sam.call('GET', C);
    await place.desk.sweep();
    expect(await place.store.items.get(id)).toMatchObject({ state: 'waiting', agent: null, waitingSince: since });
    expect((await texts(place)).at(-1)).toBe(
      'Mair had to step away. You are back in the queue and keep your place. You do not need to repeat anything.',
    );
    expect(await place.desk.port.position(id)).toEqual({ ahead: 0, waiting: 2 });
    const before = await texts(place);
    await place.desk.sweep();
    expect(await texts(place), 'told once').toEqual(before);
  });

  it('is not away while they call, and keeps the call that they took', async () => {
    const place = await open({ awayMinutes: 1 });
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const chat = await openItem(place.store, item('GLM1'));
    const call = await openItem(place.store, item('GLM2', 'c2', { kind: 'callback' }));
    await mair.call('POST', `${C}/${chat}/claim`);
    await sam.call('POST', `${C}/${call}/claim`);
    place.later(2);
    await place.store.staff.seen(mair.agent.id, null);
    await place.desk.sweep();
    expect((await place.store.items.get(chat))?.state).toBe('active');
    expect((await place.store.items.get(call))?.state).toBe('active');
  });

  it('has as long to come back after a restart of the server', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    // Held since before this server started, by someone who has not been seen since.
    await place.store.items.claim(id, mair.agent, null);
    place.later(1);
    await place.desk.sweep();
    expect((await place.store.items.get(id))?.state).toBe('active');
    place.later(2);
    await place.desk.sweep();
    expect((await place.store.items.get(id))?.state).toBe('waiting');
  });

  it('is told of in Welsh to who chats in Welsh', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1', 'c1', { language: 'cy' }));
    await mair.call('POST', `${C}/${id}/claim`);
    place.later(4);
    await place.desk.sweep();
    expect((await texts(place)).at(-1)).toMatch(/^Roedd rhaid i Mair adael am y tro\./);
  });
});
