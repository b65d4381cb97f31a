// The button after a reload and on the next page: whether there is a chat to go on with, and what a person has said meanwhile.
import { describe, expect, it } from 'vitest';
import { item, mair, openItem, reply, said } from '../store/sample.js';
import { openChat, shows, type } from './chat-page.js';
import { context, page, place } from './chat-place.js';
import { council, DENIED, errors, label, open, STRICT, visit } from './embed-place.js';

describe('the button, after a reload and on the next page', () => {
  it('offers a new chat until something was said, then to go on with it, and asks for nothing meanwhile', async () => {
    await open({ policy: STRICT });
    await visit();
    const frame = await openChat(page);
    await page.reload();
    expect(await label()).toBe('Chat with us');
    expect(frame.isDetached()).toBe(true);
    const second = await openChat(page);
    await type(second, 'my own words');
    await shows(second, 'You said my own words');
    await page.goto(`${council.origin}/other`);
    await expect.poll(label).toBe('Continue your chat');
    expect(await page.locator('iframe').count()).toBe(0);
    const third = await openChat(page);
    await shows(third, 'You said my own words');
    await third.locator('#options').click();
    await third.locator('#finish').click();
    await shows(third, 'You have ended this chat.');
    await third.locator('#close').click();
    await expect.poll(label).toBe('Chat with us');
    expect(errors).toEqual([]);
  });

  it.each([
    ['by a socket', '', ''],
    ['where no socket gets through', 'stream', ''],
    ['where the frame may keep nothing', '', DENIED],
  ])('tells what a person says while the chat is closed, %s', async (_name, blocked, init) => {
    await open({ policy: STRICT });
    if (blocked !== '') await context.routeWebSocket(/stream/, (socket) => socket.close());
    if (init !== '') await context.addInitScript(init);
    await page.clock.install();
    await visit();
    const frame = await openChat(page);
    await type(frame, 'queue');
    await shows(frame, 'You are next in the queue');
    const conversation = place.turns[0]?.conversation ?? '';
    await page.goto(`${council.origin}/other`);
    await expect.poll(label).toBe('Continue your chat');
    // Without a socket it is asked for every 10 s.
    const unread = (n: number) =>
      expect
        .poll(
          async () => {
            if (blocked !== '') await page.clock.fastForward(10_000);
            return label();
          },
          { timeout: 25_000, interval: 300 },
        )
        .toBe(`Continue your chat, ${String(n)} new`);
    const id = await openItem(place.store, item('GLM 7K2P 4XC', conversation));
    await unread(1);
    await place.store.items.claim(id, mair, reply('Mair has joined.'));
    await unread(2);
    await place.store.items.say(id, mair, said('Bore da.'));
    await unread(3);
    // Still unread on the next page, and read once it is open.
    await page.goto(council.origin);
    await unread(3);
    await place.store.items.say(id, mair, said('Sut alla i helpu?'));
    await unread(4);
    await shows(await openChat(page, 'Sut alla i helpu?'), 'Mair has joined.');
    expect(await label()).toBe('Continue your chat');
    expect(await page.locator('iframe').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('offers a new chat once the time to go on has passed', async () => {
    await open();
    await visit();
    const frame = await openChat(page);
    await type(frame, 'my own words');
    await shows(frame, 'You said my own words');
    await page.clock.install();
    await page.reload();
    await expect.poll(label).toBe('Continue your chat');
    await page.clock.fastForward('31:00');
    await expect.poll(label).toBe('Chat with us');
  });
});
