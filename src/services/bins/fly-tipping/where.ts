// Where dumped rubbish or street dirt is: told as a place. A danger, what it is like or who did it is kept, and the place is asked again.
import { streetIn } from '../../../core/street-names.js';
import { fold } from '../../../core/kinds/fold.js';
import { readYesNo } from '../../../core/kinds/yes-no.js';
import type { Field, Read, ServiceContext } from '../../../core/service.js';
import { asksToSkip, saysTold } from '../../../core/task-words.js';
import { asksToBegin } from '../../../core/understand-step.js';
import {
  BESIDE,
  danger,
  heardKind,
  heardSize,
  LANDMARK,
  LONGEST,
  marked,
  PRIVATE,
  ROAD,
  THREE_WORDS,
} from './heard.js';

/** Fewest letters and figures that can be a place. */
const FEWEST = 5;

/** Longest story kept with a report, in characters. */
const STORY = 500;
/** What they told before, and this. */
export const withStory = (before: string | undefined, text: string): string =>
  [before, text.trim()].filter(Boolean).join('; ').slice(0, STORY);

const BEGINS_ASKING = /^(?:what|when|who|why|how|can|could|do|does|is|are|pryd|pwy|pam|sut|beth|faint|oes)\b/;
const WISHES = /\b(?:i|we)(?:'d| would)? (?:want|need|like|wish) (?:to|an?|some|my|help)\b|\b(?:hoffwn|eisiau|isio)\b/;
export const UNSURE =
  /\b(?:do ?n'?t|do not|cannot|can'?t) (?:really )?(?:know|remember|say)\b|\bnot (?:really )?sure\b|^\W*(?:nobody|no one|none|neb)\W*$|\bno (?:idea|clue)\b|\bdim (?:syniad|yn gwybod)\b|\bddim yn (?:gwybod|siwr|cofio)\b/;

/** Begun as people tell what it is like, or what happened. */
const TELLS =
  /^(?:(?:and|but|well|also|um|er|oh|ond|wel|a) )*(?:it|its|it's|this|that|thats|that's|there|theres|there's|they|they're|theyre|he|she|i|im|i'm|ive|i've|we|we've|my|our|some ?one|somebody|(?:some )?(?:people|kids|lads|youths|teenagers)|loads|lots|really|very|so|absolutely|everywhere|all (?:over|around)|mae|mae'n|mae'r|maen|ma|roedd|rhywun|llawer|dwi|rydw|rwy|rwyf|ym mhob ?man|dros y lle)(?![\p{L}'])/u;
const HAPPENED =
  /\b(?:dumped|dropped|tipped|chucked|threw|saw|seen|happened|been|stinks?|smells?|reeks|attracting|rats?|drewi)\b/;
export const LIKE =
  /\b(?:offensive|racist|racial|rude|sexist|homophobic|swear\w*|obscene|disgusting|horrible|awful|terrible|filthy|vile|smelly|ffiaidd|hiliol|sarhaus|anweddus|rhegi|drewllyd|ofnadwy|erchyll)\b/;

/** After "in" or "by" these are no place: "in a mess", "in black bags", "by two men", "at the moment". */
const NO_PLACE =
  "(?!(?:[\\w']+ ){0,3}(?:it|them|there|here|all|least|once|night|morning|evening|moment|fire|time|kids|children|some ?one|somebody|people|men|man|lads?|van|english|welsh|purpose|mess|state|disgrace|place|bags?|boxes|sacks?|pieces|piles?|ground|floor|(?:mon|tues|wednes|thurs|fri|satur|sun)day|days?|weeks?|weekend|months?|yesterday|today)\\b)";
const placeAfter = (words: string): RegExp => new RegExp(`\\b(?:${words})\\s+${NO_PLACE}[\\w']`);
const ON = placeAfter('on|in|at|across|along|inside|between|ar|yn yr?|rhwng|dan');
const NEAR = placeAfter(
  'near|behind|outside|opposite|next to|beside|by|under|ger|wrth|gyferbyn|tu ol|tu allan|o flaen',
);
export const POSTCODE = /\b[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}\b/;
/** A name in the middle of a sentence: "its Tesco". */
const NAME = /\p{L}\S*\s+(?!I\b)\p{Lu}\p{Ll}{2,}/u;
/** Words of roads that name none. */
const NO_ROAD =
  /\b(?:in|all) the way\b|\bway (?:too|more)\b|\bname of (?:the )?(?:road|street)\b|\b(?:road|street)(?:'s)? name\b|\bknow (?:the|what|which) (?:road|street)\b/g;

/** Whether something in it can be found: a road, a landmark, a postcode, a name, or what it is beside. */
function findable(text: string, context: ServiceContext): boolean {
  const said = fold(text).replace(NO_ROAD, ' ');
  return (
    [ROAD, LANDMARK, POSTCODE, NEAR].some((words) => words.test(said)) ||
    NAME.test(text) ||
    THREE_WORDS.test(text) ||
    streetIn(text, context.ports.addresses.streets()) !== null
  );
}

const answered = (answers: Readonly<Record<string, string>>): Read => ({ kind: 'answers', answers });
const refused: Read = { kind: 'refused', say: [{ key: 'tip.where.more' }] };

function readWhere(text: string, context: ServiceContext): Read {
  if (text === 'answer:private') return answered({ 'tip-private': 'yes' });
  const said = fold(text);
  if (text.startsWith('answer:') || BEGINS_ASKING.test(said) || asksToSkip(text) || saysTold(text) || asksToBegin(text))
    return { kind: 'other' };
  if (PRIVATE.test(said)) return answered({ 'tip-private': 'yes' });
  const hazard = danger(text);
  const found = findable(text, context);
  if (hazard !== null && !found)
    return answered({ 'tip-hazard': hazard, 'tip-what': withStory(context.answers['tip-what'], text) });
  if (hazard === null && /\?\s*$/.test(said)) return { kind: 'other' };
  if (!found && WISHES.test(said)) return { kind: 'other' };
  const letters = (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
  // "A van load" tells how much and "litter" what, not where.
  const named = heardSize(text) !== null || (heardKind(text) !== null && said.split(' ').length <= BARE);
  const amount = named && !ROAD.test(said) && !BESIDE.test(said);
  const unsure = !found && !ON.test(said) && (UNSURE.test(said) || readYesNo(text) !== null);
  if (letters < FEWEST || amount || unsure) return refused;
  if (!found && !ON.test(said) && [TELLS, HAPPENED, LIKE].some((words) => words.test(said)))
    return answered({ 'tip-what': withStory(context.answers['tip-what'], text) });
  const where = text.trim().slice(0, LONGEST);
  return answered({
    'tip-where': THREE_WORDS.test(text) ? marked(where) : where,
    ...(hazard !== null && { 'tip-hazard': hazard }),
  });
}

/** Words of a message that is nothing but the kind. */
const BARE = 2;

export const whereField: Field = {
  place: true,
  ask: ({ turn, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'tip.where' }],
      options: turn.can.screen
        ? [{ value: 'answer:private', label: ports.words.text('tip.where.private', language) }]
        : [],
    }),
  read: (text, _offered, context) => Promise.resolve(readWhere(text, context)),
};
