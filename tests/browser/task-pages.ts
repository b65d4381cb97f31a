// The two pages of the chat, driven alike by a table of tasks.
import type { Page } from 'playwright-core';
import { fromPhone, sample } from '../channels/web/samples.js';
import type { DemoAccount } from '../support/account-file.js';
import { ACTIVITY, BOX, frameOf, lines, type } from './chat-page.js';

export interface TaskPage {
  say(text: string): Promise<void>;
  /** Takes the choice with this label. */
  press(label: string): Promise<void>;
  /** With what a phone writes into it. */
  photo(): Promise<void>;
  /** Over "Sign in", and back. */
  signIn(account: DemoAccount): Promise<void>;
  /** What came back since the last of these. */
  fresh(): Promise<string>;
  /** Where "Add to your calendar" leads. */
  calendar(): Promise<string>;
}

const PHOTO = { name: 'IMG_1.JPG', mimeType: 'image/jpeg', buffer: fromPhone(sample('lane.jpg')) };
const CALENDAR = 'a[href*="/bins/calendar/"]';
const SIGN_IN = 'a[href*="/sign-in?"]';

async function fillSignIn(form: Page, { account, postcode }: DemoAccount): Promise<void> {
  await form.locator('#account').fill(account);
  await form.locator('#postcode').fill(postcode);
  await form.locator('#code').fill('000000');
  await form.locator('button.govuk-button').click();
}

/** The page that needs no script. `home` is the address of the council's own page, in the language. */
export async function plainTaskPage(page: Page, home: string): Promise<TaskPage> {
  await page.goto(`${home}chat`);
  /** Each answer is a page of its own, named by how much of the talk was seen before. */
  const answered = async (act: () => Promise<unknown>): Promise<void> => {
    const before = page.url();
    await act();
    await page.waitForURL((url) => url.href !== before && url.searchParams.has('seen'));
  };
  const send = () => page.locator('form:has(#message) button[type=submit]').click();
  return {
    say: (text) =>
      answered(async () => {
        await page.locator('#message').fill(text);
        await send();
      }),
    press: (label) =>
      answered(async () => {
        await page.getByLabel(label, { exact: true }).check();
        await send();
      }),
    photo: () =>
      answered(async () => {
        await page.locator('#photo').setInputFiles(PHOTO);
        await page.locator('form[enctype] button').click();
      }),
    signIn: (account) =>
      answered(async () => {
        await page.locator(SIGN_IN).last().click();
        await fillSignIn(page, account);
      }),
    fresh: async () =>
      (await page.locator('section[aria-labelledby=new] .chat-line:not(.chat-line--resident)').allInnerTexts()).join(
        '\n',
      ),
    calendar: async () => (await page.locator(CALENDAR).last().getAttribute('href')) ?? '',
  };
}

/** In the window a list of choices has numbers. */
const numbered = (label: string): RegExp =>
  new RegExp(`^(?:\\d+\\. )?${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** The chat window on the council's page, drawn by the official client. */
export async function fullTaskPage(page: Page, home: string): Promise<TaskPage> {
  await page.goto(home);
  await page.locator('#launcher').click();
  const frame = await frameOf(page);
  await frame.locator(BOX).waitFor({ timeout: 30_000 });
  // The greeting: what comes later came for what was said.
  await frame.locator(ACTIVITY).first().waitFor();
  let before = 0;
  const acting = async (act: () => Promise<unknown>): Promise<void> => {
    before = (await lines(frame)).length;
    await act();
  };
  return {
    say: (text) => acting(() => type(frame, text)),
    press: (label) =>
      acting(() =>
        frame
          .getByRole('button', { name: numbered(label) })
          .last()
          .click(),
      ),
    photo: () => acting(() => frame.locator('.webchat__upload-button--file-input').setInputFiles(PHOTO)),
    signIn: (account) =>
      acting(async () => {
        const [form] = await Promise.all([page.context().waitForEvent('page'), frame.locator(SIGN_IN).last().click()]);
        await fillSignIn(form, account);
        await form.waitForURL(/\/sign-in\/done/);
        await form.close();
      }),
    fresh: async () => (await lines(frame)).slice(before + 1).join('\n'),
    calendar: async () => (await frame.locator(CALENDAR).last().getAttribute('href')) ?? '',
  };
}
