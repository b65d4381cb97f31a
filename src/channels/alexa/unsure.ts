// "I don't know" to an offer: it is let go, and a person can be had by telephone whenever they like.
import type { Input } from '../../core/turn.js';
import type { TalkState } from './state.js';
import { before, type Said, type Talk } from './talk.js';

export const isUnsure = (input: Input): boolean =>
  input.kind === 'text' && /^i (?:do not|don't) know\b/i.test(input.text);

export async function unsure(talk: Talk, state: TalkState): Promise<Said> {
  const reply = await talk.take({ kind: 'intent', intent: 'general.no', slots: {} }, state);
  const phone = talk.voice.council.contact.phone.en;
  return { reply: reply && before(reply, talk, 'speaker.unsure', { phone }), state };
}
