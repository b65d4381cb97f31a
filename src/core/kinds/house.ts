// Reads what tells one home in a street from the next: "12", "1a", "flat 2, 14", "number twelve", "Rose Cottage".
import { fold } from './fold.js';
import { numberInWords } from './spoken.js';

export interface HouseRead {
  /** "12", "1A"; null when only a flat or a name was given. */
  readonly number: string | null;
  /** "Flat 2", "Flat 3B". */
  readonly flat: string | null;
  /** A house name as written, "Rose Cottage"; a guess, to be looked up. */
  readonly name: string | null;
}

const LONGEST = 500;
const FILLER =
  /^(?:(?:it'?s|its|it is|i'?m|i am|i live|we'?re|we are|we live|at|in|my|our|the|address|house|home|is|yes|ok|um|er|please|thanks|mae'?n|mae|dw i'?n|dwi'?n|byw|yn|plis)\b[\s,.:]*)+/;
const NUMBER = String.raw`\d{1,4}(?:\s?[a-h]\b)?`;
const FLAT = new RegExp(
  String.raw`\b(?:flat|fflat|apartment|appartment|apt|unit|room|studio)\s*(?:no\.?|number|rhif)?\s*#?\s*(\d{1,3}\s?[a-h]?|[a-h])\b`,
);
const NAMED = new RegExp(
  String.raw`(?:(?<!\b(?:account|reference|ref|phone|mobile|telephone|tel|contact|order|case|job|invoice|card|bank|policy|nhs|ni|insurance|registration|reg|bill|receipt|booking|permit|licence|round|form|ticket|serial|id|pin|code|cyfrif|ff[oô]n|cyfeirnod|my|lucky|a|any|the wrong) )\b(?:number|no|nr|num|rhif)\b\.?|\bhouse\b|#)\s*(?:is\s+|yw\s+)?(${NUMBER})(?!\d)`,
);
/** After "number 1": what makes it a place in a list, a bus, or nobody at all. */
const NOT_NAMED =
  /^\s*(?:priority|priorities|concern|worry|problem|issue|question|query|complaint|request|reason|thing|rule|choice|fan|tip|point|enemy|pet|bus(?:es)?|tram|on (?:the|my|your|our) list|in the (?:queue|list|world|uk|country)|doors?|storeys?|metres?|meters?|miles?|yards?|degrees?|years?|o'?r (?:rhestr)|ar y rhestr|blaenoriaeth|bws)\b/;
/** "No one came" and "no 1 came". */
const NOBODY =
  /^no\s*1(?:'s\b|\s+(?:ever|even|else|has|have|had|is|was|will|wants?|came|comes?|can|could|knows?|turned|rang|answers?|answered|picks?|picked|tells?|told|does|did|seems?|cares?|lives?|living|at all|in|here|there|took|takes|collects?|collected|emptied|emptys?|calls?|called|replies|replied|responds?|responded|helps?|helped|listens?|sees?|saw|would|should|to|but|says?|said|gets?|got|wanted|comin|coming|emptying|has|hasnt|from)\b)|^no\s*1\s*$/;
const STREET = String.raw`(?:street|st|road|rd|lane|ln|close|cl|way|avenue|ave|drive|dr|terrace|court|crescent|cres|place|pl|grove|gardens|gdns|row|walk|hill|quay|village|rise|square|green|parade|mews|view|park)`;
const IN_STREET = new RegExp(
  String.raw`\b(${NUMBER}),?\s+(?:(?:[a-z'.-]+\s+){1,3}${STREET}\b|(?:stryd|ffordd|lon|clos|heol|rhes|teras|llwyn|cei'?r|llwybr|bryn|pentref|maes|rhodfa)\b)`,
);
const AT = new RegExp(String.raw`\b(?:at|from|live at|yn|o)\s+(${NUMBER})(?=[\s,;!?]|\.(?!\d)|$)`);
const ONLY = new RegExp(String.raw`^(${NUMBER})(?=[\s,;!?]|\.(?!\d)|$)`);
/** What makes a number a time, a date, a price or a count rather than a house. */
const NOT_A_HOUSE = new RegExp(
  [
    String.raw`^(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)\b`,
    String.raw`^\s*(?:am|pm|a\.m|p\.m|yb|yp|o'?clock|o'r gloch|days?|weeks?|months?|years?|hours?|minutes?|mins?|bins?|biniau|bags?|box(?:es)?|times?|of|people|adults?|kids|children|metres?|meters?|m|cm|mm|ft|feet|foot|inch(?:es)?|miles?|pounds?|quid|[pb]h?unt|pieces?|seaters?|drawers?|tiers?|percent|per|degrees?|doors?|steps?|stor(?:e?ys?|ies)|floors?|beds?|bedrooms?|rooms?|cars?|trees?|panels?|cubic|square|sq|kg|kilos?|lit(?:re|er)s?|years?|yrs?|hrs?|yards?|payments?|instalments?|letters?|calls?|e?-?mails?|sacks?|rolls?|nights?|houses|flats|homes|items?|things?|more|past|to \d|working days|x \d|times|tenners?|fivers?|grand|pence|[cg]h?einiog|[cg]an punt|munud|diwrnod|wythnos|mis|[bfm]in|[bfm]ag|[bfm]ocs|[bfm]lwch|sach|[cg]adi|o (?:finiau|fagiau|focsys|flychau|sachau|gadis))\b`,
    String.raw`^\s*(?::|%|\/|-\s?\d)`,
    String.raw`^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?\b`,
    String.raw`^\s*(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b`,
  ].join('|'),
);
const NAMES =
  /\b(?:cottage|house|farm|farmhouse|mill|lodge|villa|barn|bungalow|hall|manor|vicarage|rectory|chapel|school house|ty|bwthyn|fferm|ffermdy|plas|hafod|hendre|tyddyn|cartref|maes|melin|bryn|pen|llys)\b/;
const WORDS =
  /\b((?:number|no|rhif)\s+)?((?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and|un|dau|dwy|tri|tair|pedwar|pedair|pump|pum|chwech|chwe|saith|wyth|naw|deg|ddeg|deuddeg|pymtheg|ugain|cant)(?:[\s-]+(?!and\s+(?:my|the|a)\b)|\b))+/g;

/** "One, the green one": a thing that was named before, unless nothing else is said. */
const PRONOUN = /^one\b(?![.!?]*$)(?!(?:[\s,]+(?:please|thanks|ta|plis|diolch))+[.!?]*$)/;

/** Null when no home is told. A number counts only where it can be a house: alone, named as one, in a street, or after "at". */
export function readHouse(text: string): HouseRead | null {
  const original = text.slice(0, LONGEST);
  const words = fold(original)
    .replace(/^[\s,;.:]+/, '')
    .replace(FILLER, '');
  const said = withFigures(words);
  const flatMatch = FLAT.exec(said);
  const flat = flatMatch?.[1] ? `Flat ${tidy(flatMatch[1])}` : null;
  const rest = flatMatch
    ? `${said.slice(0, flatMatch.index)} ${said.slice(flatMatch.index + flatMatch[0].length)}`
        .trim()
        .replace(/^[\s,./-]+/, '')
    : said;
  const slash = flat ? null : /^(\d{1,3})\s?\/\s?(\d{1,4}[a-h]?)$/.exec(rest);
  if (slash?.[1] && slash[2]) return { flat: `Flat ${slash[1]}`, number: tidy(slash[2]), name: null };
  const number = houseNumber(rest, PRONOUN.test(words));
  if (number || flat) return { number, flat, name: null };
  const name = houseName(original);
  return name ? { number: null, flat: null, name } : null;
}

function houseNumber(said: string, pronoun: boolean): string | null {
  if (!/\d/.test(said)) return null;
  for (const pattern of [NAMED, IN_STREET, AT]) {
    const match = pattern.exec(said);
    if (match?.[1] && (pattern === NAMED ? isNamed(said, match) : fits(said, match))) return tidy(match[1]);
  }
  const only = ONLY.exec(said);
  if (pronoun && only?.[1]?.trim() === '1') return null;
  return only?.[1] && fits(said, only) && said.split(' ').length <= 4 ? tidy(only[1]) : null;
}

/** A house, not "my number one priority", "the number 12 bus" or "no one came". */
const isNamed = (said: string, match: RegExpExecArray): boolean =>
  !NOT_NAMED.test(said.slice(match.index + match[0].length)) && !NOBODY.test(said.slice(match.index));

/** No unit follows, and "5th" or "£12" is not half of it. */
const fits = (said: string, match: RegExpExecArray): boolean => {
  const from = match.index + match[0].indexOf(match[1] ?? '');
  return (
    !NOT_A_HOUSE.test(said.slice(from + (match[1]?.trimEnd().length ?? 0))) && !/[£$€\d.,]$/.test(said.slice(0, from))
  );
};

/** "number twenty one b" → "number 21 b". */
const withFigures = (said: string): string =>
  said.replace(WORDS, (whole, named: string | undefined) => {
    const words = whole
      .slice(named?.length ?? 0)
      .trim()
      .split(/[\s-]+/);
    // "No one" is nobody.
    const value = named?.trim() === 'no' && words.join() === 'one' ? null : numberInWords(words);
    return value === null ? whole : `${named ?? ''}${String(value)}${/\s$/.test(whole) ? ' ' : ''}`;
  });

function houseName(original: string): string | null {
  const called = /\b(?:called|named|o'r enw)\s+(.{3,40})$/iu.exec(original)?.[1];
  const plain = original
    .trim()
    .replace(/^(?:it'?s|i'?m at|i live at|we live at|at|yes)\s+/i, '')
    .replace(/[.!?,]+$/, '');
  const name = called ?? plain;
  const words = fold(name).split(' ');
  if (words.length > 5 || /[?\d]/.test(name)) return null;
  return (
    called ??
    (words.length >= 2 &&
    NAMES.test(fold(name)) &&
    !/\b(?:my|your|a|is|when|what|how|can|do|bin|bins|tax|change|wrong|not|different)\b/.test(fold(name))
      ? name
      : null)
  );
}

const tidy = (number: string): string => number.replace(/\s/g, '').toUpperCase();
