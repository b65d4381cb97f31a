// Reports building or other work without permission: where, what, since when; read back, then sent. The phone comes first when it cannot wait.
import { contactField, NO_CONTACT, pickField, wordsField } from '../../core/form-fields.js';
import { isoDate } from '../../core/format.js';
import { addressLine } from '../../core/home.js';
import { namesNoDay } from '../../core/kinds/unreal-day.js';
import { readPostcode } from '../../core/kinds/postcode.js';
import { readWhen } from '../../core/kinds/when.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import { requestService, thanks, type SummaryLine } from '../../core/request-form.js';
import type { Field, Read, ServiceContext } from '../../core/service.js';
import type { Language, Slots } from '../../core/turn.js';
import { personOption } from './application-answers.js';
import { beginField, isBareIntent } from './begin-field.js';
import { callNow, cannotWait, PROTECTED } from './cannot-wait.js';
import { hearSite, houseIn, isNear } from './site.js';

const ID = 'planning.enforcement';
/** Longest description of a place, in characters. */
const PLACE = 200;
/** A first message as long as this, or one that names a kind of work, tells what is being done. */
const TELLING = 60;
const REPORTS = /\b(?:report|reporting|complain|adrodd|riportio|cwyno)\b/i;
/** Questions about the rules, or about their own work. */
const ASKS =
  /\?|\b(?:years?|how|what|when|which|whether|can you|could you|will you|would you|do you|does|notice|letter|anonymous|my name|i(?:'ve| have)? built|we(?:'ve| have)? built|i(?:'ve| have) (?:put|done)|blynedd|mlynedd|blynyddoedd|flynyddoedd|faint|sut|beth|pryd|pa mor|hysbysiad|llythyr|dienw|adeiladais)\b/i;
const UNKNOWN = 'unknown';
const DO_NOT_KNOW =
  /\b(?:don'?t|do not|not|no)\b.{0,8}\b(?:know|sure|idea)\b|\bddim yn (?:gwybod|siŵr|siwr)\b|\bdim syniad\b/i;

/** An address, or any words that tell a place; "next door" is one where their own home is known. */
const placeField: Field = {
  anyWords: true,
  place: true,
  ask: () => Promise.resolve({ say: [{ key: 'breach.place' }], options: [] }),
  read: async (text, _offered, context): Promise<Read> => {
    if (text.startsWith('answer:')) return { kind: 'other' };
    const place = text.trim().slice(0, PLACE);
    const near = hearSite(text, context.ports, context.language)?.['where'];
    if ((text.match(/\p{L}|\p{N}/gu) ?? []).length < 4) return TELL_PLACE;
    if (!isNear(near)) return { kind: 'answers', answers: { 'breach-place': place } };
    const home = await lineOfHome(context);
    return home === null
      ? TELL_PLACE
      : { kind: 'answers', answers: { 'breach-place': `${place} (${home})`.slice(0, PLACE) } };
  },
};
const TELL_PLACE: Read = { kind: 'refused', say: [{ key: 'breach.place.more' }] };

async function lineOfHome({ session, ports, language }: ServiceContext): Promise<string | null> {
  const uprn = session.known['uprn'];
  const home = uprn === undefined ? null : await ports.addresses.byUprn(uprn);
  return home?.ok && home.value ? addressLine(home.value, language) : null;
}

const sinceField: Field = {
  anyWords: true,
  ask: ({ turn, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'breach.since' }],
      options: turn.can.screen
        ? [{ value: `answer:${UNKNOWN}`, label: ports.words.text('guide-planning.unknown', language) }]
        : [],
    }),
  read: (text, offered, context) => {
    const unknown: Read = { kind: 'answers', answers: { 'breach-since': UNKNOWN } };
    if (text === `answer:${UNKNOWN}` || (text.length < TELLING && DO_NOT_KNOW.test(text)))
      return Promise.resolve(unknown);
    // "I mean an extension": what is done, not since when.
    const meant = MEANT.exec(text)?.[1];
    if (meant !== undefined && readWhen(meant, isoDate(context.ports.clock.council())) === null)
      return Promise.resolve({ kind: 'answers', answers: { 'breach-what': meant } });
    // "Yes", or "no, number 14", is no date.
    if (readYesNo(text) !== null || /^\W*(?:no|na|sorry|sori)\b/i.test(text))
      return Promise.resolve({ kind: 'refused', say: [{ key: 'breach.since.more' }] });
    const wrong = text.length < TELLING ? wrongDay(text, isoDate(context.ports.clock.council())) : null;
    if (wrong !== null) return Promise.resolve({ kind: 'refused', say: [{ key: wrong }] });
    return wordsField('breach-since', 'breach.since', 2).read(text, offered, context);
  },
};

const MEANT =
  /^\W*(?:(?:no|sorry|actually|wait|going back|na|sori)\W+)*(?:i (?:mean|meant)|(?:ro'?n|o'?n) i'?n (?:meddwl|golygu))\W+(.{3,120})$/iu;

/** Key of what is wrong with a day that cannot be since when: in no calendar, or of a year that they name and still to come. */
function wrongDay(text: string, today: string): string | null {
  if (namesNoDay(text)) return 'breach.since.unreal';
  const when = /\b20\d\d\b/.test(text) ? readWhen(text, today) : null;
  return when !== null && when.from > today ? 'breach.since.future' : null;
}

/** Asked only where what is said may be about a listed building or a protected tree. */
const nowField: Field = {
  ask: ({ ports, language }) =>
    Promise.resolve({
      say: [{ key: 'breach.now' }],
      options: ['yes', 'no'].map((said) => ({
        value: `answer:${said}`,
        label: ports.words.text(`answer.${said}`, language),
      })),
    }),
  read: (text) => {
    const said = text === 'answer:yes' ? 'yes' : text === 'answer:no' ? 'no' : readYesNo(text);
    return Promise.resolve(said ? { kind: 'answers', answers: { 'breach-now': said } } : { kind: 'other' });
  },
};

const KINDS = ['building', 'boundary', 'use', 'protected'] as const;
const written = wordsField('breach-what', 'breach.what');
/** A speaker hears no free words: it offers kinds, and staff ask the rest. */
const spoken = pickField({
  name: 'breach-what',
  key: 'breach.what.kinds',
  choices: ({ ports, language }) =>
    KINDS.map((kind) => {
      const label = ports.words.text(`breach.kind.${kind}`, language);
      return { value: label, label };
    }),
});
const whatField: Field = {
  anyWords: true,
  ask: (context) => (context.turn.can.screen ? written : spoken).ask(context),
  read: (text, offered, context) => (context.turn.can.screen ? written : spoken).read(text, offered, context),
};

/** Said before it is asked how to reach them: nobody is told who reported it. */
const reachField: Field = {
  ...contactField,
  ask: async (context) => {
    const asked = await contactField.ask(context);
    return { ...asked, say: [{ key: 'breach.private' }, ...asked.say] };
  },
};

export const breach = requestService({
  id: ID,
  readsAgain: true,
  guided: {
    articleFirst: (text) => text === '' || (ASKS.test(text) && !REPORTS.test(text) && !cannotWait(text)),
    begin: 'breach.begin',
    offer: 'breach.offer',
    reviewBy: () => '9999-12-31',
  },
  fields: {
    begin: beginField(ID, 'breach.offer'),
    'breach-place': placeField,
    'breach-what': whatField,
    'breach-now': nowField,
    'breach-since': sinceField,
    contact: reachField,
  },
  // Their own home, which a form would be filled with, is not the place that they report.
  resolve: (context) =>
    Promise.resolve({ kind: 'answers', answers: { uprn: '', postcode: '', number: '', ...heardFirst(context) } }),
  settle: (context) => {
    const urgent = context.answers['breach-now'] === 'yes' && context.session.known['breach-called'] !== 'yes';
    return Promise.resolve(urgent ? callNow(context) : null);
  },
  next: ({ answers, session, turn }) => {
    if (answers['begin'] === 'ask') return 'begin';
    const missing = ['breach-place', 'breach-what'].find((name) => !answers[name]);
    if (missing !== undefined) return missing;
    const mayWait = session.known['breach-called'] === 'yes' || !PROTECTED.test(answers['breach-what'] ?? '');
    if (!answers['breach-now'] && !mayWait) return 'breach-now';
    const rest = turn.can.screen ? ['breach-since', 'contact'] : ['contact'];
    return rest.find((name) => !answers[name]) ?? null;
  },
  summary: (context) => Promise.resolve(summary(context)),
  request: ({ answers }) => ({ about: '', place: { text: answers['breach-place'] ?? '' } }),
  intro: 'breach.intro',
  done: (context, reference) => ({
    say: thanks('breach.done', reference),
    options: [
      {
        value: 'intent:planning.find-application',
        label: context.ports.words.text('applications.begin', context.language),
      },
      personOption(context),
    ],
  }),
});

/** A message that says what is done need not say it again; one about a listed building or a tree now is told the number. */
function heardFirst({ session, turn, ports, language }: ServiceContext): Slots {
  if (session.task?.service === ID) return {};
  if (isBareIntent(ID, turn)) return { begin: 'ask' };
  const text = turn.input.kind === 'text' ? turn.input.text.trim() : '';
  if (cannotWait(text)) return { 'breach-now': 'yes' };
  const tells = text.length > TELLING || ports.reader.read(text, language).slots['work'] !== undefined;
  const place = addressIn(text, ports, language);
  return { ...(tells && { 'breach-what': text.slice(0, 2000) }), ...(place !== null && { 'breach-place': place }) };
}

/** Words that tell another place by an address. */
const BESIDE =
  /\b(?:next[\s-]?door|opposite|near|behind|beside|across|between|drws nesa|gyferbyn|ger|wrth|tu ol|tu ôl|rhwng)\b/i;

/** "7 Westgate": a house in one of our streets or postcodes; a street alone is not yet a place. */
function addressIn(text: string, ports: ServiceContext['ports'], language: Language): string | null {
  if (text === '' || BESIDE.test(text)) return null;
  const postcode = readPostcode(text, ports.addresses.postcodes());
  const { street } = ports.reader.read(text, language).slots;
  const house = houseIn(postcode ? text.replace(postcode.matched, ' ') : text);
  if (house === '' || (!postcode && street === undefined)) return null;
  const line = [house, street].filter(Boolean).join(' ');
  return [line, postcode?.postcode].filter(Boolean).join(', ').slice(0, PLACE);
}

function summary({ answers, ports, language }: ServiceContext): readonly SummaryLine[] {
  const contact = answers['contact'] ?? '';
  const text = (key: string, of = language): string => ports.words.text(key, of);
  const line = (field: string, unknown: string, key: string): SummaryLine => {
    const value = answers[field] ?? '';
    return value === unknown ? { field, value: text(key), staff: text(key, 'en') } : { field, value };
  };
  return [
    { field: 'breach-place', value: answers['breach-place'] ?? '' },
    { field: 'breach-what', value: answers['breach-what'] ?? '' },
    ...(answers['breach-since'] ? [line('breach-since', UNKNOWN, 'breach.since.unknown')] : []),
    ...(contact ? [line('contact', NO_CONTACT, 'breach.contact.none')] : []),
  ];
}
