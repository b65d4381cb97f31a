// Getting a person: the queue where a reply can be pushed and someone is there, else a call back; and danger, number first.
import { EMERGENCY, PERSON } from './intent-ids.js';
import { runService } from './act-service.js';
import { clockTime, dayWord, isoDate } from './format.js';
import { handoverDetails } from './handover-details.js';
import { policyOf, reasonFor } from './handoff-offer.js';
import { matterOf, topicOf } from './matter.js';
import type { Decision } from './meaning.js';
import type { Outcome } from './outcome.js';
import type { Data, DeskStatus } from './ports.js';
import type { UrgentKind } from './reading.js';
import { option, outcomeOf, type Scene } from './scene.js';
import type { Say } from './service.js';
import type { Effect } from './store.js';
import { summarise } from './summary.js';
import { councilData } from './respond.js';
import { roundedMinutes, waitWords } from './wait.js';
import { waysToAnswer } from './ways-to-answer.js';

type Reason = Extract<Decision, { do: 'person' }>['reason'];

/** `joining`: they have been told of a long wait, and wait. `before` is said first. */
export async function askPerson(
  reason: Reason,
  scene: Scene,
  joining = false,
  before: readonly Say[] = [],
): Promise<Outcome> {
  const { ports, turn } = scene;
  const human: Scene = { ...scene, meaning: { ...scene.meaning, intent: PERSON } };
  const status = await ports.desk.status();
  if (!turn.can.push || !status.live) {
    if (turn.can.screen && waysToAnswer(ports).length > 0) return nobodyThere(status, human, before);
    const why: Say = turn.can.push || status.opens ? whenOpen(status, scene) : { key: 'person.voice' };
    return runService('callback', {}, null, human, [...before, why]);
  }
  const long = (status.wait ?? 0) > policyOf(scene).queue.longestWait;
  return long && !joining ? tooLong(status, human, before) : queue(reason, status, human, before);
}

/** Nobody is there until when, and what can be had instead: what it needs is asked only once they have chosen. */
function nobodyThere(status: DeskStatus, scene: Scene, before: readonly Say[]): Outcome {
  const ways = waysToAnswer(scene.ports);
  const until: readonly Say[] = status.opens ? [{ key: 'person.closed.until', ...opening(status.opens, scene) }] : [];
  return outcomeOf(scene, {
    ending: 'asked',
    say: [...before, ...until, { key: 'person.instead', data: { can: ways.length === 1 ? (ways[0] ?? '') : 'both' } }],
    options: [
      option(scene, 'do:callback', 'wait.callback'),
      ...answerOption(scene),
      option(scene, 'do:no', 'person.no'),
    ],
    then: 'listen',
    session: { ...scene.session, task: null, misses: 0, offer: 'instead' },
  });
}

/** A long wait is told before the queue, with what can be had instead. */
function tooLong(status: DeskStatus, scene: Scene, before: readonly Say[]): Outcome {
  return outcomeOf(scene, {
    ending: 'asked',
    say: [...before, { key: 'wait.long', data: { n: roundedMinutes(status.wait ?? 0) } }],
    options: [
      option(scene, 'do:queue', 'wait.join'),
      option(scene, 'do:callback', 'wait.callback'),
      ...answerOption(scene),
      option(scene, 'do:no', 'person.no'),
    ],
    then: 'listen',
    session: { ...scene.session, misses: 0, offer: 'queue' },
  });
}

async function queue(reason: Reason, status: DeskStatus, scene: Scene, before: readonly Say[]): Promise<Outcome> {
  const { ports, turn, session } = scene;
  const reference = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
  // Who is in danger is taken first.
  const ahead = session.danger === null ? status.waiting : ((await ports.desk.urgent?.()) ?? status.waiting);
  const effect: Effect = {
    kind: 'open-item',
    item: {
      kind: 'chat',
      conversation: turn.conversation,
      reason: session.danger ?? reasonFor(reason, session),
      language: scene.meaning.language,
      channel: turn.channel,
      summary: summarise(scene),
      reference,
      urgent: session.danger !== null,
      details: {
        ...(await handoverDetails(scene)),
        ...(await matterOf(scene, ports.words.text('desk.reason.asked', 'en'))),
      },
      ...topicOf(session),
    },
  };
  return outcomeOf(scene, {
    ending: 'handed-over',
    say: [
      ...before,
      { key: 'wait.place', data: { n: ahead + 1 } },
      ...waitWords(status),
      { key: 'wait.keep', data: { reference } },
    ],
    options: waitingOptions(scene),
    effects: [effect],
    then: 'listen',
    session: { ...session, misses: 0, offer: null, task: null },
  });
}

/** What did not work is passed on at once, where the council wants that. */
export const passOnFailed = async (outcome: Outcome, scene: Scene): Promise<Outcome> =>
  outcome.ending === 'service-down' && scene.session.mode === 'bot' && policyOf(scene).when.failed === 'hand-over'
    ? askPerson('failed', { ...scene, session: { ...outcome.session, task: null } }, false, outcome.say)
    : outcome;

/** An answer by message in place of a chat, where the council writes them and they can be sent. */
const answerOption = (scene: Scene): Outcome['options'] =>
  scene.turn.can.screen && waysToAnswer(scene.ports).length > 0 ? [option(scene, 'do:answer', 'wait.answer')] : [];

export const waitingOptions = (scene: Scene): Outcome['options'] => [
  option(scene, 'do:callback', 'wait.callback'),
  ...answerOption(scene),
  option(scene, 'do:leave', 'wait.leave'),
];

/** When the team is next there: "on Monday 23 November at 8.45am". */
export const whenOpen = ({ opens }: DeskStatus, scene: Pick<Scene, 'ports' | 'meaning'>): Say =>
  opens ? { key: 'person.closed', ...opening(opens, scene) } : { key: 'person.open' };

const opening = (
  { date, minutes }: NonNullable<DeskStatus['opens']>,
  { ports, meaning }: Pick<Scene, 'ports' | 'meaning'>,
): { readonly data: Data } => ({
  data: {
    day: dayWord(date, isoDate(ports.clock.council()), meaning.language),
    time: clockTime(minutes, meaning.language),
  },
});

/** Told of one of these, nobody is asked about a shed next: a yes is to the person. */
const ALL_ELSE_RESTS: ReadonlySet<UrgentKind> = new Set(['suicide', 'abuse', 'child']);

/** The number first, then a person, whatever was going on; an open task stays where it was, unless all else rests. */
export function urgent(kind: UrgentKind, scene: Scene): Outcome {
  const { session } = scene;
  const waiting = session.mode === 'waiting';
  return outcomeOf(scene, {
    intent: EMERGENCY,
    ending: 'urgent',
    danger: kind,
    say: inDanger([`urgent.${kind}`, ...(waiting ? [] : ['urgent.person'])], scene),
    options: waiting ? waitingOptions(scene) : [option(scene, 'do:person', 'person.talk')],
    effects: session.deskItem ? [{ kind: 'flag-urgent', item: session.deskItem, reason: kind }] : [],
    then: 'listen',
    session: {
      ...session,
      ...(ALL_ELSE_RESTS.has(kind) && { task: null }),
      misses: 0,
      offer: waiting ? null : 'person',
      danger: kind,
    },
  });
}

/** In the language it was told in, and then in the one that was chosen. */
function inDanger(keys: readonly string[], { ports, meaning: { toldIn } }: Scene): readonly Say[] {
  const chosen = keys.map((key) => ({ key }));
  if (!toldIn) return chosen;
  const shared = councilData(ports, toldIn);
  const first = keys.map((key) => ({
    text: ports.words.text(key, toldIn, shared),
    speech: ports.words.speech(key, toldIn, shared),
  }));
  return [...first, ...chosen];
}

/** A person holds the chat. Danger is flagged to them every time, and the number is shown to the resident once. */
export function relay(danger: UrgentKind | null, scene: Scene): Outcome {
  const { session } = scene;
  if (!danger) {
    return outcomeOf(scene, {
      intent: PERSON,
      ending: 'relayed',
      say: [],
      session: { ...session, offer: null },
    });
  }
  const shown = session.danger === danger;
  return outcomeOf(scene, {
    intent: EMERGENCY,
    ending: shown ? 'relayed' : 'urgent',
    ...(shown ? {} : { danger }),
    say: shown ? [] : inDanger([`urgent.${danger}`], scene),
    effects: session.deskItem ? [{ kind: 'flag-urgent', item: session.deskItem, reason: danger }] : [],
    session: { ...session, offer: null, danger },
  });
}

/** `asked`: for the person that they wait for; what they had begun in place of one is over. */
export async function stayInQueue(scene: Scene, asked = false): Promise<Outcome> {
  const { session, ports } = scene;
  const { ahead } = session.deskItem ? await ports.desk.position(session.deskItem) : { ahead: 0 };
  return outcomeOf(scene, {
    intent: PERSON,
    ending: 'relayed',
    say: [{ key: asked ? 'wait.still' : 'wait.kept', data: { n: ahead + 1 } }, ...waitWords(await ports.desk.status())],
    options: waitingOptions(scene),
    session: asked ? { ...session, task: null } : session,
    then: 'listen',
  });
}

/** Back on the page while still in the queue: the place is as it was. */
export async function backInQueue(scene: Scene): Promise<Outcome> {
  const { session, ports } = scene;
  const { ahead } = session.deskItem ? await ports.desk.position(session.deskItem) : { ahead: 0 };
  return outcomeOf(scene, {
    intent: 'general.greeting',
    ending: 'greeted',
    say: [{ key: 'open.back' }, { key: 'wait.place', data: { n: ahead + 1 } }, ...waitWords(await ports.desk.status())],
    options: waitingOptions(scene),
    session,
    then: 'listen',
  });
}

export function leaveQueue(scene: Scene): Outcome {
  const { session, meaning } = scene;
  // Whoever ends the whole chat is not asked what they would like to know.
  const over = meaning.by === 'stop';
  return outcomeOf(scene, {
    intent: PERSON,
    ending: 'cancelled',
    say: [{ key: over ? 'wait.left.over' : 'wait.left' }],
    then: over ? 'close' : 'listen',
    effects: session.deskItem ? [{ kind: 'leave-queue', item: session.deskItem }] : [],
    session: { ...session, task: null, offer: null },
  });
}

/** The queue is left, and what was asked with it follows at once. */
export async function leaveAsking(
  decision: Decision,
  scene: Scene,
  perform: (decision: Decision, scene: Scene) => Promise<Outcome>,
): Promise<Outcome> {
  const left = leaveQueue(scene);
  const asked = await perform(decision, { ...scene, session: { ...left.session, mode: 'bot', deskItem: null } });
  return { ...asked, say: [{ key: 'wait.left.asked' }, ...asked.say], effects: [...left.effects, ...asked.effects] };
}

/** The resident ends the chat with a person. */
export const endChat = (scene: Scene): Outcome =>
  outcomeOf(scene, {
    intent: 'general.goodbye',
    ending: 'ended',
    say: [{ key: 'bye' }],
    effects: scene.session.deskItem ? [{ kind: 'end-chat', item: scene.session.deskItem }] : [],
  });
