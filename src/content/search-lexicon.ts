// The words of a language's articles: how telling each is, and which of them a word of a question means, slips included.
import { withinSlips } from '../core/slips.js';
import type { Language } from '../core/turn.js';
import { formsOf, searchWords } from './search-words.js';

/** One telling word of a question and the words of the articles that it may mean. */
export interface Asked {
  /** How telling it is, 0 to 1; a word that no article holds is the most telling of all. */
  readonly weight: number;
  readonly means: readonly { readonly term: string; readonly sure: number }[];
}

export interface Lexicon {
  asked(message: string): readonly Asked[];
  weight(term: string): number;
}

/** A word with a slip in it counts for less: it may be another word. */
const SLIP = 0.75;
/** From this many letters a word may have one slip, and from the second two. */
const LETTERS = [5, 9] as const;

/** `articles`: the words of each. */
export function createLexicon(articles: readonly ReadonlySet<string>[], language: Language): Lexicon {
  const counts = new Map<string, number>();
  for (const words of articles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  /** Inverse document frequency over articles, as a share of the greatest there can be. */
  const most = Math.log(1 + articles.length);
  const weight = (term: string): number => Math.log(1 + articles.length / (counts.get(term) ?? 1)) / most;
  /** A form of a Welsh word → the word, as the articles have it. */
  const forms = new Map<string, string[]>();
  /** By first letter and length: what a slip may have been. */
  const sized = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (language === 'cy') for (const form of formsOf(word)) put(forms, form, word);
    put(sized, sizeOf(word), word);
  }

  const meant = (word: string): Asked['means'] => {
    if (language === 'cy') {
      const radicals = [word, ...(forms.get(word) ?? [])];
      const found = new Set(radicals.flatMap((one) => [one, ...formsOf(one)]).filter((one) => counts.has(one)));
      if (found.size > 0) return [...found].map((term) => ({ term, sure: 1 }));
    }
    if (counts.has(word)) return [{ term: word, sure: 1 }];
    const slips = LETTERS.filter((letters) => word.length >= letters).length;
    if (slips === 0 || /\d/.test(word)) return [];
    for (let allowed = 1; allowed <= slips; allowed++) {
      const near: string[] = [];
      for (let letters = word.length - allowed; letters <= word.length + allowed; letters++)
        for (const other of sized.get(sizeOf(word, letters)) ?? [])
          if (other.length >= LETTERS[0] - 1 && withinSlips(word, other, allowed)) near.push(other);
      if (near.length > 0) return near.map((term) => ({ term, sure: SLIP ** allowed }));
    }
    return [];
  };
  return {
    weight,
    asked: (message) =>
      [...new Set(searchWords(message, language))].map((word) => {
        const means = meant(word);
        return { means, weight: means.length === 0 ? 1 : Math.min(...means.map(({ term }) => weight(term))) };
      }),
  };
}

const sizeOf = (word: string, letters = word.length): string => `${word.charAt(0)}${String(letters)}`;

function put(into: Map<string, string[]>, key: string, word: string): void {
  const there = into.get(key);
  if (there) there.push(word);
  else into.set(key, [word]);
}
