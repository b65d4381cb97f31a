// Photos of residents, encrypted, one row each; they go with their conversation. Each look at one is written down first.
import { randomBytes, randomUUID } from 'node:crypto';
import { MOST_PHOTOS } from '../core/photo-answers.js';
import type { Photos } from '../core/photos.js';
import type { NewRequest } from '../core/requests.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { VIEWS_KEPT_MS } from './residents.js';
import { plain } from './sealed.js';
import type { ByteVault } from './vault.js';

export const createPhotos = (base: Base, vault: ByteVault): Photos => ({
  keep: (conversation, photos) => {
    // Before the transaction, which everyone else waits for.
    const sealed = photos.map(({ type, bytes }) => ({ id: newId(), type, sealed: vault.seal(Buffer.from(bytes)) }));
    return base.engine.write(async (trx) => {
      const owner = await trx
        .selectFrom('conversations')
        .select('id')
        .where('id', '=', plain(conversation))
        .executeTakeFirst();
      const kept = await idsOf(trx, conversation);
      if (!owner || kept.length + photos.length > MOST_PHOTOS) return null;
      const at = base.engine.now();
      for (const [place, photo] of sealed.entries())
        await trx
          .insertInto('photos')
          .values({ ...photo, conversation: owner.id, at: at + place })
          .execute();
      return sealed.map(({ id }) => id);
    });
  },

  of: (conversation) => idsOf(base.engine.read, conversation),

  view: async (id, by) => {
    const row = await base.engine.read
      .selectFrom('photos')
      .select(['type', 'sealed'])
      .where('id', '=', plain(id))
      .executeTakeFirst();
    // PostgreSQL gives a Buffer, SQLite an ArrayBuffer.
    const bytes = row ? vault.open(Buffer.isBuffer(row.sealed) ? row.sealed : Buffer.from(row.sealed)) : null;
    if (!row || !bytes) return null;
    await base.engine.write((trx) =>
      trx
        .insertInto('photo_views')
        .values({ id: randomUUID(), photo: plain(id), who: by, at: base.engine.now() })
        .execute(),
    );
    return { type: row.type, bytes };
  },
});

const newId = (): string => randomBytes(16).toString('base64url');

const idsOf = async (db: Db, conversation: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('photos')
    .select('id')
    .where('conversation', '=', plain(conversation))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Those of a request that its own conversation added: an id alone gives nobody another's photo. */
export const ownPhotos = async (
  trx: Db,
  { photos, conversation }: Pick<NewRequest, 'photos' | 'conversation'>,
): Promise<readonly string[]> => {
  if (!photos || photos.length === 0) return [];
  const own = await idsOf(trx, conversation);
  return photos.filter((id) => own.includes(id));
};

/** `now` is milliseconds UTC. */
export const sweepPhotoViews = async (trx: Db, now: number): Promise<void> => {
  await trx
    .deleteFrom('photo_views')
    .where('at', '<', now - VIEWS_KEPT_MS)
    .execute();
};
