// An answer later, by e-mail or text: where to, and what about. The desk sees it as work, and its answer goes out by the outbox.
import { fold } from '../../core/kinds/fold.js';
import { readEmail } from '../../core/kinds/email.js';
import { wordsField } from '../../core/form-fields.js';
import { USUAL_HANDOFF } from '../../core/handoff-policy.js';
import { isMobile, readPhone } from '../../core/kinds/phone.js';
import { matterOf, topicOf } from '../../core/matter.js';
import { mask } from '../../core/redact.js';
import type { Field, Read, Service, ServiceContext } from '../../core/service.js';
import { summarise } from '../../core/summary.js';
import { waysToAnswer } from '../../core/ways-to-answer.js';
import { answerDue } from './promised.js';

/** Longest quotation of the question in the summary, in characters. */
const QUOTE = 160;

/** "Email please", "by text", "e-bost": nothing but the way. Held against folded text. */
const WAY = new RegExp(
  "^(?:(?:by|via|through|with|use|using|send|it|me|an?|my|yes|ok|please|can|you|i|i'd|would|like|prefer|want|drwy|trwy|ar|mewn|yr?|gyrrwch|anfonwch) ){0,6}" +
    '(?:(?<email>e-?mail|mail|e-?bost|ebostio?)|text(?: message)?|txt|sms|message|neges(?: destun)?|tecst|[dt]h?estun)' +
    '(?: me| it| message| address)?(?: please| pls| plis| os gwelwch yn dda| instead| then| is (?:fine|best|ok|okay|good)| would be (?:fine|best|good))?[.! ]*$',
);

/** `both`, or the one way there is: for the words. */
const ways = ({ ports }: ServiceContext): string => {
  const can = waysToAnswer(ports);
  return can.length === 1 ? (can[0] ?? 'both') : 'both';
};

const contactField: Field = {
  ask: (context) => Promise.resolve({ say: [{ key: 'answer.contact', data: { can: ways(context) } }], options: [] }),
  read: (text, _offered, context) => Promise.resolve(readContact(text, context)),
};

function readContact(text: string, context: ServiceContext): Read {
  const can = waysToAnswer(context.ports);
  const format: Read = { kind: 'refused', say: [{ key: 'answer.format', data: { can: ways(context) } }] };
  const email = readEmail(text)?.email;
  if (email !== undefined) return can.includes('email') ? { kind: 'answers', answers: { contact: email } } : format;
  const phone = readPhone(text)?.phone;
  if (phone !== undefined)
    return can.includes('text') && isMobile(phone) ? { kind: 'answers', answers: { contact: phone } } : format;
  // Which way, and not yet where to.
  const way = WAY.exec(fold(text))?.groups;
  if (way) {
    const named = way['email'] === undefined ? 'text' : 'email';
    const data = { can: can.includes(named) ? named : ways(context) };
    return { kind: 'refused', say: [{ key: 'answer.format', data }] };
  }
  return text.includes('@') || (text.match(/\d/g) ?? []).length >= 4 ? format : { kind: 'other' };
}

/** A question is what is asked for here. */
const { anyWords: _anyWords, ...questionField } = wordsField('question', 'answer.question', 8);

export const answer: Service = {
  id: 'answer',
  intent: 'general.human',
  fields: { contact: contactField, question: questionField },
  // Nobody can be written to here: a call.
  settle: ({ ports, turn, language }) =>
    Promise.resolve(
      turn.can.screen && waysToAnswer(ports).length > 0
        ? null
        : {
            ending: 'offered-person',
            say: [{ key: 'person.open' }],
            options: [{ value: 'do:callback', label: ports.words.text('wait.callback', language) }],
          },
    ),
  next: ({ answers }) => (!answers['contact'] ? 'contact' : !answers['question'] ? 'question' : null),
  run: async (context) => {
    const { ports, turn, session, language, answers } = context;
    const reference = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
    const { contact = '', question = '' } = answers;
    const asked = { input: { kind: 'text' as const, text: question } };
    const matter = await matterOf({ ports, session: { ...session, task: null }, turn: asked });
    const { answers: policy } = ports.council.handoff ?? USUAL_HANDOFF;
    const due = answerDue(policy?.workingDays ?? 1, ports);
    return {
      ending: 'handed-over',
      say: [{ key: 'answer.done', data: { contact, n: policy?.workingDays ?? 1, reference } }],
      options: [],
      effects: [
        ...(session.mode === 'waiting' && session.deskItem
          ? [{ kind: 'leave-queue' as const, item: session.deskItem }]
          : []),
        {
          kind: 'open-item',
          item: {
            kind: 'task',
            conversation: turn.conversation,
            reason: 'answer',
            language,
            channel: turn.channel,
            summary: [
              ports.words.text('summary.answer', 'en', { by: contact.includes('@') ? 'email' : 'text' }),
              ports.words.text('summary.said', 'en', { said: mask(question).slice(0, QUOTE) }),
              summarise({ ports, session, turn: { ...turn, input: { kind: 'unheard' } } }).split('\n')[0] ?? '',
            ]
              .filter(Boolean)
              .join('\n'),
            reference,
            urgent: session.danger !== null,
            ...topicOf({ ...session, task: null }),
            details: { [contact.includes('@') ? 'email' : 'phone']: contact, question, due, ...matter },
          },
        },
      ],
    };
  },
};
