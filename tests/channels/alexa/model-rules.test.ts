// Every rule of Alexa's that the model is held to can be broken, and is then told.
import { describe, expect, test } from 'vitest';
import { interactionModel } from '../../../src/channels/alexa/model.js';
import { problemsOf, type ModelIntent } from '../../../src/channels/alexa/model-schema.js';
import { smallParts, smallRegister } from '../../support/alexa-model.js';

describe('every rule has teeth', () => {
  const base = interactionModel({
    ...smallParts,
    register: new Map([...smallRegister].filter(([id]) => id !== 'bins.missed')),
  });
  const languageModel = base.interactionModel.languageModel;
  const bent = (change: Partial<typeof languageModel>): readonly string[] =>
    problemsOf({ interactionModel: { languageModel: { ...languageModel, ...change } } });
  const withIntent = (one: ModelIntent): readonly string[] => bent({ intents: [...languageModel.intents, one] });

  test('the fixture itself has none', () => {
    expect(bent({})).toEqual([]);
  });

  test.each([
    ['a digit in a sample', withIntent({ name: 'A', samples: ['number 4'] }), 'is not a sample'],
    ['a question mark', withIntent({ name: 'A', samples: ['what?'] }), 'is not a sample'],
    ['a typographic apostrophe', withIntent({ name: 'A', samples: ['what’s up'] }), 'is not a sample'],
    ['too long a sample', withIntent({ name: 'A', samples: ['word '.repeat(50).trim()] }), '200'],
    [
      'too many samples',
      withIntent({ name: 'A', samples: Array.from({ length: 151 }, (_, n) => `${'a'.repeat(n + 1)}`) }),
      '150',
    ],
    ['no samples', withIntent({ name: 'A', samples: [] }), 'no samples'],
    ['a sample of another intent', withIntent({ name: 'A', samples: ['bin day'] }), 'is there twice'],
    [
      'the same sample with a slot of the same type',
      withIntent({ name: 'A', slots: [{ name: 'other', type: 'AMAZON.NUMBER' }], samples: ['number {other}'] }),
      'is there twice',
    ],
    [
      'a slot without a type',
      withIntent({ name: 'A', slots: [{ name: 'x', type: 'NOWHERE' }], samples: ['an {x}'] }),
      'unknown type',
    ],
    ['a slot that is not declared', withIntent({ name: 'A', samples: ['an {x}'] }), 'does not have it'],
    [
      'a slot that is never used',
      withIntent({ name: 'A', slots: [{ name: 'x', type: 'DAY' }], samples: ['an x'] }),
      'never uses',
    ],
    [
      'a slot twice in one sample',
      withIntent({ name: 'A', slots: [{ name: 'x', type: 'DAY' }], samples: ['from {x} to {x}'] }),
      'a slot twice',
    ],
    [
      'a bare search query',
      withIntent({ name: 'A', slots: [{ name: 'x', type: 'AMAZON.SearchQuery' }], samples: ['{x}'] }),
      'search query',
    ],
    [
      'a search query beside another slot',
      withIntent({
        name: 'A',
        slots: [
          { name: 'x', type: 'AMAZON.SearchQuery' },
          { name: 'y', type: 'DAY' },
        ],
        samples: ['find {x} on {y}'],
      }),
      'search query',
    ],
    ['an intent twice', withIntent({ name: 'GeneralHumanIntent', samples: ['another'] }), 'there twice'],
    [
      'a missing built-in',
      bent({ intents: languageModel.intents.filter(({ name }) => name !== 'AMAZON.StopIntent') }),
      'AMAZON.StopIntent is missing',
    ],
    [
      'too many intents',
      bent({
        intents: [
          ...languageModel.intents,
          ...Array.from({ length: 250 }, (_, n) => ({
            name: `A${'a'.repeat(n)}`,
            samples: [`b${'b'.repeat(n % 150)} ${'c'.repeat(n % 7)}c`],
          })),
        ],
      }),
      '250',
    ],
    [
      'a value of 141 characters',
      bent({
        types: [...languageModel.types, { name: 'LONG', values: [{ id: 'a', name: { value: 'a'.repeat(141) } }] }],
      }),
      '140',
    ],
    ['a type without values', bent({ types: [...languageModel.types, { name: 'EMPTY', values: [] }] }), 'EMPTY'],
    [
      'a word twice in a type',
      bent({
        types: [
          ...languageModel.types,
          { name: 'TWICE', values: [{ id: 'a', name: { value: 'x', synonyms: ['x'] } }] },
        ],
      }),
      'TWICE has "x" twice',
    ],
    [
      'an id twice in a type',
      bent({
        types: [
          ...languageModel.types,
          {
            name: 'TWICE',
            values: [
              { id: 'a', name: { value: 'x' } },
              { id: 'a', name: { value: 'y' } },
            ],
          },
        ],
      }),
      'the id a twice',
    ],
    ['an invocation name of one word', bent({ invocationName: 'council' }), 'two or more words'],
    ['one with a capital', bent({ invocationName: 'Elm council' }), 'lower-case'],
    ['one that opens skills', bent({ invocationName: 'open council' }), 'opens skills'],
    ['one with a wake word', bent({ invocationName: 'alexa council' }), 'wake word'],
    ['one of two words with an article', bent({ invocationName: 'the council' }), 'article'],
  ])('%s', (_, problems, words) => {
    expect(problems.join('; ')).toContain(words === 'EMPTY' ? 'values' : words);
  });

  test('a model over 1.5 MB', () => {
    const words = (from: number): string[] =>
      Array.from({ length: 1_000 }, (_, n) => `${String(from + n)} ${'a'.repeat(130)}`);
    const types = Array.from({ length: 12 }, (_, t) => ({
      name: `LARGE${'A'.repeat(t)}`,
      values: words(t * 1_000).map((value) => ({ id: value, name: { value } })),
    }));
    expect(bent({ types: [...languageModel.types, ...types] })).toContain('the model is larger than 1.5 MB');
  });
});
