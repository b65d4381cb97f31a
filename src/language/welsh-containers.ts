// Brings the containers of a Welsh message to the form that lists hold: "y fin ddu", "biniau du" and "fy min du" are "bin du".
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';

/** Every form → the one that stands in a name, by what may follow its changing first letters. */
const NOUNS: Readonly<Record<string, readonly [first: readonly string[], rest: readonly string[]]>> = {
  bin: [['b', 'f', 'm'], ['in', 'ins', 'iniau', 'inia', 'inie']],
  bag: [['b', 'f', 'm'], ['ag', 'ags', 'agiau', 'agia', 'agie']],
  bocs: [['b', 'f', 'm'], ['ocs', 'ocsys', 'ocsus', 'ocsis', 'ocses']],
  blwch: [['b', 'f', 'm'], ['lwch', 'lychau', 'lycha', 'lyche']],
  sach: [['s'], ['ach', 'achau', 'acha', 'ache', 'achs']],
  cadi: [['c', 'g', 'ch', 'ngh'], ['adi', 'adis', 'adiau']],
}; // prettier-ignore
/** Colours: as after "bin", as after "sach", which is feminine, and their other forms. */
const COLOURS: readonly (readonly [plain: string, feminine: string, ...others: string[]])[] = [
  ['du', 'ddu', 'duon', 'dduon'], ['glas', 'las', 'gleision', 'leision'], ['gwyrdd', 'werdd', 'wyrdd', 'gwerdd', 'gwyrddion', 'wyrddion'],
  ['brown', 'frown'], ['llwyd', 'lwyd', 'llwydion', 'lwydion'], ['coch', 'goch', 'chochion', 'cochion', 'gochion'],
  ['melyn', 'felen', 'felyn', 'melen', 'melynion', 'felynion'], ['oren', 'oren'], ['gwyn', 'wen', 'wyn', 'gwynion', 'wynion'],
  ['piws', 'biws'], ['porffor', 'borffor'], ['pinc', 'binc'], ['clir', 'glir'],
]; // prettier-ignore
const FEMININE = 'sach';

const nounOf = new Map(
  Object.entries(NOUNS).flatMap(([noun, [firsts, rests]]) =>
    firsts.flatMap((first) => rests.map((rest) => [first + rest, noun] as const)),
  ),
);
const colourOf = new Map(COLOURS.flatMap((forms) => forms.map((form) => [form, forms] as const)));
const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

const SIZE = '(?: (?:olwynion|mawr|fawr|bach|fach|newydd|plastig))*';
const LID = "( (?:(?:a|ag|gyda|efo|hefo)(?:'r)? )?[cg]h?aead)?";
const NAMED = new RegExp(`\\b(${oneOf(nounOf.keys())})(?:${SIZE}${LID} (${oneOf(colourOf.keys())}))?\\b`, 'g');
/** In English a "min" is a minute, and "bin wen" a slip for "bin when". */
const ENGLISH_TOO = /^(?:[bfm]ins?|[bfm]ags?)$/;
const ENGLISH_COLOUR = /^(?:brown|w[ye]n)$/;

export interface Levelled {
  readonly text: string;
  /** The first that has a colour: "bin du", "bag â chaead clir". */
  readonly coloured: string | null;
}

/** The text itself where nothing in it changes. */
export function levelContainers(text: string, language: Language): Levelled {
  let coloured: string | null = null;
  const said = fold(text);
  const levelled = said.replace(NAMED, (whole, form: string, lid: string | undefined, colour: string | undefined) => {
    const noun = nounOf.get(form) ?? form;
    const forms = colourOf.get(colour ?? '');
    if (language === 'en' && (!forms || (ENGLISH_TOO.test(form) && ENGLISH_COLOUR.test(colour ?? '')))) return whole;
    if (!forms) return noun;
    const name = lid ? `${noun} â chaead ${forms[0]}` : `${noun} ${noun === FEMININE ? forms[1] : forms[0]}`;
    coloured ??= name;
    return name;
  });
  return { text: levelled === said ? text : levelled, coloured };
}
