// The demo's own sign-in: account number, postcode and a code that everybody knows. It looks like a sign-in; it proves nothing.
import { fold } from '../../core/kinds/fold.js';
import type { DemoSignIn, ResidentSessions } from '../../core/sign-in.js';
import type { Staff } from '../../core/staff.js';
import type { DemoLogins } from '../../core/tax-account.js';

const CODE = '000000';
const LOCK_SECONDS = 15 * 60;
/** Wrong tries within the lock's time that lock an account number or a caller's address. */
const TRIES = { account: 5, address: 20 };

export function createDemoSignIn({
  logins,
  sessions,
  staff,
}: {
  readonly logins: DemoLogins;
  readonly sessions: ResidentSessions;
  /** Counts the wrong tries. */
  readonly staff: Pick<Staff, 'failures' | 'recordFailure'>;
}): DemoSignIn {
  return {
    example: logins.example,
    tryIn: async (ask, { account, postcode, code }, ip) => {
      const number = account.replace(/\D/g, '').slice(0, 20);
      const keys = [
        [`resident:${number}`, TRIES.account],
        [`resident-address:${ip}`, TRIES.address],
      ] as const;
      for (const [key, tries] of keys) if ((await staff.failures(key, LOCK_SECONDS)) >= tries) return 'locked';
      const subject = logins.find(
        number,
        fold(postcode)
          .replace(/[^a-z\d]/g, '')
          .toUpperCase(),
      );
      if (subject === null || code.replace(/\s/g, '') !== CODE) {
        for (const [key] of keys) await staff.recordFailure(key);
        return 'wrong';
      }
      return (await sessions.open(ask.conversation, subject)) ? 'in' : 'gone';
    },
  };
}
