// "No, it's by the church" at what is read back: one answer is changed, and nothing that may mean something else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactField, pickField, wordsField } from '../../src/core/form-fields.js';
import type { Field, ServiceContext } from '../../src/core/service.js';
import { newSession } from '../../src/core/session.js';
import { corrected } from '../../src/core/summary-correction.js';
import { turn } from '../store/sample.js';
import { openTalk, type Talk } from '../support/talk.js';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const sizes = pickField({
  name: 'size',
  key: 'tip.size',
  choices: () => [
    { value: 'van', label: 'A van load' },
    { value: 'bag', label: 'One bag' },
  ],
});
const fields: Readonly<Record<string, Field>> = {
  where: { ...wordsField('where', 'tip.where'), place: true },
  size: sizes,
  contact: contactField,
};
const answers = { where: 'Garth Road', size: 'van', contact: 'none' };
const said = (text: string): ReturnType<typeof corrected> => {
  const context: ServiceContext = {
    ports: talk.ports,
    turn: turn('t'),
    session: newSession('en'),
    language: 'en',
    answers,
  };
  return corrected(text, Object.keys(fields), fields, context);
};

test.each([
  ["no, it's by the church", { where: 'by the church' }],
  ['actually it was behind the co-op', { where: 'behind the co-op' }],
  ['sorry, 14 Station Road', { where: '14 Station Road' }],
  ['na, mae wrth yr eglwys', { where: 'wrth yr eglwys' }],
  ['no it was one bag', { size: 'bag' }],
  ['no, my number is 07700 900321', { contact: '07700 900321' }],
  ['wait, ring me on 01632 960555', { contact: '01632 960555' }],
])('%s', async (text, changed) => {
  expect(await said(text)).toMatchObject({ kind: 'answers', answers: changed });
});

test.each([
  'by the church',
  'no',
  'no thanks',
  "no, don't send it",
  'no, when is my bin collected?',
  'no, how much is it',
  'no, number 12',
  'no, the second one',
  'no, GM2 1AA',
  'no, a van load',
  'no, forget it',
  'no, skip this',
  'no that is not what I said',
  'no, in March',
  `no, ${'it is by the church and '.repeat(10)}`,
])('%s changes nothing', async (text) => {
  expect(await said(text)).toBeNull();
});
