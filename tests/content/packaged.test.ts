// A package gives back what was read, maps and all; nothing that JSON would lose is let in.
import { expect, test } from 'vitest';
import { packageFromBytes, packageToBytes } from '../../src/content/packaged.js';
import { readContent, type ReadContent } from '../../src/content/read-content.js';
import { projectRoot } from '../support/app.js';

const english = new Set(['bin', 'street']);

/** What tells where a phrase stands is left behind. */
const withoutPlaces = (read: ReadContent): ReadContent => ({
  ...read,
  phrases: read.phrases.map(({ text, intent, language, template, urgent }) => ({
    ...{ text, intent, language, template },
    ...(urgent && { urgent }),
  })),
});

test.each(['glanmarch', 'marchfold'])('all that was read of %s comes out of its package as it was', (key) => {
  const read = readContent(projectRoot, key, ['en']);
  const out = packageFromBytes(packageToBytes({ read, english }));
  expect(out.read).toEqual(withoutPlaces(read));
  expect(out.english).toEqual(english);
  expect(out.read.council.crewLog?.homes).toBe(out.read.council.homes);
});

test('what a package cannot hold is not let in', () => {
  const read = readContent(projectRoot, 'glanmarch', ['en']);
  const [first, ...rest] = read.articles;
  const odd = (value: unknown) => ({ ...read, articles: [{ ...first, text: value } as typeof first, ...rest] });
  for (const value of [() => '', new Date(), Number.POSITIVE_INFINITY, new Set(['a'])])
    expect(() => packageToBytes({ read: odd(value) as ReadContent, english })).toThrow(/plain values/);
});
