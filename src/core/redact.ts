// Takes personal details out of text: `withoutSecrets` before anything is kept, `mask` before it is kept or logged in plain text.
import { findSecrets, strip } from './secrets.js';

const TOKEN =
  /(\[(?:card number|national insurance number|email|phone|postcode|account number|sort code|name|birth date)\])/;

/** Replaces payment card and national insurance numbers and leaves all else as it was. Idempotent, linear time. */
export const withoutSecrets = (text: string): string => untilStill(text, withoutSeen);

const withoutSeen = (text: string): string => {
  let kept = '';
  let at = 0;
  for (const { kind, from, to } of [...findSecrets(text)].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    kept += `${text.slice(at, from)}[${kind === 'card' ? 'card number' : 'national insurance number'}]`;
    at = to;
  }
  return kept + text.slice(at);
};

/**
 * Replaces what could tell who someone is: the above, e-mail, telephone, postcode, account numbers and sort codes,
 * birth dates, and names after words that introduce one, in English and Welsh. House numbers, collection dates,
 * planning and council references stay. Also drops invisible characters. Idempotent, linear time.
 */
export const mask = (text: string): string => {
  return untilStill(strip(withoutSecrets(text)).visible, (seen) => withoutSecrets(maskOnce(seen)));
};

/** What one rule takes out can uncover another's pattern; a second look finds it. The bound is for texts made to tease. */
const untilStill = (text: string, change: (text: string) => string): string => {
  let now = text;
  for (let look = 0; look < 6; look++) {
    const next = change(now);
    if (next === now) break;
    now = next;
  }
  return now;
};

/** Between tokens only, so that a token is never read as part of anything. */
const maskOnce = (text: string): string =>
  text
    .split(TOKEN)
    .map((part, index) => (index % 2 === 1 ? part : RULES.reduce((kept, rule) => rule(kept), part)))
    .join('');

type Rule = (text: string) => string;

const rule =
  (pattern: RegExp, token: string): Rule =>
  (text) =>
    text.replace(pattern, (...groups: unknown[]) => {
      const named = groups.at(-1) as { readonly before?: string; readonly after?: string } | string;
      return typeof named === 'string' ? token : `${named.before ?? ''}${token}${named.after ?? ''}`;
    });

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** As a speaker hears it: "jo dot jones at example dot com". */
const SPOKEN_EMAIL =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}_-]{1,40} dot ){0,3}[\p{L}\p{N}_.-]{1,40} at [\p{L}\p{N}-]{1,40}(?: dot [\p{L}\p{N}-]{1,40}){0,2} dot (?:com|org|net|uk|wales|cymru|me|info|eu|ie|io)(?![\p{L}\p{N}])/giu;

/** Ten or eleven digits from 0, or +44 and nine or ten; any other country's after a plus. Not a date that begins with 0. */
const PHONE =
  /(?<![\p{L}\p{N}/])(?!\d\d?[-. ]\d\d?[-. ](?:19|20)\d\d)(?:(?:(?:\+|00)44[\s().-]{0,3}(?:0[\s().-]{0,3})?|\(?0[\s().-]{0,2})(?:\d[\s().-]{0,2}){8,9}\d|\+\d(?:[\s.-]{0,2}\d){7,14})(?!\d)/gu;

/** Any postcode, and one with I or O typed for 1 or 0 in capitals; not "flat 2 3rd floor". */
const POSTCODE =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]?[ .,-]{0,2}(?!(?:1st|2nd|3rd|\dth)(?![\p{L}\p{N}]))\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu;
const MISTYPED_POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}(?:\d[A-Z\d]?|[IO]) ?[\dIO][ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu;
const SPELLED_POSTCODE =
  /(?<![\p{L}\p{N}])(?:[a-z]\.? ){1,2}\d (?:[a-z\d]\.? )?\d [abd-hjlnp-uw-z]\.? [abd-hjlnp-uw-z](?![\p{L}\p{N}])/giu;

const YEAR = '(?:19|20)?\\d\\d';
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ionawr|[cg]?hwef|[mf]awrth|[ef]?brill|mai|fai|[mf]ehefin|g?orff|awst|medi|fedi|hydref|[td]achwedd|r?hagfyr)\\p{L}{0,8}';
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th|af|ain|ydd|ed|fed|eg)?';
const dateWith = (year: string): string =>
  `(?:\\d{1,2}[/. -]\\d{1,2}[/. -]${year}|${ORDINAL} (?:of |o )?${MONTH},? ${year}|${MONTH} ${ORDINAL},? ${year})(?!\\d)`;
/** Nobody's bins were ever asked about so long ago. */
const LONG_AGO = '(?:19\\d\\d|200\\d|201[0-5])';
const OLD_DATE = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${dateWith(LONG_AGO)}|${LONG_AGO}-\\d\\d-\\d\\d(?!\\d))`, 'giu');
const BIRTH_DATE = new RegExp(
  `(?<before>(?<![\\p{L}])(?:born|birth|birthday|d\\.?o\\.?b|ganed|ganwyd|geni|eni|pen-?blwydd|phen-?blwydd)(?![\\p{L}])[^\\d[]{0,25})` +
    `(?:${dateWith(YEAR)}|\\d{4}-\\d\\d-\\d\\d(?!\\d)|\\d{6}(?:\\d\\d)?(?!\\d))`,
  'giu',
);

/** With a bank's words before it; or by its shape, where that is no day and month. */
const SORT_CODE_NAMED = /(?<before>(?:sort code|cod didoli)[^\d[]{0,20})\d\d[ -]?\d\d[ -]?\d\d(?!\d)/giu;
const SORT_CODE = /(?<![\p{L}\p{N}/-])(?!(?:[0-2]\d|3[01])-(?:0\d|1[0-2])-)\d\d-\d\d-\d\d(?![\d/-])/gu;
/** Six to twelve digits in one piece, perhaps after one or two letters; not a planning reference ("26/123456", "PP-1234567") or a sum. */
const ACCOUNT = /(?<![\p{L}\p{N}/£.]|[\p{L}]-)(?:[A-Z]{1,2})?\d{6,12}(?![\d/])/giu;
/** The same in two to four pieces; years are not, nor is the end of a reference ("GLM 123 456 A"). */
const SPLIT_ACCOUNT =
  /(?<![\p{L}\p{N}/£.]|[\p{L}]-|[A-Z]{3} )(?!(?:19|20)\d\d[ -](?:19|20)\d\d(?!\d))\d{3,6}(?:[ -]\d{3,6}){1,3}(?![\d/-])/gu;

const WORD = "\\p{L}[\\p{L}\\p{M}'’-]{0,30}";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]{0,30}\\.?";
const TITLE = '(?:[Mm](?:r|rs|s|x|iss)|[Dd]r|[Pp]rof|[Rr]ev)\\.?';
const MISTER = '(?:Mr|Mrs|Ms|Mx|Miss|MR|MRS|MS|MX|MISS)\\.?';
/** What follows a name typed without capitals. */
const NOT_A_NAME =
  "(?:and|but|or|i|i'm|im|i'd|my|the|a|an|from|at|on|of|in|it|is|not|can|could|please|live|living|with|when|what|where|who|we|you|have|need|want|with|so|ac?|ond|rydw|dw|dwi|rwy|mae|o|yn|ar|yw|fy|ydw|rwyf|eisiau|sut|pryd)";
const INTRODUCED =
  "(?:[Mm][Yy] (?:full |first |last )?(?:name is|name's|name’s|names|surname is)|[Tt]he name is|[Nn]ame ?:|[Mm]y name" +
  "|[Ff]y (?:nghyfenw|enw)(?: llawn)?(?: i)? (?:yw|ydi|ydy)|[Ff]['’]enw i (?:yw|ydi|ydy)|[Yy]r enw (?:yw|ydi|ydy)|[Ee]nw i (?:yw|ydi|ydy)|[Ee]nw ?:)";
const AFTER_INTRODUCTION = new RegExp(
  `(?<before>(?<!\\p{L})${INTRODUCED} )(?:${TITLE} )?(?!${NOT_A_NAME}(?![\\p{L}'’]))${WORD}` +
    `(?:(?: ${CAPITAL}){1,3}|(?: (?!${NOT_A_NAME}(?![\\p{L}'’]))${WORD})?)(?![\\p{L}\\p{M}])`,
  'gu',
);
const WITH_TITLE = new RegExp(`(?<before>(?<!\\p{L})${MISTER} )${CAPITAL}(?: ${CAPITAL}){0,2}(?![\\p{L}\\p{M}])`, 'gu');
const I_AM = new RegExp(
  `(?<before>(?<!\\p{L})(?:[Ii] am|[Ii]['’]?m|[Tt]his is|[Ii]t['’]?s|[Dd]w ?i['’]n|[Rr]wy['’]n|[Dd]yma) ${TITLE} )${WORD}(?: ${CAPITAL}){0,2}(?![\\p{L}\\p{M}])`,
  'gu',
);
const WELSH_I_AM = new RegExp(
  `(?<![\\p{L}])${CAPITAL}(?: ${CAPITAL}){1,2}(?<after> (?:ydw i|dw i|yw fy enw|ydi fy enw|ydy fy enw)(?!\\p{L}))`,
  'gu',
);

/** Wider shapes first, so that a part of one is not taken for another. */
const RULES: readonly Rule[] = [
  rule(EMAIL, '[email]'),
  rule(SPOKEN_EMAIL, '[email]'),
  rule(BIRTH_DATE, '[birth date]'),
  rule(OLD_DATE, '[birth date]'),
  rule(SORT_CODE_NAMED, '[sort code]'),
  rule(PHONE, '[phone]'),
  rule(SORT_CODE, '[sort code]'),
  rule(POSTCODE, '[postcode]'),
  rule(MISTYPED_POSTCODE, '[postcode]'),
  rule(SPELLED_POSTCODE, '[postcode]'),
  rule(SPLIT_ACCOUNT, '[account number]'),
  rule(ACCOUNT, '[account number]'),
  rule(AFTER_INTRODUCTION, '[name]'),
  rule(I_AM, '[name]'),
  rule(WITH_TITLE, '[name]'),
  rule(WELSH_I_AM, '[name]'),
];
