// Where items go, in words: the danger, the place by this council's own name for it, what to do first, and where else.
import { isoDate, list, money } from '../../../core/format.js';
import { COLLECTED, type Destination, type Item } from '../../../core/items.js';
import type { Link, Option } from '../../../core/reply.js';
import type { Done, Say, ServiceContext } from '../../../core/service.js';

/** Where more is told about a destination, and the page that does it. */
const STEPS: Partial<Record<Destination, readonly [intent: string, page: 'recyclingCentres' | 'bulkyWaste' | 'clinicalWaste']>> = {
  'recycling-centre': ['bins.recycling-centre', 'recyclingCentres'],
  hazardous: ['bins.recycling-centre', 'recyclingCentres'],
  bulky: ['bins.bulky-waste', 'bulkyWaste'],
  clinical: ['bins.clinical-waste', 'clinicalWaste'],
}; // prettier-ignore

/** One paragraph an item; with several, or by ear, only what matters most of each. */
export function toldItems(items: readonly Item[], more: boolean, context: ServiceContext): Done {
  const { ports, language } = context;
  const say: Say[] = items.map((item) => {
    const all = sentences(item, context);
    const core = all.filter(({ kind }) => kind === 'danger' || kind === 'goes');
    const told = items.length > 1 ? core : all;
    const spoken = items.length > 1 ? core : all.filter(({ kind }) => kind !== 'or' || core.length < 2);
    return {
      text: told.map(({ text }) => text).join(' '),
      speech: spoken.map(({ speech }) => speech).join(' '),
    };
  });
  const [first] = items;
  const places = items.length === 1 && first ? [first.goes, first.or] : items.map(({ goes }) => goes);
  const steps = new Map(places.flatMap((place) => (place && STEPS[place] ? [STEPS[place]] : [])));
  const label = (intent: string): string => ports.words.text(`label.${intent}`, language);
  const links: readonly Link[] = [...steps].map(([intent, page]) => ({
    label: label(intent),
    url: ports.council.links[page],
  }));
  const options: readonly Option[] = [
    { value: 'intent:bins.what-goes-where', label: ports.words.text('items.another', language) },
    ...[...steps].map(([intent]) => ({ value: `intent:${intent}`, label: label(intent) })),
    { value: 'do:person', label: ports.words.text('person.talk', language) },
  ];
  return { ending: 'answered', say: more ? [...say, { key: 'items.more' }] : say, options, links };
}

/** Not every centre takes these, or takes much of them: none is named before one has asked. */
const SOME_CENTRES = new Set(['small-loads', 'keep-apart', 'ask-first']);

interface Sentence {
  readonly kind: 'danger' | 'goes' | 'note' | 'or';
  readonly text: string;
  readonly speech: string;
}

function sentences(item: Item, context: ServiceContext): readonly Sentence[] {
  const { ports, language } = context;
  const name = item.name[language] ?? item.name.en;
  const { contact, county, bins } = ports.council;
  const say = (words: { readonly en: string; readonly cy?: string }): string => words[language] ?? words.en;
  const phone = contact.phone[language] ?? contact.phone.en;
  const centres = list(bins.centres.map((centre) => say(centre.name)), language, 'or'); // prettier-ignore
  const sentence = (kind: Sentence['kind'], key: string, container = ''): Sentence => {
    const data = { item: name, container, centres, phone, centrePhone: county?.phone ?? phone, n: bins.bulky.items, price: money(bins.bulky.pence) }; // prettier-ignore
    return { kind, text: ports.words.text(key, language, data), speech: ports.words.speech(key, language, data) };
  };
  const goes = containerOf(item.goes, context);
  const or = item.or && containerOf(item.or, context);
  // What we collect ourselves needs no second place, but for a sack that not every home has.
  const second = item.or !== null && (or ? or.key !== goes?.key && (!goes || item.goes === 'nappy' || goes.subscription !== undefined) : true); // prettier-ignore
  const own = item.own && (item.own[language] ?? item.own.en);
  const some = item.goes === 'recycling-centre' && item.notes.some((note) => SOME_CENTRES.has(note));
  const [only, another] = [item.goes, second ? item.or : null].includes('recycling-centre') ? bins.centres : [];
  const booking = only && !another ? say(only.booking) : '';
  const book: readonly Sentence[] = booking === '' ? [] : [{ kind: 'note', text: booking, speech: booking }];
  return [
    ...(item.danger ? [sentence('danger', `items.danger.${item.danger}`)] : []),
    goes
      ? sentence('goes', 'items.goes.container', goes.name)
      : sentence('goes', some ? 'items.goes.some-centre' : `items.goes.${item.goes}`),
    ...(item.goes === 'recycling-centre' ? book : []),
    ...(goes?.subscription ? [sentence('note', 'items.joined', goes.name)] : []),
    ...item.notes.map((note) => sentence('note', `items.note.${note}`)),
    ...(own ? [{ kind: 'note' as const, text: own, speech: own }] : []),
    ...(second && item.or !== null
      ? [or ? sentence('or', 'items.or.container', or.name) : sentence('or', `items.or.${item.or}`)]
      : []),
    ...(item.goes === 'recycling-centre' ? [] : book.map((one) => ({ ...one, kind: 'or' as const }))),
  ]; // prettier-ignore
}

/** This council's container for a kind of waste today, by the name residents know it by. */
function containerOf(
  destination: Destination,
  { ports, language }: ServiceContext,
): { readonly key: string; readonly name: string; readonly subscription?: object } | null {
  if (!COLLECTED.some((kind) => kind === destination)) return null;
  const key = ports.items.containerFor(destination, isoDate(ports.clock.council()));
  const container = ports.council.collections.containers.find((one) => one.key === key);
  if (!container) return null;
  const { subscription } = container;
  return { key: container.key, name: container.name[language] ?? container.name.en, ...(subscription && { subscription }) }; // prettier-ignore
}
