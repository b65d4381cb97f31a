// Residents by a real OpenID provider on loopback: in from the chat and back to the question, and every way in which it must come to nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoAccount } from '../support/account-file.js';
import { openApp, type TestApp } from '../support/app.js';
import { openClient, type Client } from '../support/direct-line.js';
import { createJar, type Jar } from '../support/jar.js';
import { CLIENT_ID, freePort, startProvider, type TestProvider } from '../support/provider.js';

let provider: TestProvider;
let app: TestApp;
const mine = demoAccount('glanmarch');

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  provider = await startProvider(`${publicUrl}/sign-in/callback`);
  app = await openApp(
    {
      CLOCK: '2026-11-23T09:00:00Z',
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_PRIVATE_KEY: provider.privateKey,
      OIDC_VTR: 'Cl.Cm',
    },
    {},
    { port },
  );
}, 120_000);
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  Object.assign(provider.next, { subject: mine.account, vot: 'Cl.Cm', codeSeconds: 60 });
});

/** A browser that has begun a conversation in the frame. */
async function begin(language: 'en' | 'cy' = 'en'): Promise<{ jar: Jar; chat: Client }> {
  const jar = createJar();
  const json = { 'content-type': 'application/json' };
  const granted = await jar.go(`${app.url}/api/webchat/token`, {
    method: 'POST',
    body: JSON.stringify({ language }),
    headers: json,
  });
  const { token, conversationId: conversation } = (await granted.json()) as { token: string; conversationId: string };
  await jar.go(`${app.url}/v3/directline/conversations`, {
    method: 'POST',
    body: '{}',
    headers: { ...json, authorization: `Bearer ${token}` },
  });
  return { jar, chat: await openClient(app.url, language, { conversation, token }) };
}

/** Asks, and gives the address of the sign-in that was offered. */
async function offered(chat: Client, words = 'how much do i owe'): Promise<string> {
  const { text = '' } = await chat.say(words);
  expect(text).not.toMatch(/£\d/);
  const [, link = ''] = /\(<(http[^>]*\/sign-in\?[^>]*)>\)/.exec(text) ?? [];
  if (link === '') throw new Error(`no link in: ${text}`);
  return link;
}
const isCallback = (url: string): boolean => url.startsWith(`${app.url}/sign-in/callback`);
const owes = async (chat: Client): Promise<string> => (await chat.say('how much do i owe')).text ?? '';

describe('a resident', () => {
  it('signs in from the chat and is back at the question', async () => {
    const { jar, chat } = await begin();
    const callback = await jar.follow(await offered(chat), isCallback);
    const back = await jar.go(callback);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/sign-in/done?lang=en']);
    const answer = await chat.until(({ text }) => /left to pay for the whole year/.test(text ?? ''), 'what is owed');
    expect(answer.text).toContain('Nothing is late');
    expect(chat.activities.map(({ text }) => text)).toContain('I have signed in. What do I owe?');
    const done = await (await jar.go(`${app.url}/sign-in/done?lang=en`)).text();
    expect(done).toContain('You are signed in');
    expect(done).not.toMatch(/£\d/);
    // The page's own cookie of the journey is gone.
    expect(jar.cookies(app.url)).not.toContain('council_sign_in');
    chat.close();
  });

  it('is asked for in One Login’s shape, in the language of the chat', async () => {
    const { jar, chat } = await begin('cy');
    await jar.follow(await offered(chat, 'faint sydd arna i'), isCallback);
    const asked = provider.asked.at(-1);
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      ui_locales: 'cy',
      vtr: '["Cl.Cm"]',
      code_challenge_method: 'S256',
      client_id: CLIENT_ID,
    });
    expect(asked?.get('state')?.length).toBeGreaterThan(20);
    expect(asked?.get('nonce')?.length).toBeGreaterThan(20);
    chat.close();
  });

  it('signs out in words', async () => {
    const { jar, chat } = await begin();
    await jar.go(await jar.follow(await offered(chat), isCallback));
    await chat.until(({ text }) => /left to pay/.test(text ?? ''), 'what is owed');
    expect((await chat.say('sign out')).text).toContain('You are signed out');
    expect(await owes(chat)).not.toMatch(/£\d/);
    chat.close();
  });

  it('is signed in in that conversation only, even in the same browser', async () => {
    const { jar, chat } = await begin();
    await jar.go(await jar.follow(await offered(chat), isCallback));
    await chat.until(({ text }) => /left to pay/.test(text ?? ''), 'what is owed');
    const other = await openClient(app.url);
    expect(await owes(other)).not.toMatch(/£\d/);
    other.close();
    chat.close();
  });
});

describe('it comes to nothing', () => {
  /** Everything but the last step, and then that no account is shown. */
  const refused = async (
    change: (callback: string, jar: Jar, link: string) => string | Promise<string>,
    says: string,
  ): Promise<void> => {
    const { jar, chat } = await begin();
    const link = await offered(chat);
    const callback = await jar.follow(link, isCallback);
    const back = await jar.go(await change(callback, jar, link));
    const page = await back.text();
    expect([403, 503]).toContain(back.status);
    expect(page).toContain(says);
    expect(back.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await owes(chat)).not.toMatch(/£\d/);
    chat.close();
  };
  const NOT_SIGNED_IN = 'You are not signed in';
  const changed = (url: string, name: string, value: string): string => {
    const address = new URL(url);
    address.searchParams.set(name, value);
    return address.href;
  };

  it('with another state', () => refused((url) => changed(url, 'state', 'of-somebody-else'), NOT_SIGNED_IN));
  it('with another code', () => refused((url) => changed(url, 'code', 'guessed'), NOT_SIGNED_IN));
  it('with another issuer', () => refused((url) => changed(url, 'iss', 'https://evil.example'), NOT_SIGNED_IN));
  it('when they said no', () =>
    refused(
      (url) => `${url.split('?')[0] ?? ''}?error=access_denied&state=${new URL(url).searchParams.get('state') ?? ''}`,
      NOT_SIGNED_IN,
    ));
  it('when the code has expired', async () => {
    provider.next.codeSeconds = 1;
    await refused(async (url) => {
      await sleep(2100);
      return url;
    }, NOT_SIGNED_IN);
  });
  it('with less trust than was asked for', async () => {
    provider.next.vot = 'Cl';
    await refused((url) => url, NOT_SIGNED_IN);
  });
  it('without what the browser kept', () =>
    refused((url, jar) => {
      jar.set(app.url, 'council_sign_in=; Max-Age=0');
      return url;
    }, 'Open this link where your chat is'));
  it('with what was kept for another journey of the same browser', () =>
    refused(async (url, jar, link) => {
      expect((await jar.go(link)).status).toBe(303);
      return url;
    }, NOT_SIGNED_IN));
  it('with something else in the place of what was kept', () =>
    refused((url, jar) => {
      jar.set(app.url, 'council_sign_in=v1.not-ours');
      return url;
    }, 'Open this link where your chat is'));

  it('with a nonce that is not ours', async () => {
    const { jar, chat } = await begin();
    const away = await jar.go(await offered(chat));
    const location = new URL(away.headers.get('location') ?? '');
    location.searchParams.set('nonce', 'a-nonce-of-somebody-else');
    const back = await jar.go(await jar.follow(location.href, isCallback));
    expect(await back.text()).toContain(NOT_SIGNED_IN);
    expect(await owes(chat)).not.toMatch(/£\d/);
    chat.close();
  });

  it('when the callback is played again', async () => {
    const { jar, chat } = await begin();
    const callback = await jar.follow(await offered(chat), isCallback);
    const kept = jar.cookies(app.url);
    expect((await jar.go(callback)).status).toBe(303);
    await chat.until(({ text }) => /left to pay/.test(text ?? ''), 'what is owed');
    await chat.say('sign out');
    const again = await fetch(callback, { headers: { cookie: kept }, redirect: 'manual' });
    expect(again.status).toBe(403);
    expect(await owes(chat)).not.toMatch(/£\d/);
    chat.close();
  });

  it('when the link is opened in another browser, and nobody is sent to the provider', async () => {
    const { chat } = await begin();
    const link = await offered(chat);
    const victim = await begin();
    const before = provider.asked.length;
    const page = await victim.jar.go(link);
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('Open this link where your chat is');
    expect(provider.asked.length).toBe(before);
    expect(await owes(chat)).not.toMatch(/£\d/);
    victim.chat.close();
    chat.close();
  });

  it('when another browser is given the way back', async () => {
    const { jar, chat } = await begin();
    const callback = await jar.follow(await offered(chat), isCallback);
    const victim = await begin();
    const page = await victim.jar.go(callback);
    expect(page.status).toBe(403);
    expect(await owes(victim.chat)).not.toMatch(/£\d/);
    victim.chat.close();
    chat.close();
  });

  it('with a link that nobody made', async () => {
    const { jar, chat } = await begin();
    for (const c of ['', 'x', 'A'.repeat(300), `${new URL(await offered(chat)).searchParams.get('c') ?? ''}A`]) {
      const page = await jar.go(`${app.url}/sign-in?${new URLSearchParams({ c, lang: 'en' }).toString()}`);
      expect(page.status).toBe(403);
      expect(await page.text()).toContain('This link has run out');
    }
    chat.close();
  });

  it('and the demo’s form is not there beside a provider', async () => {
    const { jar, chat } = await begin();
    const link = new URL(await offered(chat));
    const body = new URLSearchParams({
      c: link.searchParams.get('c') ?? '',
      account: mine.account,
      postcode: mine.postcode,
      code: '000000',
    });
    const page = await jar.go(`${app.url}/sign-in`, { method: 'POST', body });
    expect([404, 405]).toContain(page.status);
    expect(await owes(chat)).not.toMatch(/£\d/);
    chat.close();
  });
});
