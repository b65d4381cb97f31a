// A report of building work that tells the address is not asked for it again; a street alone is not yet a place.
import { expect, it } from 'vitest';
import { openTalk } from '../../support/talk.js';

it.each([
  ['marchfold', 'en', 'report an illegal extension at 7 Westgate', null],
  ['marchfold', 'en', 'my neighbour is building without permission at 7 Westgate GM7 1AB', null],
  ['marchfold', 'en', 'report an illegal extension on Westgate', /Where is it\?/],
  ['glanmarch', 'en', 'report an illegal extension at 12 Weavers Row', null],
  ['glanmarch', 'en', 'report an illegal extension next door to 12 Weavers Row', /Where is it\?/],
] as const)('%s, %s: %s', async (council, locale, text, asks) => {
  const talk = await openTalk({ council, locale });
  try {
    const reply = (await talk.say(text))?.text ?? '';
    if (asks) expect(reply).toMatch(asks);
    else expect(reply).not.toMatch(/Where is it\?/);
    expect(reply).not.toMatch(/did not understand/);
  } finally {
    await talk.close();
  }
});
