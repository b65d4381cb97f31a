// Reads the reference of a planning application as people type or say it: "p/2026/33", "26 00016 hou", "P slash two oh two six slash …".
import { fold } from './fold.js';
import { numberInWords, spelt, timesOf } from './spoken.js';

/** Longest text looked at, in characters. */
const LONGEST = 500;
const SEPARATED = String.raw`\s?[/\\._-]\s?`;
/** Shapes of references in registers of both nations; a part of its own is in brackets. */
const SHAPES: readonly RegExp[] = [
  // P/2026/0033, P.2026.33
  new RegExp(String.raw`(?<![A-Z0-9])([A-Z]{1,4})${SEPARATED}(20\d\d)${SEPARATED}(\d{1,5})(?![A-Z0-9])`, 'i'),
  // 26/00016/HOU, 24-00107-HAPP
  new RegExp(
    String.raw`(?<![A-Z0-9])(\d\d)${SEPARATED}(\d{1,5})${SEPARATED}(?!(?:AM|PM)\b)([A-Z]{2,8}\d?)(?![A-Z0-9])`,
    'i',
  ),
  // 27/AP/9032
  new RegExp(String.raw`(?<![A-Z0-9])(\d\d)${SEPARATED}([A-Z]{2,4})${SEPARATED}(\d{2,6})(?![A-Z0-9])`, 'i'),
  // P 2026 0033, P20260033
  /(?<![A-Z0-9])([A-Z]{1,2}) ?(20\d\d) ?(\d{4,5})(?![A-Z0-9])/i,
  // 26 00016 HOU, 2600016HOU
  /(?<![A-Z0-9])(\d\d) ?(\d{5}) ?([A-Z]{3,4})(?![A-Z0-9])/i,
  // 26/00016, its letters left off
  new RegExp(String.raw`(?<![A-Z0-9/])(\d\d)[/](?!19\d\d(?!\d)|20\d\d(?!\d))(\d{4,5})(?![A-Z0-9/])`, 'i'),
];

/** P2026/33. Only as it is typed: with a space before the year, or said, it may be a band and a tax year. */
const RUN_ON = /(?<![A-Z0-9])([A-Z]{1,2})(20\d\d)[/\\._-](\d{1,5})(?![A-Z0-9])/i;

/** "P/2026/0033": capitals, a stroke between the parts; null when the text holds no reference. */
export const readApplicationReference = (text: string): string | null =>
  findApplicationReference(text)?.reference ?? shaped(writtenAsSaid(text))?.reference ?? null;

/** As it was typed, with the part of the text that it stands in; nothing that is only spoken letter by letter. */
export const findApplicationReference = (
  text: string,
): { readonly reference: string; readonly matched: string } | null =>
  shaped(text.slice(0, LONGEST), [...SHAPES, RUN_ON]);

function shaped(text: string, shapes = SHAPES): { readonly reference: string; readonly matched: string } | null {
  for (const shape of shapes) {
    const found = shape.exec(text);
    if (found) return { reference: found.slice(1).join('/').toUpperCase(), matched: found[0] };
  }
  return null;
}

const STROKES = new Set(['slash', 'stroke', 'dash', 'hyphen', 'oblique', 'blaenslaes', 'slaes', 'strôc', 'stroc']);
const YEAR = /^(?:20|19)$/;

/** Runs of letters and figures said one by one, written as they are meant; what cannot be part of a reference is a bar. */
export function writtenAsSaid(text: string): string {
  const words = fold(text.slice(0, LONGEST))
    .replace(/[/\\]/g, ' slash ')
    .replace(/[^a-z0-9 ]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'forward');
  let written = '';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const times = timesOf(word);
    if (STROKES.has(word)) written += '/';
    else if (times !== null) {
      written += (spelt(next)[0] ?? next).repeat(times);
      at += 1;
    } else if (/^\d+$/.test(word) || /^[a-z]$/.test(word)) written += word;
    else {
      const tens = tensAt(word, next);
      written += tens?.figures ?? spelt(word)[0] ?? (/^[a-z]{2,4}$/.test(word) && written.endsWith('/') ? word : ' | ');
      at += tens?.taken ?? 0;
    }
  }
  return written.toUpperCase();
}

/** "twenty six" is 26, "twenty twenty" two pairs; null for what is no ten. */
function tensAt(word: string, next: string): { readonly figures: string; readonly taken: number } | null {
  const ten = numberInWords([word]);
  if (ten === null || ten < 20 || ten % 10 !== 0 || ten > 90) return null;
  const one = numberInWords([next]);
  if (one !== null && one < 10) return { figures: String(ten + one), taken: 1 };
  return { figures: YEAR.test(String(ten)) ? '20' : String(ten), taken: 0 };
}

/** What a register may have it under: as said, and with the noughts that people leave out. */
export function spellings(reference: string): readonly string[] {
  const parts = reference.split('/');
  const place = /^\d\d$/.test(parts[0] ?? '') && /^\d+$/.test(parts[1] ?? '') ? 1 : 2;
  const number = parts[place] ?? '';
  if (!/^\d+$/.test(number)) return [reference];
  const padded = [number, number.padStart(4, '0'), number.padStart(5, '0')].map((one) =>
    parts.map((part, index) => (index === place ? one : part)).join('/'),
  );
  return [...new Set(padded)];
}
