// Runs a service: merges answers, asks for the first one missing, or does the job. Nothing but answers is remembered.
import { PERSON } from './intent-ids.js';
import { withoutSlots } from './format.js';
import { asksForOtherHome, CHOOSE_HOME, HOME_ANSWERS } from './home.js';
import type { Outcome } from './outcome.js';
import { homeOfTask, namedHome, otherPlace, usesHome } from './other-place.js';
import { option, outcomeOf, type Scene } from './scene.js';
import type { Done, Read, Say, Service, ServiceContext } from './service.js';
import type { Session } from './session.js';
import { homeTold } from './street-home.js';
import type { Slots, Turn } from './turn.js';
import { SET_ASIDE } from './understand-beside.js';

/** Wrong answers to one question after which a person is offered. */
const TRIES_ALLOWED = 2;

/** Runs a service with the answers so far. `before` is said ahead of its question. */
export async function runService(
  id: string,
  told: Slots,
  refused: Extract<Read, { kind: 'refused' }> | null,
  scene: Scene,
  before: readonly Say[] = [],
): Promise<Outcome> {
  const { ports, session } = scene;
  const service = ports.services.get(id);
  if (!service) throw new Error(`no service is called ${id}`);
  const begins = session.task?.service !== id;
  // The form that is left for this one lends its home.
  const held = begins ? { ...session.known, ...homeOfTask(session.task, ports.services) } : session.known;
  const placed = begins && usesHome(service) && told['postcode'] === undefined;
  const there = placed ? await homeTold(told, ports) : null;
  const elsewhere = placed && !there ? await otherPlace(scene.meaning.text, held, ports) : null;
  const given: Slots = {
    ...(there ? withoutSlots(told, ['number']) : told),
    ...(elsewhere?.postcode && { postcode: elsewhere.postcode }),
    ...there,
  };
  const other =
    given['other-address'] === 'yes' || elsewhere !== null || (begins && asksForOtherHome(scene.meaning.text));
  const moved = other || (given['postcode'] !== undefined && given['postcode'] !== held['postcode']);
  // "what about number 12" is another home in the same street.
  const nextDoor =
    !moved && (given['number'] !== undefined || given[CHOOSE_HOME] === 'yes') && given['uprn'] === undefined;
  const known = moved ? withoutSlots(held, HOME_ANSWERS) : nextDoor ? withoutSlots(held, ['uprn']) : held;
  let answers: Slots = { ...pickHome(known, given), ...withoutSlots(given, ['other-address', CHOOSE_HOME]) };
  let problem = refused;
  const { asked } = scene.meaning;
  const turn: Turn = asked === undefined ? scene.turn : { ...scene.turn, input: { kind: 'text', text: asked } };
  const context = (): ServiceContext => ({
    ports,
    turn,
    session,
    language: scene.meaning.language,
    answers,
  });
  const resolved = await service.resolve?.(context());
  if (resolved?.kind === 'answers') answers = tidy({ ...answers, ...resolved.answers });
  if (resolved?.kind === 'refused') {
    problem = resolved;
    answers = withoutSlots(answers, resolved.forget ?? []);
  }
  if (problem?.ending) {
    return outcomeOf(scene, {
      intent: service.intent,
      ending: problem.ending,
      say: problem.say,
      links: problem.links ?? [],
      options: [option(scene, 'do:other-address', 'address.other'), option(scene, 'do:person', 'person.talk')],
      session: { ...session, known, task: null, misses: 0, offer: null, last: { intent: service.intent, slots: {} } },
    });
  }
  // A home that nobody named in this message is named by us.
  const meant = !service.homeOfOthers && (service.homeMeant?.(answers) ?? true);
  const reused = begins && usesHome(service) && meant && answers['uprn'] === known['uprn'];
  const uprn = reused && given['uprn'] === undefined && given['postcode'] === undefined ? answers['uprn'] : undefined;
  const { language } = scene.meaning;
  const naming = async (say: readonly Say[], as: 'answered' | 'asked'): Promise<readonly Say[]> =>
    uprn === undefined ? [] : namedHome(uprn, say, { ports, language, as });
  const end = async (done: Done): Promise<Outcome> => {
    const named = done.ending === 'answered' ? await naming(done.say, 'answered') : [];
    return finish({ ...done, say: [...named, ...done.say] }, service, context(), known, scene);
  };
  const settled = await service.settle?.(context());
  if (settled) return end(settled);
  const missing = service.next(context());
  if (missing === null) {
    const done = await service.run(context());
    if (done.goOn)
      return runService(done.goOn.service, done.goOn.answers, null, { ...scene, session: { ...session, task: null } });
    return end(done);
  }
  const names = service.fields[missing] && missing !== 'uprn' && missing !== 'confirm';
  const heldHome = begins ? undefined : session.task?.answers['uprn'];
  const now = answers['uprn'];
  const changed = heldHome !== undefined && now !== undefined && now !== heldHome;
  const lead = !names
    ? []
    : changed
      ? await namedHome(now, [], { ports, language, as: 'changed' })
      : await naming([], 'asked');
  return ask(service, missing, { answers, problem, before, lead, known }, scene);
}

/** A home that is known fills a service that needs one, unless another was named. */
const pickHome = (known: Slots, given: Slots): Slots =>
  given['postcode'] === undefined || given['postcode'] === known['postcode']
    ? Object.fromEntries(HOME_ANSWERS.flatMap((name) => (known[name] ? [[name, known[name]]] : [])))
    : {};

const tidy = (answers: Slots): Slots => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''));

function finish(result: Done, service: Service, context: ServiceContext, known: Slots, scene: Scene): Outcome {
  const { session } = scene;
  // With no screen to come back to, the talk goes on only if we ask.
  const spoken = !scene.turn.can.screen && result.offer === undefined && result.question !== true;
  const goOn = !scene.turn.can.screen && result.ending === 'answered' && result.offer === undefined;
  const person = spoken && result.ending === 'offered-person';
  return outcomeOf(scene, {
    intent: service.intent,
    ending: result.ending,
    ...(result.came === undefined ? {} : { came: result.came }),
    say: goOn ? [...result.say, { key: 'more' }] : person ? [...result.say, { key: 'person.shall' }] : result.say,
    options: result.options,
    links: result.links ?? [],
    ...(result.articles ? { articles: result.articles } : {}),
    ...(result.card ? { card: result.card } : {}),
    effects: result.effects ?? [],
    ...(result.account ? { account: result.account } : {}),
    then: result.question === true || goOn || person || result.offer !== undefined ? 'listen' : 'close',
    session: {
      ...session,
      task: result.awaits ? awaited(service.id, result.awaits) : null,
      misses: 0,
      offer: result.offer ?? (goOn ? 'more' : person ? 'person' : null),
      known: { ...known, ...result.remember },
      // A call booked or a comment given is no subject: what follows is about what was asked before.
      last:
        service.intent === PERSON
          ? session.last
          : {
              intent: service.intent,
              // What was filled in and sent off is not for the next question.
              slots:
                'confirm' in service.fields
                  ? {}
                  : withoutSlots(context.answers, [...HOME_ANSWERS, 'number', ...(result.forget ?? [])]),
            },
    },
  });
}

const awaited = (service: string, { field, tries, answers }: NonNullable<Done['awaits']>): Session['task'] => ({
  service,
  answers: answers ?? {},
  asking: field,
  trail: [],
  offered: [],
  tries,
});

interface Asking {
  /** Said right ahead of the question. */
  readonly lead: readonly Say[];
  readonly answers: Slots;
  readonly problem: Extract<Read, { kind: 'refused' }> | null;
  readonly before: readonly Say[];
  readonly known: Slots;
}

async function ask(
  service: Service,
  name: string,
  { answers, problem, before, lead, known }: Asking,
  scene: Scene,
): Promise<Outcome> {
  const { session, ports, turn, meaning } = scene;
  const field = service.fields[name];
  if (!field) throw new Error(`${service.id} has no field ${name}`);
  const asked = await field.ask({ ports, turn, session, language: meaning.language, answers });
  const offered = asked.options.map(({ value }) => value);
  const tries = triesNow(service, { name, offered }, problem !== null, scene);
  const stuck = tries >= TRIES_ALLOWED || problem?.offerPerson === true;
  // Said twice already, the same question aloud is no help: another way on is asked for, and an answer is still taken.
  const spent = !turn.can.screen && stuck && (problem?.spent === true || tries + session.misses >= TRIES_ALLOWED);
  if (spent && tries > TRIES_ALLOWED)
    return outcomeOf(scene, {
      intent: service.intent,
      ending: 'offered-person',
      say: [...(problem?.say ?? []), { key: 'callback.none' }],
      session: { ...session, known, task: null, misses: 0, offer: null },
    });
  return outcomeOf(scene, {
    intent: service.intent,
    ending: stuck ? 'offered-person' : 'asked',
    say: [
      ...before,
      ...(problem?.say ?? []),
      ...(stuck && !spent ? [{ key: 'person.stuck' }] : []),
      ...(spent ? [{ key: 'person.shall' }] : [...asked.say.slice(0, -1), ...lead, ...asked.say.slice(-1)]),
    ],
    options: stuck ? [...asked.options, option(scene, 'do:person', 'person.talk')] : asked.options,
    ...(asked.all ? { all: asked.all } : {}),
    links: problem?.links ?? [],
    then: 'listen',
    session: {
      ...session,
      misses: 0,
      // A yes to what no yes can answer is to the person.
      offer: stuck && !turn.can.screen ? 'person' : null,
      known,
      task: {
        service: service.id,
        answers: withoutSlots(answers, [SET_ASIDE]),
        asking: name,
        trail: trailTo(name, service, session),
        offered,
        ...(asked.more ? { more: true } : {}),
        tries,
      },
    },
  });
}

/**
 * Aloud, a question that was in trouble before and is put once more is another try, whatever else was told meanwhile. One
 * field may put several questions one after the other: those with other choices are another.
 */
function triesNow(
  { id }: Service,
  asked: { readonly name: string; readonly offered: readonly string[] },
  refused: boolean,
  { session, turn }: Scene,
): number {
  const { task, misses } = session;
  if (task?.service !== id) return 0;
  if (refused) return task.tries + 1;
  const same = task.asking === asked.name && task.offered.join() === asked.offered.join();
  return !turn.can.screen && task.tries + misses > 0 && same ? task.tries + 1 : 0;
}

/** The answers asked for before `name`; one asked for again is gone back to. */
function trailTo(name: string, service: Service, { task }: Session): readonly string[] {
  if (task?.service !== service.id) return [];
  const trail = [...(task.trail ?? []), ...(task.asking !== null && task.asking !== name ? [task.asking] : [])];
  return trail.includes(name) ? trail.slice(0, trail.indexOf(name)) : [...new Set(trail)];
}

/** After a side answer: asks the open question of the task again. */
export async function askAgain(outcome: Outcome, scene: Scene): Promise<Outcome> {
  const { ports, turn } = scene;
  const { task } = outcome.session;
  const service = task && ports.services.get(task.service);
  const field = task?.asking ? service?.fields[task.asking] : undefined;
  if (!task || !service || !field) return outcome;
  const { language } = outcome;
  const asked = await field.ask({ ports, turn, session: outcome.session, language, answers: task.answers });
  // Words that were taken for a question can still be had as the answer.
  const text = scene.meaning.setAside ? scene.meaning.text : task.answers[SET_ASIDE];
  const kept =
    text !== undefined ? [{ value: `answer:${SET_ASIDE}`, label: ports.words.text('form.was-answer', language) }] : [];
  const answers = text === undefined ? task.answers : { ...task.answers, [SET_ASIDE]: text };
  return {
    ...outcome,
    say: [...outcome.say, ...asked.say],
    options: [...asked.options, ...kept, ...outcome.options.filter(({ value }) => value === 'do:person')],
    then: 'listen',
    session: {
      ...outcome.session,
      offer: null,
      task: { ...task, answers, offered: asked.options.map(({ value }) => value), more: asked.more === true },
    },
  };
}
