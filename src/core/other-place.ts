// Another place than the home we hold, told in the words: a street of ours, somebody else's home, the park. And naming the home that is used.
import { addressLine, asksForOtherHome } from './home.js';
import { fold } from './kinds/fold.js';
import type { Ports } from './ports.js';
import type { Say, Service } from './service.js';
import type { Task } from './session.js';
import { SHORTEST } from './street-home.js';
import { spelled, streetIn } from './street-names.js';
import type { Language, Slots } from './turn.js';

const THEIRS =
  '(?:mum|mam|mom|mother|dad|father|nan|nana|nain|taid|gran|granny|grandma|grandad|grandpa|son|daughter|sister|brother|aunt|auntie|uncle|friend|mate|neighbour|tenant|parents)';
const THING =
  '(?:bins?|bags?|box(?:es)?|cadd(?:y|ies)|recycling|rubbish|collections?|waste|garden|street|road|close|lane|council tax|band|bill|house|home|flat|place|address|bungalow|property)';
const IN_PUBLIC =
  '(?:park|playground|beach|cemetery|church|chapel|school|shops?|bus stop|town centre|car park|layby|lay by|village hall|field|community centre)';
/** "My mum's bins", "at my nan's", "for my neighbour", "the bin in the park". */
const ELSEWHERE = new RegExp(
  String.raw`\b(?:my|our) (?:\w+ )?${THEIRS}'?s? (?:\w+ )?${THING}\b|\b(?:at|to|near|outside) (?:my|our) ${THEIRS}(?:'?s)?(?= |$)|\b(?:bin|bins|collection|collections|assisted collection) (?:for|of|at) (?:my|our) ${THEIRS}\b|\b(?:in|at|by|near|outside) the ${IN_PUBLIC}\b|\b(?:biniau|bin|casgliad|sbwriel|cartref|ty|dy|stryd) (?:fy )?(?:mam|nhad|dad|nain|taid|mam-?gu|tad-?cu|chwaer|mrawd|brawd|nghymydog|cymydog|ffrind|merch|mab)\b|\b(?:yn|wrth|ger) y (?:parc|fynwent|traeth|ysgol|eglwys|capel)\b`,
);

const OURS =
  '(?:mam|nhad|dad|nain|nhaid|taid|mam-?gu|tad-?cu|chwaer|mrawd|brawd|nghymydog|cymydog|ffrind|merch|mab|modryb|ewythr|rhieni)';
/** "My mum's house", "from my nan's", "ty mam", and nothing else. */
const THEIR_PLACE = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|ok|okay|what about|how about|it'?s|it is|for|from|at|to|near|by|a|ac|ond|beth am|be am|mae'?n?|o|i|yn|ger|wrth)\b\W*)*` +
    String.raw`(?:(?:my|our) (?:\w+ )?(?:${THEIRS}(?:'s|s)?(?: (?:old |new )?(?:house|home|flat|place|address|bungalow|property|street|road))?)|(?:ty|dy|cartref|gartref|fflat|lle|cyfeiriad) (?:fy |ein )?${OURS})(?: (?:then|please|instead|plis|yn lle))?\W*$`,
);

/** Somebody else's home is named as the place, after an answer for another one. */
export const isTheirPlace = (text: string): boolean => THEIR_PLACE.test(fold(text));

const AROUND_STREET =
  /\b(?:and|but|so|ok|okay|what about|how about|it'?s|from|at|in|on|for|near|by|the|my|house|please|then|instead|a|ac|ond|beth am|be am|o|yn|ar|ger|i|plis)\b/g;

/** A street of ours and hardly more: "what about Weavers Row", "from Weavers Row then". */
export const isStreet = (text: string, { street }: Slots): boolean =>
  street !== undefined &&
  spelled(text).includes(spelled(street)) &&
  !/\p{L}|\d/u.test(spelled(text).replace(spelled(street), ' ').replace(AROUND_STREET, ' '));

export interface OtherPlace {
  /** Where the street that was named has only one. */
  readonly postcode: string | null;
}

/** "8 Acacia Avenue", "8 Ffordd y Parc": a street, whether we know it or not. */
const A_STREET =
  / \d{1,4}[a-h]? (?:(?:(?!(?:on|in|our|my|the|your|their|down|up|at|of|and|to|is|are|for|from|this|or|by|along|across) )\p{L}[\p{L}']* ){1,3}(?:street|road|lane|close|avenue|drive|terrace|crescent|grove|gardens|mews)|(?:stryd|heol|ffordd|lon|clos|rhes|rhodfa) \p{L}+) /u;

/** Null where the words say nothing against the home that is known. */
export async function otherPlace(text: string, known: Slots, ports: Ports): Promise<OtherPlace | null> {
  if (!known['uprn'] || text === '') return null;
  const said = spelled(text);
  const street = streetIn(text, ports.addresses.streets());
  if (street !== null && street.length >= SHORTEST) {
    const home = await ports.addresses.byUprn(known['uprn']);
    const own = home.ok && home.value ? Object.values(home.value.street) : [];
    if (own.some((name) => fold(name) === fold(street))) return null;
    const there = await ports.addresses.byStreet?.(street);
    const postcodes = new Set(there?.ok ? there.value.map(({ postcode }) => postcode) : []);
    const [only] = postcodes;
    return { postcode: postcodes.size === 1 && only !== undefined ? only : null };
  }
  return asksForOtherHome(text) || A_STREET.test(said) || ELSEWHERE.test(said.trim()) ? { postcode: null } : null;
}

/** It needs a home, and so may be about the one that is known. */
export const usesHome = (service: Service): boolean => service.takesHome === true || 'uprn' in service.fields;

/** The home a form held, kept for the conversation when the form is left; not one that is somebody else's. */
export const homeOfTask = (task: Task | null, services: Ports['services']): Slots => {
  const { uprn, postcode } = task?.answers ?? {};
  if (!task || !uprn || services.get(task.service)?.homeOfOthers) return {};
  return { uprn, ...(postcode ? { postcode } : {}) };
};

/** How a home is named: with an answer, ahead of a question, or since it was put right. */
const NAMED = { answered: 'address.used', asked: 'address.using', changed: 'address.changed' } as const;

/** "For 8 Mill Fields Road:", where what is said does not name the home that was known from before. */
export async function namedHome(
  uprn: string,
  said: readonly Say[],
  { ports, language, as }: { readonly ports: Ports; readonly language: Language; readonly as: keyof typeof NAMED },
): Promise<readonly Say[]> {
  const looked = await ports.addresses.byUprn(uprn);
  if (!looked.ok || !looked.value) return [];
  const address = addressLine(looked.value, language);
  const named = (one: Say): boolean =>
    'text' in one
      ? one.text.includes(address)
      : Object.values(one.data ?? {}).some((value) => String(value).includes(address));
  if (said.some(named)) return [];
  return [{ key: NAMED[as], data: { address } }];
}
