// An account linked to a speaker, for tests: the browser's way from Amazon's app over the demo's sign-in to a code, and Amazon's to its tokens.
import type { DemoAccount } from './account-file.js';
import { createJar, type Jar } from './jar.js';

export const CLIENT = 'alexa';
export const CLIENT_SECRET = 'a secret of the tests that only Amazon knows';
export const REDIRECT = 'https://layla.amazon.com/api/skill/link/M1TEST';
export const OTHER_REDIRECT = 'https://pitangui.amazon.com/api/skill/link/M1TEST';
export const LINK_SETTINGS = {
  TRUST_PROXY: '1',
  ALEXA_LINK_CLIENT_ID: CLIENT,
  ALEXA_LINK_CLIENT_SECRET: CLIENT_SECRET.replaceAll(' ', '-'),
  ALEXA_LINK_REDIRECTS: `${REDIRECT}, ${OTHER_REDIRECT}`,
} as const;
export const PIN = '7294';

let browsers = 0;
/** A browser at an address of its own, where the server trusts one proxy. */
export const newBrowser = (): Jar => createJar({ 'x-forwarded-for': `192.0.2.${String((browsers += 1) % 250)}` });

export const authorisePath = (change: Readonly<Record<string, string | null>> = {}): string => {
  const query = {
    response_type: 'code',
    client_id: CLIENT,
    scope: 'resident',
    state: 's/t=a te',
    redirect_uri: REDIRECT,
  };
  const given = Object.entries({ ...query, ...change }).filter((pair): pair is [string, string] => pair[1] !== null);
  return `/alexa/authorize?${new URLSearchParams(given).toString()}`;
};

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const post = (
  jar: Jar,
  url: string,
  fields: Readonly<Record<string, string>>,
  headers = {},
): Promise<Response> =>
  jar.go(url, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { ...FORM, ...headers } });

/** Follows to the demo's sign-in and signs in; gives the page that it leads to. */
export async function signIn(jar: Jar, url: string, account: DemoAccount, path = authorisePath()): Promise<Response> {
  const form = await jar.follow(`${url}${path}`, (at) => new URL(at).pathname === '/sign-in');
  const c = new URL(form).searchParams.get('c') ?? '';
  const { account: number, postcode } = account;
  const signed = await post(jar, `${url}/sign-in`, { c, account: number, postcode, code: '000000' });
  const location = signed.headers.get('location');
  if (location === null) throw new Error(`not signed in: ${String(signed.status)} ${await signed.text()}`);
  return jar.go(`${url}${location}`);
}

/** The address that the browser is sent to with the code. */
export async function consented(jar: Jar, url: string, pin = PIN): Promise<URL> {
  const agreed = await post(jar, `${url}/alexa/link`, { do: 'agree', lang: 'en', pin, again: pin });
  const location = agreed.headers.get('location');
  if (location === null) throw new Error(`not agreed: ${String(agreed.status)} ${await agreed.text()}`);
  return new URL(location);
}

export interface Tokens {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly access_token?: string;
    readonly refresh_token?: string;
    readonly expires_in?: number;
    readonly token_type?: string;
    readonly error?: string;
  };
}

const SECRET = LINK_SETTINGS.ALEXA_LINK_CLIENT_SECRET;
export const basic = (id: string = CLIENT, secret: string = SECRET): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

/** As Amazon asks: by Basic unless told. */
export async function tokens(
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { authorization: basic() },
  path = '/alexa/token',
  from: Jar = newBrowser(),
): Promise<Tokens> {
  const answer = await post(from, `${url}${path}`, fields, headers);
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Tokens['body'] };
}

export const byCode = (code: string, change: Readonly<Record<string, string>> = {}) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: REDIRECT,
  client_id: CLIENT,
  ...change,
});

/** From beginning to end: the tokens of an account that was linked with this PIN. */
export async function linked(
  url: string,
  account: DemoAccount,
  pin = PIN,
): Promise<{ readonly access: string; readonly refresh: string; readonly jar: Jar }> {
  const jar = newBrowser();
  await signIn(jar, url, account);
  const code = (await consented(jar, url, pin)).searchParams.get('code') ?? '';
  const { body } = await tokens(url, byCode(code));
  if (!body.access_token || !body.refresh_token) throw new Error(`no tokens: ${String(body.error)}`);
  return { access: body.access_token, refresh: body.refresh_token, jar };
}
