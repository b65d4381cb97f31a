// What the pages of linking ask for: who is signed in, the code for Amazon, and afterwards another PIN or the end of it.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  DECIDE_MINUTES,
  linkConversation,
  linkIdOf,
  type GivenPin,
  type LinkPages,
  type SpeakerLinks,
} from '../../core/speaker-links.js';
import type { SpeakerLinking } from '../../core/speaker-settings.js';
import type { Residents } from '../../core/sign-in.js';
import type { Vault } from '../../core/store.js';
import { failed, readAuthorise, succeeded, type Asked } from './authorise.js';
import { hashPin, pinProblem } from './pin.js';

/** Amazon fetches its tokens at once. */
const CODE_SECONDS = 120;

/** In the browser's cookie. Whoever begins has as long again to sign in as to decide. */
const keptShape = z.object({
  id: z.string(),
  until: z.number(),
  asked: z.object({ redirect: z.string(), state: z.string().nullable(), challenge: z.string().nullable() }).nullable(),
});
type Kept = z.infer<typeof keptShape>;

export interface PagesParts {
  readonly settings: SpeakerLinking;
  readonly links: SpeakerLinks;
  readonly link: Residents['link'];
  /** Seals what the browser keeps. */
  readonly vault: Vault;
  /** Real time. */
  readonly now: () => Date;
}

export function createLinkPages({ settings, links, link, vault, now }: PagesParts): LinkPages {
  const keep = (asked: Asked | null): { readonly kept: string; readonly conversation: string } => {
    const id = randomBytes(32).toString('base64url');
    const kept: Kept = { id, until: now().getTime() + 2 * DECIDE_MINUTES * 60_000, asked };
    return { kept: vault.seal(JSON.stringify(kept)), conversation: linkConversation(id) };
  };
  const read = (kept: string): Kept | null => {
    const text = vault.open(kept);
    const found = text === null ? null : (keptShape.safeParse(JSON.parse(text)).data ?? null);
    return found && found.until > now().getTime() ? found : null;
  };
  /** Whoever signed in for it, and what they are there for. */
  const here = async (kept: string): Promise<(Kept & { readonly subject: string }) | null> => {
    const found = read(kept);
    const subject = found && (await links.signedInAs(found.id));
    return found && subject !== null ? { ...found, subject } : null;
  };
  const managing = async (kept: string): Promise<string | null> => {
    const found = await here(kept);
    return found?.asked === null ? found.subject : null;
  };

  return {
    begin: (query) => {
      const request = readAuthorise(query, settings);
      return request.kind === 'asked' ? { kind: 'sign-in', ...keep(request.asked) } : request;
    },
    manage: () => keep(null),
    isTheirs: (conversation, kept) => {
      const id = linkIdOf(conversation);
      return id !== null && read(kept)?.id === id;
    },
    signInPath: (conversation, language) => link({ conversation, channel: 'alexa', language, intent: '', say: '' }),

    state: async (kept) => {
      const found = await here(kept);
      if (!found) return null;
      return found.asked
        ? { purpose: 'link', redirect: found.asked.redirect }
        : { purpose: 'manage', links: await links.of(found.subject) };
    },

    agree: async (kept, given) => {
      const found = await here(kept);
      if (!found?.asked) return null;
      const problem = pinProblem(given);
      if (problem) return { problem };
      const { redirect, challenge } = found.asked;
      const code = randomBytes(32).toString('base64url');
      const pinHash = await hashPin(given.pin);
      const made = await links.make({ id: found.id, pinHash, code, codeSeconds: CODE_SECONDS, redirect, challenge });
      return made ? { location: succeeded(found.asked, code) } : null;
    },

    refuse: async (kept) => {
      const found = read(kept);
      if (!found?.asked) return null;
      await links.signOut(found.id);
      return failed(found.asked, 'access_denied');
    },

    changePin: async (kept, given: GivenPin) => {
      const subject = await managing(kept);
      if (subject === null) return null;
      const problem = pinProblem(given);
      if (problem) return problem;
      await links.changePin(subject, await hashPin(given.pin));
      return 'changed';
    },

    unlink: async (kept) => {
      const subject = await managing(kept);
      if (subject !== null) await links.drop({ subject });
      return subject !== null;
    },
  };
}
