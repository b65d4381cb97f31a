// What residents asked for: kept with its turn, delivered or raised once, closed by staff, forgotten in time.
import { expect, it } from 'vitest';
import type { Change, Effect, Item, Store } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, item, request, said, sam, take, turn } from './sample.js';

const DAY_MS = 86_400_000;
const R = 'GLM-4K7P-2QX';
const make = (reference = R, more: Parameters<typeof request>[2] = {}): Effect => ({
  kind: 'make-request',
  request: request(reference, more.conversation ?? 'c1', more),
});
const ask = (store: Store, reference = R, more: Parameters<typeof request>[2] = {}): Promise<void> =>
  take(store, turn(`t-${reference}`, more.conversation ?? 'c1'), 'yes', finish('Sent.', [make(reference, more)]));
const only = async (store: Store): Promise<Item> => {
  const [one, ...more] = await store.items.list('waiting');
  if (!one || more.length > 0) throw new Error('There is not one item.');
  return one;
};
const got = (theirs: string | null, token: string | null = null) => ({ theirs, token });

describeStores('requests', (open) => {
  it('go to the desk at once where no system takes them, with all that is needed', async () => {
    const store = await open();
    const heard: Change[] = [];
    store.changes.subscribe((change) => heard.push(change));
    await ask(store, R, { place: { text: 'by the gate', latitude: 52.5, longitude: -3.25 } });
    expect(await store.requests.byReference(R)).toMatchObject({
      reference: R,
      service: 'bins.missed',
      about: 'food',
      uprn: '990010000123',
      state: 'staff',
      theirs: null,
      note: null,
    });
    const raised = await only(store);
    expect(raised).toMatchObject({ kind: 'task', reason: 'request', reference: R, summary: 'Missed: green caddy' });
    expect(raised.details).toEqual({
      service: 'bins.missed',
      container: 'green caddy',
      name: 'Sam Jones',
      phone: '01632 960123',
      uprn: '990010000123',
      place: 'by the gate',
      point: '52.5, -3.25',
    });
    expect(heard).toContainEqual({ kind: 'desk', item: raised.id, conversation: 'c1' });
    expect(await store.outbox.due(10)).toEqual([]);
  });

  it('leave by the outbox where a system takes them, in the transaction of the turn', async () => {
    const store = await open({ delivers: (service) => service === 'bins.missed' });
    const heard: Change[] = [];
    store.changes.subscribe((change) => heard.push(change));
    await ask(store);
    expect(heard).toContainEqual({ kind: 'outbox', of: 'request' });
    await ask(store, 'GLM-0000-002', { service: 'bins.fly-tipping' });
    expect((await only(store)).reference).toBe('GLM-0000-002');
    expect(await store.outbox.due(10, ['sms'])).toEqual([]);
    expect(await store.outbox.due(10, ['request'])).toMatchObject([{ kind: 'request', payload: R, attempts: 1 }]);
    // The whole turn or nothing of it.
    const lost = turn('t9', 'c9');
    await store.turns.claim(lost, said('yes'));
    const taken = [make('GLM-0000-009', { conversation: 'c9' }), make(R, { conversation: 'c9' })];
    await expect(store.turns.finish(lost, finish('Sent.', taken))).rejects.toMatchObject({
      code: 'store/reference-taken',
    });
    expect(await store.requests.byReference('GLM-0000-009')).toBeNull();
  });

  it('are one for a reference, however often the turn says so', async () => {
    const store = await open();
    await take(store, turn('t1'), 'yes', finish('Sent.', [make(), make()]));
    await take(store, turn('t2'), 'yes', finish('Sent.', [make()]));
    await only(store);
  });

  it('are found by their home, kind and what they are about, the newest that is not closed', async () => {
    let day = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 22) + day * DAY_MS);
    const store = await open({ now });
    const find = async (about = 'food', uprn = '990010000123', since = new Date(0)) =>
      (await store.requests.open('bins.missed', uprn, about, since))[0]?.reference ?? null;
    expect(await find()).toBeNull();
    await ask(store, 'GLM-0000-001');
    day = 2;
    await ask(store, 'GLM-0000-002');
    await ask(store, 'GLM-0000-003', { about: 'glass' });
    expect(await find()).toBe('GLM-0000-002');
    const all = await store.requests.open('bins.missed', '990010000123', 'food', new Date(0));
    expect(all.map(({ reference }) => reference)).toEqual(['GLM-0000-002', 'GLM-0000-001']);
    expect(await find('glass')).toBe('GLM-0000-003');
    expect(await find('food', '990010000124')).toBeNull();
    expect(await find('food', '990010000123', new Date(now().getTime() + 1))).toBeNull();
    const newest = (await store.items.list('waiting')).find(({ reference }) => reference === 'GLM-0000-002');
    await store.items.claim(newest?.id ?? '', sam, null);
    await store.items.close(newest?.id ?? '', sam, 'done', null);
    expect(await find()).toBe('GLM-0000-001');
  });

  it('are closed by whoever closes their task, with the outcome as the note', async () => {
    const store = await open();
    await ask(store);
    const { id } = await only(store);
    await store.items.claim(id, sam, null);
    expect((await store.requests.byReference(R))?.state).toBe('staff');
    await store.items.close(id, sam, 'declined', null);
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'closed', note: 'declined' });
  });

  it('are begun by one of several, and know it after a restart', async () => {
    const store = await open({ delivers: () => true });
    const other = await open({ role: 'tool' });
    await ask(store);
    const first = await store.deliveries.get(R);
    expect(first).toMatchObject({ state: 'kept', sentAt: null, sentAgo: null, request: request(R) });
    const begun = await Promise.all([store.deliveries.begin(R, null), other.deliveries.begin(R, null)]);
    expect(begun.sort()).toEqual([false, true]);
    const sentAt = (await other.deliveries.get(R))?.sentAt ?? null;
    expect(sentAt).toBeInstanceOf(Date);
    await store.deliveries.unsent(R, null);
    expect(await other.deliveries.begin(R, sentAt)).toBe(false);
    expect(await other.deliveries.begin(R, null)).toBe(true);
    await store.deliveries.accepted(R, got('1000'));
    expect(await store.deliveries.begin(R, (await store.deliveries.get(R))?.sentAt ?? null)).toBe(false);
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'confirmed', theirs: '1000' });
  });

  it('keep both references, and what the system says of them', async () => {
    const store = await open({ delivers: () => true });
    await ask(store);
    await store.deliveries.accepted(R, got(null, 't1'));
    expect(await store.deliveries.get(R)).toMatchObject({ state: 'sent', theirs: null, token: 't1' });
    await store.deliveries.told(R, { closed: true, note: 'not yet' });
    await store.deliveries.accepted(R, got('1000'));
    expect(await store.deliveries.get(R)).toMatchObject({
      state: 'confirmed',
      theirs: '1000',
      token: 't1',
      note: null,
    });
    await store.deliveries.told(R, { closed: false, note: 'The crew is coming' });
    const told = await store.deliveries.get(R);
    expect(told).toMatchObject({ state: 'confirmed', note: 'The crew is coming' });
    expect(told?.askedAt).toBeInstanceOf(Date);
    await store.deliveries.raise(R, 'request-unsure');
    expect(await store.items.list('waiting')).toEqual([]);
    await store.deliveries.told(R, { closed: true, note: null });
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'closed', note: null });
    await store.deliveries.accepted(R, got('2000'));
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'closed', theirs: '1000' });
  });

  it('are raised once, and an answer that comes late does not take them from the person', async () => {
    const store = await open({ delivers: () => true });
    await ask(store);
    await Promise.all([store.deliveries.raise(R, 'request-unsure'), store.deliveries.raise(R, 'request-refused')]);
    await only(store);
    await store.deliveries.accepted(R, got('1000'));
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'staff', theirs: '1000' });
  });

  it('are asked about soon at first, then ever less often, each by one process', async () => {
    let ahead = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 22) + ahead);
    const store = await open({ delivers: () => true, now });
    const other = await open({ role: 'tool', now });
    await ask(store);
    await store.deliveries.accepted(R, got(null, 't1'));
    expect(await store.deliveries.toAsk(10)).toEqual([]);
    const waits: number[] = [];
    for (let minutes = 0; minutes < 3 * 1440; minutes += 1, ahead += 60_000) {
      const both = await Promise.all([store.deliveries.toAsk(10), other.deliveries.toAsk(10)]);
      if (both.flat().length > 0) waits.push(minutes);
      expect(both.flat().length).toBeLessThan(2);
      if (minutes > 90) {
        minutes += 29;
        ahead += 29 * 60_000;
      }
    }
    expect(waits[0]).toBe(1);
    expect(waits.length).toBeGreaterThan(10);
    expect(waits.length).toBeLessThan(40);
    await store.deliveries.accepted(R, got('1000'));
    ahead += DAY_MS + 1;
    expect(await store.deliveries.toAsk(10)).toHaveLength(1);
    await store.deliveries.told(R, { closed: true, note: null });
    ahead += 3 * DAY_MS;
    expect(await store.deliveries.toAsk(10)).toEqual([]);
  });

  it('go with their conversation when it is erased, by their reference too', async () => {
    const store = await open({ delivers: () => true });
    await ask(store);
    expect(await store.upkeep.erase(R)).toBe('erased');
    expect(await store.requests.byReference(R)).toBeNull();
    expect(await store.outbox.due(10)).toEqual([]);
    expect(await store.deliveries.begin(R, null)).toBe(false);
    await store.deliveries.raise(R, 'request-failed');
    expect(await store.items.list('waiting')).toEqual([]);
  });

  it('lose what was told after the days of the council, but not the request that is still owed', async () => {
    let day = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 22) + day * DAY_MS);
    const store = await open({ delivers: () => true, now });
    await ask(store, 'GLM-0000-001', { conversation: 'owed' });
    await ask(store, 'GLM-0000-002', { conversation: 'there' });
    await ask(store, 'GLM-0000-003', { conversation: 'done' });
    await store.deliveries.accepted('GLM-0000-002', got('1000'));
    await store.deliveries.accepted('GLM-0000-003', got('1001'));
    await store.deliveries.told('GLM-0000-003', { closed: true, note: 'Done' });
    day = 31;
    await store.upkeep.sweep(30, now());
    expect((await store.outbox.due(10)).map(({ payload }) => payload)).toContain('GLM-0000-001');
    expect((await store.deliveries.get('GLM-0000-001'))?.request).toMatchObject({ uprn: '990010000123' });
    expect(await store.deliveries.get('GLM-0000-002')).toMatchObject({ state: 'confirmed', uprn: null, request: null });
    expect(await store.requests.byReference('GLM-0000-003')).toBeNull();
    await store.deliveries.raise('GLM-0000-001', 'request-failed');
    expect((await only(store)).details).toMatchObject({ phone: '01632 960123' });
    day = 62;
    await store.upkeep.sweep(30, now());
    expect(await only(store)).toMatchObject({ details: {}, summary: '' });
    expect(await store.upkeep.erase('GLM-0000-001')).toBe('erased');
    expect(await store.items.list('waiting')).toEqual([]);
  });

  it('do not come between a turn and an item of its own', async () => {
    const store = await open();
    const task: Effect = { kind: 'open-item', item: item('GLM-0000-001', 'c1', { kind: 'task' }) };
    await take(store, turn('t1'), 'yes', finish('Sent.', [task, make()]));
    expect((await store.items.list('waiting')).map(({ reference }) => reference).sort()).toEqual(['GLM-0000-001', R]);
  });
});

describeStores('an outbox message given up', (open) => {
  it('is buried with its task in one go, once', async () => {
    const store = await open();
    await store.outbox.add('sms', 'payload', 'c1:t1');
    const [message] = await store.outbox.due(1);
    const task = item('GLM-0000-001', 'c1', { kind: 'task', reason: 'undelivered' });
    await store.outbox.bury(message?.id ?? '', task);
    await store.outbox.bury(message?.id ?? '', { ...task, reference: 'GLM-0000-002' });
    expect(await only(store)).toMatchObject({ kind: 'task', reason: 'undelivered', reference: 'GLM-0000-001' });
    expect(await store.outbox.due(1)).toEqual([]);
  });
});
