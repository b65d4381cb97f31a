// Codes sent to a contact to be typed back: made, limited and checked in one transaction each.
import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { MESSAGE, type OutgoingMessage } from '../core/messages-out.js';
import {
  CODE_LIMITS,
  CODE_MINUTES,
  CODE_TRIES,
  type CodeRead,
  type CodeSent,
  type Contact,
} from '../core/reminders.js';
import type { Language } from '../core/turn.js';
import type { Base } from './base.js';
import { contactOf } from './contact-digest.js';
import type { Db } from './engine.js';
import { addToOutbox } from './outbox.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GOOD_MS = CODE_MINUTES * 60_000;

interface From {
  readonly conversation: string;
  readonly language: Language;
  readonly times: number;
}

export const sendCode = (base: Base, contact: Contact, { conversation, language, times }: From): Promise<CodeSent> =>
  base.engine.write(async (trx, tell) => {
    const at = base.engine.now();
    const digest = contactOf(base, contact);
    const sent = await trx
      .selectFrom('reminder_codes')
      .select(['at', 'contact'])
      .where('conversation', '=', conversation)
      .execute();
    const here = sent.filter((row) => row.contact === digest);
    const last = Math.max(0, ...here.map((row) => row.at));
    if (here.length >= times && last > at - GOOD_MS) return 'sent';
    const others = new Set(sent.map((row) => row.contact));
    if (
      here.length >= CODE_LIMITS.contact ||
      others.add(digest).size > CODE_LIMITS.conversation ||
      (await sentSince(trx, at - DAY_MS, digest)) >= CODE_LIMITS.day
    )
      return 'too-many';
    if ((await sentSince(trx, at - HOUR_MS, null)) >= CODE_LIMITS.hour) {
      base.log.warn({ hour: CODE_LIMITS.hour }, 'so many codes were asked for that no more are sent for now');
      return 'too-many';
    }
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const id = randomUUID();
    await trx
      .insertInto('reminder_codes')
      .values({ id, conversation, contact: digest, sealed: base.vault.seal(code), tries: 0, at })
      .execute();
    const message: OutgoingMessage = {
      ...contact,
      language,
      words: 'message.code',
      data: { code },
      reference: `code-${id}`,
    };
    await addToOutbox(base, trx, MESSAGE, JSON.stringify(message), `${conversation}:code:${id}`);
    tell({ kind: 'outbox', of: MESSAGE });
    return 'sent';
  });

const sentSince = async (trx: Db, since: number, contact: string | null): Promise<number> => {
  const rows = trx
    .selectFrom('reminder_codes')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('at', '>', since);
  const { n } = await (contact === null ? rows : rows.where('contact', '=', contact)).executeTakeFirstOrThrow();
  return Number(n);
};

/** Against the newest code only. */
export const readCode = (base: Base, contact: Contact, conversation: string, typed: string): Promise<CodeRead> =>
  base.engine.write(async (trx) => {
    const row = await trx
      .selectFrom('reminder_codes')
      .selectAll()
      .where('conversation', '=', conversation)
      .where('contact', '=', contactOf(base, contact))
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    const code = row && base.vault.open(row.sealed);
    if (!row || !code || row.tries >= CODE_TRIES || row.at <= base.engine.now() - GOOD_MS) return 'over';
    const [given, right] = [Buffer.from(typed), Buffer.from(code)];
    if (given.length === right.length && timingSafeEqual(given, right)) return 'right';
    // Counted on the row as it is now, so that guesses made at once are all counted.
    const { tries } = await trx
      .updateTable('reminder_codes')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', row.id)
      .returning('tries')
      .executeTakeFirstOrThrow();
    return tries >= CODE_TRIES ? 'over' : 'wrong';
  });

/** Codes that no limit counts any more. `now` is milliseconds UTC. */
export const sweepCodes = async (trx: Db, now: number): Promise<void> => {
  await trx
    .deleteFrom('reminder_codes')
    .where('at', '<', now - DAY_MS)
    .execute();
};
