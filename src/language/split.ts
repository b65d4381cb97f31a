// Cuts a message into the questions it may hold: at sentence ends, and where a new question or request begins.

/** What a question or a request begins with, in English and Welsh. */
const ASKS =
  "(?:when|what|which|where|who|why|how|can|could|do|does|did|is|are|am|will|would|should|has|have|may|i (?:want|need|would like|also|'d like)|i'd like|please|tell me|also|" +
  'pryd|pa|beth|ble|lle|pwy|pam|sut|faint|ga|gai|oes|ydy|ydi|ydych|allwch|alla|fedra|fedrwch|dwi isio|dw i (?:isio|eisiau|angen)|hoffwn|a oes|mae angen)';
const JOINS = new RegExp(
  `(?:[,;]\\s*|\\s+)(?:and also|and then|and|also|plus|oh and|but also|a hefyd|hefyd|ac|a)\\s+(?=${ASKS}\\b)`,
  'giu',
);
const ENDS = /(?<=[?!])\s+|(?<=[a-z]{2}\.)\s+|\n+/giu;
const QUESTION = new RegExp(`^(?:(?:hi|hello|and|also|so|ok|please|thanks|helo|a|ac|hefyd)[\\s,]+)*${ASKS}\\b`, 'iu');

const MOST = 4;
/** A part of fewer words is no question of its own. */
const FEWEST_WORDS = 3;

/** The parts that stand as a question or request, in order; empty when the message is not more than one. */
export function questionsIn(text: string): readonly string[] {
  if (text.length > 1500) return [];
  const parts = text
    .split(ENDS)
    .flatMap((sentence) => sentence.split(JOINS))
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= FEWEST_WORDS && (part.endsWith('?') || QUESTION.test(part)));
  return parts.length > 1 ? parts.slice(0, MOST) : [];
}
