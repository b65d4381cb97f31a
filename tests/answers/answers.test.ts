// Questions as residents ask them, each put to the core in a conversation of its own: true, for this council and nation, in this language.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadIntents } from '../../src/content/intents.js';
import { createTake } from '../../src/core/assistant.js';
import { projectRoot } from '../support/app.js';
import { openTalk, type Talk } from '../support/talk.js';
import type { Reply } from '../../src/core/reply.js';
import { CAN, CHANNELS, COUNCILS, faults, loadCases, shown, stands, type Case } from './cases.js';

const cases = loadCases();

describe.each(COUNCILS)('%s', (council) => {
  describe.each(CHANNELS)('on %s', (channel) => {
    let talk: Talk;
    beforeAll(async () => {
      talk = await openTalk({ council, can: CAN[channel] });
    });
    afterAll(() => talk.close());

    /** One short question back is fair, when a choice it offers leads to the answer: that choice is made. */
    const chosen = async (asked: Reply, one: Case, at: number): Promise<Reply> => {
      for (const [index, option] of asked.options.entries()) {
        if (!option.value.startsWith('intent:')) continue;
        const again = {
          conversation: `${channel}-${String(at)}-${String(index)}`,
          channel,
          user: 'resident',
          can: CAN[channel],
          locale: one.lang,
        };
        const take = createTake(talk.ports);
        await take({ ...again, id: 'question', input: { kind: 'text', text: one.ask } });
        const reply = await take({
          ...again,
          id: 'choice',
          input: { kind: 'choice', value: option.value, text: option.label },
        });
        if (reply && faults(reply, one).length === 0) return reply;
      }
      return asked;
    };

    const here = cases.filter((one) => one.council === council && one.channel === channel);
    for (const { ask, open } of here) if (open !== undefined) it.todo(`${ask} (${open})`);
    const mine = here
      .filter(({ open }) => open === undefined)
      .map((one, at) => [`${one.file} (${one.lang}): ${one.ask}`, one, at] as const);

    it.each(mine)('%s', async (_name, one, at) => {
      const first = await createTake(talk.ports)({
        id: 'question',
        conversation: `${channel}-${String(at)}`,
        channel,
        user: 'resident',
        can: CAN[channel],
        locale: one.lang,
        input: { kind: 'text', text: one.ask },
      });
      if (!first) throw new Error('nothing was said');
      const reply = first.ending === 'clarified' ? await chosen(first, one, at) : first;
      expect(
        faults(reply, one),
        `${reply.intent}, ${reply.ending}, ${reply.articles.join(' ')}\n${shown(reply, channel)}`,
      ).toEqual([]);
    });
  });
});

describe('the set', () => {
  it('is large, and is put to both nations and in both languages', () => {
    const share = (test: (one: (typeof cases)[number]) => boolean) => cases.filter(test).length / cases.length;
    expect(cases.filter(({ open }) => open === undefined).length).toBeGreaterThanOrEqual(250);
    expect(share(({ council }) => council === 'glanmarch')).toBeGreaterThan(0.4);
    expect(share(({ council }) => council === 'marchfold')).toBeGreaterThan(0.4);
    expect(cases.filter(({ lang }) => lang === 'cy').length).toBeGreaterThanOrEqual(70);
  });

  it('holds nothing that the engine is taught', () => {
    const letters = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const taught = new Set(loadIntents(projectRoot, ['en', 'cy']).phrases.map(({ text }) => letters(text)));
    expect(cases.filter(({ ask }) => taught.has(letters(ask))).map(({ ask }) => ask)).toEqual([]);
  });

  it('asks nothing twice of one council and channel', () => {
    const asked = cases.map(({ ask, council, channel }) => `${council} ${channel} ${ask}`);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('stands', () => {
  it.each([
    ['£30', 'It costs £30 for 3.', true],
    ['£30', 'It costs £300.', false],
    ['£30', 'It costs £30.50.', false],
    ['8 weeks', 'within 18 weeks', false],
    ['25%', 'you get 25% off', true],
    ['25%', 'add 125% more', false],
    ['cadw', 'Cadw keeps the list', true],
  ])('%s in "%s": %s', (words, text, holds) => {
    expect(stands(words, text)).toBe(holds);
  });
});
