// One turn at a speaker, from top to bottom: our own open question, our own commands, the core, and what the speaker adds to it.
import type { Reply } from '../../core/reply.js';
import { accountCommand, askAccount, personAnswered, unlinkAnswered } from './account-flow.js';
import {
  answerHome,
  changeHome,
  deviceAnswered,
  forgetHome,
  homeConfirmed,
  homeOf,
  keepAnswered,
  keepNew,
  rememberHome,
} from './home-flow.js';
import { carryOn, keepPlace, offerToCarryOn } from './carry-on.js';
import { afterTold, toldAfter } from './day-after.js';
import { namesAt } from './house-names.js';
import { otherOne } from './other-one.js';
import { answerPhone, phoneAnswered } from './phone-flow.js';
import { pinAnswered } from './pin-flow.js';
import {
  ask as askReminders,
  cancelAnswered,
  cancelReminders,
  listReminders,
  offerReminders,
  remindAnswered,
} from './reminder-flow.js';
import { SCOPES } from './scopes.js';
import { halfOf, heardWell, noted } from './standing.js';
import { doneWith, settled, type Open, type TalkState } from './state.js';
import { again, before, hinted, own, yesOrNo, type Said, type Talk } from './talk.js';
import { isUnsure, unsure } from './unsure.js';
import { fromQuestion, untold } from './untold.js';

/** Days after which somebody is told again that a home can be remembered. */
const HINT_AGAIN = 30 * 86_400_000;

export async function converse(given: Talk, state: TalkState): Promise<Said> {
  const talk = await heardWell(given, state);
  const said = await turnSaid(talk, state);
  await keepPlace(said, talk);
  return said.state.open || said.yields || !said.reply ? said : { ...said, state: noted(said.reply, said.state) };
}

async function turnSaid(talk: Talk, state: TalkState): Promise<Said> {
  const { heard } = talk;
  if (heard.leaving) return { reply: await talk.take(heard.input, settled(state)), state: settled(state) };
  const mine = state.open ? await ownQuestion(state.open, talk, state) : null;
  if (mine) return mine;
  const now = settled(state);
  if (state.more !== undefined && (heard.more || heard.yesNo === true)) return moreTold(state.more, talk, now);
  if (state.choose !== undefined && heard.yesNo === true && !state.missed) {
    const asked = own(talk, 'speaker.choose', { ending: 'clarified' });
    const speech = `${asked.speech} ${state.choose}`;
    return { reply: { ...asked, text: speech, speech }, state: { ...now, missed: 1 } };
  }
  if (heard.more && state.answered)
    return { reply: own(talk, 'speaker.more.none', { ending: 'answered' }), state: now };
  if (heard.more && state.part) return added(await talk.take({ kind: 'text', text: 'more' }, now), talk, now);
  if (heard.more && state.asks && !state.tried) {
    const reply = await again(talk, now);
    const speech = fromQuestion(reply?.speech ?? '');
    if (reply && state.again !== speech)
      return { reply: { ...reply, text: speech, speech }, state: { ...now, again: speech } };
  }
  if (state.readBack && heard.yesNo === false) return misheard(talk, now);
  if (state.idle && heard.yesNo === false)
    return { reply: await talk.take({ kind: 'intent', intent: 'general.goodbye', slots: {} }, now), state: now };
  const alone = heard.house !== '' && !state.asks;
  if (state.offer !== undefined && !heard.own && (heard.input.kind === 'unheard' || (alone && !state.told)))
    return { reply: yesOrNo(state.offer, talk), state: { ...now, missed: 1 } };
  if (state.offer !== undefined && isUnsure(heard.input)) return unsure(talk, now);
  switch (heard.own) {
    case 'remember-home':
      return rememberHome(talk, now);
    case 'forget-home':
      return forgetHome(talk, now);
    case 'change-home':
      return changeHome(talk, now);
    case 'list-reminders':
      return listReminders(talk, now);
    case 'cancel-reminders':
      return cancelReminders(talk, now);
    case 'link-account':
    case 'unlink-account':
    case 'lock-account':
      return accountCommand(heard.own, talk, now);
    case null:
      break;
  }
  if (heard.input.kind === 'start' || heard.more) {
    const back = await offerToCarryOn(talk, now);
    const open = back?.state.open;
    // "Carry on" said at once is the yes already.
    if (heard.more && open?.kind === 'carry-on') return carryOn(true, open.talk, talk, now);
    if (back) return back;
  }
  if (alone) return houseAlone(heard.house, talk, now);
  const half = halfOf(heard, state);
  if (half !== null && half !== state.half) {
    const stands = { service: null, asking: 'postcode', tries: 0, home: null };
    const reply = { ...own(talk, 'speaker.postcode.half', {}, { postcode: half }), stands };
    return { reply, state: { ...state, half } };
  }
  const after = state.asks ? null : afterTold(heard.input, state);
  if (after !== null) {
    const reply = await talk.take(after, now);
    return added(reply && toldAfter(reply, talk), talk, now);
  }
  const { half: _half, ...rest } = now;
  return added(await talk.take(otherOne(heard.input, state) ?? heard.input, rest), talk, { ...rest, readBack: false });
}

/** A yes to "more": the rest, without what has been said of it. */
async function moreTold(told: string, talk: Talk, state: TalkState): Promise<Said> {
  const reply = await talk.take({ kind: 'intent', intent: 'general.yes', slots: {} }, state);
  if (reply?.ending !== 'answered') return added(reply, talk, state);
  const speech = untold(reply.speech, told) || talk.voice.words.speech('speaker.more.none', 'en');
  return added({ ...reply, speech }, talk, state);
}

/** A house that nobody asked for: another home where one was told of, else a question what about it. */
async function houseAlone(house: string, talk: Talk, state: TalkState): Promise<Said> {
  if (!state.told) return { reply: own(talk, 'speaker.house.alone', { ending: 'not-understood' }, { house }), state };
  const reply = await talk.take({ kind: 'text', text: `what about ${house}` }, state);
  return added(reply, talk, { ...state, readBack: false });
}

/** Yes, no, "say that again" and silence belong to our own question; anything else is a new subject. Null to go on with it. */
async function ownQuestion(open: Open, talk: Talk, state: TalkState): Promise<Said | null> {
  const { yesNo, input } = talk.heard;
  if (open.kind === 'pin') {
    const said = await pinAnswered(open, talk, state);
    return said && (said.state.open ? said : { ...said, ...(await added(said.reply, talk, said.state)) });
  }
  if (yesNo !== null) return answered(open, yesNo, talk, state);
  if (open.kind === 'rest' && talk.heard.more) return answered(open, true, talk, state);
  const question = state.question ?? '';
  const asked = own(talk, 'speaker.yes-or-no');
  if (input.kind === 'intent' && input.intent === 'general.repeat')
    return { reply: { ...asked, text: question, speech: question, ending: 'repeated' }, state };
  if (input.kind === 'intent' && input.intent === 'general.capabilities') {
    const help = await talk.take(input, state);
    return { reply: help && { ...help, speech: `${help.speech} ${question}`, then: 'listen' }, state };
  }
  if (input.kind !== 'unheard' || talk.heard.own || (state.missed ?? 0) > 0) return null;
  return { reply: yesOrNo(question, talk), state: { ...state, missed: 1 } };
}

async function answered(
  open: Exclude<Open, { kind: 'pin' }>,
  yes: boolean,
  talk: Talk,
  state: TalkState,
): Promise<Said> {
  const then = async (said: Said): Promise<Said> =>
    said.state.open || said.yields ? said : { ...said, ...(await added(said.reply, talk, said.state)) };
  switch (open.kind) {
    case 'carry-on':
      return carryOn(yes, open.talk, talk, state);
    case 'device':
      return then(await deviceAnswered(yes, talk, state));
    case 'home':
      return then(await homeConfirmed(yes, open.home, talk, state));
    case 'keep':
      return then(await keepAnswered(yes, open, talk, state));
    case 'phone':
      return phoneAnswered(yes, open.number, talk, state);
    case 'remind':
      return remindAnswered(yes, open.uprn, talk, state);
    case 'unremind':
      return cancelAnswered(yes, talk, state);
    case 'person':
      return then(await personAnswered(yes, talk, state));
    case 'unlink':
      return unlinkAnswered(yes, open.link, talk, state);
    case 'rest':
      return rest(yes, open, talk, state);
  }
}

/** What a speaker can add to the core's answer: the home, the number, reminders, what it understood. */
export async function added(reply: Reply | null, talk: Talk, state: TalkState): Promise<Said> {
  if (!reply) return { reply, state };
  const { asking, service, tries = 0, home, account } = reply.stands ?? {};
  if (account === 'needed') return askAccount(reply, talk, state);
  if (account === 'left') {
    const { proven: _gone, ...left } = state;
    return { reply, state: left };
  }
  if (asking === 'postcode') {
    const known = await answerHome(reply, talk, state);
    if (known)
      return known.state.open || known.yields ? known : { ...known, ...(await added(known.reply, talk, known.state)) };
    if (tries > 1 && talk.around.amazon)
      return { reply: before(reply, talk, 'speaker.device.card'), state, consent: [SCOPES.address.card] };
  }
  if (asking === 'phone' && service === 'callback') {
    const known = await answerPhone(reply, talk, state);
    if (known) return known;
  }
  if (reply.intent === 'bins.reminders' && reply.ending === 'answered' && !state.reminders) {
    const offered = await offerReminders(reply, talk, state);
    if (offered)
      return offered.state.open ? offered : { ...offered, ...(await added(offered.reply, talk, offered.state)) };
  }
  if (state.newHome && home && reply.ending === 'answered') return keepNew(reply, home, talk, state);
  if (state.reminders && home && reply.ending === 'answered' && talk.around.amazon)
    return askReminders(home, talk, { ...state, reminders: false });
  return understood(reply, talk, state);
}

/** A spelled postcode is read back with the next question, and a home with the first answer about it. */
async function understood(reply: Reply, talk: Talk, state: TalkState): Promise<Said> {
  const { heard, voice, around } = talk;
  const { asking, home } = reply.stands ?? {};
  if (heard.postcode && asking === 'uprn') {
    const { postcode, misheard: instead = '' } = heard;
    const key = instead === '' ? 'speaker.home.heard' : 'speaker.home.guessed';
    const names = await namesAt(postcode, voice);
    return {
      reply: before(reply, talk, key, { postcode, instead }),
      state: { ...state, readBack: true, ...(names && { names: true }) },
      ...(names && { directives: [names] }),
    };
  }
  if (heard.misheard !== undefined && asking !== 'postcode') {
    const about = { postcode: heard.postcode, instead: heard.misheard };
    return { reply: before(reply, talk, 'speaker.home.took', about), state };
  }
  const unheard = heard.input.kind === 'unheard' && reply.ending === 'not-understood' && !asking;
  if (unheard) return { reply: hinted(reply, talk, 'speaker.teach'), state };
  const help = heard.input.kind === 'intent' && heard.input.intent === 'general.capabilities';
  if (help && reply.then === 'listen') return { reply: hinted(reply, talk, 'speaker.help'), state };
  // Heard with the question, it may be another one.
  const named = heard.address || (heard.input.kind === 'text' && home !== state.at);
  if (!named || !home || reply.ending !== 'answered') return { reply, state };
  const looked = await voice.addresses.byUprn(home);
  const known = looked.ok && looked.value ? homeOf(looked.value) : null;
  const told =
    known && !reply.speech.includes(known.line) ? before(reply, talk, 'speaker.home.at', { home: known.line }) : reply;
  if (state.done?.includes('hint')) return { reply: told, state };
  const now = doneWith(state, 'hint');
  const record = await voice.memory.get(around.who);
  const today = voice.clock.now();
  const fresh = record.home !== undefined || (record.told && today.getTime() - Date.parse(record.told) < HINT_AGAIN);
  if (fresh || asking || reply.then !== 'listen') return { reply: told, state: now };
  await voice.memory.change(around.who, around.account, (kept) => ({ ...kept, told: today.toISOString() }));
  return { reply: hinted(told, talk, 'speaker.home.hint'), state: now };
}

/** "No" to a postcode that was read back: it is asked for again. */
async function misheard(talk: Talk, state: TalkState): Promise<Said> {
  const reply = await talk.take({ kind: 'text', text: 'wrong postcode' }, state);
  return { reply, state: { ...state, readBack: false } };
}

async function rest(yes: boolean, open: Extract<Open, { kind: 'rest' }>, talk: Talk, state: TalkState): Promise<Said> {
  const reply = await again(talk, settled(state));
  if (!reply) return { reply, state: settled(state) };
  const asks = /[^.!?]+\?\s*$/.exec(open.speech)?.[0].trim() ?? '';
  const speech = yes ? open.speech : asks || talk.voice.words.speech('bye', 'en');
  return {
    reply: { ...reply, ending: 'answered', speech, then: open.listen && asks !== '' ? 'listen' : 'close' },
    state: settled(state),
  };
}
