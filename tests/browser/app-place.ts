// The whole application and a browser for one file of tests, with a page of its own for each test.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';

let browser: Browser;
export let app: TestApp;
/** Those of the test that runs; whoever imports them sees the newest. */
export let context: BrowserContext;
export let page: Page;

/** Each test begins in a new context of these `options`, before what the file itself does before each. */
export function openAppPlace(options: BrowserContextOptions): void {
  beforeAll(async () => {
    [browser, app] = [await openBrowser(), await openApp({ CLOCK: '2026-11-23T09:00:00Z' })];
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(() => openContext(options));
  afterEach(() => context.close());
}

/** In place of the one that the test began in. */
export async function openAnother(options: BrowserContextOptions): Promise<void> {
  await context.close();
  await openContext(options);
}

async function openContext(options: BrowserContextOptions): Promise<void> {
  context = await browser.newContext(options);
  page = await context.newPage();
}
