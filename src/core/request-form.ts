// A form that ends in a request: its answers are read back, a clear yes sends it, and a reference comes of it.
import { NO_CONTACT } from './form-fields.js';
import { readChoice } from './kinds/choice.js';
import { isMobile } from './kinds/phone.js';
import { fold } from './kinds/fold.js';
import { readYesNo } from './kinds/yes-no.js';
import { matterOfRequest } from './matter.js';
import type { Data } from './ports.js';
import { mask } from './redact.js';
import { speakReference } from './reference.js';
import { LAST_DAY, LAST_REQUEST, requestLabel, type NewRequest } from './requests.js';
import type { Done, Field, Read, Say, Service, ServiceContext } from './service.js';
import type { Effect } from './store.js';
import { corrected } from './summary-correction.js';
import { undoing } from './task-steering.js';
import type { Slots } from './turn.js';

/** One answer as it is read back: `field` can be changed by name. */
export interface SummaryLine {
  readonly field: string;
  /** As the resident is told it. */
  readonly value: string;
  /** As staff read it, in English; the same where it is left out. */
  readonly staff?: string;
}

type OfRequest = Pick<NewRequest, 'about'> & Partial<Pick<NewRequest, 'place' | 'photos' | 'details'>>;

export interface RequestForm extends Omit<Service, 'intent' | 'next' | 'run' | 'fields'> {
  readonly fields: Readonly<Record<string, Field>>;
  /** The first answer still missing, or null when it can be read back. */
  next(context: ServiceContext): string | null;
  /** What is read back, in order. The words before each are `field.<name>`. */
  summary(context: ServiceContext): Promise<readonly SummaryLine[]>;
  /** What is asked for beyond the summary. */
  request(context: ServiceContext): Promise<OfRequest> | OfRequest;
  /** Says what will be sent, such as "I will report a missed collection", and what it costs; its key where it holds no values. */
  readonly intro: string | ((context: ServiceContext) => Promise<readonly Say[]> | readonly Say[]);
  /** What is said once it is made; `reference` as it should be told here. */
  done(
    context: ServiceContext,
    reference: string,
  ): Promise<Pick<Done, 'say'> & Partial<Done>> | (Pick<Done, 'say'> & Partial<Done>);
}

const CHANGE = 'change';

export function requestService(form: RequestForm): Service {
  return {
    ...form,
    intent: form.id,
    fields: { ...chosenAnew(form.fields), confirm: confirmField(form), [CHANGE]: changeField(form) },
    next: (context) =>
      form.next(context) ??
      (context.answers[CHANGE] === 'choose' ? CHANGE : context.answers['confirm'] === 'yes' ? null : 'confirm'),
    run: (context) => send(form, context),
  };
}

/** "Change the address", said while we ask what to change, has told us that. */
const chosenAnew = (fields: RequestForm['fields']): RequestForm['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, undo: { ...undoing(name, field), [CHANGE]: '' } },
    ]),
  );

const label = (field: string, { ports, language }: Pick<ServiceContext, 'ports' | 'language'>): string =>
  ports.words.text(`field.${field}`, language);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Everything that will be sent, and whether it is right. */
const confirmField = (form: RequestForm): Field => ({
  ask: async (context) => {
    const { ports, language } = context;
    const lines = await form.summary(context);
    const intro = typeof form.intro === 'string' ? [{ key: form.intro }] : await form.intro(context);
    const written = lines.map(({ field, value }) => `- ${capital(label(field, context))}: ${value}`).join('\n');
    const spoken = lines.map(({ field, value }) => `${capital(label(field, context))}: ${value}.`).join(' ');
    const text = (key: string): string => ports.words.text(key, language);
    return {
      say: [...intro, { text: written, speech: spoken }, { key: 'request.confirm' }],
      options: [
        { value: 'answer:yes', label: text('request.send') },
        { value: `answer:${CHANGE}`, label: text('request.change') },
      ],
    };
  },
  read: async (text, _offered, context): Promise<Read> => {
    const said = text === 'answer:yes' ? 'yes' : text === `answer:${CHANGE}` ? 'no' : readYesNo(text);
    if (said === 'yes' || SEND.test(text)) return { kind: 'answers', answers: { confirm: 'yes' } };
    if (said === 'no') return { kind: 'answers', answers: { [CHANGE]: 'choose' } };
    const names = (await form.summary(context)).map(({ field }) => field);
    const put = await corrected(text, names, form.fields, context);
    if (put) return put;
    return text.length < 60 && ALTER.test(text)
      ? { kind: 'answers', answers: { [CHANGE]: 'choose' } }
      : { kind: 'other' };
  },
});

const SEND =
  /^\W*(?:(?:yes|yep|ok|please|ie|iawn)[ ,]*)?(?:send|submit|report|book|anfon(?:wch)?|bwcio)(?: (?:it|that|hwn))?(?: (?:please|now|plis))?\W*$/i;
const ALTER = /\b(?:change|edit|amend|something(?:'s| is) wrong|that'?s wrong|not right|newid|anghywir)\b/i;

/** Which answer is wrong. */
const changeField = (form: RequestForm): Field => ({
  ask: async (context) => ({
    say: [{ key: 'request.which' }],
    options: (await form.summary(context)).map(({ field }) => ({
      value: `answer:${field}`,
      label: capital(label(field, context)),
    })),
  }),
  read: async (text, _offered, context) => {
    const fields = (await form.summary(context)).map(({ field }) => field);
    const place = readChoice(
      text,
      fields.map((field) => label(field, context)),
    );
    const named = place === null ? askedFor(text, fields, form.fields) : fields[place];
    const name = text.startsWith('answer:') ? text.slice('answer:'.length) : named;
    const field = name === undefined || !fields.includes(name) ? undefined : form.fields[name];
    if (name === undefined || !field) {
      // What it should be, told at once.
      const put = text.startsWith('answer:') ? null : await corrected(`no, ${text}`, fields, form.fields, context);
      if (put === null) return { kind: 'other' };
      return put.kind === 'answers' ? { ...put, answers: { ...put.answers, [CHANGE]: '' } } : put;
    }
    return { kind: 'answers', answers: { ...undoing(name, field), [CHANGE]: '' } };
  },
  undo: { [CHANGE]: '' },
});

/** "Where it is", "the day": by what is asked for, where its label has another word. */
const askedFor = (text: string, names: readonly string[], fields: RequestForm['fields']): string | undefined => {
  const said = fold(text);
  const is = (words: RegExp, what: 'place' | 'day'): string | undefined =>
    words.test(said) ? names.find((name) => fields[name]?.[what]) : undefined;
  return is(WHERE, 'place') ?? is(WHEN, 'day');
};
const WHERE =
  /^\W*(?:where(?: (?:it|they|it all|that) (?:is|are|was|were))?|the (?:place|location)|(?:b|l)le(?: mae.{0,12})?|y lle|lleoliad)\W*$/;
const WHEN = /^\W*(?:when|the (?:day|date)|pryd|y (?:diwrnod|dyddiad))\W*$/;

async function send(form: RequestForm, context: ServiceContext): Promise<Done> {
  const { ports, turn, language, answers } = context;
  const reference = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
  const lines = await form.summary(context);
  const of = await form.request(context);
  const done = await form.done(context, turn.can.screen ? reference : speakReference(reference));
  const contact = answers['contact'] === NO_CONTACT ? undefined : answers['contact'];
  const staff = lines.map(
    ({ field, value, staff }) => [ports.words.text(`field.${field}`, 'en'), staff ?? value] as const,
  );
  const subject = ports.words.text(requestLabel({ service: form.id, about: of.about }, ports.words), 'en');
  const uprn = answers['uprn'] ?? null;
  const request: NewRequest = {
    ...of,
    reference,
    service: form.id,
    lgsl: ports.register.get(form.id)?.lgsl ?? null,
    conversation: turn.conversation,
    language,
    channel: turn.channel,
    uprn,
    summary: shortly(subject, staff),
    matter: await matterOfRequest(subject, { uprn, place: of.place }, ports),
    details: { ...Object.fromEntries(staff), ...(contact ? reach(contact) : {}), ...of.details },
  };
  return {
    ending: 'answered',
    options: [],
    ...done,
    remember: { [LAST_DAY]: '', ...done.remember, [LAST_REQUEST]: reference },
    effects: [{ kind: 'make-request', request }, ...confirmation(contact, request, context), ...(done.effects ?? [])],
  };
}

/** "We have your request", to whoever told us how to reach them by e-mail or text. Nothing that they wrote goes out in it. */
function confirmation(contact: string | undefined, request: NewRequest, { ports }: ServiceContext): readonly Effect[] {
  const by = contact === undefined ? null : contact.includes('@') ? 'email' : isMobile(contact) ? 'text' : null;
  if (contact === undefined || by === null) return [];
  const { reference, language } = request;
  const data = { reference, subject: ports.words.text(requestLabel(request, ports.words), language) };
  return [{ kind: 'send-message', message: { by, to: contact, language, words: 'message.request', data, reference } }];
}

const reach = (contact: string): Slots => (contact.includes('@') ? { email: contact } : { phone: contact });

/** Three lines for the desk's list, masked. */
const shortly = (title: string, lines: readonly (readonly [string, string])[]): string =>
  [title, ...lines.slice(0, 2).map(([name, value]) => `${capital(name)}: ${mask(value).slice(0, 100)}`)].join('\n');

/** "Thank you. Your reference is …" and what happens next, as keys. */
export const thanks = (key: string, reference: string, data: Data = {}): readonly Say[] => [
  { key: 'request.made', data: { reference } },
  { key, data: { ...data, reference } },
];
