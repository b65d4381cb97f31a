// The skill's page in the store: made for each council, true of its model, within Amazon's limits.
import { describe, expect, test } from 'vitest';
import { hear } from '../../../src/channels/alexa/simulator/ear.js';
import { interactionModel } from '../../../src/channels/alexa/model.js';
import type { InteractionModel } from '../../../src/channels/alexa/model-schema.js';
import { intentName } from '../../../src/channels/alexa/names.js';
import { STORE_LIMITS, storePage, type StoreParts } from '../../../src/channels/alexa/store-page.js';
import { skillFiles } from '../../../src/commands/skill-files.js';
import { loadCouncil } from '../../../src/content/council.js';
import { loadIntents } from '../../../src/content/intents.js';
import { createSpeaker } from '../../support/alexa.js';
import { smallBook, smallParts, smallRegister } from '../../support/alexa-model.js';

const root = process.cwd();
const catalogue = [...loadIntents(root, ['en']).register.keys()].map(intentName);

interface Page {
  readonly testingInstructions: string;
  readonly locales: {
    readonly 'en-GB': {
      readonly name: string;
      readonly summary: string;
      readonly description: string;
      readonly examplePhrases: readonly string[];
      readonly keywords: readonly string[];
    };
  };
}

describe.each(['glanmarch', 'marchfold'])('of %s', (key) => {
  const files = skillFiles(root, key);
  const json = (path: string): unknown =>
    JSON.parse(String(files.find((one) => one.path.endsWith(path))?.content ?? 'null')) as unknown;
  const model = json('en-GB.json') as InteractionModel;
  const { manifest } = json('skill.json') as { readonly manifest: { readonly publishingInformation: Page } };
  const { testingInstructions, locales } = manifest.publishingInformation;
  const page = locales['en-GB'];
  const { council } = loadCouncil(root, key);
  const { intents } = model.interactionModel.languageModel;

  test('three examples: wake word, launch word, its own invocation name; the first opens, the others are samples of the model', () => {
    const { invocationName } = model.interactionModel.languageModel;
    expect(invocationName).toBe(council.invocationName);
    const [first, ...others] = page.examplePhrases;
    expect(first).toBe(`Alexa, open ${invocationName}`);
    expect(others).toHaveLength(2);
    for (const phrase of others) {
      const [, said = ''] = new RegExp(`^Alexa, (?:ask|tell) ${invocationName} (.+)$`).exec(phrase) ?? [];
      const intent = hear(said, model)?.intent ?? '';
      expect(catalogue, phrase).toContain(intent);
      const samples = intents.find(({ name }) => name === intent)?.samples ?? [];
      const words = (sample: string): RegExp => new RegExp(`^${sample.replace(/\{[a-z_]+\}/g, '.+')}$`);
      expect(
        samples.some((sample) => words(sample).test(said)),
        phrase,
      ).toBe(true);
      expect(phrase.length).toBeLessThanOrEqual(200);
      expect(createSpeaker({ model }).speak(phrase).request['intent']).toMatchObject({ name: intent });
    }
    expect(createSpeaker({ model }).speak(first ?? '').request.type).toBe('LaunchRequest');
  });

  test('whatever it tells people to say is heard', () => {
    const quoted = [...`${page.description} ${testingInstructions}`.matchAll(/"([^"]+)"/g)].map(
      ([, said]) => said ?? '',
    );
    expect(quoted.length).toBeGreaterThan(6);
    for (const said of quoted) {
      const envelope = createSpeaker({ model }).speak(said);
      expect(envelope.request['intent'] ?? {}, said).not.toMatchObject({ name: 'AMAZON.FallbackIntent' });
    }
    for (const phrase of page.examplePhrases) expect(page.description).toContain(`"${phrase}"`);
  });

  test('its words are the council\u2019s, and within the limits', () => {
    expect(page.name).toBe(council.shortName.en);
    expect(page.name.length).toBeLessThanOrEqual(50);
    expect(page.summary).toContain(council.shortName.en);
    expect(page.summary.length).toBeLessThanOrEqual(160);
    expect(page.description.length).toBeLessThanOrEqual(4_000);
    expect(testingInstructions.length).toBeLessThanOrEqual(4_000);
    expect(page.keywords).toEqual(
      expect.arrayContaining([
        council.shortName.en.toLowerCase(),
        key,
        ...council.collections.containers.map(({ name }) => name.en.toLowerCase()),
      ]),
    );
    expect(page.keywords.length).toBeLessThanOrEqual(30);
    expect(new Set(page.keywords).size).toBe(page.keywords.length);
    for (const word of page.keywords) expect(word.length).toBeLessThanOrEqual(150);
    expect(page.description).toContain('What goes in which bin');
    const whole = JSON.stringify(page) + testingInstructions;
    expect(whole).not.toMatch(/\{[a-z]+\}/);
    expect(whole.toLowerCase()).not.toContain(key === 'glanmarch' ? 'marchfold' : 'glanmarch');
  });
});

describe('what the store or the model would refuse', () => {
  const parts: StoreParts = {
    store: smallBook.store,
    council: { ...smallParts.council, shortName: { en: 'Elm Vale Council' } },
    model: interactionModel({ ...smallParts, phrases: [] }),
    register: smallRegister,
    label: (id) => `label of ${id}`,
  };
  const page = (change: Partial<StoreParts['store']>) => storePage({ ...parts, store: { ...parts.store, ...change } });

  test('the parts themselves are well', () => {
    expect(page({})).toMatchObject({
      name: 'Elm Vale Council',
      description:
        'Ask Elm Vale Council about - label of bins.collection-day. "Alexa, open elm vale council"\n"Alexa, ask elm vale council bin day"\n"Alexa, ask elm vale council when is my grey bin collected"',
      keywords: ['elm vale council', 'elm vale', 'grey bin', 'blue bag'],
    });
  });

  test.each([
    ['an example that is no sample', { examples: ['what is the time', 'bin day'] }, /what is the time/],
    ['one that is only free speech', { examples: ['bin day', 'i want to know the time'] }, /i want to know the time/],
    ['one that only answers', { examples: ['bin day', 'no idea'] }, /no idea/],
    ['words in quotation marks that are not heard', { description: 'Say "sing a song".' }, /sing a song/],
    ['testing instructions that are not heard', { testing: 'Say "sing a song".' }, /sing a song/],
    ['a subject that is none', { subjects: ['bins.songs'] }, /bins\.songs/],
    ['a name of one letter', { name: 'x' }, /between 2 and the 50/],
    ['too long a name', { name: 'x'.repeat(51) }, /50 characters/],
    ['too long a summary', { summary: 'x'.repeat(161) }, /160 characters/],
    ['too long a description', { description: 'x'.repeat(4_001) }, /4000 characters/],
    ['too long a keyword', { keywords: ['x'.repeat(151)] }, /150 characters/],
    ['too long testing instructions', { testing: 'x'.repeat(4_001) }, /4000 characters/],
  ])('%s', (_, change, why) => {
    expect(() => page(change)).toThrow(why);
    expect(() => page(change)).toThrow(/intents\/en\/alexa\.yaml/);
  });

  test('no more keywords than it takes, the council\u2019s own first', () => {
    const { keywords } = page({ keywords: Array.from({ length: 40 }, (_, n) => `word ${String(n)}`) });
    expect(keywords).toHaveLength(STORE_LIMITS.keywords);
    expect(keywords[0]).toBe('elm vale council');
  });
});
