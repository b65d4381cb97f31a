// The name that people say to reach the council at a speaker, and Amazon's rules for it: it cannot be changed once it is published.

export interface NameProblem {
  /** Follows the name: "holds a word that opens skills (open)". */
  readonly what: string;
  readonly cure: string;
}

const WORD = /^(?:[a-z]\.|[a-z]+(?:'s?)?)$/;
const WAKE = ['alexa', 'amazon', 'echo', 'computer', 'ziggy', 'skill', 'app'];
const LAUNCH = ['ask', 'tell', 'open', 'launch', 'start', 'run', 'load', 'begin', 'enable', 'use', 'play', 'resume'];
const CONNECTING = ['to', 'from', 'in', 'using', 'with', 'about', 'for', 'that', 'by', 'if', 'and', 'whether'];
/** Allowed where the name has more than two words ("isle of elm council"). */
const SMALL = ['the', 'a', 'an', 'of'];

/** The first rule that is broken, or null. `council` is its name for short: the place alone is no name for a skill. */
export function invocationProblem(name: string, council?: string): NameProblem | null {
  const words = name.split(' ');
  const among = (list: readonly string[]): string | undefined => words.find((word) => list.includes(word));
  if (/\d/.test(name)) return { what: 'holds a figure', cure: 'Write it as a word: two, not 2' };
  if (/[A-Z]/.test(name))
    return {
      what: 'must be two or more words of lower-case letters: it has a capital',
      cure: 'Write it in small letters',
    };
  if (/[^a-z.' ]/.test(name))
    return {
      what: 'must be two or more words of lower-case letters: it has a sign or a letter that Alexa does not take',
      cure: 'Use the letters a to z, apostrophes, and full stops after single letters; write a Welsh name as it sounds in English',
    };
  if (words.length < 2)
    return { what: 'must be two or more words of lower-case letters', cure: 'Add a word, such as council' };
  if (words.some((word) => !WORD.test(word)))
    return {
      what: 'must be two or more words of lower-case letters with one space between them',
      cure: 'Take out other spaces, full stops that follow no single letter, and apostrophes that begin a word',
    };
  const wake = among(WAKE);
  if (wake) return { what: `holds a wake word, "skill" or "app" (${wake})`, cure: 'Leave that word out' };
  const launch = among(LAUNCH);
  if (launch) return { what: `holds a word that opens skills (${launch})`, cure: 'Leave that word out' };
  const connecting = among(CONNECTING);
  if (connecting)
    return {
      what: `holds a word that connects a name with a question (${connecting})`,
      cure: 'Leave that word out: bath somerset council, not bath and somerset council',
    };
  const small = among(SMALL);
  if (small && words.length === 2)
    return {
      what: `of two words holds an article or a preposition (${small})`,
      cure: 'Add a word, or put another in its place',
    };
  if (council !== undefined && isPlaceAlone(name, council))
    return { what: 'is the name of a place and no more', cure: 'Add what is asked there, such as council' };
  return null;
}

/** What a council is called besides its place. */
const OFFICE = /\b(?:council|cyngor|borough|county|district|city|town|metropolitan|royal|unitary|authority)\b/g;
/** "East Devon Council" is of "east devon". */
export const placeOf = (council: string): string =>
  council.toLowerCase().replace(OFFICE, ' ').replace(/\s+/g, ' ').trim();

const isPlaceAlone = (name: string, council: string): boolean => name === placeOf(council);
