// "What happened to my report?": its state by its reference, to whoever has it. Never whose it is, where, or what was told.
import { asCouncilTime } from '../../core/clock.js';
import { clockTime, isoDate, longDate } from '../../core/format.js';
import { foreignLinks, foreignReference, foreignWords } from '../../core/foreign-reference.js';
import { referenceSaid } from '../../core/kinds/reference-said.js';
import { readReference } from '../../core/reference.js';
import {
  LAST_DAY,
  LAST_REQUEST,
  MOST_WRONG,
  requestLabel,
  WRONG_REFERENCES,
  type RequestRow,
} from '../../core/requests.js';
import type { Done, Field, Read, Say, Service, ServiceContext } from '../../core/service.js';

const ID = 'general.request-status';
const HAS_NONE =
  /\b(?:no|not|don'?t|do not|haven'?t|have not|never|lost|can'?t find|cannot find|forgot(?:ten)?|without|dim|ddim|heb|wedi colli|does gen i)\b/i;

/** Wrong references in a row after which a speaker asks for no more. */
const TRIES_ALOUD = 1;

/** About one that was not asked for in this conversation. */
const OTHER =
  /\b(?:another|other|different|earlier|older|old|last (?:week|month|year)|yesterday|weeks? ago|months? ago|arall|gwahanol|wythnos diwethaf|mis diwethaf|ddoe)\b/i;

const referenceField: Field = {
  ask: ({ ports }) =>
    Promise.resolve({
      say: [{ key: 'status.ask', data: { example: exampleOf(ports.council.referencePrefix) } }],
      options: [],
    }),
  read: (text, _offered, { ports }) => {
    const said = foreignReference(text, ports)?.reference ?? referenceSaid(text, ports.council.referencePrefix, true);
    const read: Read = said
      ? { kind: 'answers', answers: { reference: said } }
      : text.length < 80 && HAS_NONE.test(text)
        ? { kind: 'answers', answers: { 'no-reference': 'yes' } }
        : { kind: 'other' };
    return Promise.resolve(read);
  },
};

export const requestStatus: Service = {
  id: ID,
  intent: ID,
  fields: { reference: referenceField },
  // The message that asks may hold it, also with a slip that no slot has room for.
  resolve: ({ session, turn, ports, answers }) => {
    const text = turn.input.kind === 'text' && session.task?.service !== ID ? turn.input.text : '';
    const said = text === '' ? null : referenceSaid(text, ports.council.referencePrefix);
    // The one that this conversation gave need not be told again.
    const given = session.task?.service !== ID && !OTHER.test(text) ? session.known[LAST_REQUEST] : undefined;
    const reference = said ?? answers['reference'] ?? given;
    return Promise.resolve(
      reference !== undefined && answers['reference'] !== reference
        ? { kind: 'answers', answers: { reference } }
        : { kind: 'other' },
    );
  },
  next: ({ answers, session }) =>
    answers['reference'] || answers['no-reference'] || wrongSoFar(session.known) >= MOST_WRONG ? null : 'reference',
  run,
};

async function run(context: ServiceContext): Promise<Done> {
  const { ports, answers, session } = context;
  const person = { value: 'do:person', label: ports.words.text('person.talk', context.language) };
  if (answers['no-reference']) return { ending: 'offered-person', say: [{ key: 'status.none' }], options: [person] };
  const before = wrongSoFar(session.known);
  if (before >= MOST_WRONG) return { ending: 'offered-person', say: [{ key: 'status.stop' }], options: [person] };
  const said = answers['reference'] ?? '';
  const reference = readReference(said);
  const ours = reference?.startsWith(ports.council.referencePrefix) ?? false;
  const request = reference !== null && ours ? await ports.requests.byReference(reference) : null;
  if (request?.service === 'bins.bulky-waste' && !request.elsewhere && answers['wish'] && ports.bulky && ports.bookings)
    return {
      ending: 'asked',
      say: [],
      options: [],
      goOn: { service: 'bins.bulky-booking', answers: { booking: request.reference, wish: answers['wish'] } },
    };
  if (request && answers['wish'])
    return {
      ending: 'offered-person',
      say: [{ key: 'status.alter', data: { reference: request.reference } }],
      options: [person],
    };
  if (request) {
    const day = answers['asks-day'] ? dayTold(request, context) : null;
    return { ending: 'answered', say: day ?? told(request, context), options: [person], forget: ['asks-day'] };
  }
  const foreign = foreignReference(said, ports);
  if (foreign)
    return {
      ending: 'answered',
      say: foreignWords(foreign, ports, context.language),
      options: [person],
      links: foreignLinks(foreign, context.language),
    };
  const last = before + 1 >= MOST_WRONG;
  const tries = (session.task?.service === ID ? session.task.tries : 0) + 1;
  // The third time aloud it would be the same question: a person can look for it without.
  const { screen } = context.turn.can;
  const still = !last && !screen && tries > TRIES_ALOUD;
  const data = { example: exampleOf(ports.council.referencePrefix), prefix: ports.council.referencePrefix };
  return {
    ending: last || still ? 'offered-person' : 'asked',
    say: [
      {
        key: last ? 'status.stop' : still ? 'status.still' : reference === null ? 'status.slip' : 'status.unknown',
        data,
      },
    ],
    options: [person],
    question: !last && !still,
    // A form that waits is gone back to instead.
    ...(!last && !still && !screen && !session.pausedForm && { awaits: { field: 'reference', tries } }),
    remember: { [WRONG_REFERENCES]: String(before + 1) },
  };
}

const wrongSoFar = (known: ServiceContext['session']['known']): number => Number(known[WRONG_REFERENCES] ?? 0);

/** "GLM-4K7P-2QX": its form, and of no request. */
const exampleOf = (prefix: string): string => `${prefix}-4K7P-2QX`;

/** The day that was told when it was sent; a booking may have been moved since. Null where none was, or it was sent elsewhere. */
function dayTold(request: RequestRow, { ports, language, session }: ServiceContext): readonly Say[] | null {
  const booked = request.service === 'bins.bulky-waste';
  const day = booked ? request.about : session.known[LAST_DAY];
  const key = `status.day.${request.service}`;
  if (
    session.known[LAST_REQUEST] !== request.reference ||
    !day ||
    !/^\d{4}-\d\d-\d\d$/.test(day) ||
    !ports.words.has(key)
  )
    return null;
  const [hours = 0, minutes = 0] = ports.council.collections.outBy.split(':').map(Number);
  const time = clockTime(hours * 60 + minutes, language);
  return [
    {
      key,
      data: {
        time,
        day: longDate(day, language),
        onDay: longDate(day, language, 'on'),
        spokenDay: longDate(day, language, 'spoken'),
      },
    },
  ];
}

function told(request: RequestRow, { ports, language }: ServiceContext): readonly Say[] {
  const day = (at: Date, form: 'plain' | 'on'): string =>
    longDate(isoDate(asCouncilTime(at, ports.clock)), language, form);
  const label = requestLabel(request, ports.words);
  const changed = isoDate(request.changedAt) !== isoDate(request.madeAt);
  return [
    {
      key: 'status.told',
      data: {
        kind: ports.words.has(label) ? ports.words.text(label, language) : ports.words.text('status.kind', language),
        day: day(request.madeAt, 'plain'),
        onDay: day(request.madeAt, 'on'),
      },
    },
    { key: `status.state.${request.state}` },
    ...(changed
      ? [{ key: 'status.changed', data: { day: day(request.changedAt, 'plain'), onDay: day(request.changedAt, 'on') } }]
      : []),
    ...(request.note ? [{ key: 'status.note', data: { note: request.note } }] : []),
  ];
}
