// What is written while the network is gone, or is not heard: it is kept, goes by itself, in its order, and is taken once.
import type { Frame, Route } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { lines, openChat, shows, type } from './chat-page.js';
import { item, mair, openItem, reply, said } from '../store/sample.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';

let frame: Frame;

beforeEach(async () => {
  await openPlace();
  await openContext({ viewport: { width: 360, height: 640 } });
  await openPage();
  await page.goto(place.url);
});

const asked = (): readonly string[] => place.turns.flatMap(({ input }) => (input.kind === 'text' ? [input.text] : []));
const times = async (text: string): Promise<number> =>
  (await lines(frame)).filter((one) => one.includes(text) && !one.includes('said that')).length;
const isPost = (route: Route): boolean => route.request().method() === 'POST';

it('waits while there is no network, and goes in its order when there is one', async () => {
  // After half a minute more is said; nobody waits for that here.
  await page.addInitScript(
    'const later = setTimeout; window.setTimeout = (act, ms, ...more) => later(act, ms === 30_000 ? 5_000 : ms, ...more);',
  );
  await page.reload();
  frame = await openChat(page);
  await type(frame, 'before');
  await shows(frame, 'You said before');
  await context.setOffline(true);
  await type(frame, 'first of two');
  await type(frame, 'second of two');
  await shows(frame, 'Connection lost. Trying again. Your message is safe.');
  expect((await lines(frame)).filter((one) => one.includes('Waiting to send'))).toHaveLength(2);
  expect(asked()).toEqual(['before']);
  // A number that is to be called can be pressed.
  await shows(frame, 'Still not connected. Call');
  expect(await frame.locator('#status a').getAttribute('href')).toBe('tel:01632960100');
  // Nobody is shown to answer what has not gone.
  expect(await frame.locator('.webchat__typing-indicator').count()).toBe(0);
  await context.setOffline(false);
  await shows(frame, 'You said second of two');
  expect(asked()).toEqual(['before', 'first of two', 'second of two']);
  const said = (await lines(frame)).join(' ');
  expect(said).not.toMatch(/Waiting to send|Not sent/);
  // Theirs, and the answer that says it back.
  for (const words of ['first of two', 'second of two']) expect(said.split(words)).toHaveLength(3);
});

it('is taken once where the server heard it and only its answer was lost', async () => {
  frame = await openChat(page);
  let lost = 0;
  await page.route('**/activities', async (route) => {
    if (!isPost(route) || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  const again = page.waitForResponse(
    (response) => response.url().endsWith('/activities') && response.request().method() === 'POST' && response.ok(),
  );
  await type(frame, 'only once');
  await again;
  await shows(frame, 'You said only once');
  expect(lost).toBe(1);
  // It came twice, by the same name: the second was known.
  const texts = place.turns.filter(({ input }) => input.kind === 'text');
  expect(texts).toHaveLength(2);
  expect(new Set(texts.map(({ id }) => id)).size).toBe(1);
  expect((await lines(frame)).join(' ').split('only once')).toHaveLength(3);
});

it('goes by itself once a server that was away answers again', async () => {
  frame = await openChat(page);
  let refused = 0;
  await page.route('**/activities', (route) => {
    if (!isPost(route) || refused > 1) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503, body: '' });
  });
  await type(frame, 'while it restarts');
  await shows(frame, 'Connection lost. Trying again. Your message is safe.');
  await shows(frame, 'You said while it restarts');
  await shows(frame, 'Connected again.');
  expect(asked()).toEqual(['while it restarts']);
});

it('still waits, and is not doubled, when "Try again" is pressed after minutes without a network', async () => {
  await page.clock.install();
  await page.reload();
  frame = await openChat(page);
  await context.setOffline(true);
  await type(frame, 'in the tunnel');
  await shows(frame, 'Waiting to send');
  await page.clock.fastForward('05:30');
  await frame.getByRole('button', { name: 'Try again' }).or(frame.getByText('Try again')).last().click();
  expect(await times('in the tunnel')).toBe(1);
  await context.setOffline(false);
  await page.clock.fastForward('00:20');
  await shows(frame, 'You said in the tunnel');
  expect(asked()).toEqual(['in the tunnel']);
  expect((await lines(frame)).join(' ')).not.toContain('Not sent');
});

it('goes on after the phone has slept, with what was said meanwhile, once', async () => {
  frame = await openChat(page);
  await type(frame, 'queue');
  await shows(frame, 'You are next in the queue');
  const id = await openItem(place.store, item('GLM 7K2P 4XC', place.turns[0]?.conversation ?? ''));
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  // Its line is gone by the time that it wakes.
  await place.restart();
  await place.store.items.claim(id, mair, reply('Mair has joined.'));
  await place.store.items.say(id, mair, said('Said while it slept.'));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await shows(frame, 'Said while it slept.');
  expect((await lines(frame)).filter((one) => one.includes('Said while it slept.'))).toHaveLength(1);
  await type(frame, 'awake again');
  await expect.poll(() => asked().filter((one) => one === 'awake again').length).toBe(1);
});
