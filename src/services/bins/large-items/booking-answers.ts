// What is said and done about a booking of large items that is to be called off or moved.
import { foreignReference, foreignWords } from '../../../core/foreign-reference.js';
import { addDays, clockTime, isoDate, money } from '../../../core/format.js';
import { addressLine, homeDown } from '../../../core/home.js';
import { mask } from '../../../core/redact.js';
import { readReference } from '../../../core/reference.js';
import { MOST_WRONG, WRONG_REFERENCES } from '../../../core/requests.js';
import type { Done, Say, ServiceContext } from '../../../core/service.js';
import { CANCELLED, findBooking, inTime, proves, type Booking } from './booking-found.js';
import { slotOf } from './day.js';
import { itemsLine } from './items.js';
import { minutesIn } from '../days/last-collection.js';
import { dated, early, person } from '../task.js';

const passedOn = (say: readonly Say[], context: ServiceContext): Done => ({
  ending: 'offered-person',
  say,
  options: [person(context)],
  // Aloud a person is asked about in words.
  ...(context.turn.can.screen && { offer: 'person' as const }),
});

/** Where it ends before anything more is asked. */
export async function settleBooking(context: ServiceContext): Promise<Done | null> {
  const { answers, session, ports } = context;
  if (wrongSoFar(context) >= MOST_WRONG) return passedOn([{ key: 'status.stop' }], context);
  const found = await findBooking(context);
  const reference = answers['booking'] ?? '';
  switch (found) {
    case 'none':
      return null;
    case 'unknown': {
      const foreign = foreignReference(reference, ports);
      if (foreign) return passedOn(foreignWords(foreign, ports, context.language), context);
      // One that cannot be any is told at once; whether one is anybody's, only with its postcode.
      if (readReference(reference) === null) return wrong('status.slip', context);
      return answers['booking-postcode'] === undefined ? null : wrong('booking.no-match', context);
    }
    case 'other':
      return passedOn([{ key: 'status.alter', data: { reference: readReference(reference) ?? reference } }], context);
    case 'over':
      return passedOn([{ key: 'booking.over' }], context);
    case 'cancelled':
      return early([{ key: 'booking.already' }], context);
    case 'down':
      return homeDown(context);
    default: {
      if (!proves(found, context))
        return answers['booking-postcode'] === undefined ? null : wrong('booking.no-match', context);
      if (!inTime(found, context))
        return passedOn(
          [...told(found, context), { key: 'booking.late', data: { reference: found.row.reference } }],
          context,
        );
      if (answers['confirm'] === 'no')
        return {
          ending: 'cancelled',
          say: [{ key: 'booking.kept', data: dated('day', found.day, context) }],
          options: [],
        };
      // Moved in another conversation since it was shown: the new day is shown first.
      const before = session.task?.answers['booked-day'];
      if (before !== undefined && before !== found.day && ports.bookings)
        return early([...told(found, context), { key: 'booking.moved-since' }], context);
      return null;
    }
  }
}

const wrongSoFar = ({ session }: ServiceContext): number => Number(session.known[WRONG_REFERENCES] ?? 0);

/** Wrong answers of one form after which a person is offered. */
const TRIES = 2;

/** The same words for a reference that is none, somebody else's, and a postcode that does not belong to it; one more try. */
function wrong(key: 'status.slip' | 'booking.no-match', context: ServiceContext): Done {
  const { answers, ports } = context;
  const count = wrongSoFar(context) + 1;
  const remember = { [WRONG_REFERENCES]: String(count) };
  const tries = Number(answers['wrong'] ?? 0) + 1;
  if (count >= MOST_WRONG) return { ...passedOn([{ key: 'status.stop' }], context), remember };
  if (tries >= TRIES) {
    const shall = context.turn.can.screen ? [{ key: 'person.shall' }] : [];
    return { ...passedOn([{ key: 'status.still' }, ...shall], context), remember };
  }
  const prefix = ports.council.referencePrefix;
  const last = key === 'booking.no-match' ? (answers['booking'] ?? '') : '';
  return {
    ending: 'asked',
    say: [{ key, data: { prefix, example: exampleOf(prefix) } }],
    options: [person(context)],
    question: true,
    awaits: {
      field: 'booking',
      tries: 0,
      answers: { wish: answers['wish'] ?? '', wrong: String(tries), 'last-booking': last },
    },
    remember,
  };
}

/** "GLM-4K7P-2QX": its form, and of no request. */
export const exampleOf = (prefix: string): string => `${prefix}-4K7P-2QX`;

/** They have no reference: a person can look. */
export const noMatch = (context: ServiceContext): Promise<Done> =>
  Promise.resolve(passedOn([{ key: 'status.none' }], context));

const told = ({ items, home, day }: Booking, context: ServiceContext): readonly Say[] => [
  {
    key: 'booking.is',
    data: {
      items: itemsLine(items, context.language) || context.ports.words.text('booking.items', context.language),
      address: addressLine(home, context.language),
      ...dated('day', day, context),
    },
  },
];

export async function bookingWords(context: ServiceContext): Promise<readonly Say[]> {
  const found = await findBooking(context);
  return typeof found === 'string' ? [] : told(found, context);
}

export async function confirmWords(context: ServiceContext): Promise<readonly Say[]> {
  const found = await findBooking(context);
  if (typeof found === 'string') return [];
  if (context.answers['wish'] === 'cancel')
    return [...told(found, context), refund(found, context), { key: 'booking.confirm.cancel' }];
  const day = context.answers['bulky-day'] ?? '';
  return [
    { key: 'booking.confirm.change', data: { ...dated('day', day, context), ...dated('old', found.day, context) } },
  ];
}

/** The council's rule, in its council.yaml; without one, a person tells. */
function refund({ day }: Booking, { ports }: ServiceContext): Say {
  const { refundDays } = ports.council.bins.bulky;
  if (refundDays === undefined) return { key: 'booking.refund.person' };
  const inTimeFor = day >= addDays(isoDate(ports.clock.council()), refundDays);
  return { key: inTimeFor ? 'booking.refund.yes' : 'booking.refund.no', data: { n: refundDays } };
}

/** Called off, or moved: what was held is free in the same moment. */
export async function called(context: ServiceContext): Promise<Done> {
  const { ports, answers, turn } = context;
  const found = await findBooking(context);
  if (typeof found === 'string') throw new Error('the booking that was confirmed is not there');
  const cancels = answers['wish'] === 'cancel';
  const day = cancels ? CANCELLED : (answers['bulky-day'] ?? '');
  const { reference, about } = found.row;
  const places = ports.bulky?.days.find(({ date }) => date === day)?.places ?? 0;
  const field = ports.words.text('field.bulky-day', 'en');
  const rule = refund(found, context);
  const work = {
    reason: cancels ? 'booking-cancelled' : 'booking-moved',
    reference: await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id),
    summary: [
      `${ports.words.text('label.bins.bulky-waste', 'en')} ${reference}: ${cancels ? 'cancelled' : 'moved'}`,
      `Items: ${mask(itemsLine(found.items, 'en'))}`,
      cancels ? `Day: ${found.day} (cancelled)` : `Day: ${day} (was ${found.day})`,
    ].join('\n'),
  };
  const staff = cancels
    ? {
        [field]: `${found.day}, cancelled by the resident`,
        refund: 'key' in rule ? ports.words.text(rule.key, 'en', rule.data) : '',
        paid: `Check whether ${money(ports.council.bins.bulky.pence)} was paid.`,
      }
    : { [field]: day, 'moved from': found.day };
  const time = clockTime(minutesIn(ports.council.collections.outBy), context.language);
  return {
    ending: 'answered',
    say: cancels
      ? [{ key: 'booking.cancelled', data: { reference, ...dated('day', found.day, context) } }, rule]
      : [{ key: 'booking.changed', data: { reference, time, ...dated('day', day, context) } }],
    options: [person(context)],
    effects: [
      {
        kind: 'change-booking',
        change: {
          reference,
          was: about,
          about: day,
          frees: slotOf(found.day, context),
          takes: cancels ? null : { slot: slotOf(day, context), places },
          details: staff,
          work,
        },
      },
    ],
    remember: { uprn: found.home.uprn, postcode: found.home.postcode },
  };
}
