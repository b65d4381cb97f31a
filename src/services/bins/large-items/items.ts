// Which large items: read from the resident's words, held against the council's list and the number that one collection takes.
import type { BulkyCount, BulkyNamed } from '../../../core/bulky.js';
import { capital, list } from '../../../core/format.js';
import { fold } from '../../../core/kinds/fold.js';
import { readPostcode } from '../../../core/kinds/postcode.js';
import { readYesNo } from '../../../core/kinds/yes-no.js';
import type { Field, Read, Say, ServiceContext } from '../../../core/service.js';
import type { Language } from '../../../core/turn.js';

export const itemsIn = (text: string, { ports, language }: ServiceContext): BulkyNamed =>
  ports.bulky?.named(text, language) ?? { items: [], unknown: null };

/** "sofa:1,armchair:2" in the answers. */
export const itemsChosen = ({ ports, answers }: Pick<ServiceContext, 'ports' | 'answers'>): readonly BulkyCount[] =>
  (answers['bulky-items'] ?? '').split(',').flatMap((part) => {
    const [key = '', count = ''] = part.split(':');
    const item = ports.bulky?.get(key);
    return item ? [{ item, count: Number(count) }] : [];
  });

/** What they count against the price. */
export const countOf = (items: readonly BulkyCount[]): number =>
  items.reduce((sum, { item, count }) => sum + item.counts * count, 0);

/** "sofa, armchair (2) and bed". */
export const itemsLine = (items: readonly BulkyCount[], language: Language): string =>
  list(
    items.map(({ item, count }) => `${item.name[language] ?? item.name.en}${count > 1 ? ` (${String(count)})` : ''}`),
    language,
  );

/** What was named, as answers; refused where none of it is taken, or it is too much for one collection. */
export function readItems({ items, unknown }: BulkyNamed, context: ServiceContext): Read {
  const { language, ports } = context;
  const taken = items.filter(({ item }) => item.taken);
  const left = items.filter(({ item }) => !item.taken);
  const most = ports.council.bins.bulky.items;
  if (taken.length === 0 && left.length > 0) return { kind: 'refused', say: [notTaken(left, context)] };
  if (taken.length === 0)
    return { kind: 'refused', say: [{ key: 'bins.bulky.unknown', data: { said: (unknown ?? '').slice(0, 60) } }] };
  if (countOf(taken) > most)
    return {
      kind: 'refused',
      say: [{ key: 'bins.bulky.too-many', data: { items: capital(itemsLine(taken, language)), n: countOf(taken), most } }],
    };
  return {
    kind: 'answers',
    answers: {
      'bulky-items': taken.map(({ item, count }) => `${item.key}:${String(count)}`).join(','),
      'bulky-left': left.map(({ item }) => `${item.key}:1`).join(','),
      'bulky-unsure': (unknown ?? '').slice(0, 60),
    },
  };
} // prettier-ignore

function notTaken(left: readonly BulkyCount[], { language }: ServiceContext): Say {
  const notes = [...new Set(left.flatMap(({ item }) => item.note?.[language] ?? item.note?.en ?? []))].join(' ');
  return { key: 'bins.bulky.not-taken', data: { items: itemsLine(left, language), notes } };
}

/** What of it is left out, told once, with the question that follows. */
export function newsOfItems(context: ServiceContext): readonly Say[] {
  const { answers, session } = context;
  const fresh = (name: string): string | undefined =>
    session.task?.answers[name] === answers[name] ? undefined : answers[name] || undefined;
  const [left, unsure] = [fresh('bulky-left'), fresh('bulky-unsure')];
  const items = left === undefined ? [] : itemsChosen({ ...context, answers: { 'bulky-items': left } });
  return [
    ...(items.length > 0 ? [notTaken(items, context)] : []),
    ...(unsure === undefined ? [] : [{ key: 'bins.bulky.unsure', data: { said: unsure } }]),
  ];
}

/** "Sorry, it's number 9 not 7", "my house is number 9": the home that was told already is another one. */
const NUMBER =
  /^(?:(?:oh|oops|no|wait|sorry|actually|i meant?|it should be|should (?:have been|be)|(?:it|that)?'?s|it is|is|the|my|our|house|na|nage|sori|mae'?n?|yw|y|fy|nhy|ty)[ ,.]+)*(?:(?:number|no\.?|rhif) ?)?(\d{1,4}[a-z]?)(?: ?[,.]? ?(?:not|and not|instead of|nid|yn lle) (?:(?:number|rhif) )?\d{1,4}[a-z]?)?(?: (?:sorry|please|sori|plis))?[.! ]*$/;
/** A number alone may be how many things. */
const OF_A_HOUSE =
  /\b(?:number|no|rhif|house|ty|nhy|sorry|sori|oops|actually|wait|meant?|should|not|nid|instead|yn lle|na|nage)\b/;

function homePutRight(text: string, { answers, ports }: ServiceContext): Read | null {
  // Which of them it is, the form hears itself.
  if (readPostcode(text, ports.addresses.postcodes())) return { kind: 'other' };
  const said = fold(text);
  const number = OF_A_HOUSE.test(said) ? NUMBER.exec(said)?.[1] : undefined;
  return number !== undefined && answers['postcode'] ? { kind: 'answers', answers: { number, uprn: '' } } : null;
}

/** Begun as a question about something else, also where a speaker leaves its mark out. */
const ASKS =
  /^(?:and |but |so |ok |oh )*(?:what|when|where|who|why|how|which|do|does|did|is|are|am|should|can i|could i|pryd|beth|pwy|pam|sut|ble|faint|oes|ydy|ydi|ydych|ga i|alla i)\b/;

export const itemsField: Field = {
  ask: ({ ports }) =>
    Promise.resolve({ say: [{ key: 'bins.bulky.items', data: { n: ports.council.bins.bulky.items } }], options: [] }),
  read: (text, _offered, context) => {
    if (readYesNo(text) || /\?\s*$/.test(text) || text.length > 400) return Promise.resolve({ kind: 'other' });
    const named = itemsIn(text, context);
    const home = named.items.length === 0 ? homePutRight(text, context) : null;
    if (home) return Promise.resolve(home);
    // A sentence that names nothing we know is more likely another question.
    const asks = named.items.length === 0 && ASKS.test(fold(text));
    if (asks || (named.items.length === 0 && (named.unknown === null || text.split(/\s+/).length > 6)))
      return Promise.resolve({ kind: 'other' });
    return Promise.resolve(readItems(named, context));
  },
  undo: { 'bulky-items': '', 'bulky-left': '', 'bulky-unsure': '' },
};
