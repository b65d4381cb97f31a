// What could not be sent yet and the page is loaded again, what is refused, and a line that is cut in the middle of the talk.
import type { Frame, Route, WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { item, mair, openItem, reply, said } from '../store/sample.js';
import { BOX, choose, cleanAtSizes, lines, openChat, shows, type } from './chat-page.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';
import { DENIED, open as openEmbedded, visit } from './embed-place.js';

const open = async (path = '/'): Promise<Frame> => {
  await openPlace();
  await openContext();
  await openPage();
  await page.goto(place.url + path);
  return openChat(page, path === '/' ? 'Hello.' : 'Helô.');
};
const asked = (): readonly string[] => place.turns.flatMap(({ input }) => (input.kind === 'text' ? [input.text] : []));
const isPost = (route: Route): boolean => route.request().method() === 'POST';
/** How often it stands in the talk: what they wrote, and the answer that says it back. */
const times = async (frame: Frame, words: string): Promise<number> =>
  (await lines(frame)).join(' ').split(words).length - 1;
/** No message gets out until the route is taken away. */
const refuse = (status: number): Promise<unknown> =>
  context.route('**/activities', (route) => (isPost(route) ? route.fulfill({ status, body: '' }) : route.continue()));

describe('a message that has not gone when the page is loaded again', () => {
  it.each([
    ['where the window may keep it', false],
    ['where the page of another site must keep it', true],
  ])('goes then, once, and in its order, %s', async (_name, denied) => {
    if (denied) {
      await openEmbedded();
      await context.addInitScript(DENIED);
      await visit();
    } else {
      await openPlace();
      await openContext();
      await openPage();
      await page.goto(place.url);
    }
    const first = await openChat(page);
    await type(first, 'before');
    await shows(first, 'You said before');
    await refuse(503);
    await type(first, 'one of two');
    await type(first, 'two of two');
    await shows(first, 'Waiting to send');
    await page.reload();
    // It still does not go: it is seen to wait.
    const second = await openChat(page, 'You said before');
    await shows(second, 'two of two');
    expect(await times(second, 'Waiting to send')).toBe(2);
    await context.unroute('**/activities');
    await page.reload();
    const third = await openChat(page, 'You said two of two');
    expect(asked()).toEqual(['before', 'one of two', 'two of two']);
    for (const words of ['one of two', 'two of two']) expect(await times(third, words)).toBe(2);
    expect(await times(third, 'Waiting to send')).toBe(0);
    // Nothing of it is kept any longer.
    expect(await page.evaluate<string>('JSON.stringify(Object.values(sessionStorage))')).not.toContain('of two');
  });

  it('is not sent again where the server had heard it and only the answer was lost', async () => {
    const first = await open();
    await context.route('**/activities', async (route) => {
      if (!isPost(route)) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    // What comes back must not come by the stream either, or it would be known.
    await first.evaluate('WebSocket.prototype.close.call.bind(WebSocket.prototype.close)');
    await type(first, 'heard once');
    await expect.poll(() => asked().length).toBeGreaterThan(0);
    await page.reload();
    await context.unroute('**/activities');
    const second = await openChat(page, 'You said heard once');
    await page.waitForTimeout(1_000);
    expect(await times(second, 'heard once')).toBe(2);
    expect(await times(second, 'Waiting to send')).toBe(0);
    expect(new Set(place.turns.map(({ id }) => id)).size).toBe(2);
  });

  it('is gone with a talk that is ended, and stands in the box where its time has run out', async () => {
    const first = await open();
    await refuse(503);
    await type(first, 'never to go');
    await shows(first, 'Waiting to send');
    await choose(first, 'finish');
    await page.reload();
    const second = await openChat(page);
    expect(await times(second, 'never to go')).toBe(0);
    expect(await second.locator(BOX).inputValue()).toBe('');
    await type(second, 'too late');
    await shows(second, 'Waiting to send');
    await context.unroute('**/activities');
    place.later(31);
    await page.reload();
    const third = await openChat(page);
    await expect.poll(() => third.locator(BOX).inputValue()).toBe('too late');
    expect(asked()).toEqual([]);
  });
});

describe('a message that is refused', () => {
  it.each([
    ['/', 400, 'Not sent.', 'Edit', 'try again'],
    ['/cy/', 403, 'Heb ei hanfon.', 'Ei golygu', 'roi cynnig arall arni'],
  ])(
    'on %s, by a %i, is marked at once, keeps no other back, and can be put right',
    async (path, status, not, edit, again) => {
      const frame = await open(path);
      await context.route('**/activities', (route) =>
        isPost(route) && route.request().postData()?.includes('DROP TABLE') === true
          ? route.fulfill({ status, contentType: 'text/html', body: '<h1>Blocked</h1>' })
          : route.continue(),
      );
      await type(frame, 'DROP TABLE bins');
      await type(frame, 'and the next');
      await shows(frame, 'You said and the next');
      await shows(frame, not);
      expect(asked()).toEqual(['and the next']);
      // No filter on the way ends the talk.
      expect(await frame.locator('#ended').isHidden()).toBe(true);
      await cleanAtSizes(page, frame, 'refused');
      for (const name of [edit, again])
        expect((await frame.getByRole('button', { name }).boundingBox())?.height).toBeGreaterThanOrEqual(24);
      const line = "getComputedStyle(document.querySelector('[data-unsent] button')).textDecorationLine";
      expect(await frame.evaluate<string>(line)).toBe('underline');
      await frame.getByRole('button', { name: edit, exact: true }).click();
      await expect.poll(() => frame.locator(BOX).inputValue()).toBe('DROP TABLE bins');
      await frame.locator(BOX).fill('drop a table');
      await frame.locator(BOX).press('Enter');
      await shows(frame, 'You said drop a table');
      await context.unroute('**/activities');
      await frame.getByRole('button', { name: again }).click();
      await shows(frame, 'You said DROP TABLE bins');
      expect(asked()).toEqual(['and the next', 'drop a table', 'DROP TABLE bins']);
      expect(await times(frame, not)).toBe(0);
      expect(await times(frame, 'DROP TABLE bins')).toBe(2);
    },
  );
});

describe('a line that is cut in the middle of the talk', () => {
  it('messages are asked for, then streamed again: each is there once, and nobody is told of trouble', async () => {
    await openPlace();
    await openContext();
    const open: WebSocketRoute[] = [];
    let allowed = true;
    let tries = 0;
    await context.routeWebSocket(/stream/, (socket) => {
      tries += 1;
      if (!allowed) return void socket.close();
      open.push(socket);
      socket.connectToServer();
    });
    await openPage();
    const polls: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'GET' && /\/activities\?/.test(request.url())) polls.push(request.url());
    });
    await page.goto(place.url);
    const frame = await openChat(page);
    await type(frame, 'queue');
    await shows(frame, 'You are next in the queue');
    expect(polls).toEqual([]);
    const id = await openItem(place.store, item('GLM 7K2P 4XC', place.turns[0]?.conversation ?? ''));
    allowed = false;
    for (const socket of open.splice(0)) await socket.close();
    await place.store.items.claim(id, mair, reply('Mair has joined.'));
    await place.store.items.say(id, mair, said('Said while it was cut.'));
    await shows(frame, 'Said while it was cut.');
    await type(frame, 'written while it was cut');
    await shows(frame, 'You said written while it was cut');
    const many = polls.length;
    expect(many).toBeGreaterThan(0);
    allowed = true;
    await expect.poll(() => open.length, { timeout: 30_000 }).toBe(1);
    expect(tries).toBeGreaterThan(2);
    await place.store.items.say(id, mair, said('Said by the new line.'));
    await shows(frame, 'Said by the new line.');
    // Nothing is asked for any more: between two questions are 1.5 s.
    const before = polls.length;
    await page.waitForTimeout(2_500);
    expect(polls.length - before).toBeLessThanOrEqual(1);
    for (const [words, n] of [
      ['Mair has joined.', 1],
      ['Said while it was cut.', 1],
      // Theirs, and the answer that says it back.
      ['written while it was cut', 2],
      ['Said by the new line.', 1],
    ] as const)
      expect(await times(frame, words), words).toBe(n);
    expect(await frame.getByText('Connection lost').count()).toBe(0);
  });
});
