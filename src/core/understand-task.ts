// What a message means to a form that is under way: it steers it, answers its question, corrects it, or adds to it.
import { NOTHING, PERSON } from './intent-ids.js';
import { fold } from './kinds/fold.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import type { Candidate, Reading } from './reading.js';
import { isForm, type Field, type Read, type Service, type ServiceContext } from './service.js';
import type { Session, Task } from './session.js';
import { homeTold } from './street-home.js';
import { corrects, steer } from './task-steering.js';
import {
  ADDRESS_WORDS,
  asksFor,
  asksToSkip,
  asksWhy,
  isName,
  namesAThing,
  namesOnly,
  saysTold,
  wordsIn,
} from './task-words.js';
import type { Turn } from './turn.js';
import { asksToBegin } from './understand-step.js';

interface Talk {
  readonly turn: Turn;
  readonly session: Session;
  readonly ports: Ports;
}

export const serviceIntent = (id: string, ports: Ports): string => ports.services.get(id)?.intent ?? PERSON;

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

/** Null when the message has nothing to do with the form. */
export async function inTask(text: string, reading: Reading, meaning: Meaning, talk: Talk): Promise<Meaning | null> {
  const open = openQuestion(talk);
  if (!open) return null;
  const steered = await steer(text, open.task, open.service, open.context);
  if (steered) return answered(steered, open, meaning);
  const amended = (await open.service.amend?.(text, open.context)) ?? { kind: 'other' };
  if (amended.kind !== 'other') return answered(amended, open, meaning);
  // "Report it", where any words would be an answer, is none.
  if (open.field.anyWords && asksToBegin(text))
    return answered({ kind: 'refused', say: [{ key: 'form.begun' }] }, open, meaning);
  const direct = await asAnswer(text, meaning, talk);
  if (direct) return direct;
  if (asksToSkip(text)) return answered({ kind: 'refused', say: [{ key: 'form.needed' }] }, open, meaning);
  if (open.task.asking === 'postcode' && asksWhy(text))
    return answered({ kind: 'refused', say: [{ key: 'address.why' }] }, open, meaning);
  if (asksToBegin(text)) return answered({ kind: 'refused', say: [{ key: 'form.begun' }] }, open, meaning);
  if (saysTold(text)) return answered({ kind: 'refused', say: [{ key: 'form.told' }] }, open, meaning);
  const corrected = corrects(reading, text, open.task, open.service);
  if (corrected) return answered(corrected, open, meaning);
  if (await saysAgain(reading, text, open))
    return answered({ kind: 'refused', say: [{ key: 'form.have' }] }, open, meaning);
  return aboutTask(reading, text, open, meaning);
}

/** "It's number 14", when that is the home the form has. */
async function saysAgain({ slots }: Reading, text: string, { task, service, context }: Open): Promise<boolean> {
  const { postcode, number } = slots;
  const uprn = task.answers['uprn'];
  if (!service.takesHome || !uprn || !(postcode ?? number) || wordsIn(text) > ADDRESS_WORDS) return false;
  const found = await context.ports.addresses.byUprn(uprn);
  const home = found.ok ? found.value : null;
  return home !== null && (postcode ?? home.postcode) === home.postcode && (number ?? home.number) === home.number;
}

/** "black bin", "next Tuesday", "GM2 1AA 8" while we ask for something else: kept for the answer, and the question asked again. */
async function aboutTask(
  reading: Reading,
  text: string,
  { service, context }: Open,
  meaning: Meaning,
): Promise<Meaning | null> {
  const { container, when, postcode, number } = reading.slots;
  if (service.fields['postcode'] && postcode && wordsIn(text) <= ADDRESS_WORDS) {
    const answer: Read = { kind: 'answers', answers: { postcode, uprn: '', ...(number ? { number } : {}) } };
    return { ...meaning, by: 'asked', intent: service.intent, confidence: 1, answer };
  }
  // "8", after a postcode that was told early: the house is told early too.
  const house = NUMBER_ALONE.exec(text)?.[1];
  if (house && service.fields['uprn'] && context.answers['postcode'] && !context.answers['uprn'])
    return {
      ...meaning,
      by: 'asked',
      intent: service.intent,
      confidence: 1,
      answer: { kind: 'answers', answers: { number: house } },
    };
  const home =
    service.takesHome && wordsIn(text) <= ADDRESS_WORDS ? await homeTold(reading.slots, context.ports) : null;
  if (home) {
    const answer: Read = { kind: 'answers', answers: { ...home, number: '' } };
    return { ...meaning, by: 'asked', intent: service.intent, confidence: 1, answer };
  }
  if (!service.takesHome || (!container && !when) || !namesOnly(text)) return null;
  const answers = { ...(container ? { container } : {}), ...(when ? { when } : {}) };
  return { ...meaning, by: 'asked', intent: service.intent, confidence: 1, answer: { kind: 'answers', answers } };
}

const QUESTION =
  /\?\s*$|^(?:and |but |so |sorry,? |oh,? |ok,? |wait,? |a |ond )*(?:what|when|where|who|why|how|which|is|are|am|do|does|did|can|could|will|would|should|pryd|beth|pwy|pam|sut|ble|faint|oes|ydy|ydi|ydych|fydd|ga|alla)\b/;

/** "Is there a fine for that?", "do you take pianos?", while just that is filled in: told beside it. */
export function asksOfTask(text: string, intent: string, { turn, session, ports }: Talk): boolean {
  const { task, language } = session;
  const service = task && ports.services.get(task.service);
  if (!task || !service || !isForm(service) || service.intent !== intent || !QUESTION.test(fold(text))) return false;
  const article = ports.articles.forIntent(intent, text, language);
  const context = { ports, turn, session, language, answers: task.answers };
  return article !== null && service.guided?.articleFirst(text, article, context) === true;
}

const NUMBER_ALONE = /^\W*(?:number |no\.? ?|rhif )?(\d{1,4}[a-z]?)\W*$/i;

export const PRICE = /\b(?:how much|cost|costs|price|charge|fee|free|faint|pris|costio|gost|ffi|am ddim)\b/;

/** Longest question about the price of what is being filled in, in words. */
const PRICE_WORDS = 7;

/** From this probability on a message is plainly about something else. */
const PLAINLY_ELSE = 0.9;

/** Whether a question about a price names something else than the form, and the engine is sure what. */
function namesElse(text: string, best: Candidate | undefined, about: readonly string[]): boolean {
  if (!best || best.confidence < PLAINLY_ELSE || about.includes(best.intent)) return false;
  return namesAThing(text);
}

interface InForm {
  readonly session: Session;
  readonly ports: Ports;
  /** What was told just now beside the form: "how much is that?" is about it. */
  readonly beside: string | null;
}

/** "How much is it?", "is it free" in the middle of a form: what tells the price of what it is for. */
export function priceOfTask(
  text: string,
  { candidates: [best] }: Pick<Reading, 'candidates'>,
  { session: { task, language }, ports, beside }: InForm,
): string | null {
  if (!task || wordsIn(text) > PRICE_WORDS || !PRICE.test(fold(text))) return null;
  const told = beside?.startsWith('general.') ? null : beside;
  const intent = told ?? serviceIntent(task.service, ports);
  const price = ports.register.get(intent)?.price ?? intent;
  if (namesElse(text, best, [intent, price, NOTHING])) return null;
  return ports.articles.forIntent(price, text, language) ? price : null;
}

/** Between these a question is hardly one of ours, and what it is likest is still worth telling where that is the subject at hand. */
const HARDLY_OURS = 0.8;
const WORTH_TELLING = 0.2;

/** "What happens on bank holidays", while a bin day is looked up: alone it may be anybody's question, there it is about bins. */
export function ofSubject(
  text: string,
  [best, next, after]: readonly Candidate[],
  { task }: Session,
  { services }: Ports,
): string | null {
  if (!task || best?.intent !== NOTHING || best.confidence >= HARDLY_OURS || !QUESTION.test(fold(text))) return null;
  const likely = next !== undefined && next.confidence >= WORTH_TELLING;
  if (!likely || next.confidence < 2 * (after?.confidence ?? 0) || isForm(services.get(next.intent))) return null;
  return next.intent.startsWith(`${task.service.split('.')[0] ?? ''}.`) ? next.intent : null;
}

/** Everything that has a name can be looked up, so that a thing named in a form begins it only where it is asked about. */
const LOOK_UP = 'bins.what-goes-where';

/** Told in the middle of a form, and neither an answer nor plainly another subject: the question is asked again, once. */
export function strays(text: string, best: Candidate | undefined, { task, misses }: Session): boolean {
  if (!task || !best || best.intent === task.service || misses > 0 || asksFor(text)) return false;
  return best.confidence < PLAINLY_ELSE || best.intent === LOOK_UP || isName(text);
}

/** "First", half understood as "from the first question", must not cost a form all its answers. */
export const restartsInDoubt = (best: Candidate | undefined, { task }: Session): boolean =>
  task !== null && best?.intent === 'general.restart' && best.confidence < PLAINLY_ELSE;
