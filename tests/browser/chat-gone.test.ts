// Leaving at once and deleting reach every tab of the browser, and the server, in a real browser.
import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { axe, frameOf, openChat, choose, shows, type } from './chat-page.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';
import { openCouncilPage, type CouncilPage } from './council-page.js';
import { DENIED } from './embed-place.js';

const EXIT = 'https://www.bbc.co.uk/weather';
const NO_CHANNEL = 'delete window.BroadcastChannel';
let council: CouncilPage | null = null;

afterEach(async () => {
  await council?.close();
  council = null;
});

/** The same talk in two tabs; its frames, and what the token of the talk opens. */
async function twoTabs({ script = '', embedded = false } = {}) {
  const sites: string[] = [];
  await openPlace({ change: { sites } });
  council = embedded ? await openCouncilPage(place.url) : null;
  if (council) sites.push(council.origin);
  await openContext();
  if (script !== '') await context.addInitScript(script);
  await context.route(`${EXIT}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
  await openPage();
  let token = '';
  page.on('request', (request) => {
    token = /^Bearer (.+)/.exec(request.headers()['authorization'] ?? '')?.[1] ?? token;
  });
  await page.goto(council?.origin ?? place.url);
  const frame = await openChat(page);
  await type(frame, 'my secret');
  await shows(frame, 'You said my secret');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate("void window.open(location.href, '_blank')"),
  ]);
  const second = await openChat(other);
  await shows(second, 'You said my secret');
  const opens = async (): Promise<number> => {
    const { conversation = '' } = place.turns[0] ?? {};
    const path = `${place.url}/v3/directline/conversations/${conversation}/activities`;
    return (await fetch(path, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  expect(await opens()).toBe(200);
  return { frame, other, second, opens };
}

const leave = async (frame: Frame): Promise<void> => {
  await frame.locator('#options').click();
  await frame.locator('#menu [data-leave]').click();
  await page.waitForURL(`${EXIT}**`);
};
/** In no frame of the tab. */
const seen = async (tab: Page): Promise<string> =>
  (await Promise.all(tab.frames().map((one) => one.evaluate<string>('document.body?.innerText ?? ""')))).join(' ');

describe('leaving at once', () => {
  it.each([
    ['by a channel', { script: '' }],
    ['by the storage where there is no channel', { script: NO_CHANNEL }],
    [
      "by the council's page where its frames may keep nothing",
      { script: `${DENIED};\n${NO_CHANNEL}`, embedded: true },
    ],
  ])('clears every other tab, %s', async (_, options) => {
    const { frame, other, opens } = await twoTabs(options);
    await leave(frame);
    await expect.poll(() => seen(other)).not.toContain('my secret');
    expect(await other.locator('iframe.frame').count()).toBe(0);
    expect(await other.locator('#launcher').textContent()).toBe('Chat with us');
    await expect.poll(opens).toBe(403);
    // A new talk can be had there, and knows nothing of the old one.
    const again = await openChat(other);
    expect(await again.locator('body').innerText()).not.toContain('my secret');
  });

  it('takes a chat that fills a tab away from there', async () => {
    const { frame, other, second } = await twoTabs();
    await other.goto(new URL(second.url()).href);
    await other.getByText('You said my secret', { exact: true }).waitFor();
    await leave(frame);
    await other.waitForURL(`${EXIT}**`);
  });

  it('is heard from the server by a tab that no other tab can tell', async () => {
    const { second, opens, other } = await twoTabs();
    const { conversation = '' } = place.turns[0] ?? {};
    await place.store.revoked.add(conversation, 'left');
    expect(await opens()).toBe(403);
    await type(second, 'and more');
    await expect.poll(() => seen(other), { timeout: 20_000 }).not.toContain('my secret');
  });
});

describe('a plain page that stays open in another tab', () => {
  it('is cleared when the chat is left or deleted in the first', async () => {
    await openPlace({ change: { sites: [] } });
    await openContext();
    await context.route(`${EXIT}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
    await openPage();
    for (const act of ['delete', 'leave'] as const) {
      await page.goto(`${place.url}/chat`);
      await page.locator('#message').fill('my secret');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText('You said my secret').waitFor();
      const other = await context.newPage();
      await other.goto(`${place.url}/chat`);
      await other.getByText('You said my secret').waitFor();
      if (act === 'leave') {
        await page.getByRole('link', { name: 'Leave this page now' }).click();
        await other.waitForURL(`${EXIT}**`);
      } else {
        await page.goto(`${place.url}/chat/delete`);
        await page.getByRole('button').last().click();
        await page.getByText('The chat is deleted.').waitFor();
        // A browser without a screen tells nobody that a tab is looked at again.
        await other.evaluate("dispatchEvent(new Event('focus'))");
        await other.getByText('This chat has ended').waitFor();
        expect((await axe(other)).violations).toEqual([]);
      }
      expect(await seen(other)).not.toContain('my secret');
      await other.close();
    }
  });
});

describe('deleting', () => {
  it.each([
    ['by a channel', { script: '' }],
    ["by the council's page", { script: `${DENIED};\n${NO_CHANNEL}`, embedded: true }],
  ])('clears every other tab with this chat and says why, %s', async (_, options) => {
    const { frame, other, second, opens } = await twoTabs(options);
    await choose(frame, 'delete');
    await frame.locator('#delete-yes').click();
    await shows(frame, 'The chat is deleted.');
    await shows(second, 'The chat is deleted.');
    expect(await seen(other)).not.toContain('my secret');
    expect(await opens()).toBe(403);
    await second.locator('#restart').click();
    await shows(await frameOf(other), 'Hello.');
  });

  it('leaves another chat alone', async () => {
    const { frame } = await twoTabs();
    const third = await context.newPage();
    await third.goto(place.url);
    const own = await openChat(third);
    await type(own, 'a talk of its own');
    await shows(own, 'You said a talk of its own');
    await choose(frame, 'delete');
    await frame.locator('#delete-yes').click();
    await shows(frame, 'The chat is deleted.');
    await type(own, 'and on it goes');
    await shows(own, 'You said and on it goes');
  });
});
