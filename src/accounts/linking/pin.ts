// The spoken PIN: which ones are taken, and how they are kept. Four figures are few, so guessing is what is prevented.
import type { GivenPin, LinkedAccounts, PinProblem, SpeakerLinks } from '../../core/speaker-links.js';
import { hashPassword, passwordMatches } from '../password.js';
import { createTurnstile } from '../turnstile.js';

/** Tried first by whoever guesses: all the same, in a row, up or down, and two figures twice. */
const EASY = /^(?:(\d)\1{3}|(\d\d)\2|0123|1234|2345|3456|4567|5678|6789|7890|9876|8765|7654|6543|5432|4321|3210|2580)$/;

/** Each hash takes memory and a few tenths of a second: two at a time, and no long line of them. */
const turnstile = createTurnstile(2, 50);

/** Null when it is taken. Spaces between the figures do not count. */
export function pinProblem({ pin, again }: GivenPin): PinProblem | null {
  if (!/^\d{4}$/.test(plainPin(pin))) return 'four';
  if (EASY.test(plainPin(pin))) return 'easy';
  return plainPin(pin) === plainPin(again) ? null : 'differ';
}

const plainPin = (pin: string): string => pin.replace(/\s/g, '');

/** Hashed as passwords are. Throws when too many wait. */
export async function hashPin(pin: string): Promise<string> {
  const hash = await turnstile.pass('', () => hashPassword(plainPin(pin)));
  if (hash === null) throw new Error('too many PINs wait to be hashed');
  return hash;
}

/** What a speaker may ask of linked accounts. */
export const createLinkedAccounts = (links: SpeakerLinks): LinkedAccounts => ({
  who: (token, user) => links.who(token, user),
  tryPin: async (link, pin) => {
    const result = await turnstile.pass(link, async () => {
      const tried = await links.tryPin(link);
      if (!tried) return { kind: 'gone' } as const;
      if (tried.kind === 'locked') return { kind: 'locked', minutes: tried.lockedMinutes } as const;
      if (await passwordMatches(pin, tried.pinHash)) {
        await links.pinRight(link);
        return { kind: 'right' } as const;
      }
      return tried.left > 0
        ? ({ kind: 'wrong', left: tried.left } as const)
        : ({ kind: 'locked', minutes: tried.lockedMinutes } as const);
    });
    return result ?? { kind: 'busy' };
  },
  unlink: (link) => links.drop({ link }),
  unlinkUser: (user) => links.drop({ user }),
});
