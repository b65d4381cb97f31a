// "Dog poo all over Chapel Street" tells where it is; a tipped sofa in a long street does not yet.
import { expect, it } from 'vitest';
import { openTalk } from '../../../support/talk.js';

it.each([
  ['glanmarch', 'en', 'dog poo all over Chapel Street', null],
  ['marchfold', 'en', 'litter all along sheep street', null],
  ['glanmarch', 'cy', 'baw ci dros Stryd y Capel i gyd', null],
  ['glanmarch', 'en', 'a sofa dumped in Chapel Street', /Where is it\?/],
  ['glanmarch', 'en', 'there is dog poo everywhere', /Where is it\?/],
] as const)('%s, %s: %s', async (council, locale, text, asks) => {
  const talk = await openTalk({ council, locale });
  try {
    const reply = (await talk.say(text))?.text ?? '';
    if (asks) expect(reply).toMatch(asks);
    else expect(reply).not.toMatch(/Where is it\?|Ble mae e\?/);
  } finally {
    await talk.close();
  }
});
