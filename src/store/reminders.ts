// Reminders of bin days: who wants them is sealed, and found again by keyed digests only.
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { readEmail } from '../core/kinds/email.js';
import { readPhone } from '../core/kinds/phone.js';
import type { Contact, NewReminder, Reminder, Reminders } from '../core/reminders.js';
import type { Base } from './base.js';
import { contactOf } from './contact-digest.js';
import type { Db } from './engine.js';
import { readCode, sendCode } from './reminder-codes.js';
import { startsWith } from './starts-with.js';
import type { Tables } from './tables.js';

type Row = Selectable<Tables['reminders']>;

export const createReminders = (base: Base): Reminders => {
  const { engine } = base;
  const read = (row: Row): readonly Reminder[] => {
    const told = base.sealed.reminder.read(row.sealed);
    return told ? [{ ...told, id: row.id, language: row.language, from: row.from_date }] : [];
  };
  return {
    sendCode: (contact, from) => sendCode(base, contact, from),
    readCode: (contact, conversation, code) => readCode(base, contact, conversation, code),

    of: async (contact) => {
      const rows = await engine.read
        .selectFrom('reminders')
        .selectAll()
        .where('contact', '=', contactOf(base, contact))
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return rows.flatMap(read);
    },

    get: async (id) => {
      const row = await engine.read.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? (read(row)[0] ?? null) : null;
    },

    stop: (id) => engine.write(async (trx) => (await dropReminders(trx, [id])) > 0),

    stopAll: (contact) =>
      engine.write(async (trx) => {
        const rows = await ofContact(base, trx, contact);
        await dropReminders(
          trx,
          rows.map((row) => row.id),
        );
        return rows.flatMap(read);
      }),

    after: async (id, limit) => {
      const rows = engine.read.selectFrom('reminders').selectAll().orderBy('id').limit(limit);
      return (await (id === null ? rows : rows.where('id', '>', id)).execute()).flatMap(read);
    },
  };
};

/** Part of the turn's transaction. Asked for again for the same home, it is the same reminder with what is wanted now. */
export const addReminder = async (
  base: Base,
  trx: Db,
  {
    conversation,
    reminder,
    at,
  }: { readonly conversation: string; readonly reminder: NewReminder; readonly at: number },
): Promise<void> => {
  const { by, to, uprn, containers, language, from } = reminder;
  const wanted = {
    conversation,
    language,
    from_date: from,
    sealed: base.sealed.reminder.write({ by, to, uprn, containers }),
  };
  await trx
    .insertInto('reminders')
    .values({
      ...wanted,
      id: randomUUID(),
      contact: contactOf(base, reminder),
      home: base.digest(`reminder home ${uprn}`),
      made_at: at,
    })
    .onConflict((on) => on.columns(['contact', 'home']).doUpdateSet(wanted))
    .execute();
};

/** Part of the turn's transaction. */
export const stopReminders = async (base: Base, trx: Db, contact: Contact): Promise<void> => {
  const rows = await ofContact(base, trx, contact);
  await dropReminders(
    trx,
    rows.map(({ id }) => id),
  );
};

/** Those asked for in a conversation, with the codes that were sent in it. */
export const eraseReminders = async (trx: Db, conversation: string): Promise<void> => {
  const rows = await trx.selectFrom('reminders').select('id').where('conversation', '=', conversation).execute();
  await dropReminders(
    trx,
    rows.map(({ id }) => id),
  );
  await trx.deleteFrom('reminder_codes').where('conversation', '=', conversation).execute();
};

/** With what waits in the outbox for them; how many there were. */
export const dropReminders = async (trx: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const gone = await trx.deleteFrom('reminders').where('id', 'in', ids).returning('id').execute();
  for (const id of ids)
    await trx
      .deleteFrom('outbox')
      .where(startsWith('key', `reminder:${id}:`))
      .execute();
  return gone.length;
};

const ofContact = (base: Base, trx: Db, contact: Contact): Promise<Row[]> =>
  trx.selectFrom('reminders').selectAll().where('contact', '=', contactOf(base, contact)).execute();

/** By an address or a number itself, for `npm run erase`. False when nothing is kept for it. */
export const eraseContact = async (base: Base, given: string): Promise<boolean> => {
  const email = readEmail(given);
  const phone = email ? null : readPhone(given);
  const to = email?.email ?? phone?.phone;
  if (to === undefined || (email ?? phone)?.matched !== given) return false;
  const contact: Contact = { by: email ? 'email' : 'text', to };
  return base.engine.write(async (trx) => {
    const rows = await ofContact(base, trx, contact);
    const dropped = await dropReminders(
      trx,
      rows.map(({ id }) => id),
    );
    const codes = await trx
      .deleteFrom('reminder_codes')
      .where('contact', '=', contactOf(base, contact))
      .returning('id')
      .execute();
    return dropped + codes.length > 0;
  });
};
