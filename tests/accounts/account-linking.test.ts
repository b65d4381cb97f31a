// Linking an account to a speaker, over HTTP as a browser and as Amazon: RFC 6749 sections 4.1, 5 and 6, RFC 7636, RFC 7009.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccount, demoAccountsOf } from '../support/account-file.js';
import {
  authorisePath,
  basic,
  byCode,
  CLIENT,
  consented,
  linked,
  LINK_SETTINGS,
  newBrowser,
  OTHER_REDIRECT,
  PIN,
  post,
  REDIRECT,
  signIn,
  tokens,
} from '../support/account-link.js';
import { SKILL_ID } from '../support/alexa.js';
import { openApp, type TestApp } from '../support/app.js';
import type { Jar } from '../support/jar.js';
import { CLIENT_ID, freePort, startProvider } from '../support/provider.js';

const SETTINGS = { CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID, ...LINK_SETTINGS };
let app: TestApp;
beforeAll(async () => {
  app = await openApp(SETTINGS);
}, 120_000);
afterAll(() => app.close());

const mine = demoAccount('glanmarch', 'one-late');
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A browser that has signed in, and the code that it was sent away with. */
async function coded(change: Record<string, string | null> = {}): Promise<string> {
  const jar = newBrowser();
  await signIn(jar, app.url, mine, authorisePath(change));
  return (await consented(jar, app.url)).searchParams.get('code') ?? '';
}

describe('the way there', () => {
  it('leads over the sign-in and a yes with a PIN back to Amazon, with a code and its own state', async () => {
    const jar = newBrowser();
    const page = await signIn(jar, app.url, mine);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('Link your council tax account to Alexa');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://layla.amazon.com;");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const back = await consented(jar, app.url);
    expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
    expect(back.searchParams.get('state')).toBe('s/t=a te');
    expect([...back.searchParams.keys()].sort()).toEqual(['code', 'state']);
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
    expect(jar.cookies(app.url), 'nothing is left in the browser').not.toContain('council_link');
    // The sign-in was for this one link.
    const late = await post(jar, `${app.url}/alexa/link`, { do: 'agree', pin: PIN, again: PIN });
    expect(late.status).toBe(403);
  });

  it('speaks Welsh where the browser does, and can change', async () => {
    const jar = newBrowser();
    const form = await jar.go(`${app.url}${authorisePath()}`, { headers: { 'accept-language': 'cy,en;q=0.8' } });
    expect(form.headers.get('location')).toContain('lang=cy');
    await signIn(jar, app.url, mine);
    const welsh = await (await jar.go(`${app.url}/alexa/link?lang=cy`)).text();
    expect(welsh).toContain('lang="cy"');
    expect(welsh).toContain('Cysylltu eich cyfrif Treth y Cyngor ag Alexa');
    expect(welsh).toContain('/alexa/link?lang=en');
  });

  it('takes a no, and a PIN only when it is four figures, not easy, and the same twice', async () => {
    const jar = newBrowser();
    await signIn(jar, app.url, mine);
    const given = async (pin: string, again = pin): Promise<string> => {
      const page = await post(jar, `${app.url}/alexa/link`, { do: 'agree', lang: 'en', pin, again });
      expect(page.status).toBe(400);
      const text = await page.text();
      if (pin !== '') expect(text, 'never put back').not.toContain(`value="${pin}"`);
      return text;
    };
    for (const pin of ['', '729', '72945', 'abcd', '7 2 9'])
      expect(await given(pin)).toContain('Enter a PIN of four figures');
    for (const pin of ['1111', '1234', '9876', '1212', '2580']) expect(await given(pin)).toContain('harder to guess');
    expect(await given(PIN, '7295')).toContain('Enter the same PIN twice');
    const no = await post(jar, `${app.url}/alexa/link`, { do: 'refuse' });
    const back = new URL(no.headers.get('location') ?? '');
    expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual(['access_denied', 's/t=a te']);
    expect((await jar.go(`${app.url}/alexa/link`)).status).toBe(403);
  });

  it('is only for the browser that began it, and for no form of another site', async () => {
    const [jar, other] = [newBrowser(), newBrowser()];
    await signIn(jar, app.url, mine);
    expect((await other.go(`${app.url}/alexa/link`)).status).toBe(403);
    const form = await other.follow(`${app.url}${authorisePath()}`, (at) => new URL(at).pathname === '/sign-in');
    expect((await jar.go(form)).status, 'a link that another browser was given').toBe(403);
    const foreign = await post(
      jar,
      `${app.url}/alexa/link`,
      { do: 'agree', pin: PIN, again: PIN },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(foreign.status).toBe(403);
    expect((await post(newBrowser(), `${app.url}/alexa/link`, { do: 'agree', pin: PIN, again: PIN })).status).toBe(403);
  });
});

describe('what Amazon asks for wrongly', () => {
  const open = (change: Record<string, string | null>): Promise<Response> =>
    newBrowser().go(`${app.url}${authorisePath(change)}`);

  it.each<readonly [string, Record<string, string | null>]>([
    ['another address', { redirect_uri: 'https://evil.example/api/skill/link/M1TEST' }],
    ['an address that begins like ours', { redirect_uri: `${REDIRECT}.evil.example` }],
    ['more after ours', { redirect_uri: `${REDIRECT}?next=1` }],
    ['ours in another case', { redirect_uri: REDIRECT.replace('layla', 'LAYLA') }],
    ['a slash too many', { redirect_uri: `${REDIRECT}/` }],
    ['none', { redirect_uri: null }],
    ['another client', { client_id: 'someone' }],
    ['no client', { client_id: null }],
  ])('%s: a page, and nobody is sent anywhere', async (_, change) => {
    const page = await open(change);
    expect(page.status).toBe(400);
    expect(page.headers.get('location')).toBeNull();
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await page.text()).toContain('This link is not right');
  });

  it.each<readonly [string, Record<string, string | null>, string]>([
    ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
    ['no type', { response_type: null }, 'invalid_request'],
    ['another scope', { scope: 'resident admin' }, 'invalid_scope'],
    ['a plain challenge', { code_challenge: hash('x'), code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge of no method', { code_challenge: hash('x') }, 'invalid_request'],
    ['a challenge that is none', { code_challenge: 'short', code_challenge_method: 'S256' }, 'invalid_request'],
    ['a state that no cookie holds', { state: 'x'.repeat(1_501) }, 'invalid_request'],
  ])('%s: sent back with the error', async (_, change, error) => {
    const { status, headers } = await open(change);
    const back = new URL(headers.get('location') ?? '');
    expect([status, `${back.origin}${back.pathname}`]).toEqual([302, REDIRECT]);
    expect(back.searchParams.get('error')).toBe(error);
    expect(back.searchParams.get('state')).toBe(change['state'] === undefined ? 's/t=a te' : null);
  });

  it('anything twice; of the address and the client that is a page', async () => {
    const twice = await newBrowser().go(`${app.url}${authorisePath()}&scope=resident`);
    expect(new URL(twice.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
    const address = `&redirect_uri=${encodeURIComponent('https://evil.example/')}`;
    const two = await newBrowser().go(`${app.url}${authorisePath()}${address}`);
    expect(new URL(two.headers.get('location') ?? '').origin, 'only ever to ours').toBe('https://layla.amazon.com');
  });

  it('no state and the other address of ours are fine', async () => {
    const jar = newBrowser();
    await signIn(jar, app.url, mine, authorisePath({ state: null, scope: null, redirect_uri: OTHER_REDIRECT }));
    const back = await consented(jar, app.url);
    expect(`${back.origin}${back.pathname}`).toBe(OTHER_REDIRECT);
    expect([...back.searchParams.keys()]).toEqual(['code']);
  });
});

describe('tokens', () => {
  it('for a code, by Basic or in the form; renewed by the refresh token, which stays', async () => {
    const first = await tokens(app.url, byCode(await coded()));
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    expect(first.body.access_token).toMatch(/^[\w-]{43}$/);
    const inForm = byCode(await coded(), { client_secret: LINK_SETTINGS.ALEXA_LINK_CLIENT_SECRET });
    expect((await tokens(app.url, inForm, {})).status).toBe(200);
    const refresh_token = first.body.refresh_token ?? '';
    const again = await tokens(app.url, { grant_type: 'refresh_token', refresh_token });
    expect(again.status).toBe(200);
    expect(again.body.refresh_token).toBe(refresh_token);
    expect(again.body.access_token).not.toBe(first.body.access_token);
    expect((await tokens(app.url, { grant_type: 'refresh_token', refresh_token })).status, 'a lost answer').toBe(200);
  });

  it('a code twice: refused, and what it gave is revoked', async () => {
    const code = await coded();
    const { body } = await tokens(app.url, byCode(code));
    const replay = await tokens(app.url, byCode(code));
    expect([replay.status, replay.body.error]).toEqual([400, 'invalid_grant']);
    const refresh = await tokens(app.url, { grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' });
    expect(refresh.body.error).toBe('invalid_grant');
  });

  it('a code sent many times at once gives tokens once at most', async () => {
    const code = await coded();
    const all = await Promise.all(Array.from({ length: 6 }, () => tokens(app.url, byCode(code))));
    expect(all.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it('a code for another address, and then for the right one: neither', async () => {
    const code = await coded();
    const other = await tokens(app.url, byCode(code, { redirect_uri: OTHER_REDIRECT }));
    expect([other.status, other.body.error]).toEqual([400, 'invalid_grant']);
    expect((await tokens(app.url, byCode(code))).body.error).toBe('invalid_grant');
  });

  it('with a challenge only for its verifier, and a verifier only where there was one', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const pkce = { code_challenge: hash(verifier), code_challenge_method: 'S256' };
    expect((await tokens(app.url, byCode(await coded(pkce), { code_verifier: verifier }))).status).toBe(200);
    for (const wrong of [null, `${verifier}x`, hash(verifier)])
      expect(
        (await tokens(app.url, byCode(await coded(pkce), wrong === null ? {} : { code_verifier: wrong }))).body.error,
      ).toBe('invalid_grant');
    expect((await tokens(app.url, byCode(await coded(), { code_verifier: verifier }))).body.error).toBe(
      'invalid_grant',
    );
  });

  const refused = async (fields: Record<string, string>, headers?: Record<string, string>) => {
    const { status, body } = await tokens(app.url, fields, headers);
    return [status, body.error];
  };
  it('nothing of this to anybody else, and nothing that is not asked for rightly', async () => {
    const code = { grant_type: 'authorization_code', code: 'x', redirect_uri: REDIRECT };
    expect(await refused(code, { authorization: basic(CLIENT, 'wrong') })).toEqual([401, 'invalid_client']);
    expect(await refused(code, { authorization: basic('someone') })).toEqual([401, 'invalid_client']);
    expect(await refused(code, {})).toEqual([401, 'invalid_client']);
    expect(await refused(code, { authorization: 'Bearer x' })).toEqual([401, 'invalid_client']);
    expect(await refused({ ...code, client_secret: 'x' })).toEqual([400, 'invalid_request']);
    expect(await refused({ ...code, client_id: 'someone' })).toEqual([401, 'invalid_client']);
    expect(await refused(code)).toEqual([400, 'invalid_grant']);
    expect(await refused({})).toEqual([400, 'invalid_request']);
    expect(await refused({ grant_type: 'authorization_code' })).toEqual([400, 'invalid_request']);
    expect(await refused({ grant_type: 'refresh_token' })).toEqual([400, 'invalid_request']);
    expect(await refused({ grant_type: 'refresh_token', refresh_token: 'x' })).toEqual([400, 'invalid_grant']);
    expect(await refused({ grant_type: 'password', username: 'a', password: 'b' })).toEqual([
      400,
      'unsupported_grant_type',
    ]);
  });

  it('given back are gone, and an unknown one gets the same answer', async () => {
    const { access, refresh } = await linked(app.url, mine);
    const back = (token: string) => tokens(app.url, { token }, undefined, '/alexa/revoke');
    expect((await back('unknown')).status).toBe(200);
    expect((await back(access)).status).toBe(200);
    expect((await tokens(app.url, { grant_type: 'refresh_token', refresh_token: refresh })).body.error).toBe(
      'invalid_grant',
    );
    expect((await tokens(app.url, { token: access }, {}, '/alexa/revoke')).status).toBe(401);
  });
});

describe('afterwards', () => {
  const manage = (jar: Jar, account = mine): Promise<Response> =>
    signIn(jar, app.url, account, '/alexa/account?lang=en');
  const theirs = demoAccountsOf('glanmarch').find(({ account }) => account !== mine.account);
  if (!theirs) throw new Error('there is but one account');

  it('the resident sees the link, changes the PIN and ends it; another resident sees none of it', async () => {
    const mallory = demoAccountsOf('glanmarch').at(-1) ?? theirs;
    const { refresh } = await linked(app.url, mallory);
    const [jar, other] = [newBrowser(), newBrowser()];
    expect(await (await manage(other, theirs)).text()).toContain('Your account is not linked to Alexa');
    expect(await (await manage(jar, mallory)).text()).toMatch(/Linked on \d{1,2} \w+ 20\d\d/);
    const change = (fields: Record<string, string>) => post(jar, `${app.url}/alexa/link`, { lang: 'en', ...fields });
    expect(await (await change({ do: 'pin', pin: '1234', again: '1234' })).text()).toContain('harder to guess');
    expect(await (await change({ do: 'pin', pin: '8305', again: '8305' })).text()).toContain('Your PIN is changed');
    expect((await post(other, `${app.url}/alexa/link`, { do: 'unlink' })).status).toBe(200);
    expect((await tokens(app.url, { grant_type: 'refresh_token', refresh_token: refresh })).status).toBe(200);
    expect(await (await change({ do: 'unlink' })).text()).toContain('The link has ended');
    expect((await tokens(app.url, { grant_type: 'refresh_token', refresh_token: refresh })).body.error).toBe(
      'invalid_grant',
    );
    expect((await change({ do: 'unlink' })).status, 'once').toBe(403);
  });

  it('a sign-in for one is none for the other', async () => {
    const jar = newBrowser();
    await manage(jar);
    expect((await post(jar, `${app.url}/alexa/link`, { do: 'agree', pin: PIN, again: PIN })).status).toBe(403);
    await signIn(jar, app.url, mine);
    expect((await post(jar, `${app.url}/alexa/link`, { do: 'unlink' })).status).toBe(403);
  });

  it('the privacy page says so and leads there', async () => {
    const page = await (await newBrowser().go(`${app.url}/privacy`)).text();
    expect(page).toContain('You can link your council tax account to Alexa.');
    expect(page).toContain('href="/alexa/account?lang=en"');
  });
});

it('without the settings nothing of it is there', async () => {
  const bare = await openApp({ CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID });
  try {
    for (const path of [authorisePath(), '/alexa/link', '/alexa/account'])
      expect((await newBrowser().go(`${bare.url}${path}`)).status).toBe(404);
    expect((await post(newBrowser(), `${bare.url}/alexa/token`, { grant_type: 'refresh_token' })).status).toBe(404);
    expect(await (await newBrowser().go(`${bare.url}/privacy`)).text()).not.toContain('to Alexa');
  } finally {
    await bare.close();
  }
}, 120_000);

it('too many who are not Amazon are asked to wait, and so is whoever opens it too often', async () => {
  const busy = await openApp(SETTINGS);
  try {
    const one = newBrowser();
    const statuses: number[] = [];
    for (let n = 0; n < 22; n++)
      statuses.push((await tokens(busy.url, { grant_type: 'refresh_token' }, {}, '/alexa/token', one)).status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    const grant = { grant_type: 'refresh_token', refresh_token: 'x' };
    const right = await tokens(busy.url, grant, undefined, '/alexa/token', one);
    expect(right.status, 'Amazon itself is never kept waiting').toBe(400);
    let last = await one.go(`${busy.url}${authorisePath()}`);
    for (let n = 0; n < 25 && last.status !== 429; n++) last = await one.go(`${busy.url}${authorisePath()}`);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await busy.close();
  }
}, 120_000);

it('by the council’s own provider of sign-ins', async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const provider = await startProvider(`${publicUrl}/sign-in/callback`);
  provider.next.subject = mine.account;
  const oidc = {
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_PRIVATE_KEY: provider.privateKey,
    OIDC_VTR: 'Cl.Cm',
  };
  const real = await openApp({ ...SETTINGS, ...oidc }, {}, { port });
  try {
    const jar = newBrowser();
    const there = await jar.follow(`${publicUrl}${authorisePath()}`, (at) => at.startsWith(`${publicUrl}/alexa/link`));
    expect(await (await jar.go(there)).text()).toContain('Link your council tax account to Alexa');
    const code = (await consented(jar, publicUrl)).searchParams.get('code') ?? '';
    expect((await tokens(publicUrl, byCode(code))).status).toBe(200);
  } finally {
    await real.close();
    await provider.close();
  }
}, 120_000);
