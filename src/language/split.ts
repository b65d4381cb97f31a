// Cuts a message into the questions it may hold: at sentence ends, and where a new question or request begins.
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';

/** What a question or a request begins with, in English and Welsh. */
const ASKS =
  "(?:(?:when|what|where|who|how)'?s|when|what|which|where|who|why|how|can|could|do|does|did|is|are|am|will|would|should|has|have|may|i (?:want|need|would like|also|'d like)|i'd like|please|tell me|also|" +
  'ph?ryd|pa|pha|beth|be|ph?le|ble|lle|ph?wy|ph?am|sut|faint|ga|gai|gaf|oes|ydy|ydi|ydych|allwch|alla|fedra|fedrwch|dwi (?:isio|isho|eisiau|angen)|dw i (?:isio|eisiau|angen)|fi moyn|hoffwn|a oes|mae angen)';
const JOINS = new RegExp(
  `(?:[,;]\\s*|\\s+)(?:and also|and then|and|also|plus|oh and|but also|a hefyd|hefyd|ac|a|&|\\+|-|–|/)\\s+(?=${ASKS}\\b)|[,;]\\s*(?=(?:when|what|where|who|how)(?:'?s)?\\b)`,
  'giu',
);
/** Where one thing may end and another begin, whatever it begins with. */
const ANY_JOIN = {
  en: /\s*(?:,\s*|\s)(?:and also|and then|and|also|plus|&|\+)\s+/giu,
  cy: /\s*(?:,\s*|\s)(?:a hefyd|hefyd|ac|a|and|&|\+)\s+/giu,
} as const;
/** What a part must speak of to be more than the second of two bins or things: "the tip's times", not "the brown bin". */
const MATTER =
  /\b(?:tax|bills?|discount|reduction|debit|refund|benefits?|tip|times?|hours|open|opens|shuts?|price|prices|cost|charge|book|order|report|need|want|pay|paying|paid|missed|collect|broken|broke|cracked|split|smashed|stolen|rid|dumped|empty|emptied|collected|moved|moving|planning|permission|extension|application|object|complain|complaint|councillor|renewal|renew|cancel|new|replacement|register|apply|claim|band|arrears|bailiffs?|instalments?|died|treth|bil|gostyngiad|pris|gost|angen|isio|isho|eisiau|talu|symud|cynllunio|caniatad|newydd|adrodd|cwyno|archebu|adnewyddu|casglu|gasglu|casgliad|gasgliad|chasgliad|gasglwyd|chasglwyd|wagiwyd|gwagio|wagio|torri|dorri|agor|oriau|cynghorydd|budd-?dal)\b/;
/** What only tells how things are; beside something else it is no matter of its own. */
const BACKGROUND =
  /^(?:hi |hello )?(?:(?:i |we )?(?:have |'ve |i've |we've )?(?:only )?(?:(?:just |recently |newly )(?:moved|bought)(?: in| here| house| home| to \w+| a (?:house|flat|home))*|moved in)|(?:an? |the |our |my )?new (?:\w+ )?(?:house|home|flat|tenancy|tenants?)|(?:(?:da|dan|dyn|ryda?n|rydyn|dwi|dw|rwy|rydw)(?: ni| i)?(?:'n)? )?(?:newydd|wedi|di) (?:symud|brynu)(?: i)?(?: mewn| yma|'r (?:ty|fflat)| (?:ty|dy|fflat))*)$/;
/** "1. … 2. …", "a) … b) …", "firstly … secondly …", "two things: …": what stands between the marks is told apart by whoever wrote it. */
const COUNTED =
  /(?:^|[\s,;:.?!]+)(?:\(?[1-4a-d]\)|[1-4]\.(?!\d)|[1-4]:|(?:first|second|third)ly[,:]?|yn (?:gyntaf|ail|drydydd)[,:]?)\s+/giu;
const FEWEST_COUNTED = 2;
const ENDS = /(?<=[?!])\s+|(?<=[a-z]{2}\.)\s+|\n+/giu;
const QUESTION = new RegExp(`^(?:(?:hi|hello|and|also|so|ok|please|thanks|helo|a|ac|hefyd)[\\s,]+)*${ASKS}\\b`, 'iu');

const MOST = 4;
/** Longest message whose questions are told apart, in characters; a longer one tells a story. */
const LONGEST = 1500;
const LONGEST_TOLD = 320;
/** A part of fewer words is no question of its own. */
const FEWEST_WORDS = 3;

/** Longest message whose parts are tried one by one though they do not stand as questions, in characters. */
const SHORT = 240;
const FEWEST_LOOSE = 2;

/** Two matters in one breath, of which at least one is no question: "my bin was missed and i need a caddy". Empty when it is not so. */
export function mattersIn(text: string, language: Language): readonly string[] {
  if (text.length > SHORT) return [];
  const parts = text
    .split(ANY_JOIN[language])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .filter((part) => !BACKGROUND.test(fold(part)));
  // "You never came, and also how do I pay": whoever says "also" has told one thing before.
  const also = parts.length === 2 && ALSO.test(text);
  const stands = (part: string): boolean => also || MATTER.test(fold(part)) || QUESTION.test(part);
  // "How do I appeal, and how long does it take" is one question; "my bin was not emptied and when is it next" is two.
  if (parts.some((part, i) => i > 0 && pointsBack(part) && QUESTION.test(parts[i - 1] ?? ''))) return [];
  const fit = parts.every((part) => part.split(/\s+/).length >= FEWEST_LOOSE && stands(part));
  return fit && parts.length > 1 && parts.length <= 3 ? parts : [];
}

const ALSO = /[\s,;](?:and also|plus|oh and|but also|a hefyd)\s/iu;

/** What is numbered ("1. … 2. …", "firstly … secondly …"), in order; empty when there is no list. */
export function countedIn(text: string): readonly string[] {
  if (text.length > LONGEST || (text.match(COUNTED)?.length ?? 0) < 2) return [];
  // What stands before the first mark only leads in.
  const [, ...parts] = text.split(COUNTED).map((part) => part.trim());
  return parts.filter((part) => part.split(/\s+/).length >= FEWEST_COUNTED).slice(0, MOST);
}

/** Folded, without the mark that ends it. */
const bare = (part: string): string => fold(part).replace(/[.!?,\s]+$/, '');
const LEADS_IN = /^(?:(?:oh|and|also|plus|a|ac|hefyd)[\s,]+)+/iu;

/** What says that another matter follows, whatever it begins with. */
const APART =
  /[\s,;.!?]+(?:(?:and |oh |oh and |but )?(?:by the way|btw|another thing|one more thing|on another note|while i'?m (?:here|on|at it))|and also|but also|oh and|also|plus|(?:a |o ac )?(?:gyda llaw|peth arall|un peth arall)|tra dw?i yma|a hefyd|hefyd|o ac)[\s,:]+|\s+[-–—]+\s+|\n+/giu;

/** Parts that whoever wrote it set apart ("… by the way …", a new line, a dash), in order; empty for fewer than two. */
export const apartIn = (text: string): readonly string[] => severalOf(text, APART);

/** Sentences that may each tell of a matter ("They did not empty my bin. The lid is broken too."), in order; empty for fewer than two. */
export const statementsIn = (text: string): readonly string[] => severalOf(text, ENDS);

/** Each way to cut a short message in two at an "and" or a comma; empty where there are too many to try. */
export function halvesIn(text: string): readonly (readonly [string, string])[] {
  if (text.length > SHORT) return [];
  const joins = [...text.matchAll(LOOSE_JOIN)];
  if (joins.length > MOST) return [];
  return joins
    .map((join): [string, string] => [text.slice(0, join.index), text.slice(join.index + join[0].length)])
    .filter((halves) => halves.every((half) => half.trim().split(/\s+/).length >= FEWEST_WORDS))
    .filter(([before, after]) => !BACKGROUND.test(bare(before)) && !pointsBack(after));
}
const LOOSE_JOIN = /,?\s+(?:and|ac?|&)\s+|[,;]\s+/giu;

function severalOf(text: string, at: RegExp): readonly string[] {
  if (text.length > LONGEST_TOLD) return [];
  const parts = text
    .split(at)
    .map((part) => part.replace(LEADS_IN, '').trim())
    .filter((part) => part.split(/\s+/).length >= FEWEST_WORDS && !BACKGROUND.test(bare(part)));
  return parts.length > 1 ? parts.slice(0, MOST) : [];
}

/** "… and how long does it take": what it is was told just before. */
const POINTS_BACK =
  /^(?:(?:and|also|a|ac|hefyd)\s+)?(?:(?:how|what|when|where|who|why|do|does|is|can|will)\b(?:\s+\S+){0,3}?\s+(?:it|that|this|they|them)(?:\s+\S+){0,2}|(?:faint|pa mor hir|pryd|ble|lle|sut)\s+(?:mae|fydd|bydd)(?:'n|\s+(?:o|hi)'n)(?:\s+\S+){0,2})[?.!\s]*$/iu;
export const pointsBack = (part: string): boolean => POINTS_BACK.test(part);

/** The parts that stand as a question or request, in order; empty when the message is not more than one. */
export function questionsIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const parts = text
    .split(ENDS)
    .flatMap((sentence) => sentence.split(JOINS))
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= FEWEST_WORDS && (part.endsWith('?') || QUESTION.test(part)));
  return parts.length > 1 ? parts.slice(0, MOST) : [];
}
