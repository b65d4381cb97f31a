// In danger the first number to ring is said twice; the words of most dangers do so already.
import { sentences } from './ssml.js';

const NUMBER = /0\d{2,5}(?: ?\d{2,6}){1,3}|\b116 ?\d{3}\b|\b\d(?: \d){2,}\b|\b(?:999|112|111|101|105|119|159)\b/;

/** `again` makes the sentence that repeats a number. */
export function twice(speech: string, again: (number: string) => string): string {
  const number = NUMBER.exec(speech)?.[0];
  if (number === undefined || speech.split(number).length > 2) return speech;
  return sentences(speech)
    .flatMap((sentence) => (sentence.includes(number) ? [sentence, again(number)] : [sentence]))
    .join(' ');
}
