// The desk with agents in real browsers, for one file of tests: what a test opens is closed after it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Route } from '../../src/core/http.js';
import { loadContent } from '../../src/load-content.js';
import { deskAssets } from '../handoff/assets.js';
import { openPlace, type Place, type PlaceOptions } from '../handoff/place.js';
import { finish, take, turn } from '../store/sample.js';
import { projectRoot } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { openDesk, type Desk } from './desk-page.js';

let browser: Browser;
let assets: readonly Route[];
let knowledge: NonNullable<PlaceOptions['knowledge']>;
/** That of the test that runs; whoever imports it sees the newest. */
export let place: Place;
const desks: Desk[] = [];

/** A new place for each test of the file; what residents say is learnt once for all. */
export function deskPlace(more: Pick<PlaceOptions, 'translate'> = {}): void {
  beforeAll(async () => {
    [browser, assets] = [await openBrowser(), await deskAssets()];
    const { reader, articles, register } = loadContent(projectRoot, 'glanmarch');
    knowledge = { reader, articles, register, services: new Set(['bins.missed']) };
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    place = await openPlace({ routes: assets, ticking: true, knowledge, ...more });
  });
  afterEach(async () => {
    for (const { context, complaints } of desks.splice(0)) {
      expect(complaints).toEqual([]);
      await context.close();
    }
    await place.close();
  });
}

/** An agent at the desk, in a browser of their own. */
export const sit = async (name: string, more: Parameters<typeof openDesk>[3] = {}): Promise<Page> => {
  const desk = await openDesk(browser, place, name, more);
  desks.push(desk);
  return desk.page;
};
export const row = (page: Page, text: string | RegExp) => page.getByRole('link', { name: text });
export const open = async (page: Page, text: string | RegExp): Promise<void> => {
  await row(page, text).click();
  await page.getByRole('button', { name: 'Take this chat' }).click();
  await page.getByLabel('Your reply').waitFor();
};
export const resident = (text: string, conversation = 'c1'): Promise<void> =>
  take(place.store, turn(`t${performance.now()}`, conversation), text, finish(null));
