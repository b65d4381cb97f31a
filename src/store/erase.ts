// Erasing a conversation: everything personal goes, the figures for the reports stay without it.
import type { Change } from '../core/store.js';
import type { Db } from './engine.js';
import { eraseHelpful } from './helpful.js';
import { eraseRatings } from './ratings.js';
import { eraseReminders } from './reminders.js';
import { eraseResident } from './residents.js';
import { startsWith } from './starts-with.js';

type Tell = (change: Change) => void;

/** Everything, the conversation itself included. */
export const eraseConversation = async (trx: Db, conversation: string, tell: Tell): Promise<void> => {
  // Messages and turns go with it, by their foreign keys.
  await trx.deleteFrom('conversations').where('id', '=', conversation).execute();
  await eraseAround(trx, conversation, tell);
  tell({ kind: 'conversation', conversation });
};

/** All but the empty conversation and the turn that asked for it, so that its reply can still be delivered. `n` goes on counting. */
export const eraseContents = async (
  trx: Db,
  conversation: string,
  { keepTurn, tell }: { readonly keepTurn: string; readonly tell: Tell },
): Promise<void> => {
  await trx.deleteFrom('messages').where('conversation', '=', conversation).execute();
  await trx.deleteFrom('turns').where('conversation', '=', conversation).where('id', '!=', keepTurn).execute();
  await trx.deleteFrom('photos').where('conversation', '=', conversation).execute();
  await eraseAround(trx, conversation, tell);
};

const eraseAround = async (trx: Db, conversation: string, tell: Tell): Promise<void> => {
  const items = await trx.deleteFrom('items').where('conversation', '=', conversation).returning('id').execute();
  for (const item of items) tell({ kind: 'desk', item: item.id, conversation });
  await trx.deleteFrom('request_references').where('conversation', '=', conversation).execute();
  await trx.deleteFrom('requests').where('conversation', '=', conversation).execute();
  await eraseReminders(trx, conversation);
  await eraseResident(trx, [conversation]);
  await eraseHelpful(trx, [conversation]);
  await eraseRatings(trx, [conversation]);
  await trx.updateTable('events').set({ conversation: null }).where('conversation', '=', conversation).execute();
  // Outgoing messages of a conversation have keys that begin with its id and a colon.
  await trx
    .deleteFrom('outbox')
    .where(startsWith('key', `${conversation}:`))
    .execute();
};
