// Getting a person: the queue where a reply can be pushed and someone is there, else a call back; and danger, number first.
import { runService } from './act-service.js';
import { clockTime, dayWord, isoDate } from './format.js';
import type { Outcome } from './outcome.js';
import type { DeskStatus } from './ports.js';
import type { UrgentKind } from './reading.js';
import { option, outcomeOf, type Scene } from './scene.js';
import type { Say } from './service.js';
import type { Effect } from './store.js';
import { summarise } from './summary.js';

export async function askPerson(reason: 'asked' | 'stuck' | 'urgent', scene: Scene): Promise<Outcome> {
  const { ports, turn, session } = scene;
  const human: Scene = { ...scene, meaning: { ...scene.meaning, intent: 'general.human' } };
  const status = await ports.desk.status();
  if (!turn.can.push || !status.live) {
    return runService('callback', {}, null, human, [turn.can.push ? whenOpen(status, scene) : { key: 'person.voice' }]);
  }
  const reference = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
  const effect: Effect = {
    kind: 'open-item',
    item: {
      kind: 'chat',
      conversation: turn.conversation,
      reason: session.danger ? 'urgent' : reason,
      language: human.meaning.language,
      channel: turn.channel,
      summary: summarise(scene),
      reference,
      urgent: session.danger !== null,
      details: {},
    },
  };
  return outcomeOf(human, {
    ending: 'handed-over',
    say: [
      { key: 'wait.place', data: { n: status.waiting + 1 } },
      { key: 'wait.keep', data: { reference } },
    ],
    options: waitingOptions(human),
    effects: [effect],
    then: 'listen',
    session: { ...session, misses: 0, offer: null, task: null },
  });
}

const waitingOptions = (scene: Scene): Outcome['options'] => [
  option(scene, 'do:callback', 'wait.callback'),
  option(scene, 'do:leave', 'wait.leave'),
];

/** When the team is next there: "on Monday 23 November at 8.45am". */
export function whenOpen(status: DeskStatus, { ports, meaning }: Pick<Scene, 'ports' | 'meaning'>): Say {
  if (!status.opens) return { key: 'person.open' };
  return {
    key: 'person.closed',
    data: {
      day: dayWord(status.opens.date, isoDate(ports.clock.council()), meaning.language),
      time: clockTime(status.opens.minutes, meaning.language),
    },
  };
}

/** The number first, then a person, whatever was going on; the open task stays where it was. */
export function urgent(kind: UrgentKind, scene: Scene): Outcome {
  const { session } = scene;
  const waiting = session.mode === 'waiting';
  return outcomeOf(scene, {
    intent: 'general.emergency',
    ending: 'urgent',
    say: [{ key: `urgent.${kind}` }, ...(waiting ? [] : [{ key: 'urgent.person' }])],
    options: waiting ? waitingOptions(scene) : [option(scene, 'do:person', 'person.talk')],
    effects: session.deskItem ? [{ kind: 'flag-urgent', item: session.deskItem, reason: kind }] : [],
    then: 'listen',
    session: {
      ...session,
      misses: 0,
      offer: waiting ? null : 'person',
      danger: kind,
    },
  });
}

/** A person holds the chat. Danger is flagged to them every time, and the number is shown to the resident once. */
export function relay(danger: UrgentKind | null, scene: Scene): Outcome {
  const { session } = scene;
  if (!danger) {
    return outcomeOf(scene, {
      intent: 'general.human',
      ending: 'relayed',
      say: [],
      session: { ...session, task: null, offer: null },
    });
  }
  const shown = session.danger === danger;
  return outcomeOf(scene, {
    intent: 'general.emergency',
    ending: shown ? 'relayed' : 'urgent',
    say: shown ? [] : [{ key: `urgent.${danger}` }],
    effects: session.deskItem ? [{ kind: 'flag-urgent', item: session.deskItem, reason: danger }] : [],
    session: { ...session, task: null, offer: null, danger },
  });
}

export async function stayInQueue(scene: Scene): Promise<Outcome> {
  const { session, ports } = scene;
  const { ahead } = session.deskItem ? await ports.desk.position(session.deskItem) : { ahead: 0 };
  return outcomeOf(scene, {
    intent: 'general.human',
    ending: 'relayed',
    say: [{ key: 'wait.kept', data: { n: ahead + 1 } }],
    options: waitingOptions(scene),
    session,
    then: 'listen',
  });
}

export function leaveQueue(scene: Scene): Outcome {
  const { session } = scene;
  return outcomeOf(scene, {
    intent: 'general.human',
    ending: 'cancelled',
    say: [{ key: 'wait.left' }],
    then: 'listen',
    effects: session.deskItem ? [{ kind: 'leave-queue', item: session.deskItem }] : [],
    session: { ...session, task: null, offer: null },
  });
}

/** The resident ends the chat with a person. */
export const endChat = (scene: Scene): Outcome =>
  outcomeOf(scene, {
    intent: 'general.goodbye',
    ending: 'ended',
    say: [{ key: 'bye' }],
    effects: scene.session.deskItem ? [{ kind: 'end-chat', item: scene.session.deskItem }] : [],
  });
