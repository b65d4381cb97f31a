// One turn of a conversation at a time within a process.
import { expect, it } from 'vitest';
import { createLanes } from '../../src/store/lanes.js';

it('lets one in after the other, in the order of arrival, each conversation for itself', async () => {
  const lanes = createLanes();
  const order: string[] = [];
  const go = async (conversation: string, name: string): Promise<void> => {
    const leave = await lanes.enter(conversation, 1_000);
    order.push(name);
    await Promise.resolve();
    leave?.();
    // Leaving twice lets nobody else in.
    leave?.();
  };
  await Promise.all([go('a', 'a1'), go('a', 'a2'), go('b', 'b1'), go('a', 'a3')]);
  expect(order.filter((name) => name.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
  expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a2'));
  expect(lanes.busy('a')).toBe(false);
});

it('gives up waiting, and whoever comes behind goes on', async () => {
  const lanes = createLanes();
  const leave = await lanes.enter('a', 1_000);
  const impatient = lanes.enter('a', 5);
  const patient = lanes.enter('a', 5_000);
  expect(lanes.busy('a')).toBe(true);
  expect(await impatient).toBeNull();
  leave?.();
  const second = await patient;
  expect(second).not.toBeNull();
  second?.();
  expect(lanes.busy('a')).toBe(false);
});
