// The desk page in a real browser: by hand and by keyboard, in English and Welsh, wide and on a phone, with axe on every state.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '../../src/core/http.js';
import { deskAssets } from '../handoff/assets.js';
import { openPlace, type Caller, type Place } from '../handoff/place.js';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { openBrowser } from '../support/browser.js';
import { expectCleanAt } from './desk-page.js';

const PASSWORD = 'a good long password';
const C = '/api/desk/conversations';

let browser: Browser;
let assets: readonly Route[];
let place: Place;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await deskAssets()];
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  place = await openPlace({ routes: assets, ticking: true });
  await place.accounts.addUser({
    email: 'mair@glanmarch.example',
    name: 'Mair Puw',
    role: 'agent',
    password: PASSWORD,
  });
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  complaints = [];
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
  await place.close();
});

const signIn = async (path = '/desk'): Promise<void> => {
  await page.goto(place.url + path);
  await page.locator('#email').fill('mair@glanmarch.example');
  await page.locator('#password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('#bar').waitFor();
};

/** Nothing that axe can find, and nothing that runs over the side: wide, on a phone, and magnified four times. */
const expectClean = async (state: string): Promise<void> => {
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
    [320, 256],
  ] as const)
    await expectCleanAt(page, state, width, height);
  await page.setViewportSize({ width: 1280, height: 800 });
};
const expectPhone = (state: string): Promise<void> => expectCleanAt(page, state, 360, 740);
const focused = () =>
  page.evaluate<string>(
    "document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName || ''",
  );
/** What the page's live region says. */
const told = () => page.locator('#status').textContent();
const SLOW = { timeout: 15_000 };
const texts = async (conversation = 'c1') =>
  (await place.store.messages.after(conversation, 0)).map(({ text }) => text);
const resident = (text: string, conversation = 'c1') =>
  take(place.store, turn(`t${performance.now()}`, conversation), text, finish(null));
const row = (text: string | RegExp) => page.getByRole('link', { name: text });

describe('signing in', () => {
  it('names what is missing and what is wrong, and says when it opens again', async () => {
    await page.goto(`${place.url}/desk`);
    expect(await page.title()).toBe('Glanmarch Council desk');
    await page.getByRole('heading', { level: 1, name: 'Sign in to the desk' }).waitFor();
    await expectClean('sign-in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter your password' }).waitFor();
    expect(await page.title()).toBe('Error: Glanmarch Council desk');
    await expect.poll(focused).toBe('problem');
    await expectClean('sign-in with errors');
    await page.getByRole('link', { name: 'Enter your password' }).click();
    await expect.poll(focused).toBe('password');

    await page.locator('#email').fill('mair@glanmarch.example');
    await page.locator('#password').fill('not the password');
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await page.locator('#password').getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: 'Enter the right email address and password' }).waitFor();
    expect(await page.locator('#email').inputValue()).toBe('mair@glanmarch.example');
    for (let n = 0; n < 4; n++) await place.accounts.signIn('mair@glanmarch.example', 'wrong', '127.0.0.1');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: 'There were too many wrong tries. Try again in 15 minutes' }).waitFor();
    await expectClean('locked');
  });

  it('lets them in, out, and in again where they were', async () => {
    const id = await openItem(place.store, item('GLM-4K7P-2QX'));
    await page.goto(`${place.url}/desk#${id}`);
    await signIn(`/desk#${id}`);
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByLabel('Your reply').fill('half a sentence');
    const agent = (await place.store.items.get(id))?.agent?.id ?? '';
    // Their session ends behind their back.
    await context.clearCookies();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your session has ended.').waitFor();
    await expectClean('session ended');
    await page.locator('#email').fill('mair@glanmarch.example');
    await page.locator('#password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Give back' }).waitFor();
    await expect.poll(() => texts(), SLOW).toContain('half a sentence');
    expect((await place.store.items.get(id))?.agent?.id).toBe(agent);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    expect(await page.content()).not.toContain('half a sentence');
  });
});

describe('a chat', () => {
  it('is read, taken, answered, and closed with an outcome, live on both sides', async () => {
    await signIn();
    await page.getByText('No one is waiting. New chats appear here.').waitFor();
    await expectClean('nobody waits');
    const summary = 'Said: <img src=x onerror=alert(1)> my bin\nBefore: missed bin';
    const id = await openItem(place.store, item('GLM-4K7P-2QX', 'c1', { summary }));
    await row('Said: <img src=x onerror=alert(1)> my bin').waitFor();
    await expect.poll(() => page.title()).toBe('(1) Glanmarch Council desk');
    await expect.poll(told, SLOW).toMatch(/^Waiting: 1\. Longest wait: (less than 1 minute|1 minute)\.$/);
    await row(/my bin/).click();
    await page.getByRole('heading', { name: 'Chat GLM-4K7P-2QX' }).waitFor();
    expect(await page.getByLabel('Your reply').count()).toBe(0);
    await expectClean('a chat before it is taken');

    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByText('Mair has joined. Mair is a person.').waitFor();
    await expect.poll(focused).toBe('reply');
    await page.keyboard.type('Hello,');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('I can help. <b>x</b>');
    await page.keyboard.press('Enter');
    const bubble = page.locator('.desk-bubble--agent', { hasText: 'I can help.' });
    await bubble.waitFor();
    await expect.poll(() => texts()).toContain('Hello,\nI can help. <b>x</b>');
    await expect.poll(focused).toBe('reply');
    await resident('<script>alert(2)</script> thank you');
    await page.getByText('<script>alert(2)</script> thank you').waitFor();
    expect(await page.locator('.desk-log script, .desk-log b, .desk-log img, #details img').count()).toBe(0);
    await expectClean('a chat of mine');

    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog', { name: 'How did it end?' }).waitFor();
    await page.getByRole('button', { name: 'Close it', exact: true }).click();
    await page.getByText('Select how it ended').waitFor();
    await expectClean('closing');
    await page.getByLabel('Request made').check();
    await page.getByRole('button', { name: 'Close it', exact: true }).click();
    await page.getByText('This is closed. Outcome: Request made').waitFor();
    await expectClean('closed');
    expect(await place.store.items.get(id)).toMatchObject({ state: 'closed', outcome: 'request' });
    expect((await texts()).at(-1)).toBe(
      'Mair has ended the chat. You can carry on here with me, the computer assistant.\n\nHow did we do?',
    );
  });

  it('is not sent while it is empty or too long, and a draft stays with its chat', async () => {
    await signIn();
    for (const [reference, conversation] of [
      ['GLM-0000-001', 'c1'],
      ['GLM-0000-002', 'c2'],
    ] as const) {
      await openItem(place.store, item(reference, conversation, { summary: `Said: ${conversation}` }));
      await row(`Said: ${conversation}`).click();
      await page.getByRole('button', { name: 'Take this chat' }).click();
      await page.getByLabel('Your reply').waitFor();
      await expect.poll(focused).toBe('reply');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Type a message, then select Send').waitFor();
    await page.getByLabel('Your reply').fill('x'.repeat(4_001));
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your message must be 4,000 characters or less').waitFor();
    expect((await page.getByLabel('Your reply').inputValue()).length).toBe(4_001);
    await expectClean('a reply that is too long');
    await page.getByLabel('Your reply').fill('for the second');
    await row('Said: c1').click();
    await page.getByRole('heading', { name: 'Chat GLM-0000-001' }).waitFor();
    expect(await page.getByLabel('Your reply').inputValue()).toBe('');
    await resident('are you there?', 'c2');
    await row(/Said: c2.*1 new/).waitFor();
    await expect.poll(told, SLOW).toBe('Said: c2: new message');
    await row('Said: c2').click();
    await page.getByText('are you there?').waitFor();
    expect(await page.getByLabel('Your reply').inputValue()).toBe('for the second');
    expect(await row(/1 new/).count()).toBe(0);
  });

  it('shows who took it when someone else was quicker, and when they give it back', async () => {
    await signIn();
    const sam = await place.agent('Sam Lee');
    const id = await openItem(place.store, item('GLM-4K7P-2QX'));
    await row('Asked for a person').click();
    await page.getByRole('button', { name: 'Take this chat' }).waitFor();
    await sam.call('POST', `${C}/${id}/claim`);
    await page.getByText('Sam Lee is dealing with this.').waitFor();
    // Under the pointer the row stays where it was.
    await row(/Asked for a person .*No longer waiting/).waitFor();
    await page.getByRole('heading', { name: 'Waiting (0)' }).waitFor();
    await page.mouse.move(640, 400);
    await page.getByRole('heading', { name: 'With colleagues (1)' }).waitFor();
    await expectClean('with a colleague');
    await sam.call('POST', `${C}/${id}/release`);
    await page.getByRole('button', { name: 'Take this chat' }).waitFor();
    await page.getByRole('button', { name: 'Take next chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByRole('heading', { name: 'Waiting (1)' }).waitFor();
    expect((await texts()).at(-1)).toMatch(/^Mair has passed you back to the queue\./);
  });

  it('flags danger in words and colour, and says so at once to whoever holds the chat', async () => {
    await signIn();
    const id = await openItem(place.store, item('GLM-4K7P-2QX'));
    await row('Asked for a person').click();
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    const effects = [{ kind: 'flag-urgent', item: id, reason: 'gas' }] as const;
    await take(place.store, turn('danger'), 'I can smell gas', finish('Call 0800 111 999.', effects));
    const words = 'This may be urgent: Gas. The resident has been shown the number to call.';
    await page.locator('#chat').getByText(words).waitFor();
    await expect.poll(told, SLOW).toBe(words);
    await row(/Urgent/).waitFor();
    await expect.poll(focused).toBe('reply');
    await expectClean('urgent');
  });
});

describe('a call to make', () => {
  it('shows the number, takes no messages and closes with how it went', async () => {
    await signIn();
    const id = await openItem(
      place.store,
      item('GLM-4K7P-2QX', 'c1', { kind: 'callback', channel: 'alexa', reason: 'callback', summary: 'Call back' }),
    );
    await page.getByRole('link', { name: 'Calls (1)' }).click();
    await page.getByRole('cell', { name: '0', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Take this call\s+Call back, GLM-4K7P-2QX/ }).click();
    await page.locator('.desk-phone').getByRole('button', { name: 'Show: Phone number' }).click();
    await page.locator('.desk-phone').getByRole('link', { name: '01632 960123' }).waitFor();
    expect(await page.locator('.desk-phone a').getAttribute('href')).toBe('tel:01632960123');
    expect(await page.getByLabel('Your reply').count()).toBe(0);
    await page.getByText('Hello, this is Mair from the council. You asked us to call.').waitFor();
    await page.getByText('Your reference is GLM-4K7P-2QX. Is there anything else?').waitFor();
    await page.getByText('Do not say what it is about.').waitFor();
    await expectClean('a call of mine');
    // Nobody answered: it waits for the next try, with a note, and is not lost.
    await page.getByRole('button', { name: 'Pass on', exact: true }).click();
    await page.getByLabel('Pass to').selectOption({ label: 'Call again in an hour' });
    await page.getByLabel('Note for whoever takes it').fill('It rang out.');
    await page.getByRole('button', { name: 'Pass on now' }).click();
    await page.getByRole('button', { name: 'Take this call' }).waitFor();
    await row(/Call back.*Promised by \d/).waitFor();
    expect(Date.parse((await place.store.items.get(id))?.details['due'] ?? '') > Date.now()).toBe(true);
    await page.getByRole('link', { name: 'Calls (1)' }).click();
    await page.getByRole('cell', { name: '1', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Call back' }).click();
    await page.getByRole('button', { name: 'Take this call' }).click();
    await page.getByText('It rang out.').waitFor();
    await page.locator('.desk-facts > div', { hasText: 'Calls tried' }).getByText('1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByLabel('No answer').check();
    await page.getByRole('button', { name: 'Close it', exact: true }).click();
    await page.getByText('This is closed. Outcome: No answer').waitFor();
    expect(await place.store.items.get(id)).toMatchObject({ outcome: 'no-answer' });
  });
});

describe('calls and work', () => {
  const due = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const about = () => page.locator('.desk-due tbody a').allTextContents();
  const open = (n: number, summary: string, more: Parameters<typeof item>[2]): Promise<string> =>
    openItem(place.store, item(`GLM-0000-00${String(n)}`, `c${String(n)}`, { kind: 'callback', summary, ...more }));

  it('stand in a table each: what should have been done first, then as promised, or as they are sorted', async () => {
    await signIn('/desk#/calls');
    await page.getByText('No calls to make.').last().waitFor();
    await open(1, 'Said: later', { details: { phone: '01632 960123', due: due(90) } });
    await open(2, 'Said: soon', { language: 'cy', details: { phone: '01632 960124', due: due(20) } });
    const late = await open(3, 'Said: late', {
      topic: 'bins.missed',
      details: { phone: '01632 960125', due: due(-5) },
    });
    await open(4, 'Said: a report', { kind: 'task', reason: 'request' });
    await page.getByRole('link', { name: 'Calls (3)' }).waitFor();
    await page.getByRole('link', { name: 'Work (1)' }).waitFor();
    await expect.poll(about).toEqual(['Said: late', 'Said: soon', 'Said: later']);
    await page.getByRole('row', { name: /Said: late Promise passed/ }).waitFor();
    expect(await page.locator('#view').innerText()).not.toContain('01632');
    await expectClean('calls to make');
    await page.getByLabel('Sort by').selectOption({ label: 'Language' });
    await expect.poll(about).toEqual(['Said: late', 'Said: later', 'Said: soon']);
    // Someone was quicker: told in words, with the table as it then is, and nothing opened.
    await page.route('**/api/desk/events', (route) => route.abort());
    const sam = { id: 'sam', name: 'Sam Lee', email: 'sam@glanmarch.example', role: 'agent' } as const;
    await page.route('**/claim?*', async (route) => {
      await place.store.items.claim(late, sam, null);
      await route.continue();
    });
    await page.getByRole('button', { name: /^Take this call\s+Said: late,/ }).click();
    await page.getByText('Someone else took').first().waitFor();
    await page.getByRole('row', { name: /Said: late.*Sam Lee/ }).waitFor();
    expect(await about()).toEqual(['Said: later', 'Said: soon', 'Said: late']);
    await page.unroute('**/claim?*');
    await page.getByRole('link', { name: /^Work/ }).click();
    await page.getByRole('button', { name: /^Take this task\s+Said: a report/ }).click();
    await page.getByRole('heading', { name: 'Task GLM-0000-004' }).waitFor();
  });
});

describe('the list', () => {
  it('does not move under the pointer: what is new waits behind a button', async () => {
    await signIn();
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: first' }));
    await row('Said: first').hover();
    const before = await row('Said: first').boundingBox();
    await openItem(place.store, item('GLM-0000-002', 'c2', { summary: 'Said: second', urgent: true }));
    const more = page.getByRole('button', { name: 'Show what is new (1)' });
    await more.waitFor();
    expect(await row('Said: first').boundingBox()).toEqual(before);
    expect(await row('Said: second').count()).toBe(0);
    await more.click();
    await row('Said: second').waitFor();
    expect(await page.locator('.desk-row__title').allTextContents()).toEqual(['Said: second', 'Said: first']);
  });

  it('holds many', async () => {
    await signIn();
    for (let n = 0; n < 30; n++)
      await openItem(place.store, item(`GLM-0000-${n}`, `c${n}`, { summary: `Said: number ${n}` }));
    await page.getByRole('heading', { name: 'Waiting (30)' }).waitFor();
    await expectClean('thirty waiting');
  });
});

describe('being ready', () => {
  it('makes chat live, and is remembered', async () => {
    await signIn();
    await page.getByLabel('Ready for chats').check();
    await expect.poll(async () => (await place.store.staff.present(60)).some(({ available }) => available)).toBe(true);
    await page.reload();
    await page.locator('#list').waitFor();
    expect(await page.getByLabel('Ready for chats').isChecked()).toBe(true);
  });
});

describe('without a connection', () => {
  it('says so, keeps what was sent, and sends it once when it is back', async () => {
    await signIn();
    await openItem(place.store, item('GLM-4K7P-2QX'));
    await row('Asked for a person').click();
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    await context.setOffline(true);
    await page.getByText('You are disconnected. Messages wait here and go when you are back.').first().waitFor();
    await page.getByLabel('Your reply').fill('sent in a tunnel');
    await page.keyboard.press('Enter');
    await page.getByText('Waiting to send').waitFor();
    await expectClean('disconnected');
    expect(await texts()).not.toContain('sent in a tunnel');
    await context.setOffline(false);
    await page.locator('.desk-log [role="log"]', { hasText: 'sent in a tunnel' }).waitFor();
    await page.locator('#lost').waitFor({ state: 'hidden' });
    expect(await page.getByText('Waiting to send').count()).toBe(0);
    expect((await texts()).filter((text) => text === 'sent in a tunnel')).toHaveLength(1);
  });

  it('does not send twice what arrived although no answer came back', async () => {
    await signIn();
    await openItem(place.store, item('GLM-4K7P-2QX'));
    await row('Asked for a person').click();
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    let lost = 0;
    await page.route(
      '**/messages?*',
      async (route) => {
        await route.fetch();
        lost += 1;
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByLabel('Your reply').fill('only once');
    await page.keyboard.press('Enter');
    await page.locator('.desk-log [role="log"]', { hasText: 'only once' }).waitFor();
    await page.getByText('Waiting to send').waitFor({ state: 'detached' });
    expect(lost).toBe(1);
    expect((await texts()).filter((text) => text === 'only once')).toHaveLength(1);
  });
});

describe('a message that the server was slow with', () => {
  it('is said once although the page sent it again before the first arrived, and the same words twice are two', async () => {
    await signIn();
    await openItem(place.store, item('GLM-4K7P-2QX'));
    await row('Asked for a person').click();
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    const held: string[] = [];
    await page.route(
      '**/messages?*',
      async (route) => {
        held.push(route.request().postData() ?? '');
        await route.abort();
      },
      { times: 1 },
    );
    const sent: string[] = [];
    page.on('request', (call) => void (/\/messages\?/.test(call.url()) && sent.push(call.postData() ?? '')));
    for (let twice = 0; twice < 2; twice++) {
      await page.getByLabel('Your reply').fill('one moment');
      await page.keyboard.press('Enter');
    }
    await page.getByText('Waiting to send').first().waitFor({ state: 'detached' });
    expect(new Set(sent)).toHaveLength(2);
    // The first one arrives only now.
    const [late = ''] = held;
    const answer = await context.request.post(
      `${place.url}/api/desk/conversations/${(await place.store.items.list('active'))[0]?.id ?? ''}/messages`,
      { data: late, headers: { 'content-type': 'application/json', origin: place.url } },
    );
    expect(answer.status()).toBe(200);
    expect((await texts()).filter((text) => text === 'one moment')).toHaveLength(2);
  });
});

describe('on a phone', () => {
  it('shows one pane at a time, and the back button goes back', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn();
    await openItem(place.store, item('GLM-4K7P-2QX'));
    // The head is two lines; the rest of it is behind a button, by keyboard too.
    const head = async (): Promise<number> => (await page.locator('.desk-header').boundingBox())?.height ?? 999;
    const pages = page.getByRole('link', { name: 'Closed today' });
    const menu = page.getByRole('button', { name: 'Menu' });
    expect(await head()).toBeLessThanOrEqual(100);
    expect([await page.getByLabel('Ready for chats').isVisible(), await pages.isVisible()]).toEqual([true, false]);
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await menu.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>("document.activeElement?.textContent ?? ''")).toBe('Chats');
    for (const link of await page.locator('.desk-header a:visible, .desk-header button:visible').all())
      expect((await link.boundingBox())?.height, (await link.textContent()) ?? '').toBeGreaterThanOrEqual(24);
    for (const name of ['Sounds', 'Keys', 'Sign out', 'Cymraeg'])
      expect(await page.locator('.desk-header').getByText(name, { exact: true }).isVisible(), name).toBe(true);
    await expectPhone('the menu');
    await page.keyboard.press('Escape');
    expect([await focused(), await pages.isVisible()]).toEqual(['menu', false]);
    await menu.press('Enter');
    await pages.click();
    await page.getByRole('heading', { name: 'Closed today', level: 2 }).waitFor();
    expect([await pages.isVisible(), await head()]).toEqual([false, expect.any(Number)]);
    await page.goBack();
    await row('Asked for a person').click();
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    expect(await page.locator('#list').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    expect(await page.locator('#chat').isVisible()).toBe(false);
    await expect.poll(focused).toBe('details-heading');
    await page.getByRole('link', { name: 'Back to the chat' }).click();
    await page.getByLabel('Your reply').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    await page.goForward();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByRole('heading', { name: 'With me (1)' }).waitFor();
    expect(await page.locator('#chat').isVisible()).toBe(false);
  });
});

describe('in Welsh', () => {
  it('is Welsh throughout', async () => {
    for (const path of ['/cy/desk', '/desk?lang=cy']) {
      await context.clearCookies();
      await signIn(path);
      expect(await page.title(), path).toBe('Desg Cyngor Glanmarch');
      expect(await page.locator('html').getAttribute('lang')).toBe('cy');
      await page.getByRole('link', { name: 'English' }).waitFor();
    }
    await page.getByText('Does neb yn aros. Bydd sgyrsiau newydd yn ymddangos yma.').waitFor();
    await openItem(place.store, item('GLM-4K7P-2QX', 'c1', { language: 'cy', summary: 'Said: dŵr' }));
    place.later(2);
    await row(/Cymraeg · Sgwrs ar y we · wedi aros/).click();
    await page.getByRole('button', { name: 'Cymryd y sgwrs hon' }).click();
    await page.getByLabel('Eich ateb').fill("Bore da. Ŵyr neb, ond rydw i'n gwybod.");
    await page.getByRole('button', { name: 'Anfon' }).click();
    await page.locator('.desk-bubble--agent', { hasText: 'Ŵyr neb' }).waitFor();
    await page.getByText('Mae Mair wedi ymuno. Person yw Mair.').waitFor();
    await expectClean('a Welsh chat');
    await page.getByRole('button', { name: 'Cau', exact: true }).click();
    await page.getByLabel('Wedi ateb').check();
    await page.getByRole('button', { name: 'Cau nawr', exact: true }).click();
    await page.getByText('Mae hyn wedi cau. Canlyniad: Wedi ateb').waitFor();
    const details = { matter: 'A new bin – Garth Village', 'matter-cy': 'A new bin – Pentref Garth' };
    await openItem(place.store, item('GLM-4K7P-3QX', 'c2', { details }));
    await row(/Pentref Garth/).click();
    await page.locator('.desk-matter', { hasText: 'Pentref Garth' }).waitFor();
    await page.goto(`${place.url}/desk`);
    await row(/Garth Village/).waitFor();
  });
});

describe('by keyboard alone', () => {
  it('reaches everything, in order, and never loses the focus', async () => {
    const sam: Caller = await place.agent('Sam Lee');
    const id = await openItem(place.store, item('GLM-4K7P-2QX'));
    await signIn();
    await row('Asked for a person').waitFor();
    const tab = async (to: string | RegExp): Promise<void> => {
      await page.keyboard.press('Tab');
      expect(await focused()).toMatch(to);
    };
    await page.locator('.govuk-skip-link').focus();
    for (let page = 0; page < 5; page++) await tab('desk-nav__link');
    await tab('language');
    for (const id of [
      'ready',
      'sounds',
      'notify',
      'compact',
      'keys',
      'sign-out',
      'next',
      'filter-queue',
      'filter-language',
    ])
      await tab(id);
    await tab('desk-row__link');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take this chat' }).waitFor();
    expect(await focused()).toMatch('desk-chat__heading');
    await tab('desk-log');
    await tab('govuk-button');
    await page.keyboard.press('Enter');
    await page.getByLabel('Your reply').waitFor();
    await expect.poll(focused).toBe('reply');
    // It is closed under their hands: the focus stays on the page.
    const holder = (await place.store.items.get(id))?.agent?.id ?? '';
    await place.store.items.release(id, { away: holder }, null);
    await sam.call('POST', `${C}/${id}/claim`);
    await page.getByText('Sam Lee is dealing with this.').waitFor();
    expect(await focused()).toMatch('desk-chat__heading');
  });
});
