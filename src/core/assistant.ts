// The file to read first: what happens to everything a resident does, from top to bottom.
import { NOTHING } from './intent-ids.js';
import { act } from './act.js';
import { passOnFailed } from './act-person.js';
import { failed } from './apology.js';
import { wantedIn } from './matter.js';
import { cleanTurn, saidText } from './clean.js';
import { decide } from './decide.js';
import { handOverFor, withHandoff } from './handoff-offer.js';
import { withNotices } from './notices.js';
import type { Outcome } from './outcome.js';
import type { Decision, Meaning } from './meaning.js';
import type { Ports, Take } from './ports.js';
import { Fault } from './fault.js';
import { mask } from './redact.js';
import type { Reply } from './reply.js';
import { respond } from './respond.js';
import type { Scene } from './scene.js';
import { newSession } from './session.js';
import type { Turn } from './turn.js';
import { languagesHere } from './reply-language.js';
import { understand } from './understand.js';

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
    const held: Held = { turn, session, fresh: claim.session === null, lastReply: claim.lastReply };

    let answered = await answer(held, ports);
    let end = await finish(turn, answered, started, ports);
    if (end === 'stale') {
      const now = { ...held, session: (await ports.turns.refresh(turn)) ?? session };
      answered = await answer(now, ports);
      end = await finish(turn, answered, started, ports);
      if (end === 'stale') {
        answered = trouble(new Error('the desk overtook the turn twice'), now, ports);
        end = await finish(turn, answered, started, ports);
      }
    }
    return end === 'finished' ? answered.reply : ports.turns.answered(turn);
  };

/** A turn that is ours to do. */
type Held = Pick<Scene, 'turn' | 'session' | 'fresh' | 'lastReply'>;

/** `lost`: the claim was taken over while we worked; `stale`: the desk changed what we relied on. Nothing of ours was written then. */
async function finish(
  turn: Turn,
  { meaning, outcome, reply }: Answered,
  started: number,
  { turns }: Ports,
): Promise<'finished' | 'lost' | 'stale'> {
  const { session, effects, intent, ending, language } = outcome;
  const milliseconds = Math.round(performance.now() - started);
  const event = { intent, ending, language, by: meaning.by, confidence: meaning.confidence, milliseconds };
  try {
    await turns.finish(turn, { session, reply, effects, event });
    return 'finished';
  } catch (error) {
    if (error instanceof Fault && error.code === 'store/claim-lost') return 'lost';
    if (error instanceof Fault && error.code === 'store/stale') return 'stale';
    throw error;
  }
}

/** What an intent is called by staff: a speaker gives no words. */
const label = (intent: string, { words }: Ports): string =>
  words.has(`label.${intent}`) ? words.text(`label.${intent}`, 'en') : intent;

interface Answered {
  readonly meaning: Pick<Meaning, 'by' | 'confidence'>;
  readonly outcome: Outcome;
  readonly reply: Reply | null;
}

async function answer(held: Held, ports: Ports): Promise<Answered> {
  const { turn, session, lastReply } = held;
  try {
    const meaning = await understand(turn, session, ports, lastReply);
    const decided = decide(session, meaning, { services: ports.services, languages: ports.council.languages });
    const decision = handOverFor(decided, meaning, { ...held, ports }) ?? decided;
    const again = lastReply?.personal ? null : lastReply;
    const scene: Scene = { ...held, lastReply: again, meaning, ports };
    const outcome = await withNotices(withHandoff(await passOnFailed(await act(decision, scene), scene), scene), ports);
    return { meaning, outcome, reply: withStand(say(decision, outcome, again, ports), outcome, turn) };
  } catch (error) {
    return trouble(error, held, ports);
  }
}

/** Saying it again is the one reply that is not made anew. */
const say = (decision: Decision, outcome: Outcome, lastReply: Reply | null, ports: Ports): Reply | null =>
  decision.do === 'repeat' && lastReply ? { ...lastReply, ending: 'repeated' } : respond(outcome, ports);

/** A speaker may know the answer to what was asked: its owner's address, their number. */
function withStand(reply: Reply | null, { session, account }: Outcome, { can }: Turn): Reply | null {
  if (!reply || can.screen) return reply;
  const { service = null, asking = null, tries = 0, more = false } = session.task ?? {};
  const home = session.known['uprn'] ?? null;
  return { ...reply, stands: { service, asking, tries, home, ...(more && { more }), ...(account && { account }) } };
}

/** The one place where a bug is caught: it is recorded with a code, and the resident gets an apology and a person. */
function trouble(error: unknown, { turn, session }: Held, ports: Ports): Answered {
  const code = Math.random().toString(36).slice(2, 8).toUpperCase();
  ports.log.error({ err: error, code, channel: turn.channel, input: turn.input.kind }, 'a turn failed');
  const intent = session.task && ports.services.get(session.task.service)?.intent;
  const wanted = session.task ? null : wantedIn(turn);
  const outcome = failed(intent ?? NOTHING, code, wanted === null ? session : { ...session, wanted }, ports);
  return { meaning: { by: 'nothing', confidence: 0 }, outcome, reply: respond(outcome, ports) };
}
