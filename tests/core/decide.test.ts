// Every decision follows from session and meaning alone.
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import { PERSON } from '../../src/core/intent-ids.js';
import type { Meaning } from '../../src/core/meaning.js';
import { newSession, type Session } from '../../src/core/session.js';
import { services } from '../../src/services/index.js';

const around = { services, languages: ['en', 'cy'] as const };
const session = (change: Partial<Session> = {}): Session => ({ ...newSession('en'), ...change });
const meaning = (change: Partial<Meaning>): Meaning => ({
  by: 'read',
  intent: 'general.out-of-scope',
  confidence: 1,
  language: 'en',
  slots: {},
  urgent: null,
  text: 'words',
  answer: null,
  command: null,
  candidates: [],
  also: [],
  ...change,
});
const task = {
  service: 'bins.collection-day',
  answers: { postcode: 'GM1 1AA' },
  asking: 'uprn',
  offered: [],
  tries: 0,
};

describe('with the assistant', () => {
  it('danger comes before everything, also in the middle of a task', () => {
    const danger = meaning({ urgent: 'gas', answer: { kind: 'answers', answers: { uprn: '1' } } });
    expect(decide(session({ task }), danger, around)).toEqual({ do: 'urgent', kind: 'gas' });
  });
  it('an answer goes on with its task, and a correction replaces what was there', () => {
    const answered = meaning({
      by: 'asked',
      answer: { kind: 'answers', answers: { postcode: 'GM2 1AA', number: '' } },
    });
    expect(
      decide(session({ task: { ...task, answers: { postcode: 'GM1 1AA', number: '4' } } }), answered, around),
    ).toEqual({
      do: 'service',
      service: 'bins.collection-day',
      answers: { postcode: 'GM2 1AA' },
      refused: null,
    });
  });
  it('the title of what is written about Welsh is read, and does not change the language', () => {
    const titled = meaning({ by: 'sure', intent: 'general.language', article: 'general/welsh-language.wales' });
    expect(decide(session(), titled, around)).toEqual({ do: 'tell', intents: ['general.language'] });
    const asked = meaning({ by: 'sure', intent: 'general.language', slots: { language: 'cy' } });
    expect(decide(session(), asked, around)).toEqual({ do: 'language', to: 'cy' });
  });
  it('a refused answer forgets what was wrong', () => {
    const refused = { kind: 'refused', say: [{ key: 'address.format' }], forget: ['postcode'] } as const;
    expect(decide(session({ task }), meaning({ by: 'asked', answer: refused }), around)).toEqual({
      do: 'service',
      service: 'bins.collection-day',
      answers: {},
      refused,
    });
  });
  it('a person is asked for at any time', () => {
    expect(decide(session({ task }), meaning({ by: 'sure', intent: 'general.human' }), around)).toEqual({
      do: 'person',
      reason: 'asked',
    });
  });
  it('a known service runs with what was said, any other intent is told', () => {
    expect(
      decide(session(), meaning({ intent: 'bins.collection-day', slots: { container: 'glass' } }), around),
    ).toEqual({
      do: 'service',
      service: 'bins.collection-day',
      answers: { container: 'glass' },
      refused: null,
    });
    expect(
      decide(session(), meaning({ intent: 'council-tax.pay', also: ['planning.fees', 'bins.collection-day'] }), around),
    ).toEqual({ do: 'tell', intents: ['council-tax.pay', 'planning.fees'] });
  });
  it('two near meanings give one question; a far second does not', () => {
    const near = [
      { intent: 'bins.collection-rules', confidence: 0.4 },
      { intent: 'bins.collection-day', confidence: 0.35 },
      { intent: 'general.contact', confidence: 0.02 },
    ];
    expect(decide(session(), meaning({ by: 'nothing', candidates: near, confidence: 0.4 }), around)).toEqual({
      do: 'clarify',
      intents: ['bins.collection-rules', 'bins.collection-day'],
    });
    const far = [
      { intent: 'bins.collection-rules', confidence: 0.55 },
      { intent: 'bins.collection-day', confidence: 0.04 },
    ];
    expect(
      decide(session(), meaning({ intent: 'bins.collection-rules', candidates: far, confidence: 0.55 }), around),
    ).toEqual({
      do: 'tell',
      intents: ['bins.collection-rules'],
    });
  });
  it('two that were both asked for are both answered, however near they are', () => {
    const near = [
      { intent: 'bins.missed', confidence: 0.6 },
      { intent: 'bins.new-container', confidence: 0.36 },
    ];
    const both = { intent: 'bins.missed', candidates: near, confidence: 0.6 };
    expect(decide(session(), meaning(both), around)).toMatchObject({ do: 'clarify' });
    expect(decide(session(), meaning({ ...both, also: ['bins.new-container'] }), around)).toMatchObject({
      do: 'service',
      service: 'bins.missed',
      also: ['bins.new-container'],
    });
  });
  it('nothing understood is a miss, and a message beyond the limit is told so', () => {
    expect(decide(session(), meaning({ by: 'nothing', confidence: 0 }), around)).toEqual({ do: 'miss' });
    expect(decide(session(), meaning({ text: 'x'.repeat(2001) }), around)).toEqual({ do: 'too-long' });
  });
});

describe('in the queue', () => {
  const waiting = session({ mode: 'waiting', deskItem: 'i1' });
  it.each([
    ['danger', meaning({ urgent: 'suicide' }), { do: 'urgent', kind: 'suicide' }],
    ['leaving by button', meaning({ command: 'leave' }), { do: 'leave' }],
    ['leaving in words', meaning({ by: 'sure', intent: 'general.cancel' }), { do: 'leave' }],
    [
      'leaving with a question',
      meaning({ leaving: true, intent: 'council-tax.pay' }),
      { do: 'leave', then: { do: 'tell', intents: ['council-tax.pay'] } },
    ],
    ['leaving with what is not understood', meaning({ leaving: true, by: 'nothing', confidence: 0 }), { do: 'leave' }],
    [
      'leaving, and wanting the person after all',
      meaning({ leaving: true, by: 'sure', intent: PERSON }),
      { do: 'wait', asked: true },
    ],
    [
      'a call back in words',
      meaning({ text: 'can you just call me back' }),
      { do: 'service', service: 'callback', answers: {}, refused: null },
    ],
    [
      'a call back in Welsh',
      meaning({ text: 'ffoniwch fi' }),
      { do: 'service', service: 'callback', answers: {}, refused: null },
    ],
    ['the person they wait for, by button', meaning({ command: 'person' }), { do: 'wait', asked: true }],
    ['the person they wait for, in words', meaning({ by: 'sure', intent: PERSON }), { do: 'wait', asked: true }],
    ['anything else is kept', meaning({ intent: 'council-tax.pay' }), { do: 'wait' }],
  ] as const)('%s', (_name, said, expected) => {
    expect(decide(waiting, said, around)).toEqual(expected);
  });
});

describe('with a person', () => {
  it('the assistant is silent, and passes on danger', () => {
    const held = session({ mode: 'agent', deskItem: 'i1' });
    expect(decide(held, meaning({ intent: 'bins.collection-day' }), around)).toEqual({ do: 'relay', urgent: null });
    expect(decide(held, meaning({ urgent: 'danger' }), around)).toEqual({ do: 'relay', urgent: 'danger' });
  });
});
