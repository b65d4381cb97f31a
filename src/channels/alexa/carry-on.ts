// A talk that was left unfinished: where it stands is kept, and within the hour it is offered again.
import { settled, type TalkState } from './state.js';
import { own, type Said, type Talk } from './talk.js';

/** Milliseconds for which an unfinished talk is offered again. */
const CARRY_ON = 60 * 60_000;

export async function offerToCarryOn(talk: Talk, state: TalkState): Promise<Said | null> {
  const { memory, clock, words } = talk.voice;
  const { last } = await memory.get(talk.around.who);
  if (!last || last.talk === talk.session || clock.now().getTime() - last.at > CARRY_ON) return null;
  const about = words.has(`label.${last.about}`) ? words.text(`label.${last.about}`, 'en') : '';
  const reply = own(talk, 'speaker.carry-on', { intent: 'general.greeting', ending: 'greeted' }, { about });
  return { reply, state: { ...state, open: { kind: 'carry-on', talk: last.talk }, question: reply.speech } };
}

export async function carryOn(yes: boolean, old: string, talk: Talk, state: TalkState): Promise<Said> {
  const { memory } = talk.voice;
  if (!yes) await memory.change(talk.around.who, talk.around.account, ({ last: _gone, ...kept }) => kept);
  const now: TalkState = yes ? { ...settled(state), talk: old } : settled(state);
  return { reply: await talk.take({ kind: 'start' }, now, 'carry-on'), state: now };
}

/** Where an unfinished talk stands is kept on every turn: leaving may come without a word. */
export async function keepPlace({ state }: Said, talk: Talk): Promise<void> {
  const core = talk.stands();
  if (!core || talk.heard.leaving) return;
  const { who, account } = talk.around;
  const { memory, clock } = talk.voice;
  const { last } = await memory.get(who);
  const here = state.talk ?? talk.session;
  const at = clock.now().getTime();
  if (core.stands.asking !== null) {
    if (last?.talk === here && at - last.at < CARRY_ON / 4) return;
    await memory.change(who, account, (kept) => ({ ...kept, last: { talk: here, at, about: core.intent } }));
  } else if (last?.talk === here) await memory.change(who, account, ({ last: _gone, ...kept }) => kept);
}
