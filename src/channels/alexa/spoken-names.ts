// Names of a council's own as values that Alexa takes: streets with how Welsh ones sound to an English ear, kinds of building work.
import type { SpokenItem } from './sample-book.js';

const WELSH =
  /^(?:heol|ffordd|stryd|lon|clos|maes|rhes|teras|llwyn|bryn|cae|pen|pant|tan|allt|llys|parc|rhiw|cwm|nant)\b/;

/** Roughly, letter by letter: what English speech recognition writes down when it hears Welsh. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^heol\b/, 'hayol'],
  [/^ffordd\b/, 'forth'],
  [/^lon\b/, 'lawn'],
  [/^rhes\b/, 'race'],
  [/^maes\b/, 'mice'],
  [/ff/g, '#'],
  [/f/g, 'v'],
  [/#/g, 'f'],
  [/dd/g, 'th'],
  [/ll/g, 'l'],
  [/rh/g, 'r'],
  [/ch/g, 'k'],
  [/\by\b/g, 'uh'],
  [/\byr\b/g, 'er'],
  [/wy/g, 'oy'],
  [/w(?![aeiou])/g, 'oo'],
  [/ae|ai|au/g, 'eye'],
  [/u/g, 'ee'],
  [/y(?=[a-z]*\b.)/g, 'uh'],
];

/** Each street once, in small letters and without the marks that an English model may refuse. */
export function spokenStreets(names: readonly string[]): readonly SpokenItem[] {
  const plain = [...new Set(names.map(unmarked).filter((name) => /^[a-z][a-z '.-]*$/.test(name)))].sort();
  const taken = new Set(plain);
  return plain.map((name) => {
    const sound = WELSH.test(name) ? SOUNDS.reduce((text, [from, to]) => text.replace(from, to), name) : name;
    const heard = taken.has(sound) ? [] : [sound];
    for (const one of heard) taken.add(one);
    return [name.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, ''), [name, ...heard]] as const;
  });
}

export const spokenWorks = (works: ReadonlyMap<string, readonly string[]> | undefined): readonly SpokenItem[] =>
  [...(works ?? [])].map(([kind, terms]) => [
    kind,
    terms.map(unmarked).filter((term) => /^[a-z][a-z '-]*$/.test(term)),
  ]);

const unmarked = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .trim();
