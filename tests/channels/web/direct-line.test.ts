// Direct Line as any client sees it: what it gives, when turns go wrong, and which addresses it tells.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerOf, json, refusal } from './caller.js';
import { openWeb, UNLIMITED, type WebOptions, type WebPlace } from './place.js';

let place: WebPlace;
afterEach(() => place.close());
const open = async (options: WebOptions = {}): Promise<void> => {
  place = await openWeb(options);
};
const { call, grant, begin, history, until } = callerOf(() => place);

describe('a conversation', () => {
  beforeEach(() => open());

  it('begins with a token, greets once, and tells where to listen', async () => {
    const { token, conversationId, expires_in } = await grant();
    expect(expires_in).toBe(1800);
    const first = await call('POST', '/v3/directline/conversations', token, { locale: 'en-GB' });
    expect(first.status).toBe(201);
    const body = (await first.json()) as {
      conversationId: string;
      token: string;
      expires_in: number;
      streamUrl: string;
    };
    expect(body).toMatchObject({ conversationId, expires_in: 1800 });
    expect(body.streamUrl).toMatch(
      new RegExp(`^ws://127.0.0.1:\\d+/v3/directline/conversations/${conversationId}/stream\\?`),
    );
    const again = await call('POST', '/v3/directline/conversations', token, {});
    expect(again.status).toBe(200);
    const lines = await until(`/v3/directline/conversations/${conversationId}/activities`, token, 1);
    expect(lines.map(({ text }) => text)).toEqual(['Hello.']);
    expect(place.turns.filter(({ input }) => input.kind === 'start')).toHaveLength(1);
    expect(place.turns[0]).toMatchObject({
      channel: 'web',
      can: { push: true, screen: true },
      locale: 'en',
      conversation: conversationId,
    });
  });

  it('greets in the language of the token, or of the client that starts it', async () => {
    const cy = await grant('cy');
    await call('POST', '/v3/directline/conversations', cy.token, {});
    const en = await grant('en');
    await call('POST', '/v3/directline/conversations', en.token, { locale: 'cy-GB' });
    expect(place.turns.map(({ locale }) => locale)).toEqual(['cy', 'cy']);
  });

  it('takes a message, answers it, and gives both back by watermark, in order', async () => {
    const { token, path, id } = await begin();
    await until(path, token, 1);
    const said = await call('POST', path, token, {
      type: 'message',
      text: 'hello',
      from: { id: 'someone else' },
      locale: 'cy-GB',
      channelData: { clientActivityID: 'mine' },
    });
    expect(said.status).toBe(200);
    expect(await said.json()).toEqual({ id: `${id}|0000002` });
    const lines = await until(path, token, 3);
    expect(lines.map(({ text }) => text)).toEqual(['Hello.', 'hello', 'You said hello']);
    expect(lines[1]).toMatchObject({ from: { role: 'user' }, channelData: { clientActivityID: 'mine' } });
    expect(lines[1]?.from.id).not.toBe('someone else');
    expect(lines[2]).toMatchObject({ replyToId: `${id}|0000002` });
    expect(place.turns.at(-1)).toMatchObject({ id: 'mine', locale: 'cy', conversation: id });
    expect(place.turns.at(-1)?.user).toBe(lines[1]?.from.id);

    const { activities, watermark } = await history(path, token, '2');
    expect([activities.map(({ id: line }) => line), watermark]).toEqual([[`${id}|0000003`], '3']);
    expect(await history(path, token, '3')).toEqual({ activities: [], watermark: '3' });
    expect((await history(path, token, '-')).activities).toHaveLength(3);
  });

  it('takes a repeated message once, and answers with the same id', async () => {
    const { token, path } = await begin();
    const message = { type: 'message', text: 'twice', channelData: { clientActivityID: 'same' } };
    const ids = await Promise.all([1, 2, 3].map(() => json<{ id: string }>(call('POST', path, token, message))));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    const lines = await until(path, token, 3);
    expect(lines.map(({ text }) => text)).toEqual(['Hello.', 'twice', 'You said twice']);
  });

  it('makes ids where the client gives none that can be used', async () => {
    const { token, path } = await begin();
    for (const clientActivityID of [undefined, '', 'x'.repeat(201), 'server:start']) {
      expect(
        (await call('POST', path, token, { type: 'message', text: 'hi', channelData: { clientActivityID } })).status,
      ).toBe(200);
    }
    const said = place.turns.filter(({ input }) => input.kind === 'text');
    expect(new Set(said.map(({ id }) => id)).size).toBe(4);
    expect(said.every(({ id }) => /^server:[\w-]{36}$/.test(id))).toBe(true);
    const wrong = { type: 'message', text: 'hi', channelData: { clientActivityID: 5 } };
    expect((await call('POST', path, token, wrong)).status).toBe(400);
  });

  it('takes a pressed button as the choice it is, with its words', async () => {
    const { token, path } = await begin();
    await call('POST', path, token, {
      type: 'message',
      text: 'Talk to a person',
      value: { option: 'do:person' },
      channelData: { messageBack: { displayText: 'Talk to a person' } },
    });
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'choice', value: 'do:person', text: 'Talk to a person' });
    await call('POST', path, token, { type: 'message', value: { option: 'do:person' } });
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'choice', value: 'do:person', text: 'do:person' });
    await call('POST', path, token, { type: 'message', text: 'form', value: { other: 1 } });
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'text', text: 'form' });
    expect((await until(path, token, 7)).find(({ text }) => text === 'Talk to a person')?.from.role).toBe('user');
  });

  it('accepts and forgets typing and events, and ends when told so', async () => {
    const { token, path, id } = await begin();
    for (const type of ['typing', 'event', 'somethingNew']) {
      const response = await call('POST', path, token, { type, name: 'webchat/join', value: {} });
      expect([response.status, ((await response.json()) as { id: string }).id.startsWith(`${id}|`)]).toEqual([
        200,
        true,
      ]);
    }
    // How far they have read is for the desk, and no turn.
    for (const value of [1, 99, -1, 1.5, 'x', null, {}])
      expect((await call('POST', path, token, { type: 'event', name: 'seen', value })).status).toBe(200);
    expect(place.turns).toHaveLength(1);
    expect((await call('POST', path, token, { type: 'endOfConversation' })).status).toBe(200);
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'stop' });
  });

  it('keeps everyone out who has not its token', async () => {
    const one = await begin();
    const other = await begin();
    const message = { type: 'message', text: 'hi' };
    expect(await refusal(call('POST', one.path, undefined, message))).toEqual([401, 'MissingToken']);
    expect(await refusal(call('POST', one.path, 'nonsense', message))).toEqual([403, 'BadToken']);
    expect(await refusal(call('POST', one.path, other.token, message))).toEqual([403, 'BadToken']);
    expect(await refusal(call('GET', one.path, other.token))).toEqual([403, 'BadToken']);
    expect(await refusal(call('GET', one.path.replace('/activities', ''), other.token))).toEqual([403, 'BadToken']);
    expect(await refusal(call('POST', '/v3/directline/conversations', undefined, {}))).toEqual([401, 'MissingToken']);
    expect(await refusal(call('POST', one.path, undefined, message, { authorization: 'Basic abc' }))).toEqual([
      401,
      'MissingToken',
    ]);
    place.later(31);
    expect(await refusal(call('POST', one.path, one.token, message))).toEqual([403, 'TokenExpired']);
    expect(await refusal(call('POST', '/v3/directline/tokens/refresh', one.token))).toEqual([403, 'TokenExpired']);
  });

  it('is not begun again by a message after it was deleted: its client would see nothing of it', async () => {
    const { token, conversationId } = await grant();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const message = { type: 'message', text: 'still there?' };
    const started = await json<{ token: string }>(call('POST', '/v3/directline/conversations', token, {}));
    const refreshed = await json<{ token: string }>(call('POST', '/v3/directline/tokens/refresh', started.token));
    const again = await json<{ token: string }>(call('GET', path.replace('/activities', ''), token));
    await until(path, token, 1);
    expect((await call('POST', path, refreshed.token, message)).status).toBe(200);
    await until(path, token, 3);
    await place.store.upkeep.erase(conversationId);
    for (const held of [started, refreshed, again])
      expect(await refusal(call('POST', path, held.token, message))).toEqual([403, 'ConversationDeleted']);
    expect(await place.store.messages.conversation(conversationId)).toBeNull();
  });

  it('can begin with a message, without a start', async () => {
    const { token, conversationId } = await grant();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    expect((await call('POST', path, token, { type: 'message', text: 'hello' })).status).toBe(200);
    expect((await until(path, token, 2)).map(({ text }) => text)).toEqual(['hello', 'You said hello']);
  });

  it('refreshes a live token, which then lasts longer than the first', async () => {
    const { token, path, id } = await begin();
    place.later(20);
    const fresh = await json<{ token: string; conversationId: string; expires_in: number }>(
      call('POST', '/v3/directline/tokens/refresh', token),
    );
    expect(fresh).toMatchObject({ conversationId: id, expires_in: 1800 });
    place.later(20);
    expect((await call('GET', path, token)).status).toBe(403);
    expect((await call('GET', path, fresh.token)).status).toBe(200);
  });

  it('gives no tokens for a secret, and takes no files that were not asked for', async () => {
    const { token, path } = await begin();
    expect(await refusal(call('POST', '/v3/directline/tokens/generate', token, {}))).toEqual([403, 'Forbidden']);
    expect(await refusal(call('POST', path.replace('activities', 'upload'), token))).toEqual([409, 'NotAsked']);
    expect(
      await refusal(call('POST', path, token, { type: 'message', attachments: [{ contentType: 'image/png' }] })),
    ).toEqual([400, 'BadActivity']);
  });

  it('survives a restart of the server', async () => {
    const { token, path } = await begin();
    await until(path, token, 1);
    await place.restart();
    // The connection that was kept open is gone, and noticed only by using it.
    await expect
      .poll(() =>
        history(path, token).then(
          ({ activities }) => activities.length,
          () => 0,
        ),
      )
      .toBe(1);
    expect((await call('POST', path, token, { type: 'message', text: 'back' })).status).toBe(200);
  });
});

describe('how fast', () => {
  it('a conversation has its own measure, and is told how long to wait', async () => {
    await open({ rate: { perMinute: 30, burst: 2 } });
    const one = await begin();
    const other = await begin();
    const say = ({ path, token }: typeof one) => call('POST', path, token, { type: 'message', text: 'hi' });
    expect([(await say(one)).status, (await say(one)).status]).toEqual([200, 200]);
    const third = await say(one);
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await say(other)).status).toBe(200);
  });
});

describe('when turns go wrong', () => {
  it('one that is not stored is not acknowledged', async () => {
    let broken = false;
    await open({ before: () => (broken ? Promise.reject(new Error('secret details')) : Promise.resolve()) });
    const { token, path } = await begin();
    broken = true;
    const response = await call('POST', path, token, { type: 'message', text: 'lost' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret details');
  });

  it('one that fails after it was stored is acknowledged, and logged without its words', async () => {
    await open({
      script: ({ input }) => {
        if (input.kind === 'text') throw new Error('broken');
        return null;
      },
    });
    const { token, path, id } = await begin();
    expect(await json(call('POST', path, token, { type: 'message', text: 'my own words' }))).toEqual({
      id: `${id}|0000001`,
    });
    await expect.poll(() => place.log.some(({ msg }) => msg === 'a turn failed after it was stored')).toBe(true);
    expect(JSON.stringify(place.log)).not.toContain('my own words');
  });

  it('the answer to the post does not wait for the reply', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await open({ script: async ({ input }) => (input.kind === 'text' ? held.then(() => null) : null) });
    const { token, path } = await begin();
    expect((await call('POST', path, token, { type: 'message', text: 'slow' })).status).toBe(200);
    expect((await history(path, token)).activities.map(({ text }) => text)).toEqual(['slow']);
    release();
  });
});

describe('addresses given back', () => {
  const streamUrl = async (headers: Record<string, string>): Promise<string> => {
    const { token } = await grant();
    const { streamUrl: given } = await json<{ streamUrl: string }>(
      call('POST', '/v3/directline/conversations', token, {}, headers),
    );
    return given.split('/v3')[0] ?? '';
  };

  it('have the scheme of the page that asks', async () => {
    await open({ rate: UNLIMITED });
    const host = new URL(place.url).host;
    expect(await streamUrl({})).toBe(`ws://${host}`);
    expect(await streamUrl({ origin: `https://${host}` })).toBe(`wss://${host}`);
    expect(await streamUrl({ origin: 'https://elsewhere.example' })).toBe(`ws://${host}`);
    expect(await streamUrl({ 'x-forwarded-proto': 'https' })).toBe(`ws://${host}`);
  });

  it('have the scheme and host that a trusted proxy tells', async () => {
    await open({ trustProxy: 1 });
    expect(await streamUrl({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'chat.glanmarch.example' })).toBe(
      'wss://chat.glanmarch.example',
    );
  });
});
