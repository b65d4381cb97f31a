// References of other councils: whose they look like, and what of ours is never taken for theirs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignReference } from '../../src/core/foreign-reference.js';
import { openTalk, type Talk } from '../support/talk.js';

describe.each([
  [
    'marchfold',
    [
      ['GLM-4K7P-2QX', 'GLM-4K7P-2QX', 'Glanmarch County Borough Council'],
      ['glm 4k7p 2qx please', 'GLM 4K7P 2QX', 'Glanmarch County Borough Council'],
      ['what about GLM/26/00123/FUL?', 'GLM/26/00123/FUL', 'Glanmarch County Borough Council'],
      ['P.2026.0123', 'P.2026.0123', 'Glanmarch County Borough Council'],
      ['ABC-4K7P-2QX', 'ABC-4K7P-2QX', null],
    ],
    ['MFD-4K7P-2QX', '26/00001/HOU', 'GLM', 'my post is glmorous', 'GM2 1AA', '01632 960110', 'what is a GLM form'],
  ],
  [
    'glanmarch',
    [
      ['MFD-4K7P-2QX', 'MFD-4K7P-2QX', 'Marchfold District Council'],
      ['26/00123/HOU', '26/00123/HOU', 'Marchfold District Council'],
    ],
    ['GLM-4K7P-2QX', 'P/2026/0033', '26/11/2026', 'from 26/11 to 27/11'],
  ],
] as const)('in %s', (council, theirs, none) => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await openTalk({ council });
  });
  afterAll(() => talk.close());

  test.each(theirs.map((one) => [...one] as const))('%s is %s of %s', (text, reference, name) => {
    const found = foreignReference(text, talk.ports);
    expect(found?.reference).toBe(reference);
    expect(found?.whose?.name.en ?? null).toBe(name);
  });

  test.each(none.map((text) => [text]))('%s is none of theirs', (text) => {
    expect(foreignReference(text, talk.ports)).toBeNull();
  });
});
