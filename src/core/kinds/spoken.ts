// Digits and letters as people say them, in English and Welsh: "gee em one one ay ay", "oh one six three two", "double four".

/** Without what every object has: "constructor" is no digit. */
const table = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries);

const DIGITS = table<string>({
  zero: '0', oh: '0', nought: '0', naught: '0', nil: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6',
  seven: '7', eight: '8', nine: '9', sero: '0', dim: '0', un: '1', dau: '2', dwy: '2', tri: '3', tair: '3', pedwar: '4',
  pedair: '4', pump: '5', pum: '5', chwech: '6', chwe: '6', saith: '7', wyth: '8', naw: '9',
}); // prettier-ignore

/** Words that a speech recogniser writes for a digit; only trusted where nothing else can be meant. */
const DIGIT_SOUNDS = table<string>({
  won: '1',
  to: '2',
  too: '2',
  for: '4',
  fore: '4',
  sicks: '6',
  ate: '8',
});

const LETTERS = table<string>({
  ay: 'a', bee: 'b', be: 'b', cee: 'c', see: 'c', sea: 'c', dee: 'd', ee: 'e', eff: 'f', ef: 'f', gee: 'g', jee: 'g',
  aitch: 'h', haitch: 'h', eye: 'i', jay: 'j', kay: 'k', el: 'l', ell: 'l', em: 'm', en: 'n', pee: 'p', pea: 'p', cue: 'q',
  queue: 'q', ar: 'r', are: 'r', ess: 's', tee: 't', tea: 't', you: 'u', vee: 'v', ex: 'x', why: 'y', wye: 'y', zed: 'z', zee: 'z',
  alpha: 'a', alfa: 'a', bravo: 'b', charlie: 'c', delta: 'd', echo: 'e', foxtrot: 'f', golf: 'g', hotel: 'h', india: 'i',
  juliet: 'j', kilo: 'k', lima: 'l', mike: 'm', november: 'n', oscar: 'o', papa: 'p', quebec: 'q', romeo: 'r', sierra: 's',
  tango: 't', uniform: 'u', victor: 'v', whiskey: 'w', yankee: 'y', zulu: 'z',
}); // prettier-ignore

const WELSH_LETTERS = table<string>({
  bi: 'b', ec: 'c', di: 'd', eg: 'g', aits: 'h', aitsh: 'h', je: 'j', ce: 'k', pi: 'p', ciw: 'q', er: 'r', es: 's', ti: 't', iw: 'u', fi: 'v', ecs: 'x',
  wai: 'y', sed: 'z',
}); // prettier-ignore

const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const WELSH_TRADITIONAL = table<number>({
  deg: 10,
  deuddeg: 12,
  pymtheg: 15,
  deunaw: 18,
  ugain: 20,
  hugain: 20,
  deugain: 40,
  trigain: 60,
});
const TIMES = table<number>({ double: 2, treble: 3, triple: 3, dwbl: 2 });

/** The digit a word says, or null: "four" → "4", "saith" → "7". */
export const digitOf = (word: string): string | null => (/^\d$/.test(word) ? word : (DIGITS[word] ?? null));

/** Says one figure or two, or sounds as if it did. */
export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word);
export const numberWords: readonly string[] = [
  ...Object.keys(DIGITS),
  ...Object.keys(DIGIT_SOUNDS),
  ...TEENS,
  ...TENS.slice(2),
  'o',
];
const NUMBER_WORDS: ReadonlySet<string> = new Set(numberWords);

/** How often the next sign is meant: "double" → 2. */
export const timesOf = (word: string): number | null => TIMES[word] ?? null;

/** "forty", "three" → "43"; null where the two are not tens and ones. */
export function tensAnd(word: string, next: string): string | null {
  const tens = TENS.indexOf(word);
  const ones = tens > 1 ? ONES.indexOf(next) : 0;
  return tens > 1 && ones > 0 ? `${tens}${ones}` : null;
}

/** Signs a folded word may stand for when someone spells aloud, most likely first; empty when it is not a spelling word. */
export const spelt = (word: string): readonly string[] => SPELT.get(word) ?? NO_SIGNS;

/** Every way to say a letter of the alphabet, itself among them: "g" → "g", "gee", "jee", "golf". */
export const namesOf = (letter: string): readonly string[] => [
  letter,
  ...Object.keys(LETTERS).filter((name) => LETTERS[name] === letter),
  ...Object.keys(WELSH_LETTERS).filter((name) => WELSH_LETTERS[name] === letter),
];

/** The letter that a word names in Welsh alone, where nothing else can be meant: many are everyday words. */
export const welshLetter = (word: string): string | null => WELSH_LETTERS[word] ?? null;

const NO_SIGNS: readonly string[] = [];
const SPELT: ReadonlyMap<string, readonly string[]> = (() => {
  const signs = new Map<string, string[]>();
  const put = (word: string, sign: string): void => void signs.set(word, [...(signs.get(word) ?? []), sign]);
  TEENS.slice(1).forEach((word, i) => put(word, String(11 + i)));
  TENS.slice(2).forEach((word, i) => put(word, `${String(2 + i)}0`));
  for (const table of [DIGITS, LETTERS, DIGIT_SOUNDS])
    for (const [word, sign] of Object.entries(table)) put(word, sign);
  return signs;
})();

/** A whole number 1–9999 in words, English or Welsh: "one hundred and twelve" → 112, "un deg dau" → 12, "twenty one" → 21. */
export function numberInWords(words: readonly string[]): number | null {
  let total = 0;
  let part = 0;
  let any = false;
  /** A Welsh figure that the next word may multiply: "dau ddeg", "pedwar ugain", but not "dau ar hugain". */
  let figure = 0;
  for (const word of words) {
    const times = figure;
    figure = 0;
    const one = ONES.indexOf(word);
    const welsh = DIGITS[word];
    if (word === 'and' || word === 'a' || word === 'ac' || word === 'ar') {
      if (!any) return null;
      continue;
    } else if (one > 0) part += one;
    else if (TEENS.includes(word)) part += 10 + TEENS.indexOf(word);
    else if (TENS.indexOf(word) > 1) part += 10 * TENS.indexOf(word);
    else if (word === 'hundred' || word === 'cant') part = Math.max(part, 1) * 100;
    else if (word === 'deg' || word === 'ddeg') part += times > 0 ? times * 9 : 10;
    else if (word === 'ugain' && times > 1) part += times * 19;
    else if (WELSH_TRADITIONAL[word] !== undefined) part += WELSH_TRADITIONAL[word];
    else if (word === 'thousand' || word === 'mil') {
      total += Math.max(part, 1) * 1000;
      part = 0;
    } else if (welsh !== undefined && welsh !== '0' && word !== 'oh') {
      figure = Number(welsh);
      part += figure;
    } else return null;
    any = true;
  }
  total += part;
  return any && total > 0 && total < 10_000 ? total : null;
}
