// An agent with a caller on the telephone, in a real browser and by the keyboard: the assistant asked for them, in their language.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { Route } from '../../src/core/http.js';
import { loadContent } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { deskAssets } from '../handoff/assets.js';
import { MONDAY, openPlace, type Place } from '../handoff/place.js';
import { memoryLog } from '../server/memory-log.js';
import { projectRoot } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { expectClean, openDesk, type Desk } from './desk-page.js';

const clock = createClock(MONDAY);
const content = loadContent(projectRoot, 'glanmarch', clock);
let browser: Browser;
let assets: readonly Route[];
let place: Place;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await deskAssets()];
});
afterAll(() => browser.close());
beforeEach(async () => {
  place = await openPlace({
    routes: assets,
    ticking: true,
    core: ({ turns, references, requests, bookings }, { port }) =>
      createTake({
        ...content,
        ...{ services, turns, references, requests, bookings, clock },
        desk: port,
        log: memoryLog().log,
      }),
  });
});
afterEach(async () => {
  expect(desk.complaints).toEqual([]);
  await desk.context.close();
  await place.close();
});
const sit = async (path = '/desk'): Promise<void> => {
  desk = await openDesk(browser, place, 'Gwen Ellis', { path });
  page = desk.page;
};
const focused = (): Promise<string> =>
  page.evaluate<string>("document.activeElement?.id || document.activeElement?.tagName || ''");
const told = (): Promise<number> => page.locator('.desk-bubble--bot').count();
const said = (text: string | RegExp) => page.locator('.desk-bubble--bot', { hasText: text });

describe('helping a caller', () => {
  it('is done by the keyboard: what they say, choices, and the next caller', async () => {
    await sit();
    await page.getByRole('link', { name: 'Help a caller' }).click();
    await page.getByRole('heading', { level: 2, name: 'Help a caller' }).waitFor();
    await expectClean(page, 'before a call');
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await said('Glanmarch').first().waitFor();
    await expect.poll(focused).toBe('caller-says');
    await page.keyboard.press('Enter');
    await page.getByText('Type what the caller says, then select Send').waitFor();
    await page.keyboard.type('when is my bin collected <b>please</b>');
    await page.keyboard.press('Enter');
    await said('postcode').waitFor();
    await page.locator('.desk-bubble--resident', { hasText: '<b>please</b>' }).waitFor();
    await expect.poll(focused).toBe('caller-says');
    await page.keyboard.type('GM2 1AA');
    await page.keyboard.press('Enter');
    const home = page.getByRole('group', { name: 'Choices' }).getByRole('button').nth(2);
    await home.waitFor();
    await expectClean(page, 'a caller with choices');
    await home.press('Enter');
    await said(/Your next|collect/)
      .last()
      .waitFor();
    await expect.poll(focused).toBe('caller-says');
    await expectClean(page, 'a caller who was answered');
    expect(await page.locator('.desk-caller b').count()).toBe(0);

    // Another page and back: the call goes on.
    await page.getByRole('link', { name: 'Chats', exact: true }).click();
    await page.locator('#list').waitFor();
    await page.getByRole('link', { name: 'Help a caller' }).click();
    await page.locator('.desk-bubble--resident', { hasText: 'GM2 1AA' }).waitFor();
    await expect.poll(focused).toBe('caller-says');
    await page.getByRole('button', { name: 'New caller' }).press('Enter');
    await page.getByText('Which language does the caller speak?').waitFor();
    expect(await page.content()).not.toContain('GM2 1AA');
  });

  it("keeps the caller's language, and is marked as assisted", async () => {
    await sit('/cy/desk#/assisted');
    await page.getByRole('heading', { level: 2, name: 'Helpu galwr' }).waitFor();
    await page.getByLabel('Cymraeg', { exact: true }).check();
    await page.getByRole('button', { name: 'Dechrau', exact: true }).click();
    const area = page.getByLabel("Beth mae'r galwr yn ei ddweud");
    await area.fill('when is my bin collected please');
    await area.press('Enter');
    const asked = said('cod post');
    await asked.waitFor();
    expect(await asked.locator('[lang=cy]').count()).toBe(1);
    await expectClean(page, 'a Welsh caller');
    await area.fill('siarad â pherson');
    await area.press('Enter');
    await expect.poll(told).toBe(3);
    await area.fill('07700 900321');
    await area.press('Enter');
    await expect.poll(told).toBe(4);
    await area.fill('cyn gynted â phosibl');
    await area.press('Enter');
    await expect
      .poll(() => place.store.items.list('waiting'))
      .toMatchObject([{ kind: 'callback', channel: 'assisted', language: 'cy' }]);
  });

  it('loses nothing when the line breaks, and does nothing twice', async () => {
    await sit('/desk#/assisted');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const area = page.getByLabel('What the caller says');
    await area.fill('when is my bin collected');
    // The server hears it; its answer is lost on the way.
    await page.route('**/turns', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await area.press('Enter');
    await page.getByText('That did not reach the assistant.').first().waitFor();
    expect(await area.inputValue()).toBe('when is my bin collected');
    await page.unroute('**/turns');
    await area.press('Enter');
    await said('postcode').waitFor();
    const [conversation] = [
      ...new Set(place.log.flatMap((line) => ('conversation' in line ? [line.conversation] : []))),
    ];
    const lines = await place.store.messages.after(String(conversation), 0);
    expect(lines.filter(({ from }) => from === 'resident')).toHaveLength(1);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    expect(await page.content()).not.toContain('when is my bin collected');
  });
});
