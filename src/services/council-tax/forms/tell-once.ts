// Telling the council once that somebody has died, or that a baby was born: whom, when, which home, and which of its services should know.
import { contactField, pickField, yesNoField } from '../../../core/form-fields.js';
import { isoDate } from '../../../core/format.js';
import { addressLine, homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks, type SummaryLine } from '../../../core/request-form.js';
import type { Field, Read, Say, Service, ServiceContext } from '../../../core/service.js';
import { dateField } from './date-field.js';
import { LEFT_OUT, optionalField, nameField } from './person-fields.js';
import { behindArticle } from './screen-only.js';
import { asChosen, asDay, asHome, asSaid } from './summary.js';
import { MORE, servicesField, servicesLine } from './tell-once-services.js';

const ID = 'council-tax.bereavement';
const EVENTS = ['death', 'birth'] as const;

const DIED = String.raw`(?:died|dead|death|passed (?:away|on)|deceased|marw|farw|marwolaeth|farwolaeth)`;
const BORN = String.raw`(?:births?|baby|born|newborn|babi|fabi|geni|eni|genedigaeth|enedigaeth)`;
const TELL = String.raw`(?:tell you|let you know|notify|inform you|inform the council|report(?:ing)?|tell the council|dd?weud wrth\w*|rh?oi gwybod|hysbysu)`;
/** They ask us to take it down. */
const TELLS = new RegExp(
  String.raw`^(?:please |hi |hello |start |use |do |i (?:want|need|would like) (?:to )?(?:use |do )?)*(?:the )?(?:tell us once|dywedwch wrthym unwaith)(?: form| service| please| plis)*[.! ]*$|\b${TELL}\b.{0,40}\b(?:${DIED}|${BORN})\b`,
);
/** Nothing else is asked: no article is an answer to it. */
const NOTHING_ELSE =
  /^(?:please |hi |hello |start |use |do |can i |i (?:want|need|would like) (?:to )?(?:use |do )?|hoffwn i )*(?:(?:the )?(?:tell us once|dywedwch wrthym unwaith)(?: form| service| please| plis)*|(?:report|notify (?:you|the council) of|tell (?:you|the council) (?:of|about)|inform (?:you|the council) of|rh?oi gwybod am) (?:a |the )?(?:death|birth|farwolaeth|enedigaeth)(?: please| plis)?)[.! ]*$/;
/** A question about it is for the article. */
const ASKS = /\?|^(?:and |but |so )*(?:when|how|what|who|do i|should i|must i|can i|pryd|sut|beth|pwy|oes rhaid)\b/;

const heardEvent = (text: string): (typeof EVENTS)[number] | null => {
  const said = fold(text);
  const died = new RegExp(String.raw`\b${DIED}\b`).test(said);
  const born = new RegExp(String.raw`\b${BORN}\b`).test(said);
  return died === born ? null : died ? 'death' : 'birth';
};

const isBirth = ({ answers }: Pick<ServiceContext, 'answers'>): boolean => answers['happened'] === 'birth';
const ofEvent = (key: string, context: ServiceContext): string => `${key}.${isBirth(context) ? 'birth' : 'death'}`;

/** The registrar's part and kind words, once, as soon as it is clear which of the two it is. */
function first(context: ServiceContext): readonly Say[] {
  const { answers, session } = context;
  const before = session.task?.service === ID ? session.task.answers['happened'] : undefined;
  return answers['happened'] === undefined || before !== undefined
    ? []
    : [{ key: ofEvent('tell-once.first', context) }];
}

const led = (field: Field, lead: (context: ServiceContext) => readonly Say[] = () => []): Field => ({
  ...field,
  ask: async (context) => {
    const asked = await field.ask(context);
    return { ...asked, say: [...first(context), ...lead(context), ...asked.say] };
  },
});

/** A day that has come; it may be left out. */
const day = (name: string, key: string): Field => {
  const wanted = dateField(name, () => key);
  return optionalField(name, key, {
    ask: (context) => wanted.ask(context),
    read: async (text, offered, context) => {
      const read = await wanted.read(text, offered, context);
      const date = read.kind === 'answers' ? read.answers[name] : undefined;
      return date !== undefined && date > isoDate(context.ports.clock.council())
        ? { kind: 'refused', say: [{ key: 'tell-once.not-yet' }] }
        : read;
    },
  });
};

/** The home that is known may be the teller's own. */
const sameHome: Field = {
  ask: async (context) => {
    const looked = await context.ports.addresses.byUprn(context.answers['uprn'] ?? '');
    const address = looked.ok && looked.value ? addressLine(looked.value, context.language) : '';
    return yesNoField('same-home', ofEvent('tell-once.same-home', context), () => ({ address })).ask(context);
  },
  read: async (text, offered, context) => {
    const read = await yesNoField('same-home', 'tell-once.same-home').read(text, offered, context);
    return read.kind === 'answers' && read.answers['same-home'] === 'no'
      ? { kind: 'answers', answers: { ...postcodeField.undo, 'same-home': 'no' } }
      : read;
  },
};

export const tellOnce: Service = requestService({
  id: ID,
  homeOfOthers: true,
  fields: {
    happened: pickField({
      name: 'happened',
      key: 'tell-once.event',
      choices: ({ ports, language }) =>
        EVENTS.map((value) => ({ value, label: ports.words.text(`tell-once.event.${value}`, language) })),
      hear: (text) => (text.length < 80 ? heardEvent(text) : null),
    }),
    deceased: led(nameField('deceased', 'tell-once.deceased')),
    'same-home': led(sameHome),
    postcode: led(postcodeField, (context) => [{ key: ofEvent('tell-once.home', context) }]),
    uprn: homeField,
    'died-on': day('died-on', 'tell-once.died-on'),
    'born-on': day('born-on', 'tell-once.born-on'),
    'to-tell': servicesField,
    teller: nameField('teller', 'tell-once.teller'),
    contact: contactField,
  },
  follows: [{ words: NOTHING_ELSE }],
  guided: {
    ...behindArticle('tell-once.start', TELLS),
    articleFirst: (text) => ASKS.test(fold(text)) || !TELLS.test(fold(text)),
  },
  resolve,
  next,
  summary,
  request: async (context) => ({
    about: context.answers['happened'] ?? '',
    details: { 'services to tell': servicesLine(context, 'en'), ...(await homeOf(context)) },
  }),
  intro: 'tell-once.intro',
  done: (context, reference) => ({
    say: [...thanks(ofEvent('tell-once.done', context), reference), ...ofCounty(context)],
    options: isBirth(context) ? [] : ['council-tax.exemption', 'council-tax.refund'].map((id) => option(id, context)),
  }),
});

const option = (id: string, { ports, language }: ServiceContext) => ({
  value: `intent:${id}`,
  label: ports.words.text(`label.${id}`, language),
});

const homeOf = async (context: ServiceContext): Promise<Readonly<Record<string, string>>> =>
  (await asHome('uprn', context)).length > 0 ? { uprn: context.answers['uprn'] ?? '' } : {};

/** What a county runs is not ours to tell. */
function ofCounty(context: ServiceContext): readonly Say[] {
  const { ports, language } = context;
  const { county } = ports.council;
  return county && !isBirth(context)
    ? [{ key: 'tell-once.county', data: { county: county.name[language] ?? county.name.en, number: county.phone } }]
    : [];
}

/** What happened, where the words told it; and a home that was given now needs no second question. */
async function resolve(context: ServiceContext): Promise<Read> {
  const { session, answers, turn } = context;
  const begins = session.task?.service !== ID;
  const text = turn.input.kind === 'text' ? turn.input.text : '';
  const ofArticle = turn.input.kind === 'choice' && session.last?.intent === ID ? 'death' : null;
  const event = begins && answers['happened'] === undefined ? (heardEvent(text) ?? ofArticle) : null;
  const home = await resolveHome(context);
  if (home.kind === 'refused') return home;
  const found = home.kind === 'answers' ? home.answers : {};
  const uprn = found['uprn'] ?? answers['uprn'];
  const given = uprn !== undefined && uprn !== session.known['uprn'];
  return {
    kind: 'answers',
    answers: { ...found, ...(event ? { happened: event } : {}), ...(given ? { 'same-home': 'yes' } : {}) },
  };
}

function next({ answers }: ServiceContext): string | null {
  if (answers['happened'] === undefined) return 'happened';
  const birth = answers['happened'] === 'birth';
  if (!birth && answers['deceased'] === undefined) return 'deceased';
  if (answers['uprn'] !== undefined && answers['same-home'] === undefined) return 'same-home';
  const home = needsHome(answers);
  if (home !== null) return home;
  const date = birth ? 'born-on' : 'died-on';
  if (answers[date] === undefined) return date;
  if (answers['to-tell'] === undefined || answers[MORE] === 'yes') return 'to-tell';
  return ['teller', 'contact'].find((name) => answers[name] === undefined) ?? null;
}

async function summary(context: ServiceContext): Promise<readonly SummaryLine[]> {
  const { answers } = context;
  const date = isBirth(context) ? 'born-on' : 'died-on';
  return [
    ...asChosen('happened', 'tell-once.event', context),
    ...(isBirth(context) ? [] : asSaid('deceased', context)),
    ...(await asHome('uprn', context)),
    ...(answers[date] === LEFT_OUT ? [] : asDay(date, context)),
    { field: 'to-tell', value: servicesLine(context), staff: servicesLine(context, 'en') },
    ...asSaid('teller', context),
    ...asSaid('contact', context),
  ];
}
