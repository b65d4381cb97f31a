// A booking of large items that is called off or moved: found by its reference, shown, and changed only on a clear yes.
import { pickField } from '../../../core/form-fields.js';
import { foreignReference } from '../../../core/foreign-reference.js';
import { fold } from '../../../core/kinds/fold.js';
import { readPostcode } from '../../../core/kinds/postcode.js';
import { referenceSaid } from '../../../core/kinds/reference-said.js';
import { readYesNo } from '../../../core/kinds/yes-no.js';
import type { Field, Read, Service, ServiceContext } from '../../../core/service.js';
import { bookingWords, called, confirmWords, exampleOf, noMatch, settleBooking } from './booking-answers.js';
import { findBooking, proves } from './booking-found.js';
import { dayField, freeDays } from './day.js';
import { dated } from '../task.js';

const ID = 'bins.bulky-booking';
const WISHES = ['cancel', 'change'] as const;
const CANCELS = /\b(?:cancel\w*|call(?:ed|ing)? (?:it )?off|withdraw|no longer|canslo|dileu)\b/;
const MOVES =
  /\b(?:chang\w+|mov(?:e|ing)|rearrang\w*|reschedul\w*|rebook\w*|another day|different day|other day|newid|symud|aildrefnu|diwrnod arall|dyddiad arall)\b/;
const KEEPS = /\b(?:keep|leave|don'?t|do not|cadw\w*|gadael|gadewch|peidiwch)\b/;
const HAS_NONE =
  /\b(?:no|not|don'?t|do not|haven'?t|never|lost|can'?t find|cannot find|forgot(?:ten)?|without|dim|ddim|heb|wedi colli)\b/i;

export const wishIn = (text: string): (typeof WISHES)[number] | null => {
  const said = fold(text);
  return CANCELS.test(said) ? 'cancel' : MOVES.test(said) ? 'change' : null;
};

const referenceField: Field = {
  ask: ({ ports, session }) => {
    const begins = session.task?.service !== ID;
    const example = exampleOf(ports.council.referencePrefix);
    return Promise.resolve({
      say: [...(begins ? [{ key: 'booking.begin' }] : []), { key: 'status.ask', data: { example } }],
      options: [],
    });
  },
  read: (text, _offered, context) => Promise.resolve(readBooking(text, context)),
};

function readBooking(text: string, { ports, answers }: ServiceContext): Read {
  const told = (name: string, value: string): Read => ({ kind: 'answers', answers: { [name]: value } });
  const prefix = ports.council.referencePrefix;
  const typed = foreignReference(text, ports)?.reference ?? referenceSaid(text, prefix);
  const last = answers['last-booking'];
  const postcode = last && !typed ? readPostcode(text, ports.addresses.postcodes()) : null;
  if (last && postcode) return { kind: 'answers', answers: { booking: last, 'booking-postcode': postcode.postcode } };
  const said = typed ?? referenceSaid(text, prefix, true);
  if (said) return told('booking', said);
  if (text.length < 80 && HAS_NONE.test(text)) return told('no-booking', 'yes');
  const wish = text.length < 60 ? wishIn(text) : null;
  return wish ? told('wish', wish) : { kind: 'other' };
}

/** Whoever has the reference may ask how it is going; to change it they tell where it is as well. */
const proofField: Field = {
  ask: () => Promise.resolve({ say: [{ key: 'booking.postcode' }], options: [] }),
  read: (text, _offered, { ports }) => {
    const found = readPostcode(text, ports.addresses.postcodes());
    const other = found ? null : referenceSaid(text, ports.council.referencePrefix);
    const read: Read = found
      ? { kind: 'answers', answers: { 'booking-postcode': found.postcode } }
      : other
        ? { kind: 'answers', answers: { booking: other } }
        : { kind: 'other' };
    return Promise.resolve(read);
  },
};

/** What was booked, ahead of the first question after it was found. */
const shown = (field: Field): Field => ({
  ...field,
  ask: async (context) => {
    const asked = await field.ask(context);
    const again = ['wish', 'bulky-day', 'confirm'].includes(context.session.task?.asking ?? '');
    return again ? asked : { ...asked, say: [...(await bookingWords(context)), ...asked.say] };
  },
});

const confirmField: Field = {
  ask: async (context) => {
    const text = (key: string): string => context.ports.words.text(key, context.language);
    const wish = context.answers['wish'] ?? '';
    return {
      say: await confirmWords(context),
      options: [
        { value: 'answer:yes', label: text(`booking.yes.${wish}`) },
        { value: 'answer:no', label: text('booking.no') },
      ],
    };
  },
  read: (text, _offered, { answers }) => {
    const other = answers['wish'] === 'cancel' && text.length < 60 && MOVES.test(fold(text));
    if (other) return Promise.resolve({ kind: 'answers', answers: { wish: 'change' } });
    const said = text === 'answer:yes' ? 'yes' : text === 'answer:no' ? 'no' : readYesNo(text);
    const again = answers['wish'] === 'cancel' && wishIn(text) === 'cancel' && text.length < 40 && !/\?\s*$/.test(text);
    const keeps = text.length < 40 && KEEPS.test(fold(text));
    const yes = keeps ? 'no' : (said ?? (again ? 'yes' : null));
    return Promise.resolve(yes === null ? { kind: 'other' } : { kind: 'answers', answers: { confirm: yes } });
  },
};

export const bulkyBooking: Service = {
  id: ID,
  intent: 'bins.bulky-waste',
  fields: {
    booking: referenceField,
    'booking-postcode': proofField,
    wish: shown(
      pickField({
        name: 'wish',
        key: 'booking.wish',
        choices: ({ ports, language }) =>
          WISHES.map((value) => ({ value, label: ports.words.text(`booking.wish.${value}`, language) })),
        hear: wishIn,
      }),
    ),
    'bulky-day': shown(dayField),
    confirm: confirmField,
  },
  resolve,
  settle: settleBooking,
  next: ({ answers }) => {
    if (answers['no-booking']) return null;
    if (!answers['booking']) return 'booking';
    if (answers['proven'] !== 'yes') return 'booking-postcode';
    if (!answers['wish']) return 'wish';
    if (answers['wish'] === 'change' && !answers['bulky-day']) return 'bulky-day';
    return answers['confirm'] === undefined ? 'confirm' : null;
  },
  run: (context) => (context.answers['no-booking'] ? noMatch(context) : called(context)),
};

/** The day it is booked for now, and whether they have shown that it is theirs; a day that was chosen may be gone since. */
async function resolve(context: ServiceContext): Promise<Read> {
  const { answers } = context;
  const found = await findBooking(context);
  if (typeof found === 'string') return { kind: 'other' };
  const now = { 'booked-day': found.day, proven: proves(found, context) ? 'yes' : '' };
  const day = answers['bulky-day'];
  if (day && !(await freeDays({ ...context, answers: { ...answers, ...now } })).some(({ date }) => date === day))
    return {
      kind: 'refused',
      say: [{ key: 'booking.gone', data: dated('day', day, context) }],
      forget: ['bulky-day', 'confirm'],
    };
  return { kind: 'answers', answers: now };
}
