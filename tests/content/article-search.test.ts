// Search over articles: on labelled questions what may be quoted is nearly always right, and words in any form find their passage.
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/content/article-search.js';
import { draftOf } from '../../src/content/import/draft.js';
import { passagesOf } from '../../src/content/search-passages.js';
import type { Article } from '../../src/core/articles.js';
import type { Language } from '../../src/core/turn.js';
import { CY, EN, english, found, welsh } from './planted.js';
import { loadWithPages, questions } from './search-place.js';

const articles = loadWithPages();
const best = (text: string, language: Language = 'en') => articles.search(text, language, 1)[0];

describe('labelled questions', () => {
  const quoted = (half: string) =>
    questions
      .filter((one) => one.half === half)
      .map((one) => {
        const first = best(one.text, one.language);
        const told = first !== undefined && first.score >= 1;
        return { ...one, told, right: told && one.articles.includes(first.article.id) };
      });

  it('are enough of each kind', () => {
    const answered = questions.filter((one) => one.articles.length > 0);
    expect(answered.length).toBeGreaterThanOrEqual(60);
    expect(questions.length - answered.length).toBeGreaterThanOrEqual(60);
    const known = new Set(articles.all.map(({ id }) => id));
    expect(answered.flatMap((one) => one.articles).filter((id) => !known.has(id))).toEqual([]);
  });

  // Reached when chosen: tuning 0.97 and 0.88, held out 0.95 and 0.90.
  it.each(['tuning', 'held-out'])('%s: what is quoted is right, and most of what is written is found', (half) => {
    const all = quoted(half);
    const told = all.filter((one) => one.told);
    const right = told.filter((one) => one.right);
    const wrong = told.filter((one) => !one.right).map(({ text }) => text);
    expect(right.length / told.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(right.length / all.filter((one) => one.articles.length > 0).length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('words', () => {
  it.each<[string, Language, string, string]>([
    ['misspelt', 'en', 'metal detektor permitt for the beech', 'pages/metal-detecting'],
    ['with other endings', 'en', 'detecting metals on beaches', 'pages/metal-detecting'],
    ['alone, where it is a title', 'en', 'lost property?', 'pages/lost-property'],
    ['with a mutation', 'cy', 'benthyg gadair olwyn draeth', 'pages/beach-wheelchairs'],
    ['without accents', 'cy', 'hedfan dron ar y traeth', 'pages/drones'],
  ])('%s are found', (_, language, text, id) => {
    expect(best(text, language)).toMatchObject({ article: { id, language } });
    expect(best(text, language)?.score).toBeGreaterThanOrEqual(1);
  });

  it.each([
    '',
    '   ',
    '???',
    'how do I do that',
    'xyzzy plugh frobnicate',
    '👍',
    '8',
    "a'b'c",
    '__proto__ constructor',
  ])('that tell nothing find nothing to quote: "%s"', (text) => {
    for (const language of ['en', 'cy'] as const) expect(best(text, language)?.score ?? 0).toBeLessThan(1);
  });

  it('that are told in passing of a long story are no reason to quote', () => {
    const story = `${'My uncle told me a long tale of horses, trumpets, lemonade and submarines. '.repeat(20)} allotments`;
    expect(best(story)?.score ?? 0).toBeLessThan(1);
  });

  it('of one language find nothing in the other', () => {
    expect(articles.search('metal detecting', 'cy', 5).every(({ article }) => article.language === 'cy')).toBe(true);
  });
});

describe('a passage', () => {
  const of = (text: string) => passagesOf({ text, language: 'en' });
  const sentence = (n: number): string => `Sentence ${String(n)} says one thing about the matter, and then it stops.`;

  it('is a paragraph, a list with the line that leads to it', () => {
    expect(of('One.\n\nAsk about:\n\n- pools\n- parks\n\nTwo.')).toEqual([
      'One.',
      'Ask about:\n- pools\n- parks',
      'Two.',
    ]);
  });

  it('is short, of whole sentences, and nothing is lost', () => {
    const long = Array.from({ length: 30 }, (_, n) => sentence(n)).join(' ');
    const parts = of(long);
    expect(parts.join(' ')).toBe(long);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(500);
      expect(part).toMatch(/^Sentence .*\.$/);
    }
  });

  it('of a long list begins with the line that leads to it', () => {
    const parts = of(
      ['Bring these:', ...Array.from({ length: 40 }, (_, n) => `- thing number ${String(n)}`)].join('\n'),
    );
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^Bring these:\n- thing/);
  });
});

describe('an article without intents', () => {
  const page = {
    kind: 'text',
    title: 'Beach huts',
    body: 'You can rent a beach hut by the week.',
    links: [],
    canonical: null,
    leftOut: [],
  } as const;
  const published = (language: Language): string =>
    draftOf({ ...page, language }, 'https://www.example.gov.uk/huts', '2026-11-22')
      .text.replace(/^draft: .*\n/m, '')
      .replace(/^lang: .*\n/m, '')
      .replace(/^owner: .*$/m, 'owner: Parks');

  it('is as good as any other: written, or published from an import', () => {
    const without = (text: string): string => text.replace(/^intents: .*\n/m, '');
    const told = { told: () => true };
    expect(found({ [EN]: without(english), [CY]: without(welsh) }, told).errors).toEqual([]);
    const huts = { 'knowledge/en/pages/huts.md': published('en'), 'knowledge/cy/pages/huts.md': published('cy') };
    expect(found(huts, told).errors).toEqual([]);
  });

  it('is found by search, and answers no intent', () => {
    expect(articles.all.filter(({ id }) => id.startsWith('pages/')).length).toBeGreaterThan(10);
    expect(best('can I borrow a wheelchair for the beach')?.article.intents).toEqual([]);
  });
});

it('of two articles as good as each other neither is quoted for sure', () => {
  const one = (id: string): Article => ({
    id, language: 'en', title: 'Notes', intents: [], about: [], speech: '', links: [], next: [], sources: [],
    text: 'The harbour crane lifts small yachts.', reviewed: '2026-11-01', reviewBy: '2027-11-01',
  }); // prettier-ignore
  const alone = createSearch([one('a')])('harbour crane yachts lifts', 'en', 1)[0];
  const twins = createSearch([one('a'), one('b')])('harbour crane yachts lifts', 'en', 1)[0];
  expect(twins?.score).toBeLessThan(alone?.score ?? 0);
});
