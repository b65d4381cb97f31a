// Request references, kept by turn so that a turn taken again tells the resident the same one.
import { randomInt } from 'node:crypto';
import { Fault } from '../core/fault.js';
import { makeReference } from '../core/reference.js';
import type { References } from '../core/store.js';
import type { Base } from './base.js';
import { plain } from './sealed.js';

/** With a thousand million references, even a million in use clash once in a thousand. */
const ATTEMPTS = 10;

export const createReferences = (base: Base): References => ({
  next: (prefix, givenConversation, givenTurn) =>
    base.engine.write(async (trx) => {
      const conversation = plain(givenConversation);
      const turn = plain(givenTurn);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const kept = await trx
          .selectFrom('request_references')
          .select('reference')
          .where('conversation', '=', conversation)
          .where('turn', '=', turn)
          .executeTakeFirst();
        if (kept) return kept.reference;
        const made = await trx
          .insertInto('request_references')
          .values({
            reference: makeReference(prefix, randomInt),
            conversation,
            turn,
            at: base.engine.now(),
          })
          .onConflict((on) => on.doNothing())
          .returning('reference')
          .executeTakeFirst();
        if (made) return made.reference;
      }
      throw new Fault(
        'store/no-reference',
        `No free reference was found for ${prefix}`,
        'Look whether the random source of this machine works.',
      );
    }),
});
