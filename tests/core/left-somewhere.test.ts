// Where something was left is a place; what is to be built is not.
import { describe, expect, it } from 'vitest';
import { asPlace } from '../../src/core/left-somewhere.js';
import type { Reading } from '../../src/core/reading.js';
import { newSession, type Session } from '../../src/core/session.js';

const reading: Reading = {
  language: 'en',
  languageConfidence: 1,
  urgent: null,
  sure: null,
  candidates: [
    { intent: 'planning.need-permission', confidence: 0.6 },
    { intent: 'bins.missed', confidence: 0.3 },
  ],
  also: [],
  slots: { work: 'porch' },
  followUp: false,
  correction: false,
  reasons: [],
};
const fresh = newSession('en');
const inForm = (service: string): Session => ({
  ...fresh,
  task: { service, answers: {}, asking: 'postcode', offered: [], tries: 0 },
});
const kept = (text: string, session: Session): readonly string[] =>
  asPlace(text, reading, session).candidates.map(({ intent }) => intent);

describe('a place where something was left', () => {
  it.each([
    'the parcel was left on the front porch',
    'bin left on the front porch',
    'they put my bins behind the shed',
    "someone dumped rubbish in next door's drive",
    'gadawyd y bin yn y porth blaen',
    'maen nhw wedi gadael y bin wrth y giât',
  ])('%s', (text) => {
    expect(kept(text, fresh)).toEqual(['bins.missed']);
    expect(asPlace(text, reading, fresh).slots).toEqual({});
  });

  it.each(['on the front porch', 'front porch', "it's by the shed", 'yn y porth blaen'])('in a form: %s', (text) => {
    expect(kept(text, inForm('bins.missed'))).toEqual(['bins.missed']);
    expect(kept(text, inForm('planning.need-permission'))).toHaveLength(2);
  });

  it.each([
    'can i build a front porch',
    'do i need permission to put a door on the front porch',
    'front porch',
    'i want to leave the garage as it is and extend the porch',
    'can i put up a fence on the front wall',
  ])('is none: %s', (text) => {
    expect(kept(text, fresh)).toHaveLength(2);
  });

  it('a danger that a rule found stays one, and one that the words are only like does not', () => {
    const text = 'gadawyd y bin yn y cyntedd blaen';
    expect(asPlace(text, { ...reading, urgent: 'missing' }, fresh).urgent).toBe('missing');
    expect(asPlace(text, { ...reading, urgent: 'missing', urgentChance: 0.4 }, fresh).urgent).toBeNull();
  });
});
