// Takes the home that a message names out of it: street names have words of their own for water, stone and night.
import { fold, spaced } from '../core/kinds/fold.js';

/** What stands around the name of a street or a house: who lives there, which flat, which number. */
const AROUND = [
  /\b(?:(?:the|a) )?(?:basement|ground floor|first floor|top|upstairs|downstairs)? ?(?:flat|fflat|apartment|apt|unit|room|ystafell) (?:\d{1,4}[a-h]?|[a-h])\b/g,
  /\b(?:basement|ground floor|top floor|top) (?:flat|fflat)\b/g,
  /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/g,
  /\b(?:(?:number|no|rhif) )?\d{1,4}[a-h]?\b/g,
  /\b(?:i live|i'?m living|i'?m|i am|we live|we'?re|we are|it'?s|my address is|(?:dw ?i|rydw i|rwy|rwyf|fi|wi)'?n byw|(?:dan|dyn|ryn|rydyn) ni'?n byw|rydw i|dw ?i|fy nghyfeiriad (?:yw|ydy|i yw)) (?:at|in|on|yn|ym|yng|ar|mewn)\b/g,
];

/** `names`: of streets and houses, in any language. A text that names none of them comes back as it is. */
export function withoutHomes(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names.map(plain))].filter((name) => name.length > 4).sort((a, b) => b.length - a.length);
  return (text) => {
    const said = ` ${plain(text)} `;
    const found = known.filter((name) => said.includes(` ${name} `));
    if (found.length === 0) return text;
    const without = found.reduce((left, name) => left.replaceAll(` ${name} `, ' … '), said);
    return spaced(AROUND.reduce((left, pattern) => left.replace(pattern, ' '), without));
  };
}

const plain = (text: string): string => spaced(fold(text).replace(/[^a-z0-9' ]/g, ' '));
