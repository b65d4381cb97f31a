// Passwords of tests that are about something else: tried in a millisecond. What the cost is by itself, accounts.test.ts holds.
import type { PasswordCost } from '../../src/accounts/password.js';

export const CHEAP: PasswordCost = { ln: 4, r: 8, p: 1 };
