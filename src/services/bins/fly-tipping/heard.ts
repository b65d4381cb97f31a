// What was dumped, how dangerous it is and where, as residents tell it. what3words are kept as given, never looked up.
import { fold } from '../../../core/kinds/fold.js';
import type { ServiceContext } from '../../../core/service.js';
import { spelled, streetIn } from '../../../core/street-names.js';

/** In the order in which they are offered. */
export const KINDS = ['rubbish', 'litter', 'dog', 'graffiti', 'animal', 'other'] as const;
export const SIZES = ['bag', 'bags', 'car', 'van', 'lorry'] as const;
export const HAZARDS = ['none', 'asbestos', 'needles', 'drums', 'unsure'] as const;

/** Whoever owns it has to clear it. */
export const PRIVATE =
  /\b(?:my|our) (?:own |back |front )?(?:land|field|garden|drive|driveway|yard|property|farm)\b|\bprivate (?:land|property|road)\b|\b(?:fy|ein) (?:nhir|tir|cae|gardd|ngardd|nghae)\b|\btir preifat\b/;

const KIND_WORDS: readonly (readonly [(typeof KINDS)[number], RegExp])[] = [
  ['dog', /\bdogs? (?:poo|muck|mess|foul\w*|dirt|waste|poop|turd)|\bfouling\b|\bpoo bags?\b|\bbaw ci\b|\bcwn yn baeddu\b/],
  ['graffiti', /\bgraffiti\b|\bspray(?:ed)?(?:[ -]paint\w*)?\b|\btagg(?:ed|ing)\b|\bfly ?post\w*\b|\bposters?\b|\bswear words\b/],
  ['animal', /\bdead (?:\w+ )?(?:animal|fox|badger|cat|deer|dog|bird|sheep|hedgehog)\b|\broad ?kill\b|\banifail marw\b|\bwedi marw\b/],
  ['rubbish', /\b(?:fly.?tip\w*|dump(?:ed|ing)?|tipped|tipping|chucked|thrown|left|mattress\w*|sofas?|settee|fridges?|tyres?|rubble|bags?|kitchen|carpet|asbestos|needles?|drums?|barrels?|rubbish|tipio|dympio|gadael|sbwriel wedi|[mf]h?atres\w*|soffa\w*|oergell\w*|rhewgell\w*|th?eiars?|t[eë]iar|b?agiau|fagiau|dodrefn|ddodrefn|celfi|carped\w*|charped\w*|rwbel)\b/],
  ['litter', /\b(?:litter\w*|cans?|bottles|broken glass|leaves|street (?:needs )?sweeping|public bin|bin (?:is )?(?:full|overflowing)|ysbwriel|sbwriel)\b/],
]; // prettier-ignore
const HAZARD_WORDS: readonly (readonly [(typeof HAZARDS)[number], RegExp])[] = [
  ['asbestos', /\basbest(?:os|us|oes)\b|\bcorrugated (?:roof\w*|sheets?)\b/],
  ['needles', /\b(?:needles?|syringes?|sharps|nodwydd(?:au)?|chwistrell\w*)\b(?!.{0,12}\bknitting\b)/],
  ['drums', /\b(?:drums?|barrels?|chemicals?|gas (?:bottles?|cylinders?|canisters?)|paint tins|engine oil|dd?rymiau|(?:c|g|ch)emegau|(?:c|g|ch)asgenni|[bp]oteli nwy|silindrau nwy)\b/],
  ['none', /^\W*(?:no|nope|nah|na|nac oes|nag oes)\b|\b(?:none|nothing|no danger|not that i|dim byd|dim un|dim o'r rhain)\b/],
]; // prettier-ignore

export const heardKind = (text: string): string | null =>
  KIND_WORDS.find(([, words]) => words.test(fold(text)))?.[0] ?? null;
const SIZE_WORDS: readonly (readonly [(typeof SIZES)[number], RegExp])[] = [
  ['lorry', /\b(?:lorry|lorries|truck\w*|skips|lori|sgip)\b|\b(?:an?|one|half(?: an?)?|whole|full|big|small|about) skip\b|\bskip(?:'?s)?[ -]?(?:full|loads?|worth)\b/],
  ['van', /\b(?:van|transit)[ -]?(?:loads?|full)\b|\bvan full\b|\bllond fan\b/],
  ['car', /\b(?:car|boot)[ -]?(?:loads?|full|boot)\b|\bcist car\b|\bllond car\b/],
  ['bags', /\b(?:few|several|couple|two|three|four|five|six|\d|some|loads?|lots?|piles?|many|ychydig|dau|tri|llwyth|sawl) (?:\w+ ){0,3}(?:bags?|items?|things|sacks?|boxes|fag|bag|eitem)\b/],
  ['bag', /\b(?:one|a|single|1|un) (?:\w+ )?(?:bag|item|thing|sack|fag|eitem)\b|\bjust (?:one|the one)\b/],
]; // prettier-ignore
/** "About three bags", "half a van load". */
/** "About six", where how much is asked: a few things. More than that is told to the crew as it was said. */
const FEW_THINGS =
  /^\W*(?:about|around|roughly|maybe|only|just|tua|rhyw|dim ond)? ?(\d{1,2}|one|two|three|four|five|six|dau|dwy|tri|tair|pedwar|pump)\W*$/;
export function heardCount(text: string): string | null {
  const said = FEW_THINGS.exec(fold(text))?.[1];
  if (said === undefined) return null;
  const count = /\d/.test(said) ? Number(said) : said === 'one' ? 1 : 2;
  return count === 1 ? 'bag' : count <= 9 ? 'bags' : 'many';
}

export const heardSize = (text: string): string | null =>
  text.length > 60 ? null : (SIZE_WORDS.find(([, words]) => words.test(fold(text)))?.[0] ?? null);
/** "No needles or drums". */
const DENIED =
  /\b(?:no|not|isn'?t|aren'?t|without|dim|heb|nid)(?: (?:or|and|a|na|any|asbestos|needles?|syringes?|sharps|drums?|barrels?|chemicals?|gas (?:bottles?|cylinders?)|nodwyddau|drymiau|cemegau|poteli nwy))+(?=$|[\s,.;!])/g;
export const heardHazard = (text: string): string | null => {
  const said = fold(text);
  const left = said.replace(DENIED, 'no ');
  return HAZARD_WORDS.find(([, words]) => words.test(left))?.[0] ?? null;
};
/** A hazard that is there. */
export const danger = (text: string): string | null => {
  const hazard = text.startsWith('answer:') ? null : heardHazard(text);
  return hazard === 'none' ? null : hazard;
};

export const THREE_WORDS = /(?:^|[\s/])\/{0,3}(\p{L}{3,})\.(\p{L}{3,})\.(\p{L}{3,})(?=$|[\s,;.!?])/u;
/** Longest place kept, in characters. */
export const LONGEST = 300;
/** From the word that begins a place on: "on Mill Fields Road, behind the bus stop". */
const PLACE_FROM =
  /\b(?:on|in|at|by|near|behind|outside|opposite|next to|beside|along|under|ar|yn|ger|wrth|gyferbyn|tu ol|y tu ol)\b/i;
export const ROAD =
  /\b(?:road|street|lane|avenue|close|drive|way|terrace|grove|row|walk|quay|hill|rise|square|crescent|lay-?by|car park|path|alley|bridge|ffordd|stryd|lon|heol|rhes|clos|teras)\b/;
/** What a crew finds in a street that is named with it. */
export const LANDMARK =
  /\b(?:bus (?:stops?|shelters?|station)|car ?park|church|chapel|school|college|shops?|supermarket|tesco|aldi|lidl|asda|spar|co-?op|morrisons|sainsbury'?s|iceland|pub|park|play(?:ground| area| park)|skate ?park|rec|station|bridge|subway|underpass|toilets|library|post office|(?:post|phone|telephone) ?box|bank|surgery|hospital|(?:town|village|church|community) hall|roundabout|junction|crossing|lights|cash ?(?:machine|point)|sub ?station|market|square|cemetery|garages|flats|beach|promenade|river|canal|woods|lay-?by|memorial|cenotaph|arhosfan|safle bws|[cg]h?ysgodfan|[mf]aes parcio|eglwys|[cgn]h?apel|ysgol|siop|[td]h?afarn|[pb]h?arc|cae chwarae|[gn]?h?orsaf|[pb]h?ont|llyfrgell|neuadd|toiledau|swyddfa['’]?r? (?:y )?(?:bost|post)|archfarchnad|meddygfa|[cg]h?anolfan|cofeb|[mf]ynwent|traeth|afon)\b/;
export const BESIDE =
  /\b(?:near|behind|outside|opposite|next to|beside|by|under|corner|ger|wrth|gyferbyn|tu ol|cornel)\b/;
export const marked = (where: string): string => where.replace(/\/{0,3}(\p{L}{3,}\.\p{L}{3,}\.\p{L}{3,})/u, '///$1');

/** The place, where the first message tells it well enough to find: three words, or a road and what it is near; to a speaker a road is enough. */
export function heardWhere(text: string, road = false): string | null {
  const words = THREE_WORDS.exec(text);
  if (words) return marked(words[0].trim());
  const said = fold(text);
  const from = ROAD.test(said) && (road || BESIDE.test(said)) && !asks(said) ? PLACE_FROM.exec(text) : null;
  return from ? text.slice(from.index).trim().slice(0, LONGEST) : null;
}

/** Of these there is more than one in a street: its name is enough. */
const ALL_ALONG: readonly string[] = ['dog', 'litter'];

/** One of our streets, where its name is enough: what lies all along it, or a landmark or a house number with the name. */
export function heardStreet(
  text: string,
  { ports, answers }: Pick<ServiceContext, 'ports' | 'answers'>,
): string | null {
  if (asks(fold(text))) return null;
  const street = streetIn(text, ports.addresses.streets());
  if (street === null) return null;
  if (ALL_ALONG.includes(answers['tip-kind'] || (heardKind(text) ?? ''))) {
    const from = text.toLowerCase().indexOf(street.toLowerCase());
    return from < 0 ? street : text.slice(from).trim().slice(0, LONGEST);
  }
  const [before = '', after = ''] = spelled(text).split(spelled(street));
  // "Church Street" names no church.
  const marks = LANDMARK.test(`${before} , ${after}`) || /\d[a-z]?$/.test(before.trim());
  const from = marks ? PLACE_FROM.exec(text) : null;
  return from ? text.slice(from.index).trim().slice(0, LONGEST) : null;
}

/** "Who do I tell about the sofa behind the bus stop" tells the place, and asks for nothing that is there or not. */
const REQUEST =
  /^(?:please |hi |hello )*(?:who (?:do|should|can) (?:i|we) (?:tell|call|contact|ring|report|speak)|(?:can|could|will|would) (?:you|someone|somebody|anyone|the council|i|we)|how (?:do|can) (?:i|we) (?:report|tell|get)|who (?:clears|removes|picks)|when will|(?:allwch|fedrwch|all) (?:chi|rhywun)|sut (?:mae|alla i)|pwy (?:sy'n|sydd yn) (?:clirio|casglu)|(?:wrth|i) bwy)\b/;
const asks = (said: string): boolean => QUESTION.test(said) && !REQUEST.test(said);

const QUESTION = /^(?:what|when|who|why|how|can|could|do|does|is|are|pryd|pwy|pam|sut|beth|faint|oes)\b|\?\s*$/;
