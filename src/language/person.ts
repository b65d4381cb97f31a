// Asking for a person, in any words: "can I talk to someone", "get me a human", "rhywun go iawn plis".
import { spaced } from '../core/kinds/fold.js';
import { ENGLISH, ENGLISH_ALONE, ENGLISH_WHOLE } from './person/english.js';
import { levelledForPerson } from './person/level.js';
import { WELSH, WELSH_WHOLE } from './person/welsh.js';
import { fires, lookAt, possible, ruleBook } from './rule.js';

const RULES = ruleBook([...ENGLISH, ...WELSH]);
const WHOLE = [...ENGLISH_WHOLE, ...WELSH_WHOLE];

/** Letters of a sentence that does nothing but ask. */
const LONGEST_WHOLE = 100;

/** The words that ask for a person, or null. `said`: folded, with apostrophes and the marks that end sentences. */
export function asksForPerson(said: string): string | null {
  const text = levelledForPerson(said);
  const bare = parts(text, /[.!?,]+/).join(' ');
  if (ENGLISH_ALONE.some((pattern) => pattern.test(bare))) return bare;
  // One sentence at a time, so that what is told in one does not hide or make up what is asked in the next.
  for (const sentence of parts(text, /[.!?]+/)) {
    const found = inSentence(sentence);
    if (found !== null) return found;
  }
  return null;
}

function inSentence(sentence: string): string | null {
  const clauses = parts(sentence, /,+|(?<= )-+(?= )/);
  for (const clause of clauses)
    if (clause.length <= LONGEST_WHOLE && WHOLE.some((pattern) => pattern.test(clause))) return clause;
  const texts = clauses.length > 1 ? [clauses.join(' '), ...clauses] : clauses;
  for (const text of texts) {
    const seen = lookAt(text, RULES);
    for (const one of possible(RULES, seen)) {
      const found = fires(one, text, seen)?.words ?? null;
      if (found !== null) return found;
    }
  }
  return null;
}

const parts = (text: string, at: RegExp): readonly string[] =>
  text
    .split(at)
    .map(spaced)
    .filter((one) => one !== '');
