// The WebSocket stream: nothing missed, nothing doubled, whoever listens and whenever they come.
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { callerOf, json, type ActivitySet, type Begun } from './caller.js';
import { openWeb, type WebPlace } from './place.js';

let place: WebPlace;
afterEach(() => place.close());
const open = async (): Promise<void> => {
  place = await openWeb();
};
const { call, begin, until } = callerOf(() => place);

describe('the stream', () => {
  const listen = async (address: string) => {
    const socket = new WebSocket(address);
    const sets: ActivitySet[] = [];
    socket.on('message', (data: Buffer) => {
      if (data.length > 0) sets.push(JSON.parse(data.toString('utf8')) as ActivitySet);
    });
    const status = await new Promise<number>((resolve) => {
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    return { socket, sets, status, texts: () => sets.flatMap(({ activities }) => activities.map(({ text }) => text)) };
  };
  const streamOf = async ({ token, id }: Begun, watermark = '') =>
    (await json<{ streamUrl: string }>(call('GET', `/v3/directline/conversations/${id}?watermark=${watermark}`, token)))
      .streamUrl;

  it('gives missed lines first, then each as it comes, to every socket, once', async () => {
    await open();
    const chat = await begin();
    await until(chat.path, chat.token, 1);
    const one = await listen(await streamOf(chat));
    const two = await listen(await streamOf(chat, '1'));
    for (let n = 1; n <= 20; n++) void call('POST', chat.path, chat.token, { type: 'message', text: `m${String(n)}` });
    await expect.poll(() => [one.texts().length, two.texts().length], { timeout: 10_000 }).toEqual([41, 40]);
    const ids = one.sets.flatMap(({ activities }) => activities.map(({ id }) => id));
    expect(ids).toEqual(Array.from({ length: 41 }, (_, n) => `${chat.id}|${String(n + 1).padStart(7, '0')}`));
    for (const { activities, watermark } of one.sets)
      expect(Number(activities.at(-1)?.id.split('|')[1])).toBe(Number(watermark));
    one.socket.close();
    two.socket.close();
  });

  it('goes on where a lost socket stopped, with what people said meanwhile', async () => {
    await open();
    const chat = await begin();
    const first = await listen(await streamOf(chat));
    await expect.poll(() => first.texts()).toEqual(['Hello.']);
    first.socket.close();
    await call('POST', chat.path, chat.token, { type: 'message', text: 'missed' });
    await until(chat.path, chat.token, 3);
    const second = await listen(await streamOf(chat, first.sets.at(-1)?.watermark));
    await expect.poll(() => second.texts()).toEqual(['missed', 'You said missed']);
    second.socket.close();
  });

  it("is refused without a token, with another conversation's, with an expired one", async () => {
    await open();
    const [one, other] = [await begin(), await begin()];
    const path = `${place.url.replace('http', 'ws')}/v3/directline/conversations/${one.id}/stream`;
    expect((await listen(path)).status).toBe(401);
    expect((await listen(`${path}?t=nonsense`)).status).toBe(401);
    expect((await listen(`${path}?t=${other.token}`)).status).toBe(403);
    expect((await listen(`${path}?t=${one.token}&watermark=x`)).status).toBe(400);
    place.later(31);
    expect((await listen(`${path}?t=${one.token}`)).status).toBe(403);
  });

  it('does not mind what a client sends on it', async () => {
    await open();
    const chat = await begin();
    const { socket, texts } = await listen(await streamOf(chat));
    for (const noise of ['', 'hello', '{"activities":[]}']) socket.send(noise);
    await call('POST', chat.path, chat.token, { type: 'message', text: 'still there' });
    await expect.poll(texts).toContain('You said still there');
    socket.close();
  });
});
