// The file to read first: what happens to everything a resident does, from top to bottom.
import { act } from './act.js';
import { cleanTurn, saidText } from './clean.js';
import { decide } from './decide.js';
import type { Outcome } from './outcome.js';
import type { Decision, Meaning } from './meaning.js';
import type { Ports, Take } from './ports.js';
import { Fault } from './fault.js';
import { mask } from './redact.js';
import type { Reply } from './reply.js';
import { respond } from './respond.js';
import type { Scene } from './scene.js';
import { newSession, type Session } from './session.js';
import type { Finish } from './store.js';
import type { Turn } from './turn.js';
import { languagesHere, understand } from './understand.js';

/** claim → understand → decide → act → respond → finish. The reply is null when a person holds the conversation. */
export const createTake =
  (ports: Ports): Take =>
  async (received, claimed = () => undefined) => {
    const started = performance.now();
    const turn = cleanTurn(received);
    const text = saidText(turn.input, (intent) => label(intent, ports));

    const claim = await ports.turns.claim(turn, text === null ? null : { text, masked: mask(text) });
    if (claim.kind === 'busy') throw new Error('another message of this conversation did not finish in time');
    claimed(claim.said);
    if (claim.kind === 'done') return claim.reply;

    const session = claim.session ?? newSession(languagesHere(turn, ports).includes(turn.locale) ? turn.locale : 'en');
    const { meaning, outcome, reply } = await answer(turn, session, claim.session === null, claim.lastReply, ports);

    const finish: Finish = {
      session: outcome.session,
      reply,
      effects: outcome.effects,
      event: {
        intent: outcome.intent,
        ending: outcome.ending,
        language: outcome.language,
        by: meaning.by,
        confidence: meaning.confidence,
        milliseconds: Math.round(performance.now() - started),
      },
    };
    return (await finished(turn, finish, ports)) ? reply : answeredElsewhere(turn, ports);
  };

/** False when the claim was taken over while we worked: then nothing of ours was written. */
async function finished(turn: Turn, finish: Finish, ports: Ports): Promise<boolean> {
  try {
    await ports.turns.finish(turn, finish);
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'store/claim-lost') return false;
    throw error;
  }
}

/** Waits for the reply of whoever took the turn over. */
async function answeredElsewhere(turn: Turn, ports: Ports): Promise<Reply | null> {
  const claim = await ports.turns.claim(turn, null);
  return claim.kind === 'done' ? claim.reply : null;
}

/** What an intent is called by staff: a speaker gives no words. */
const label = (intent: string, { words }: Ports): string =>
  words.has(`label.${intent}`) ? words.text(`label.${intent}`, 'en') : intent;

interface Answered {
  readonly meaning: Pick<Meaning, 'by' | 'confidence'>;
  readonly outcome: Outcome;
  readonly reply: Reply | null;
}

async function answer(
  turn: Turn,
  session: Session,
  fresh: boolean,
  lastReply: Reply | null,
  ports: Ports,
): Promise<Answered> {
  try {
    const meaning = await understand(turn, session, ports);
    const decision = decide(session, meaning, { services: ports.services, languages: ports.council.languages });
    const scene: Scene = { turn, session, fresh, meaning, lastReply, ports };
    const outcome = await act(decision, scene);
    return { meaning, outcome, reply: say(decision, outcome, lastReply, ports) };
  } catch (error) {
    return trouble(error, turn, session, ports);
  }
}

/** Saying it again is the one reply that is not made anew. */
const say = (decision: Decision, outcome: Outcome, lastReply: Reply | null, ports: Ports): Reply | null =>
  decision.do === 'repeat' && lastReply ? { ...lastReply, ending: 'repeated' } : respond(outcome, ports);

/** The one place where a bug is caught: it is recorded with a code, and the resident gets an apology and a person. */
function trouble(error: unknown, turn: Turn, session: Session, ports: Ports): Answered {
  const code = Math.random().toString(36).slice(2, 8).toUpperCase();
  ports.log.error({ err: error, code, channel: turn.channel, input: turn.input.kind }, 'a turn failed');
  const outcome: Outcome = {
    intent: session.task
      ? (ports.services.get(session.task.service)?.intent ?? 'general.out-of-scope')
      : 'general.out-of-scope',
    ending: 'failed',
    language: session.language,
    session: { ...session, offer: session.mode === 'bot' ? 'person' : null },
    links: [],
    effects: [],
    then: 'listen',
    say: session.mode === 'agent' ? [] : [{ key: 'fault', data: { code } }],
    options: [{ value: 'do:person', label: ports.words.text('person.talk', session.language) }],
  };
  return { meaning: { by: 'nothing', confidence: 0 }, outcome, reply: respond(outcome, ports) };
}
