// act: does what was decided, through ports, and says what came of it.
import { besideForm } from './act-aside.js';
import { withComment } from './act-comment.js';
import { askPerson, backInQueue, endChat, leaveAsking, leaveQueue, relay, stayInQueue, urgent } from './act-person.js';
import { tellGrounded } from './act-grounded.js';
import { NEVER_INSTEAD, tellFound, tellFoundInstead } from './act-search.js';
import { laterAfter, withLater } from './act-later.js';
import { askAgain, runService } from './act-service.js';
import { tell, tellRest, withAlso, writtenFirst } from './act-tell.js';
import { policyOf } from './handoff-offer.js';
import { homeOfTask } from './other-place.js';
import type { Decision, Meaning } from './meaning.js';
import type { Outcome } from './outcome.js';
import { PERSON } from './intent-ids.js';
import type { Score } from './ratings.js';
import type { Option } from './reply.js';
import { examples, openers, option, outcomeOf, type Scene } from './scene.js';
import { newSession } from './session.js';
import { FEW, wordsIn } from './task-words.js';
import type { Language, Slots } from './turn.js';
import { languagesHere } from './reply-language.js';
import { placeKept } from './while-waiting.js';

export async function act(decision: Decision, scene: Scene): Promise<Outcome> {
  const asked = decision.do === 'leave' ? (decision.then ?? decision) : decision;
  const acted = withComment(await besideForm(decision, scene, perform), scene);
  return placeKept(await withLater(acted, asked, scene), scene);
}

async function perform(decision: Decision, scene: Scene): Promise<Outcome> {
  const { session } = scene;
  switch (decision.do) {
    case 'start':
      return start(scene);
    case 'stop':
      return outcomeOf(scene, {
        ending: 'ended',
        say: [{ key: 'bye' }],
        // A speaker that misheard one word is shut: what was begun stays, to be gone on with.
        session: {
          ...session,
          task: scene.turn.can.screen ? null : session.task,
          offer: null,
          known: knownAfter(scene),
        },
      });
    case 'urgent':
      return urgent(decision.kind, scene);
    case 'relay':
      return relay(decision.urgent, scene);
    case 'wait':
      return stayInQueue(scene, decision.asked === true);
    case 'end-chat':
      return endChat(scene);
    case 'leave':
      return decision.then ? leaveAsking(decision.then, scene, perform) : leaveQueue(scene);
    case 'person':
      return askPerson(decision.reason, scene, decision.joining === true);
    case 'rate':
      return rate(decision.score, scene);
    case 'service':
      return withNumber(await service(decision, scene), scene);
    case 'tell':
      return withNumber(tellFoundInstead(decision.intents, scene) ?? (await tell(decision.intents, scene)), scene);
    case 'rest':
      return tellRest(scene);
    case 'clarify':
      return (
        tellFoundInstead(decision.intents, scene) ??
        (await tellNamed(decision.intents, scene)) ??
        clarify(decision.intents, scene)
      );
    case 'correct':
      return correct(decision.intents, scene);
    case 'miss':
      return (await tellGrounded(true, scene)) ?? tellFound(scene) ?? miss(scene);
    case 'too-long':
      return outcomeOf(scene, { ending: 'not-understood', say: [{ key: 'send.long' }], session, then: 'listen' });
    case 'repeat':
      return scene.lastReply
        ? outcomeOf(scene, { ending: 'repeated', say: [{ key: 'repeat' }], session, then: scene.lastReply.then })
        : outcomeOf(scene, {
            ending: 'repeated',
            say: [{ key: 'open.can' }],
            options: examples(scene),
            then: 'listen',
          });
    case 'restart':
      return outcomeOf(scene, {
        ending: 'restarted',
        say: [{ key: 'restart' }],
        options: examples(scene),
        then: 'listen',
        session: {
          ...newSession(scene.meaning.language),
          languageChosen: session.languageChosen,
          mode: session.mode,
          deskItem: session.deskItem,
        },
      });
    case 'cancel':
      return outcomeOf(scene, {
        ending: 'cancelled',
        say: [{ key: session.task ? 'cancel.task' : 'cancel.nothing' }],
        then: 'listen',
        session: { ...session, task: null, offer: null, known: knownAfter(scene) },
      });
    case 'decline':
      return decline(scene);
    case 'language':
      return changeLanguage(decision.to, scene);
  }
}

/** The number of a danger that was told of comes before the answer. */
const withNumber = (outcome: Outcome, { meaning }: Scene): Outcome =>
  meaning.toldOf ? { ...outcome, say: [{ key: `urgent.${meaning.toldOf}` }, ...outcome.say] } : outcome;

/** What a form that is left held of a home is not asked for again. */
const knownAfter = ({ session, ports }: Scene): Slots => ({
  ...session.known,
  ...homeOfTask(session.task, ports.services),
});

/** Kept at once; a comment may follow. */
async function rate(score: Score, scene: Scene): Promise<Outcome> {
  const asked = await runService('rating', { score: String(score) }, null, scene);
  return { ...asked, effects: [...asked.effects, { kind: 'rate', score, comment: null }] };
}

/** A service, unless what is written answers these words first. */
async function service(decision: Extract<Decision, { do: 'service' }>, scene: Scene): Promise<Outcome> {
  const { service: id, answers, refused, also = [] } = decision;
  if (writtenFirst(id, answers, scene)) return tell([id, ...also], scene);
  const first = laterAfter(id, also, answers, scene);
  if (first) return runService(id, first.answers, refused, first.scene);
  return withAlso(also, await runService(id, answers, refused, scene), scene);
}

async function start(scene: Scene): Promise<Outcome> {
  if (!scene.fresh) {
    if (scene.session.mode === 'waiting') return backInQueue(scene);
    const back = outcomeOf(scene, {
      intent: 'general.greeting',
      ending: 'greeted',
      say: [{ key: 'open.back' }],
      session: scene.session,
      then: 'listen',
    });
    return scene.session.mode === 'bot' ? askAgain(back, scene) : back;
  }
  const { screen } = scene.turn.can;
  const words = screen ? ['hello', 'screen', 'privacy', 'person'] : ['hello', 'can', 'privacy'];
  return outcomeOf(scene, {
    intent: 'general.greeting',
    ending: 'greeted',
    say: words.map((word) => ({ key: `open.${word}` })),
    options: screen ? openers(scene) : examples(scene),
    then: 'listen',
  });
}

/** An article about the very words is told without asking; what else it may have been stands beside it. */
async function tellNamed(intents: readonly string[], scene: Scene): Promise<Outcome | null> {
  const { ports, meaning } = scene;
  if (intents.some((id) => NEVER_INSTEAD.has(id))) return null;
  const [likeliest = '', ...others] = intents;
  const first = ports.articles.forIntent(likeliest, meaning.text, meaning.language);
  if (!first || first.about.length === 0) return null;
  const rivals = others.map((id) => ports.articles.named(id, meaning.text, meaning.language));
  if (rivals.some((other) => other && other.id !== first.id)) return null;
  const told = await tell(intents.slice(0, 1), scene);
  const more = intents
    .slice(1)
    .map((id) => ({ value: `intent:${id}`, label: ports.words.text(`label.${id}`, meaning.language) }))
    .filter(({ value }) => !told.options?.some((one) => one.value === value));
  const [person, rest] = [told.options?.slice(-1) ?? [], told.options?.slice(0, -1) ?? []];
  return { ...told, options: [...rest, ...more, ...person] };
}

function clarify(intents: readonly string[], scene: Scene): Outcome {
  const { ports, meaning } = scene;
  const labels = intents.map((id) => ports.words.text(`label.${id}`, meaning.language));
  return outcomeOf(scene, {
    intent: intents[0] ?? meaning.intent,
    ending: 'clarified',
    say: [{ key: 'clarify', data: { choices: labels.join('; ') } }],
    options: choicesOf(intents, scene),
    session: {
      ...scene.session,
      heard: { slots: meaning.slots, articles: articlesFor(intents, scene), text: meaning.text },
    },
    then: 'listen',
  });
}

/** Each of them, and a person once, also where a person may be what they meant. */
const choicesOf = (intents: readonly string[], scene: Scene): readonly Option[] => [
  ...intents.filter((id) => id !== PERSON).map((id) => option(scene, `intent:${id}`, `label.${id}`)),
  option(scene, 'do:person', 'person.talk'),
];

/** Sorry, and what else it may have been. The task that was not wanted is left. */
function correct(intents: readonly string[], scene: Scene): Outcome {
  const { ports, meaning, session } = scene;
  const labels = intents.map((id) => ports.words.text(`label.${id}`, meaning.language));
  return outcomeOf(scene, {
    intent: session.task?.service ?? session.last?.intent ?? meaning.intent,
    ending: 'clarified',
    say: [intents.length > 0 ? { key: 'correct', data: { choices: labels.join('; ') } } : { key: 'correct.nothing' }],
    options: choicesOf(intents, scene),
    session: {
      ...session,
      task: null,
      last: null,
      misses: session.misses + 1,
      offer: intents.length > 0 ? null : 'person',
      others: [],
    },
    then: 'listen',
  });
}

const articlesFor = (intents: readonly string[], { ports, meaning }: Scene): Readonly<Record<string, string>> =>
  Object.fromEntries(
    intents.flatMap((id) => {
      const article = ports.articles.forIntent(id, meaning.text, meaning.language);
      return article ? [[id, article.id]] : [];
    }),
  );

async function miss(scene: Scene): Promise<Outcome> {
  const { session } = scene;
  const misses = session.misses + 1;
  // Aloud, an answer that did not fit counts too: the question is not put a third time.
  const tries = scene.turn.can.screen ? 0 : (session.task?.tries ?? 0);
  const stuck = misses + tries >= policyOf(scene).misses;
  const missed = outcomeOf(scene, {
    intent: session.task
      ? (scene.ports.services.get(session.task.service)?.intent ?? scene.meaning.intent)
      : scene.meaning.intent,
    ending: stuck ? 'offered-person' : 'not-understood',
    say: [{ key: stuck ? 'miss.2' : session.task ? 'miss.task' : 'miss.1' }],
    options: stuck
      ? [option(scene, 'do:person', 'person.talk'), option(scene, 'do:no', 'person.no')]
      : session.task
        ? []
        : examples(scene),
    session: { ...session, misses, offer: stuck ? 'person' : null },
    then: 'listen',
  });
  return stuck ? missed : askAgain(missed, scene);
}

/** "No, I said green": what is only like a no does not end a form. */
const tellsMore = ({ by, text }: Meaning): boolean => by === 'read' && wordsIn(text) > FEW;

/** "No" to an offer, or a yes or no to nothing. */
async function decline(scene: Scene): Promise<Outcome> {
  const { session, meaning } = scene;
  if (session.task && !session.offer)
    return meaning.intent === 'general.no' && !tellsMore(meaning) ? perform({ do: 'cancel' }, scene) : miss(scene);
  // Aloud, what they could not answer is not asked once more because they want nobody to help.
  const failed = (session.task?.tries ?? 0) + session.misses > 0;
  const given = session.offer === 'person' && !scene.turn.can.screen && failed;
  const declined = outcomeOf(scene, {
    intent: meaning.intent === 'general.yes' ? 'general.yes' : 'general.no',
    ending: 'cancelled',
    say: [{ key: session.task && !given ? 'decline.task' : 'decline' }],
    then: 'listen',
    ...(given && { session: { ...session, task: null, misses: 0, offer: null } }),
  });
  return askAgain(declined, scene);
}

async function changeLanguage(to: Language, scene: Scene): Promise<Outcome> {
  const { session, ports, turn } = scene;
  const welsh = ports.council.contact.phone.cy ?? ports.council.contact.phone.en;
  if (!languagesHere(turn, ports).includes(to)) {
    const sorry = outcomeOf(scene, {
      ending: 'language-unavailable',
      say: [{ key: 'language.unavailable', data: { welsh } }],
      session,
      then: 'listen',
    });
    return askAgain(sorry, scene);
  }
  const changed: Scene = { ...scene, meaning: { ...scene.meaning, language: to } };
  const outcome = outcomeOf(changed, {
    ending: 'language-changed',
    say: [{ key: 'language.now' }],
    session: { ...session, languageChosen: true },
    then: 'listen',
  });
  return askAgain(outcome, changed);
}
