// decide: what to do about a meaning. A pure function of session, meaning and what the place can do; it touches nothing outside.
import { answerLater, asksForAnswer, asksForCall, CALL_BACK, insteadOfPerson, leaves } from './instead.js';
import { EMERGENCY, NOTHING, PERSON } from './intent-ids.js';
import { LONGEST_MESSAGE } from './clean.js';
import { withoutSlots } from './format.js';
import { SURE_ENOUGH, type Decision, type Meaning } from './meaning.js';
import { isForm, type Service } from './service.js';
import type { Session } from './session.js';
import type { Language } from './turn.js';
import { askedMeanwhile } from './while-waiting.js';

export interface Surroundings {
  readonly services: ReadonlyMap<string, Service>;
  /** Languages spoken here. */
  readonly languages: readonly Language[];
}

export function decide(session: Session, meaning: Meaning, around: Surroundings): Decision {
  if (meaning.text.length > LONGEST_MESSAGE && !meaning.urgent) return { do: 'too-long' };
  switch (session.mode) {
    case 'agent':
      if (meaning.by === 'start' || meaning.by === 'stop') return { do: meaning.by === 'start' ? 'start' : 'end-chat' };
      return meaning.urgent ? { do: 'relay', urgent: meaning.urgent } : withPerson(session, meaning);
    case 'waiting':
      return whileWaiting(session, meaning, around);
    case 'bot':
      return withBot(session, meaning, around);
  }
}

/** A person holds the chat. The assistant does only what they asked the resident to do with it: a form, until it is done. */
function withPerson(session: Session, meaning: Meaning): Decision {
  if (meaning.step) return { do: 'service', service: meaning.intent, answers: {}, refused: null };
  // A call or an answer later was for while nobody was there: somebody is now.
  const over = INSTEAD.has(session.task?.service ?? '');
  // What did not fit twice is not for the form: the person reads it.
  const again = meaning.answer?.kind === 'refused' && (session.task?.tries ?? 0) > 0;
  return (over || again ? null : asAnswered(session, meaning)) ?? { do: 'relay', urgent: null };
}

/** What is had in place of a person. */
const INSTEAD: ReadonlySet<string> = new Set(['callback', 'answer', 'rating']);

/** In the queue the assistant still handles danger, leaving, a call back instead, and plain questions; all else is kept for whoever joins. */
function whileWaiting(session: Session, meaning: Meaning, around: Surroundings): Decision {
  const { services } = around;
  if (meaning.urgent) return { do: 'urgent', kind: meaning.urgent };
  const answered = asAnswered(session, meaning);
  if (answered) return answered;
  if (meaning.by === 'start') return { do: 'start' };
  if (
    meaning.command === 'leave' ||
    meaning.command === 'no' ||
    meaning.intent === 'general.cancel' ||
    leaves(meaning) ||
    meaning.by === 'stop'
  )
    return { do: 'leave' };
  const instead = meaning.intent === PERSON || asksForCall(meaning) || asksForAnswer(meaning);
  if (meaning.leaving && !instead) return leaving(session, meaning, around);
  if (meaning.command === 'callback' || asksForCall(meaning)) return CALL_BACK;
  if (meaning.command === 'answer' || asksForAnswer(meaning)) return answerLater(meaning);
  // They wait for one already, whatever form was begun in between.
  if (meaning.command === 'person' || (meaning.intent === PERSON && meaning.by === 'sure'))
    return { do: 'wait', asked: true };
  // What is needed for a call or an answer is still wanted.
  if (session.task && INSTEAD.has(session.task.service)) {
    const { service, asking } = session.task;
    const format =
      asking === 'phone' || asking === 'contact' ? [{ key: `${service}.format`, data: { can: 'both' } }] : [];
    const refused = { kind: 'refused', say: format } as const;
    return { do: 'service', service: session.task.service, answers: session.task.answers, refused };
  }
  return askedMeanwhile(meaning, services, session.language) ?? { do: 'wait' };
}

/** "Forget it, when is my bin collected": out of the queue, and what was asked with it is done as if nobody had been waited for. */
function leaving(session: Session, meaning: Meaning, around: Surroundings): Decision {
  const then = withBot({ ...session, mode: 'bot', task: null, offer: null }, meaning, around);
  return then.do === 'service' || then.do === 'tell' || then.do === 'clarify' ? { do: 'leave', then } : { do: 'leave' };
}

function withBot(session: Session, meaning: Meaning, around: Surroundings): Decision {
  if (meaning.urgent) return { do: 'urgent', kind: meaning.urgent };
  if (meaning.by === 'start') return { do: 'start' };
  if (meaning.by === 'stop') return { do: 'stop' };
  const answered = asAnswered(session, meaning);
  if (answered) return answered;
  if (meaning.score !== undefined) return { do: 'rate', score: meaning.score };
  const instead = insteadOfPerson(session, meaning);
  if (instead) return instead;
  if (meaning.command) return command(session, meaning, around);
  if (meaning.by === 'correction' && meaning.confidence < SURE_ENOUGH) return corrected(session, meaning);
  if ((meaning.intent === PERSON || meaning.by === 'nothing') && asksForCall(meaning)) return CALL_BACK;
  return byIntent(session, meaning, around);
}

/** An answer to the question we asked goes on with its task. */
function asAnswered({ task }: Session, { answer }: Meaning): Decision | null {
  if (!task || !answer) return null;
  const answers =
    answer.kind === 'refused' ? withoutSlots(task.answers, answer.forget ?? []) : merge(task.answers, answer.answers);
  return { do: 'service', service: task.service, answers, refused: answer.kind === 'refused' ? answer : null };
}

function command(session: Session, meaning: Meaning, { services }: Surroundings): Decision {
  switch (meaning.command) {
    case 'person':
      return { do: 'person', reason: session.misses > 0 ? 'stuck' : 'asked' };
    case 'callback':
      return CALL_BACK;
    case 'queue':
      return { do: 'person', reason: session.misses > 0 ? 'stuck' : 'asked', joining: true };
    case 'answer':
      return answerLater(meaning);
    case 'other-address':
      return {
        do: 'service',
        service: homeService(session, services),
        answers: { 'other-address': 'yes' },
        refused: null,
      };
    case 'restart':
      return { do: 'restart' };
    case 'no':
      return session.offer === 'more' || session.offer === 'rest' || session.offer === 'begin'
        ? { do: 'stop' }
        : { do: 'decline' };
    case 'rest':
      return { do: 'rest' };
    case 'begin':
      return session.last
        ? { do: 'service', service: session.last.intent, answers: session.last.slots, refused: null }
        : { do: 'decline' };
    case 'more':
    case 'leave':
    case 'yes':
    case null:
      return { do: 'decline' };
  }
}

function byIntent(session: Session, meaning: Meaning, around: Surroundings): Decision {
  const { task } = session;
  if (meaning.aside) return { do: 'tell', intents: [meaning.intent] };
  switch (meaning.intent) {
    case PERSON:
      return { do: 'person', reason: 'asked' };
    case 'general.repeat':
      return { do: 'repeat' };
    case 'general.restart':
      return { do: 'restart' };
    case 'general.goodbye':
      return task ? { do: 'stop' } : { do: 'tell', intents: [meaning.intent] };
    case 'general.cancel':
      return { do: 'cancel' };
    case 'general.language':
      // The title of what is written about it, which is for reading.
      if (meaning.article !== undefined) return { do: 'tell', intents: [meaning.intent] };
      return { do: 'language', to: languageAsked(meaning, session) };
    case 'general.yes':
    case 'general.no':
      return { do: 'decline' };
    default: {
      const clear = meaning.by !== 'nothing' && meaning.confidence >= SURE_ENOUGH;
      const choices = closeCandidates(meaning);
      if (choices.length > 1 && (!task || meaning.by === 'read')) return { do: 'clarify', intents: choices };
      if (!clear) return { do: 'miss' };
      const [second] = meaning.also.filter((id) => id !== meaning.intent);
      const both = answerFirst(second === undefined ? [meaning.intent] : [meaning.intent, second], around);
      const service = both.find((id) => around.services.has(id));
      if (service === undefined) return { do: 'tell', intents: both };
      const answers = task?.service === service ? merge(task.answers, meaning.slots) : meaning.slots;
      const also = both.filter((id) => id !== service);
      return { do: 'service', service, answers, refused: null, ...(also.length > 0 && { also }) };
    }
  }
}

/** What is looked up is answered before a form that was asked for with it. */
const answerFirst = (both: readonly string[], { services }: Surroundings): readonly string[] => {
  const [first, second] = both.map((id) => services.get(id));
  return first && second && isForm(first) && !isForm(second) ? both.toReversed() : both;
};

/** The service that another home is wanted for: the one under way, the last one, else the first that is about a home. */
function homeService({ task, last }: Session, services: Surroundings['services']): string {
  const near = [task?.service, last?.intent].find((id) => id !== undefined && services.get(id)?.takesHome);
  return near ?? [...services.values()].find(({ takesHome }) => takesHome)?.id ?? '';
}

/** What else they may have meant, what we answered left out: it is never said twice. */
function corrected({ task, last, others = [] }: Session, { candidates }: Meaning): Decision {
  const rejected = task?.service ?? last?.intent;
  const said = candidates.filter(({ confidence }) => confidence >= 0.1).map(({ intent }) => intent);
  const intents = [...new Set([...said, ...others])].filter((id) => id !== rejected && id !== NOTHING);
  return { do: 'correct', intents: intents.slice(0, 3) };
}

/** A later answer replaces an earlier one; an empty one removes it. */
const merge = (before: Session['known'], after: Session['known']): Session['known'] =>
  Object.fromEntries(Object.entries({ ...before, ...after }).filter(([, value]) => value !== ''));

/** The language named, else the one that is not spoken now. */
function languageAsked(meaning: Meaning, session: Session): Language {
  const named = meaning.slots['language'];
  if (named === 'en' || named === 'cy') return named;
  return session.language === 'en' ? 'cy' : 'en';
}

/** From this probability on the best guess is acted on without asking; for "none of our business" a lower one. */
const PLAIN = 0.8;
const PLAINLY_NOTHING = 0.6;
/** A meaning likelier than this is worth offering beside the best. */
const WORTH_OFFERING = 0.05;

/** Two or three meanings so near to each other that one question settles it sooner than a wrong answer. */
/** How likely some must be to be a choice: steering never is one, and "something urgent" frightens where it is far-fetched. */
const leastOf: ReadonlyMap<string, number> = new Map([
  [NOTHING, Infinity],
  [EMERGENCY, 0.2],
  ...['yes', 'no', 'cancel', 'repeat', 'restart', 'greeting', 'thanks', 'goodbye'].map(
    (steers) => [`general.${steers}`, Infinity] as const,
  ),
]);

function closeCandidates({ by, intent: best, candidates, also }: Meaning): readonly string[] {
  const [first] = candidates;
  if (!first || (by !== 'read' && by !== 'nothing')) return [];
  const nothing = first.intent === NOTHING;
  if (first.confidence >= (nothing ? PLAINLY_NOTHING : PLAIN)) return [];
  const offered = candidates
    .filter(({ intent, confidence }) => confidence >= (leastOf.get(intent) ?? WORTH_OFFERING))
    .slice(0, nothing ? 2 : 3)
    .map(({ intent }) => intent);
  // Where both were asked for there is nothing to choose.
  if (also.length > 0 && offered.every((intent) => intent === best || also.includes(intent))) return [];
  // "Something else" is a choice where that is what it looked like.
  return nothing && offered.length > 0 ? [...offered, NOTHING] : offered;
}
