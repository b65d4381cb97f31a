// The generated skill package: never stale, within every rule of Alexa's that we know, and made of the same parts in the same way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { skillPackage } from '../../../src/channels/alexa/manifest.js';
import { interactionModel } from '../../../src/channels/alexa/model.js';
import { sampleBook } from '../../../src/channels/alexa/sample-book.js';
import { problemsOf, type InteractionModel } from '../../../src/channels/alexa/model-schema.js';
import { intentName } from '../../../src/channels/alexa/names.js';
import { SKILL_FOLDER, skillFiles } from '../../../src/commands/skill-files.js';
import { LINK_KEYS, type LinkKey } from '../../../src/core/council-facts.js';
import { loadIntents } from '../../../src/content/intents.js';
import { alarmIn, levelled } from '../../../src/language/urgency.js';
import { hear } from '../../../src/channels/alexa/simulator/ear.js';
import { demoModel, smallBook, smallParts, smallRegister } from '../../support/alexa-model.js';

const root = process.cwd();
const COUNCIL = 'glanmarch';

describe('skills/alexa/', () => {
  test.each(skillFiles(root, COUNCIL))('$path is what npm run skill makes of intents/ today', ({ path, content }) => {
    const there = readFileSync(join(root, SKILL_FOLDER, path));
    expect(there.equals(Buffer.from(content)), 'run: npm run skill').toBe(true);
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
});

describe('making a model', () => {
  const model = interactionModel(smallParts);
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
    expect(JSON.stringify(interactionModel(smallParts))).toBe(JSON.stringify(model));
  });

  test('what is heard comes with its value', () => {
    expect(hear('when is my black bin collected', model)).toEqual({
      intent: 'BinsCollectionDayIntent',
      slots: { container: { value: 'black bin', id: 'residual', name: 'grey bin', listed: true } },
    });
  });

  test.each([
    ['an unknown intent', { intents: { ...smallBook.intents, 'bins.unknown': ['a'] } }, /bins\.unknown/],
    ['an unknown slot', { intents: { ...smallBook.intents, HouseAnswerIntent: ['at {nowhere}'] } }, /\{nowhere\}/],
    ['a sample with a digit', { intents: { ...smallBook.intents, HouseAnswerIntent: ['number 4'] } }, /number 4/],
    ['a broken pattern', { intents: { ...smallBook.intents, HouseAnswerIntent: ['(a|b'] } }, /bracket/],
  ])('%s is refused, naming the file', (_, change, words) => {
    const make = (): InteractionModel => interactionModel({ ...smallParts, samples: { ...smallBook, ...change } });
    expect(make).toThrow(words);
    expect(make).toThrow(/intents\/en\/alexa\.yaml/);
  });

  test('words too long for the store are refused', () => {
    const council = {
      ...smallParts.council,
      shortName: { en: 'Elm Vale Council' },
      website: 'https://elmvale.example',
      brandColour: '#1d70b8',
      links: Object.fromEntries(
        LINK_KEYS.map((key) => [key, `https://elmvale.example/pages/${key}`] as const),
      ) as Record<LinkKey, string>,
    };
    const samples = { ...smallBook, store: { ...smallBook.store, summary: 'long '.repeat(50) } };
    const full = {
      ...smallParts,
      samples: smallBook,
      register: new Map([...smallRegister].filter(([id]) => id === 'bins.collection-day')),
      phrases: [],
      label: (id: string) => id,
      council,
      endpoint: 'https://elmvale.example/api/alexa',
      linking: { site: 'https://chat.elmvale.example', clientId: 'alexa' },
    };
    const files = skillPackage(full);
    expect(files.map(({ path }) => path)).toHaveLength(6);
    // The policies are the council's own pages, and our terms of use where it has none.
    const policies = (written: typeof files): unknown => {
      const content = String(written.find(({ path }) => path.endsWith('skill.json'))?.content);
      const { manifest } = JSON.parse(content) as {
        readonly manifest: { readonly privacyAndCompliance: { readonly locales: Readonly<Record<string, unknown>> } };
      };
      return manifest.privacyAndCompliance.locales['en-GB'];
    };
    expect(policies(files)).toEqual({
      privacyPolicyUrl: 'https://elmvale.example/pages/privacy',
      termsOfUseUrl: 'https://chat.elmvale.example/terms',
    });
    const terms = 'https://elmvale.example/alexa-terms';
    const withTerms = { ...full, council: { ...council, links: { ...council.links, terms } } };
    expect(policies(skillPackage(withTerms))).toMatchObject({ termsOfUseUrl: terms });
    expect(() => skillPackage({ ...full, samples })).toThrow(/160 characters/);
  });
});

const { samples } = parse(readFileSync(join(root, 'intents/en/alexa.yaml'), 'utf8')) as { readonly samples: unknown };

test('the sample book of intents/en/alexa.yaml is whole', () => {
  expect(sampleBook.safeParse(samples).success).toBe(true);
});

test('what a speaker passes on of a danger is words that the core knows as urgent', () => {
  const dangers = Object.values(sampleBook.parse(samples).types['DANGER'] ?? {}).flatMap(([name]) => name ?? []);
  expect(dangers.length).toBeGreaterThan(10);
  expect(dangers.filter((danger) => alarmIn(levelled(danger)) === null)).toEqual([]);
});
