// Tells what goes in a container from the same word in the name of another thing: "garden" from "garden wall", "tins" from "paint tins".
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { unmutated } from './mutations.js';

/** Words that may stand right before what goes in a container, where that stands for the container. */
const BEFORE = wordSet(`
  the my our your his her their a an this that these those it its it's is are was were be been and or & nor but n plus not no only just about
  for of with without from to in into on off out if when whens what which where why how does do did didnt didn't don't dont has have had
  havent haven't hasn't hasnt having will would can could should i you we they he she me us them u there theres there's here
  collect collects collected collecting pick picked take takes took taken taking empty emptied emptying emptys get got gets
  leave left leaves miss missed missing missin put puts putting recycle recycling sort forgot forgotten skipped ignored refused rejected chuck bin bins bag bags box boxes
  sack sacks caddy bucket lorry container crew waste new extra another additional replacement second third big large small larger bigger empty full overflowing
  black blue green brown grey gray purple red yellow orange white pink clear normal usual ordinary separate same all both every each next last
  loose wet dry clean rinsed mixed household kitchen communal shared own whole rest more some any day today tomorrow yesterday tonight
  monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays week weekly weeks
  up send sending sent us bring bringing brought old little holiday holidays christmas xmas easter
  order request need want wanted replace join cancel renew report like as says said saying
  two three four five six seven eight nine ten one few bit lots loads much many
  y yr 'r fy ein dy eich ei eu a ac a'r ac ag â neu neu'r na o o'r i i'r am ar at efo efo'r gyda gyda'r hefo mewn yn yn y mae ma ma'r mae'r
  ydy ydi yw ydi'r ydy'r oes oedd dim ddim heb heblaw'r pryd beth ble faint sut os wedi roi rhoi rhoi'r casglu casglu'r gasglu gasglu'r chasglu codi codi'r
  cymryd gymryd cael adael gadael wagio gwagio'r gwagio golli colli colli'r methu mynd nhw nhw'r chi ni lori lori'r loriau bin biniau bocs bocsys bag bagiau sach sachau
  cadi blwch casgliad casgliadau gasgliad gwastraff wastraff newydd arall hen mawr llawn gwag wag heddiw yfory fory ddoe dydd wythnos angen isio eisiau moyn
  ailgylchu cyfer gyfer gyfer'r hefyd chwaith un dau dwy tri tair`);
/** Words that may stand right after it. */
const AFTER = wordSet(`
  waste bin bins bag bags box boxes sack sacks caddy caddies caddie bucket tub container containers wheelie lorry lorries truck wagon collection collections pickup pickups crew
  round day days date dates week weeks weekly night subscription service one ones lot stuff lads men recycling rubbish again lid
  is isn't isnt are aren't arent was wasn't wasnt were weren't werent be been being has hasn't hasnt have haven't havent had do does doesn't doesnt did didn't didnt
  will won't wont would can can't cant could should goes go going gone went get gets got getting need needs
  waist candy thing things people permit permits sticker account scheme fee fees into onto across through three times poking sticking blowing sitting spilling mate m8 love pal
  collected collecting emptied empty emptying taken picked missed left late early today tomorrow tmrw yesterday tonight this next last every each on in at by to for of from off out up
  down away over under behind inside outside beside near round with without and or & nor but n plus if when whens what where why how which who that thats that's than then
  so because cos as since until till before after while though the a an my our your his her hers their theirs mine it its it's i i'm i've you u we they he she me us them there here
  not never no yet still now too also only even just all both twice every everywhere always please pls plz ta thanks thx cheers ok lol
  first second monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  overflowing full stacked unopened rinsed squashed piled piling piled standing stood dumped smells stinks stinking rotting scattered blown turned
  missing broken cracked stolen nicked smashed damaged split lost scraps cuttings clippings peelings
  yn wedi heb ddim dim am ar at o o'r i i'r a ac a'r ag â neu neu'r na ond yw ydy ydi mae ma mae'r oes oedd bydd fydd fyddai efo efo'r gyda gyda'r
  ni chi nhw fi fo hi e di ti ei eu yma yna hwn hon hyn hwnna heddiw yfory fory ddoe heno bore nos dydd ddydd bob wythnos pythefnos bythefnos
  pryd beth ble lle sut os pam faint achos ers cyn wrth mewn y yr llawn gwag wag newydd arall hefyd chwaith eto byth plis diolch os allan
  yng ym dros cael leni ma nesaf nesa diwethaf dwetha bin biniau bag bagiau bocs bocsys sach sachau cadi lori casgliad casgliadau gwastraff ychwanegol tu dal`);

/** What everything in a bin is called: a container wherever it stands, but for a few. */
const GENERAL =
  /^(?:rubbish|recycling|refuse|trash|nappy|nappies|pads?|sbwriel|ysbwriel|ailgylchu|gwastraff|cewynnau|clytiau)$/;
const NO_BIN = /^(?:cent(?:re|er)s?|sites?|plants?|banks?|points?|facilit(?:y|ies)|to|amser|arian)$/;
const SITE = /^(?:ganolfan|canolfan|nghanolfan|chanolfan|canolfannau|safle|banc|fanc)$/;

const A_WORD = /[a-z0-9&][a-z0-9'&]*|[^\sa-z0-9]+/g;
const GARDEN = /^(?:garden|gardd)$/;
/** "In the garden", "at the end of our garden": a place. */
const PLACE =
  /\b(?:in|into|inside|at|across|through|over|under|behind|round|around|onto|of|mewn|drwy|tu ol i)(?: (?:the|my|our|your|his|her|their|a|an|this))? $/;
/** After one of these: what is collected. */
const COLLECTED =
  /^(?:waste|bins?|bags?|sacks?|one|collections?|collected|taken|picked|left|missed|rubbish|recycling|gwastraff)$/;
/** Welsh has it before: "casgliad gardd". */
const COLLECTED_WELSH =
  /^(?:bin|bag|bocs|blwch|sach|cadi|cwdyn|gwastraff|[cg]asgliad(?:au)?|lori|hogia|g?wasanaeth|[dt]anysgrifiad|[cg]ynllun|nghynllun|tymor)$/;
/** "We have no food": nothing that is collected. */
const FOOD = /^(?:food|bwyd)$/;
const WANTED = /^(?:no|any|some|more|need|want|wanted|get|got|have|dim|angen|isio|eisiau|moyn)$/;
/** After "on": a sheet. */
const ON = /^(?:on|ar)$/;
const PAPER = /^(?:papers?|papur)$/;
/** "She leaves the baby alone". */
const LEAVES = /^leaves$/;
const SOMEBODY = /^(?:he|she|it|who|that|which|everyone|nobody|someone|one)$/;
/** "Pay by card". */
const CARD = /^cards?$/;
const PAYS =
  /\b(?:pay|pays|paid|paying|payments?|bank|chip|contactless|atm|machine|reader)\b|\b(?:by|with) (?:my |a )?card\b/;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** The text without what is only part of another thing; null where nothing is. */
export type Compounds = (text: string, language: Language) => string | null;

/** `names`: folded, of containers and of what goes in them; `isContents`: whether a name of one word is that of what goes in. */
export function createCompounds(names: readonly string[], isContents: (name: string) => boolean): Compounds {
  const single = names.filter((name) => !name.includes(' ') && isContents(name));
  const contents = new Map(
    single.flatMap((word) => [word, word.replace(/(?<!s)s$/, '')]).map((word) => [word, 1] as const),
  );
  // "Gwastraff gwyrdd" is a name of its own.
  const parts = new Set(names.flatMap((name) => (name.includes(' ') ? name.split(' ') : [])));
  const stands = (word: string | undefined, among: ReadonlySet<string>): boolean =>
    word === undefined || !/^[a-z]/.test(word) || among.has(word) || contents.has(word) || parts.has(word);
  return (text, language) => {
    const said = fold(text);
    const words = said.match(A_WORD) ?? [];
    const plain = words.map((word) => unmutated(word, contents));
    const isOther = (word: string, i: number): boolean => {
      const last = words[i - 1] ?? '';
      const next = words[i + 1] ?? '';
      if (GENERAL.test(word)) return NO_BIN.test(next) || SITE.test(last);
      if (COLLECTED.test(next) || COLLECTED_WELSH.test(last)) return false;
      // "To gwydr" is a glass roof.
      if (!stands(plain[i + 1], AFTER) || (language === 'cy' && last === 'to')) return true;
      if (FOOD.test(word)) return WANTED.test(last) || !follows(last, plain[i - 1]);
      if (PAPER.test(word)) return ON.test(last) || !follows(last, plain[i - 1]);
      if (CARD.test(word)) return PAYS.test(said) || !follows(last, plain[i - 1]);
      if (LEAVES.test(word) && SOMEBODY.test(last)) return true;
      if (!GARDEN.test(word)) return !follows(last, plain[i - 1]);
      return !stands(plain[i - 1], BEFORE) || PLACE.test(`${words.slice(Math.max(0, i - 4), i).join(' ')} `);
    };
    /** "Number 14's glass", "a'i gwydr". */
    const follows = (last: string, word: string | undefined): boolean =>
      /'(?:s|r|i|u|m|th|ch)$/.test(last) || stands(word, BEFORE);
    const kept = plain.map((word, i) => (contents.has(word) && isOther(word, i) ? ';' : (words[i] ?? '')));
    return kept.some((word, i) => word !== words[i]) ? kept.join(' ') : null;
  };
}
