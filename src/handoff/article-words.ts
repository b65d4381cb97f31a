// An article as an agent sends it: its first paragraphs and where to do it, and the same in English for who has no Welsh.
import type { Article, Articles } from '../core/articles.js';

/** Longest reply made of an article, in characters; whole paragraphs. */
const LONGEST = 700;

export interface English {
  readonly title: string;
  readonly text: string;
}

/** How many of its paragraphs there is room for. */
function room(paragraphs: readonly string[]): number {
  let length = 0;
  const over = paragraphs.findIndex((paragraph, place) => {
    length += paragraph.length + (place === 0 ? 0 : 2);
    return place > 0 && length > LONGEST;
  });
  return over === -1 ? paragraphs.length : over;
}

/** Whole paragraphs while there is room, or so many of them; then where to do it. */
export function textOf({ text, links }: Article, most?: number): string {
  const paragraphs = text.split('\n\n');
  const [link] = links;
  return [...paragraphs.slice(0, most ?? room(paragraphs)), ...(link ? [`${link.label}: ${link.url}`] : [])].join(
    '\n\n',
  );
}

/**
 * What a Welsh one says, from its English twin; null for an English one. Twins say the same in the same places, so the
 * paragraphs of a `passage`, and as many as there was room for, are told by those that stand where they do.
 */
export function englishOf({ id, language, text }: Article, articles: Articles, passage?: string): English | null {
  if (language === 'en') return null;
  const twin = articles.all.find((other) => other.id === id && other.language === 'en');
  if (!twin) return null;
  const [own, theirs] = [text.split('\n\n'), twin.text.split('\n\n')];
  if (own.length !== theirs.length) return { title: twin.title, text: textOf(twin, theirs.length) };
  if (passage === undefined) return { title: twin.title, text: textOf(twin, room(own)) };
  const found = theirs.filter((_, place) => passage.includes(own[place] ?? passage));
  return { title: twin.title, text: found.length > 0 ? found.join('\n\n') : textOf(twin, theirs.length) };
}
