// What goes where, in words: danger first, this council's container, what to do first, and for the ear.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldItems } from '../../../../src/services/bins/where-it-goes/item-answer.js';
import { whatGoesWhere } from '../../../../src/services/bins/where-it-goes/what-goes-where.js';
import { DANGERS, ELSEWHERE, ITEM_NOTES } from '../../../../src/core/items.js';
import type { ServiceContext } from '../../../../src/core/service.js';
import { newSession } from '../../../../src/core/session.js';
import { openTalk, type Talk } from '../../../support/talk.js';

describe('an answer', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await openTalk();
  });
  afterAll(() => talk.close());
  const context = (language: 'en' | 'cy', answers: ServiceContext['answers'] = {}): ServiceContext => ({
    ports: talk.ports,
    turn: {
      id: 't',
      conversation: 'c',
      channel: 'web',
      user: 'u',
      locale: language,
      can: { push: true, screen: true },
      input: { kind: 'start' },
    },
    session: newSession(language),
    language,
    answers,
  });
  const told = (keys: readonly string[], language: 'en' | 'cy' = 'en'): string =>
    toldItems(
      keys.flatMap((key) => talk.ports.items.get(key) ?? []),
      false,
      context(language),
    )
      .say.map((say) => ('text' in say ? say.text : say.key))
      .join('\n');

  it('begins with the danger', () => {
    expect(told(['batteries'])).toMatch(/^Never put household batteries in any bin/);
    expect(told(['asbestos'])).toMatch(/^Asbestos dust is dangerous/);
    expect(told(['batteries'], 'cy')).toMatch(/^Peidiwch byth â rhoi batris cartref/);
  });
  it('names the container as residents do, then what to do first', () => {
    expect(told(['food-tins'])).toBe('Put food tins in your red bag. Rinse them first.');
    expect(told(['food-tins'], 'cy')).toMatch(/^Mae tuniau bwyd yn mynd yn eich bag coch\./);
  });
  it('says where else, where not every home has the first', () => {
    expect(told(['nappies'])).toMatch(/your yellow sack\..*use your grey bin\.$/);
    expect(told(['grass'])).toContain('joined the garden waste service');
  });
  it("holds the council's own word", () => {
    expect(told(['kitchen-roll'])).toBe(
      'Put used kitchen roll in your green caddy. Only if it was used to wipe up food.',
    );
  });
  it('is a short paragraph each for several', () => {
    expect(told(['vapes', 'food-tins', 'duvets']).split('\n')).toHaveLength(3);
  });
  it('has words for every danger, place and note', () => {
    for (const key of [
      ...DANGERS.map((one) => `danger.${one}`),
      ...ELSEWHERE.map((one) => `goes.${one}`),
      ...ITEM_NOTES.map((one) => `note.${one}`),
      ...talk.ports.items.all.flatMap(({ or }) => (or && talk.ports.items.containerFor(or, '2026-11-23') === null ? [`or.${or}`] : [])),
    ])
      expect(talk.ports.words.has(`items.${key}`), key).toBe(true); // prettier-ignore
  });
  it('can be told of every item in both languages', () => {
    for (const { key } of talk.ports.items.all)
      for (const language of ['en', 'cy'] as const) expect(told([key], language), key).toMatch(/^\p{L}.*\.$/su);
  });
  it('is a person where nothing is known, and guesses nothing', async () => {
    const done = await whatGoesWhere.run(context('en', { said: 'didgeridoo' }));
    expect(done.ending).toBe('offered-person');
    expect(done.options.map(({ value }) => value)).toContain('do:person');
  });
});
