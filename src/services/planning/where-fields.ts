// Two questions about applications: which one or where, and which of several.
import { asksForMore, meansNone, pageOf, turnedOver, type ChoicePage } from '../../core/choice-pages.js';
import { list } from '../../core/format.js';
import { readChoice } from '../../core/kinds/choice.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import type { Application } from '../../core/planning.js';
import type { Field, Read, Say, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';
import { numberSaid } from '../../core/kinds/application-part.js';
import { readApplicationReference } from '../../core/kinds/application-reference.js';
import { inSentence } from './in-sentence.js';
import { lookUp, type Looked } from './look-up.js';
import { hearSite, isNear, NEAR, NO_SITE, siteOf } from './site.js';

/** Applications shown at once on a screen: the newest. */
const SHOWN = 5;
/** Longer than this, in characters, is a question of its own unless it names a place. */
const SHORT = 60;
const NUMBER = /^\W*(?:(?:number|option|no|rhif|opsiwn)\W*)?(\d)\W*$/i;
const HOUSE = /^\W*(?:(?:it'?s|it is|at|and|house|number|no)\W+)*(\d{1,4}[a-z]?)\W*$/i;
/** A year and a number, or less: a reference with a part of it left out. */
const PART = /^\W*(?:(?:ref\w*|number|no|rhif|cyf\w*)\W+)?(?:[a-z]{1,4}\W?)?(?:\d{2}|\d{4})\s?[/\\._-]\s?\d{0,5}\W*$/i;
const UNKNOWN =
  /\b(?:don'?t|do not|not|no)\b.{0,8}\b(?:know|sure|idea|remember)\b|\bddim yn (?:gwybod|siŵr|siwr|cofio)\b/i;

export const whereField: Field = {
  undo: NO_SITE,
  ask: ({ turn, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'applications.ask' }],
      options: turn.can.screen
        ? NEAR.map((near) => ({
            value: `answer:${near}`,
            label: ports.words.text(`applications.ask.${near}`, language),
          }))
        : [],
    }),
  read: (text, _offered, context) => Promise.resolve(readWhere(text, context)),
};

function readWhere(text: string, { ports, language, turn }: ServiceContext): Read {
  const near = text.replace(/^answer:/, '');
  if (text.startsWith('answer:'))
    return isNear(near) ? { kind: 'answers', answers: { ...NO_SITE, where: near } } : { kind: 'other' };
  const heard = hearSite(text, ports, language);
  if (heard) return { kind: 'answers', answers: heard };
  // "2": the second of those that stand under the question.
  const listed = turn.can.screen ? NEAR[Number(/^\W*(\d)\W*$/.exec(text)?.[1] ?? 0) - 1] : undefined;
  if (listed) return { kind: 'answers', answers: { ...NO_SITE, where: listed } };
  // To a speaker a bare number is a house, or a letter heard wrongly.
  const number = numberSaid(text, turn.can.screen);
  if (number !== null && ports.planningRegister?.byPart) return { kind: 'answers', answers: siteOf(number) };
  if (text.length > SHORT) return { kind: 'other' };
  if (UNKNOWN.test(text)) return { kind: 'refused', say: [{ key: 'applications.ask.unknown' }], offerPerson: true };
  if (PART.test(text)) return { kind: 'refused', say: [partWords({ ports })] };
  const attempt = /\d/.test(text) && !/\?\s*$/.test(text);
  return attempt ? { kind: 'refused', say: [{ key: 'applications.ask.format' }] } : { kind: 'other' };
}

/** What a whole one looks like, where that is known. */
export const partWords = ({ ports }: Pick<ServiceContext, 'ports'>): Say => ({
  key: 'applications.ask.part',
  data: { example: ports.planningRegister?.example ?? 'none' },
});

/** The newest on a screen, three at a time aloud. */
function pageOfFound(looked: Looked, context: ServiceContext): ChoicePage<Application> {
  const found = looked.kind === 'several' ? looked.found : [];
  return pageOf('application', context.turn.can.screen ? found.slice(0, SHOWN) : found, context);
}

export const applicationField: Field = {
  undo: { application: '', 'application-page': '' },
  ask: async (context) => {
    const { language, turn, ports } = context;
    const looked = await lookUp(context);
    if (looked.kind !== 'several') return { say: [{ key: 'applications.down' }], options: [] };
    const { shown, page, left } = pageOfFound(looked, context);
    const names = shown.map((one) => inSentence(one.description, language));
    const options = shown.map((one, index) => ({
      value: `answer:${one.reference}`,
      label: `${String(index + 1)}. ${lineOf(one, context)}`,
    }));
    const choices = list(names, language, 'or');
    const { number = '' } = looked;
    const example = ports.planningRegister?.example ?? 'none';
    const data = { place: looked.place, n: looked.found.length, shown: shown.length, choices, number, example };
    const first = number !== '' ? 'applications.which-number' : looked.around ? 'applications.which-near' : 'applications.which'; // prettier-ignore
    const key = page > 0 ? 'choices.next' : first;
    const some = looked.found.length > shown.length ? [{ key: 'applications.which.some', data }] : [];
    const other = { value: 'answer:other', label: ports.words.text('applications.which.other', language) };
    return {
      say: [...(left ? [{ key: 'choices.more' }] : []), { key, data }, ...some],
      options: turn.can.screen ? [...options, other] : options,
      more: left,
    };
  },
  read: async (text, offered, context) => {
    if (text === 'answer:other') return { kind: 'answers', answers: NO_SITE };
    if (text.startsWith('answer:'))
      return offered.includes(text) ? chosen(text.slice('answer:'.length)) : { kind: 'other' };
    const reference = readApplicationReference(text);
    if (reference !== null) return chosen(reference);
    const looked = await lookUp(context);
    const paged = pageOfFound(looked, context);
    const { shown } = paged;
    const none = paged.others.length > 0 && meansNone(text);
    if (paged.left && (none || asksForMore(text)))
      return { kind: 'answers', answers: turnedOver('application', paged) };
    if (none) return { kind: 'refused', say: [{ key: 'choices.none' }], offerPerson: true, spent: true };
    // "Is it this one?"
    const sure = shown.length === 1 ? readYesNo(text) : null;
    if (sure) return sure === 'yes' ? chosen(shown[0]?.reference ?? '') : { kind: 'answers', answers: NO_SITE };
    const house = houseAsked(text, looked, shown.length, context);
    if (house) return { kind: 'answers', answers: house };
    if (text.length <= SHORT && !/\?\s*$/.test(text)) {
      const place = readChoice(
        text,
        shown.map((one) => lineOf(one, context)),
      );
      // A number that is no house among them is its place in the list.
      const one = shown[place ?? Number(NUMBER.exec(text)?.[1] ?? 0) - 1];
      if (one) return chosen(one.reference);
    }
    const heard = hearSite(text, context.ports, context.language);
    return heard ? { kind: 'answers', answers: heard } : { kind: 'other' };
  },
};

/** A speaker that read out only some asks for the house number: a number is one then, and "the third one" a choice. */
function houseAsked(text: string, looked: Looked, shown: number, { turn, answers }: ServiceContext): Slots | null {
  const house = turn.can.screen ? undefined : HOUSE.exec(text)?.[1];
  const site = answers['site'] ?? answers['postcode'];
  if (house === undefined || !site || looked.kind !== 'several' || looked.found.length <= shown) return null;
  return { where: 'site', site, house: house.toUpperCase(), application: '', 'application-page': '' };
}

const chosen = (application: string): Read => ({ kind: 'answers', answers: { application } });

/** "10 Mill Fields Road, Glanmarch: Two-storey extension at the side (P/2026/0033)". */
const lineOf = ({ reference, description, address }: Application, { language }: ServiceContext): string =>
  `${address[language] ?? address.en}: ${description[language] ?? description.en} (${reference})`;
