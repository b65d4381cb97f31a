// Finishing a turn: session, reply, event and effects in one transaction.
import { randomUUID } from 'node:crypto';
import { Fault } from '../core/fault.js';
import { newSession } from '../core/session.js';
import type { Finish } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import { applyEffect } from './effects.js';
import { eraseContents } from './erase.js';
import { addReply } from './lines.js';

/** Throws a Fault, and writes nothing, when the claim is not ours any more (whoever took it over answers) or the desk has overtaken the turn. */
export const finishTurn = async (base: Base, turn: Turn, finish: Finish): Promise<void> => {
  const { reply, event } = finish;
  const at = base.engine.now();
  const erase = finish.effects.some((effect) => effect.kind === 'erase-conversation');
  const session = base.sealed.session.write(erase ? newSession(finish.session.language) : finish.session);
  const sealedReply = reply && base.sealed.line.write({ reply });
  await base.engine.write(async (trx, tell) => {
    const conversation = await trx
      .updateTable('conversations')
      .set((eb) => ({
        session,
        language: finish.session.language,
        version: eb('version', '+', 1),
        active_at: at,
        ...(reply ? { lines: eb('lines', '+', 1), last_reply: eb('lines', '+', 1) } : {}),
      }))
      .where('id', '=', turn.conversation)
      .returning('lines')
      .executeTakeFirst();
    const done = await trx
      .updateTable('turns')
      .set({ state: 'done', sealed: null, answer: conversation && reply ? conversation.lines : null })
      .where('conversation', '=', turn.conversation)
      .where('id', '=', turn.id)
      .where('state', '=', 'claimed')
      .where('process', '=', base.process)
      .returning('said')
      .executeTakeFirst();
    if (!conversation || !done) throw lost();
    if (erase) await eraseContents(trx, turn.conversation, { keepTurn: turn.id, tell });
    if (sealedReply) {
      await addReply(trx, {
        conversation: turn.conversation,
        n: conversation.lines,
        at,
        sealed: sealedReply,
        replyTo: done.said,
        turn: turn.id,
      });
      tell({ kind: 'conversation', conversation: turn.conversation });
    }
    await trx
      .insertInto('events')
      .values({
        id: randomUUID(),
        conversation: erase ? null : turn.conversation,
        at,
        channel: turn.channel,
        intent: event.intent,
        ending: event.ending,
        language: event.language,
        understood_by: event.by,
        confidence: event.confidence,
        milliseconds: event.milliseconds,
      })
      .execute();
    for (const effect of finish.effects) await applyEffect(base, trx, { turn, effect, at, tell });
  });
};

const lost = (): Fault =>
  new Fault(
    'store/claim-lost',
    'The claim on this turn was taken over or its conversation erased before it was finished',
    'Nothing needs doing: whoever took it over answers. If it is frequent, look for turns that take longer than 30 s',
  );
