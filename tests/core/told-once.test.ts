// A message of two questions that one article answers is told it once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createModelTalk, type ModelTalk } from '../llm/model-talk.js';

let talk: ModelTalk;
beforeAll(async () => {
  talk = await createModelTalk();
});
afterAll(() => talk.close());

it.each([
  [
    "I've moved out and paid too much council tax, how do I get it back?",
    'council-tax/refund-after-move',
    'You only pay up to the day',
  ],
  [
    'My mum has died and had paid her council tax for the year, do we get some back?',
    'council-tax/refund-after-death',
    'the money belongs to',
  ],
])('%s', async (question, article, words) => {
  const reply = await talk.open({})(question);
  expect(reply?.articles).toEqual([article]);
  expect(reply?.text.split(words)).toHaveLength(2);
});
