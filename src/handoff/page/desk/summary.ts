// An item's summary is kept in English; on a Welsh page our own words in it are Welsh, and what the resident said stays as it was.
import type { SummaryWords } from '../../page-words.js';

export interface Summary {
  readonly text: string;
  /** Null where it is in the page's language; else still in English. */
  readonly lang: 'en' | null;
}

/** `null` words: the page is in English, as the summary is. */
export function createSummaries(words: SummaryWords | null): (summary: string) => Summary {
  if (!words) return (text) => ({ text, lang: null });
  const ours = new Map(words.phrases);
  const any = new RegExp(
    [...ours.keys()]
      .sort((one, other) => other.length - one.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
  const phrases = (text: string): string => text.replace(any, (phrase) => ours.get(phrase) ?? phrase);
  const line = (text: string): string | null => {
    for (const { english, ours: frame, quotes } of words.frames) {
      const [before = '', after = ''] = english;
      if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) continue;
      const inner = text.slice(before.length, text.length - after.length);
      return `${frame[0] ?? ''}${quotes ? inner : phrases(inner)}${frame[1] ?? ''}`;
    }
    const parts = text.split('. ');
    return parts.every((part) => ours.has(part)) ? parts.map((part) => ours.get(part)).join('. ') : null;
  };
  return (text) => {
    const lines = text.split('\n').map((one) => ({ one, ours: line(one) }));
    return {
      text: lines.map(({ one, ours: said }) => said ?? one).join('\n'),
      lang: lines.every(({ ours: said }) => said === null) ? 'en' : null,
    };
  };
}
