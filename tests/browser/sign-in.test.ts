// Signing in from inside the chat in a real browser, and back to the same question; and the desk's way to the messages of a demo.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoAccount } from '../support/account-file.js';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const BOX = '[data-id=webchat-sendbox-input]';
const mine = demoAccount('glanmarch', 'one-late');

let browser: Browser;
let app: TestApp;
let context: BrowserContext;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
  app = await openApp({ CLOCK: '2026-11-23T09:00:00Z' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
    });
  });
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const open = async (path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(app.url + path);
  return page;
};
const shows = (where: Page | Frame, text: string | RegExp): Promise<void> =>
  where.getByText(text).last().waitFor({ timeout: 30_000 });
/** At each size, at 400 % and dark; nothing runs over the side. */
async function clean(where: Page, state: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [360, 640],
    [320, 568],
    [320, 256],
  ] as const) {
    await where.setViewportSize({ width, height });
    await cleanNow(where, `${state} at ${String(width)} by ${String(height)}`);
    expect(
      await where.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      state,
    ).toBeLessThanOrEqual(0);
  }
  await where.emulateMedia({ colorScheme: 'dark' });
  // Web Chat is drawn anew a moment later.
  await expect
    .poll(() =>
      where.evaluate<boolean>(
        "[...document.querySelectorAll('.webchat__bubble__content')].every((one) => getComputedStyle(one).color === 'rgb(243, 244, 244)')",
      ),
    )
    .toBe(true);
  await cleanNow(where, `${state}, dark`);
  await where.emulateMedia({ colorScheme: 'light' });
}
async function cleanNow(where: Page, state: string): Promise<void> {
  await where.evaluate(axeSource);
  const { violations } = await where.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    state,
  ).toEqual([]);
}

describe.each([
  [
    'in English',
    '/chat-frame',
    'how much do i owe',
    'Sign in to your council tax account',
    /of your council tax for 2026\/27 is late/,
  ],
  ['yn Gymraeg', '/cy/chat-frame', 'faint sydd arna i', 'Arddangosiad yw hwn', /Treth y Cyngor/],
] as const)('signing in %s', (_language, path, question, heading, answer) => {
  it('leads from the chat to the form, and back to the answer in the same chat', async () => {
    const chat = await open(path);
    await chat.locator(BOX).waitFor({ timeout: 30_000 });
    await chat.locator(BOX).fill(question);
    await chat.locator(BOX).press('Enter');
    const link = chat.locator('a[href*="/sign-in?"]');
    await link.waitFor({ timeout: 30_000 });
    await clean(chat, 'the offer to sign in');
    const [form] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await shows(form, heading);
    await clean(form, 'the form');
    await form.locator('button.govuk-button').click();
    await form.locator('.govuk-error-summary').waitFor();
    await clean(form, 'the form with what is missing');
    await form.locator('#account').fill(mine.account);
    await form.locator('#postcode').fill(mine.postcode);
    await form.locator('#code').fill('000000');
    await form.locator('button.govuk-button').click();
    await form.waitForURL(/\/sign-in\/done/);
    await clean(form, 'signed in');
    await shows(chat, answer);
    await clean(chat, 'what is owed');
  });
});

describe('the desk of a demo', () => {
  it('leads to the messages that would have been sent, and back', async () => {
    const desk = await open('/desk');
    expect(await desk.locator('#messages').isVisible()).toBe(false);
    await desk.locator('#email').fill(app.demoAgent?.email ?? '');
    await desk.locator('#password').fill(app.demoAgent?.password ?? '');
    await desk.keyboard.press('Enter');
    const menu = desk.getByRole('button', { name: 'Menu' });
    await menu.click();
    await desk.locator('#messages').click();
    await desk.waitForURL(/\/desk\/messages/);
    await shows(desk, 'There are no messages yet.');
    await clean(desk, 'messages');
    await desk.locator('a[href="/desk"]').click();
    await menu.click();
    await desk.locator('#messages').waitFor();
  });
});
