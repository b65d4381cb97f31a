// Staff by OpenID Connect: code with PKCE, state and nonce; the groups of the id token say what they may do, anew at each sign-in.
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Log } from '../core/ports.js';
import { roleOf, type StaffSignInSettings } from '../core/staff-sign-in.js';
import type { Agent, Vault } from '../core/store.js';
import type { Staff } from '../core/staff.js';
import { SESSION_SECONDS } from './accounts.js';
import { hashToken, newToken } from './cookie.js';
import { NOBODY } from './password.js';

const AWAY_MS = 10 * 60_000;
/** Seconds to wait for the provider. */
const TIMEOUT = 8;

const keptShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), until: z.number() });

export interface StaffProvider {
  /** Null when the provider cannot be reached. `kept` is for the browser's cookie. */
  begin(language: 'en' | 'cy'): Promise<{ readonly location: string; readonly kept: string } | null>;
  finish(
    query: URLSearchParams,
    kept: string,
  ): Promise<
    | { readonly ok: true; readonly token: string; readonly agent: Agent }
    | { readonly ok: false; readonly why: 'no-role' | 'failed' }
  >;
}

export interface StaffProviderParts {
  readonly settings: StaffSignInSettings;
  readonly staff: Staff;
  readonly vault: Vault;
  readonly log: Log;
  /** Real time. */
  readonly now: () => Date;
}

export function createStaffProvider({ settings, staff, vault, log, now }: StaffProviderParts): StaffProvider {
  const redirect = `${settings.publicUrl}/desk/sign-in/callback`;
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  /** Never the query or the tokens: they could be used. */
  const failed = (error: unknown): { readonly ok: false; readonly why: 'failed' } => {
    const { name = 'unknown', code = '' } = error as { readonly name?: string; readonly code?: string };
    log.warn({ name, code }, 'a member of staff could not be signed in');
    return { ok: false, why: 'failed' };
  };
  return {
    begin: async (language) => {
      try {
        const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
        const location = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirect,
          scope: 'openid email profile',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ui_locales: language,
        });
        const kept = vault.seal(JSON.stringify({ state, nonce, verifier, until: now().getTime() + AWAY_MS }));
        return { location: location.href, kept };
      } catch (error) {
        failed(error);
        return null;
      }
    },
    finish: async (query, kept) => {
      const text = vault.open(kept);
      const away = text === null ? null : (keptShape.safeParse(JSON.parse(text)).data ?? null);
      if (!away || now().getTime() > away.until) return { ok: false, why: 'failed' };
      try {
        const tokens = await oidc.authorizationCodeGrant(
          await configuration(),
          new URL(`${redirect}?${query.toString()}`),
          {
            pkceCodeVerifier: away.verifier,
            expectedState: away.state,
            expectedNonce: away.nonce,
            idTokenExpected: true,
          },
        );
        const claims = tokens.claims() ?? {};
        const agent = await memberOf(claims, settings, staff);
        if (!agent) return { ok: false, why: 'no-role' };
        const token = newToken();
        await staff.openSession(hashToken(token), agent.id, new Date(now().getTime() + SESSION_SECONDS * 1000));
        return { ok: true, token, agent };
      } catch (error) {
        return failed(error);
      }
    },
  };
}

/** Known by e-mail, made when new; null for whoever is in no group of the desk's, has no e-mail, or was shut out. */
async function memberOf(
  claims: Readonly<Record<string, unknown>>,
  { claim, groups }: StaffSignInSettings,
  staff: Staff,
): Promise<Agent | null> {
  const role = roleOf(claims[claim], groups);
  const { email, name, email_verified: verified } = claims;
  if (!role || typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email) || verified === false) return null;
  const called =
    typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 80) : (email.split('@')[0] ?? '');
  const added = await staff.add({ email, name: called, role, passwordHash: NOBODY });
  if (added === 'exists') {
    const before = await staff.byEmail(email);
    // Not found although it exists: shut out by an administrator.
    if (!before) return null;
    await staff.change(email, { name: called, role });
  }
  const found = await staff.byEmail(email);
  if (!found) return null;
  const { passwordHash: _, ...agent } = found;
  return agent;
}

async function discover({ issuer, clientId, clientSecret }: StaffSignInSettings): Promise<oidc.Configuration> {
  const plain = new URL(issuer).protocol === 'http:';
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT,
    // The settings allow http only on this machine.
    ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}
