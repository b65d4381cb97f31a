// A look-up asked for in the middle of a form: it is answered, with its own questions, and the form goes on where it stood.
import { askAgain } from './act-service.js';
import { writtenFirst } from './act-tell.js';
import { HOME_ANSWERS } from './home.js';
import type { Decision } from './meaning.js';
import { usesHome } from './other-place.js';
import type { Outcome } from './outcome.js';
import { outcomeOf, type Scene } from './scene.js';
import { isForm } from './service.js';
import type { Session, Task } from './session.js';
import type { Slots } from './turn.js';
import { SET_ASIDE } from './understand-beside.js';

/** These are had in place of the form, not beside it. */
const INSTEAD: ReadonlySet<string> = new Set(['callback', 'answer', 'rating']);

const CALL = 'callback';
const isCall = (service: string): boolean => service === CALL;

/** Nothing but being read back was answered yet: they may be putting a misunderstanding right. Who asked for a call wants it. */
const inEarnest = ({ service, trail = [], asking }: Task): boolean =>
  isCall(service) || trail.length > 0 || asking === 'confirm' || asking === 'change';

/** The session in which a look-up is made: the form waits, and lends its home. Null where nothing has to wait. */
function pausing(decision: Decision, scene: Scene): Session | null {
  const { session, meaning, ports } = scene;
  const { task } = session;
  if (decision.do !== 'service' || !task || session.mode !== 'bot' || decision.service === task.service) return null;
  if (INSTEAD.has(decision.service)) return null;
  // A report that is begun meanwhile takes the place of another form, but not of the call.
  if (isForm(ports.services.get(decision.service)) && !isCall(task.service)) return null;
  const form = ports.services.get(task.service);
  if (!isForm(form) || !(inEarnest(task) || meaning.setAside) || meaning.by === 'correction') return null;
  if (writtenFirst(decision.service, decision.answers, scene)) return null;
  const home: Slots = task.answers['uprn']
    ? Object.fromEntries(HOME_ANSWERS.map((name) => [name, task.answers[name] ?? ''] as const))
    : {};
  const waits = meaning.setAside ? { ...task, answers: { ...task.answers, [SET_ASIDE]: meaning.text } } : task;
  return { ...session, task: null, pausedForm: waits, known: { ...session.known, ...home } };
}

const withoutPaused = ({ pausedForm: _, ...session }: Session): Session => session;

/** What was said, and then the form's question again. */
function goOn(outcome: Outcome, form: Task, scene: Scene): Promise<Outcome> {
  const { card: _, ...told } = outcome;
  const back = isForm(scene.ports.services.get(form.service)) ? [{ key: 'form.back' }] : [];
  const say = [
    ...told.say.filter((one) => !('key' in one) || one.key !== 'more'),
    ...(isCall(form.service) ? [{ key: 'callback.back' }] : back),
  ];
  const session = { ...withoutPaused(outcome.session), task: form };
  return askAgain({ ...told, say, session }, scene);
}

/** In a look-up of the same subject, one that needs no home was answered at once: the first still wants its answer. */
function answeredBeside(decision: Decision, outcome: Outcome, { session, meaning, ports }: Scene): Task | null {
  const { task } = session;
  if (decision.do !== 'service' || !task || session.mode !== 'bot' || decision.service === task.service) return null;
  const [first, second] = [ports.services.get(task.service), ports.services.get(decision.service)];
  if (!first || isForm(first) || INSTEAD.has(first.id) || !second || usesHome(second) || isForm(second)) return null;
  const same = first.id.split('.')[0] === second.id.split('.')[0];
  const done = outcome.ending === 'answered' && outcome.session.task === null && outcome.session.mode === 'bot';
  return same && done && meaning.by !== 'correction' ? task : null;
}

const declines = (decision: Decision, { meaning }: Scene): boolean =>
  decision.do === 'decline' && meaning.intent === 'general.no';

/** "Stop", "no", or "go back" at its first question leave the look-up alone. */
const leaves = (decision: Decision, scene: Scene): boolean =>
  decision.do === 'cancel' ||
  declines(decision, scene) ||
  (decision.do === 'service' && decision.refused?.say.some((say) => 'key' in say && say.key === 'form.first') === true);

/** Does what was decided; a form that it interrupts goes on afterwards. */
export async function besideForm(
  decision: Decision,
  scene: Scene,
  perform: (decision: Decision, scene: Scene) => Promise<Outcome>,
): Promise<Outcome> {
  const begun = pausing(decision, scene);
  const paused = begun?.pausedForm ?? scene.session.pausedForm;
  if (!paused) {
    const told = await perform(decision, scene);
    const task = answeredBeside(decision, told, scene);
    return task ? goOn(told, task, { ...scene, session: told.session }) : told;
  }
  // Who says no to a person does not want the call either.
  const neither = isCall(paused.service) && declines(decision, scene);
  if (!begun && scene.session.task && leaves(decision, scene) && !neither)
    return goOn(outcomeOf(scene, { ending: 'cancelled', say: [], session: scene.session }), paused, scene);
  const outcome = await perform(decision, begun ? { ...scene, session: begun } : scene);
  const { session } = outcome;
  if (session.mode !== 'bot' || decision.do === 'restart') return { ...outcome, session: withoutPaused(session) };
  if (session.task) {
    const { service } = session.task;
    const form = INSTEAD.has(service) || (!isCall(paused.service) && isForm(scene.ports.services.get(service)));
    return form ? { ...outcome, session: withoutPaused(session) } : outcome;
  }
  return decision.do === 'service' && outcome.ending !== 'handed-over'
    ? goOn(outcome, paused, { ...scene, session })
    : { ...outcome, session: withoutPaused(session) };
}
