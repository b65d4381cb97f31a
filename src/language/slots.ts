// Picks out of a message what it names: postcode, house, street, container, item, when, phone, e-mail, references.
import { findApplicationReference } from '../core/kinds/application-reference.js';
import { readEmail } from '../core/kinds/email.js';
import { readHouse } from '../core/kinds/house.js';
import { readMoney } from '../core/kinds/money.js';
import { readPhone } from '../core/kinds/phone.js';
import { readPostcode } from '../core/kinds/postcode.js';
import { readSizes } from '../core/kinds/size.js';
import { readWhen } from '../core/kinds/when.js';
import type { Language, Slots } from '../core/turn.js';
import { createTerms, type Terms } from './terms.js';

/** What residents call containers everywhere; a council's own names come before them. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  recycling: [
    'recycling',
    'recycling bin',
    'recycling box',
    'recycling bag',
    'recycle bin',
    'ailgylchu',
    'bin ailgylchu',
    'bocs ailgylchu',
  ],
  food: ['food waste', 'food bin', 'food caddy', 'food', 'slop bucket', 'gwastraff bwyd', 'bin bwyd', 'bwyd'],
  garden: ['garden waste', 'garden bin', 'garden', 'green waste', 'gwastraff gardd', 'bin gardd'],
  rubbish: [
    'rubbish',
    'rubbish bin',
    'refuse',
    'general waste',
    'household waste',
    'trash',
    'landfill bin',
    'sbwriel',
    'bin sbwriel',
    'gwastraff cyffredinol',
  ],
  glass: ['glass', 'bottles', 'glass box', 'gwydr'],
  paper: ['paper', 'papur'],
  cardboard: ['cardboard', 'card', 'cardbord'],
};
const COLOURS = 'black|blue|green|brown|grey|gray|purple|red|yellow|orange|white|pink|burgundy|maroon|clear';
const COLOURED = new RegExp(
  `\\b(?:${COLOURS})(?: lidded| lid)? (?:wheelie )?(?:bins?|box(?:es)?|bags?|sacks?|cadd(?:y|ies)|one)\\b|\\b(?:bin|bocs|bag|sach|cadi)s? (?:du|ddu|glas|las|gwyrdd|werdd|brown|llwyd|coch|goch|melyn|felen|oren|gwyn|piws)\\b`,
  'i',
);

/** "GLM-7K2Q 9CA": three letters, six Crockford signs and a check sign; checked by whoever looks it up. */
const REFERENCE = /\b([A-Z]{3})[\s-]?([0-9A-HJKMNP-TV-Z]{3,4})[\s-]?([0-9A-HJKMNP-TV-Z]{3,4})\b/i;

/** Of all kinds of words only this one is often told twice: "I'm a student and I live alone" is `circumstances` as well. */
const CIRCUMSTANCE = 'circumstance';

/** Things in name only: where people live, what they do and what they say. */
const NO_THING =
  /\b(?:next|front|back|side|whole) ?doors?(?:'?s)?\b(?! (?:panel|frame))|\bdoor to door\b|\b(?:at|by|to|on|answer(?:ed)?) (?:the|my|our|his|her) (?:front |back )?door\b|\b(?:wrth|at|tu allan i|ger) (?:y|fy|ein|'?r) ?drws\b|\bdrws (?:nesaf?|cefn|ffrynt|ffrynd)\b|\b(?:to|can|could|i|we|you|must|should|don't|cant|can't|already|online|please|pre) book\b|\bbook (?:it|a (?:slot|place|visit|time|collection|appointment)|online|an)\b|\b(?:i|we|he|she|they|you|who|never|neighbour) saw\b|\b(?:hard as|nail on the|tooth and) (?:nails?|head)\b|\b(?:drop of a|old|eat my|talking through (?:his|her|your)) hat\b|\bby the book\b|\bstick (?:a|an|up|to|it|my|out|in|with)\b|\bdros y ff(?:o|ô)n\b|\b(?:on|over|by) the (?:phone|telephone)\b|\bpost box\b|\bchair of\b/giu;

/** Any Monday: only the words of a date are kept here, and whoever knows today reads them. */
const ANY_DAY = '2026-01-05';
const ANY_HOLIDAY = '2026-02-02';

export interface SlotVocabulary {
  /** Names of a council's own containers, each as the slot should hold it. */
  readonly containers?: readonly string[];
  readonly streets?: readonly string[];
  readonly items?: readonly string[];
  /** Slot → its values → what people call each. */
  readonly kinds?: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly postcodes?: ReadonlySet<string>;
  /** Letters that begin a request reference; references are not looked for without. */
  readonly referencePrefixes?: readonly string[];
}

export type SlotReader = (text: string, language: Language) => Slots;

export function createSlots(vocabulary: SlotVocabulary, known: (word: string) => boolean): SlotReader {
  const own = createTerms(
    (vocabulary.containers ?? []).map((name) => ({ name, value: name })),
    known,
  );
  const common = createTerms(
    Object.entries(CONTAINERS).flatMap(([value, names]) => names.map((name) => ({ name, value }))),
    known,
  );
  const streets = createTerms(
    (vocabulary.streets ?? []).map((name) => ({ name, value: name })),
    known,
  );
  const items = createTerms(
    (vocabulary.items ?? []).map((name) => ({ name, value: name })),
    known,
  );
  const kinds = [...(vocabulary.kinds ?? [])].map(([slot, values]) => ({
    slot,
    terms: createTerms(
      [...values].flatMap(([value, names]) => names.map((name) => ({ name, value }))),
      known,
    ),
  }));
  return (text) => {
    const slots = find(text, vocabulary, { own, common, streets, items });
    for (const { slot, terms } of kinds) {
      const value = terms.find(text.slice(0, 2000));
      if (value !== null) slots[slot] = value;
      if (slot !== CIRCUMSTANCE || value === null) continue;
      const all = terms.all(text);
      if (all.length > 1) slots[`${slot}s`] = all.join(', ');
    }
    return slots;
  };
}

function find(
  text: string,
  vocabulary: SlotVocabulary,
  terms: Readonly<Record<'own' | 'common' | 'streets' | 'items', Terms>>,
): Record<string, string> {
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
  put('application', application?.reference);
  taken(application?.matched);
  const reference = referenceIn(rest, vocabulary.referencePrefixes ?? []);
  put('reference', reference?.toUpperCase().replace(/[\s-]/g, ''));
  taken(reference);
  const phone = readPhone(rest);
  put('phone', phone?.phone);
  taken(phone?.matched);
  const money = readMoney(rest);
  put('pence', money === null ? null : String(money));
  put('size', readSizes(rest)?.metres.join('x'));
  const postcode = readPostcode(rest, vocabulary.postcodes);
  put('postcode', postcode?.postcode);
  const behind = postcode ? rest.slice(rest.indexOf(postcode.matched) + postcode.matched.length) : '';
  taken(postcode?.matched);
  // "… GM2 1AA 8" at the end of a sentence is a home as well.
  const house = readHouse(rest) ?? (/^[\s,]*\d/.test(behind) ? readHouse(behind) : null);
  put('number', house?.number ?? house?.flat);
  put('flat', house?.flat);
  put('street', terms.streets.find(rest));
  put('when', whenIn(rest));
  const coloured = COLOURED.exec(rest)?.[0].toLowerCase();
  put('container', terms.own.find(rest) ?? coloured ?? terms.common.find(rest));
  put('item', thingIn(rest, terms.items));
  return slots;
}

/** As written; begun with the council's own letters, for "change the" has the same form. */
function referenceIn(text: string, prefixes: readonly string[]): string | undefined {
  const said = text.toUpperCase();
  for (const prefix of prefixes)
    for (let at = said.indexOf(prefix); at >= 0; at = said.indexOf(prefix, at + 1)) {
      const found = REFERENCE.exec(text.slice(at));
      if (found?.index === 0 && !/[A-Z0-9]/.test(said[at - 1] ?? '')) return found[0];
    }
  return undefined;
}

function thingIn(text: string, items: Terms): string | null {
  const thing = items.find(text);
  if (thing === null) return null;
  const rest = text.replace(NO_THING, ' ');
  return rest === text ? thing : items.find(rest);
}

/** `today`, `tomorrow`, `this-week`, `next-week`, an ISO date, or the words, which `readWhen` reads when today is known. */
function whenIn(text: string): string | null {
  const read = readWhen(text, ANY_DAY, [ANY_HOLIDAY]);
  if (!read) return null;
  if (read.from === '2026-01-05' && read.to === '2026-01-11') return 'this-week';
  if (read.from === '2026-01-12' && read.to === '2026-01-18') return 'next-week';
  if (/^(?:today|tonight|heddiw|heddi|heno)/.test(read.matched)) return 'today';
  if (/^(?:tom+or+ow|tomoro|tmrw|tmr|2moro|yfory|fory)/.test(read.matched)) return 'tomorrow';
  return read.matched;
}
