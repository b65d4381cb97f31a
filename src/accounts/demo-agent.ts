// The first start of a demo council makes someone who can sign in to its desk.
import { randomInt } from 'node:crypto';
import type { Council } from '../core/council.js';
import type { Staff } from '../core/staff.js';
import type { Accounts } from './accounts.js';

export interface DemoAgent {
  readonly email: string;
  readonly password: string;
}

const CONSONANTS = 'bdfgklmnprstv';
const VOWELS = 'aeiou';

/**
 * Makes `agent@<the council's own domain>` with a random password, which is told this once and never again.
 * Null when the council is not a demo or has a user already.
 */
export async function demoAgent({
  council,
  staff,
  accounts,
}: {
  readonly council: Council;
  readonly staff: Staff;
  readonly accounts: Accounts;
}): Promise<DemoAgent | null> {
  if (!council.demo || (await staff.count()) > 0) return null;
  const email = `agent@${council.contact.email.split('@')[1] ?? 'council.example'}`;
  const password = readablePassword();
  const added = await accounts.addUser({
    email,
    name: council.nation === 'wales' ? 'Mererid' : 'Grace',
    role: 'agent',
    password,
  });
  // Another process starting on the same database was quicker: it tells the password.
  return added === 'added' ? { email, password } : null;
}

/** Four groups such as "tolu": 65^8 of them, about 48 bits, behind a lock of five tries. */
function readablePassword(): string {
  const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
  const syllable = (): string => pick(CONSONANTS) + pick(VOWELS);
  return Array.from({ length: 4 }, () => syllable() + syllable()).join('-');
}
