// The demo's own sign-in page, in a browser without scripts: in, back to the question, and nobody in by guessing or by another's link.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks } from '../../src/accounts/residents/links.js';
import { plainBrowser, type PlainBrowser } from '../channels/web/browser-less.js';
import { demoAccount, demoAccountsOf } from '../support/account-file.js';
import { openApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openApp({ CLOCK: '2026-11-23T09:00:00Z' });
}, 120_000);
afterAll(() => app.close());

const mine = demoAccount('glanmarch', 'one-late');

/** Asks in the plain chat, and gives the path of the sign-in that was offered. */
async function asked(browser: PlainBrowser, chat = '/chat', words = 'how much do i owe'): Promise<string> {
  const page = await browser.send(await browser.get(chat), { message: words });
  expect(page.text).not.toMatch(/£\d/);
  const [, path = ''] = /href="(?:http:\/\/[^/"]*)?(\/sign-in\?[^"]*)"/.exec(page.html) ?? [];
  if (path === '') throw new Error(`no link in: ${page.text}`);
  return path.replaceAll('&amp;', '&');
}
const fill = (
  browser: PlainBrowser,
  page: Awaited<ReturnType<PlainBrowser['get']>>,
  change: Record<string, string> = {},
) => browser.send(page, { account: mine.account, postcode: mine.postcode, code: '000000', ...change });

describe('the demo’s sign-in', () => {
  it('leads back to the question', async () => {
    const browser = plainBrowser(app.url);
    const form = await browser.get(await asked(browser));
    expect(form.title).toBe('Sign in to your council tax account - Glanmarch Council');
    expect(form.text).toContain('This is a demonstration');
    expect(form.headers.get('cache-control')).toBe('no-store');
    const back = await fill(browser, form);
    expect(back.path).toMatch(/^\/chat\?seen=\d+$/);
    const fresh = back.text.split('New messages')[1] ?? '';
    expect(fresh).toContain('I have signed in. What do I owe?');
    expect(fresh).toMatch(/£[\d,.]+ of your council tax for 2026\/27 is late/);
    const out = await browser.send(back, { message: 'sign out' });
    expect(out.text).toContain('You are signed out');
    const after = await browser.send(out, { message: 'how much do i owe' });
    expect(after.text.split('New messages')[1]).not.toMatch(/£\d/);
  });

  it('yn Gymraeg, ac yn ôl i /cy/chat', async () => {
    const browser = plainBrowser(app.url);
    const form = await browser.get(await asked(browser, '/cy/chat', 'faint sydd arna i'));
    expect(form.html).toContain('lang="cy"');
    expect(form.text).toContain('Arddangosiad yw hwn');
    const back = await fill(browser, form);
    expect(back.path).toMatch(/^\/cy\/chat\?seen=\d+$/);
    expect(back.text.split('Negeseuon newydd')[1] ?? back.text).toContain("o'ch Treth y Cyngor");
  });

  it('says what is missing or wrong, keeps what was typed, and never the code', async () => {
    const browser = plainBrowser(app.url);
    const form = await browser.get(await asked(browser));
    const empty = await fill(browser, form, { account: '' });
    expect([empty.status, empty.title.startsWith('Error:')]).toEqual([400, true]);
    expect(empty.text).toContain('Enter the account number');
    expect(empty.html).toContain(`value="${mine.postcode}"`);
    expect(empty.html).not.toContain('value="000000"');
    const wrong = await fill(browser, form, { code: '123456' });
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('do not fit together');
    const unknown = await fill(browser, form, { account: '99999999' });
    expect(unknown.text).toContain('do not fit together');
  });

  it('takes nobody in with another’s postcode, and locks an account after five tries', async () => {
    const browser = plainBrowser(app.url);
    const form = await browser.get(await asked(browser));
    const victim = demoAccountsOf('glanmarch').find(({ postcode }) => postcode !== mine.postcode);
    for (let n = 0; n < 5; n++)
      expect((await fill(browser, form, { account: victim?.account ?? '' })).status).toBe(403);
    const locked = await fill(browser, form, { account: victim?.account ?? '', postcode: victim?.postcode ?? '' });
    expect(locked.status).toBe(429);
    expect(locked.text).toContain('Too many tries');
  });

  it('is for the browser with the chat only', async () => {
    const browser = plainBrowser(app.url);
    const link = await asked(browser);
    const victim = plainBrowser(app.url);
    await asked(victim);
    const page = await victim.get(link);
    expect(page.status).toBe(403);
    expect(page.text).toContain('Open this link where your chat is');
    // Nor by sending the form straight away.
    const c = new URLSearchParams(link.split('?')[1]).get('c') ?? '';
    const body = new URLSearchParams({ c, account: mine.account, postcode: mine.postcode, code: '000000' }).toString();
    expect((await victim.post('/sign-in', body)).status).toBe(403);
    const form = await browser.get(link);
    const foreign = await browser.send(form, { account: mine.account }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
  });
});

describe('the link', () => {
  const secret = 'a secret for tests, long enough to be one';
  const ask = { conversation: 'c', channel: 'web', language: 'en', intent: 'council-tax.balance', say: 'Me' } as const;
  const at = (minutes: number) => () => new Date(Date.UTC(2026, 10, 23, 9, minutes));
  const name = (path: string): string => new URLSearchParams(path.split('?')[1]).get('c') ?? '';

  it('is good for half an hour, for what it was made for, and tells nothing', () => {
    const link = name(createLinks(secret, at(0)).link(ask));
    expect(createLinks(secret, at(30)).read(link)).toEqual({ kind: 'live', ask });
    expect(createLinks(secret, at(31)).read(link).kind).toBe('expired');
    expect(Buffer.from(link, 'base64url').toString()).not.toContain('council-tax');
  });
  it('of another secret, or changed, is bad', () => {
    const link = name(createLinks(secret, at(0)).link(ask));
    expect(createLinks(`${secret}!`, at(0)).read(link).kind).toBe('bad');
    expect(createLinks(secret, at(0)).read(`${link.slice(0, -2)}AA`).kind).toBe('bad');
    expect(createLinks(secret, at(0)).read('').kind).toBe('bad');
  });
});
