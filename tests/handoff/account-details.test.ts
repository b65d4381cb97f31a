// What was shown of a resident's account: only whoever holds the chat now reads it at the desk.
import { expect, test } from 'vitest';
import type { Reply } from '../../src/core/reply.js';
import type { Item, Message } from '../../src/core/store.js';
import { viewDetail } from '../../src/handoff/view.js';

const mair = { id: 'a1', email: 'mair@glanmarch.example', name: 'Mair', role: 'agent' } as const;
const reply: Reply = {
  intent: 'council-tax.balance',
  ending: 'answered',
  language: 'en',
  articles: [],
  text: '£40 is late.',
  speech: '£40 is late.',
  options: [],
  links: [],
  personal: true,
  then: 'close',
};
const line = (n: number, from: Message['from'], told: Reply | null): Message => ({
  conversation: 'c',
  n,
  from,
  at: new Date(n),
  text: told?.text ?? 'how much do i owe',
  masked: from === 'resident' ? 'how much do i owe' : '',
  reply: told,
  replyTo: null,
  turn: null,
  name: null,
});
const item = (state: Item['state'], holder: string | null): Item => ({
  id: 'i',
  kind: 'chat',
  conversation: 'c',
  reason: 'asked',
  language: 'en',
  channel: 'web',
  summary: '',
  reference: 'GLM',
  urgent: false,
  details: {},
  state,
  waitingSince: new Date(0),
  agent: holder === null ? null : { id: holder, name: 'X' },
  closedAt: null,
  queue: 'general',
  meant: null,
  needs: null,
  goneAt: null,
  seen: 0,
  outcome: null,
});

test.each([
  ['nobody, it waits', item('waiting', null), false],
  ['another', item('active', 'a2'), false],
  ['this agent, until it was closed', item('closed', 'a1'), false],
  ['this agent', item('active', 'a1'), true],
])('held by %s', async (_name, held, shown) => {
  const lines = [line(1, 'resident', null), line(2, 'bot', reply)];
  const messages = {
    after: (_id: string, after: number) => Promise.resolve(lines.filter(({ n }) => n > after)),
    conversation: () => Promise.resolve(null),
  };
  const { messages: seen } = await viewDetail(held, mair, messages, 0);
  expect(seen.map(({ text }) => text)).toEqual(['how much do i owe', shown ? '£40 is late.' : '[account details]']);
});
