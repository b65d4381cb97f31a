// One running assistant for a file of tests, on two pages: its own demo page, and a council's on another site that holds the one line of HTML.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { councilRoot } from '../support/council-root.js';
import { freePort } from '../support/process.js';
import { openCouncilPage, type CouncilPage } from './council-page.js';

export type Where = 'demo' | 'council';
export const WHERE = ['demo', 'council'] as const;

let browser: Browser;
let app: TestApp;
let council: CouncilPage;
const closing: (() => Promise<unknown> | void)[] = [];
let page: Page | undefined;

/** What residents say is learnt once: an app for each test would learn it again. */
beforeAll(async () => {
  browser = await openBrowser();
  closing.push(() => browser.close());
  const port = await freePort();
  council = await openCouncilPage(`http://127.0.0.1:${String(port)}`);
  closing.push(() => council.close());
  const content = councilRoot('glanmarch', `sites: ['${council.origin}']\n`);
  closing.push(() => content.remove());
  // The day after a collection: the bin can be reported.
  app = await openApp({ CLOCK: '2026-11-24T10:00:00Z' }, { root: content.root }, { port });
  closing.push(() => app.close());
}, 300_000);
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterEach(() => page?.context().close());

/** In a browser that knows nothing yet; closed after the test. */
export async function open(where: Where): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(where === 'demo' ? app.url : council.origin);
  return page;
}

export type Desk = <T>(method: string, path: string, body?: object) => Promise<T>;

/** What an agent asks of the server, signed in. */
export async function signIn(): Promise<Desk> {
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${app.url}/api/desk/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify(app.demoAgent),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(`${app.url}/api/desk${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };
}
