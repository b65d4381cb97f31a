// Staff, sign-ins, presence and wrong sign-ins.
import { expect, it } from 'vitest';
import { describeStores } from '../support/stores.js';
import { mair, sam } from './sample.js';

const HOUR_MS = 3_600_000;

describeStores('staff', (open) => {
  it('adds an e-mail address once, however it is written', async () => {
    const store = await open();
    expect(await store.staff.count()).toBe(0);
    expect(await store.staff.add({ ...sam, passwordHash: 'h1' })).toBe('added');
    expect(await store.staff.add({ ...sam, email: ' SAM@Glanmarch.example ', passwordHash: 'h2' })).toBe('exists');
    expect(await store.staff.add({ ...mair, role: 'supervisor', passwordHash: 'h3' })).toBe('added');
    expect(await store.staff.count()).toBe(2);
    expect(await store.staff.byEmail('Sam@glanmarch.example')).toMatchObject({
      name: 'Sam',
      role: 'agent',
      passwordHash: 'h1',
    });
    expect(await store.staff.byEmail('nobody@glanmarch.example')).toBeNull();
  });

  it('keeps sessions until they expire or are closed', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    await store.staff.add({ ...sam, passwordHash: 'h1' });
    const agent = await store.staff.byEmail(sam.email);
    const id = agent?.id ?? '';
    await store.staff.openSession('token-1', id, new Date(Date.now() + HOUR_MS));
    await store.staff.openSession('token-2', id, new Date(Date.now() + HOUR_MS));
    expect(await store.staff.session('token-1')).toEqual({
      id,
      email: sam.email,
      name: 'Sam',
      role: 'agent',
      languages: ['en'],
    });
    expect(await store.staff.session('token-3')).toBeNull();
    await store.staff.closeSession('token-1');
    expect(await store.staff.session('token-1')).toBeNull();
    ahead = HOUR_MS + 1000;
    expect(await store.staff.session('token-2')).toBeNull();
  });

  it('knows who is at the desk and whether they are available', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    const ids: string[] = [];
    for (const agent of [sam, mair]) {
      await store.staff.add({ ...agent, passwordHash: 'h' });
      ids.push((await store.staff.byEmail(agent.email))?.id ?? '');
    }
    const [samId = '', mairId = ''] = ids;
    await store.staff.seen(samId, null);
    await store.staff.seen(mairId, true);
    await store.staff.seen(mairId, null);
    expect(await store.staff.present(60)).toMatchObject([
      { id: mairId, name: 'Mair', available: true },
      { id: samId, name: 'Sam', available: false },
    ]);
    ahead = 90_000;
    await store.staff.seen(mairId, false);
    expect(await store.staff.present(60)).toMatchObject([{ id: mairId, available: false }]);
  });

  it('counts wrong sign-ins in a time, over all processes', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    const other = await open({ role: 'tool' });
    for (let n = 0; n < 3; n++) await store.staff.recordFailure('sam@glanmarch.example');
    await other.staff.recordFailure('sam@glanmarch.example');
    await store.staff.recordFailure('10.0.0.1');
    expect(await store.staff.failures('sam@glanmarch.example', 60)).toBe(4);
    expect(await store.staff.failures('10.0.0.1', 60)).toBe(1);
    expect(await store.staff.failures('someone else', 60)).toBe(0);
    ahead = 61_000;
    expect(await store.staff.failures('sam@glanmarch.example', 60)).toBe(0);
  });
});
