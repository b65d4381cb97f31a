// Residents' sign-in, put together: by the council's provider, by the demo's own page, or not at all.
import type { Log } from '../../core/ports.js';
import { IDLE_MINUTES, type Residents, type ResidentSessions, type SignIn } from '../../core/sign-in.js';
import type { SignInSettings } from '../../core/sign-in-settings.js';
import type { Vault } from '../../core/store.js';
import type { Staff } from '../../core/staff.js';
import type { DemoLogins } from '../../core/tax-account.js';
import { createDemoSignIn } from './demo-sign-in.js';
import { createLinks } from './links.js';
import { createProvider } from './provider.js';

export interface ResidentParts {
  /** Null: no provider. */
  readonly settings: SignInSettings | null;
  /** Null for a real council: the demo's page is never drawn for it. */
  readonly logins: DemoLogins | null;
  readonly sessions: ResidentSessions;
  readonly staff: Staff;
  readonly vault: Vault;
  readonly secret: Buffer | string;
  readonly log: Log;
  /** Real time. */
  readonly now: () => Date;
}

/** Null where nobody can sign in. */
export function createResidents(
  parts: ResidentParts,
): { readonly residents: Residents; readonly signIn: SignIn } | null {
  const { settings, logins, sessions, secret, now } = parts;
  if (!settings && !logins) return null;
  const links = createLinks(secret, now);
  return {
    residents: { who: (conversation) => sessions.use(conversation, IDLE_MINUTES), link: links.link },
    signIn: {
      read: links.read,
      provider: settings && createProvider({ ...parts, settings }),
      demo: settings || !logins ? null : createDemoSignIn({ ...parts, logins }),
    },
  };
}
