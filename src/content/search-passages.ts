// The parts of an article that search can quote: short, and whole sentences only.
import type { Article } from '../core/articles.js';

/** About as much as fits on a small screen, in characters. */
const LONGEST = 420;

/** Paragraphs, a list with the line that leads to it; a long one in parts, each part of a list with that line. */
export function passagesOf({ text, language }: Pick<Article, 'text' | 'language'>): readonly string[] {
  const blocks: string[] = [];
  for (const block of text.split('\n\n')) {
    const before = blocks.at(-1);
    if (before !== undefined && block.startsWith('- ')) blocks[blocks.length - 1] = `${before}\n${block}`;
    else blocks.push(block);
  }
  return blocks.flatMap((block) => (block.length <= LONGEST ? [block] : parts(block, language)));
}

function parts(block: string, language: string): readonly string[] {
  const lines = block.split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  const prose = lines.filter((line) => !line.startsWith('- ')).join(' ');
  const sentences = [...segmenter(language).segment(prose)].map(({ segment }) => segment.trim()).filter(Boolean);
  if (items.length === 0) return joined(sentences, ' ');
  const lead = sentences.pop() ?? '';
  return [...joined(sentences, ' '), ...joined(items, '\n', lead)];
}

/** As many together as are not too long; one that is too long stands alone. */
function joined(pieces: readonly string[], between: string, lead = ''): readonly string[] {
  const found: string[] = [];
  for (const piece of pieces) {
    const before = found.at(-1);
    if (before !== undefined && before.length + piece.length < LONGEST)
      found[found.length - 1] = `${before}${between}${piece}`;
    else found.push(lead === '' ? piece : `${lead}${between}${piece}`);
  }
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
