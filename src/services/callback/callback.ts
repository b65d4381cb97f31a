// A call back: a number, read back where it was spoken, and a reference. The desk sees it as work.
import { clockTime, dayWord, digits, isoDate } from '../../core/format.js';
import { hasNoPhone, readPhone } from '../../core/kinds/phone.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import { speakReference } from '../../core/reference.js';
import { SIGNALS } from '../../core/handoff-policy.js';
import { matterOf, topicOf } from '../../core/matter.js';
import type { Field, Read, Service, ServiceContext } from '../../core/service.js';
import type { Session } from '../../core/session.js';
import { summarise } from '../../core/summary.js';
import { waysToAnswer } from '../../core/ways-to-answer.js';
import { callDue } from './promised.js';
import { slotField } from './slot-field.js';
import { freeSlots, slotLabel, slotName, slotWords } from './slots.js';

/** Nothing that we could call: the only words that are no number and no other subject. */
const NO_NUMBER =
  /^\W*(?:(?:well|sorry|um|oh|but) )*i? ?(?:(?:do not|don'?t|can'?t|cannot) (?:know|remember|recall)(?: (?:it|what it is|(?:my|the|our)(?: (?:phone|own))? number))?|(?:have not|haven'?t|have|don'?t have|do not have|'?ve) (?:got )?(?:one|no phone|no number|a phone|a number|a telephone)|no (?:phone|number|telephone))\W*$/i;

const phoneField: Field = {
  ask: ({ turn, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'callback.ask' }],
      options:
        turn.can.screen && waysToAnswer(ports).length > 0
          ? [{ value: 'do:answer', label: ports.words.text('wait.answer', language) }]
          : [],
    }),
  read: (text, _offered, context) => {
    const { turn } = context;
    const phone = readPhone(text)?.phone;
    if (phone) return Promise.resolve({ kind: 'answers', answers: { phone, confirm: '' } });
    if (hasNoPhone(text)) return Promise.resolve(withoutPhone(context));
    if (!turn.can.screen && NO_NUMBER.test(text))
      return Promise.resolve({ kind: 'refused', say: [{ key: 'callback.none' }], ending: 'answered' });
    const attempt = (text.match(/\d/g) ?? []).length >= 4;
    return Promise.resolve(attempt ? { kind: 'refused', say: [{ key: 'callback.format' }] } : { kind: 'other' });
  },
};

/** Somebody else's number will do; who says it again is told where to come and where to write. */
function withoutPhone({ session, ports, language }: ServiceContext): Read {
  if ((session.task?.tries ?? 0) === 0) return { kind: 'refused', say: [{ key: 'callback.no-phone' }] };
  const { address } = ports.council.contact;
  const data = { address: address[language] ?? address.en };
  return { kind: 'refused', say: [{ key: 'callback.visit', data }], ending: 'answered' };
}

/** Heard numbers go wrong: they are read back before they are kept. */
const confirmField: Field = {
  ask: ({ answers, ports, language }) => {
    const number = answers['phone'] ?? '';
    return Promise.resolve({
      say: [{ key: 'callback.confirm', data: { number, digits: digits(number) } }],
      options: [
        { value: 'answer:yes', label: ports.words.text('callback.yes', language) },
        { value: 'answer:no', label: ports.words.text('callback.no', language) },
      ],
    });
  },
  read: (text) => {
    const phone = readPhone(text)?.phone;
    if (phone) return Promise.resolve({ kind: 'answers', answers: { phone, confirm: '' } });
    const yes = text === 'answer:yes' ? 'yes' : text === 'answer:no' ? 'no' : readYesNo(text);
    if (yes === 'yes') return Promise.resolve({ kind: 'answers', answers: { confirm: 'yes' } });
    if (yes === 'no')
      return Promise.resolve({ kind: 'refused', say: [{ key: 'callback.again' }], forget: ['phone', 'confirm'] });
    return Promise.resolve({ kind: 'other' });
  },
};

export const callback: Service = {
  id: 'callback',
  intent: 'general.human',
  fields: { phone: phoneField, confirm: confirmField, slot: slotField },
  resolve,
  next: ({ answers, turn }) => {
    if (!answers['phone']) return 'phone';
    if (!turn.can.screen) return answers['confirm'] === 'yes' ? null : 'confirm';
    return answers['slots'] === 'yes' && !answers['slot'] ? 'slot' : null;
  },
  run: async (context) => {
    const { ports, turn, session, language, answers } = context;
    const reference = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
    const number = answers['phone'] ?? '';
    const free = await freeSlots(ports);
    // A speaker reads out no list: the soonest time is taken.
    const slot = turn.can.screen ? free.find(({ key }) => key === answers['slot']) : free[0];
    const today = isoDate(ports.clock.council());
    const matter = await matterOf({ ports, session: { ...session, task: null }, turn: { input: { kind: 'unheard' } } });
    const told = slot && ports.words.text('callback.between', language, slotWords(slot, today, language));
    return {
      ending: 'callback-booked',
      say: [
        {
          key: 'callback.done',
          data: {
            number,
            when: told ?? (await when(context)),
            reference: turn.can.screen ? reference : speakReference(reference),
          },
        },
      ],
      options: [],
      effects: [
        ...(session.mode === 'waiting' && session.deskItem
          ? [{ kind: 'leave-queue' as const, item: session.deskItem }]
          : []),
        ...(slot
          ? [
              {
                kind: 'take-slot' as const,
                place: { slot: slotName(slot, ports), places: slot.places, reference },
              },
            ]
          : []),
        {
          kind: 'open-item',
          item: {
            kind: 'callback',
            conversation: turn.conversation,
            reason: session.danger ?? reasonOf(session),
            language,
            channel: turn.channel,
            summary: [
              ports.words.text('summary.callback', 'en'),
              summarise({ ports, session, turn: { ...turn, input: { kind: 'unheard' } } }),
            ]
              .filter(Boolean)
              .join('\n'),
            reference,
            urgent: session.danger !== null,
            ...topicOf({ ...session, task: null }),
            details: {
              phone: number,
              ...(slot ? { when: slotLabel(slot, '', 'en') } : {}),
              due: callDue(slot, await ports.desk.status(), ports),
              ...matter,
            },
          },
        },
      ],
    };
  },
};

/** Whether there are times to choose from; one chosen that is taken by now is asked for again. */
async function resolve({ ports, answers, turn }: ServiceContext): Promise<Read> {
  if (!turn.can.screen || !answers['phone']) return { kind: 'other' };
  const free = await freeSlots(ports);
  const chosen = answers['slot'];
  if (chosen !== undefined && free.length > 0 && !free.some(({ key }) => key === chosen))
    return { kind: 'refused', say: [{ key: 'callback.slot.gone' }], forget: ['slot', 'slot-after'] };
  return { kind: 'answers', answers: { slots: free.length > 0 ? 'yes' : '' } };
}

/** What weighs most of what was seen, for whoever calls. */
const reasonOf = ({ signals = [] }: Session): string => SIGNALS.find((one) => signals.includes(one)) ?? 'callback';

/** "today", or the day the team is next there and from what time. Council time. */
async function when({ ports, language }: ServiceContext): Promise<string> {
  const { opens } = await ports.desk.status();
  if (!opens) return ports.words.text('callback.today', language);
  const day = dayWord(opens.date, isoDate(ports.clock.council()), language);
  return ports.words.text('callback.when', language, { day, time: clockTime(opens.minutes, language) });
}
