// A call back: a number, read back where it was spoken, and a reference. The desk sees it as work.
import { clockTime, dayWord, digits, isoDate } from '../../core/format.js';
import { readPhone } from '../../core/kinds/phone.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import { speakReference } from '../../core/reference.js';
import type { Field, Service, ServiceContext } from '../../core/service.js';
import { summarise } from '../../core/summary.js';

const phoneField: Field = {
  ask: () => Promise.resolve({ say: [{ key: 'callback.ask' }], options: [] }),
  read: (text) => {
    const phone = readPhone(text)?.phone;
    if (phone) return Promise.resolve({ kind: 'answers', answers: { phone, confirm: '' } });
    const attempt = (text.match(/\d/g) ?? []).length >= 4;
    return Promise.resolve(attempt ? { kind: 'refused', say: [{ key: 'callback.format' }] } : { kind: 'other' });
  },
};

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
  fields: { phone: phoneField, confirm: confirmField },
  next: ({ answers, turn }) => {
    if (!answers['phone']) return 'phone';
    return turn.can.screen || answers['confirm'] === 'yes' ? null : 'confirm';
  },
  run: async (context) => {
    const { ports, turn, session, language, answers } = context;
    const reference = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
    const number = answers['phone'] ?? '';
    return {
      ending: 'callback-booked',
      say: [
        {
          key: 'callback.done',
          data: {
            number,
            when: await when(context),
            reference: turn.can.screen ? reference : speakReference(reference),
          },
        },
      ],
      options: [],
      effects: [
        ...(session.mode === 'waiting' && session.deskItem
          ? [{ kind: 'leave-queue' as const, item: session.deskItem }]
          : []),
        {
          kind: 'open-item',
          item: {
            kind: 'callback',
            conversation: turn.conversation,
            reason: session.danger ? 'urgent' : 'callback',
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
            details: { phone: number },
          },
        },
      ],
    };
  },
};

/** "today", or the day the team is next there and from what time. Council time. */
async function when({ ports, language }: ServiceContext): Promise<string> {
  const { opens } = await ports.desk.status();
  if (!opens) return ports.words.text('callback.today', language);
  const day = dayWord(opens.date, isoDate(ports.clock.council()), language);
  return ports.words.text('callback.when', language, { day, time: clockTime(opens.minutes, language) });
}
