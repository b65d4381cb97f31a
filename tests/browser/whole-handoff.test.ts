// A person takes over, played whole: residents in English and Welsh and an agent, each in a browser, a caller at a speaker, in and out of hours, over a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openStore } from '../../src/store/open.js';
import { demoModel } from '../support/alexa-model.js';
import { createSigner, SKILL_ID } from '../support/alexa.js';
import { talker, type Talker } from '../support/alexa-talk.js';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { freePort } from '../support/process.js';
import { chatOn, lines, openChat, shows, type } from './chat-page.js';
import { expectClean } from './desk-page.js';

const signer = createSigner();
const CALLER = 'amzn1.ask.account.whole-handoff';
const SLOW = { timeout: 30_000 };

let browser: Browser;
let dataDir: string;
let port: number;
let app: TestApp;
let contexts: BrowserContext[];
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  [dataDir, port] = [mkdtempSync(join(tmpdir(), 'whole-handoff-')), await freePort()];
  [contexts, complaints] = [[], []];
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

/** Always at the same address and with the same data, as a council's server is. */
const start = async (clock: string): Promise<void> => {
  app = await openApp(
    { CLOCK: clock, DATA_DIR: dataDir, ALEXA_SKILL_ID: SKILL_ID },
    { alexa: { roots: signer.roots, fetchPem: signer.fetchPem } },
    { port },
  );
};
const restart = async (clock: string): Promise<void> => {
  await app.close();
  await start(clock);
};

/** A browser of somebody's own. */
const open = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(app.url + path);
  return page;
};
const signIn = async ({ email, password }: { readonly email: string; readonly password: string }): Promise<Page> => {
  const desk = await open('/desk');
  await desk.locator('#email').fill(email);
  await desk.locator('#password').fill(password);
  await desk.keyboard.press('Enter');
  await desk.locator('#list').waitFor();
  return desk;
};
const row = (desk: Page, text: string | RegExp) => desk.getByRole('link', { name: text });
const group = (desk: Page, heading: string) =>
  desk.getByRole('heading', { level: 3, name: heading, exact: true }).waitFor(SLOW);
const say = async (desk: Page, text: string): Promise<void> => {
  await desk.getByLabel('Your reply').fill(text);
  await desk.getByLabel('Your reply').press('Enter');
};
const close = async (desk: Page, outcome: string): Promise<void> => {
  await desk.getByRole('button', { name: 'Close', exact: true }).click();
  await desk.getByLabel(outcome).check();
  await desk.getByRole('button', { name: 'Close it', exact: true }).click();
  await desk.getByText(`This is closed. Outcome: ${outcome}`).waitFor(SLOW);
};
/** How often the transcript holds it. */
const times = async (frame: Frame, text: string): Promise<number> =>
  (await lines(frame)).filter((line) => line.includes(text)).length;
const choose = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).last().click();
const speak = (): Talker => talker(app.url, signer, demoModel, { userId: CALLER });
/** Books a call as somebody who says it all aloud; gives the reference as it was read out, and when the call comes. */
const askForCall = async (): Promise<string> => {
  const talk = speak();
  expect((await talk.say('ask glanmarch council can i speak to a person')).text).toContain('What phone number');
  await talk.say('zero seven seven zero zero nine zero zero three zero zero');
  const booked = await talk.say('yes');
  expect(booked.assistant.ending).toBe('callback-booked');
  return booked.text;
};

it('in hours: two residents, a caller and an agent, and the server starts again in the middle', async () => {
  await start('2026-11-23T09:00:00Z');
  const agent = app.demoAgent;
  if (!agent) throw new Error('there is no demo agent');
  const [english, welsh] = [await open('/'), await open('/cy/')];
  const [en, cy] = [await openChat(english, 'not a person'), await openChat(welsh, 'nid person')];
  await type(en, 'when is my bin collected at gm4 2aa number 2');
  await shows(en, 'Thursday 26 November');
  await type(en, 'I want to talk to a person about my bin');
  await shows(en, 'You are next in the queue');
  await type(cy, 'Dw i eisiau siarad â pherson am fy min');
  await shows(cy, 'ciw');
  expect(await askForCall()).toMatch(/reference is G L M, /);

  const desk = await signIn(agent);
  await group(desk, 'Waiting (2)');
  await group(desk, 'Calls to make (1)');
  await row(desk, /my bin.*English/).click();
  await desk.getByRole('button', { name: 'Take this chat' }).click();
  await shows(en, 'Mererid has joined');
  await say(desk, 'Hello, which bin was it?');
  await shows(en, 'Hello, which bin was it?');
  // It is in front of the resident, and what was said before stands folded until it is asked for.
  await desk.locator('.desk-bubble--agent', { hasText: 'Hello, which bin was it?' }).getByText('Seen').waitFor(SLOW);
  expect(await desk.getByText('Thursday 26 November').first().isVisible()).toBe(false);
  await desk.getByText(/^Before, with the assistant: \d+ messages$/).click();
  await desk.getByText('Thursday 26 November').first().waitFor();
  await type(en, 'the brown one, before the restart');
  await shows(desk, 'the brown one, before the restart');
  // What is half written at the desk stays there.
  await desk.getByLabel('Your reply').fill('half a sentence');

  await restart('2026-11-23T09:10:00Z');
  // Both pages stayed open: the agent's words come without a reload, and so do the resident's.
  await say(desk, 'I am back, after the restart');
  await shows(en, 'I am back, after the restart');
  await type(en, 'so am I, after the restart');
  await shows(desk, 'so am I, after the restart');

  await row(desk, /Welsh.*Web chat/).click();
  await desk.getByRole('button', { name: 'Take this chat' }).click();
  await shows(cy, 'Mae Mererid wedi ymuno');
  await say(desk, 'Bore da, sut galla i helpu?');
  await shows(cy, 'Bore da, sut galla i helpu?');
  await type(cy, 'Y bin brown, os gwelwch yn dda');
  await shows(desk, 'Y bin brown, os gwelwch yn dda');

  // Both close the page and come back: the same place, every line once.
  for (const page of [english, welsh]) await page.reload();
  const back = { en: await chatAgain(english, 'Mererid'), cy: await chatAgain(welsh, 'Mererid') };
  for (const [frame, said] of [
    [
      back.en,
      [
        'the brown one, before the restart',
        'Hello, which bin was it?',
        'I am back, after the restart',
        'so am I, after the restart',
        'Mererid has joined',
      ],
    ],
    [back.cy, ['Bore da, sut galla i helpu?', 'Y bin brown, os gwelwch yn dda', 'Mae Mererid wedi ymuno']],
  ] as const)
    for (const text of said) {
      await shows(frame, text);
      expect(await times(frame, text), text).toBe(1);
    }

  await close(desk, 'Answered');
  await shows(back.cy, 'Sut wnaethon ni?');
  await choose(back.cy, 'Da iawn');
  await shows(back.cy, 'Hoffech chi ddweud mwy?');
  await row(desk, /my bin.*English/).click();
  await desk.getByLabel('Your reply').waitFor();
  await close(desk, 'Request made');
  await shows(back.en, 'How did we do?');
  await choose(back.en, 'Good');
  await shows(back.en, 'Would you like to tell us more?');
  await type(back.en, 'She was quick');
  await shows(back.en, 'passed that on');
  // The assistant goes on where it was, with the home that it knew.
  await type(back.en, 'and the recycling?');
  await shows(back.en, 'For 2 Garth Village');

  await row(desk, /Alexa/).click();
  await desk.getByRole('button', { name: 'Take this call' }).click();
  await desk.locator('.desk-phone').getByRole('button', { name: 'Show: Phone number' }).click();
  await desk.locator('.desk-phone').getByRole('link', { name: '07700 900300' }).waitFor();
  await close(desk, 'Spoke to the resident');
  for (const heading of ['With me (0)', 'Waiting (0)', 'Calls to make (0)']) await group(desk, heading);
  expect(await ratings()).toEqual([
    { score: 4, comment: 'She was quick' },
    { score: 5, comment: null },
  ]);
});

it('out of hours: each is told when the desk opens and books a call; the next morning, after a restart, the agent has all three', async () => {
  await start('2026-11-23T19:00:00Z');
  const agent = app.demoAgent;
  if (!agent) throw new Error('there is no demo agent');
  const [english, welsh] = [await open('/'), await open('/cy/')];
  const [en, cy] = [await openChat(english, 'not a person'), await openChat(welsh, 'nid person')];
  await type(en, 'I want to talk to a person');
  await shows(en, 'They are back on Tuesday 24 November at 8.45am');
  await shows(en, 'We can call you, or answer by email or text.');
  await choose(en, 'Ask us to call you');
  await shows(en, 'What number should we call?');
  await type(en, '07700 900123');
  await shows(en, 'When should we call?');
  await choose(en, /Tuesday 24 November, 9am to 11am/);
  await type(cy, 'Dw i eisiau siarad â pherson');
  await shows(cy, 'Byddant yn ôl ddydd Mawrth 24 Tachwedd am 8.45am');
  await type(cy, '07700 900124');
  await shows(cy, 'Pryd ddylem ni ffonio?');
  // The page is closed in the middle of it, and the server starts again.
  await restart('2026-11-23T19:10:00Z');
  await welsh.reload();
  const again = await chatAgain(welsh, 'Pryd ddylem ni ffonio?');
  expect(await times(again, '07700 900124')).toBe(1);
  await choose(again, /Dydd Mawrth 24 Tachwedd, 11am tan 1pm/);
  await shows(again, 'GLM-');
  await shows(en, 'GLM-');
  expect(await askForCall()).toContain('Tuesday');
  const writes = await openChat(await open('/'), 'not a person');
  await type(writes, 'is there someone I can talk to please');
  await choose(writes, 'Get an answer by email or text');
  await shows(writes, 'What email address or mobile number should we write to?');
  await type(writes, 'jo@example.org');
  await shows(writes, 'What is your question?');
  await type(writes, 'When will you cut the hedge behind the library?');
  await shows(writes, 'We will write to jo@example.org');
  const references = await Promise.all([en, again].map(referenceIn));

  await restart('2026-11-24T09:00:00Z');
  const desk = await signIn(agent);
  await group(desk, 'Waiting (0)');
  await group(desk, 'Calls to make (3)');
  for (const [channel, phone, told] of [
    [/call back.*English.*Web chat/, '07700 900123', references[0]],
    [/Welsh.*Web chat/, '07700 900124', references[1]],
    [/Alexa/, '07700 900300', ''],
  ] as const) {
    await row(desk, channel).click();
    if (told) await desk.getByRole('heading', { name: `Call back ${told}` }).waitFor(SLOW);
    await desk.getByRole('button', { name: 'Take this call' }).click();
    await desk.locator('.desk-phone').getByRole('button', { name: 'Show: Phone number' }).click();
    await desk.locator('.desk-phone').getByRole('link', { name: phone }).waitFor();
    await close(desk, 'Spoke to the resident');
  }
  await group(desk, 'Calls to make (0)');

  await group(desk, 'Tasks (1)');
  await row(desk, /"When will you cut the hedge behind the library\?"/).click();
  await desk.getByRole('button', { name: 'Take this task' }).click();
  await desk.getByText('Send writes to the resident by email or text.').waitFor();
  await desk.locator('.desk-phone').getByRole('button', { name: 'Show: Email' }).click();
  await desk.locator('.desk-phone').getByText('jo@example.org').waitFor();
  await expectClean(desk, 'an answer by message');
  await say(desk, 'In March, once the birds have left it.');
  await desk.locator('.desk-bubble--agent', { hasText: 'In March' }).waitFor(SLOW);
  await close(desk, 'Answered');
  // A demo keeps what it would have sent where staff can read it.
  const messages = await desk.context().newPage();
  const sent = async (): Promise<boolean> => {
    await messages.goto(`${app.url}/desk/messages`);
    return messages.getByText('In March, once the birds have left it.').isVisible();
  };
  await expect.poll(sent, SLOW).toBe(true);
  await messages.getByText('jo@example.org').first().waitFor();
  await expectClean(messages, 'messages to residents');
  // In hours again, the same resident in the same chat reaches a person.
  await type(en, 'I want to talk to a person');
  await shows(en, 'You are next in the queue');
  await group(desk, 'Waiting (1)');
});

/** The chat of a page that was loaded again, once it shows what stood there; opened by hand where it did not open by itself. */
async function chatAgain(page: Page, stood: string): Promise<Frame> {
  const launcher = page.locator('#launcher');
  await launcher.or(page.locator('iframe.frame')).first().waitFor();
  if (!(await page.locator('iframe.frame').isVisible())) await launcher.click();
  return chatOn(page, stood);
}

async function referenceIn(frame: Frame): Promise<string> {
  const found = /GLM-\w{4}-\w{3}/.exec((await lines(frame)).join('\n'));
  if (!found) throw new Error('no reference was given');
  return found[0];
}

/** As they are kept: agents do not see them. */
async function ratings(): Promise<readonly object[]> {
  const { secret } = readConfig({ DATA_DIR: dataDir });
  const store = await openStore({ dataDir, databaseUrl: null, secret, role: 'tool' });
  const kept = await store.ratings.list(new Date(0), 10);
  await store.close();
  return kept.map(({ score, comment }) => ({ score, comment })).sort((one, other) => one.score - other.score);
}
