// Notes of staff beside an item; they go with it.
import { randomUUID } from 'node:crypto';
import type { Note, Notes } from '../core/desk-store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

const MOST_NOTES = 500;

export const createNotes = (base: Base): Notes => ({
  of: async (item) => {
    const rows = await base.engine.read
      .selectFrom('item_notes')
      .selectAll()
      .where('item', '=', plain(item))
      .orderBy('at')
      .orderBy('id')
      .limit(MOST_NOTES)
      .execute();
    return rows.map(({ id, at, name, kind, sealed }) => ({
      id,
      at: new Date(at),
      name,
      kind,
      text: base.sealed.subject.read(sealed) ?? '',
    }));
  },
  add: (given, agent, text) =>
    base.engine.write(async (trx, tell) => {
      const item = await trx
        .selectFrom('items')
        .select(['id', 'conversation'])
        .where('id', '=', plain(given))
        .executeTakeFirst();
      if (!item) return 'missing';
      await addNote(base, trx, { item: item.id, name: agent.name, kind: 'note', text });
      tell({ kind: 'desk', item: item.id, conversation: item.conversation });
      return 'done';
    }),
});

/** Part of the caller's transaction. */
export const addNote = async (
  base: Base,
  trx: Db,
  { item, name, kind, text }: Pick<Note, 'name' | 'kind' | 'text'> & { readonly item: string },
): Promise<void> => {
  await trx
    .insertInto('item_notes')
    .values({
      id: randomUUID(),
      item,
      at: base.engine.now(),
      name: plain(name),
      kind,
      sealed: base.sealed.subject.write(plain(text)),
    })
    .execute();
};
