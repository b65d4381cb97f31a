// One sample of every intent of the model, said to a talk that has just begun: each answer keeps what every answer must.
import { expect, test } from 'vitest';
import { demoModel } from '../support/alexa-model.js';
import { atHome } from '../support/alexa-talk.js';

const talk = atHome();
const { intents } = demoModel.interactionModel.languageModel;
const FILL: Readonly<Record<string, string>> = {
  question: 'my bins were not emptied',
  number: 'three',
  postcode: 'g m two one a a',
  phone: 'oh one six three two nine six oh one two three',
  pin: 'one two three four',
  reference: 'p twenty six',
};
const filled = (sample: string): string => sample.replace(/\{([a-z_]+)\}/g, (_, slot: string) => FILL[slot] ?? 'one');

const said = intents.flatMap(({ name, samples }) => {
  const sample = samples.find((one) => !one.includes('{')) ?? samples[0];
  return sample === undefined ? [] : [[name, filled(sample)] as const];
});

test('there are as many as intents with samples', () => {
  expect(said.length).toBeGreaterThan(150);
});

test.each(said)('%s: %s', async (_name, words) => {
  const { text, ended } = await talk().say(words);
  expect(text).not.toBe('');
  // What listens says so: the talk itself refuses an open microphone without a question.
  if (ended === false) expect(text).toContain('?');
});
