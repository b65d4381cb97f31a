// From a correction to the next answer, played whole: a resident is not understood, an agent says what was meant, an editor accepts, and the resident asks again.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccounts } from '../../src/accounts/accounts.js';
import { readConfig } from '../../src/config.js';
import { openStore } from '../../src/store/open.js';
import { openApp, projectRoot, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { thinContent } from '../support/thin-content.js';
import { openChat, shows, type } from './chat-page.js';

const SAID = 'the wee green fella is knackered';
const PASSWORD = 'a good long password';
const LONG = { timeout: 240_000 };

let browser: Browser;
let app: TestApp;
let root: string;
let dataDir: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  [root, dataDir] = [mkdtempSync(join(tmpdir(), 'whole-learning-')), mkdtempSync(join(tmpdir(), 'whole-learned-'))];
  for (const folder of ['intents', 'knowledge'])
    cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
  thinContent(root, 40);
  app = await openApp(
    { CLOCK: '2026-11-23T09:00:00Z', DATA_DIR: dataDir, CONTENT_DIR: root },
    { questions: [join(root, 'questions.jsonl')] },
  );
}, 300_000);
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser.close();
  await app.close();
  for (const folder of [root, dataDir]) rmSync(folder, { recursive: true, force: true });
});

const open = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(app.url + path);
  return page;
};
/** Somebody new at the desk, signed in by hand. */
async function signIn(name: string, role: 'agent' | 'editor'): Promise<Page> {
  const { secret } = readConfig({ DATA_DIR: dataDir });
  const store = await openStore({ dataDir, databaseUrl: null, secret, role: 'tool' });
  const email = `${name.toLowerCase()}@glanmarch.example`;
  await createAccounts({ staff: store.staff, now: () => new Date() }).addUser({
    email,
    name,
    role,
    password: PASSWORD,
  });
  await store.close();
  const page = await open('/desk');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('#bar').waitFor();
  return page;
}

it('a correction at the desk, accepted by an editor, changes the next answer', { timeout: 600_000 }, async () => {
  const chat = await openChat(await open('/'), 'not a person');
  await type(chat, SAID);
  await type(chat, 'I want to talk to a person');
  await shows(chat, 'next in the queue');
  expect(await chat.getByText('Which container do you need?').count()).toBe(0);

  const agent = await signIn('Gwen', 'agent');
  await agent.getByRole('link', { name: new RegExp(SAID) }).click();
  await agent.getByRole('button', { name: 'Take this chat' }).click();
  await agent.getByLabel('Your reply').fill('You would like a new one?');
  await agent.getByLabel('Your reply').press('Enter');
  await shows(chat, 'You would like a new one?');
  await agent.getByRole('button', { name: 'Close', exact: true }).click();
  await agent.getByLabel('Answered').check();
  await agent.getByLabel('What should the assistant have understood or said?').fill('Offer a new container');
  await agent.getByRole('button', { name: 'Close it', exact: true }).click();
  await shows(chat, 'How did we do?');

  const editor = await signIn('Ed', 'editor');
  await editor.getByRole('heading', { level: 2, name: 'Learning' }).waitFor();
  const card = editor.locator('.desk-card', { hasText: 'Offer a new container' });
  await expect.poll(() => card.getByLabel('The words to teach').inputValue()).toBe(SAID);
  const accept = card.getByRole('button', { name: 'Accept' });
  expect(await accept.isDisabled()).toBe(true);
  await card.getByLabel('The meaning').selectOption('bins.new-container');
  await card.getByRole('button', { name: 'See the effect' }).click();
  await card.getByRole('progressbar').waitFor();
  await card.getByText('These words are now understood as: A new or replacement bin').waitFor(LONG);
  await card.getByRole('table', { name: 'Measure' }).waitFor();
  await accept.click();
  await editor.getByText('The assistant uses it from now on.').first().waitFor(LONG);
  expect(readFileSync(join(root, 'intents/en/bins.yaml'), 'utf8')).toContain(`- ${SAID}\n`);

  await type(chat, SAID);
  await shows(chat, 'Which container do you need?');
});
