// Reads which of the offered lines was meant: its words, a house number in it, or its place ("the second", "2").
import { fold } from './fold.js';
import { readHouse } from './house.js';
import { numberInWords } from './spoken.js';

const PLACES: readonly RegExp[] = [
  /\b(?:first|1st|top)\b|\b(?:cyntaf|gyntaf)\b/, /\b(?:second|2nd)\b|\b(?:ail|2il)\b/, /\b(?:third|3rd)\b|\b(?:trydydd|trydedd|drydedd)\b/,
  /\b(?:fourth|4th)\b|\b(?:pedwerydd|pedwaredd|bedwaredd)\b/, /\b(?:fifth|5th)\b|\b(?:pumed|bumed)\b/, /\b(?:sixth|6th)\b|\b(?:chweched)\b/,
]; // prettier-ignore
const LAST = /\b(?:last|bottom|olaf|ola)\b/;
const SMALL = new Set(
  "the a an one it it's its that this is i mean please thanks option number choice y yr un yw hwnna hwn os plis of for in at or and no just rhif".split(
    ' ',
  ),
);
/** Words that stand beside a place: "actually I'd like the second one on the list". */
const BESIDE = new Set(
  "i'd i'll would like want take go with choose pick think actually sorry no yes oh ok okay um er well then just day date address on list my could can we have me will do suits us best be good fine hoffwn dewis cymryd y diwrnod dyddiad cyfeiriad ie na ar rhestr".split(
    ' ',
  ),
);

/**
 * The index into `labels`, or null when none or more than one fits. A number is looked for in the labels first: "number 4"
 * among 3, 5, 7 and 9 High Street is no house there, and so it is null rather than the fourth line.
 */
export function readChoice(text: string, labels: readonly string[]): number | null {
  if (text.length > 200 || labels.length === 0) return null;
  const said = fold(text)
    .replace(/[^a-z0-9' ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (said === '') return null;
  const lines = labels.map((label) =>
    fold(label)
      .replace(/[^a-z0-9' ]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const exact = lines.indexOf(said);
  if (exact >= 0) return exact;

  const houses = labels.map((label) => readHouse(label));
  const house = readHouse(text);
  const numbered = houses.filter((one) => one?.number ?? one?.flat).length * 2 > labels.length;
  if (numbered && house && (house.number ?? house.flat)) {
    const fitting = houses.flatMap((one, index) =>
      (!house.number || one?.number === house.number || (!one?.number && one?.flat === `Flat ${house.number}`)) &&
      (!house.flat || one?.flat === house.flat)
        ? [index]
        : [],
    );
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }

  // "Last March" and "the 1st of May" are no places in a list.
  const placed = (pattern: RegExp): boolean => pattern.test(said) && onlySmall(said.replace(pattern, ' '));
  const place = PLACES.findIndex(placed);
  if (place >= 0 && place < labels.length) return place;
  if (placed(LAST)) return labels.length - 1;
  const figure =
    /^(?:(?:option|number|no|choice|rhif|opsiwn)\s*)?(\d{1,2})$/.exec(said)?.[1] ??
    String(numberInWords(said.replace(/^(?:option|number|rhif)\s/, '').split(' ')) ?? '');
  if (figure !== '' && Number(figure) >= 1 && Number(figure) <= labels.length) return Number(figure) - 1;
  return byWords(said, lines);
}

const onlySmall = (said: string): boolean =>
  said.split(' ').filter((word) => word !== '' && !SMALL.has(word) && !BESIDE.has(word)).length === 0;

/** The one line that shares most of the telling words, when no other shares as many. */
function byWords(said: string, lines: readonly string[]): number | null {
  const words = new Set(said.split(' ').filter((word) => word.length > 1 && !SMALL.has(word)));
  if (words.size === 0) return null;
  const scores = lines.map((line) => line.split(' ').filter((word) => words.has(word)).length);
  const best = Math.max(...scores);
  return best > 0 && best * 2 >= words.size && scores.filter((score) => score === best).length === 1
    ? scores.indexOf(best)
    : null;
}
