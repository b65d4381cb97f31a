// Large items: what they are, what it costs, and a day that has room. The place is held together with the request, or not at all.
import { clockTime, longDate, money } from '../../../core/format.js';
import { yesNoField } from '../../../core/form-fields.js';
import { needsHome, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks } from '../../../core/request-form.js';
import { LAST_DAY } from '../../../core/requests.js';
import type { Done, Read, Say, Service, ServiceContext } from '../../../core/service.js';
import { ITEM_KEYS } from './booking-found.js';
import { dayField, freeDays, slotOf } from './day.js';
import { countOf, itemsChosen, itemsField, itemsIn, itemsLine, newsOfItems, readItems } from './items.js';
import { amendItems, newsOfChange } from './change-items.js';
import { AGAIN, againField, asksAgain, bookedAlready, keptOnce, SAME } from './twice.js';
import { minutesIn } from '../days/last-collection.js';
import { ALWAYS, dated, early, homeFields, homeLine, knownHome, person, wordsSaid, withLead } from '../task.js';
import { GETS, hearing } from '../yes-no-heard.js';

const ID = 'bins.bulky-waste';
/** Asks what it costs, what is taken or how it is done, and does not ask for a collection. */
const ASKS =
  /^(?:so |and |but |hi |hello |please )*(?:is|are|do|does|did|will|would|what|which|when|how|who|why|where|am|should|oes|ydy|ydi|ydych|beth|pa|pryd|sut|faint)\b|\b(?:how much|how many|cost|costs|charge|charges|price|cheaper|free|what do you|do you (?:take|collect|charge|accept)|will (?:the|they|you|your)|do i have to|gostio?|pris|am ddim)\b/;
const WISH =
  /\b(?:book|booking|arrange|collect(?:ed|ing)?|collection|pick(?:ed)? ?up|fetch|taken? away|taking away|remov(?:e|al|ed)|get rid|come (?:and|for)|want rid|needs? (?:taking|shifting|moving)|casglu|gasglu|trefnu|drefnu|bwcio|archebu|harchebu|nol|cael gwared|mynd a)\b/;

export const bulkyWaste: Service = withLead(
  requestService({
    id: ID,
    takesHome: true,
    readsAgain: true,
    fields: {
      'bulky-items': itemsField,
      ...homeFields,
      [AGAIN]: againField,
      'bulky-reduction': hearing('bulky-reduction', yesNoField('bulky-reduction', 'bins.bulky.reduction'), GETS),
      'bulky-day': dayField,
    },
    guided: {
      articleFirst: (text, _article, context) =>
        ASKS.test(fold(text)) || !(WISH.test(fold(text)) || itemsIn(text, context).items.length > 0),
      begin: 'bins.bulky.start',
      offer: 'bins.bulky.offer',
      // Without a list and days of its own the council books on its website.
      reviewBy: (ports) => (ports.bulky && ports.bookings ? ALWAYS() : ''),
    },
    resolve,
    settle,
    amend: (text, context) => Promise.resolve(amendItems(text, context)),
    next: (context) => {
      const { answers, ports } = context;
      const home = needsHome(answers);
      if (home && takesHomeBack(context)) return home;
      if (!answers['bulky-items']) return 'bulky-items';
      if (home) return home;
      if (asksAgain(context)) return AGAIN;
      if (ports.council.bins.bulky.halfPrice && !answers['bulky-reduction']) return 'bulky-reduction';
      return answers['bulky-day'] ? null : 'bulky-day';
    },
    intro: (context) => [
      { key: 'bins.bulky.intro' },
      { key: 'bins.bulky.price', data: { price: money(priceOf(context)), n: countOf(itemsChosen(context)) } },
    ],
    summary: async (context) => {
      const { answers, language, ports } = context;
      const items = itemsChosen(context);
      const day = answers['bulky-day'] ?? '';
      return [
        { field: 'bulky-items', value: itemsLine(items, language), staff: itemsLine(items, 'en') },
        homeLine(await knownHome(context), context),
        { field: 'bulky-day', value: longDate(day, language), staff: day },
        ...(answers['bulky-reduction']
          ? [
              {
                field: 'bulky-reduction',
                value: ports.words.text(`bins.bulky.reduction.${answers['bulky-reduction']}`, language),
                staff: answers['bulky-reduction'],
              },
            ]
          : []),
      ];
    },
    request: (context) => ({
      about: context.answers['bulky-day'] ?? '',
      details: {
        price: money(priceOf(context)),
        count: String(countOf(itemsChosen(context))),
        [ITEM_KEYS]: context.answers['bulky-items'] ?? '',
        ...(context.answers[SAME] && { 'booked besides': context.answers[SAME].split(' ')[0] ?? '' }),
      },
    }),
    done,
  }),
  (context, begins) => [
    ...(begins && !context.turn.can.screen ? [priceWords(context)] : []),
    ...newsOfItems(context),
    ...newsOfChange(context, money(priceOf(context))),
  ],
);

/** "Wrong address", while we ask for the things: it is put right before anything else is asked. */
const takesHomeBack = ({ session: { task } }: ServiceContext): boolean =>
  task?.service === ID &&
  (task.answers['uprn'] !== undefined ||
    // Who goes back from there wants the question about the things again.
    ((task.asking === 'postcode' || task.asking === 'uprn') && !task.trail?.includes('bulky-items')));

/** Half where the resident gets council tax reduction and the council gives that. */
function priceOf({ ports, answers }: ServiceContext): number {
  const { pence, halfPrice } = ports.council.bins.bulky;
  return halfPrice && answers['bulky-reduction'] === 'yes' ? Math.round(pence / 2) : pence;
}

function priceWords({ ports }: ServiceContext): Say {
  const { pence, items } = ports.council.bins.bulky;
  return { key: 'bins.bulky.prices', data: { price: money(pence), n: items } };
}

async function resolve(context: ServiceContext): Promise<Read> {
  const { session, answers, turn } = context;
  const begins = session.task?.service !== ID;
  const spoken = turn.input.kind === 'intent' ? (turn.input.slots['item'] ?? '').replaceAll('-', ' ') : '';
  const listed = Boolean(answers['bulky-items']);
  // "Collect a fridge" to a list adds to it; a thing that is only named was added as an answer already.
  const more = listed && spoken !== '' && turn.input.kind === 'intent' && turn.input.intent === ID;
  const text = listed ? '' : begins ? wordsSaid(context) || spoken : spoken;
  const named = text === '' ? null : itemsIn(text, context);
  const read = more ? amendItems(spoken, context) : named && named.items.length > 0 ? readItems(named, context) : null;
  if (read?.kind === 'refused') return read;
  const found = await resolveHome(context);
  if (found.kind === 'refused') return found;
  const told = {
    ...(found.kind === 'answers' ? found.answers : {}),
    ...(read?.kind === 'answers' ? read.answers : {}),
  };
  const now = { ...told, [SAME]: await bookedAlready({ ...context, answers: { ...answers, ...told } }) };
  const day = answers['bulky-day'];
  if (day && !(await freeDays(context)).some(({ date }) => date === day))
    return {
      kind: 'refused',
      say: [{ key: 'bins.bulky.gone', data: dated('day', day, context) }],
      forget: ['bulky-day', 'confirm'],
    };
  return { kind: 'answers', answers: now };
}

async function settle(context: ServiceContext): Promise<Done | null> {
  const { answers } = context;
  if (answers[AGAIN] === 'no') return keptOnce(context);
  if (answers['bulky-items'] && (await freeDays(context)).length === 0)
    return early([{ key: 'bins.bulky.full' }], context);
  return null;
}

async function done(context: ServiceContext, reference: string): Promise<Pick<Done, 'say'> & Partial<Done>> {
  const { ports, turn, answers, language } = context;
  const home = await knownHome(context);
  const date = answers['bulky-day'] ?? '';
  const places = ports.bulky?.days.find((day) => day.date === date)?.places ?? 0;
  const notes = [...new Set(itemsChosen(context).flatMap(({ item }) => item.note?.[language] ?? item.note?.en ?? []))];
  const time = clockTime(minutesIn(ports.council.collections.outBy), language);
  const holder = await ports.references.next(ports.council.referencePrefix, turn.conversation, turn.id);
  return {
    say: [
      ...thanks('bins.bulky.done', reference, { time, ...dated('day', date, context) }),
      ...(notes.length > 0 ? [{ text: notes.map((note) => `- ${note}`).join('\n'), speech: notes.join(' ') }] : []),
      { key: 'bins.pay' },
    ],
    options: [person(context)],
    effects: [{ kind: 'take-slot', place: { slot: slotOf(date, context), places, reference: holder } }],
    remember: { uprn: home.uprn, postcode: home.postcode, [LAST_DAY]: date },
  };
}
