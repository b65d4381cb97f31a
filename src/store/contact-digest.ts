// Whose an address or a number is, as a keyed digest: found again, and not kept in plain text.
import type { Contact } from '../core/reminders.js';
import type { Base } from './base.js';

/** However it is written: capitals in an e-mail address and spaces in a number make no difference. */
export const contactOf = ({ digest }: Pick<Base, 'digest'>, { by, to }: Contact): string =>
  digest(`contact ${by} ${by === 'email' ? to.trim().toLowerCase() : to.replace(/\D/g, '')}`);
