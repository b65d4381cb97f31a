// Figures of a guide: told with their unit, and read from what people type or say.
import type { Unit } from '../../core/guide.js';
import { readSizes } from '../../core/kinds/size.js';
import { numberInWords } from '../../core/kinds/spoken.js';
import type { WordBook } from '../../core/ports.js';
import type { Language } from '../../core/turn.js';

/** "4 metres", "20 centimetres", "40 cubic metres". */
export const amount = (figure: number, unit: Unit, words: WordBook, language: Language): string =>
  words.text(`guide-planning.unit.${unit}`, language, { n: figure });

export interface Band {
  /** As kept in the answers: "0..4", "4..8", "8..". */
  readonly value: string;
  readonly label: string;
}

/** What lies between the figures: "4 metres or less", "Between 4 and 8 metres", "More than 8 metres". */
export function bands(figures: readonly number[], unit: Unit, words: WordBook, language: Language): readonly Band[] {
  const told = (figure: number): string => amount(figure, unit, words, language);
  return [...figures, Infinity].map((to, index) => {
    const from = figures[index - 1] ?? 0;
    const value = `${String(from)}..${to === Infinity ? '' : String(to)}`;
    if (index === 0) return { value, label: words.text('guide-planning.up-to', language, { amount: told(to) }) };
    if (to === Infinity) return { value, label: words.text('guide-planning.over', language, { amount: told(from) }) };
    return { value, label: words.text('guide-planning.between', language, { from, to: told(to) }) };
  });
}

const AT_MOST =
  /\b(?:(?:no|not) more than|less than|under|below|up to|at most|max(?:imum)?|or less|smaller than|shorter than|lower than|llai na|dan|hyd at|dim mwy na|neu lai)\b/;
const ABOVE =
  /\b(?:(?:more|bigger|larger|longer|taller|higher|deeper|greater|wider) than|over|above|exceed(?:s|ing)?|at least|mwy na|dros|uwch na|uwchben)\b/;
const BARE = /(?<![\d.,])(\d{1,4}(?:[.,]\d{1,3})?)(?![\d])/;
const PAIR = /(?:between|rhwng)?\s*(\d+(?:\.\d+)?)\s*[a-z]*\s*(?:-|\bto\b|\band\b|\ba\b|\bac\b)\s*(\d+(?:\.\d+)?)/;
const MILLIMETRES = /(\d{1,4})\s*(?:mm|millimet(?:re|er)s?|milimetr)\b/;

/** A figure in `unit` as kept in the answers ("3.5", "0..4" for "under 4"), or null. A figure without a unit has that of the question. */
export function readFigure(text: string, unit: Unit): string | null {
  const said = text.toLowerCase().slice(0, 200);
  const values = valuesIn(said, unit);
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length === 0) return null;
  if (values.length > 1) return least === most ? String(least) : `${String(least)}..${String(most)}`;
  if (AT_MOST.test(said)) return `0..${String(most)}`;
  return ABOVE.test(said) ? `${String(least)}..` : String(least);
}

function valuesIn(said: string, unit: Unit): readonly number[] {
  const lengths = unit === 'm' || unit === 'cm';
  const pair = lengths && /between|rhwng|\d\s*-\s*\d|\bto \d/.test(said) ? PAIR.exec(said) : null;
  if (pair) return pair.slice(1).map((figure) => Number(figure) * scale(said, unit));
  const small = MILLIMETRES.exec(said)?.[1];
  if (lengths && small) return [unit === 'm' ? Number(small) / 1000 : Number(small) / 10];
  const sizes = lengths ? readSizes(said)?.metres : undefined;
  if (sizes) return sizes.map((metres) => (unit === 'm' ? metres : Math.round(metres * 1000) / 10));
  const figure = BARE.exec(said)?.[1];
  if (figure) return [Number(figure.replace(',', '.'))];
  const word = numberInWords(
    said
      .replace(/[^a-z ]/g, ' ')
      .split(/\s+/)
      .filter(Boolean),
  );
  return word === null ? [] : [word];
}

const scale = (said: string, unit: Unit): number => {
  const centimetres = /\d\s*(?:cms?|centimet)/.test(said);
  if (unit === 'm') return centimetres ? 0.01 : 1;
  return !centimetres && /\d\s*m(?:etr|\b)/.test(said) ? 100 : 1;
};

/** What both say together: "more than 4" and then "8 or less" is between them. */
export function both(before: string | undefined, now: string): string {
  const [from = '', to] = now.split('..');
  const [earlierFrom = '', earlierTo] = (before ?? '').split('..');
  if (to === undefined || earlierTo === undefined) return now;
  const top = Math.min(to === '' ? Infinity : Number(to), earlierTo === '' ? Infinity : Number(earlierTo));
  return `${String(Math.max(Number(from), Number(earlierFrom)))}..${top === Infinity ? '' : String(top)}`;
}
