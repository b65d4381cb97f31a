// What the outbox does with a message: words, the way to stop, and when it is not sent at all.
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';
import { loadIntents } from '../../src/content/intents.js';
import { createWordBook } from '../../src/content/words.js';
import type { MessageSender, OutgoingMessage, Sent, WrittenMessage } from '../../src/core/messages-out.js';
import type { OutboxMessage } from '../../src/core/store.js';
import { messageHandler, type MessageParts } from '../../src/messages/message-handler.js';
import { firstThatCan } from '../../src/messages/senders.js';

const root = process.cwd();
const { council } = loadCouncil(root, 'glanmarch');
const words = createWordBook(loadIntents(root, ['en', 'cy']).words);
const sent: WrittenMessage[] = [];
let answer: Sent = { sent: true };
const sender: MessageSender = {
  can: ['email', 'text'],
  send: async (message) => {
    sent.push(message);
    return answer;
  },
};
const quiet = (): void => undefined;
const wanted = new Set(['r1']);
const parts: MessageParts = {
  ...{ sender, words, council },
  clock: { now: () => new Date(), council: () => new Date('2026-11-23T18:00:00Z') },
  reminders: {
    wanted: async (id) => wanted.has(id),
    stopLink: (id, language) => `https://chat.council.example/${language}/${id}`,
    stopByReply: false,
  },
  log: { info: quiet, warn: quiet, error: quiet },
};
const reminder: OutgoingMessage = {
  ...{ by: 'text', to: '07700 900300', language: 'en', words: 'message.reminder', reference: 'reminder-r1-2026-11-24' },
  data: {
    items: 'green caddy and grey bin',
    day: 'Tuesday 24 November',
    time: '7am',
    moved: '',
    home: '8 Mill Fields Road',
  },
  reminder: 'r1',
  until: '2026-11-23T22:00:00.000Z',
};
const asStored = (message: unknown): OutboxMessage => ({
  id: 'o',
  kind: 'message',
  payload: JSON.stringify(message),
  attempts: 1,
});
const deliver = (message: unknown, change: Partial<MessageParts> = {}) =>
  messageHandler({ ...parts, ...change }).deliver(asStored(message));

beforeEach(() => {
  sent.length = 0;
  answer = { sent: true };
});

describe('a message', () => {
  it('is put into words when it is sent', async () => {
    expect(await deliver(reminder)).toBe('done');
    expect(sent).toMatchObject([
      {
        body: 'Glanmarch Council: bins tomorrow, Tuesday 24 November, at 8 Mill Fields Road: green caddy and grey bin. Out by 7am. To stop: https://chat.council.example/en/r1',
        ...{ by: 'text', to: '07700 900300', reference: 'reminder-r1-2026-11-24' },
      },
    ]);
    expect(sent[0]).not.toHaveProperty('unsubscribe');
  });

  it('says STOP where a reply reaches us', async () => {
    await deliver(reminder, { reminders: { ...parts.reminders, stopByReply: true } });
    expect(sent[0]?.body).toMatch(/To stop, reply STOP\.$/);
  });

  it('has a link and one click in an e-mail, in Welsh too', async () => {
    await deliver({ ...reminder, by: 'email', to: 'jo@example.org', language: 'cy' });
    expect(sent[0]?.unsubscribe).toBe('https://chat.council.example/cy/r1');
    expect(sent[0]?.body).toContain('I stopio: https://chat.council.example/cy/r1');
    expect(sent[0]?.subject).toMatch(/^Biniau yfory/);
  });

  it('fits two texts in English, and names no key that is missing', async () => {
    await deliver(reminder, { reminders: { ...parts.reminders, stopByReply: true } });
    expect((sent[0]?.body ?? '').length).toBeLessThanOrEqual(306);
    for (const key of ['message.request', 'message.code', 'message.stopped'])
      for (const language of ['en', 'cy'] as const)
        for (const by of ['email', 'text'] as const) {
          const data = { reference: 'GLM-1', code: '012345', subject: 'x' };
          expect(await deliver({ by, to: 'jo@example.org', language, words: key, data, reference: 'r' })).toBe('done');
        }
    for (const { subject, body } of sent) expect(`${subject}${body}`).not.toMatch(/[{}]|undefined/);
  });
});

describe('is not sent', () => {
  it.each([
    ['after its time', { ...reminder, until: '2026-11-23T18:00:00.000Z' }],
    ['once its reminder was stopped', { ...reminder, reminder: 'r2' }],
  ])('%s', async (_why, message) => {
    expect(await deliver(message)).toBe('done');
    expect(sent).toEqual([]);
  });

  it('where nobody can send its kind', async () => {
    expect(await deliver(reminder, { sender: { ...sender, can: ['email'] } })).toBe('done');
    expect(await deliver(reminder, { sender: firstThatCan([]) })).toBe('done');
    expect(sent).toEqual([]);
  });

  it('again once it was refused, and again later otherwise', async () => {
    answer = { sent: false, why: 'refused' };
    expect(await deliver(reminder)).toBe('done');
    answer = { sent: false, why: 'later' };
    expect(await deliver(reminder)).toBe('later');
  });

  it('when it cannot be read: the outbox gives it up, and nobody is asked to do anything', async () => {
    await expect(deliver({ nonsense: true })).rejects.toThrow();
    expect(await messageHandler(parts).givenUp(asStored(reminder))).toBeNull();
  });
});

it('goes to the first that can', async () => {
  const texts: MessageSender = { ...sender, can: ['text'], send: async () => ({ sent: false, why: 'later' }) };
  const both = firstThatCan([texts, sender]);
  expect(both.can).toEqual(['text', 'email']);
  const message = { to: 'x', subject: '', body: '', reference: '' };
  expect(await both.send({ ...message, by: 'text' })).toEqual({ sent: false, why: 'later' });
  expect(await both.send({ ...message, by: 'email' })).toEqual({ sent: true });
});
