// An article's text as a council's residents get it, cut into sentences that know their line in the file.
import type { Language } from '../core/turn.js';
import { TAG, renderTemplate } from './article-template.js';
import type { Values } from './article-values.js';

export interface Sentence {
  readonly text: string;
  readonly line: number;
}

/** Stands in front of each line while the template is filled, and says which line of the file it was. */
const MARK = /\uE000(\d+)\uE001/g;
const mark = (line: number): string => `\uE000${String(line)}\uE001`;

/** `first` is the template's line in its file. A list item, and the words before a list, are sentences too. */
export function sentencesOf(template: string, first: number, values: Values, language: Language): readonly Sentence[] {
  return blocks(renderTemplate(marked(template, first), values), first).flatMap((lines) => {
    const text = lines.map((one) => one.text).join(' ');
    return [...segmenter(language, 'sentence').segment(text)].flatMap(({ segment, index }) =>
      segment.trim() === '' ? [] : [{ text: segment.trim(), line: lineAt(lines, index) }],
    );
  });
}

/** Words, figures among them: "01632 960100" is two, "isn't" is one. */
export const wordsOf = (text: string, language: Language): readonly string[] =>
  [...segmenter(language, 'word').segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

/** A mark for each line, but not within a tag that runs over lines. */
function marked(template: string, first: number): string {
  let line = first;
  return (
    mark(line) +
    template.replace(new RegExp(`${TAG.source}|\n`, 'g'), (found) => {
      line += found.split('\n').length - 1;
      return found === '\n' ? `\n${mark(line)}` : found;
    })
  );
}

/** Paragraphs and list items, each with its lines. */
function blocks(rendered: string, first: number): readonly (readonly Sentence[])[] {
  const all: Sentence[][] = [];
  let line = first;
  let open = false;
  for (const raw of rendered.split('\n')) {
    line = Number(/\uE000(\d+)\uE001/.exec(raw)?.[1] ?? line);
    const text = raw.replace(MARK, '').trim();
    const item = text.startsWith('- ');
    const last = all.at(-1);
    if (text !== '') {
      if (open && last && !item) last.push({ text, line });
      else all.push([{ text: text.replace(/^- /, ''), line }]);
    }
    open = text !== '';
  }
  return all;
}

/** The line on which the character at `index` of the lines, put together by spaces, stands. */
function lineAt(lines: readonly Sentence[], index: number): number {
  let end = 0;
  for (const { text, line } of lines) {
    end += text.length + 1;
    if (index < end) return line;
  }
  return lines.at(-1)?.line ?? 1;
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: Language, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, made);
  return made;
}
