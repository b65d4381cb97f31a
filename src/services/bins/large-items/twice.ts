// A large item that is booked from the same home already: it is said, and booked again only on a clear yes.
import { isoDate } from '../../../core/format.js';
import { addressLine } from '../../../core/home.js';
import { yesNoField } from '../../../core/form-fields.js';
import { speakReference } from '../../../core/reference.js';
import { LAST_REQUEST } from '../../../core/requests.js';
import type { Done, Field, ServiceContext } from '../../../core/service.js';
import { ITEM_KEYS } from './booking-found.js';
import { itemsChosen, itemsLine } from './items.js';
import { button, dated, early, knownHome } from '../task.js';
import { hearing } from '../yes-no-heard.js';

const ID = 'bins.bulky-waste';
/** Answers: what is booked already ("GLM-4K7P-2QX 2026-11-25 sofa"), and whether these are others: that again, or `no`. */
export const SAME = 'bulky-same';
export const AGAIN = 'bulky-again';

/** What of these items is to be collected from this home already; empty for nothing. */
export async function bookedAlready(context: ServiceContext): Promise<string> {
  const { ports, answers } = context;
  const { uprn } = answers;
  const wanted = itemsChosen(context).map(({ item }) => item.key);
  if (uprn === undefined || wanted.length === 0) return '';
  const today = isoDate(ports.clock.council());
  const days = (ports.bulky?.days ?? []).map(({ date }) => date).filter((date) => date >= today);
  const open = await Promise.all(days.map((date) => ports.requests.open(ID, uprn, date, new Date(0))));
  for (const row of open.flat()) {
    const keys = (await ports.requests.details(row.reference))?.[ITEM_KEYS] ?? '';
    const same = keys.split(',').filter((part) => wanted.includes(part.split(':')[0] ?? ''));
    if (same.length > 0) return `${row.reference} ${row.about} ${same.join(',')}`;
  }
  return '';
}

const OTHERS =
  "(?:(?:it'?s|its|it is|they'?re|they are|this is|these are|that'?s|mae'?n?|un|o|hwn yw|hwn yn) )?(?:(?:an?|one|the|yn|y|un) )*(?:another|different|other|second|new|extra|more|additional|arall|gwahanol|newydd|ychwanegol|ail)(?: (?:one|ones|sofa|bed|item|thing|things|un|eitem|peth|again))*";
const THE_SAME =
  "(?:(?:it'?s|its|it is|they'?re|they are|this is|that'?s|yr|mae'?n?|hwn yw'?r) )?(?:(?:the|yr|y) )?(?:same|un|un peth|un un)(?: (?:one|thing|ones|sofa|booking|peth|un))*|(?:i )?(?:already )?(?:booked|have) (?:it|that)(?: already)?|i forgot(?: (?:about )?(?:it|that))?|anghofiais i";
const HEARD = {
  yes: new RegExp(`^(?:(?:yes|yeah|yep|ie|ydy|ydyn) )?${OTHERS}(?: (?:please|plis|thanks|diolch))?$`),
  no: new RegExp(`^(?:(?:no|nope|na|nage) )?(?:${THE_SAME})(?: (?:please|plis|thanks|diolch|sorry|sori))?$`),
};

const asked = hearing(
  AGAIN,
  yesNoField(AGAIN, 'bins.bulky.again', (context) => saidOf(context)),
  HEARD,
);

export const againField: Field = {
  ...asked,
  ask: async (context) => {
    const { options } = await asked.ask(context);
    const address = addressLine(await knownHome(context), context.language);
    return { options, say: [{ key: 'bins.bulky.again', data: { ...saidOf(context), address } }] };
  },
  read: async (text, offered, context) => {
    const read = await asked.read(text, offered, context);
    if (read.kind !== 'answers') return read;
    const others = read.answers[AGAIN] === 'yes';
    return { kind: 'answers', answers: { [AGAIN]: others ? (context.answers[SAME] ?? '') : 'no' } };
  },
};

/** Whether it is still to be asked. */
export const asksAgain = ({ answers }: ServiceContext): boolean => Boolean(answers[SAME]) && answers[AGAIN] !== answers[SAME]; // prettier-ignore

/** The reference changes a booking, and so only whoever was given it in this conversation is told it once more. */
function saidOf(context: ServiceContext): Readonly<Record<string, string>> {
  const { answers, session, turn, language } = context;
  const [reference = '', day = '', keys = ''] = (answers[SAME] ?? '').split(' ');
  const theirs = session.known[LAST_REQUEST] === reference;
  const items = itemsChosen({ ...context, answers: { 'bulky-items': keys } });
  return {
    items: itemsLine(items, language),
    reference: theirs ? (turn.can.screen ? reference : speakReference(reference)) : 'none',
    ...dated('day', day, context),
  };
}

/** "No, the same": nothing more is booked, and the booking that is there can be changed. */
export const keptOnce = (context: ServiceContext): Done => {
  const done = early([{ key: 'bins.bulky.once', data: saidOf(context) }], context);
  return {
    ...done,
    ending: 'cancelled',
    options: [button('step:bins.bulky-booking', 'booking.start', context), ...done.options],
  };
};
