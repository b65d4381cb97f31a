// Staff with their council accounts, against a real OpenID provider: groups to roles, anew each time; shut out, forged and late ways back.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roleOf } from '../../src/core/staff-sign-in.js';
import { createJar, type Jar } from '../support/jar.js';
import { openApp, type TestApp } from '../support/app.js';
import { freePort } from '../support/provider.js';

interface Next {
  subject: string;
  claims: Record<string, unknown>;
}

let app: TestApp;
let next: Next;
let closeProvider: () => Promise<void>;

beforeEach(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  next = { subject: 'u1', claims: { email: 'gwen@glanmarch.example', name: 'Gwen Ellis', groups: ['desk-agents'] } };
  const late: { handle: (...of: Parameters<ReturnType<Provider['callback']>>) => void } = { handle: () => undefined };
  const server = createServer((request, response) => late.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: 'asecretofthedesk',
        redirect_uris: [`${url}/desk/sign-in/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        application_type: 'native',
      },
    ],
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    interactions: { url: () => '/interaction' },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...next.claims }),
    }),
    loadExistingGrant: async ({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const serve = provider.callback();
  late.handle = (request, response) => {
    if (!request.url?.startsWith('/interaction')) return serve(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: next.subject }, consent: {} });
  };
  closeProvider = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  app = await openApp(
    {
      PUBLIC_URL: url,
      STAFF_OIDC_ISSUER: issuer,
      STAFF_OIDC_CLIENT_ID: 'desk',
      STAFF_OIDC_CLIENT_SECRET: 'asecretofthedesk',
      STAFF_OIDC_GROUPS: 'desk-agents=agent, desk-leads=supervisor',
    },
    {},
    { port },
  );
});
afterEach(async () => {
  await app.close();
  await closeProvider();
});

/** All the way to the provider and back; where it ended, and the session if there is one. */
async function signIn(jar: Jar): Promise<{ readonly to: string; readonly me: Record<string, unknown> | null }> {
  const end = await jar.follow(`${app.url}/desk/sign-in`, (url) => new URL(url).pathname === '/desk');
  const answer = await jar.go(`${app.url}/api/desk/session`);
  return {
    to: end.slice(app.url.length),
    me: answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : null,
  };
}

describe('a council account', () => {
  it('signs in as what its groups may be, and as what they may be the next time', async () => {
    expect(await signIn(createJar())).toMatchObject({
      to: '/desk',
      me: { email: 'gwen@glanmarch.example', name: 'Gwen Ellis', role: 'agent', duties: ['chats'] },
    });
    next.claims = { ...next.claims, groups: ['desk-agents', 'desk-leads'], name: 'Gwen Ellis-Jones' };
    expect(await signIn(createJar())).toMatchObject({ me: { name: 'Gwen Ellis-Jones', role: 'supervisor' } });
  });

  it('is told why not, without a session: no group, no e-mail, an e-mail that is not theirs', async () => {
    for (const claims of [
      { email: 'gwen@glanmarch.example', name: 'Gwen', groups: ['bowls-club'] },
      { email: 'gwen@glanmarch.example', name: 'Gwen' },
      { name: 'Gwen', groups: ['desk-agents'] },
      { email: 'gwen@glanmarch.example', email_verified: false, groups: ['desk-agents'] },
    ]) {
      next.claims = claims;
      expect(await signIn(createJar())).toEqual({ to: '/desk?problem=no-role', me: null });
    }
  });

  it('does not come back by another browser, by a forged cookie, or twice', async () => {
    const [jar, other] = [createJar(), createJar()];
    const back = await jar.follow(`${app.url}/desk/sign-in`, (url) => url.includes('/desk/sign-in/callback'));
    for (const cookie of ['', 'desk-away=forged; Path=/desk', 'desk-away=%E0%A4%A; Path=/desk']) {
      if (cookie) other.set(app.url, cookie);
      const answer = await other.go(back);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk?problem=provider-failed']);
    }
    expect((await jar.go(back)).headers.get('location')).toBe('/desk');
    expect((await jar.go(back)).headers.get('location')).toBe('/desk?problem=provider-failed');
  });

  it('is offered on the page, and a provider that is down is told', async () => {
    expect(await (await fetch(`${app.url}/desk`)).text()).toContain('Sign in with your council account');
    await closeProvider();
    closeProvider = () => Promise.resolve();
    const answer = await createJar().go(`${app.url}/desk/sign-in`);
    expect(answer.headers.get('location')).toBe('/desk?problem=provider-failed');
  });
});

describe('groups', () => {
  const groups = new Map([
    ['a', 'agent'],
    ['b', 'editor'],
    ['c', 'administrator'],
  ] as const);

  it.each([
    [['a'], 'agent'],
    [['a', 'c', 'b'], 'administrator'],
    ['b', 'editor'],
    [[], null],
    [undefined, null],
    [[{ a: 1 }, 7], null],
    ['constructor', null],
  ])('%j: %s', (claim, role) => {
    expect(roleOf(claim, groups)).toBe(role);
  });
});
