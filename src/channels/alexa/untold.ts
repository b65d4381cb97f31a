// "More" tells what has not been told yet: sentences that say again what was just heard are left out.
import { sentences } from './ssml.js';

/** How much of a sentence's wording must have been heard for it to be the same again. */
const SAME = 0.7;
const SAME_WORDS = 0.65;
/** Words from which on their order does not matter. */
const LONG = 8;
/** Words that turn a sentence round: never taken for heard unless they were. */
const TURNS = /^(?:\d.*|£.*|no|not|never|only|unless|except|if|but|without|until)$/;

const POINTS = /^(?:it|this|that|they|these|those)\b|\b(?:before|after|with|for|of) (?:it|them|that)\b/i;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d£.' ]+/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[.']+|[.']+$/g, ''))
    .filter(Boolean);
const pairsOf = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
};

const shared = (own: readonly string[], heard: ReadonlySet<string>): number =>
  own.length === 0 ? 0 : own.filter((one) => heard.has(one)).length / own.length;

/** `speech` without what `told` had; empty when there is nothing new in it. Questions stay, and what answers them. */
export function untold(speech: string, told: string): string {
  const words = new Set(wordsOf(told));
  const pairs = new Set(sentences(told).flatMap(pairsOf));
  const known = (sentence: string): boolean => {
    const own = wordsOf(sentence);
    const turned = own.some((word) => TURNS.test(word) && !words.has(word));
    const alike = sentences(told).some((one) => shared(own, new Set(wordsOf(one))) >= SAME_WORDS && own.length >= LONG);
    return !turned && (alike || shared(pairsOf(sentence), pairs) >= SAME);
  };
  const all = sentences(speech);
  const again = all.map((sentence, at) => known(sentence) && !sentence.endsWith('?') && !all[at - 1]?.endsWith('?'));
  // What points back needs what it points to.
  const left = all.filter((_, at) => !again[at] || (again[at + 1] === false && POINTS.test(all[at + 1] ?? '')));
  return left.some((sentence) => !sentence.endsWith('?')) ? left.join(' ') : '';
}

/** From the question on, without what led to it: the question and how to answer it. */
export function fromQuestion(speech: string): string {
  const all = sentences(speech);
  const at = all.findIndex((sentence) => sentence.endsWith('?'));
  return at < 0 ? speech : all.slice(at).join(' ');
}
