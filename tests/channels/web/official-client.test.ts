// The official Direct Line client against our Direct Line: over the WebSocket and by polling, resumed, cut off and back.
import { createRequire } from 'node:module';
import type { DirectLine as DirectLineClass } from 'botframework-directlinejs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { finish, item, mair, said, take, turn } from '../../store/sample.js';
import { answer, openWeb, type WebPlace } from './place.js';

const require = createRequire(import.meta.url);
let DirectLine: typeof DirectLineClass;
let place: WebPlace;
const opened: DirectLineClass[] = [];

beforeAll(() => {
  // It was written for browsers, and looks for these when it is loaded.
  Object.assign(globalThis, { WebSocket, XMLHttpRequest: require('xhr2') as unknown });
  ({ DirectLine } = require('botframework-directlinejs') as { DirectLine: typeof DirectLineClass });
});
afterEach(async () => {
  for (const client of opened.splice(0)) client.end();
  await place.close();
});

interface Line {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly role: string; readonly name: string };
  readonly channelData: { readonly clientActivityID?: string; readonly speaker?: object };
  readonly suggestedActions?: { readonly actions: readonly object[] };
}

async function connect(options: { webSocket: boolean; token?: string; conversationId?: string; watermark?: string }) {
  const granted = await fetch(`${place.url}/api/webchat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { token } = (await granted.json()) as { token: string };
  const client = new DirectLine({
    token,
    domain: `${place.url}/v3/directline`,
    pollingInterval: 200,
    random: () => 0,
    ...options,
  });
  opened.push(client);
  const lines: Line[] = [];
  // Ending it throws through the stream.
  client.activity$.subscribe(
    (activity) => void lines.push(activity as unknown as Line),
    () => undefined,
  );
  const post = (activity: object): Promise<string> =>
    new Promise((resolve, reject) => {
      client
        .postActivity({ from: { id: 'resident' }, type: 'message', ...activity } as never)
        .subscribe(resolve, reject);
    });
  return { client, lines, post, token: options.token ?? token, texts: () => lines.map(({ text }) => text) };
}
/** Known to it once it is connected; not in its types. */
const conversationOf = (client: DirectLineClass): string =>
  (client as unknown as { conversationId: string }).conversationId;
const PATIENT = { timeout: 20_000 };

describe.each([
  ['over the WebSocket', true],
  ['by polling', false],
])('%s', (_, webSocket) => {
  it('is greeted, says something, and gets its own line back with its own id, and the reply', async () => {
    place = await openWeb();
    const { lines, post, texts } = await connect({ webSocket });
    await expect.poll(texts, PATIENT).toEqual(['Hello.']);
    const id = await post({ text: 'hello', channelData: { clientActivityID: 'from-the-client' } });
    await expect.poll(texts, PATIENT).toEqual(['Hello.', 'hello', 'You said hello']);
    expect(lines[1]).toMatchObject({
      id,
      from: { role: 'user' },
      channelData: { clientActivityID: 'from-the-client' },
    });
    expect(lines[2]).toMatchObject({ replyToId: id, from: { role: 'bot' } });
  });

  it('gets what a person says, with their name', async () => {
    place = await openWeb();
    const { lines, texts, client } = await connect({ webSocket });
    await expect.poll(texts, PATIENT).toEqual(['Hello.']);
    const wanted = item('GLM-4K7P-2QX', conversationOf(client));
    const open = finish(null, [{ kind: 'open-item', item: wanted }]);
    await take(place.store, turn('asks', wanted.conversation), null, open);
    const [waiting] = await place.store.items.list('waiting');
    await place.store.items.claim(waiting?.id ?? '', mair, answer('Mair has joined. Mair is a person.'));
    await place.store.items.say(waiting?.id ?? '', mair, said('Hello, **I** can help.'));
    await expect
      .poll(texts, PATIENT)
      .toEqual(['Hello.', 'Mair has joined. Mair is a person.', 'Hello, **I** can help.']);
    expect(lines[1]).toMatchObject({ from: { id: 'system', role: 'bot' } });
    expect(lines[2]).toMatchObject({
      from: { id: 'agent', role: 'bot', name: 'Mair' },
      textFormat: 'plain',
      channelData: { speaker: { kind: 'staff', name: 'Mair' } },
    });
  });
});

it('resumes after a reload with everything that was said, nothing doubled', async () => {
  place = await openWeb();
  const first = await connect({ webSocket: true });
  await expect.poll(first.texts, PATIENT).toEqual(['Hello.']);
  await first.post({ text: 'one' });
  await expect.poll(first.texts, PATIENT).toHaveLength(3);
  first.client.end();
  const again = await connect({
    webSocket: true,
    token: first.token,
    conversationId: conversationOf(first.client),
    watermark: '-',
  });
  await expect.poll(again.texts, PATIENT).toEqual(['Hello.', 'one', 'You said one']);
  await again.post({ text: 'two' });
  await expect.poll(again.texts, PATIENT).toEqual(['Hello.', 'one', 'You said one', 'two', 'You said two']);
  expect(new Set(again.lines.map(({ id }) => id)).size).toBe(5);
  expect(place.turns.filter(({ input }) => input.kind === 'start')).toHaveLength(1);
});

it('comes back by itself when the server was away, with what it missed, nothing doubled', async () => {
  place = await openWeb();
  const { lines, texts, post, client } = await connect({ webSocket: true });
  await post({ text: 'before' });
  await expect.poll(texts, PATIENT).toHaveLength(3);
  await place.restart();
  await take(place.store, turn('meanwhile', conversationOf(client)), 'meanwhile', finish('And an answer.'));
  // It waits three seconds, and up to twelve more by chance, which is fixed above.
  await expect
    .poll(texts, { timeout: 25_000 })
    .toEqual(['Hello.', 'before', 'You said before', 'meanwhile', 'And an answer.']);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(5);
});
