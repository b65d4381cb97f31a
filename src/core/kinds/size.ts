// Reads lengths as people give them: "3m", "two metres", "10 ft", "6 foot 6", "4 by 3 metres".
import { fold } from './fold.js';
import { numberInWords } from './spoken.js';

const NUMBER = '(\\d{1,3}(?:[.,]\\d{1,3})?|[a-z]+(?: (?:and a half|point [a-z]+|a hanner))?(?= ))';
/** Not of an area or a volume: "50 m3". */
const METRE = '(?:m|mtrs?|metres?|meters?|metr|fetr)(?![\\d^])';
const CENTIMETRE = '(?:cm|cms|centimet(?:re|er)s?|centimetr)';
const FOOT = "(?:ft|feet|foot|'|troedfedd|troedfeddi)";
const INCH = '(?:in|ins|inch|inches|"|modfedd)';
const METRES_IN_A_FOOT = 0.3048;
const METRES_IN_AN_INCH = 0.0254;
const LONGEST = 200;

const SIZE = new RegExp(
  `(?<![a-wyz0-9£.,])(?<!(?<!\\d)x)${NUMBER}\\s*(?:(${METRE})|(${CENTIMETRE})|(${FOOT}))(?![a-z])(?:\\s*(?:and )?(\\d{1,2})\\s*(?:${INCH})?(?![a-z0-9]))?`,
  'g',
);
const BARE = new RegExp(`${NUMBER}\\s*(?:x|by|wrth)\\s*$`);
/** "4 metres by 3": the second has the unit of the first. */
const AFTER = new RegExp(
  `^\\s*(?:x|by|wrth)\\s+(\\d{1,3}(?:[.,]\\d{1,3})?)(?!\\d|\\s*(?:m|cm|ft|feet|foot|met|'|centi|troed|in|"|x|by|wrth|\\d))`,
);

export interface SizesRead {
  /** Lengths in metres, in the order given, to the centimetre. */
  readonly metres: readonly number[];
}

/** Null when no length is named; a number without a unit is none, but before "by 3 metres" it has that unit. */
export function readSizes(text: string): SizesRead | null {
  const said = fold(text.slice(0, 1000));
  const metres: number[] = [];
  for (const match of said.matchAll(SIZE)) {
    const [, number = '', metre, centimetre, foot, inches] = match;
    const unit = metre ? 1 : centimetre ? 0.01 : METRES_IN_A_FOOT;
    const before = BARE.exec(said.slice(Math.max(0, match.index - 12), match.index));
    const first = before?.[1] === undefined ? null : valueOf(before[1]);
    if (first !== null) metres.push(first * unit);
    const value = valueOf(number);
    if (value !== null) metres.push(value * unit + (foot && inches ? Number(inches) * METRES_IN_AN_INCH : 0));
    const after = AFTER.exec(said.slice(match.index + match[0].length));
    const second = after?.[1] === undefined ? null : valueOf(after[1]);
    if (second !== null) metres.push(second * unit);
  }
  const fair = metres.filter((one) => one > 0 && one <= LONGEST).map((one) => Math.round(one * 100) / 100);
  return fair.length > 0 ? { metres: fair } : null;
}

function valueOf(number: string): number | null {
  if (/^\d/.test(number)) return Number(number.replace(',', '.'));
  const half = / (?:and a half|a hanner)$/.test(number) ? 0.5 : 0;
  const [whole = '', point] = number.replace(/ (?:and a half|a hanner)$/, '').split(' point ');
  if (whole === 'a' || whole === 'one and') return 1 + half;
  const value = numberInWords([whole]);
  if (value === null) return null;
  const tenth = point === undefined ? 0 : (numberInWords([point]) ?? 0) / 10;
  return value + half + tenth;
}
