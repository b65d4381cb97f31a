// How quick search over articles is, on 5,000 passages, and what 1,000 more articles cost a start; both from the articles there are.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSearch } from '../../content/article-search.js';
import { loadArticles } from '../../content/articles.js';
import { loadCouncil } from '../../content/council.js';
import { passagesOf } from '../../content/search-passages.js';
import type { Article } from '../../core/articles.js';

const PASSAGES = 5_000;
const ARTICLES = 1_000;
const QUESTIONS = 2_000;
const STARTS = 5;
const LANGUAGE = 'en';

export interface SearchBench {
  /** Milliseconds of each search. */
  readonly times: readonly number[];
  readonly passages: number;
  /** Milliseconds that so many more articles add to loading them all, the index among it. */
  readonly added: number;
  readonly articles: number;
}

export function benchSearch(root: string): SearchBench {
  const { council } = loadCouncil(root, 'glanmarch');
  const written = loadArticles(root, council).all.filter(({ language }) => language === LANGUAGE);
  const next = seeded(7);
  const sentences = written.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/));
  const one = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const mixed = (): string => Array.from({ length: 6 }, () => `${one(sentences)} ${one(sentences)}`).join('\n\n');
  const made: Article[] = [];
  for (let passages = 0; passages < PASSAGES;) {
    const article = { ...one(written), id: `made/${String(made.length)}`, text: mixed() };
    made.push(article);
    passages += passagesOf(article).length;
  }
  const search = createSearch(made);
  const words = sentences.join(' ').split(/\s+/);
  const times = Array.from({ length: QUESTIONS }, () => {
    const asked = Array.from({ length: 3 + Math.floor(next() * 10) }, () => slip(one(words), next)).join(' ');
    const started = performance.now();
    search(asked, LANGUAGE, 1);
    return performance.now() - started;
  });
  const passages = made.reduce((sum, article) => sum + passagesOf(article).length, 0);
  return { times, passages, added: startWith(root, made, mixed), articles: ARTICLES };
}

/** Loads the articles as a start does, without and with so many more; the least of some tries of each. */
function startWith(root: string, made: readonly Article[], mixed: () => string): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-articles-'));
  try {
    cpSync(join(root, 'knowledge'), join(folder, 'knowledge'), { recursive: true });
    const { council } = loadCouncil(folder, 'glanmarch');
    const load = (): number => {
      const started = performance.now();
      loadArticles(folder, council);
      return performance.now() - started;
    };
    const least = (): number => Math.min(...Array.from({ length: STARTS }, load));
    const before = least();
    mkdirSync(join(folder, 'knowledge', LANGUAGE, 'made'));
    for (let n = 0; n < ARTICLES; n++)
      writeFileSync(join(folder, 'knowledge', LANGUAGE, 'made', `page-${String(n)}.md`), file(n, made, mixed()));
    return least() - before;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const file = (n: number, made: readonly Article[], body: string): string =>
  [
    '---',
    `title: ${JSON.stringify(`${made[n % made.length]?.title ?? ''} ${String(n)}`)}`,
    'owner: Bench',
    'sources:',
    '  - title: Made for a measurement',
    '    url: https://www.example.gov.uk/made',
    'reviewed: 2026-11-22',
    'review-by: 2027-11-22',
    `spoken: ${JSON.stringify(body.split('\n')[0] ?? '')}`,
    '---',
    '',
    body,
    '',
  ].join('\n');

/** Every fifth word loses a letter, as in a hurry. */
const slip = (word: string, next: () => number): string =>
  next() < 0.2 && word.length > 5 ? word.slice(0, 3) + word.slice(4) : word;

/** The same numbers from 0 to 1 in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
