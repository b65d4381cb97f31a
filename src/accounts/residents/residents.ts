// Residents' sign-in, put together: by the council's provider, by the demo's own page, or not at all.
import type { Route } from '../../core/http.js';
import type { Log } from '../../core/ports.js';
import { IDLE_MINUTES, type Residents, type ResidentSessions, type SignIn } from '../../core/sign-in.js';
import type { SignInSettings } from '../../core/sign-in-settings.js';
import { linkIdOf, type LinkedAccounts, type LinkPages, type SpeakerLinks } from '../../core/speaker-links.js';
import type { SpeakerLinking } from '../../core/speaker-settings.js';
import type { Vault } from '../../core/store.js';
import type { Staff } from '../../core/staff.js';
import type { DemoLogins } from '../../core/tax-account.js';
import { createLinkPages } from '../linking/pages.js';
import { createLinkedAccounts } from '../linking/pin.js';
import { tokenRoutes } from '../linking/token-routes.js';
import { createDemoSignIn } from './demo-sign-in.js';
import { createLinks } from './links.js';
import { createProvider } from './provider.js';

export interface ResidentParts {
  /** Null: no provider. */
  readonly settings: SignInSettings | null;
  /** Null for a real council: the demo's page is never drawn for it. */
  readonly logins: DemoLogins | null;
  readonly sessions: ResidentSessions;
  /** Null: accounts are not linked to speakers. */
  readonly linking: SpeakerLinking | null;
  readonly speakerLinks: SpeakerLinks;
  readonly staff: Staff;
  readonly vault: Vault;
  readonly secret: Buffer | string;
  readonly log: Log;
  /** Real time. */
  readonly now: () => Date;
}

/** Accounts linked to speakers: for the web channel, for Amazon, and for the speaker. */
export interface Speakers {
  readonly pages: LinkPages;
  readonly routes: readonly Route[];
  readonly linked: LinkedAccounts;
}

/** Null where nobody can sign in. */
export function createResidents(
  parts: ResidentParts,
): { readonly residents: Residents; readonly signIn: SignIn; readonly speakers: Speakers | null } | null {
  const { settings, logins, linking, speakerLinks, secret, now } = parts;
  if (!settings && !logins) return null;
  const links = createLinks(secret, now);
  const sessions = withLinks(parts.sessions, speakerLinks);
  return {
    residents: { who: (conversation) => sessions.use(conversation, IDLE_MINUTES), link: links.link },
    signIn: {
      read: links.read,
      provider: settings && createProvider({ ...parts, settings, sessions }),
      demo: settings || !logins ? null : createDemoSignIn({ ...parts, logins, sessions }),
    },
    speakers: linking && {
      pages: createLinkPages({ ...parts, settings: linking, links: speakerLinks, link: links.link }),
      routes: tokenRoutes({ ...parts, settings: linking, links: speakerLinks }),
      linked: createLinkedAccounts(speakerLinks),
    },
  };
}

/** A sign-in for a link belongs to no conversation. */
const withLinks = (sessions: ResidentSessions, links: SpeakerLinks): ResidentSessions => ({
  ...sessions,
  open: async (conversation, subject) => {
    const id = linkIdOf(conversation);
    if (id === null) return sessions.open(conversation, subject);
    await links.signedIn(id, subject);
    return true;
  },
});
