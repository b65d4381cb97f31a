// "I'm moving": in, out or within the area, with the days, the homes, who moves and who owns; sent as a request.
import { contactField, pickField } from '../../../core/form-fields.js';
import { isoDate } from '../../../core/format.js';
import { homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks, type SummaryLine } from '../../../core/request-form.js';
import type { Field, Read, Service, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';
import { dateField, readDay } from './date-field.js';
import { optionalField, saidField } from './person-fields.js';
import { behindArticle } from './screen-only.js';
import { needsOther, otherHome, resolveOther } from './second-home.js';
import { asChosen, asDay, asHome, asSaid } from './summary.js';

const ID = 'council-tax.moving';
const MOVES = ['in', 'out', 'within'] as const;
const TENURES = ['owner', 'tenant', 'other'] as const;
const NEW = 'new';

/** They ask us to take it down, or tell it as a thing done. */
const TELLS =
  /\b(?:tell you|let you know|notify you|inform you|report (?:a |my |our )?(?:move|moving)|register (?:a |my |our )?(?:move|moving)|tell us you are moving|start (?:the|a) (?:move|moving) form|dd?weud wrthych|rh?oi gwybod i chi|dd?weud wrthon ni)\b|^(?:hi |hello )*(?:i|we)(?:'m| am|'re| are) (?:just )?moving (?:house |home )?within\b|^(?:rwy'?n|dw i'?n|rydw i'?n|rydyn ni'?n|ry'?n ni'?n) symud (?:ty )?o fewn\b/;
/** A question about it is for the article. */
const ASKS = /\b(?:when|how|what|who|do i|should i|must i|pryd|sut|beth|pwy|oes rhaid)\b|\?/;

export const readMove = (text: string): (typeof MOVES)[number] | null => {
  const said = fold(text);
  if (/\b(?:within|same council|same area|both (?:here|in)|from .+ to .+|o fewn|o un .+ i)\b/.test(said))
    return 'within';
  const out = /\b(?:out|leav(?:e|ing)|left|away|sold|selling|allan|mas|gadael|gadw|gwerthu)\b/.test(said);
  const into =
    /^\W*in\W*$|\b(?:into|mov(?:e|ed|ing) in(?= *[.!]?$| (?:to|with|on|here)\b)|bought|buying|arriv(?:e|ed|ing)|i mewn|mewn|prynu)\b/.test(
      said,
    );
  return out === into ? null : out ? 'out' : 'in';
};

/** "Owner", "we've a mortgage", "private rented", "lodger". */
export function readTenure(text: string): (typeof TENURES)[number] | null {
  const said = fold(text);
  if (text.length > 80 || /\?\s*$/.test(text)) return null;
  if (/\b(?:lodger|lodging|with (?:my )?(?:parents|family|mum|dad|friends?)|rent free|hostel|lletywr)\b/.test(said))
    return 'other';
  if (
    /\b(?:rent\w*|tenant|tenancy|letting|lease|landlord|council house|housing association|rhentu|rhent|tenant\w*)\b/.test(
      said,
    )
  )
    return 'tenant';
  return /\b(?:own(?:er|ed|ers)?|owner occupier|mortgage|bought|buying|mine|berchen|perchen\w*|morgais|prynu)\b/.test(
    said,
  )
    ? 'owner'
    : null;
}

const withKind =
  (key: string) =>
  ({ answers }: ServiceContext): string =>
    `${key}.${answers['move'] ?? 'in'}`;

const choices =
  (key: string, values: readonly string[]) =>
  ({ ports, language }: ServiceContext) =>
    values.map((value) => ({ value, label: ports.words.text(`${key}.${value}`, language) }));

/** Says ahead of the postcode which of the two homes is meant. */
const whichHome = (field: Field, which: (context: ServiceContext) => string): Field => ({
  ...field,
  ask: async (context) => {
    const asked = await field.ask(context);
    return { ...asked, say: [{ key: which(context) }, ...asked.say] };
  },
});

const landlord = optionalField('landlord', 'tax-move.landlord');
const elsewhere: Field = {
  ...optionalField('elsewhere', 'tax-move.elsewhere.in'),
  ask: (context) => optionalField('elsewhere', withKind('tax-move.elsewhere')(context)).ask(context),
};

const form = requestService({
  id: ID,
  fields: {
    move: pickField({ name: 'move', key: 'tax-move.kind', choices: choices('tax-move.kind', MOVES), hear: readMove }),
    postcode: whichHome(postcodeField, withKind('tax-move.home')),
    uprn: homeField,
    ...otherHome(NEW, () => ({ key: 'tax-move.home.new' })),
    'moved-on': dateField('moved-on', withKind('tax-move.date')),
    'left-on': dateField('left-on', () => 'tax-move.left'),
    tenure: pickField({
      name: 'tenure',
      key: 'tax-move.tenure',
      choices: choices('tax-move.tenure', TENURES),
      hear: readTenure,
    }),
    landlord,
    elsewhere,
    'adult-names': saidField('adult-names', 'tax-move.adults'),
    contact: contactField,
  },
  guided: {
    ...behindArticle('tax-move.start', TELLS),
    articleFirst: (text, _article, { answers }) =>
      ASKS.test(fold(text)) || (!TELLS.test(fold(text)) && answers['when'] === undefined),
  },
  resolve,
  next: nextQuestion,
  summary,
  request: async (context) => ({
    about: context.answers['move'] ?? '',
    details: Object.fromEntries(
      (await asHome('new-uprn', context)).map(() => ['new-uprn', context.answers['new-uprn'] ?? '']),
    ),
  }),
  intro: 'tax-move.intro',
  done: ({ ports, language }, reference) => ({
    say: thanks('tax-move.done', reference),
    options: ['council-tax.discount', 'council-tax.refund'].map((id) => ({
      value: `intent:${id}`,
      label: ports.words.text(`label.${id}`, language),
    })),
  }),
});

export const moving: Service = form;

function nextQuestion({ answers }: ServiceContext): string | null {
  const { move, tenure } = answers;
  if (move === undefined) return 'move';
  const home = needsHome(answers) ?? (move === 'within' ? needsOther(NEW, answers) : null);
  if (home !== null) return home;
  const asked = [
    ...(move === 'within' ? ['left-on'] : []),
    'moved-on',
    'tenure',
    ...(tenure === 'tenant' ? ['landlord'] : []),
    ...(move === 'within' ? [] : ['elsewhere']),
    'adult-names',
    'contact',
  ];
  return asked.find((name) => answers[name] === undefined) ?? null;
}

/** What a first message tells: the kind of move, and the day. Then the homes. */
async function resolve(context: ServiceContext): Promise<Read> {
  const { answers, session, turn, ports } = context;
  const first = session.task?.service !== ID && turn.input.kind === 'text' ? turn.input.text : null;
  const told: Slots = first === null ? {} : heard(first, answers, isoDate(ports.clock.council()));
  const one = await resolveHome(context);
  if (one.kind === 'refused') return one;
  const other = answers['move'] === 'within' ? await resolveOther(NEW, context) : one;
  if (other.kind === 'refused') return other;
  const found = [one, other].flatMap((read) => (read.kind === 'answers' ? Object.entries(read.answers) : []));
  return { kind: 'answers', answers: { ...told, ...Object.fromEntries(found) } };
}

function heard(text: string, answers: Slots, today: string): Slots {
  const move = answers['move'] ?? readMove(text);
  const day = answers['when'] === undefined ? null : readDay('moved-on', answers['when'], today);
  return {
    ...(move ? { move } : {}),
    ...(day?.kind === 'answers' && move !== 'within' ? day.answers : {}),
  };
}

/** What tells nothing about anybody stands first: the desk's list shows the first two lines. */
async function summary(context: ServiceContext): Promise<readonly SummaryLine[]> {
  return [
    ...asChosen('move', 'tax-move.kind', context),
    ...asDay('left-on', context),
    ...asDay('moved-on', context),
    ...(await asHome('uprn', context)),
    ...(context.answers['move'] === 'within' ? await asHome('new-uprn', context) : []),
    ...asChosen('tenure', 'tax-move.tenure', context),
    ...asSaid('landlord', context),
    ...asSaid('elsewhere', context),
    ...asSaid('adult-names', context),
    ...asSaid('contact', context),
  ];
}
