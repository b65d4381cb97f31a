// Finds a home that has a name ("Rose Cottage, Mill Lane", "bwthyn y felin"), only where it can be nothing else.
import { fold } from '../core/kinds/fold.js';
import { unmutated } from './mutations.js';
import { createTerms } from './terms.js';

/** What else the message tells of the place: both as they stand in it, folded or not. */
export interface Around {
  readonly street: string | null;
  readonly postcode: string | null;
}
export type HouseNames = (text: string, around: Around) => string | null;

/** Without one of these there is no such name, and its pattern takes long. */
const A_HOME = /cottage|farm|house|lodge|villa|bungalow|manor|vicarage|rectory|mill|grange/i;
const A_WELSH_HOME = /wthyn|fferm|yddyn|hafod|hendre|las\s|ysgubor|beudy|felin|melin/i;
const OLD = /old\s/i;
/** English names end in what the home is, Welsh ones begin with it. */
const ENGLISH =
  /(?<![\p{L}'’-])(?:[\p{L}][\p{L}'’-]*\s+){1,3}?(cottages?|farm(?:house)?|house|lodge|villa|bungalow|manor|vicarage|rectory|mill|grange)(?![\p{L}'’-])(?!\s+(?:cottages?|farm(?:house)?|house|lodge|villa|barn)\b)/giu;
const WELSH =
  /(?<![\p{L}'’-])([bfm]wthyn|fferm|ffermdy|(?:t|d|nh)yddyn|hafod|hendre|(?:p|b|mh)las|ysgubor|beudy|felin|melin)\s+(?:yr?\s+)?(\p{L}[\p{L}'’-]{2,})(?![\p{L}'’-])/giu;
/** A name of its own where it stands in an address. */
const THE_OLD =
  /(?<![\p{L}'’-])(?:the\s+)?old\s+(?:vicarage|rectory|manor|mill|grange|barn|forge|smithy|bakery|dairy|chapel|school(?:\s?house)?|post office|coach house|stables|farmhouse|station house)(?![\p{L}'’-])/giu;
/** Of these a message may speak without naming any: "moving house", "the old barn". */
const ALSO_IN_GENERAL = /^(?:house|farm|mill)$/i;
/** Words that make no name of "… house" or "… farm". */
const IN_GENERAL = new Set(
  fold(
    `a an the this that these those each every any some no my your our their his her its whose which what when where who why how is are was
     do does did can could has have get got new old empty big small little large whole full next other another same first second last
     previous current wrong right own main council private public town village city community sports church parish guild youth club
     social terraced detached semi end dream care nursing residential green open coffee summer play dolls guest holiday wind solar
     fish listed converted rental rented student shared bird family moving move buying buy bought selling sell sold renting rent leaving
     leave clearing clear building build extending extend painting paint sharing share cold damp flooded derelict abandoned dormer
     neighbour neighbours neighbor neighbors mum mums mom dad dads parents friend friends gran nan nans daughter daughters son sons
     landlord landlords mother mothers father fathers in of to for on and or near opposite behind outside bin bins by with from at
     city working dairy steel saw wind-up water cotton wood brick stone two three four one bedroom bed`,
  ).split(/\s+/),
);
const IN_GENERAL_WELSH =
  /^(?:gwyliau?|wyliau?|gwag|wag|newydd|mawr|bach|fach|haf|wynt|solar|hon|hwn|yma|yna|acw|sy|sydd|mae|ydy|yw|wedi|heb|arall)$/i;
/** Before a name: where somebody lives, or what the home is called. */
const PLACED =
  /(?:^|\b(?:at|from|for|to|called|named|address(?: is|:)?|(?:i'?m|we'?re|live|lives|living) in|o'?r enw|yn|ym|yng|cyfeiriad(?: yw| ydy|:)?|ty (?:yw|ydy)|o|i|ar gyfer))\s*$/;
const GREETED = /^(?:(?:hi|hello|hiya|helo|yes|ok|um|er|it'?s|its|it is|i'?m|dw i|dwi|mae'?n)\b[\s,.!]*)+/;
/** After it: the end, or another line of the address. */
const ENDED = /^\s*(?:(?:please|pls|thanks|thank you|plis|diolch)\s*)?(?:$|[.,;!?)])/;
const STREET_WORD =
  /\b(?:street|st|road|rd|lane|close|way|avenue|ave|drive|terrace|crescent|place|grove|gardens|row|walk|hill|square|green|mews|stryd|ffordd|lon|clos|heol|rhes|teras|rhodfa)\b/;
/** Its street, though it is none that we know. */
const IN_A_STREET =
  /^(?:(?!(?:across|on|in|down|up|over|off|at|by|to|along|opposite|next|near|and) )(?:[a-z'-]+ ){1,2}(?:street|st|road|rd|lane|avenue|ave|terrace|crescent|gardens|mews)\b|(?:stryd|ffordd|lon|clos|heol|rhes|rhodfa)\b)/;
/** A known name of one word, or one that says no more than "new house", is a name only where a place stands. */
const NEEDS_PLACE = 1;
const PLAIN = new Set(['ty newydd', 'new house', 'new cottage']);
const ARTICLES = new Set(['the', 'y', 'yr']);

/** `known`: names of the council's own homes; `isWord`: whether a word is right as it stands. */
export function createHouseNames(known: readonly string[], isWord: (word: string) => boolean): HouseNames {
  const terms = createTerms(
    known.map((name) => ({ name, value: name })),
    isWord,
  );
  const words = new Map(known.flatMap((name) => fold(name).split(/\s+/)).map((word) => [word, 1]));
  return (text, around) => ours(text, terms.find, words, around) ?? likeOne(text, around);
}

function ours(
  text: string,
  find: (text: string) => string | null,
  words: ReadonlyMap<string, number>,
  around: Around,
): string | null {
  const said = fold(text);
  const plain = said.replace(/[a-z']+/g, (word) => (words.has(word) ? word : unmutated(word, words)));
  const name = find(said) ?? (plain === said ? null : find(plain));
  if (name === null) return null;
  const folded = fold(name);
  const telling = folded.split(/\s+/).filter((word) => !ARTICLES.has(word));
  if (telling.length > NEEDS_PLACE && !PLAIN.has(folded)) return name;
  const at = plain.indexOf(folded);
  return at >= 0 && stands(plain.slice(0, at), plain.slice(at + folded.length), around, false) ? name : null;
}

function likeOne(text: string, around: Around): string | null {
  for (const match of A_HOME.test(text) ? text.matchAll(ENGLISH) : []) {
    const words = match[0].split(/\s+/);
    // "I live at Rose Cottage" begins the name after "at".
    const last = words.findLastIndex(
      (word, i) => i < words.length - 1 && IN_GENERAL.has(fold(word).replace(/'s$/, '')),
    );
    const begin = last >= 0 && fold(words[last] ?? '') === 'the' ? last : last + 1;
    const name = words.slice(begin);
    if (words.length - 1 - (last + 1) < 1) continue;
    const from = match.index + match[0].length - name.join(' ').length;
    // In small letters and alone it may be any "weekend cottage".
    const general = ALSO_IN_GENERAL.test(match[1] ?? '') || name.some((word) => !/^\p{Lu}/u.test(word));
    if (stands(fold(text.slice(0, from)), fold(text.slice(match.index + match[0].length)), around, general))
      return name.join(' ');
  }
  for (const match of OLD.test(text) ? text.matchAll(THE_OLD) : [])
    if (
      !/\b(?:for|to|from)\s*$/i.test(text.slice(0, match.index)) &&
      stands(fold(text.slice(0, match.index)), fold(text.slice(match.index + match[0].length)), around, true)
    )
      return match[0];
  for (const match of A_WELSH_HOME.test(text) ? text.matchAll(WELSH) : []) {
    if (IN_GENERAL_WELSH.test(fold(match[2] ?? ''))) continue;
    const before = fold(text.slice(0, match.index));
    if (stands(before, fold(text.slice(match.index + match[0].length)), around, false)) return unmutatedFirst(match[0]);
  }
  return null;
}

const unmutatedFirst = (name: string): string =>
  name.replace(/^[fm]wthyn/i, 'bwthyn').replace(/^(?:d|nh)yddyn/i, 'tyddyn').replace(/^(?:b|mh)las/i, 'plas').replace(/^felin/i, 'melin'); // prettier-ignore

/** Whether a name can stand between what is before and after it, both folded. `general`: its words alone say too little. */
function stands(before: string, after: string, { street, postcode }: Around, general: boolean): boolean {
  const rest = after.trimStart().replace(/^,\s*/, '');
  const next = [street, postcode].some((one) => one !== null && rest.startsWith(fold(one))) || IN_A_STREET.test(rest);
  const first = before.replace(GREETED, '').trim() === '';
  if (first && !general && ENDED.test(after) && rest === '') return true;
  if (first) return next || (/^\s*,/.test(after) && STREET_WORD.test(rest.split(',')[0] ?? ''));
  return PLACED.test(before) && (next || ENDED.test(after));
}
