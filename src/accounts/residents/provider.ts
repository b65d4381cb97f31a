// Residents by OpenID Connect, in the shape of GOV.UK One Login: code with PKCE, state, nonce, private_key_jwt, vtr, the page's language.
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Log } from '../../core/ports.js';
import { IDLE_MINUTES, type ResidentSessions, type SignInAsk, type SignInProvider } from '../../core/sign-in.js';
import type { SignInSettings } from '../../core/sign-in-settings.js';
import type { Vault } from '../../core/store.js';
import { signingKey } from './signing-key.js';

/** Minutes between leaving for the provider and coming back. */
const AWAY_MINUTES = IDLE_MINUTES;
/** Seconds to wait for the provider. */
const TIMEOUT = 8;

const keptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
  ask: z.object({
    conversation: z.string(),
    channel: z.enum(['web', 'plain', 'alexa']),
    language: z.enum(['en', 'cy']),
    intent: z.string(),
    say: z.string(),
  }),
});

export interface ProviderParts {
  readonly settings: SignInSettings;
  readonly sessions: ResidentSessions;
  /** Seals what the browser keeps. */
  readonly vault: Vault;
  readonly log: Log;
  /** Real time. */
  readonly now: () => Date;
}

/** The provider is looked up when it is first needed, and again after a failure: the chat starts without it. */
export function createProvider({ settings, sessions, vault, log, now }: ProviderParts): SignInProvider {
  const redirect = `${settings.publicUrl}/sign-in/callback`;
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const read = (kept: string): z.infer<typeof keptShape> | null => {
    const text = vault.open(kept);
    return text === null ? null : (keptShape.safeParse(JSON.parse(text)).data ?? null);
  };

  return {
    begin: async (ask) => {
      try {
        const config = await configuration();
        const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
        const location = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirect,
          scope: 'openid',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ui_locales: ask.language,
          ...(settings.vtr === null ? {} : { vtr: JSON.stringify([settings.vtr]) }),
        });
        const until = now().getTime() + AWAY_MINUTES * 60_000;
        return { location: location.href, kept: vault.seal(JSON.stringify({ state, nonce, verifier, until, ask })) };
      } catch (error) {
        log.error({ err: error }, 'the sign-in provider cannot be used');
        return null;
      }
    },

    finish: async (query, kept) => {
      const away = read(kept);
      if (!away) return { kind: 'failed', why: 'other-browser', ask: null };
      const ask: SignInAsk = away.ask;
      if (now().getTime() > away.until) return { kind: 'failed', why: 'expired', ask };
      try {
        const back = new URL(`${redirect}?${query.toString()}`);
        const tokens = await oidc.authorizationCodeGrant(await configuration(), back, {
          pkceCodeVerifier: away.verifier,
          expectedState: away.state,
          expectedNonce: away.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims || !trusted(claims['vot'], settings.vtr)) return { kind: 'failed', why: 'refused', ask };
        const opened = await sessions.open(ask.conversation, claims.sub);
        return opened ? { kind: 'in', ask } : { kind: 'failed', why: 'expired', ask };
      } catch (error) {
        // Never the query or the tokens: they could be used.
        const name = error instanceof Error ? error.name : 'unknown';
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        log.warn({ name, code }, 'a resident could not be signed in');
        return { kind: 'failed', why: name === 'TimeoutError' ? 'down' : 'refused', ask };
      }
    },

    conversationOf: (kept) => read(kept)?.ask.conversation ?? null,
  };
}

/** The level of trust that was asked for is the one that was given: One Login tells it as `vot`. */
const trusted = (vot: unknown, vtr: string | null): boolean => vtr === null || vot === vtr;

async function discover({ issuer, clientId, privateKey }: SignInSettings): Promise<oidc.Configuration> {
  const key = await signingKey(privateKey);
  const plain = new URL(issuer).protocol === 'http:';
  const config = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.PrivateKeyJwt(key), {
    timeout: TIMEOUT,
    // The settings allow http only on this machine.
    ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
  return config;
}
