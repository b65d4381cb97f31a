// "Which of these do you mean?": a person is among the choices once, also where one may be what they meant.
import { expect, it } from 'vitest';
import { PERSON } from '../../src/core/intent-ids.js';
import { openTalk } from '../support/talk.js';

it.each([
  ['en', 'Talk to a person'],
  ['cy', 'Siarad â pherson'],
] as const)('in %s', async (locale, person) => {
  const known = await openTalk({ locale });
  const { reader } = known.ports;
  await known.close();
  const candidates = [
    { intent: PERSON, confidence: 0.4 },
    { intent: 'bins.missed', confidence: 0.3 },
  ];
  const read: typeof reader.read = (text, hint) => ({
    ...reader.read(text, hint),
    sure: null,
    followUp: false,
    candidates,
    also: [],
  });
  const talk = await openTalk({ locale, change: { reader: { read } } });
  await talk.say({ kind: 'start' });
  const reply = await talk.say('abc def');
  await talk.close();
  expect(reply?.ending).toBe('clarified');
  expect(reply?.options.filter(({ label }) => label === person)).toEqual([{ value: 'do:person', label: person }]);
  expect(reply?.options).toHaveLength(2);
});
