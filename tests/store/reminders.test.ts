// Reminders and the codes for them: who may have one, once, and nothing left of it after it was stopped.
import { expect, it } from 'vitest';
import type { OutgoingMessage } from '../../src/core/messages-out.js';
import { CODE_LIMITS, CODE_TRIES, type Contact, type NewReminder } from '../../src/core/reminders.js';
import type { Effect, Store } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, take, turn } from './sample.js';

const jo: Contact = { by: 'email', to: 'jo@example.org' };
const wanted = (more: Partial<NewReminder> = {}): NewReminder => ({
  ...jo,
  ...{ uprn: '990010000001', containers: ['glass'], language: 'en', from: '2026-11-24' },
  ...more,
});
let turns = 0;
const effect = (store: Store, one: Effect, conversation = 'c1'): Promise<void> =>
  take(store, turn(`t${String(++turns)}`, conversation), 'words', finish('Done.', [one]));
const add = (store: Store, reminder: NewReminder, conversation?: string): Promise<void> =>
  effect(store, { kind: 'add-reminder', reminder }, conversation);
const messages = async (store: Store): Promise<readonly OutgoingMessage[]> =>
  (await store.outbox.due(100, ['message'])).map(({ payload }) => JSON.parse(payload) as OutgoingMessage);

describeStores('reminders', (open) => {
  it('are kept, found by their contact however it is written, and stopped', async () => {
    const store = await open();
    await add(store, wanted());
    await add(store, wanted({ uprn: '990010000002', containers: [] }));
    await add(store, wanted({ by: 'text', to: '07700 900300' }));
    const found = await store.reminders.of({ by: 'email', to: 'Jo@Example.org ' });
    expect(found.map(({ uprn }) => uprn).sort()).toEqual(['990010000001', '990010000002']);
    expect(await store.reminders.of({ by: 'text', to: '07700900300' })).toHaveLength(1);
    const [first] = found;
    expect(await store.reminders.get(first?.id ?? '')).toEqual(first);
    expect(await store.reminders.stop(first?.id ?? '')).toBe(true);
    expect(await store.reminders.stop(first?.id ?? '')).toBe(false);
    expect(await store.reminders.get(first?.id ?? '')).toBeNull();
    expect(await store.reminders.stopAll(jo)).toHaveLength(1);
    expect(await store.reminders.of(jo)).toEqual([]);
  });

  it('asked for again for a home are one, with what is wanted now', async () => {
    const store = await open();
    await add(store, wanted());
    const [before] = await store.reminders.of(jo);
    await add(store, wanted({ containers: [], language: 'cy', from: '2026-11-30' }), 'c2');
    expect(await store.reminders.of(jo)).toEqual([
      { ...wanted({ containers: [], language: 'cy', from: '2026-11-30' }), id: before?.id },
    ]);
  });

  it('are gone through in pieces, each once', async () => {
    const store = await open();
    for (let n = 10; n < 17; n++) await add(store, wanted({ uprn: `9900100000${String(n)}` }));
    const seen: string[] = [];
    for (let last: string | null = null; ;) {
      const some = await store.reminders.after(last, 3);
      seen.push(...some.map(({ uprn }) => uprn));
      last = some.at(-1)?.id ?? null;
      if (some.length < 3) break;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('take what waits in the outbox with them when they stop', async () => {
    const store = await open();
    await add(store, wanted());
    await add(store, wanted({ uprn: '990010000002' }));
    const [one, two] = await store.reminders.of(jo);
    await store.outbox.add('message', '{"a":1}', `reminder:${one?.id ?? ''}:2026-11-24`);
    await store.outbox.add('message', '{"a":2}', `reminder:${two?.id ?? ''}:2026-11-24`);
    await store.reminders.stop(one?.id ?? '');
    expect(await messages(store)).toEqual([{ a: 2 }]);
    await effect(store, { kind: 'stop-reminders', contact: jo });
    expect(await store.reminders.of(jo)).toEqual([]);
  });

  it('end with the conversation that asked for them when it is erased, and outlive it when it is only old', async () => {
    const store = await open();
    await add(store, wanted(), 'c1');
    await add(store, wanted({ uprn: '990010000002' }), 'c2');
    await store.upkeep.erase('c1');
    expect((await store.reminders.of(jo)).map(({ uprn }) => uprn)).toEqual(['990010000002']);
    await store.upkeep.sweep(1, new Date(Date.now() + 2 * 86_400_000));
    expect(await store.messages.conversation('c2')).toBeNull();
    expect(await store.reminders.of(jo)).toHaveLength(1);
    expect(await store.upkeep.erase('someone@example.org')).toBe('unknown');
    expect(await store.upkeep.erase('JO@example.org')).toBe('erased');
    expect(await store.reminders.of(jo)).toEqual([]);
  });

  it('end when the resident has everything deleted', async () => {
    const store = await open();
    await add(store, wanted());
    await effect(store, { kind: 'erase-conversation' });
    expect(await store.reminders.of(jo)).toEqual([]);
  });
});

describeStores('a message of a turn', (open) => {
  const message: OutgoingMessage = {
    ...{ by: 'email', to: 'jo@example.org', language: 'en', words: 'message.request', reference: 'GLM-1' },
    data: { reference: 'GLM-1', subject: 'Missed collections' },
  };

  it('is in the outbox with the turn, once, and erased with its conversation', async () => {
    const store = await open();
    const heard: unknown[] = [];
    store.changes.subscribe((change) => heard.push(change));
    await effect(store, { kind: 'send-message', message });
    expect(heard).toContainEqual({ kind: 'outbox', of: 'message' });
    await effect(store, { kind: 'send-message', message });
    expect(await messages(store)).toEqual([message]);
    await effect(store, { kind: 'send-message', message: { ...message, reference: 'GLM-2' } });
    await store.upkeep.erase('c1');
    expect(await messages(store)).toEqual([]);
  });
});

describeStores('a code', (open) => {
  const send = (store: Store, contact = jo, times = 1, conversation = 'c1') =>
    store.reminders.sendCode(contact, { conversation, language: 'en', times });
  const codes = async (store: Store): Promise<readonly string[]> =>
    (await messages(store)).map(({ data }) => data['code'] ?? '');
  const wrong = (code = ''): string => (code === '000000' ? '000001' : '000000');

  it('is sent once, is right as often as it is typed, and only where it was asked for', async () => {
    const store = await open();
    expect(await send(store)).toBe('sent');
    expect(await send(store)).toBe('sent');
    const [code = '', ...others] = await codes(store);
    expect(others).toEqual([]);
    expect(code).toMatch(/^\d{6}$/);
    const read = (contact: Contact, conversation: string, typed: string) =>
      store.reminders.readCode(contact, conversation, typed);
    expect(await read(jo, 'c1', wrong(code))).toBe('wrong');
    expect(await read(jo, 'c1', code)).toBe('right');
    expect(await read(jo, 'c1', code)).toBe('right');
    expect(await read(jo, 'c2', code)).toBe('over');
    expect(await read({ by: 'email', to: 'sam@example.org' }, 'c1', code)).toBe('over');
    expect(await read(jo, 'c1', code.slice(0, 5))).toBe('wrong');
  });

  it('is worth nothing after five guesses, or half an hour', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    await send(store);
    const [code = ''] = await codes(store);
    for (let guess = 1; guess < CODE_TRIES; guess++)
      expect(await store.reminders.readCode(jo, 'c1', wrong(code))).toBe('wrong');
    expect(await store.reminders.readCode(jo, 'c1', wrong(code))).toBe('over');
    expect(await store.reminders.readCode(jo, 'c1', code)).toBe('over');
    await send(store, jo, 2);
    const [second = ''] = await codes(store);
    expect(await store.reminders.readCode(jo, 'c1', second)).toBe('right');
    ahead = 30 * 60_000 + 1;
    expect(await store.reminders.readCode(jo, 'c1', second)).toBe('over');
  });

  it('counts guesses made at once', async () => {
    const store = await open();
    await send(store);
    const [code = ''] = await codes(store);
    await Promise.all(Array.from({ length: 20 }, () => store.reminders.readCode(jo, 'c1', wrong(code))));
    expect(await store.reminders.readCode(jo, 'c1', code)).toBe('over');
  });

  it('is not sent without end: to one contact, from one conversation, in one hour', async () => {
    const store = await open();
    for (let times = 1; times <= CODE_LIMITS.contact; times++) expect(await send(store, jo, times)).toBe('sent');
    expect(await send(store, jo, CODE_LIMITS.contact + 1)).toBe('too-many');
    expect(await messages(store)).toHaveLength(CODE_LIMITS.contact);
    for (let n = 1; n < CODE_LIMITS.conversation; n++)
      expect(await send(store, { by: 'email', to: `a${String(n)}@example.org` })).toBe('sent');
    expect(await send(store, { by: 'email', to: 'one-more@example.org' })).toBe('too-many');
    for (let n = CODE_LIMITS.contact; n < CODE_LIMITS.day; n++)
      expect(await send(store, jo, 1, `other ${String(n)}`)).toBe('sent');
    expect(await send(store, jo, 1, 'another')).toBe('too-many');
  });

  it('goes with its conversation, and after a day', async () => {
    const store = await open();
    await send(store);
    const [code = ''] = await codes(store);
    await take(store, turn('x', 'c1'), 'words', finish('Done.'));
    await store.upkeep.erase('c1');
    expect(await store.reminders.readCode(jo, 'c1', code)).toBe('over');
    expect(await send(store)).toBe('sent');
    await store.upkeep.sweep(30, new Date(Date.now() + 2 * 86_400_000));
    expect(await store.reminders.readCode(jo, 'c1', code)).toBe('over');
  });
});
