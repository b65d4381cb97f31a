// understand: what a turn means. Exact before fuzzy: danger, then the answer to our own question, then sure patterns, then the engine.
import { EMERGENCY, NOTHING, PERSON } from './intent-ids.js';
import { fold } from './kinds/fold.js';
import { asPlace } from './left-somewhere.js';
import { asksOfForm, ofForm } from './asked-of-form.js';
import { askedOnLeaving } from './instead.js';
import { hasNoPhone } from './kinds/phone.js';
import { COMMANDS, SURE_ENOUGH, type Command, type Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import { readScore, scoreTyped } from './ratings.js';
import { otherLanguage, replyLanguage } from './reply-language.js';
import { secondOpinion } from './second-reader.js';
import type { Session } from './session.js';
import { FEW, wordsIn } from './task-words.js';
import type { Slots, Turn } from './turn.js';
import {
  aboutAnswer,
  aboutBooking,
  aboutForeign,
  aboutHome,
  aboutPart,
  aboutRequest,
  followsOn,
  staysOn,
} from './understand-after.js';
import { aboutDay } from './understand-booked.js';
import { besideQuestion } from './understand-beside.js';
import {
  offeredBy,
  offeredIntents,
  offerTaken,
  severalOffered,
  toOffer,
  type LastReply,
} from './understand-offered.js';
import { agrees, stepMeant, takesOffer } from './understand-step.js';
import { asCorrection } from './understand-correction.js';
import { afterTold, heardFor, wordsFor } from './understand-told.js';
import { asTitle } from './understand-title.js';
import { welshContainer } from './welsh-container.js';
import {
  asAnswer,
  asksOfTask,
  endsList,
  inTask,
  ofSubject,
  PRICE,
  priceOfTask,
  restartsInDoubt,
  serviceIntent,
  strays,
} from './understand-task.js';

/** Sure patterns that come before the answer to our own question. */
const STEERING = new Set([
  PERSON,
  'general.restart',
  'general.repeat',
  'general.language',
  'general.cancel',
  'general.goodbye',
]);
const OTHER_SERVICE = 'general.other-service';
/** From this chance on, or in a longer message, what is only like a danger comes before everything too. */
const PLAIN_DANGER = 0.9;
const FEW_FOR_DANGER = 8;

export async function understand(
  turn: Turn,
  session: Session,
  ports: Ports,
  lastReply: LastReply | null = null,
): Promise<Meaning> {
  const base: Meaning = {
    by: 'nothing',
    intent: NOTHING,
    confidence: 0,
    language: session.language,
    slots: {},
    urgent: null,
    text: '',
    answer: null,
    command: null,
    candidates: [],
    also: [],
  };
  const { input } = turn;
  switch (input.kind) {
    case 'start':
      return { ...base, by: 'start', intent: 'general.greeting', confidence: 1 };
    case 'stop':
      return { ...base, by: 'stop', intent: 'general.goodbye', confidence: 1 };
    case 'unheard':
      return base;
    case 'intent':
      return fromChannel(input.intent, input.slots, base, turn, session, ports);
    case 'choice':
      return fromChoice(input.value, input.text, base, turn, session, ports, lastReply?.ending === 'clarified');
    case 'text': {
      const asked = session.mode === 'waiting' ? askedOnLeaving(input.text) : null;
      if (asked !== null && !ports.reader.read(input.text, session.language).urgent) {
        const free: Session = { ...session, mode: 'bot', task: null, offer: null };
        return { ...(await fromText(asked, base, turn, free, ports)), leaving: true };
      }
      // A question of ours that an agent's message has come after is left to its buttons.
      if (session.overtaken) return fromText(input.text, base, turn, { ...session, task: null }, ports);
      const score = session.parted ? scoreTyped(input.text, ports.words) : null;
      if (score !== null) return fromChoice(`rate:${String(score)}`, input.text, base, turn, session, ports, false);
      const chosen = severalOffered(lastReply, input.text);
      if (chosen) return { ...base, by: 'choice', text: input.text, confidence: 1, ...chosen };
      // The words on a button mean what the button means.
      const typed = offeredBy(lastReply, input.text);
      if (typed)
        return fromChoice(typed.value, input.text, base, turn, session, ports, lastReply?.ending === 'clarified');
      const step = stepMeant(lastReply, input.text, session);
      if (step) {
        const pressed = await fromChoice(step.value, input.text, base, turn, session, ports, false);
        // A yes says no more than the button does; "I want to apply" does.
        return agrees(input.text) && pressed.asked === undefined ? { ...pressed, asked: step.label } : pressed;
      }
      return fromText(takesOffer(input.text, session) ? 'yes' : input.text, base, turn, session, ports, lastReply);
    }
  }
}

/** A speaker's own understanding; its yes and no are still answers to what we asked. */
async function fromChannel(
  intent: string,
  slots: Slots,
  base: Meaning,
  turn: Turn,
  session: Session,
  ports: Ports,
): Promise<Meaning> {
  if (intent === 'general.yes' || intent === 'general.no')
    return fromText(intent === 'general.yes' ? 'yes' : 'no', base, turn, session, ports);
  if (!ports.register.has(intent)) return base;
  // A thing that is named to a speaker is a question where it goes, unless the form that is open asks for things.
  if (intent === 'bins.what-goes-where' && session.task && session.task.service !== intent && slots['item']) {
    const said = slots['item'].replaceAll('-', ' ');
    const reading = ports.reader.read(said, session.language);
    const named = await inTask(said, reading, { ...base, text: said }, { turn, session, ports });
    if (named) return named;
  }
  const urgent = intent === EMERGENCY ? ('danger' as const) : null;
  return { ...base, by: urgent ? 'urgent' : 'channel', intent, slots, urgent, confidence: 1 };
}

async function fromChoice(
  value: string,
  text: string,
  base: Meaning,
  turn: Turn,
  session: Session,
  ports: Ports,
  clarified: boolean,
): Promise<Meaning> {
  const [kind, rest = ''] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
  const chosen: Meaning = { ...base, by: 'choice', text, confidence: 1 };
  if (kind === 'intent' && ports.register.has(rest)) {
    const heard = clarified ? session.heard : heardFor(rest, session);
    const article = heard?.articles[rest];
    const words = clarified ? heard?.text : wordsFor(rest, session, ports);
    return {
      ...chosen,
      intent: rest,
      slots: heard?.slots ?? {},
      ...(article !== undefined && { article }),
      ...(words !== undefined && { asked: words }),
    };
  }
  if (kind === 'step' && ports.services.has(rest)) return { ...chosen, intent: rest, step: true };
  if (kind === 'answer') {
    const answered = await asAnswer(value, chosen, { turn, session, ports });
    if (answered) return answered;
  }
  const score = kind === 'rate' ? readScore(rest) : null;
  if (score !== null) return { ...chosen, intent: PERSON, score };
  const command = COMMANDS.find((name): name is Command => kind === 'do' && name === rest);
  if (command === 'yes' || command === 'no') return fromText(command, base, turn, session, ports);
  if (command)
    return { ...chosen, command, intent: session.task ? serviceIntent(session.task.service, ports) : PERSON };
  return fromText(text, base, turn, session, ports);
}

async function fromText(
  text: string,
  base: Meaning,
  turn: Turn,
  session: Session,
  ports: Ports,
  lastReply: LastReply | null = null,
): Promise<Meaning> {
  const reading = welshContainer(
    text,
    asPlace(text, ports.reader.read(text, session.language), session),
    ports.council,
  );
  const meaning: Meaning = {
    ...base,
    text,
    language: replyLanguage(reading, text, turn, session, ports),
    slots: reading.slots,
    candidates: reading.candidates,
    also: reading.also,
    ...(reading.parts && { parts: reading.parts }),
    toldOf: reading.toldOf,
    ...besideQuestion(text, reading, session, ports),
  };
  const danger: Meaning | null = reading.urgent && {
    ...meaning,
    by: 'urgent',
    intent: EMERGENCY,
    confidence: reading.urgentChance ?? 1,
    urgent: reading.urgent,
    toldIn: otherLanguage(reading, meaning.language, turn, ports),
  };
  // A few words that are only like a danger ("the porch") may answer the question that is open.
  const doubtful = (reading.urgentChance ?? 1) < PLAIN_DANGER && wordsIn(text) <= FEW_FOR_DANGER;
  if (danger && !doubtful) return danger;
  const request =
    aboutRequest(text, session, ports.council.referencePrefix) ??
    aboutForeign(text, session, ports) ??
    aboutBooking(text, session, ports) ??
    aboutDay(text, session, ports) ??
    aboutPart(reading, text, session, ports);
  const noPhone = session.task?.asking === 'phone' && hasNoPhone(text);
  const steers = reading.sure !== null && STEERING.has(reading.sure) && !noPhone;
  if (reading.sure === 'general.goodbye') {
    const ended = await endsList(text, meaning, { turn, session, ports });
    if (ended) return ended;
  }
  // "Would you like to talk to a person?" was asked last, whatever question of a form stands open behind it.
  if (session.task && session.offer === 'person' && offerTaken(reading))
    return toOffer(reading, meaning, session, ports);
  // A reference named in a form is asked about; the form takes none.
  const ofIt = asksOfForm(text, session, ports);
  if (!steers && !ofIt && !meaning.setAside && !(request && session.task)) {
    const answered = await inTask(text, reading, meaning, { turn, session, ports });
    if (answered) return answered;
  }
  if (danger) return danger;
  if (request) return { ...meaning, ...request, by: 'follow-up', confidence: 0.9 };
  const home = aboutHome(reading, text, { turn, session, ports, offered: offeredIntents(lastReply) });
  if (home) return { ...meaning, ...home, by: 'follow-up', confidence: 0.9 };
  const after = aboutAnswer(text, reading, session, ports);
  if (after) return { ...meaning, ...after, by: 'follow-up', confidence: 0.9 };
  const price = priceOfTask(text, reading, { session, ports, beside: besideTask(lastReply, session, ports) });
  if (price !== null) return { ...meaning, by: 'follow-up', intent: price, confidence: 0.9, aside: true };
  const own = ofForm(text, session, ports);
  if (own !== null) return { ...meaning, by: 'follow-up', intent: own, confidence: 0.9, aside: true };
  const plain = asCorrection(reading, meaning, session) ?? (steers ? null : asTitle(reading, meaning, session, ports));
  if (plain) return plain;
  if (session.offer && offerTaken(reading)) return toOffer(reading, meaning, session, ports);
  if (reading.sure) return { ...meaning, by: 'sure', intent: reading.sure, confidence: 1 };
  const about = session.last?.intent ?? '';
  const stays = staysOn(text, about);
  // A date alone, in a form, is meant for the form.
  const early = session.task !== null && reading.slots['when'] !== undefined && wordsIn(text) <= FEW;
  if (session.last && !early && ((reading.followUp && followsOn(reading, about, ports)) || stays)) {
    const { intent, slots } = session.last;
    // Of all that other services hold, what was told last is meant: "how do I apply" names none of it.
    const article = stays && intent === OTHER_SERVICE ? session.article : undefined;
    const price = PRICE.test(fold(text)) ? ports.register.get(intent)?.price : null;
    return {
      ...meaning,
      by: 'follow-up',
      intent: price ?? intent,
      confidence: 0.9,
      slots: { ...slots, ...reading.slots },
      ...(article !== undefined && { article }),
    };
  }
  // A number or an e-mail address alone says nothing when no question is open.
  if (/^\W*\d{1,4}[a-z]?\W*$|^\s*\S+@\S+\s*$/i.test(text)) return { ...meaning, candidates: [] };
  const candidates = await secondOpinion(text, reading.candidates, { turn, session, ports });
  const best = candidates[0];
  if (best?.intent === EMERGENCY && candidates !== reading.candidates)
    return { ...meaning, candidates, by: 'urgent', intent: EMERGENCY, confidence: 1, urgent: 'danger' };
  const near = ofSubject(text, candidates, session, ports);
  if (near !== null) return { ...meaning, candidates, by: 'follow-up', intent: near, confidence: 0.9 };
  if (strays(text, best, session) || restartsInDoubt(best, session)) return { ...meaning, candidates: [] };
  if (best && best.confidence >= SURE_ENOUGH && best.intent !== NOTHING)
    return {
      ...meaning,
      candidates,
      by: 'read',
      intent: best.intent,
      confidence: best.confidence,
      ...(asksOfTask(text, best.intent, { turn, session, ports }) && { aside: true }),
      ...afterTold(best.intent, text, reading, session, ports),
    };
  return { ...meaning, candidates, confidence: best?.confidence ?? 0 };
}

/** What was told beside the form just now, where that was the last thing said. */
const besideTask = (reply: LastReply | null, { task }: Session, ports: Ports): string | null =>
  task && reply?.ending === 'answered' && reply.intent !== serviceIntent(task.service, ports) ? reply.intent : null;
