// The official Direct Line client against our Direct Line: over the WebSocket and by polling, resumed, cut off and back.
import { createRequire } from 'node:module';
import type { DirectLine as DirectLineClass } from 'botframework-directlinejs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { answer, echo, openWeb, type WebPlace } from './place.js';

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
  const granted = await fetch(`${place.url}/api/webchat/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const { token } = (await granted.json()) as { token: string };
  const client = new DirectLine({ token, domain: `${place.url}/v3/directline`, pollingInterval: 200, ...options });
  opened.push(client);
  const lines: Line[] = [];
  // Ending it throws through the stream.
  client.activity$.subscribe((activity) => void lines.push(activity as unknown as Line), () => undefined);
  const post = (activity: object): Promise<string> =>
    new Promise((resolve, reject) => {
      client.postActivity({ from: { id: 'resident' }, type: 'message', ...activity } as never).subscribe(resolve, reject);
    });
  return { client, lines, post, token: options.token ?? token, texts: () => lines.map(({ text }) => text) };
}
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
    expect(lines[1]).toMatchObject({ id, from: { role: 'user' }, channelData: { clientActivityID: 'from-the-client' } });
    expect(lines[2]).toMatchObject({ replyToId: id, from: { role: 'bot' } });
  });

  it('gets what a person says, with their name', async () => {
    place = await openWeb();
    const { lines, texts, client } = await connect({ webSocket });
    await expect.poll(texts, PATIENT).toEqual(['Hello.']);
    const conversation = (client as unknown as { conversationId: string }).conversationId;
    const agent = { id: 'a1', email: 'm@glanmarch.example', name: 'Mererid Puw', role: 'agent' as const };
    await place.store.turns.claim({ id: 't', conversation, channel: 'web', user: 'u', can: { push: true, screen: true }, locale: 'en', input: { kind: 'stop' } }, null);
    await place.store.turns.finish(
      { id: 't', conversation, channel: 'web', user: 'u', can: { push: true, screen: true }, locale: 'en', input: { kind: 'stop' } },
      {
        session: (await import('../../../src/core/session.js')).newSession('en'), reply: null,
        event: { intent: 'general.human', ending: 'handed-over', language: 'en', by: 'sure', confidence: 1, milliseconds: 1 },
        effects: [{ kind: 'open-item', item: { kind: 'chat', conversation, reason: 'asked', language: 'en', channel: 'web', summary: '', reference: 'GLM-1', urgent: false, details: {} } }],
      },
    ); // prettier-ignore
    const [item] = await place.store.items.list('waiting');
    await place.store.items.claim(item?.id ?? '', agent, answer('Mererid has joined. Mererid is a person.'));
    await place.store.items.say(item?.id ?? '', agent, { text: 'Hello, **I** can help.', masked: 'Hello' });
    await expect.poll(texts, PATIENT).toEqual(['Hello.', 'Mererid has joined. Mererid is a person.', 'Hello, **I** can help.']);
    expect(lines[1]).toMatchObject({ from: { id: 'system', role: 'bot' } });
    expect(lines[2]).toMatchObject({ from: { id: 'agent', role: 'bot', name: expect.stringMatching(/^Mererid/) as string }, textFormat: 'plain', channelData: { speaker: { kind: 'staff' } } });
  });
});

it('resumes after a reload with everything that was said, nothing doubled', async () => {
  place = await openWeb();
  const first = await connect({ webSocket: true });
  await expect.poll(first.texts, PATIENT).toEqual(['Hello.']);
  await first.post({ text: 'one' });
  await expect.poll(first.texts, PATIENT).toHaveLength(3);
  const { conversationId } = first.client as unknown as { conversationId: string };
  first.client.end();
  const again = await connect({ webSocket: true, token: first.token, conversationId, watermark: '-' });
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
  const { conversationId } = client as unknown as { conversationId: string };
  const reply = await echo({ id: 'x', conversation: conversationId, channel: 'web', user: 'u', can: { push: true, screen: true }, locale: 'en', input: { kind: 'text', text: 'meanwhile' } });
  const turn = { id: 'meanwhile', conversation: conversationId, channel: 'web', user: 'u', can: { push: true, screen: true }, locale: 'en', input: { kind: 'text', text: 'meanwhile' } } as const;
  await place.store.turns.claim(turn, { text: 'meanwhile', masked: 'meanwhile' });
  await place.store.turns.finish(turn, {
    session: (await import('../../../src/core/session.js')).newSession('en'), reply, effects: [],
    event: { intent: 'general.human', ending: 'answered', language: 'en', by: 'sure', confidence: 1, milliseconds: 1 },
  }); // prettier-ignore
  // It waits between 3 and 15 seconds before it tries again.
  await expect.poll(texts, { timeout: 25_000 }).toEqual(['Hello.', 'before', 'You said before', 'meanwhile', 'You said meanwhile']);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(5);
});
