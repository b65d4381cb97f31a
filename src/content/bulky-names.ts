// Reads large items out of a sentence, with how many of each: "a sofa, two armchairs and my old bed".
import type { BulkyCount, BulkyItem, BulkyNamed } from '../core/bulky.js';
import { fold } from '../core/kinds/fold.js';
import { numberInWords } from '../core/kinds/spoken.js';

export interface NamedBulky {
  readonly item: BulkyItem;
  /** All that it is called, in every language. */
  readonly called: readonly string[];
}

/** More than this of one thing is no count but a slip. */
const MOST = 20;
const BETWEEN =
  /\s*(?:[,;+&\n]|\band\b|\bplus\b|\balso\b|\bwith\b|\bac?\b(?= (?:\d|un|dau|dwy|tri|tair|hen|fy|y|cwpwrdd|gwely|matres|oergell|bwrdd|cadair|desg|soffa|dwy|rhewgell|popty|teledu|carped|peiriant|cist|beic|chwpwrdd|chadair|chist|thri|phedair|phopty))|\bhefyd\b)\s*/;
/** Words that name nothing: what is left without them is a thing that we do not know. */
const NOTHING =
  /^(?:(?:i|we|i'?ve|we'?ve|have|has|got|need|want|would|like|please|can|could|will|you|your|collect|collected|come|someone|guys|team|van|lorry|fetch|remove|shift|take|taken|away|pick|picked|up|get|rid|of|to|be|my|our|the|a|an|some|one|old|broken|big|large|heavy|it|it'?s|its|is|are|there|there'?s|just|only|that|this|thing|things|item|items|stuff|furniture|bulky|collection|book|booking|hello|hi|thanks|for|from|us|me|in|on|at|out|house|home|garage|yes|um|er|ok|waste|bits|few|couple|more|also|too|mae|gen|i|gennyf|fi|fy|y|yr|hen|eitem|eitemau|mawr|swmpus|casglu|gasglu|nol|dod|ddod|mynd|rhywun|cael|gwared|ar|o|plis|dw|dwi|eisiau|isio|angen|am|chi|allwch|ni|hwn|wedi|torri|gyda|gen)\b[\s'.!?]*)*$/;

/** Said about the booking, and not the name of a thing. */
const ABOUT =
  /\b(?:know|sure|whether|wondering|extra|cost|charged?|already booked|we'?ve booked|i'?ve booked|dont|don'?t|do not|ddim yn (?:gwybod|siwr)|a yw|a oes)\b/;

/** A question of its own beside the things: "and also what's my band". */
const ASKS =
  /^(?:(?:also|so|then|but|hefyd|ond) )*(?:what'?s?|when'?s?|how|who'?s?|where'?s?|why|which|beth|be|pryd|faint|sut|pwy|ble|lle|pam) /;

/** Longest names first, so that "garden table" is not a table. Each with an s or es is the same thing. */
const patterns = new WeakMap<readonly NamedBulky[], readonly (readonly [RegExp, BulkyItem])[]>();

function patternsOf(items: readonly NamedBulky[]): readonly (readonly [RegExp, BulkyItem])[] {
  const known = patterns.get(items);
  if (known) return known;
  const made = items
    .flatMap(({ item, called }) => called.map((name) => [fold(name), item] as const))
    .sort(([a], [b]) => b.length - a.length)
    .map(([name, item]) => {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]?');
      const plural = /[^s]f$/.test(name) ? `${escaped.slice(0, -1)}(?:f|ves)` : `${escaped}(?:e?s)?`;
      return [new RegExp(`(?<![\\p{L}\\d])${plural}(?![\\p{L}\\d])`, 'u'), item] as const;
    });
  patterns.set(items, made);
  return made;
}

export function namedIn(text: string, items: readonly NamedBulky[]): BulkyNamed {
  const counts = new Map<BulkyItem, number>();
  const unknown: string[] = [];
  for (const part of fold(text.slice(0, 1000)).split(BETWEEN)) {
    let rest = part;
    let any = false;
    for (;;) {
      const found = firstIn(rest, items);
      if (!found) break;
      any = true;
      counts.set(found.item, Math.min(MOST, (counts.get(found.item) ?? 0) + countIn(rest.slice(0, found.at))));
      rest = `${rest.slice(0, found.at)} ; ${rest.slice(found.end)}`.split(' ; ')[1] ?? '';
    }
    if (!any && /\p{L}{3}/u.test(part) && !NOTHING.test(part) && !ABOUT.test(part) && !ASKS.test(part))
      unknown.push(part.trim());
  }
  const found: readonly BulkyCount[] = [...counts].map(([item, count]) => ({ item, count }));
  return { items: found, unknown: unknown.length > 0 ? unknown.join(', ') : null };
}

/** What stands first in the text; where two begin there, the longer name. */
function firstIn(text: string, items: readonly NamedBulky[]) {
  let best: { readonly item: BulkyItem; readonly at: number; readonly end: number } | null = null;
  for (const [pattern, item] of patternsOf(items)) {
    const match = pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (!best || match.index < best.at || (match.index === best.at && end > best.end))
      best = { item, at: match.index, end };
  }
  return best;
}

const COUPLE = /\b(?:couple|pair|both|par|pâr)\b/;

/** The last number before the name that is not part of it: "2 seater" and "a chest of four drawers" are not. */
function countIn(before: string): number {
  const said = before.replace(/\b(?:\d+|one|two|three|four|five|six|seven)[ -]?(?:seat(?:er)?s?|doors?|drawers?|burner|person|foot|ft|inch|piece|years?)\b/g, ' '); // prettier-ignore
  if (COUPLE.test(said)) return 2;
  const numbers = said
    .replace(/\bof (?:\d+|two|three|four|five|six|seven)\s*$/, '')
    .split(/[^\p{L}\d']+/u)
    .flatMap((word) =>
      /^\d{1,2}$/.test(word)
        ? Number(word)
        : /^(?:a|an|i|o|the|to|for)$/.test(word)
          ? []
          : (numberInWords([word]) ?? []),
    );
  return Math.max(1, Math.min(MOST, numbers.at(-1) ?? 1));
}
