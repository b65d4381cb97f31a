// Why a missed collection is not taken: every reason has its words for "report it anyway", and what several share is said once.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadIntents } from '../../../../src/content/intents.js';
import { createWordBook } from '../../../../src/content/words.js';
import { PERSON_HELPS, together, WHYS, type Left, type Why } from '../../../../src/services/bins/missed/why.js';

const words = createWordBook(loadIntents(join(import.meta.dirname, '../../../..'), ['en', 'cy']).words);
const left = (why: Why, name: string): Left => ({ why, say: { key: `bins.missed.${why}`, data: { name } } });
const keys = (all: readonly Left[]): readonly string[] => all.map(({ say }) => ('key' in say ? say.key : ''));

describe.each(['en', 'cy'] as const)('%s', (language) => {
  it.each(WHYS)('"report it anyway" after %s', (why) => {
    expect(words.text(`bins.missed.anyway.${why}`, language)).toMatch(/\.$/);
  });
});

it.each([...PERSON_HELPS])('the words for %s end on a person', (why) => {
  const data = {
    name: 'food',
    time: '7am',
    window: '',
    day: '',
    onDay: '',
    nextDay: '',
    onNextDay: '',
    next: 'none',
    last: 'none',
  };
  expect(words.text(`bins.missed.${why}`, 'en', data)).toMatch(/person[^.]*\.$/);
});

describe('of several', () => {
  it('what is true of all is said once, for all', () => {
    expect(keys(together([left('late', 'food'), left('late', 'glass')]))).toEqual(['bins.missed.late.all']);
    expect(keys(together([left('event', 'food'), left('event', 'glass')]))).toEqual(['bins.missed.event']);
  });
  it('what is true of one, or of each for itself, is said as it is', () => {
    const one = [left('late', 'food'), left('not-out', 'glass')];
    expect(together(one)).toEqual(one);
    const each = [left('not-out', 'food'), left('not-out', 'glass')];
    expect(together(each)).toEqual(each);
  });
});
