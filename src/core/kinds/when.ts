// Reads days and ranges of days in English and Welsh: "tomorrow", "a week on Thursday", "27 Nov", "ddydd Gwener", "wythnos nesaf".
import { daysBetween } from './calendar.js';
import { fold } from './fold.js';
import { ordinalsAsFigures } from './ordinals.js';
import { DAY_TO_DAY, DAYS, MONTH_RULES, MONTHS, RULES, type Dates, type Rule } from './when-rules.js';

export interface WhenRead extends Dates {
  /** The folded words it was read from. */
  readonly matched: string;
}

const LONGEST = 2000;
/** Of each rule's words some, or a figure: most messages name no day, and to try every rule on them takes long. */
const CUE = new RegExp(
  `\\d|\\b(?:${[...DAYS, ...MONTHS].join('|')}|fawrth|week\\w*|fortnight|month|days?|to(?:day|night)|tom\\w*|tmrw?|yesterday|night|morning|afternoon|evening|holiday|christmas|xmas|twixmas|boxing|year|wythnos|wsnos|wthnos|pythefnos|penwythnos|mis|dd?ydd|diwrnod|nos|heddiw?|heno|bore|y?fory|d?doe|neithiwr|echdoe|[dt]rennydd|banc|nadolig|dolig|steffan|[cg]alan)(?![a-z])`,
);

/**
 * The first day or range of days named, or null. `today` is the council's date, ISO; weeks run Monday to Sunday; "next Friday"
 * is the Friday of next week; "from Monday to Thursday" is one range. `holidays`: ISO dates of bank holidays, rising.
 */
export function readWhen(text: string, today: string, holidays: readonly string[] = []): WhenRead | null {
  const said = ordinalsAsFigures(
    fold(text.slice(0, LONGEST))
      .replace(DAY_TO_DAY, '$1 to $2')
      .replace(/(?<=[a-z])-(?=[a-z])/g, ' '),
  );
  if (!CUE.test(said)) return null;
  const first = firstIn(said, today, holidays) ?? firstIn(said, today, holidays, MONTH_RULES);
  if (!first) return null;
  return (
    rangeFrom(first, said, today, holidays) ?? {
      from: first.from,
      to: first.to,
      matched: said.slice(first.start, first.end),
    }
  );
}

/** "… to Thursday", "between … and 10 December": the two dates as one range, or null. "And" joins them only after "between". */
function rangeFrom(first: Found, said: string, today: string, holidays: readonly string[]): WhenRead | null {
  const between = /\b(?:between|rhwng)\s+(?:(?:the|yr?)\s+)?$/.exec(said.slice(0, first.start));
  const after = said.slice(first.end);
  const link = (
    between
      ? /^\s*(?:and|an|&|ac?|a'?r)\s+(?:(?:the|yr?)\s+(?!\d))?/
      : /^\s*(?:to|until|till?|-|–|through|thru|tan|hyd|i)\s+/
  ).exec(after);
  if (!link) return null;
  const rest = after.slice(link[0].length);
  // "From Friday to Tuesday" ends on the Tuesday after that Friday.
  const second = [today, first.from]
    .map((from) => firstIn(rest, from, holidays))
    .find((one) => one?.start === 0 && daysBetween(first.from, one.to) > 0);
  if (!second) return null;
  return {
    from: first.from,
    to: second.to,
    matched: said.slice(between?.index ?? first.start, first.end + link[0].length + second.end),
  };
}

interface Found extends Dates {
  readonly start: number;
  readonly end: number;
}

function firstIn(
  said: string,
  today: string,
  holidays: readonly string[],
  rules: readonly Rule[] = RULES,
): Found | null {
  let best: Found | null = null;
  for (const { pattern, read } of rules) {
    const match = pattern.exec(said);
    if (!match) continue;
    const dates = read(match, today, holidays);
    const found = dates && { ...dates, start: match.index, end: match.index + match[0].length };
    // The earliest, and of those that begin together or overlap the more particular, which stands first in the list.
    if (found && (!best || found.end <= best.start)) best = found;
  }
  return best;
}
