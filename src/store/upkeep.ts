// Keeping no longer than promised, erasing on request, and whether the database answers.
import { setTimeout as sleep } from 'node:timers/promises';
import { REQUEST } from '../core/deliveries.js';
import { readReference } from '../core/reference.js';
import type { Upkeep } from '../core/upkeep.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { eraseConversation } from './erase.js';
import { sweepPhotoViews } from './photos.js';
import { eraseHelpful } from './helpful.js';
import { sweepCodes } from './reminder-codes.js';
import { eraseRatings } from './ratings.js';
import { eraseContact } from './reminders.js';
import { plain } from './sealed.js';
import { sweepDesk } from './audit.js';
import { eraseResident, sweepViews } from './residents.js';
import { sweepRevoked } from './revoked.js';
import { FAILURE_DAY_MS } from './staff.js';
import { sweepSpeakerLinks } from './speaker-links.js';
import { sweepVoice } from './voice.js';

const READY_MS = 2_000;
const DAY_MS = 86_400_000;
/** A request that is never closed is forgotten then. */
const YEAR_MS = 366 * DAY_MS;
/** Conversations deleted in one transaction, so that residents' turns get in between. */
const AT_ONCE = 100;

export const createUpkeep = (base: Base, beating: () => boolean): Upkeep => {
  const { engine } = base;
  return {
    sweep: async (keepDays, now) => {
      const before = now.getTime() - keepDays * DAY_MS;
      let swept = 0;
      for (;;) {
        const gone = await engine.write((trx) => sweepConversations(trx, before));
        swept += gone;
        if (gone < AT_ONCE) break;
      }
      await engine.write((trx) => sweepRest(trx, before, now.getTime()));
      await engine.scrub();
      return swept;
    },

    erase: async (reference) => {
      const given = plain(reference).trim();
      const conversation = await findConversation(engine.read, given);
      if (conversation !== null) await engine.write((trx, tell) => eraseConversation(trx, conversation, tell));
      else if (!(await eraseContact(base, given))) return 'unknown';
      await engine.scrub();
      return 'erased';
    },

    ready: () =>
      Promise.race([
        answers(engine.read).then((answered) => answered && beating()),
        sleep(READY_MS, false, { ref: false }),
      ]),
  };
};

const answers = (db: Db): Promise<boolean> =>
  db
    .selectFrom('conversations')
    .select('id')
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );

const sweepConversations = async (trx: Db, before: number): Promise<number> => {
  const rows = await trx
    .deleteFrom('conversations')
    .where('id', 'in', trx.selectFrom('conversations').select('id').where('active_at', '<', before).limit(AT_ONCE))
    .where('active_at', '<', before)
    .returning('id')
    .execute();
  if (rows.length === 0) return 0;
  const gone = rows.map((row) => row.id);
  await trx.deleteFrom('items').where('conversation', 'in', gone).where('state', '=', 'closed').execute();
  // An item still open stays in the queue as a thing left undone, without what was told.
  await trx.updateTable('items').set({ sealed: null, summary: '' }).where('conversation', 'in', gone).execute();
  await trx.deleteFrom('request_references').where('conversation', 'in', gone).execute();
  await eraseResident(trx, gone);
  await eraseRatings(trx, gone);
  await eraseHelpful(trx, gone);
  await trx.updateTable('events').set({ conversation: null }).where('conversation', 'in', gone).execute();
  await trx.updateTable('reminders').set({ conversation: null }).where('conversation', 'in', gone).execute();
  return gone.length;
};

const sweepRest = async (trx: Db, before: number, now: number): Promise<void> => {
  await trx.deleteFrom('items').where('state', '=', 'closed').where('closed_at', '<', before).execute();
  await trx.deleteFrom('request_references').where('at', '<', before).execute();
  // Whatever its state: by then nobody tries to deliver it any more, and what it is about is gone. But a server that was
  // off for so long still owes the council its requests.
  await trx
    .deleteFrom('outbox')
    .where('created_at', '<', before)
    .where((eb) => eb.not(eb.and([eb('kind', '=', REQUEST), eb('state', '=', 'waiting')])))
    .execute();
  await sweepRequests(trx, before, now);
  await sweepViews(trx, now);
  await sweepVoice(trx, before, now);
  await sweepSpeakerLinks(trx, now);
  await sweepPhotoViews(trx, now);
  await sweepDesk(trx, now);
  await sweepCodes(trx, now);
  await sweepRevoked(trx, now);
  await trx
    .deleteFrom('slots')
    .where('at', '<', now - YEAR_MS)
    .execute();
  for (const table of ['ratings', 'helpful'] as const)
    await trx
      .deleteFrom(table)
      .where('at', '<', now - YEAR_MS)
      .execute();
  await trx.deleteFrom('staff_sessions').where('expires_at', '<', now).execute();
  await trx
    .deleteFrom('sign_in_failures')
    .where('at', '<', now - FAILURE_DAY_MS)
    .execute();
};

const sweepRequests = async (trx: Db, before: number, now: number): Promise<void> => {
  await trx
    .deleteFrom('requests')
    .where('changed_at', '<', before)
    .where((eb) => eb.or([eb('state', '=', 'closed'), eb('changed_at', '<', now - YEAR_MS)]))
    .execute();
  // One still open can be asked about, without what was told.
  await trx
    .updateTable('requests')
    .set({ sealed: null, summary: '', home: null, note: null })
    .where('changed_at', '<', before)
    .where('state', '!=', 'kept')
    .where((eb) => eb.or([eb('sealed', 'is not', null), eb('note', 'is not', null)]))
    .execute();
  // Raised after its conversation had gone, so not reached with it.
  await trx
    .updateTable('items')
    .set({ sealed: null, summary: '' })
    .where('kind', '=', 'task')
    .where('waiting_since', '<', before)
    .where('sealed', 'is not', null)
    .where('conversation', 'not in', trx.selectFrom('conversations').select('id'))
    .execute();
};

/** By the conversation's id, or by a reference as people write it. */
const findConversation = async (db: Db, given: string): Promise<string | null> => {
  const own = await db.selectFrom('conversations').select('id').where('id', '=', given).executeTakeFirst();
  if (own) return own.id;
  const reference = readReference(given) ?? given;
  const item = await db
    .selectFrom('items')
    .select('conversation')
    .where((eb) => eb.or([eb('reference', '=', reference), eb('conversation', '=', given)]))
    .executeTakeFirst();
  if (item) return item.conversation;
  const kept = await db
    .selectFrom('request_references')
    .select('conversation')
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (kept) return kept.conversation;
  const request = await db
    .selectFrom('requests')
    .select('conversation')
    .where((eb) => eb.or([eb('reference', '=', reference), eb('conversation', '=', given)]))
    .executeTakeFirst();
  return request?.conversation ?? null;
};
