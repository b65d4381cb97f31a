// Lines of Alexa's certification that no other test names: what the skill's page says is true, and one breath does what many turns do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoModel } from '../support/alexa-model.js';
import { atHome } from '../support/alexa-talk.js';
import { projectRoot } from '../support/app.js';

interface Manifest {
  readonly manifest: {
    readonly apis: { readonly custom: { readonly endpoint: { readonly uri: string } } };
    readonly publishingInformation: {
      readonly locales: {
        readonly 'en-GB': { readonly examplePhrases: readonly string[]; readonly name: string };
      };
    };
    readonly privacyAndCompliance: {
      readonly isChildDirected: boolean;
      readonly usesPersonalInfo: boolean;
      readonly locales: { readonly 'en-GB': { readonly privacyPolicyUrl: string; readonly termsOfUseUrl: string } };
    };
  };
}
const { manifest } = JSON.parse(
  readFileSync(join(projectRoot, 'skills/alexa/skill-package/skill.json'), 'utf8'),
) as Manifest;
const page = manifest.publishingInformation.locales['en-GB'];

const talk = atHome();

test.each(page.examplePhrases)('"%s" gets an answer or a question of its own', async (phrase) => {
  const { assistant, text } = await talk().say(phrase);
  expect(['greeted', 'asked', 'answered']).toContain(assistant.ending);
  expect(text).not.toBe('');
});

test('not for children, its policies over TLS, nobody else’s name in it', () => {
  const { isChildDirected, usesPersonalInfo, locales } = manifest.privacyAndCompliance;
  expect({ isChildDirected, usesPersonalInfo }).toEqual({ isChildDirected: false, usesPersonalInfo: true });
  for (const url of Object.values(locales['en-GB'])) expect(url).toMatch(/^https:\/\//);
  expect(new URL(manifest.apis.custom.endpoint.uri).hostname).not.toMatch(/alexa|amazon/i);
  expect(page.name).not.toMatch(/alexa|skill/i);
});

test.each([
  ['when is my bin collected', 'bins.collection-day'],
  ['how do i pay my council tax', 'council-tax.pay'],
  ['what goes in which bin', 'bins.what-goes-where'],
])('"%s" in one breath and in an open session is the same', async (words, intent) => {
  const { invocationName } = demoModel.interactionModel.languageModel;
  const once = await talk().say(`ask ${invocationName} ${words}`);
  const open = talk();
  await open.open();
  const inside = await open.say(words);
  expect(once.assistant.intent).toBe(intent);
  expect([once.text, once.ended]).toEqual([inside.text, inside.ended]);
});
