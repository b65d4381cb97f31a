// An item's summary is kept in English; on a Welsh page our own words in it are Welsh, and what the resident said stays as it was.
import type { SummaryWords } from '../../page-words.js';

/** Between the parts of a matter, as `core/matter.ts` writes it. */
const MATTER_GAP = ' – ';

export interface Summary {
  readonly text: string;
  /** Null where it is in the page's language; else still in English. */
  readonly lang: 'en' | null;
}

/** Details that are our own words; all others are somebody's, or a code. */
const OURS = new Set(['mood', 'urgency', 'tried', 'failures']);

/** A detail of an item, as far as it can be in the page's language. */
export const createFacts = (words: SummaryWords | null): ((name: string, value: string) => string) => {
  const phrases = words && phraser(new Map(words.phrases));
  return (name, value) => (phrases && OURS.has(name) ? phrases(value) : value);
};

function phraser(ours: ReadonlyMap<string, string>): (text: string) => string {
  const any = new RegExp(
    [...ours.keys()]
      .sort((one, other) => other.length - one.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
  return (text) => text.replace(any, (phrase) => ours.get(phrase) ?? phrase);
}

/** `null` words: the page is in English, as the summary is. */
export function createSummaries(words: SummaryWords | null): (summary: string) => Summary {
  if (!words) return (text) => ({ text, lang: null });
  const ours = new Map(words.phrases);
  const phrases = phraser(ours);
  const line = (text: string): string | null => {
    for (const { english, ours: frame, quotes } of words.frames) {
      const [before = '', after = ''] = english;
      if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) continue;
      const inner = text.slice(before.length, text.length - after.length);
      return `${frame[0] ?? ''}${quotes ? inner : phrases(inner)}${frame[1] ?? ''}`;
    }
    const parts = text.split('. ');
    if (parts.every((part) => ours.has(part))) return parts.map((part) => ours.get(part)).join('. ');
    // A matter: our words stand whole between its gaps, streets and quotations stay.
    const matter = text.split(MATTER_GAP);
    return matter.some((part) => ours.has(part)) ? matter.map((part) => ours.get(part) ?? part).join(MATTER_GAP) : null;
  };
  return (text) => {
    const lines = text.split('\n').map((one) => ({ one, ours: line(one) }));
    return {
      text: lines.map(({ one, ours: said }) => said ?? one).join('\n'),
      lang: lines.every(({ ours: said }) => said === null) ? 'en' : null,
    };
  };
}
