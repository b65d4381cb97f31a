// A real OpenID provider on loopback, in the shape of GOV.UK One Login: whoever comes is signed in at once, as `subject`.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT_ID = 'council-assistant';

export interface TestProvider {
  readonly issuer: string;
  /** PEM of our private key, as a council sets it. */
  readonly privateKey: string;
  /** What the provider does with whoever comes next; a code is good for so many seconds. */
  readonly next: { subject: string; vot: string; codeSeconds: number };
  /** Each request to sign in that reached it. */
  readonly asked: readonly URLSearchParams[];
  close(): Promise<void>;
}

export async function startProvider(redirect: string, kind: 'rsa' | 'ec' = 'rsa'): Promise<TestProvider> {
  const { publicKey, privateKey } = pair(kind);
  const next = { subject: 'nobody', vot: 'Cl.Cm', codeSeconds: 60 };
  const asked: URLSearchParams[] = [];
  const late: { handle: (...of: Parameters<ReturnType<Provider['callback']>>) => void } = { handle: () => undefined };
  const server = createServer((request, response) => late.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: kind === 'rsa' ? 'RS256' : 'ES256',
        application_type: 'native',
        jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig' }] },
      },
    ],
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    extraParams: ['vtr'],
    claims: { openid: ['sub', 'vot'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    interactions: { url: () => '/interaction' },
    ttl: { AuthorizationCode: () => next.codeSeconds },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, vot: next.vot }),
    }),
    loadExistingGrant: async ({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const serve = provider.callback();
  late.handle = (request, response) => {
    const address = new URL(request.url ?? '/', issuer);
    if (address.pathname === '/auth') asked.push(address.searchParams);
    if (address.pathname !== '/interaction') return serve(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: next.subject }, consent: {} });
  };
  return {
    issuer,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    next,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const pair = (kind: 'rsa' | 'ec'): { publicKey: KeyObject; privateKey: KeyObject } =>
  kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A free port of this machine, for a server whose address must be known before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
