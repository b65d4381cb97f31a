// Reads lengths as people give them: "3m", "two metres ten", "10 ft", "six foot ten", "4 by 3 metres". In doubt it reads none.
import { fold } from './fold.js';
import { numberInWords } from './spoken.js';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const UNITS_CY =
  'un|dau|dwy|tri|tair|pedwar|pedair|pump|pum|chwech|chwe|saith|wyth|naw|ddau|ddwy|dri|dair|bedwar|bedair|bump|bum';
const UP_TO_99 = `(?:(?:${TENS})(?:[ -](?:${ONES}))?|${TEENS}|${ONES}|(?:(?:${UNITS_CY}) )?d?deg(?: (?:${UNITS_CY}))?|deuddeg|pymtheg|deunaw|ugain|${UNITS_CY})`;
const IN_WORDS = `(?:(?:(?:an?|${ONES}) )?hundred(?: (?:and )?${UP_TO_99})?|cant|${UP_TO_99})(?![a-z])`;
const NUMBER = `(?:\\d{1,4}(?:[.,]\\d{1,3})?(?!\\d|[.,]\\d)|(?:zero|nought) point(?: (?:${ONES}))+|${IN_WORDS})(?: (?:point|pwynt|bwynt)(?: (?:\\d{1,2}|${UP_TO_99})(?![a-z\\d]))+)?`;
const HALF = '(?: and (?:a )?half| a hanner| 1/2)(?! an?\\b)';
const UNITS = [
  /** Not of an area or a volume, "50 m3"; "1m80" is a length. */
  ['(?:m|mtrs?|metres?|meters?|metr|fetr)(?!\\^|\\d(?!\\d(?!\\d)))', 1],
  ['(?:cms?|centimet(?:re|er)s?|[cg]h?entimetr)', 0.01],
  ['(?:mms?|millimet(?:re|er)s?|milimetr)', 0.001],
  ["(?:ft|feet|foot|(?:th?|d)roedfeddi?|')", 0.3048],
  ['(?:inch|inches|[mf]odfeddi?)', 0.0254],
  ['(?:yards?|yds?|llath)', 0.9144],
] as const;
const METRE = 1;
const FOOT = 0.3048;
const INCH = 0.0254;
const LONGEST = 200;

const UNIT = UNITS.map(([pattern], at) => `(?<u${String(at)}>${pattern})(?![a-z])`).join('|');
const ONE = new RegExp(
  `(?:(?:(?<half>half(?: an?)?|hanner)|an?)[ -](?!m\\b|')|(?<number>${NUMBER})(?<more>${HALF})?[ -]?)(?:${UNIT})|(?<bare>${NUMBER})(?<bareMore>${HALF})?(?![a-wyz\\d]|x[a-z])`,
  'y',
);
/** Without a unit after a figure, a word or a half no length is told, and to look for one at each word takes long. */
const ANY_UNIT = new RegExp(
  `(?:(?<![a-z])|(?<=half|hanner))(?:${UNITS.map(([pattern]) => pattern).join('|')})(?![a-z])`,
);
const BY = / ?(?:x|by|wrth) ?/y;
const NEXT = new RegExp(`,? ?(?<and>(?:and|a) )?(?<number>\\d{1,3}(?:\\.\\d)?(?!\\d|[.,]\\d)|${IN_WORDS})`, 'y');
const INCHES = /(?:[ -]?(?:in|ins|inch|inches|[mf]odfeddi?)(?![a-z])|")/y;
const CENTIMETRES = /[ -]?(?:cms?|centimet(?:re|er)s?|[cg]h?entimetr)(?![a-z])/y;
const OWN = new RegExp(`${NUMBER}(?:${HALF})?[ -]?(?:${UNIT})`, 'y');
const HALF_MORE = new RegExp(HALF, 'y');
/** After a figure without its unit, "six foot ten high": it is still the length that is told. */
const STILL =
  /(?=\s*$| ?[.,;:!?)(]| ?(?:x|by|wrth) ?(?:\d|[a-z])| (?:high|height|tall|long|wide|deep|thick|across|away|fence|fencing|ffens|wall|wal|hedge|gate|shed|extension|estyniad|porch|garage|conservatory|outbuilding|decking|in|at|is|with|from|on|for|to|but|please|plis|ok|o|uchder|uchel|hir|llydan|tal|yw|ydy|ac)\b| and (?!a half|half|\d))/y;
/** "A 3 metre 2 storey extension", "3 metres and 2 sheds": a count of something else. */
const COUNTED =
  /[ -](?:storeys?|story|stories|floors?|levels?|bed|beds|bedrooms?|rooms?|doors?|cars?|years?|months?|weeks?|days?|times|of|sheds?|windows?|trees?|panels|posts|houses)\b/y;
const IN_STREET =
  / (?:(?:[a-z'.-]+ ){1,3}(?:street|st|road|rd|lane|close|way|avenue|drive|terrace|court|crescent|place|grove|gardens|row)|stryd|ffordd|lon|heol|rhes|clos)\b/y;
/** "2 x 6ft panels" is two of them. */
const SEVERAL = / (?!across\b|is\b|as\b|plus\b|was\b|this\b)[a-z]+s\b/y;
/** "2 or 3 metres", "three to four metres", "1/2 metre", "twelve two metres": which is meant is not told. */
const FIGURE_BEFORE = new RegExp(`(?:\\d|\\b${UP_TO_99}) ?(?:[-/\\u2013]|(?:to|or|and|neu|i|ac?) ) ?$`);
const WORD_BEFORE = new RegExp(`\\b(?:${UP_TO_99}|point|pwynt|bwynt) $`);
/** "£20 a metre", "three quarters of a metre". */
const PART = /(?:\d|\b(?:pounds?|quid|pence|much|per|of|quarters?|thirds?|chwarter|and a)) $/;
const OR = / ?(?:-|to |or |neu )(?=\S)/y;
/** After "by 3": no length, or only the beginning of one. */
const NO_LENGTH =
  / ?(?:m[\^\d]|sq\b|square|cubic|%|km|miles?|o'?clock|percent|kg|tonnes?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)/y;

export interface SizesRead {
  /** Lengths in metres, in the order given, to the centimetre; none where what is said can be read in two ways. */
  readonly metres: readonly number[];
  /** The folded words of each, or of as many as stand together. */
  readonly matched: readonly string[];
}

interface Said {
  readonly value: number;
  /** Null for a number without a unit of its own. */
  readonly unit: number | null;
  readonly end: number;
}
type Taken = Said | 'doubt' | null;

/** Null when no length is named; a number without a unit is none, but before or after "by 3 metres" it has that unit. */
export function readSizes(text: string): SizesRead | null {
  const said = fold(text.slice(0, 1000).replace(/(\d?) ?½/g, (_, whole: string) => `${whole || '0'}.5`));
  if (!ANY_UNIT.test(said)) return null;
  const metres: number[] = [];
  const matched: string[] = [];
  for (let at = 0, done = 0; at < said.length; at++) {
    if (!/[a-z\d]/.test(said.charAt(at)) || /[a-z\d£.,]/.test(said.charAt(at - 1))) continue;
    const chain = chainAt(said, at);
    if (chain === null) continue;
    if (chain === 'doubt' || inDoubt(said.slice(done, at), said.slice(at))) return { metres: [], matched: [] };
    metres.push(...chain.metres);
    matched.push(said.slice(at, chain.end));
    done = chain.end;
    at = chain.end - 1;
  }
  const fair = metres.filter((one) => one > 0 && one <= LONGEST).map((one) => Math.round(one * 100) / 100);
  return fair.length > 0 ? { metres: fair, matched } : null;
}

/** Whether what stands before it may belong to it. */
const inDoubt = (before: string, here: string): boolean =>
  /^(?:an?|half) /.test(here)
    ? PART.test(before)
    : FIGURE_BEFORE.test(before) || (/^[a-z]/.test(here) && WORD_BEFORE.test(before));

/** "4 by 3 metres", "2m x 3m x 2.5m": each without a unit has that of the others. */
function chainAt(said: string, at: number): { metres: readonly number[]; end: number } | 'doubt' | null {
  const items: Said[] = [];
  for (let next = at; ;) {
    const item = itemAt(said, next);
    if (item === 'doubt') return item;
    if (item === null) break;
    items.push(item);
    const by = run(BY, said, item.end);
    if (!by) break;
    next = BY.lastIndex;
  }
  const units = new Set(items.flatMap(({ unit }) => unit ?? []));
  const [unit] = units;
  const last = items.at(-1);
  if (unit === undefined || !last) return null;
  const bare = items.some((one) => one.unit === null);
  if (bare && (units.size > 1 || run(SEVERAL, said, last.end))) return 'doubt';
  if (last.unit === null && (run(COUNTED, said, last.end) || run(NO_LENGTH, said, last.end))) return 'doubt';
  return { metres: items.map((one) => one.value * (one.unit ?? unit)), end: last.end };
}

function itemAt(said: string, at: number): Taken {
  const found = run(ONE, said, at);
  if (!found?.groups) return null;
  const { half, number, more, bare, bareMore, ...named } = found.groups;
  const end = at + found[0].length;
  const unit = UNITS.find((_, which) => named[`u${String(which)}`] !== undefined)?.[1] ?? null;
  const whole = number ?? bare;
  const value = whole === undefined ? (half ? 0.5 : 1) : valueOf(whole);
  if (value === null) return unit === null ? null : 'doubt';
  const told = value + ((more ?? bareMore) ? 0.5 : 0);
  if (unit !== METRE && unit !== FOOT) return { value: told, unit, end };
  const rest = restAt(said, end, unit);
  if (rest === 'doubt') return rest;
  return { value: told + (rest?.value ?? 0), unit, end: rest?.end ?? end };
}

/** What follows a whole number of feet or metres, as a part of it: "six foot ten", "two metres ten", "two metres and a half". */
function restAt(said: string, at: number, unit: number): { value: number; end: number } | 'doubt' | null {
  if (run(HALF_MORE, said, at)) return { value: 0.5, end: HALF_MORE.lastIndex };
  if (run(OR, said, at)) {
    const other = run(ONE, said, OR.lastIndex);
    return other?.groups?.['bare'] === undefined ? null : 'doubt';
  }
  const next = run(NEXT, said, at);
  const number = next?.groups?.['number'];
  if (!next || number === undefined) return null;
  const end = at + next[0].length;
  const value = valueOf(number);
  const comma = next[0].startsWith(',');
  const part = value === null ? null : partOf(value, unit);
  const small = run(unit === FOOT ? INCHES : CENTIMETRES, said, end);
  if (small) return part === null || (comma && unit === METRE) ? 'doubt' : { value: part, end: end + small[0].length };
  if (run(OWN, said, end - number.length) || run(COUNTED, said, end)) return null;
  if (run(IN_STREET, said, end)) return comma ? null : 'doubt';
  const single = unit === METRE && (value ?? 0) < 10;
  if (part === null || single || comma || next.groups?.['and'] || !run(STILL, said, end)) return 'doubt';
  const by = run(BY, said, end) ? run(OWN, said, BY.lastIndex) : null;
  return by && by.groups?.[`u${String(UNITS.findIndex(([, one]) => one === unit))}`] === undefined
    ? 'doubt'
    : { value: part, end };
}

/** Inches of a foot, hundredths of a metre; null where there are too many. */
const partOf = (value: number, unit: number): number | null => {
  if (unit === FOOT) return value < 12 ? (value * INCH) / FOOT : null;
  return Number.isInteger(value) && value < 100 ? value / 100 : null;
};

function run(pattern: RegExp, said: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(said);
}

/** Null where it cannot be told: "1,200". */
function valueOf(number: string): number | null {
  if (/,\d{3}$/.test(number)) return null;
  const [whole = '', point] = number.split(/ (?:point|pwynt|bwynt) /);
  const value = /^(?:zero|nought)$/.test(whole) ? 0 : wholeOf(whole);
  if (value === null || point === undefined) return value;
  const figures = point.split(' ').map((word) => wholeOf(word));
  return figures.includes(null) || !Number.isInteger(value) ? null : Number(`${String(value)}.${figures.join('')}`);
}

/** "Wrth dri": as it is without its mutation. */
const plain = (word: string): string =>
  word
    .replace(/^dd(?=au|wy)/, 'd')
    .replace(/^d(?=ri$|air)/, 't')
    .replace(/^b(?=ed|um)/, 'p');

const wholeOf = (number: string): number | null =>
  /^\d/.test(number)
    ? Number(number.replace(',', '.'))
    : numberInWords(number.replace(/^an? /, '').split(/[ -]/).map(plain));
