// What was said to the question for the PIN. It is never said back, never kept, and never reaches the core or its transcript.
import type { Input } from '../../core/turn.js';
import { ABOUT, askAccount, askPin, locked, orPerson, proofOf, type PinOpen } from './account-flow.js';
import { pinIn } from './pin-heard.js';
import { settled, type TalkState } from './state.js';
import { own, type Said, type Talk } from './talk.js';

/** Null where it was about something else, which figures never are. */
export async function pinAnswered(open: PinOpen, talk: Talk, state: TalkState): Promise<Said | null> {
  const { heard } = talk;
  const { input, yesNo } = heard;
  const pin = pinIn(heard);
  if (pin !== null && /^\d{4}$/.test(pin)) return tried(pin, open, talk, state);
  if (yesNo === false)
    return { reply: own(talk, 'speaker.pin.no', { ...ABOUT, ending: 'cancelled' }), state: settled(state) };
  if (input.kind === 'intent' && input.intent === 'general.capabilities')
    return askPin('speaker.pin.help', talk, state, open);
  if (input.kind === 'intent' && input.intent === 'general.repeat') return askPin('speaker.pin.ask', talk, state, open);
  const missed = pin !== null || yesNo === true || (input.kind === 'unheard' && !heard.own);
  if (!missed) return null;
  if ((state.missed ?? 0) > 0) return orPerson('speaker.pin.stuck', talk, state);
  const again = askPin('speaker.pin.four', talk, state, open);
  return { ...again, state: { ...again.state, missed: 1 } };
}

async function tried(pin: string, open: PinOpen, talk: Talk, state: TalkState): Promise<Said> {
  const { around, voice, session } = talk;
  const { linked } = voice;
  const now = settled(state);
  const known = linked && around.linked !== null ? await linked.who(around.linked, around.userId) : null;
  if (!linked || !known) return askAccount(own(talk, 'speaker.pin.ask', ABOUT), talk, now);
  const result = await linked.tryPin(known.link, pin);
  switch (result.kind) {
    case 'right': {
      const proven = { ...now, proven: proofOf(known.link, session) };
      return { reply: await talk.take(inputOf(open), proven, 'account'), state: proven };
    }
    case 'wrong':
      return askPin(result.left > 1 ? 'speaker.pin.wrong' : 'speaker.pin.last', talk, now, open);
    case 'locked':
      return locked(result.minutes, talk, now);
    case 'busy':
      return askPin('speaker.pin.busy', talk, now, open);
    case 'gone':
      return orPerson('speaker.account.again', talk, now);
  }
}

/** What was asked before the PIN. */
const inputOf = ({ after }: PinOpen): Input =>
  after.text === undefined
    ? { kind: 'intent', intent: after.intent ?? ABOUT.intent, slots: {} }
    : { kind: 'text', text: after.text };
