// What a message means to a form that is under way: it steers it, answers its question, corrects it, or adds to it.
import { fold } from './kinds/fold.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import type { Candidate, Reading } from './reading.js';
import type { Field, Read, Service, ServiceContext } from './service.js';
import type { Session, Task } from './session.js';
import { corrects, steer } from './task-steering.js';
import type { Turn } from './turn.js';

interface Talk {
  readonly turn: Turn;
  readonly session: Session;
  readonly ports: Ports;
}

/** Words of a message that names a bin or a day and nothing else. */
export const FEW = 3;
export const wordsIn = (text: string): number => text.split(/\s+/).length;

export const serviceIntent = (id: string, ports: Ports): string => ports.services.get(id)?.intent ?? 'general.human';

interface Open {
  readonly task: Task;
  readonly service: Service;
  readonly field: Field;
  readonly context: ServiceContext;
}

function openQuestion({ turn, session, ports }: Talk): Open | null {
  const { task } = session;
  const service = task && ports.services.get(task.service);
  const field = task?.asking ? service?.fields[task.asking] : undefined;
  if (!task || !service || !field) return null;
  // A postcode or a house name says nothing about the language its owner speaks.
  const { language } = session;
  return { task, service, field, context: { ports, turn, session, language, answers: task.answers } };
}

const answered = (answer: Exclude<Read, { kind: 'other' }>, { service, context }: Open, meaning: Meaning): Meaning => ({
  ...meaning,
  language: context.language,
  by: 'asked',
  intent: service.intent,
  confidence: 1,
  answer,
});

/** A chosen option, or words, as the answer to our open question. */
export async function asAnswer(text: string, meaning: Meaning, talk: Talk): Promise<Meaning | null> {
  const open = openQuestion(talk);
  const aside = text === 'answer:set-aside' ? open?.task.answers['set-aside'] : undefined;
  const answer = await open?.field.read(aside ?? text, open.task.offered, open.context);
  return open && answer && answer.kind !== 'other' ? answered(answer, open, meaning) : null;
}

/** "That's all", to a question that goes on until they say so. */
export const endsList = async (text: string, meaning: Meaning, talk: Talk): Promise<Meaning | null> =>
  openQuestion(talk)?.field.takesGoodbye ? asAnswer(text, meaning, talk) : null;

/** "Skip this", where it was not taken as an answer. */
const SKIP =
  /^(?:please |can i )?(?:skip|pass|next|sgipio?|sgipiwch|nesaf)(?: (?:it|this|that|one|this one|question|hwn|hyn))*(?: please| plis)?[.!? ]*$/;

/** Null when the message has nothing to do with the form. */
export async function inTask(text: string, reading: Reading, meaning: Meaning, talk: Talk): Promise<Meaning | null> {
  const open = openQuestion(talk);
  if (!open) return null;
  const steered = await steer(text, open.task, open.service, open.context);
  if (steered) return answered(steered, open, meaning);
  const amended = (await open.service.amend?.(text, open.context)) ?? { kind: 'other' };
  if (amended.kind !== 'other') return answered(amended, open, meaning);
  const direct = await asAnswer(text, meaning, talk);
  if (direct) return direct;
  if (SKIP.test(fold(text))) return answered({ kind: 'refused', say: [{ key: 'form.needed' }] }, open, meaning);
  const corrected = corrects(reading, text, open.task, open.service);
  return corrected ? answered(corrected, open, meaning) : aboutTask(reading, text, open, meaning);
}

/** Words of a message that is an address and nothing else. */
const ADDRESS_WORDS = 6;

/** "black bin", "next Tuesday", "GM2 1AA 8" while we ask for something else: kept for the answer, and the question asked again. */
function aboutTask(reading: Reading, text: string, { service }: Open, meaning: Meaning): Meaning | null {
  const { container, when, postcode, number } = reading.slots;
  if (service.fields['postcode'] && postcode && wordsIn(text) <= ADDRESS_WORDS) {
    const answer: Read = { kind: 'answers', answers: { postcode, uprn: '', ...(number ? { number } : {}) } };
    return { ...meaning, by: 'asked', intent: service.intent, confidence: 1, answer };
  }
  if (!service.takesHome || (!container && !when) || wordsIn(text) > FEW) return null;
  const answers = { ...(container ? { container } : {}), ...(when ? { when } : {}) };
  return { ...meaning, by: 'asked', intent: service.intent, confidence: 1, answer: { kind: 'answers', answers } };
}

export const PRICE = /\b(?:how much|cost|costs|price|charge|fee|free|faint|pris|costio|gost|ffi|am ddim)\b/;

/** Longest question about the price of what is being filled in, in words. */
const PRICE_WORDS = 7;

/** "How much is it?", "is it free" in the middle of a form: what tells the price of what it is for. */
export function priceOfTask(text: string, { task, language }: Session, ports: Ports): string | null {
  if (!task || wordsIn(text) > PRICE_WORDS || !PRICE.test(fold(text))) return null;
  const intent = serviceIntent(task.service, ports);
  const price = ports.register.get(intent)?.price ?? intent;
  return ports.articles.forIntent(price, text, language) ? price : null;
}

/** Words that ask or wish: a message without any tells something, and leaves a form only where it is plainly about something else. */
const ASKS =
  /\?\s*$|^(?:and |but |so |ok |also |hi |hello )*(?:what|when|where|who|why|how|which|whose|is|are|am|do|does|did|can|could|will|would|should|have|has|may|pryd|beth|pwy|pam|sut|ble|pa|faint|oes|ydy|ydi|ydych|alla|allwch|ga|gaf)\b|\b(?:i|we)(?:'d| would)? (?:want|need|like|wish|have to|am trying|was wondering|meant)\b|\b(?:please|tell me|help|report|book|apply|order|cancel|talk|speak|contact|phone|ring|email|number for|missed|not (?:been )?(?:collected|emptied)|council tax|planning|eisiau|isio|angen|hoffwn|plis|siarad|rhoi gwybod|trefnu|treth)\b/;
/** From this probability on even a statement is plainly about something else. */
const PLAINLY_ELSE = 0.9;
/** Everything that has a name can be looked up, so that a thing named in a form begins it only where it is asked about. */
const LOOK_UP = 'bins.what-goes-where';

/** Told in the middle of a form, and neither an answer nor plainly another subject: the question is asked again, once. */
export function strays(text: string, best: Candidate | undefined, { task, misses }: Session): boolean {
  if (!task || !best || best.intent === task.service || misses > 0 || ASKS.test(fold(text))) return false;
  return best.confidence < PLAINLY_ELSE || best.intent === LOOK_UP;
}
