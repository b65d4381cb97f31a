// The main job in a real browser: a resident asks, finds a home, reads the dates, in English and Welsh; a person answers from a second browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function open(path: string, within: BrowserContext = context): Promise<Page> {
  const page = await within.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(app.url + path);
  return page;
}

/** Nothing that axe can find in a page or a frame. */
async function clean(where: Page | Frame, state: string): Promise<void> {
  await where.evaluate(axeSource);
  const { violations } = await where.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    state,
  ).toEqual([]);
}

const BOX = '[data-id=webchat-sendbox-input]';

/** Opens the chat as a resident does, and waits for the official client to draw itself. */
async function openChat(page: Page): Promise<Frame> {
  await page.locator('#launcher').click();
  await page.locator('iframe').waitFor();
  for (;;) {
    const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes(app.url));
    if (frame) {
      await frame.locator(BOX).waitFor({ timeout: 30_000 });
      return frame;
    }
    await page.waitForTimeout(50);
  }
}
async function type(frame: Frame, text: string): Promise<void> {
  await frame.locator(BOX).fill(text);
  await frame.locator(BOX).press('Enter');
}
/** What the first words say stands twice while the client loads, once hidden. */
const shows = (where: Frame | Page, text: string): Promise<void> =>
  where.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 15_000 });

describe('a resident on the page', () => {
  it('asks, gives a postcode, picks an address and reads the dates', async () => {
    const page = await open('/');
    await clean(page, 'the home page');
    const frame = await openChat(page);
    await shows(frame, 'not a person');
    await clean(frame, 'open');
    await type(frame, 'when is my bin collected');
    await shows(frame, 'What is your postcode?');
    await type(frame, 'gm42aa');
    await shows(frame, 'Which is your address?');
    await clean(frame, 'a list');
    await frame
      .getByRole('button', { name: /2 Garth Village/ })
      .first()
      .click();
    await shows(frame, 'Thursday 26 November');
    await clean(frame, 'dates');
    await page.reload();
    const again = await openChat(page);
    await shows(again, 'Thursday 26 November');
    // In the queue the bar tells their place; whoever chooses an answer by e-mail waits no longer, and the bar goes.
    const bar = again.locator('#with');
    await type(again, 'I want to talk to a person');
    await shows(again, 'You are next in the queue');
    await bar.waitFor();
    await type(again, 'get an answer by email');
    await shows(again, 'What email address');
    expect(await again.locator('#person').textContent()).toBe('Leave the queue');
    await type(again, 'jo@example.com');
    await shows(again, 'What is your question?');
    await type(again, 'Do you take away an old garden shed?');
    await shows(again, 'We will write to');
    await bar.waitFor({ state: 'hidden' });
    expect(await again.locator('#person').textContent()).toBe('Talk to a person');
  });

  it('the same in Welsh', async () => {
    const page = await open('/cy/');
    await clean(page, 'the Welsh home page');
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    const frame = await openChat(page);
    await type(frame, 'pryd mae fy min yn cael ei gasglu');
    await shows(frame, 'Beth yw eich cod post?');
    await type(frame, 'gm4 2aa');
    await shows(frame, 'Pa un yw eich cyfeiriad?');
    await type(frame, 'rhif 2');
    await shows(frame, 'dydd Iau 26 Tachwedd');
    await clean(frame, 'dates in Welsh');
  });
});

describe('a person', () => {
  it('answers from the desk in a second browser', async () => {
    const page = await open('/');
    const frame = await openChat(page);
    await type(frame, 'I want to talk to a person about my bin');
    await shows(frame, 'You are next in the queue');
    await clean(frame, 'waiting');

    const agents = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const desk = await open('/desk', agents);
    await clean(desk, 'sign-in');
    await desk.locator('#email').fill(app.demoAgent?.email ?? '');
    await desk.locator('#password').fill(app.demoAgent?.password ?? '');
    await desk.keyboard.press('Enter');
    await desk.locator('#next').click();
    await shows(frame, 'Mererid has joined');
    const reply = desk.locator('#chat textarea');
    await reply.fill('Hello, this is Mererid. Which bin was it?');
    await reply.press('Enter');
    await shows(frame, 'Which bin was it?');
    await clean(frame, 'with a person');
    await type(frame, 'the brown one <b>please</b>');
    await shows(desk, 'the brown one <b>please</b>');
    await clean(desk, 'a chat at the desk');
    await agents.close();
  });
});

describe('without JavaScript', () => {
  it('the plain page does the same', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await open('/chat', plain);
    const say = async (text: string): Promise<void> => {
      await page.locator('input[type=text], textarea').first().fill(text);
      await page.getByRole('button', { name: 'Send' }).first().click();
    };
    await say('when is my bin collected');
    await shows(page, 'What is your postcode?');
    await say('GM4 2AA');
    await page.getByLabel(/^2 Garth Village/).check();
    await page
      .getByRole('button', { name: /Send|Continue|Choose/ })
      .first()
      .click();
    await shows(page, 'Thursday 26 November');
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await plain.close();
    const scripted = await open('/chat');
    await clean(scripted, 'the plain page');
  });
});
