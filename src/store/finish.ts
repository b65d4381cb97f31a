// Finishing a turn: session, reply, event and effects in one transaction.
import { randomUUID } from 'node:crypto';
import { Fault } from '../core/fault.js';
import { newSession } from '../core/session.js';
import type { Finish } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import { applyEffect } from './effects.js';
import { eraseContents } from './erase.js';
import { addEvent, addReply, endTurn, keepSession, keepSessionAndReply } from './turn-queries.js';

/** Throws a Fault, and writes nothing, when the claim is not ours any more (whoever took it over answers) or the desk has overtaken the turn. */
export const finishTurn = async (base: Base, turn: Turn, finish: Finish): Promise<void> => {
  const { reply, event } = finish;
  const at = base.engine.now();
  const erase = finish.effects.some((effect) => effect.kind === 'erase-conversation');
  const session = base.sealed.session.write(erase ? newSession(finish.session.language) : finish.session);
  const sealedReply = reply && base.sealed.line.write({ reply });
  await base.engine.write(async (trx, tell) => {
    const keep = reply ? keepSessionAndReply : keepSession;
    const { language } = finish.session;
    const [conversation] = await keep(trx, { id: turn.conversation, session, language, at });
    const answer = conversation && reply ? conversation.lines : null;
    const [done] = await endTurn(trx, { conversation: turn.conversation, id: turn.id, process: base.process, answer });
    if (!conversation || !done) throw lost();
    if (erase) await eraseContents(trx, turn.conversation, { keepTurn: turn.id, tell });
    if (sealedReply) {
      await addReply(trx, {
        conversation: turn.conversation,
        n: conversation.lines,
        at,
        sealed: sealedReply,
        reply_to: done.said,
        turn: turn.id,
      });
      tell({ kind: 'conversation', conversation: turn.conversation });
    }
    await addEvent(trx, {
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
    });
    for (const effect of finish.effects) await applyEffect(base, trx, { turn, effect, at, tell });
  });
};

const lost = (): Fault =>
  new Fault(
    'store/claim-lost',
    'The claim on this turn was taken over or its conversation erased before it was finished',
    'Nothing needs doing: whoever took it over answers. If it is frequent, look for turns that take longer than 30 s',
  );
