// Where the talk stands, from one turn to the next: what was heard is put right by it, and what the next yes or no is about is kept.
import type { Reply } from '../../core/reply.js';
import { dayTold } from './day-after.js';
import { drops } from './misheard.js';
import { isIdle, offerOf, offersMore } from './offers.js';
import { meantBy } from './postcode-heard.js';
import type { TalkState } from './state.js';
import { pairOf } from './other-one.js';
import type { Talk } from './talk.js';
import { fromQuestion } from './untold.js';

/** What was heard, put right: a postcode that only sounds like ours, a place that is also a thing. */
export async function heardWell(talk: Talk, state: TalkState): Promise<Talk> {
  const { heard } = talk;
  const { input, postcode } = heard;
  if (state.place && heard.thing !== '')
    return { ...talk, heard: { ...heard, input: { kind: 'text', text: `by the ${heard.thing}` } } };
  if (state.asking && input.kind === 'text' && drops(input.text))
    return { ...talk, heard: { ...heard, input: { kind: 'text', text: 'cancel this request' } } };
  // Said of choices that were not all read out, it is none of those that were.
  if (state.part && input.kind === 'intent' && input.intent === 'general.out-of-scope')
    return { ...talk, heard: { ...heard, input: { kind: 'text', text: 'something else' } } };
  const whole = joined(postcode, state);
  if (whole !== null) {
    const said = { ...talk, heard: { ...heard, input: { kind: 'text', text: whole } as const, postcode: whole } };
    return heardWell(said, { ...state, half: '' });
  }
  const meant = await meantBy(postcode, talk.voice);
  if (meant === null || heard.leaving) return talk;
  const right: typeof input =
    input.kind === 'text'
      ? { ...input, text: input.text.replace(postcode, meant) }
      : input.kind === 'intent'
        ? { ...input, slots: { ...input.slots, postcode: meant } }
        : input;
  return { ...talk, heard: { ...heard, input: right, postcode: meant, misheard: postcode } };
}

const FIRST_HALF = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const SECOND_HALF = /^\d[A-Z]{2}$/;

/** Half of a postcode, where one is asked for: null for a whole one, and for anything else. */
export const halfOf = ({ postcode, input }: Talk['heard'], { asking }: TalkState): string | null =>
  asking === 'postcode' && input.kind === 'text' && input.text === postcode && FIRST_HALF.test(postcode)
    ? postcode
    : null;

/** The second half, after the first. */
const joined = (postcode: string, { asking, half }: TalkState): string | null =>
  asking === 'postcode' && half && SECOND_HALF.test(postcode) ? `${half} ${postcode}` : null;

/** Questions for a place, which may be named by a thing: "the front door". */
const PLACES = new Set(['help-where', 'tip-where']);

/** What the next yes, no or silence will be about. */
export function noted(reply: Reply, state: TalkState): TalkState {
  const offer = state.missed ? null : offerOf(reply);
  const {
    asks: _asks,
    part: _part,
    tried: _tried,
    asking: _asking,
    told: _told,
    place: _place,
    paged = '',
    pair: before,
    ...others
  } = state;
  const day = dayTold(reply);
  const pair = pairOf(reply) ?? (before && { ...before, told: reply.intent });
  const { bin: _bin, ...binless } = others;
  const rest = day === null ? others : binless;
  return {
    ...rest,
    ...(reply.stands?.asking || reply.ending === 'clarified' ? { asks: true } : {}),
    ...((reply.stands?.tries ?? 0) > 0 ? { tried: true } : {}),
    ...(reply.stands?.more ? { part: true } : {}),
    ...(reply.stands?.asking ? { asking: reply.stands.asking } : {}),
    ...day,
    ...(pair && { pair }),
    ...(reply.stands?.home ? { told: true, at: reply.stands.home } : {}),
    ...(PLACES.has(reply.stands?.asking ?? '') ? { place: true } : {}),
    ...(reply.ending === 'clarified' ? { choose: fromQuestion(reply.speech) } : {}),
    ...(offer === null ? {} : { offer }),
    ...(isIdle(reply) ? { idle: true } : {}),
    ...(offersMore(reply) ? { more: `${paged} ${reply.speech}`.trim() } : {}),
    ...(reply.ending === 'answered' && offer === null && !offersMore(reply) ? { answered: true } : {}),
  };
}
