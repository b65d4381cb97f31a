// The names of items as they are matched: words without endings, Welsh ones also with their first letter changed, and what a question adds.
import { fold } from '../core/kinds/fold.js';

/** Words of a text: folded, "cat's" as "cat", plurals as singulars. */
export const itemWords = (text: string): readonly string[] =>
  (
    fold(text)
      .replace(/'(?:s|n|r|u|i|w|m|ch)\b/g, '')
      .replace(/\be[ -](?=bike|scooter|cig|reader|feic|sgwter|sigaret)/g, 'e')
      .replace(/'/g, '')
      .match(/[a-z0-9]+/g) ?? []
  ).map(singular);

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const CHANGES: readonly (readonly [start: RegExp, to: readonly string[]])[] = [
  [/^p(?!h)/, ['b', 'mh', 'ph']],
  [/^t(?!h)/, ['d', 'nh', 'th']],
  [/^c(?!h)/, ['g', 'ngh', 'ch']],
  [/^b/, ['f', 'm']],
  [/^d(?!d)/, ['dd', 'n']],
  [/^g/, ['', 'ng']],
  [/^m/, ['f']],
  [/^ll/, ['l']],
  [/^rh/, ['r']],
];

/** A Welsh name as it stands after other words: "pecyn creision", "becyn creision", "phecyn creision" … */
export function welshForms(words: readonly string[]): readonly (readonly string[])[] {
  const [first = '', ...rest] = words;
  const change = CHANGES.find(([start]) => start.test(first));
  return [words, ...(change?.[1].map((to) => [first.replace(change[0], to), ...rest]) ?? [])];
}

const KINDS =
  'paper|glass|card|cardboard|plastics?|food(?: waste)?|recycling|metals?|cans|tins|garden(?: waste)?|bottles(?: and jars)?|rubbish|general(?: waste)?|compost|sink';
const CYMRAEG =
  'papur|gwydr|cardbord|cerdyn|plastig|bwyd|gwastraff(?: bwyd| gardd)?|ailgylchu|caniau|tuniau|poteli|sbwriel|compost|sinc|gwyrdd|toiled';
/** "in with the glass", "gyda'r papur": where it might go, not what it is. */
const WHERE = new RegExp(
  `\\b(?:(?:in|into|with|as|down|count as|go to) (?:in )?(?:with )?(?:the |my |our |your )?(?:${KINDS})(?: (?:bin|box|bag|sack|caddy|one|recycling))?(?: or (?:the |in the )?(?:${KINDS}))?|(?:the|my|our|your|which|what) (?:${KINDS}) (?:bin|box|bag|sack|caddy|container|one|recycling)|(?:yn|mewn|gyda|efo|i|lawr)(?:'?r| y| yr| fy| ein| eich)? (?:bin |bocs |bag |sach )?(?:${CYMRAEG}))\\b`,
  'g',
);
/** "in a drawer", "from the shed": where it is now. */
const KEPT =
  /\b(?:(?:in|from|out of|out|inside|by|behind) (?:a |the |my |our |grandpa |dad |his |her |their )*(?:shed|drawer|fridge|freezer|garage|cupboard|loft|attic|garden centre|desk|car|window)|(?:yn|mewn|o)(?:'?r| y| yr| fy| ein)? (?:sied|drôr|dror|ffrij|oergell|rhewgell|garej|cwpwrdd|llofft|car|toiled|ffenestr))\b/g;
/** "Can" asks, "cans" are drunk from. */
const CANS =
  /(?<!\b(?:aerosol|drinks?|beer|coke|pop|spray|food|pringles|tin|aluminium|gas|petrol|lager|cider|paint) )\bcans\b/g;
/** The text folded, without what tells where the item is or might go. */
export const withoutPlaces = (text: string): string =>
  fold(text).replace(/'s\b/g, '').replace(WHERE, ' , ').replace(KEPT, ' , ').replace(CANS, 'drink cans');

/** Words of questions, politeness and story around an item. */
const AROUND = new Set(
  itemWords(
    `a an the this that these those it its they them their there here some any all every each one ones few lots load loads bit piece pieces of lot
    i im ive id me my mine we weve our us you your u he she his her who what whats which where wheres how when why do does did dont doesnt is isnt are arent am was were be been being
    can cant could should shall would will may might must have has had havent got get gets getting give take put puts putting go goes going gone throw throwing chuck bin bins binned bag bags box boxes sack sacks caddy container containers
    wheelie recycle recycled recycling recyclable recycles recyclin recycleable dispose disposed disposal disposing rid away out in into on onto at to for from with without by off up down over under and or but also plus then than as if so not no yes just only still even
    please thanks thank hi hello hey alexa ask tell council know knows knowing think want need like help wondering sure unsure idea use used using old new broken empty dirty clean big large small huge little spare unwanted dead smashed cracked damaged bag
    black blue green brown grey gray red yellow white purple clear orange colour coloured color item items thing things stuff something someone anything rubbish waste refuse general household landfill normal right wrong allowed accept accepted ok okay kind sort type
    first second third last youll wont doesnt youd thing list lists rhestr anywhere everything sori sorry lol year today now tomorrow week um er erm wot wat bc because about home house kitchen room someone anyone people same different other another too way place bring leave left drop buy bought find found make made mean means supposed best doing done due
    beth ble lle pa sut pryd pwy ydy ydi yw yn y yr r a ac ag i o ar at am gan gyda efo mae maen oes dwi dw fi ni chi ti fy ein eich ei eu hen newydd roi rhoi mynd fynd taflu daflu ailgylchu gallaf alla allai ga gai gaf cael gael bin biniau min bag bagiau bocs sach cadi cael wneud gwneud gwared waredu cael gwag budr glan fawr mawr bach
    du llwyd coch glas gwyrdd brown melyn clir os gwelwch dda plis diolch helo hoffwn eisiau isio angen sydd syn sy wedi torri fo fe nhw hwn hon hwnna rhain hyn hynny neu ond hefyd gyda da iawn rhywbeth peth pethau eitem eitemau dda ddim dim nad na nid oedd bod fod gennyf gen gyda nghartref cyngor stwff cwpl llwyth dylwn dylen fod dwin yma nawr rwan allwch gallwch allech mewn fewn gwastraff sbwriel`,
  ),
);
export const isAround = (word: string): boolean => AROUND.has(word) || /^\d+$/.test(word);
