// An article in a reply: its text as it is read out, and the links under it.
import type { Article } from './articles.js';
import type { Ports } from './ports.js';
import type { Link } from './reply.js';
import type { Language } from './turn.js';

/** Written text as it can be read out: a list's lines become sentences. */
export const spoken = (text: string): string =>
  text
    .split('\n')
    // Each thing of a list is a sentence of its own, which only a capital tells.
    .map((line) => line.replace(/^- (.)/u, (_, first: string) => first.toLocaleUpperCase()).trim())
    .filter(Boolean)
    .map((line) => (/[.?!:]$/.test(line) ? line : `${line}.`))
    .join(' ');

/** A spoken form without the question at its end ("Would you like more?"), where another question follows. */
export const withoutQuestion = (speech: string): string => speech.replace(/[^.?!]*\?\s*$/, '').trim();

/** "Source: …" */
export const sourceLink = ({ label, url }: Link, { words }: Pick<Ports, 'words'>, language: Language): Link => ({
  label: words.text('article.source', language, { title: label }),
  url,
});

/** Where to do it, then where it was taken from. */
export const linksOf = (article: Article, ports: Pick<Ports, 'words'>, language: Language): readonly Link[] => [
  ...article.links,
  ...article.sources.map((source) => sourceLink(source, ports, language)),
];
