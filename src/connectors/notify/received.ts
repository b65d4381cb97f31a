// Texts that residents send back to Notify's number, which Notify passes on: STOP ends their reminders.
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { problem, type Route } from '../../core/http.js';
import { fold } from '../../core/kinds/fold.js';
import { readPhone } from '../../core/kinds/phone.js';

export interface ReceivedParts {
  /** What Notify was told to show as its bearer token. */
  readonly token: string;
  /** Ends every reminder that goes to this number, as `readPhone` writes it. */
  readonly stop: (phone: string) => Promise<unknown>;
}

/** As Notify's documentation has it ("received text messages"); the number begins with 44 and has no plus. */
const received = z.looseObject({ source_number: z.string().max(40), message: z.string().max(5_000) });

/** The words of mobile networks, and Welsh; alone, or before anything else. */
const STOP =
  /^\W*(?:stop|stop ?all|stopio|stopiwch|unsubscribe|end|quit|cancel|optout|opt out|peidiwch|dim mwy|canslo)\b/;

/** Always 200 to Notify, once it has shown its token: it would send anything else again, five times. */
export const receivedRoute = ({ token, stop }: ReceivedParts): Route => ({
  method: 'POST',
  path: '/api/notify/received',
  body: 'json',
  counts: 'refused',
  admit: async ({ headers }) =>
    same(headers['authorization'] ?? '', `Bearer ${token}`) ? null : problem(401, 'WrongToken', 'Show the token.'),
  handle: async ({ body }) => {
    const text = received.safeParse(body);
    const phone = text.success ? readPhone(`+${text.data.source_number.replace(/\D/g, '')}`)?.phone : undefined;
    if (text.success && phone !== undefined && STOP.test(fold(text.data.message))) await stop(phone);
    return { status: 200, body: {} };
  },
});

/** In constant time, whatever the lengths. */
const same = (given: string, right: string): boolean => {
  const [a, b] = [given, right].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
};
