// The way in from the Bot Framework service: shut without an app id and to strangers; people's lines go out once.
import { afterEach, describe, expect, it } from 'vitest';
import type { Activity, ConversationReference } from 'botbuilder-core';
import { ActivityTypes, TestAdapter } from 'botbuilder';
import { createBot } from '../../../src/channels/web/bot.js';
import { cloudPlace } from '../../../src/channels/web/cloud.js';
import { cloudPush, type CloudPushParts } from '../../../src/channels/web/cloud-push.js';
import type { Log } from '../../../src/core/ports.js';
import type { Store } from '../../../src/core/store.js';
import type { Turn } from '../../../src/core/turn.js';
import { startOutbox } from '../../../src/outbox/worker.js';
import { finish, item, mair, said, take, turn } from '../../store/sample.js';
import { memoryLog } from '../../server/memory-log.js';
import { answer, openWeb, words, type WebPlace } from './place.js';

let place: WebPlace;
afterEach(() => place.close());
const settings = {
  appId: '00000000-0000-0000-0000-000000000001',
  password: 'not a real password',
  tenantId: '',
  type: 'MultiTenant' as const,
};
const message = {
  type: 'message',
  text: 'hi',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  conversation: { id: 'x' },
  from: { id: 'u' },
  recipient: { id: 'b' },
  id: '1',
};
const send = (headers: Record<string, string> = {}, body: unknown = message) =>
  fetch(`${place.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('/api/messages', () => {
  it('is not there without an app id', async () => {
    place = await openWeb();
    expect((await send()).status).toBe(404);
  });

  it('is shut to whoever is not the service, and says nothing more', async () => {
    place = await openWeb({ botFramework: settings });
    for (const headers of [{}, { authorization: 'Bearer nonsense' }, { authorization: 'Basic abc' }] as Record<
      string,
      string
    >[]) {
      const response = await send(headers);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        error: { code: 'Unauthorized', message: 'Only the Bot Framework service may send messages here.' },
      });
    }
    expect((await send({ authorization: 'Bearer nonsense' }, { text: 'no type' })).status).toBe(400);
    expect(place.turns).toEqual([]);
  });
});

describe('the bot', () => {
  it('makes turns of activities and answers in the turn', async () => {
    place = await openWeb();
    const turns: Turn[] = [];
    const bot = createBot({
      place: (activity) => cloudPlace(activity, ['en', 'cy']),
      take: async (one) => {
        turns.push(one);
        return one.input.kind === 'text' && one.input.text === 'quiet' ? null : answer(`Taken: ${one.input.kind}`);
      },
    });
    const adapter = new TestAdapter((context) => bot.run(context), { channelId: 'msteams', locale: 'cy-GB' });
    await adapter
      .send({ type: ActivityTypes.ConversationUpdate, membersAdded: [{ id: 'user', name: '' }] })
      .assertReply('Taken: start')
      .startTest();
    await adapter.send('hello').assertReply('Taken: text').startTest();
    await adapter
      .send({ type: 'message', text: 'Person', value: { option: 'do:person' } })
      .assertReply('Taken: choice')
      .startTest();
    await adapter.send('quiet').assertNoReply().startTest();
    expect(turns.map(({ input }) => input.kind)).toEqual(['start', 'text', 'choice', 'text']);
    const [first, second] = turns;
    expect(second).toMatchObject({ channel: 'botframework', locale: 'cy', can: { push: true, screen: true } });
    expect(second?.conversation).toMatch(/^bf-[\w-]{43}$/);
    expect(first?.conversation).toBe(second?.conversation);
    expect(JSON.parse(second?.address ?? '{}')).toMatchObject({ channelId: 'msteams' });
    expect(new Set(turns.map(({ id }) => id)).size).toBe(4);
  });
});

const startPush = (
  parts: Pick<Store, 'messages' | 'changes' | 'outbox'> & { readonly log: Log; readonly push: CloudPushParts['push'] },
) => startOutbox({ ...parts, handlers: [cloudPush({ ...parts, words })], reference: async () => 'GLM-UNDELIVERED' });

describe('what people say', () => {
  it('goes to the service once, whichever of two nodes is quicker, and again when it failed', async () => {
    place = await openWeb();
    const conversation = 'bf-1';
    const pushed: { to: Partial<ConversationReference>; text: string | undefined }[] = [];
    const retried: number[] = [];
    let fail = false;
    const { log, lines } = memoryLog();
    const parts = {
      ...place.store,
      log,
      // Due again at once, where a real one waits.
      outbox: {
        ...place.store.outbox,
        retry: (id: string, seconds: number) => (retried.push(seconds), place.store.outbox.retry(id, 0)),
      },
      push: async (to: Partial<ConversationReference>, { text }: Partial<Activity>) => {
        if (fail) throw new Error('away');
        pushed.push({ to, text });
      },
    };
    const stops = [startPush(parts), startPush(parts)];
    const address = JSON.stringify({ serviceUrl: 'https://smba.example/', conversation: { id: 'x' } });
    const open = finish('Please wait.', [{ kind: 'open-item', item: item('GLM-1', conversation) }]);
    await take(place.store, turn('t1', conversation, { channel: 'botframework', address }), 'a person please', open);
    const [found] = await place.store.items.list('waiting');
    const id = found?.id ?? '';
    await place.store.items.claim(id, mair, answer('Mair has joined.'));
    await place.store.items.say(id, mair, said('Hello *there*'));
    const texts = () => pushed.map(({ text }) => text).sort();
    const both = ['**Mair, council staff**\n\nHello &#42;there&#42;', 'Mair has joined.'];
    await expect.poll(texts).toEqual(both);
    expect(pushed[0]?.to).toMatchObject({ serviceUrl: 'https://smba.example/' });

    fail = true;
    await place.store.items.say(id, mair, said('private words'));
    await expect.poll(() => retried[0]).toBeGreaterThanOrEqual(7.5);
    expect(retried[0]).toBeLessThanOrEqual(15);
    fail = false;
    await place.store.items.say(id, mair, said('and more'));
    const staff = (text: string): string => `**Mair, council staff**\n\n${text}`;
    await expect.poll(texts).toEqual([...both, staff('private words'), staff('and more')].sort());
    expect(JSON.stringify(lines)).not.toContain('private words');
    for (const stop of stops) await stop();
  });

  it('goes once, over a stop: what was not sent is sent by the next process, what was sent is not', async () => {
    place = await openWeb();
    const pushed: (string | undefined)[] = [];
    const start = (): (() => Promise<void>) =>
      startPush({
        ...place.store,
        log: memoryLog().log,
        push: async (_, { text }: Partial<Activity>) => void pushed.push(text),
      });
    const open = finish('Please wait.', [{ kind: 'open-item', item: item('GLM-1', 'bf-1') }]);
    const asked = turn('t1', 'bf-1', { channel: 'botframework', address: '{"serviceUrl":"https://smba.example/"}' });
    await take(place.store, asked, 'a person please', open);
    const [found] = await place.store.items.list('waiting');
    const id = found?.id ?? '';
    const first = start();
    await place.store.items.claim(id, mair, answer('Mair has joined.'));
    await expect.poll(() => pushed).toEqual(['Mair has joined.']);
    await first();
    await place.store.items.release(id, mair, answer('Mair has left.'));
    const second = start();
    await expect.poll(() => pushed).toEqual(['Mair has joined.', 'Mair has left.']);
    await place.store.items.claim(id, mair, answer('Mair is back.'));
    await expect.poll(() => pushed).toEqual(['Mair has joined.', 'Mair has left.', 'Mair is back.']);
    await second();
  });

  it('that can never be delivered is work for the desk, and is not tried for ever', async () => {
    place = await openWeb();
    const open = finish('Please wait.', [{ kind: 'open-item', item: item('GLM-1', 'bf-1') }]);
    const asked = turn('t1', 'bf-1', { channel: 'botframework', address: '{"serviceUrl":"https://smba.example/"}' });
    await take(place.store, asked, 'a person please', open);
    const { outbox, items } = place.store;
    const stop = startPush({
      ...place.store,
      log: memoryLog().log,
      outbox: { ...outbox, retry: (id: string) => outbox.retry(id, 0) },
      push: () => Promise.reject(new Error('away')),
    });
    const [found] = await items.list('waiting');
    await items.claim(found?.id ?? '', mair, answer('Mair has joined.'));
    // Each look is asked for: nothing else happens here.
    await expect
      .poll(async () => {
        await items.say(found?.id ?? '', mair, said('hello?'));
        return (await items.list('waiting')).map(({ kind, reason }) => [kind, reason]);
      })
      .toContainEqual(['task', 'undelivered']);
    await stop();
  });

  it('of other channels is none of its business', async () => {
    place = await openWeb();
    const pushed: unknown[] = [];
    const stop = startPush({
      ...place.store,
      log: memoryLog().log,
      push: async (to) => void pushed.push(to),
    });
    const open = finish('Please wait.', [{ kind: 'open-item', item: item('GLM-1', 'web-1') }]);
    await take(place.store, turn('t1', 'web-1'), 'a person please', open);
    const [found] = await place.store.items.list('waiting');
    await place.store.items.claim(found?.id ?? '', mair, answer('Mair has joined.'));
    expect(await place.store.outbox.due(10)).toEqual([]);
    expect(pushed).toEqual([]);
    await stop();
  });
});
