// Spoken and heard for once: a voice asks, an ear hears, the skill answers over HTTP, and its answer is spoken. Left out where the machine has neither.
import { describe, expect, test } from 'vitest';
import { atHome, type Talker } from '../support/alexa-talk.js';
import { hasSpeech, listen, speak } from '../support/speech.js';

/** What is said, and what the skill should make of it. */
const ASKED = {
  'when is my bin collected': 'bins.collection-day',
  'you missed my bin': 'bins.missed',
  'how do i pay my council tax': 'council-tax.pay',
  'do i need planning permission for a shed': 'planning.need-permission',
  'can i speak to a person': 'general.human',
  'my house is on fire': 'general.emergency',
} as const;
/** Everything that the ear knows. */
const KNOWN = [...Object.keys(ASKED), 'yes', 'no', 'help', 'stop', 'g m one one a a', 'number four'];

describe.skipIf(!hasSpeech)('aloud', () => {
  const newTalk = atHome();

  /** Through the air and back: the answer can be spoken, and in the time that people listen. */
  async function aloud(talk: Talker, words: string) {
    const heard = listen(speak(words), KNOWN);
    expect(heard).toBe(words);
    const answer = await talk.say(heard);
    const { seconds } = speak(answer.ssml, 'ssml');
    expect(seconds).toBeGreaterThan(0.5);
    expect(seconds).toBeLessThan(45);
    return answer;
  }

  test.each(Object.entries(ASKED))(
    '%s',
    async (words, intent) => {
      const { assistant } = await aloud(newTalk(), words);
      expect(assistant.intent).toBe(intent);
    },
    60_000,
  );

  test('a whole talk', async () => {
    const talk = newTalk();
    expect((await aloud(talk, 'when is my bin collected')).text).toContain('postcode');
    expect((await aloud(talk, 'g m one one a a')).text).toContain('house number');
    expect((await aloud(talk, 'number four')).text).toContain('Wednesday');
    expect((await aloud(talk, 'stop')).ended).toBe(true);
  }, 60_000);
});
