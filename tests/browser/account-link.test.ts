// Linking an account to a speaker in a real browser, in both languages: no rule of the pages is broken on the way, and it does reach Amazon.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoAccount } from '../support/account-file.js';
import { authorisePath, LINK_SETTINGS, REDIRECT } from '../support/account-link.js';
import { SKILL_ID } from '../support/alexa.js';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const mine = demoAccount('glanmarch', 'one-late');

let browser: Browser;
let app: TestApp;
let context: BrowserContext;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
  app = await openApp({ CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID, ...LINK_SETTINGS });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  await context.route('https://layla.amazon.com/**', (route) => route.fulfill({ body: 'Linked at Amazon' }));
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

async function clean(where: Page, state: string): Promise<void> {
  await where.evaluate(axeSource);
  const { violations } = await where.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    state,
  ).toEqual([]);
  const wide = await where.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(wide, `${state}: nothing is cut off on a phone`).toBeLessThanOrEqual(0);
}

async function signedIn(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(app.url + path);
  await page.locator('#account').fill(mine.account);
  await page.locator('#postcode').fill(mine.postcode);
  await page.locator('#code').fill('000000');
  await page.locator('button.govuk-button').click();
  await page.waitForURL(/\/alexa\/link/);
  return page;
}

it.each([
  ['in English', 'en', 'Link your council tax account to Alexa', 'I agree, link my account'],
  ['yn Gymraeg', 'cy', 'Cysylltu eich cyfrif Treth y Cyngor ag Alexa', "Rwy'n cytuno, cysylltwch fy nghyfrif"],
])('%s', async (_, language, title, agree) => {
  const page = await signedIn(`${authorisePath()}&lang=${language}`);
  await page.getByRole('heading', { name: title }).waitFor();
  await clean(page, 'the page that asks');
  await page.locator('#pin').fill('1234');
  await page.locator('#again').fill('1234');
  await page.getByRole('button', { name: agree }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await clean(page, 'a PIN that is too easy');
  await page.locator('#pin').fill('7294');
  await page.locator('#again').fill('7294');
  await page.getByRole('button', { name: agree }).click();
  await page.waitForURL(new RegExp(`^${REDIRECT}\\?code=`));
});

it('no is a no at Amazon too, and afterwards there is a page to see it on', async () => {
  const page = await signedIn(authorisePath());
  await page.getByRole('button', { name: 'No, do not link it' }).click();
  await page.waitForURL(new RegExp(`^${REDIRECT}\\?error=access_denied`));
  const account = await signedIn('/alexa/account');
  await account.getByRole('heading', { name: 'Your account is not linked to Alexa' }).waitFor();
  await clean(account, 'nothing is linked');
});
