// Passing conversations on: an outside hub for our residents, our desk for another bot's; a hub that is down, forgeries, and things told twice.
import { describe, expect, it } from 'vitest';
import { finish, item, openItem, take as takeTurn, turn } from '../store/sample.js';
import { C, named, openHub, patience, said, SECRET, status, texts } from './hub-place.js';

describe('an outside hub', () => {
  it('is told who waits, accepts, talks both ways, and completes', async () => {
    const { place, hub, post } = await openHub('hub');
    const { store } = place;
    await takeTurn(store, turn('t0'), 'my number is 07700 900321', finish('I see'));
    const id = await openItem(
      store,
      item('GLM-1', 'c1', { summary: 'Wants: a bin', urgent: true, details: { matter: 'A new bin – Ocean Street' } }),
    );
    await expect.poll(() => named(hub.heard, 'handoff.initiate').length, patience).toBe(1);
    const [first] = hub.heard;
    expect(first).toMatchObject({
      type: 'event',
      conversation: { id: 'c1' },
      value: { reference: 'GLM-1', title: 'A new bin – Ocean Street', summary: 'Wants: a bin', urgent: true },
    });
    const lines = first?.attachments?.[0]?.content.activities.map(({ text }) => text);
    expect(lines).toContain('my number is [phone]');
    expect(lines).toContain('I see');

    expect((await post('/api/handoff/hub', said('c1', 'm0', 'Too soon'))).status).toBe(409);
    expect((await post('/api/handoff/hub', status('c1', 'accepted'))).status).toBe(202);
    expect((await post('/api/handoff/hub', status('c1', 'accepted'))).status).toBe(202);
    expect(await store.items.get(id)).toMatchObject({
      state: 'active',
      agent: { id: 'handoff-hub', name: 'Gwen Parry' },
    });
    const mair = await place.agent();
    expect((await mair.call('POST', `${C}/${id}/claim`)).status).toBe(409);

    for (let twice = 0; twice < 2; twice++)
      expect((await post('/api/handoff/hub', said('c1', 'm1', 'Hello <script>x</script>'))).status).toBe(202);
    await expect
      .poll(async () => (await texts(place)).filter((line) => line.startsWith('agent: Hello')).length, patience)
      .toBe(1);
    await takeTurn(store, turn('t2'), 'thank you, it is number 8', finish(null));
    await expect
      .poll(() => hub.heard.find(({ type }) => type === 'message')?.text, patience)
      .toBe('thank you, it is number 8');

    expect((await post('/api/handoff/hub', status('c1', 'completed'))).status).toBe(202);
    expect(await store.items.get(id)).toMatchObject({ state: 'closed', outcome: 'answered' });
    expect((await texts(place)).at(-1)).toMatch(/^system: Gwen has ended the chat/);
    expect((await post('/api/handoff/hub', status('c1', 'completed'))).status).toBe(404);
    expect((await post('/api/handoff/hub', said('c1', 'm9', 'Late'))).status).toBe(404);
    expect(hub.state.forged).toBe(0);
  }, 30_000);

  it('that is down leaves the chat at our desk, and hears nothing of it once it is taken there', async () => {
    const { place, hub, parts } = await openHub('hub');
    hub.state.status = 500;
    const id = await openItem(place.store, item('GLM-1'));
    const mair = await place.agent();
    await expect.poll(() => place.store.outbox.due(10, ['nothing']), patience).toEqual([]);
    expect((await mair.call('POST', `${C}/${id}/claim`)).status).toBe(200);
    hub.state.status = 200;
    await parts.sweep();
    await place.store.items.close(id, mair.agent, 'answered', null);
    await parts.sweep();
    expect(hub.heard).toEqual([]);
  }, 30_000);

  it('that says it cannot, gives the chat back to our queue', async () => {
    const { place, post } = await openHub('hub');
    const id = await openItem(place.store, item('GLM-1'));
    expect((await post('/api/handoff/hub', status('c1', 'failed'))).status).toBe(202);
    await post('/api/handoff/hub', status('c1', 'accepted'));
    expect((await post('/api/handoff/hub', status('c1', 'failed'))).status).toBe(202);
    expect(await place.store.items.get(id)).toMatchObject({ state: 'waiting', agent: null });
    expect((await texts(place)).at(-1)).toMatch(/^system: Gwen has passed you back/);
  }, 30_000);

  it('is believed only with a right signature of these minutes, and refused what is no activity or too long', async () => {
    const { place, post } = await openHub('hub');
    await openItem(place.store, item('GLM-1'));
    const ok = status('c1', 'accepted');
    expect((await post('/api/handoff/hub', ok, 'another secret that nobody gave to anyone')).status).toBe(401);
    expect((await post('/api/handoff/hub', ok, SECRET, new Date(Date.now() - 400_000))).status).toBe(401);
    expect((await post('/api/handoff/hub', 'not json')).status).toBe(400);
    expect((await post('/api/handoff/hub', { type: 'message', id: 'x' })).status).toBe(400);
    expect((await post('/api/handoff/hub', said('c9', 'm1', 'Hello'))).status).toBe(404);
    await post('/api/handoff/hub', ok);
    expect((await post('/api/handoff/hub', said('c1', 'm1', 'x'.repeat(100_000)))).status).toBe(413);
    expect((await post('/api/handoff/hub', said('c1', 'm2', ' \u200b '))).status).toBe(400);
    expect(
      (await post('/api/handoff/hub', { ...ok, id: 'e', name: 'handoff.status', value: { state: 'dancing' } })).status,
    ).toBe(202);
  }, 30_000);

  it('keeps its chat although nobody of it sits at our desk', async () => {
    const { place, post } = await openHub('hub');
    const id = await openItem(place.store, item('GLM-1'));
    await post('/api/handoff/hub', status('c1', 'accepted'));
    place.later(60);
    await place.desk.sweep();
    expect(await place.store.items.get(id)).toMatchObject({ state: 'active' });
  }, 30_000);
});

const initiate = (id = 'i1') => ({
  ...{ type: 'event', id, name: 'handoff.initiate', conversation: { id: 'their-conversation' }, locale: 'en-GB' },
  value: { skill: 'bins', summary: 'My name is Jo Bloggs, bin not emptied', urgent: true, other: { deep: 1 } },
  attachments: [
    { contentType: 'image/png', contentUrl: 'https://example.org/x.png' },
    {
      ...{ contentType: 'application/json', name: 'Transcript' },
      content: {
        activities: [
          { type: 'message', from: { role: 'user' }, text: 'my bin was missed, card 4111 1111 1111 1111' },
          { type: 'message', from: { role: 'bot' }, text: 'I am sorry' },
          { type: 'typing', from: { role: 'bot' } },
          null,
        ],
      },
    },
  ],
});

describe('another bot', () => {
  it('has its resident served by our desk, with its transcript, and hears what our people say', async () => {
    const { place, hub, post } = await openHub('bot');
    const { store } = place;
    for (let twice = 0; twice < 2; twice++) {
      const begun = await post('/api/handoff/bot', initiate());
      expect(begun).toMatchObject({ status: 202, body: { reference: expect.stringMatching(/^GLM-/) as string } });
    }
    const [chat, ...more] = await store.items.list('waiting');
    expect(more).toEqual([]);
    expect(chat).toMatchObject({ urgent: true, queue: 'bins', channel: 'botframework' });
    expect(chat?.summary).not.toContain('Bloggs');
    const id = chat?.id ?? '';
    expect(await texts(place, chat?.conversation)).toEqual([
      'resident: my bin was missed, card [card number]',
      'bot: I am sorry',
    ]);

    const meanwhile = await post('/api/handoff/bot', said('their-conversation', 'm1', 'are you there?'));
    expect(meanwhile.body['text']).toContain('kept that');
    const mair = await place.agent();
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/messages`, { text: 'Yes, I am Mair.' });
    await expect
      .poll(() => hub.heard.map((one) => one.text ?? one.value?.['state']), patience)
      .toEqual(['accepted', 'Yes, I am Mair.']);
    expect(hub.heard.every(({ conversation }) => conversation.id === 'their-conversation')).toBe(true);
    expect(hub.heard[1]?.from.name).toBe('Mair');

    const danger = await post('/api/handoff/bot', said('their-conversation', 'm2', 'I can smell gas in my kitchen'));
    expect(danger.body['text']).toContain('0800 111 999');
    expect(
      (await post('/api/handoff/bot', said('their-conversation', 'm2', 'I can smell gas in my kitchen'))).status,
    ).toBe(202);
    expect(
      (await texts(place, chat?.conversation)).filter((line) => line.startsWith('resident: I can smell gas')),
    ).toHaveLength(1);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    await expect.poll(() => hub.heard.at(-1)?.value?.['state'], patience).toBe('completed');
    expect((await post('/api/handoff/bot', said('their-conversation', 'm3', 'and now?'))).status).toBe(409);
    expect((await post('/api/handoff/bot', initiate('i2'))).status).toBe(202);
    expect(await store.items.list('waiting')).toHaveLength(1);
  }, 30_000);

  it('is told at once when nobody is there', async () => {
    const { place, post } = await openHub('bot', { councilTime: new Date('2026-11-22T12:00:00Z') });
    expect(await post('/api/handoff/bot', initiate())).toMatchObject({ status: 200, body: { state: 'failed' } });
    expect(await place.store.items.list('waiting')).toEqual([]);
  }, 30_000);

  it('may end what it began', async () => {
    const { place, post } = await openHub('bot');
    await post('/api/handoff/bot', initiate());
    expect(
      (
        await post('/api/handoff/bot', {
          type: 'endOfConversation',
          id: 'e1',
          conversation: { id: 'their-conversation' },
        })
      ).status,
    ).toBe(202);
    expect(await place.store.items.list('waiting')).toEqual([]);
  }, 30_000);
});
