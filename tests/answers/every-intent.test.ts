// Every intent of the register, asked through its button, for each council, language and place of talk: none falls through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import type { Ending } from '../../src/core/endings.js';
import type { Reply } from '../../src/core/reply.js';
import type { Language } from '../../src/core/turn.js';
import { loadContent } from '../../src/load-content.js';
import { projectRoot } from '../support/app.js';
import { openTalk, type Talk } from '../support/talk.js';
import { CAN, CHANNELS, COUNCILS, NEVER, stands } from './cases.js';

const FELL_THROUGH: readonly Ending[] = ['not-offered', 'not-understood', 'failed'];
/** A speaker that goes on for longer is not listened to. */
const SPOKEN_WORDS = 75;
const OPEN_PLACEHOLDER = /\{\{|\{%|\{\w[\w.]*\}|\bundefined\b|\bNaN\b|\[object/;

describe.each(COUNCILS)('%s', (council) => {
  const { council: known, register } = loadContent(projectRoot, council);
  const intents = [...register.keys()];

  it('knows the whole register', () => {
    expect(intents.length).toBeGreaterThanOrEqual(60);
  });

  const places = CHANNELS.flatMap((channel) => known.languages.map((language) => [channel, language] as const));
  describe.each(places)('on %s in %s', (channel, language) => {
    let talk: Talk;
    beforeAll(async () => {
      talk = await openTalk({ council, can: CAN[channel] });
    });
    afterAll(() => talk.close());

    it.each(intents)('%s', async (intent) => {
      const reply = await press(talk, intent, channel, language);
      if (!reply) throw new Error('nothing was said');
      expect(FELL_THROUGH, reply.text).not.toContain(reply.ending);
      // A button for the other language changes it; every other is answered in the one that is spoken.
      if (intent !== 'general.language') expect(reply.language).toBe(language);
      expect(reply.text.trim()).not.toBe('');
      expect(reply.speech.trim()).not.toBe('');
      expect(reply.text).not.toMatch(OPEN_PLACEHOLDER);
      expect(reply.speech).not.toMatch(OPEN_PLACEHOLDER);
      const foreign = [...NEVER.any, ...NEVER[council]].filter((words) =>
        stands(words, `${reply.text} ${reply.speech}`),
      );
      expect(foreign, 'said by the wrong council').toEqual([]);
      expect(reply.speech.trim().split(/\s+/).length, reply.speech).toBeLessThan(SPOKEN_WORDS);
    });
  });
});

const press = (
  talk: Talk,
  intent: string,
  channel: (typeof CHANNELS)[number],
  locale: Language,
): Promise<Reply | null> =>
  createTake(talk.ports)({
    id: 'press',
    conversation: `${channel}-${locale}-${intent}`,
    channel,
    user: 'resident',
    can: CAN[channel],
    locale,
    input: { kind: 'choice', value: `intent:${intent}`, text: intent },
  });
