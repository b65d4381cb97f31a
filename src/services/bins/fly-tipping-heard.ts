// What was dumped, how dangerous it is and where, as residents tell it. what3words are kept as given, never looked up.
import { fold } from '../../core/kinds/fold.js';
import type { Field, ServiceContext } from '../../core/service.js';

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
  ['rubbish', /\b(?:fly.?tip\w*|dump(?:ed|ing)?|tipped|tipping|chucked|thrown|left|mattress\w*|sofas?|settee|fridges?|tyres?|rubble|bags?|kitchen|carpet|asbestos|needles?|drums?|barrels?|rubbish|tipio|dympio|gadael|teiars|sbwriel wedi)\b/],
  ['litter', /\b(?:litter\w*|cans?|bottles|broken glass|leaves|street (?:needs )?sweeping|public bin|bin (?:is )?(?:full|overflowing)|ysbwriel|sbwriel)\b/],
]; // prettier-ignore
const HAZARD_WORDS: readonly (readonly [(typeof HAZARDS)[number], RegExp])[] = [
  ['asbestos', /\basbestos\b|\bcorrugated (?:roof\w*|sheets?)\b/],
  ['needles', /\b(?:needles?|syringes?|sharps|nodwydd(?:au)?|chwistrell\w*)\b(?!.{0,12}\bknitting\b)/],
  ['drums', /\b(?:drums?|barrels?|chemicals?|gas (?:bottles?|cylinders?|canisters?)|paint tins|engine oil|drymiau|cemegau|casgenni)\b/],
  ['none', /^\W*(?:no|nope|nah|na|nac oes|nag oes)\b|\b(?:none|nothing|no danger|not that i|dim byd|dim un|dim o'r rhain)\b/],
]; // prettier-ignore

export const heardKind = (text: string): string | null =>
  KIND_WORDS.find(([, words]) => words.test(fold(text)))?.[0] ?? null;
const SIZE_WORDS: readonly (readonly [(typeof SIZES)[number], RegExp])[] = [
  ['lorry', /\b(?:lorry|lorries|truck\w*|skip|skips|lori|sgip)\b/],
  ['van', /\b(?:van|transit)[ -]?(?:loads?|full)\b|\bvan full\b|\bllond fan\b/],
  ['car', /\b(?:car|boot)[ -]?(?:loads?|full|boot)\b|\bcist car\b|\bllond car\b/],
  ['bags', /\b(?:few|several|couple|two|three|four|five|six|\d|some|loads?|lots?|piles?|many|ychydig|dau|tri|llwyth|sawl) (?:\w+ ){0,3}(?:bags?|items?|things|sacks?|boxes|fag|bag|eitem)\b/],
  ['bag', /\b(?:one|a|single|1|un) (?:\w+ )?(?:bag|item|thing|sack|fag|eitem)\b|\bjust (?:one|the one)\b/],
]; // prettier-ignore
/** "About three bags", "half a van load". */
export const heardSize = (text: string): string | null =>
  text.length > 60 ? null : (SIZE_WORDS.find(([, words]) => words.test(fold(text)))?.[0] ?? null);
export const heardHazard = (text: string): string | null =>
  HAZARD_WORDS.find(([, words]) => words.test(fold(text)))?.[0] ?? null;

const THREE_WORDS = /(?:^|[\s/])\/{0,3}(\p{L}{3,})\.(\p{L}{3,})\.(\p{L}{3,})(?=$|[\s,;.!?])/u;
/** Longest place kept, in characters, and fewest letters and figures that can be one. */
const LONGEST = 300;
const FEWEST = 5;
/** From the word that begins a place on: "on Mill Fields Road, behind the bus stop". */
const PLACE_FROM =
  /\b(?:on|in|at|by|near|behind|outside|opposite|next to|beside|along|under|ar|yn|ger|wrth|gyferbyn|tu ol|y tu ol)\b/i;
const ROAD =
  /\b(?:road|street|lane|avenue|close|drive|way|terrace|grove|row|walk|quay|hill|rise|square|crescent|lay-?by|car park|path|alley|bridge|ffordd|stryd|lon|heol|rhes|clos|teras)\b/;
const BESIDE = /\b(?:near|behind|outside|opposite|next to|beside|by|under|corner|ger|wrth|gyferbyn|tu ol|cornel)\b/;
const marked = (where: string): string => where.replace(/\/{0,3}(\p{L}{3,}\.\p{L}{3,}\.\p{L}{3,})/u, '///$1');

/** The place, where the first message tells it well enough to find: three words, or a road and what it is near; to a speaker a road is enough. */
export function heardWhere(text: string, road = false): string | null {
  const words = THREE_WORDS.exec(text);
  if (words) return marked(words[0].trim());
  const said = fold(text);
  const from = ROAD.test(said) && (road || BESIDE.test(said)) && !QUESTION.test(said) ? PLACE_FROM.exec(text) : null;
  return from ? text.slice(from.index).trim().slice(0, LONGEST) : null;
}

/** Of these there is more than one in a street: its name is enough. */
const ALL_ALONG: readonly string[] = ['dog', 'litter'];

/** From the name of one of our streets on, where that is enough. */
export function heardStreet(
  text: string,
  { ports, answers }: Pick<ServiceContext, 'ports' | 'answers'>,
): string | null {
  const said = fold(text);
  if (!ALL_ALONG.includes(answers['tip-kind'] || (heardKind(text) ?? '')) || QUESTION.test(said)) return null;
  const [street] = ports.addresses
    .streets()
    .filter((name) => ` ${said.replace(/[^\p{L}\p{N}']+/gu, ' ')} `.includes(` ${fold(name)} `))
    .sort((a, b) => b.length - a.length);
  if (street === undefined) return null;
  const from = text.toLowerCase().indexOf(street.toLowerCase());
  return from < 0 ? street : text.slice(from).trim().slice(0, LONGEST);
}

const QUESTION = /^(?:what|when|who|why|how|can|could|do|does|is|are|pryd|pwy|pam|sut|beth|faint|oes)\b|\?\s*$/;

/** Words of a message that is nothing but the kind. */
const BARE = 2;

export const whereField: Field = {
  place: true,
  ask: ({ turn, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'tip.where' }],
      options: turn.can.screen ? [{ value: 'answer:private', label: ports.words.text('tip.where.private', language) }] : [],
    }),
  read: (text) => {
    if (text === 'answer:private') return Promise.resolve({ kind: 'answers', answers: { 'tip-private': 'yes' } });
    const said = fold(text);
    if (text.startsWith('answer:') || QUESTION.test(said)) return Promise.resolve({ kind: 'other' });
    if (PRIVATE.test(said)) return Promise.resolve({ kind: 'answers', answers: { 'tip-private': 'yes' } });
    const letters = (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
    // "A van load" tells how much and "litter" what, not where.
    const named = heardSize(text) !== null || (heardKind(text) !== null && said.split(' ').length <= BARE);
    const amount = named && !ROAD.test(said) && !BESIDE.test(said);
    if (letters < FEWEST || amount) return Promise.resolve({ kind: 'refused', say: [{ key: 'tip.where.more' }] });
    const where = text.trim().slice(0, LONGEST);
    return Promise.resolve({ kind: 'answers', answers: { 'tip-where': THREE_WORDS.test(text) ? marked(where) : where } });
  },
}; // prettier-ignore
