// Picks out of a message what it names: postcode, house, street, container, item, when, phone, e-mail, references.
import { findApplicationReference, readApplicationReference } from '../core/kinds/application-reference.js';
import { readEmail } from '../core/kinds/email.js';
import { fold } from '../core/kinds/fold.js';
import { readHouse } from '../core/kinds/house.js';
import { readMoney } from '../core/kinds/money.js';
import { readPhone } from '../core/kinds/phone.js';
import { readPostcode } from '../core/kinds/postcode.js';
import { createSpelledReferences, type SpelledReferences } from '../core/kinds/reference-said.js';
import { readSizes } from '../core/kinds/size.js';
import { spelt } from '../core/kinds/spoken.js';
import { readWhen, type WhenRead } from '../core/kinds/when.js';
import type { Language, Slots } from '../core/turn.js';
import { createContainers, withoutLids, type ContainerReader } from './container-said.js';
import { createHouseNames, type HouseNames } from './house-name.js';
import { createTerms, type Terms } from './terms.js';
import { isTimeWord, withoutTimes } from './times.js';

/** "Two six stroke oh one": the sign of a reference, and no illness. */
const STROKE_SAID =
  /(?<=(?:\d|\b(?:o|oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|p))\s)(?:slash|stroke|dash|hyphen|oblique)\b/gi;

/** "GLM-7K2Q 9CA": three letters, six Crockford signs and a check sign; checked by whoever looks it up. */
const REFERENCE = /\b([A-Z]{3})[\s-]?([0-9A-HJKMNP-TV-Z]{3,4})[\s-]?([0-9A-HJKMNP-TV-Z]{3,4})\b/i;

/** Of all kinds of words only this one is often told twice: "I'm a student and I live alone" is `circumstances` as well. */
const CIRCUMSTANCE = 'circumstance';
/** "To empty" is done to a bin; an empty bottle is no empty home. */
const EMPTIED =
  /\b(?:to|not|never|didn'?t|don'?t|won'?t|you|they|please|can|could) empty\b|\b(?:bins?|box(?:es)?|bags?|sacks?|cadd(?:y|ies)|bottles?|tins?) (?:is|was|are|were|isn'?t|wasn'?t)(?: not| still| now| already| always)* empty\b|\bempty (?:my|the|our|your|his|her|their|it|out|this|that|bins?|box(?:es)?|bags?|sacks?|cadd(?:y|ies)|wheelie|bottles?|cans?|tins?|jars?|cartons?|wine|glass|gas|paint|aerosols?|packets?)\b/gi;

/** Things in name only: where people live, what they do and what they say. */
const NO_THING =
  /\b(?:next|front|back|side|whole) ?doors?(?:'?s)?\b(?! (?:panel|frame))|\bdoor to door\b|\b(?:at|by|to|on|answer(?:ed)?) (?:the|my|our|his|her) (?:front |back )?door\b|\b(?:wrth|at|tu allan i|ger) (?:y|fy|ein|'?r) ?drws\b|\bdrws (?:nesaf?|cefn|ffrynt|ffrynd)\b|\b(?:to|can|could|i|we|you|must|should|don't|cant|can't|already|online|please|pre) book\b|\bbook (?:it|a (?:slot|place|visit|time|collection|appointment)|online|an)\b|\b(?:i|we|he|she|they|you|who|never|neighbour) saw\b|\b(?:hard as|nail on the|tooth and) (?:nails?|head)\b|\b(?:drop of a|old|eat my|talking through (?:his|her|your)) hat\b|\bby the book\b|\bstick (?:a|an|up|to|it|my|out|in|with)\b|\bdros y ff(?:o|ô)n\b|\b(?:on|over|by) the (?:phone|telephone)\b|\bpost box\b|\bchair of\b/giu;

const IN_NAME_ONLY = /door|drws|book|saw|head|hat|stick|ff[oô]n|phone|post box|chair/i;

/** "12 Wevers Row": a street is no thing, however it is spelt. */
const AN_ADDRESS =
  /\b\d{1,4}[a-h]?,?\s+(?:[a-z'.-]+\s+){1,3}(?:street|st|road|rd|lane|ln|close|way|avenue|ave|drive|terrace|court|crescent|place|grove|gardens|row|walk|hill|rise|square|green|mews)\b/gi;
/** "On the 12th at 8" is a time. */
const AN_HOUR = '(?:,? at (?:1[0-2]|[1-9])(?![\\d/])(?=\\s*(?:[.,?!]|$)))?';

/** Any Monday: only the words of a date are kept here, and whoever knows today reads them. */
const ANY_DAY = '2026-01-05';
const ANY_HOLIDAY = '2026-02-02';

export interface SlotVocabulary {
  /** Names of a council's own containers, each as the slot should hold it. */
  readonly containers?: readonly string[];
  readonly streets?: readonly string[];
  /** Names of homes. */
  readonly houses?: readonly string[];
  readonly items?: readonly string[];
  /** Slot → its values → what people call each. */
  readonly kinds?: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly postcodes?: ReadonlySet<string>;
  /** Letters that begin a request reference; references are not looked for without. */
  readonly referencePrefixes?: readonly string[];
}

export type SlotReader = (text: string, language: Language) => Slots;

export function createSlots(vocabulary: SlotVocabulary, isWord: (word: string) => boolean): SlotReader {
  // No day is a slip for a thing.
  const known = (word: string): boolean => isTimeWord(word) || isWord(word);
  const containers = createContainers(vocabulary.containers ?? [], known);
  const streets = createTerms(
    (vocabulary.streets ?? []).map((name) => ({ name, value: name })),
    known,
  );
  const items = createTerms(
    (vocabulary.items ?? []).map((name) => ({ name, value: name })),
    known,
  );
  const spelled = createSpelledReferences(vocabulary.referencePrefixes ?? []);
  const houses = createHouseNames(vocabulary.houses ?? [], known);
  const kinds = [...(vocabulary.kinds ?? [])].map(([slot, values]) => ({
    slot,
    terms: createTerms(
      [...values].flatMap(([value, names]) => names.map((name) => ({ name, value }))),
      known,
    ),
  }));
  return (text, language) => {
    const slots = find(text, language, vocabulary, { containers, streets, items, houses, spelled });
    for (const { slot, terms } of kinds) {
      const unnamed = without(text.slice(0, 2000), slots['house']);
      const said = slot === CIRCUMSTANCE ? unnamed.replace(EMPTIED, ' ').replace(STROKE_SAID, ' ') : unnamed;
      const value = terms.find(said, language);
      if (value !== null) slots[slot] = value;
      if (slot !== CIRCUMSTANCE || value === null) continue;
      const all = terms.all(said);
      if (all.length > 1) slots[`${slot}s`] = all.join(', ');
    }
    return slots;
  };
}

interface Lists {
  readonly containers: ContainerReader;
  readonly streets: Terms;
  readonly items: Terms;
  readonly houses: HouseNames;
  readonly spelled: SpelledReferences;
}

function find(text: string, language: Language, vocabulary: SlotVocabulary, lists: Lists): Record<string, string> {
  const slots: Record<string, string> = {};
  const put = (name: string, value: string | null | undefined): void => {
    if (value) slots[name] = value;
  };
  let rest = text.slice(0, 2000);
  const taken = (matched: string | undefined): void => {
    if (matched) rest = rest.replace(matched, ' ');
  };
  const email = readEmail(rest);
  put('email', email?.email);
  taken(email?.matched);
  const application = findApplicationReference(rest);
  put('application', application?.reference ?? (rest.search(STROKE_SAID) >= 0 ? readApplicationReference(rest) : null));
  taken(application?.matched);
  rest = dashed(rest, vocabulary.referencePrefixes ?? []);
  const spelled = lists.spelled(rest);
  const reference = spelled?.matched ?? referenceIn(rest, vocabulary.referencePrefixes ?? []);
  put('reference', (spelled?.reference ?? reference)?.toUpperCase().replace(/[\s-]/g, ''));
  taken(reference);
  const phone = readPhone(rest);
  put('phone', phone?.phone);
  taken(phone?.matched);
  const money = readMoney(rest);
  put('pence', money === null ? null : String(money));
  const sizes = readSizes(rest);
  put('size', sizes?.metres.join('x'));
  const postcode = readPostcode(rest, vocabulary.postcodes);
  put('postcode', postcode?.postcode);
  const behind = postcode ? rest.slice(rest.indexOf(postcode.matched) + postcode.matched.length) : '';
  const street = lists.streets.find(rest);
  const house = lists.houses(rest, { street, postcode: postcode?.matched ?? null });
  taken(postcode?.matched);
  const when = readWhen(rest, ANY_DAY, [ANY_HOLIDAY]);
  // "… GM2 1AA 8" at the end of a sentence is a home as well.
  const home =
    readHouse(unmeasured(undated(rest, when), sizes?.matched ?? [])) ??
    (/^[\s,]*\d/.test(behind) ? readHouse(behind) : null);
  put('number', home?.number ?? home?.flat);
  put('flat', home?.flat);
  put('house', house);
  put('street', street);
  put('when', when && named(when));
  put('container', lists.containers(rest, language));
  put(
    'item',
    thingIn(
      withoutLids(without(rest, house))
        .replace(/\b3(?=[ -]piece\b)/, 'three')
        .replace(AN_ADDRESS, ' '),
      lists.items,
      language,
      when,
    ),
  );
  return slots;
}

/** "GLM dash 4K7P dash 2QX", where a reference is begun so. */
const dashed = (text: string, prefixes: readonly string[]): string =>
  prefixes.some((prefix) => text.toUpperCase().includes(`${prefix} `))
    ? text.replace(/\s+(?:dash|hyphen|cysylltnod)\s+/gi, '-')
    : text;

/** As written; begun with the council's own letters, for "change the" has the same form. */
function referenceIn(text: string, prefixes: readonly string[]): string | undefined {
  const said = text.toUpperCase();
  for (const prefix of prefixes)
    for (let at = said.indexOf(prefix); at >= 0; at = said.indexOf(prefix, at + 1)) {
      const found = REFERENCE.exec(text.slice(at));
      if (found?.index !== 0 || /[A-Z0-9]/.test(said[at - 1] ?? '')) continue;
      // "GLM kay tee …": letters by their names.
      if (![found[2], found[3]].every((part) => spelt((part ?? '').toLowerCase()).length > 0)) return found[0];
    }
  return undefined;
}

function thingIn(text: string, items: Terms, language: Language, when: WhenRead | null): string | null {
  const thing = items.find(text, language);
  if (thing === null) return null;
  // Most messages have none of its words, and it looks at every letter.
  const named = IN_NAME_ONLY.test(text) ? text.replace(NO_THING, ' ') : text;
  const timeless = withoutTimes(named, language);
  // "A christmas tree" is a thing, though "christmas" is a date.
  const rest =
    when && items.find(when.matched, language) === thing ? fold(timeless).replace(when.matched, ' ; ') : timeless;
  return rest === text ? thing : items.find(rest, language);
}

/** Without the name of a home, which may be made of any words; as long as it is the whole message it may be a thing as well. */
function without(text: string, house: string | null | undefined): string {
  if (!house || fold(text) === fold(house)) return text;
  const last = fold(house).split(' ').slice(1).join(' ');
  const at = last === '' ? -1 : text.toLowerCase().indexOf(last);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + last.length)}`;
}

/** Without the date and its hour, whose figures are no house. */
function undated(text: string, when: WhenRead | null): string {
  if (!when) return text;
  return fold(text).replace(new RegExp(`${when.matched.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${AN_HOUR}`), ' ; ');
}

/** Without lengths: the twenty of "one metre twenty" is no house. */
const unmeasured = (text: string, lengths: readonly string[]): string =>
  lengths.reduce((rest, length) => rest.replace(length, ' size '), lengths.length > 0 ? fold(text) : text);

/** `today`, `tomorrow`, `this-week`, `next-week`, an ISO date, or the words, which `readWhen` reads when today is known. */
function named(read: WhenRead): string {
  // Those of a holiday or a date are this week's or next week's on that Monday alone.
  if (/\d|christmas|xmas|new year|dolig|^(?:between|rhwng)\b/.test(read.matched)) return read.matched;
  if (read.from === '2026-01-05' && read.to === '2026-01-11') return 'this-week';
  if (read.from === '2026-01-12' && read.to === '2026-01-18') return 'next-week';
  if (/^(?:today|tonight|heddiw|heddi|heno)(?! week)/.test(read.matched)) return 'today';
  if (/^(?:tom+or+ow|tomoro|tmrw|tmr|2moro|yfory|fory)(?:'?s)?$/.test(read.matched)) return 'tomorrow';
  return read.matched;
}
