// The generated skill package: never stale, within every rule of Alexa's that we know, and made of the same parts in the same way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { skillPackage } from '../../../src/channels/alexa/manifest.js';
import { interactionModel, sampleBook, type ModelParts } from '../../../src/channels/alexa/model.js';
import { problemsOf, type InteractionModel, type ModelIntent } from '../../../src/channels/alexa/model-schema.js';
import { intentName } from '../../../src/channels/alexa/names.js';
import { SKILL_FOLDER, skillFiles } from '../../../src/commands/skill-files.js';
import { loadIntents } from '../../../src/content/intents.js';
import { hear } from '../../support/alexa-hear.js';
import { demoModel } from '../../support/alexa-model.js';
import { createSpeaker } from '../../support/alexa.js';

const root = process.cwd();
const COUNCIL = 'glanmarch';

describe('skills/alexa/', () => {
  test.each(skillFiles(root, COUNCIL))('$path is what npm run skill makes of intents/ today', ({ path, content }) => {
    expect(readFileSync(join(root, SKILL_FOLDER, path), 'utf8'), 'run: npm run skill').toBe(content);
  });

  test('an endpoint that was given stays', () => {
    const given = skillFiles(root, COUNCIL, 'https://assistant.example.gov.uk/api/alexa').find(({ path }) =>
      path.endsWith('skill.json'),
    );
    expect(given?.content).toContain('"uri": "https://assistant.example.gov.uk/api/alexa"');
  });

  test('another council has its own', () => {
    const [, manifest, model] = skillFiles(root, 'marchfold');
    expect(manifest?.content).toContain('Marchfold');
    expect(model?.content).toContain('"invocationName": "marchfold council"');
  });

  test('every catalogue id is an intent, in camel case', () => {
    const names = demoModel.interactionModel.languageModel.intents.map(({ name }) => name);
    const { register } = loadIntents(root, ['en']);
    expect(intentName('council-tax.empty-second-home')).toBe('CouncilTaxEmptySecondHomeIntent');
    expect(names).toEqual(expect.arrayContaining([...register.keys()].map(intentName)));
  });

  test('it breaks no rule', () => {
    expect(problemsOf(demoModel)).toEqual([]);
  });

  test("the store's examples: the first opens the skill, the others are heard", () => {
    const { manifest } = JSON.parse(readFileSync(join(root, SKILL_FOLDER, 'skill-package/skill.json'), 'utf8')) as {
      readonly manifest: {
        readonly publishingInformation: {
          readonly locales: { readonly 'en-GB': { readonly examplePhrases: readonly string[] } };
        };
      };
    };
    const speaker = createSpeaker({ model: demoModel });
    const [first, ...others] = manifest.publishingInformation.locales['en-GB'].examplePhrases;
    expect(speaker.speak(first ?? '').request.type).toBe('LaunchRequest');
    expect(others.map((phrase) => speaker.speak(phrase).request['intent'])).toEqual(
      others.map(() => expect.objectContaining({ name: 'BinsCollectionDayIntent' })),
    );
  });
});

const book = sampleBook.parse({
  slots: {
    container: 'CONTAINER',
    when: 'DAY',
    number: 'AMAZON.NUMBER',
    postcode: 'AMAZON.AlphaNumeric',
    phone: 'AMAZON.PhoneNumber',
    position: 'DAY',
    day: 'DAY',
    danger: 'DAY',
    name: 'DAY',
    house: 'DAY',
  },
  types: {
    CONTAINER: { recycling: ['recycling', 'recycling bin'] },
    DAY: { today: ['today'], 'next week': ['next week'] },
  },
  intents: {
    'bins.collection-day': ['when is [my] {container} collected', 'bin day'],
    PostcodeAnswerIntent: ['my postcode is {postcode}'],
    HouseAnswerIntent: ['number {number}'],
    PhoneAnswerIntent: ['ring {phone}'],
    ChoiceAnswerIntent: ['the {position} one'],
    ContainerAnswerIntent: ['{container}'],
    DayAnswerIntent: ['{day}'],
    FollowUpIntent: ['and {container}'],
    UrgentAnswerIntent: ['help {danger}'],
  },
  store: {
    name: '{council}',
    summary: 's',
    description: 'd',
    examples: ['Alexa, open {invocation}', 'b', 'c'],
    keywords: [],
    testing: 't',
  },
});
const register: ModelParts['register'] = new Map(
  [
    ['bins.collection-day', ['container', 'when']],
    ['bins.missed', ['container']],
    ['general.human', []],
  ].map(([id, slots]) => [
    id as string,
    { id: id as string, means: '', slots: slots as string[], lgsl: null, example: 'an example of it' },
  ]),
);
const english = (intent: string, ...texts: readonly string[]) =>
  texts.map((text) => ({ text, intent, language: 'en' as const, template: false }));
const parts: ModelParts = {
  register,
  samples: book,
  council: {
    invocationName: 'elm vale council',
    collections: {
      containers: [
        {
          key: 'residual',
          name: { en: 'Grey bin' },
          contents: { en: 'rubbish' },
          aliases: { en: ['recycling', 'black bin'] },
        },
        { key: 'paper', name: { en: 'blue bag' }, contents: { en: 'paper' }, aliases: { en: ['recycling'] } },
      ],
    },
  },
  phrases: [
    ...english(
      'bins.collection-day',
      'When is my GREY BIN collected?',
      'what goes out next week',
      'is it grey bin or blue bag today',
      'bin day!',
      'bins for GM1 1AA',
      'help',
      "what's the day",
    ),
    ...english('bins.missed', 'bin day', 'recycling', 'my {container} was missed', 'they took 2 of 3'),
    ...english('general.human', 'yes', 'can i speak to a person'),
    { text: 'pryd mae fy min', intent: 'bins.collection-day', language: 'cy', template: false },
    { text: '(get|give) me [a] person', intent: 'general.human', language: 'en', template: true },
  ],
};

describe('making a model', () => {
  const model = interactionModel(parts);
  const samples = (name: string): readonly string[] =>
    model.interactionModel.languageModel.intents.find((one) => one.name === name)?.samples ?? [];

  test('written samples first, then phrases with their slots, then without contractions; each once, in one intent', () => {
    expect(samples('BinsCollectionDayIntent')).toEqual([
      'when is my {container} collected',
      'when is {container} collected',
      'bin day',
      'what goes out {when}',
      'is it grey bin or blue bag today',
      "what's the day",
      'an example of it',
      'what is the day',
    ]);
    expect(samples('BinsMissedIntent')).toEqual(['my {container} was missed', 'they took two of three']);
  });

  test('words of a built-in intent or of an answer alone are left to it; Welsh is left out; patterns are spread out', () => {
    expect(samples('GeneralHumanIntent')).toEqual([
      'can i speak to a person',
      'get me a person',
      'get me person',
      'give me a person',
      'give me person',
    ]);
  });

  test("containers are the council's; a word that two share is its own", () => {
    expect(model.interactionModel.languageModel.types.find(({ name }) => name === 'CONTAINER')?.values).toEqual([
      { id: 'recycling', name: { value: 'recycling', synonyms: ['recycling bin'] } },
      { id: 'residual', name: { value: 'grey bin', synonyms: ['rubbish', 'black bin'] } },
      { id: 'paper', name: { value: 'blue bag', synonyms: ['paper'] } },
    ]);
  });

  test('the same parts make the same model', () => {
    expect(JSON.stringify(interactionModel(parts))).toBe(JSON.stringify(model));
  });

  test('what is heard comes with its value', () => {
    expect(hear('when is my black bin collected', model)).toEqual({
      intent: 'BinsCollectionDayIntent',
      slots: { container: { value: 'black bin', id: 'residual', name: 'grey bin', listed: true } },
    });
  });

  test.each([
    ['an unknown intent', { intents: { ...book.intents, 'bins.unknown': ['a'] } }, /bins\.unknown/],
    ['an unknown slot', { intents: { ...book.intents, HouseAnswerIntent: ['at {nowhere}'] } }, /\{nowhere\}/],
    ['a sample with a digit', { intents: { ...book.intents, HouseAnswerIntent: ['number 4'] } }, /number 4/],
    ['a broken pattern', { intents: { ...book.intents, HouseAnswerIntent: ['(a|b'] } }, /bracket/],
  ])('%s is refused, naming the file', (_, change, words) => {
    const make = (): InteractionModel => interactionModel({ ...parts, samples: { ...book, ...change } });
    expect(make).toThrow(words);
    expect(make).toThrow(/intents\/en\/alexa\.yaml/);
  });

  test('words too long for the store are refused', () => {
    const council = { ...parts.council, shortName: { en: 'Elm Vale Council' }, website: 'https://elmvale.example' };
    const samples = { ...book, store: { ...book.store, summary: 'long '.repeat(50) } };
    const full = {
      ...parts,
      samples: book,
      register: new Map([...register].filter(([id]) => id === 'bins.collection-day')),
      phrases: [],
      council,
      endpoint: 'https://elmvale.example/api/alexa',
    };
    expect(skillPackage(full).map(({ path }) => path)).toHaveLength(3);
    expect(() => skillPackage({ ...full, samples })).toThrow(/160 characters/);
  });
});

describe('every rule has teeth', () => {
  const base = interactionModel({ ...parts, register: new Map([...register].filter(([id]) => id !== 'bins.missed')) });
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

test('the sample book of intents/en/alexa.yaml is whole', () => {
  const { samples } = parse(readFileSync(join(root, 'intents/en/alexa.yaml'), 'utf8')) as { samples: unknown };
  expect(sampleBook.safeParse(samples).success).toBe(true);
});
