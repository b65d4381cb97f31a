// How old a reader of English must be: the Flesch–Kincaid grade, as an age.

/** Years between a school grade of the United States and the age of those in it. */
const YEARS = 5;

/**
 * Flesch–Kincaid grade + 5, in years (Kincaid and others 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59).
 * `sentences` are the words of each sentence; figures count for its length, not for its syllables.
 */
export function readingAge(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const spelt = words.filter((word) => /^\p{L}/u.test(word));
  if (spelt.length === 0) return 0;
  const sounds = spelt.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / spelt.length) - 15.59 + YEARS;
}

/** Syllables of an English word, counted from its spelling: right for some nineteen words in twenty. */
export function syllables(word: string): number {
  const sounded = SILENT.reduce((text, [what, becomes]) => text.replace(what, becomes), letters(word));
  return Math.max(1, (sounded.match(/[aeiouy]+/g)?.length ?? 0) + (sounded.match(APART)?.length ?? 0));
}

const letters = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’](?:s|ll|re|ve|d|m|t)$/, '')
    .replace(/[^a-z]/g, '');

/** Vowels that are written, not said. */
const SILENT: readonly (readonly [RegExp, string])[] = [
  [/^every/, 'evry'],
  [/^evening/, 'evning'],
  [/^business/, 'bisness'],
  // "something", "household", "movement", "safely".
  [/(?<=^som|^hous)e(?=[a-z]{3})/, ''],
  [/(?<=[aeiouy][^aeiouy]{1,2})e(?=(?:ment|ly|ty|ful|less|thing)[a-z]*$)/, ''],
  // "like", "likes", "asked"; not "table", "centre", "houses", "wanted", "disabled".
  [/(?<=[^aeiouylr]|[aeiouy][lr])e$/, ''],
  [/(?<=[^aeiouysxzlr]|[aeiouy][lr])(?<![cg]|[sc]h)es$/, 's'],
  [/(?<=[^aeiouytdl]|[aeiouyl]l)ed$/, 'd'],
];

/** Vowels side by side that are said one by one: "area", "create", "client", "usual", "going", "period". */
const APART =
  /(?<=r|id)ea$|crea(?=t)|ia(?=t)|(?<!q)ua(?=t)|ia(?![ltn])|(?<![cstgx])ia(?=[ln])|io(?!n|us)|(?<![cstgx])iou|iet|scien|(?<![cst])ien(?=[tc])|[yeo]ing|(?<!q)ua[lr]|uou|oe(?=[mt])|eum|eo(?!p|us)/g;
