// An answer later: the agent writes it at the desk, it leaves by the outbox once, and stands in the conversation.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { item, openItem } from '../store/sample.js';
import { openPlace, words, type Place } from './place.js';

const C = '/api/desk/conversations';
let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => place.close());

const wanted = (details: Record<string, string>) =>
  openItem(place.store, item('GLM-1', 'c1', { kind: 'task', reason: 'answer', details, language: 'cy' }));

describe('an answer by message', () => {
  it('is sent by whoever holds it, once for the same words, and can be read in the conversation', async () => {
    const id = await wanted({ email: 'jo@example.org', question: 'When is the hedge cut?' });
    const mair = await place.agent();
    expect((await mair.call('POST', `${C}/${id}/messages`, { text: 'In March.' })).status).toBe(403);
    expect(await place.store.outbox.due(10)).toEqual([]);
    await mair.call('POST', `${C}/${id}/claim`);
    const body = '<b>In March</b>, when the birds have not yet nested.';
    expect((await mair.call('POST', `${C}/${id}/messages`, { text: body })).status).toBe(200);
    expect((await mair.call('POST', `${C}/${id}/messages`, { text: body })).status).toBe(200);
    const due = await place.store.outbox.due(10);
    expect(due).toHaveLength(1);
    expect(JSON.parse(due[0]?.payload ?? '')).toMatchObject({
      by: 'email',
      to: 'jo@example.org',
      language: 'cy',
      words: 'message.answer',
      data: { text: body, reference: 'GLM-1' },
    });
    const lines = await place.store.messages.after('c1', 0);
    expect(lines.some(({ from, text }) => from === 'agent' && text === body)).toBe(true);
    expect((await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' })).status).toBe(200);
    expect((await mair.call('POST', `${C}/${id}/messages`, { text: 'More.' })).status).toBe(409);
  });

  it('goes by text to a number, and is in words in both languages', async () => {
    const id = await wanted({ phone: '07700 900321', question: 'Can I have a caddy?' });
    const mair = await place.agent();
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/messages`, { text: 'Cewch, wrth gwrs.' });
    const [sent] = await place.store.outbox.due(10);
    expect(JSON.parse(sent?.payload ?? '')).toMatchObject({ by: 'text', to: '07700 900321' });
    const data = { text: 'Cewch {nid} gwrs.', reference: 'GLM-1', council: 'Cyngor', phone: '01632' };
    for (const language of ['en', 'cy'] as const)
      for (const key of ['message.answer.body', 'message.answer.text'])
        expect(words.text(key, language, data)).toContain('Cewch {nid} gwrs.');
  });

  it('another task still takes no messages', async () => {
    const id = await openItem(place.store, item('GLM-2', 'c2', { kind: 'task', reason: 'request' }));
    const mair = await place.agent();
    await mair.call('POST', `${C}/${id}/claim`);
    expect((await mair.call('POST', `${C}/${id}/messages`, { text: 'Hello.' })).status).toBe(409);
  });
});
