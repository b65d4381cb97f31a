// The link to the sign-in: sealed, so that it tells nothing, and good for half an hour.
import { z } from 'zod';
import { createOpaque } from '../../core/opaque.js';
import type { SignIn, SignInAsk } from '../../core/sign-in.js';

const MINUTES = 30;
const shape = z.tuple([
  z.string(),
  z.enum(['web', 'plain', 'alexa']),
  z.enum(['en', 'cy']),
  z.string(),
  z.string(),
  z.number(),
]);

export interface Links {
  link(ask: SignInAsk): string;
  read: SignIn['read'];
}

/** `now` is real time. */
export function createLinks(secret: Buffer | string, now: () => Date): Links {
  const names = createOpaque(secret, 'sign-in');
  return {
    link: ({ conversation, channel, language, intent, say }) => {
      const until = Math.floor(now().getTime() / 60_000) + MINUTES;
      const name = names.name(JSON.stringify([conversation, channel, language, intent, say, until]));
      return `/sign-in?${new URLSearchParams({ c: name, lang: language }).toString()}`;
    },
    read: (link) => {
      const text = names.read(link);
      const read = text === null ? null : shape.safeParse(JSON.parse(text));
      if (!read?.success) return { kind: 'bad' };
      const [conversation, channel, language, intent, say, until] = read.data;
      if (now().getTime() > until * 60_000) return { kind: 'expired' };
      return { kind: 'live', ask: { conversation, channel, language, intent, say } };
    },
  };
}
