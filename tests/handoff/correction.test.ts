// Which of the resident's messages a correction is about.
import { expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.js';
import type { Item, Message, Messages } from '../../src/core/store.js';
import { correctionOf } from '../../src/handoff/correction.js';
import { reply } from '../store/sample.js';

const at = new Date('2026-11-23T09:00:00Z');
const lines = (...talk: readonly (string | Partial<Reply>)[]): readonly Message[] =>
  talk.map((one, index) => {
    const n = index + 1;
    const both = { n, at, name: null, speaker: null };
    return (typeof one === 'string'
      ? { ...both, from: 'resident', text: one, masked: one, reply: null, replyTo: null }
      : {
          ...both,
          from: 'bot',
          text: 'x',
          masked: 'x',
          reply: { ...reply('x'), ...one },
          replyTo: n - 1,
        }) as unknown as Message;
  });
const about = async (all: readonly Message[]) => {
  const messages = { after: () => Promise.resolve(all) } as unknown as Messages;
  const item = { conversation: 'c1', waitingSince: at, language: 'en', reference: 'GLM-1' } as unknown as Item;
  const { said, got } = await correctionOf(item, { name: 'Mair' }, 'Say so.', messages);
  return [said, got];
};
const missed = (ending: Reply['ending']): Partial<Reply> => ({ intent: 'bins.missed', ending });

it('is what they wanted, not what they answered to a form', async () => {
  const form = lines('my bin was missed', missed('asked'), 'GM2 1AA', missed('asked'), '8', missed('answered'));
  expect(await about(form)).toEqual(['my bin was missed', 'bins.missed']);
});

it('is what they asked beside a form, where that was taken for something else', async () => {
  const aside = lines('my bin was missed', missed('asked'), 'where is the tip', { intent: 'planning.search' });
  expect(await about(aside)).toEqual(['where is the tip', 'planning.search']);
});
