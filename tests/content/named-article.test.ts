// Which article a message names by an article's own words, in Welsh also where their first letter has changed.
import { describe, expect, it } from 'vitest';
import { namedArticle } from '../../src/content/named-article.js';
import type { Article } from '../../src/core/articles.js';
import type { Language } from '../../src/core/turn.js';

const article = (id: string, language: Language, about: readonly string[]): Article => ({
  id,
  language,
  title: id,
  intents: ['council-tax.moving'],
  about,
  text: id,
  speech: id,
  links: [],
  next: [],
  sources: [],
  reviewed: '2026-11-22',
  reviewBy: '2027-11-30',
});
const cy = [
  article('dau-gartref', 'cy', ['dau gartref', 'talu ddwywaith']),
  article('bin', 'cy', ['bin']),
  article('tu-allan', 'cy', ['am ddau gartref gwag']),
];
const en = [article('two-homes', 'en', ['two homes', 'pay twice'])];

describe('namedArticle', () => {
  it.each([
    ['mae gen i dau gartref', 'dau-gartref'],
    ['oes rhaid talu am ddau gartref', 'dau-gartref'],
    ['nes i dalu ddwywaith', 'dau-gartref'],
    ['fy nau gartref', 'dau-gartref'],
    ['oes rhaid talu am ddau gartref gwag', 'tu-allan'],
    ['mae fy bin yn llawn', 'bin'],
    // One word alone may be another word: "ar fin" is "about to".
    ['dw i ar fin symud', undefined],
  ])('%s', (message, id) => {
    expect(namedArticle(cy, message)?.id).toBe(id);
  });

  it('changes no letter of English words', () => {
    expect(namedArticle(en, 'do i pay for two homes')?.id).toBe('two-homes');
    expect(namedArticle(en, 'do i bay twice')).toBeNull();
  });
});
