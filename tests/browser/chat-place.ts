// The chat in a place of its own and in a real browser, for one file of tests: what a test opens is closed after it.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { pageAssets, type PageAssets } from '../channels/web/assets.js';
import { openWeb, type WebPlace } from '../channels/web/place.js';
import { openBrowser } from '../support/browser.js';
import { states } from './chat-page.js';

let browser: Browser;
export let assets: PageAssets;
/** Those of the test that runs; whoever imports them sees the newest. */
export let place: WebPlace;
export let context: BrowserContext;
export let page: Page;

beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await pageAssets()];
});
afterAll(() => browser.close());
afterEach(async () => {
  await context.close();
  await place.close();
});

/** The states that a talk goes through, unless `options` has another script. */
export async function openPlace(options: Parameters<typeof openWeb>[0] = {}): Promise<void> {
  place = await openWeb({ ...assets, script: states, ...options });
}

export async function openContext(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
}

/** In the context that is open. */
export async function openPage(): Promise<void> {
  page = await context.newPage();
}
