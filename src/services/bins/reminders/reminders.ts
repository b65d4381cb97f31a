// Reminders the evening before, by text or e-mail: set up, listed and stopped, each only by whoever has the phone or the mailbox.
import { withoutSlots } from '../../../core/format.js';
import { addressLine, homeDown, homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import type { Done, Read, Service, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';
import { calendar, listed, PROVED, start, stop, told } from './answers.js';
import {
  confirmField,
  contactField,
  contactIn,
  containersAt,
  containersField,
  containersNamed,
  homeOf,
} from './fields.js';
import { otherWant, SETS_ONE, wantOf, type Want } from './words.js';

const ID = 'bins.reminders';

export const reminders: Service = {
  id: ID,
  intent: ID,
  fields: {
    postcode: postcodeField,
    uprn: homeField,
    containers: containersField,
    contact: contactField,
    confirm: confirmField,
  },
  guided: {
    // How it works, another time of day, one that did not come: words. By voice too, where none can be set up.
    articleFirst: (_text, _article, { turn, ports }) => !turn.can.screen || !ports.reminders || wantOf(turn) === null,
    begin: 'reminders.begin',
    reviewBy: () => '9999-12-31',
  },
  follows: [{ words: SETS_ONE }],
  resolve,
  settle,
  next: ({ answers, session }) => {
    const want = wantIn(answers);
    const home = want === 'start' || want === 'calendar' ? needsHome(answers) : null;
    if (home !== null) return home;
    if (want === 'calendar') return null;
    if (want === 'start' && answers['containers'] === undefined) return 'containers';
    if (answers['contact'] === undefined) return 'contact';
    const proved = answers['confirm'] === 'yes' || answers['contact'] === session.known[PROVED];
    return proved ? null : 'confirm';
  },
  run: (context) => {
    switch (wantIn(context.answers)) {
      case 'start':
        return start(context);
      case 'calendar':
        return calendar(context);
      case 'list':
        return listed(context);
      case 'stop':
        return stop(context);
    }
  },
};

const wantIn = ({ want }: Slots): Want => (want === 'stop' || want === 'list' || want === 'calendar' ? want : 'start');

/** Answers to one thing that is wanted, and not to another. */
const ITS_OWN = ['containers', 'contact', 'confirm', 'sends'] as const;
const NONE: Slots = Object.fromEntries(ITS_OWN.map((name) => [name, '']));

async function resolve(context: ServiceContext): Promise<Read> {
  const { answers, turn } = context;
  const begun = answers['want'] === undefined ? null : wantIn(answers);
  const other = begun && otherWant(turn, begun);
  if (!other) return resolveFor(begun ?? wantOf(turn) ?? 'start', context);
  const read = await resolveFor(other, { ...context, answers: withoutSlots(answers, ITS_OWN) });
  return read.kind === 'answers' ? { ...read, answers: { ...NONE, ...read.answers } } : read;
}

/** Whose reminders, where the conversation knows; a home from its postcode; the containers that were named. */
async function resolveFor(want: Want, context: ServiceContext): Promise<Read> {
  const { answers, session, ports } = context;
  const proved = session.known[PROVED];
  const own: Slots = (want === 'stop' || want === 'list') && proved !== undefined ? { contact: proved } : {};
  if (want !== 'start' && want !== 'calendar') return { kind: 'answers', answers: { want, ...own } };
  const home = await resolveHome(context);
  if (home.kind === 'refused') return home;
  const found: Slots = { want, ...(home.kind === 'answers' ? home.answers : {}) };
  const named = answers['container'];
  if (named === undefined || answers['containers'] !== undefined) return { kind: 'answers', answers: found };
  const there = await homeOf({ ...context, answers: { ...answers, ...found } });
  const keys = there && containersNamed(named, await containersAt(there, context), ports.council);
  // "Remind me about my bins" names a container to the engine, and means all of them.
  return { kind: 'answers', answers: { ...found, ...(keys === null ? {} : { containers: keys, container: '' }) } };
}

async function settle(context: ServiceContext): Promise<Done | null> {
  const { answers, ports, turn, language, session } = context;
  if (!turn.can.screen) return told(context, [{ key: 'reminders.voice' }]);
  if (!ports.reminders && wantIn(answers) !== 'calendar') return told(context, [{ key: 'reminders.off' }]);
  if (answers['uprn'] !== undefined && (wantIn(answers) === 'start' || wantIn(answers) === 'calendar')) {
    const home = await homeOf(context);
    if (!home) return homeDown(context);
    if (home.flags.includes('communal') || (home.round === null && !ports.collections))
      return told(context, [{ key: 'bins.day.communal', data: { address: addressLine(home, language) } }]);
  }
  const contact = contactIn(answers);
  const waits = contact && answers['confirm'] !== 'yes' && contact.to !== session.known[PROVED];
  if (!waits || !ports.reminders || reminders.next(context) !== 'confirm') return null;
  const times = Number(answers['sends'] ?? '1');
  const sent = await ports.reminders.sendCode(contact, { conversation: turn.conversation, language, times });
  return sent === 'sent' ? null : told(context, [{ key: 'reminders.too-many' }]);
}
