// A register's words inside a sentence: "Granted with conditions" begins small there, "FUL" does not.
import type { Words } from '../../core/council.js';
import type { Language } from '../../core/turn.js';

export function inSentence(words: Words | undefined, language: Language): string {
  const text = words?.[language] ?? words?.en ?? '';
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
