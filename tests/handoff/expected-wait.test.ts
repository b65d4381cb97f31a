// The wait that residents are told: measured from chats taken in the last hour, else reckoned from who is on shift.
import { describe, expect, it } from 'vitest';
import { USUAL_HANDOFF } from '../../src/core/handoff-policy.js';
import { roundedMinutes } from '../../src/core/wait.js';
import { expectedWait } from '../../src/handoff/expected-wait.js';
import { item, openItem, sam } from '../store/sample.js';
import { describeStores } from '../support/stores.js';

const { queue } = USUAL_HANDOFF;
const quiet = { waited: [], longest: 0, waiting: 0, held: 0 };

describe('the expected wait', () => {
  it('is not known while nobody is on shift', () => {
    expect(expectedWait({ ...quiet, waited: [3, 4, 5] }, 0, queue)).toBeNull();
  });
  it('is short while somebody has room', () => {
    expect(expectedWait({ ...quiet, held: 7, waited: [30, 30, 30] }, 2, queue)).toBe(1);
  });
  it('is what those before waited, and no less than the one in front has', () => {
    const busy = { waiting: 3, held: 4, longest: 2, waited: [20, 6, 8] };
    expect(expectedWait(busy, 1, queue)).toBe(8);
    expect(expectedWait({ ...busy, longest: 17 }, 1, queue)).toBe(17);
    expect(expectedWait({ ...busy, waited: [4, 6, 8, 10] }, 1, queue)).toBe(7);
  });
  it('is reckoned where too few were taken to tell', () => {
    expect(expectedWait({ waiting: 9, held: 8, longest: 1, waited: [1] }, 2, queue)).toBe(10);
  });
  it('is told as people would say it', () => {
    expect([0.2, 1, 3.2, 5, 5.1, 12, 59, 61, 76].map(roundedMinutes)).toEqual([1, 1, 4, 5, 10, 15, 60, 75, 90]);
  });
});

describeStores('waits', (open) => {
  it('are those of chats, from when each was first taken', async () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    const store = await open({ now: () => new Date(now) });
    const [first, second] = [await openItem(store, item('GLM-1', 'c1')), await openItem(store, item('GLM-2', 'c2'))];
    const call = await openItem(store, item('GLM-3', 'c3', { kind: 'callback' }));
    expect(await store.waits.recent(60)).toEqual({ waited: [], longest: 0, waiting: 2, held: 0 });
    now += 5 * 60_000;
    await store.items.claim(first, sam, null);
    await store.items.claim(call, sam, null);
    now += 10 * 60_000;
    expect(await store.waits.recent(60)).toEqual({ waited: [5], longest: 15, waiting: 1, held: 1 });
    await store.items.release(first, sam, null);
    await store.items.claim(first, sam, null);
    await store.items.claim(second, sam, null);
    expect(await store.waits.recent(60)).toEqual({ waited: [15, 5], longest: 0, waiting: 0, held: 2 });
    now += 51 * 60_000;
    expect((await store.waits.recent(60)).waited).toEqual([15]);
  });
});
