// Which article of an intent a message asks for: by its title, and by words that fit one article better than the one that stands.
import { describe, expect, it } from 'vitest';
import { chooser } from '../../src/content/likely-article.js';
import { titledArticles } from '../../src/content/titled-article.js';
import type { Article } from '../../src/core/articles.js';

const article = (id: string, title: string, about: readonly string[], text: string): Article => ({
  id,
  language: 'en',
  title,
  intents: ['planning.trees'],
  about,
  text,
  speech: text,
  links: [],
  next: [],
  sources: [],
  reviewed: '2026-11-22',
  reviewBy: '2027-11-30',
});
const trees = article(
  'trees',
  'Protected trees',
  [],
  'Ask us before you cut a tree. It may be protected. Give the address.',
);
const dead = article(
  'dead',
  'A dead or dangerous tree',
  ['dead tree', 'dead oak', 'dead wood', 'storm damage', 'damaged in a storm', 'dangerous tree', 'looks dangerous'],
  'A dead tree can be cut at once. Take photos of the dead wood first.',
);
const neighbour = article(
  'neighbour',
  'A tree that is not yours',
  ['overhanging'],
  'You can cut branches that hang over the boundary back to the line.',
);
const all = [trees, dead, neighbour];
const cy: Article = { ...trees, id: 'coed', language: 'cy', title: 'Coeden sydd wedi marw neu sy’n beryglus' };

describe('titled', () => {
  const titled = titledArticles([...all, cy]);
  it.each([
    ['A dead or dangerous tree', 'en', 'dead'],
    ['dead or dangerous trees please', 'en', 'dead'],
    ['PROTECTED TREES?', 'en', 'trees'],
    ['a goeden sydd wedi marw neu’n beryglus', 'cy', 'coed'],
    ['is my tree dead', 'en', undefined],
    ['trees', 'en', undefined],
    ['', 'en', undefined],
  ] as const)('%s (%s): %s', (said, language, id) => {
    expect(titled(said, language)?.id).toBe(id);
  });

  it('takes neither of two titles that are as near', () => {
    expect(titledArticles([dead, { ...dead, id: 'again' }])('A dead or dangerous tree', 'en')).toBeNull();
  });
});

describe('likely', () => {
  const phrases = [
    'can i cut down my tree',
    'do i need to ask before i cut a tree',
    'is the tree in my garden protected',
    'what is the fine for cutting a protected tree',
  ];
  const choose = chooser(all, Array.from({ length: 30 }, () => phrases).flat(), 'en');
  it.each([
    ['the dead wood in my dead oak has storm damage and looks dangerous', 'dead'],
    ['can i cut a tree', undefined],
    ['do i ask before i cut the protected tree in my garden', undefined],
    // One word of its own is soon met by chance.
    ['dead', undefined],
    ['', undefined],
  ] as const)('%s: %s', (said, id) => {
    expect(choose(said)?.id).toBe(id);
  });
});
