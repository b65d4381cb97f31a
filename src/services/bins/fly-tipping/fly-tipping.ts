// Dumped rubbish, litter, graffiti or dog mess on public land: danger first, then what, where and how much, and a report.
import { streetIn } from '../../../core/street-names.js';
import { meansNone } from '../../../core/choice-pages.js';
import { contactField, NO_CONTACT, pickField } from '../../../core/form-fields.js';
import { fold } from '../../../core/kinds/fold.js';
import { readYesNo } from '../../../core/kinds/yes-no.js';
import { photoField, photosOf, photosTold } from '../../../core/photo-field.js';
import { requestService, thanks } from '../../../core/request-form.js';
import type { Field, Read, ServiceContext } from '../../../core/service.js';
import { asksToSkip } from '../../../core/task-words.js';
import {
  danger,
  HAZARDS,
  heardCount,
  heardHazard,
  heardKind,
  heardSize,
  heardStreet,
  heardWhere,
  KINDS,
  PRIVATE,
  SIZES,
} from './heard.js';
import { LIKE, POSTCODE, UNSURE, whereField, withStory } from './where.js';
import { ALWAYS, early, person, wordsSaid, withLead } from '../task.js';

const ID = 'bins.fly-tipping';
const PHOTO = 'tip-photo';
/** Asks about the law, the fine or whose it is to clear, and reports nothing. */
const ASKS =
  /\b(?:fine[ds]?|penalt(?:y|ies)|prosecut\w*|illegal|against the law|reward|who (?:clears|pays|is responsible|do i pay)|how (?:much|long|do you)|how do i report|what happens|dirwy|cosb|pwy sy'n (?:clirio|talu))\b|\b(?:licen[cs]ed?|waste carrier|van (?:man|has offered)|man with a van|as we speak|right now)\b/;

const choicesOf =
  (name: string, values: readonly string[]) =>
  ({ ports, language }: ServiceContext) =>
    values.map((value) => ({ value, label: ports.words.text(`tip.${name}.${value}`, language) }));

const label = (name: string, { answers, ports }: ServiceContext, language: 'en' | 'cy'): string =>
  ports.words.text(`tip.${name}.${answers[`tip-${name}`] ?? ''}`, language);

/** Kept for the size where they leave that question out: no size is told to anybody. */
const SKIPPED = 'skipped';

/** In the order in which they are said. */
const READ_OUT: readonly (typeof HAZARDS)[number][] = ['needles', 'asbestos', 'drums', 'none', 'unsure'];

/** "No" to how much there is: a guess will do, and the second time none is needed. By voice the other sizes come first. */
function guessed(field: Field): Field {
  return {
    ...field,
    read: async (text, offered, context) => {
      const read = await field.read(text, offered, context);
      const many = read.kind === 'other' || (read.kind === 'answers' && !read.answers['tip-size']);
      const count = many ? heardCount(text) : null;
      if (count === 'many')
        return {
          kind: 'answers',
          answers: { 'tip-size': SKIPPED, 'tip-what': withStory(context.answers['tip-what'], text) },
        };
      if (count !== null) return { kind: 'answers', answers: { 'tip-size': count } };
      const none = meansNone(text) || readYesNo(text) === 'no';
      const turns = read.kind === 'answers' && !('tip-size' in read.answers);
      if (!none || turns || (read.kind === 'answers' && read.answers['tip-size'] !== undefined)) return read;
      return (context.session.task?.tries ?? 0) > 0 || !context.turn.can.screen
        ? { kind: 'answers', answers: { 'tip-size': SKIPPED } }
        : { kind: 'refused', say: [{ key: 'tip.size.no' }] };
    },
  };
}

/** Questions that a resident may answer with more of the story. */
const OPEN: Readonly<Record<string, Field>> = {
  'tip-size': guessed(
    pickField({
      name: 'tip-size',
      key: 'tip.size',
      choices: choicesOf('size', [...SIZES, SKIPPED]),
      hear: (text) => (asksToSkip(text) || UNSURE.test(fold(text)) ? SKIPPED : heardSize(text)),
    }),
  ),
  'tip-hazard': pickField({
    name: 'tip-hazard',
    key: 'tip.hazard',
    // "The first one" is the first that is read out.
    choices: (context) => choicesOf('hazard', context.turn.can.screen ? HAZARDS : READ_OUT)(context),
    open: true,
    // A bare yes names none of them.
    hear: (text) => heardHazard(text) ?? (readYesNo(text) === 'yes' ? 'some' : null),
  }),
  [PHOTO]: photoField(PHOTO),
  contact: contactField,
};

export const flyTipping = withLead(
  requestService({
    id: ID,
    readsAgain: true,
    fields: {
      'tip-kind': pickField({ name: 'tip-kind', key: 'tip.kind', choices: choicesOf('kind', KINDS), hear: heardKind }),
      'tip-where': whereField,
      ...OPEN,
    },
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)) || PRIVATE.test(fold(text)),
      begin: 'tip.start',
      offer: 'tip.offer',
      firstWithoutWords: true,
      reviewBy: ALWAYS,
    },
    resolve: (context) => Promise.resolve(resolve(context)),
    amend,
    // The owner of private land clears it: that is told, and no form is filled in for nothing.
    settle: (context) =>
      Promise.resolve(context.answers['tip-private'] === 'yes' ? early([{ key: 'tip.private' }], context) : null),
    next: ({ answers, turn }) => {
      if (!answers['tip-kind']) return 'tip-kind';
      // Whoever cannot see what they answered is told of the danger first, and asked for no photo and no number.
      if (!turn.can.screen && answers['tip-kind'] === 'rubbish' && !answers['tip-hazard']) return 'tip-hazard';
      if (!answers['tip-where']) return 'tip-where';
      if (answers['tip-kind'] === 'rubbish') {
        if (!answers['tip-size']) return 'tip-size';
        if (!answers['tip-hazard']) return 'tip-hazard';
      }
      if (turn.can.photos && !answers[PHOTO]) return PHOTO;
      return answers['contact'] || !turn.can.screen ? null : 'contact';
    },
    intro: 'tip.intro',
    summary: (context) => {
      const { answers, ports, language } = context;
      const picked = (['kind', 'size', 'hazard'] as const)
        .filter((name) => answers[`tip-${name}`] && answers[`tip-${name}`] !== SKIPPED)
        .map((name) => ({
          field: `tip-${name}`,
          value: label(name, context, language),
          staff: label(name, context, 'en'),
        }));
      const contact = answers['contact'];
      const [kind, ...rest] = picked;
      return Promise.resolve([
        ...(kind ? [kind] : []),
        { field: 'tip-where', value: answers['tip-where'] ?? '' },
        ...rest,
        ...(answers[PHOTO]
          ? [{ field: PHOTO, value: photosTold(context, PHOTO, language), staff: photosTold(context, PHOTO, 'en') }]
          : []),
        ...(contact
          ? [
              {
                field: 'contact',
                value: contact === NO_CONTACT ? ports.words.text('tip.no-contact', language) : contact,
              },
            ]
          : []),
      ]);
    },
    request: ({ answers }) => ({
      about: answers['tip-kind'] ?? '',
      place: { text: answers['tip-where'] ?? '' },
      photos: photosOf(answers, PHOTO),
      ...(answers['tip-what'] && { details: { 'in their words': answers['tip-what'] } }),
    }),
    done: (context, reference) => ({ say: thanks('tip.done', reference), options: [person(context)] }),
  }),
  (context, begins) => {
    const { answers, session } = context;
    const hazard = answers['tip-hazard'];
    const fresh = hazard !== undefined && hazard !== 'none' && session.task?.answers['tip-hazard'] !== hazard;
    const before = session.task?.answers['tip-what'];
    const place = session.task?.answers['tip-where'];
    const further = place !== undefined && place !== '' && answers['tip-where']?.startsWith(`${place}, `) === true;
    const more = !begins && (further || (answers['tip-what'] !== undefined && answers['tip-what'] !== before));
    return [
      ...(fresh ? [{ key: `tip.warn.${hazard}` }] : []),
      ...(more ? [{ key: 'tip.noted' }] : []),
      ...(begins ? [{ key: answers['tip-kind'] === 'rubbish' ? 'tip.begin' : 'tip.begin.other' }] : []),
    ];
  },
);

/** What the first message tells: the kind, a danger, whose land it is; all of it goes to staff. */
function resolve(context: ServiceContext): Read {
  const { session, answers } = context;
  const text = wordsSaid(context);
  if (session.task?.service === ID || text === '') return { kind: 'other' };
  const hazard = heardHazard(text);
  const where = heardWhere(text, !context.turn.can.screen) ?? heardStreet(text, context);
  return {
    kind: 'answers',
    answers: {
      'tip-kind': answers['tip-kind'] ?? heardKind(text) ?? '',
      ...(where !== null && { 'tip-where': where }),
      ...(hazard && { 'tip-hazard': hazard }),
      ...(text.length > 12 && { 'tip-what': text.slice(0, 500) }),
    },
  };
}

/** A postcode or a street that is told once we ask for something else: a few words, and no question. */
function whereMore(text: string, context: ServiceContext): string | null {
  const said = fold(text);
  const place = POSTCODE.test(said) || streetIn(text, context.ports.addresses.streets()) !== null;
  return place && said.split(' ').length <= PLACE_WORDS && !QUESTION.test(said) ? text.trim() : null;
}
const PLACE_WORDS = 6;

/** Fewest words that tell more about it. */
const TELLING = 3;
const QUESTION =
  /\?\s*$|^(?:what|when|where|who|why|how|which|can|could|will|would|do|does|is|are|am|pryd|beth|pwy|pam|sut|ble|faint|alla|oes|ydy)\b|\b(?:i|we)(?:'d| would)? (?:want|need|like|wish)\b|\b(?:cancel|(?<!bus )stop|start again|go back|change|talk to|speak to|person|skip|canslo|newid|siarad|yn ol|eisiau|hoffwn)\b/;

/** More about it while something else is asked: kept for the crew, with any danger it names, and the question is asked again. */
async function amend(text: string, context: ServiceContext): Promise<Read> {
  const { answers, session } = context;
  const asking = session.task?.asking ?? '';
  const field = OPEN[asking];
  const said = fold(text);
  const hazard = danger(text);
  if (asking === 'tip-kind') {
    if (!hazard || QUESTION.test(said)) return { kind: 'other' };
    return { kind: 'answers', answers: { 'tip-kind': heardKind(text) ?? 'rubbish', 'tip-hazard': hazard } };
  }
  // "Skip" is an answer before it is a size.
  const own = await field?.read(text, session.task?.offered ?? [], context);
  if (own && own.kind !== 'other')
    // "A van load of asbestos" answers the question, and tells a danger that nobody asked about yet.
    return own.kind === 'answers' && hazard && asking !== 'tip-hazard'
      ? { ...own, answers: { ...own.answers, 'tip-hazard': hazard } }
      : { kind: 'other' };
  const size = asking === 'tip-size' || asking === 'tip-where' ? null : heardSize(text);
  if (size !== null)
    return { kind: 'answers', answers: { 'tip-size': size, ...(hazard && { 'tip-hazard': hazard }), change: '' } };
  const more = answers['tip-where'] && field ? whereMore(text, context) : null;
  if (more !== null) return { kind: 'answers', answers: { 'tip-where': `${answers['tip-where'] ?? ''}, ${more}` } };
  if (!field || (hazard === null && said.split(' ').length < TELLING && !LIKE.test(said)) || QUESTION.test(said))
    return { kind: 'other' };
  return {
    kind: 'answers',
    answers: { 'tip-what': withStory(answers['tip-what'], text), ...(hazard && { 'tip-hazard': hazard }) },
  };
}
