// What a resident's words, and what went wrong, do beside the answer: a person is offered once for each, as the council's policy says.
import { SIGNALS, USUAL_HANDOFF, type HandoffPolicy, type Signal } from './handoff-policy.js';
import { signalsIn } from './handoff-signals.js';
import { PERSON } from './intent-ids.js';
import { wantedIn } from './matter.js';
import type { Decision, Meaning } from './meaning.js';
import type { Outcome } from './outcome.js';
import { option, type Scene } from './scene.js';
import type { Session } from './session.js';

/** Endings beside which a person can be offered; the others end the matter, or offer one themselves. */
const BESIDE = new Set([
  'answered',
  'asked',
  'clarified',
  'not-understood',
  'out-of-scope',
  'not-offered',
  'service-down',
]);
/** Endings of something that did not work. */
const FAILED = new Set(['service-down', 'failed']);
/** Failures remembered for whoever takes over. */
const MOST_FAILURES = 5;

export const policyOf = ({ ports }: Pick<Scene, 'ports'>): HandoffPolicy => ports.council.handoff ?? USUAL_HANDOFF;

/** Signals in the words of this turn: only what was typed or said freely. */
export const signalsOf = ({ turn }: Pick<Scene, 'turn'>): readonly Signal[] =>
  turn.input.kind === 'text' ? signalsIn(turn.input.text) : [];

/** A person at once, where the policy says so; null to go on as decided. Answers to our own questions are left alone. */
export function handOverFor(
  decision: Decision,
  meaning: Meaning,
  scene: Pick<Scene, 'turn' | 'ports' | 'session'>,
): Decision | null {
  if (scene.session.mode !== 'bot' || meaning.by === 'asked' || !CAN_WAIT.has(decision.do)) return null;
  const { when } = policyOf(scene);
  const signal = signalsOf(scene).find((one) => when[one] === 'hand-over');
  return signal ? { do: 'person', reason: signal } : null;
}

const CAN_WAIT = new Set<Decision['do']>(['service', 'tell', 'clarify', 'miss', 'rest', 'correct']);

/** Why somebody is passed on: the weightiest thing that was seen, else what was given. */
export const reasonFor = (given: string, { signals = [] }: Pick<Session, 'signals'>): string =>
  given === 'asked' || given === 'stuck' ? (SIGNALS.find((signal) => signals.includes(signal)) ?? given) : given;

/** Endings that tell whoever takes over what was done. */
const WORTH_TELLING = new Set([
  'answered',
  'service-down',
  'failed',
  'not-understood',
  'not-offered',
  'callback-booked',
]);
const MOST_TRIED = 6;

/** What was done, each once, newest last; and the words that told what is wanted. */
function triedBefore(
  { session, intent, ending, came = ending }: Outcome,
  scene: Scene,
): Pick<Session, 'tried' | 'wanted'> {
  const wanted = scene.meaning.by === 'asked' ? null : wantedIn(scene.turn);
  const told = wanted === null ? {} : { wanted };
  const stopped = ending === 'cancelled' && session.task === null;
  const left = leftForm(session, stopped, scene);
  const about = left ?? (ending === 'cancelled' || intent.startsWith('general.g') ? null : intent);
  if (about === null || (left === null && !WORTH_TELLING.has(ending))) return told;
  const one = `${about} ${left === null || stopped ? came : 'unfinished'}`;
  return { ...told, tried: [...(session.tried ?? []).filter((other) => other !== one), one].slice(-MOST_TRIED) };
}

/** The form that the resident stopped, or left for a call or an answer in place of a person; null for all else. */
function leftForm(now: Session, stopped: boolean, { session: { task: before }, ports }: Scene): string | null {
  const instead = now.offer === 'instead' || now.task?.service === 'callback' || now.task?.service === 'answer';
  const left = before && (instead || stopped) ? ports.services.get(before.service)?.intent : undefined;
  return left === undefined || left.startsWith('general.') ? null : left;
}

/** Below this nothing was understood, whatever may be offered to choose from. */
const GUESS = 0.45;

/** Nothing but anger was said, or nothing else was understood. */
const saysNoMore = ({ ending, session }: Outcome, { meaning }: Scene): boolean =>
  session.task === null &&
  (ending === 'not-understood' || (ending === 'clarified' && (meaning.candidates[0]?.confidence ?? 0) < GUESS));

/** In place of guesses at what an angry person means: sorry, a person, or say what it is about. */
const calm = (outcome: Outcome, session: Session, scene: Scene): Outcome => ({
  ...outcome,
  intent: PERSON,
  ending: 'offered-person',
  say: [{ key: 'handoff.anger' }, { key: 'handoff.anger.about' }],
  options: [option(scene, 'do:person', 'person.talk'), option(scene, 'do:no', 'person.no')],
  session: { ...session, offer: 'person' },
});

/** What is told of a death begins with sympathy of its own; a landlord's tenant is no loss of the landlord's. */
const HAS_ITS_OWN = ['council-tax/bereavement', 'council-tax/liability-tenant-died'];

/** The outcome with what was seen and done remembered, and a person offered beside it where one is due. */
export function withHandoff(acted: Outcome, scene: Scene): Outcome {
  if (acted.session.mode !== 'bot') return acted;
  const outcome: Outcome = { ...acted, session: { ...acted.session, ...triedBefore(acted, scene) } };
  const broken = FAILED.has(outcome.ending);
  const now: readonly Signal[] = [...signalsOf(scene), ...(broken ? (['failed'] as const) : [])];
  if (now.length === 0) return outcome;
  const { signals: before = [], failures = [] } = outcome.session;
  const fresh = now.filter((signal) => !before.includes(signal));
  const session: Session = {
    ...outcome.session,
    signals: [...before, ...fresh],
    ...(broken ? { failures: [...failures, outcome.intent].slice(-MOST_FAILURES) } : {}),
  };
  const { when } = policyOf(scene);
  const due = fresh.find((signal) => when[signal] !== 'off' && signal !== 'failed');
  if (when.anger !== 'off' && now.includes('anger') && saysNoMore(outcome, scene)) return calm(outcome, session, scene);
  const offers = due !== undefined || (broken && when.failed !== 'off');
  if (!offers || !BESIDE.has(outcome.ending)) return { ...outcome, session };
  const here: Pick<Scene, 'ports' | 'meaning'> = {
    ...scene,
    meaning: { ...scene.meaning, language: outcome.language },
  };
  const kind = 'council-tax.bereavement';
  const said =
    due === 'death' &&
    (outcome.session.task?.service === kind ||
      (outcome.articles ?? []).some((id) => HAS_ITS_OWN.some((own) => id.startsWith(own))));
  const offered = outcome.options.some(({ value }) => value === 'do:person');
  return {
    ...outcome,
    say: due && !said ? [{ key: `handoff.${due}` }, ...outcome.say] : outcome.say,
    options: offered ? outcome.options : [...outcome.options, option(here, 'do:person', 'person.talk')],
    session,
  };
}
