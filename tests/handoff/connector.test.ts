// Handoff events over the Bot Framework service: our residents offered to a hub there, and our desk for another bot's; against a connector on loopback.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';

interface Sent {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly conversation: { readonly id: string };
  readonly channelId: string;
  readonly relatesTo?: { readonly conversation: { readonly id: string } };
  readonly value?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly name?: string;
    readonly content: { readonly activities: readonly { readonly text: string }[] };
  }[];
}

/** What the Bot Framework service does for a bot: takes the activities that it sends to conversations. */
async function connector() {
  const sent: Sent[] = [];
  const state = { down: false, refused: 0 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      const known = request.method === 'POST' && /^\/v3\/conversations\/[^/]+\/activities/.test(request.url ?? '');
      if (!known || state.down) {
        state.refused++;
        response.statusCode = known ? 503 : 404;
        response.end('{}');
        return;
      }
      sent.push(JSON.parse(body) as Sent);
      response.end('{"id":"1"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { url, sent, state, close: () => void (server.closeAllConnections(), server.close()) };
}

const SLOW = { timeout: 25_000, interval: 50 };
let service: Awaited<ReturnType<typeof connector>>;
let app: TestApp;
let cookie: string;

/** Without an app id the SDK asks for no token and takes none, as with Microsoft's emulator; all else is as it is in the cloud. */
const open = async (clock: string): Promise<void> => {
  app = await openApp(
    { CLOCK: clock },
    {},
    {
      botFramework: { appId: '', password: '', tenantId: '', type: 'MultiTenant' },
      handoff: {
        hub: null,
        bot: null,
        connector: new Map([
          ['omnichannel', 'hub'],
          ['directline', 'bot'],
        ]),
      },
    },
  );
  const signedIn = await fetch(`${app.url}/api/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(app.demoAgent),
  });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const desk = async <T = unknown>(method: string, path: string, body?: object): Promise<T> => {
  const response = await fetch(`${app.url}/api/desk${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
};
interface Listed {
  readonly id: string;
  readonly urgent: boolean;
  readonly summary: string;
  readonly channel: string;
  readonly agent: string | null;
}
const list = async (state: string): Promise<readonly Listed[]> =>
  (await desk<{ items: readonly Listed[] }>('GET', `/conversations?state=${state}`)).items;

let n = 0;
/** What the service posts to us. */
const hear = async (channelId: string, conversation: string, activity: object): Promise<number> => {
  const response = await fetch(`${app.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: '' },
    body: JSON.stringify({
      ...{ id: `a${String(++n)}`, channelId, serviceUrl: service.url, timestamp: new Date().toISOString() },
      ...{ conversation: { id: conversation }, from: { id: 'them', name: 'Gwen Pugh' }, recipient: { id: 'bot' } },
      ...{ locale: 'en-GB', ...activity },
    }),
  });
  return response.status;
};
const say = (channel: string, conversation: string, text: string) =>
  hear(channel, conversation, { type: 'message', text });
const status = (channel: string, conversation: string, state: string) =>
  hear(channel, conversation, { type: 'event', name: 'handoff.status', value: { state } });
const events = (conversation: string, name: string): readonly Sent[] =>
  service.sent.filter((one) => one.name === name && one.conversation.id === conversation);
const texts = (conversation: string): readonly string[] =>
  service.sent.flatMap((one) =>
    one.type === 'message' && one.conversation.id === conversation ? [one.text ?? ''] : [],
  );

beforeAll(async () => {
  service = await connector();
});
afterAll(() => service.close());
afterEach(() => app.close());

describe('a hub of the service', () => {
  it('is offered who waits, with context and transcript, and takes over, gives back and completes', async () => {
    await open('2026-11-23T09:00:00Z');
    expect(await say('omnichannel', 'c1', 'my card is 4111 1111 1111 1111, when is my bin collected')).toBe(200);
    await say('omnichannel', 'c1', 'I want to talk to a person');
    await expect.poll(() => events('c1', 'handoff.initiate').length, SLOW).toBe(1);
    const [offer] = events('c1', 'handoff.initiate');
    expect(offer).toMatchObject({
      type: 'event',
      channelId: 'omnichannel',
      locale: 'en-GB',
      value: { reason: 'asked', language: 'en', channel: 'botframework', urgent: false },
      relatesTo: { conversation: { id: 'c1' } },
    });
    const [transcript] = offer?.attachments ?? [];
    expect(transcript).toMatchObject({ contentType: 'application/json', name: 'Transcript' });
    const said = transcript?.content.activities.map(({ text }) => text) ?? [];
    expect(said[0]).toBe('my card is [card number], when is my bin collected');
    expect(said.slice(2)).toContain('I want to talk to a person');
    // Until it accepts, our own desk may take it.
    expect(await list('waiting')).toHaveLength(1);

    expect(await status('omnichannel', 'c1', 'accepted')).toBe(200);
    expect(await list('active')).toMatchObject([{ agent: 'Gwen Pugh' }]);
    await expect.poll(() => texts('c1').at(-1), SLOW).toBe('Gwen has joined. Gwen is a person.');
    const before = texts('c1').length;
    // The hub hears the resident in the same conversation: we keep what is said, and are quiet.
    await say('omnichannel', 'c1', 'it is the brown bin');
    expect(texts('c1')).toHaveLength(before);

    await status('omnichannel', 'c1', 'failed');
    expect(await list('waiting')).toHaveLength(1);
    await status('omnichannel', 'c1', 'accepted');
    await status('omnichannel', 'c1', 'completed');
    expect(await list('closed')).toMatchObject([{ agent: 'Gwen Pugh' }]);
    await expect.poll(() => texts('c1').at(-1), SLOW).toContain('Gwen has ended the chat');
    await say('omnichannel', 'c1', 'hello');
    expect(texts('c1').length).toBeGreaterThan(before + 3);
    expect(events('c1', 'handoff.initiate')).toHaveLength(1);
  });

  it('that cannot be reached is told again, and meanwhile our own desk serves', async () => {
    await open('2026-11-23T09:00:00Z');
    service.state.refused = 0;
    await say('omnichannel', 'c2', 'hello');
    service.state.down = true;
    // The reply cannot be delivered either; what was said is kept.
    await say('omnichannel', 'c2', 'I want to talk to a person');
    await expect.poll(() => service.state.refused, SLOW).toBeGreaterThan(1);
    const [item] = await list('waiting');
    service.state.down = false;
    await desk('POST', `/conversations/${item?.id ?? ''}/claim`, {});
    await desk('POST', `/conversations/${item?.id ?? ''}/messages`, { text: 'I am at our own desk' });
    await expect.poll(() => texts('c2').some((text) => text.includes('own desk')), SLOW).toBe(true);
    // Too late for the hub now: it is not offered what our people have.
    expect(events('c2', 'handoff.initiate')).toEqual([]);
    await status('omnichannel', 'c2', 'accepted');
    expect(await list('active')).toMatchObject([{ agent: 'Mererid' }]);
  });

  it('hears nothing of chats elsewhere, and nobody elsewhere is believed to be it', async () => {
    await open('2026-11-23T09:00:00Z');
    await say('msteams', 'c3', 'I want to talk to a person');
    expect(await list('waiting')).toHaveLength(1);
    for (const state of ['accepted', 'completed', 'failed']) expect(await status('msteams', 'c3', state)).toBe(200);
    await status('omnichannel', 'c3', 'accepted');
    await hear('msteams', 'c4', { type: 'event', name: 'handoff.initiate', value: { skill: 'bins' } });
    await hear('omnichannel', 'c5', { type: 'event', name: 'handoff.initiate', value: { skill: 'bins' } });
    await hear('omnichannel', 'c3', { type: 'event', name: 'handoff.status', value: { state: 'dancing' } });
    expect(await list('waiting')).toHaveLength(1);
    expect(
      service.sent.filter(({ name }) => name !== undefined).map(({ conversation }) => conversation.id),
    ).not.toContain('c3');
  });
});

const initiate = {
  type: 'event',
  name: 'handoff.initiate',
  value: { Skill: 'bins', summary: 'bin not emptied, ring 07700 900123', urgent: true },
  attachments: [
    { contentType: 'image/png', contentUrl: 'https://example.org/x.png' },
    {
      ...{ contentType: 'application/json', name: 'Transcript' },
      content: {
        activities: [
          { type: 'message', from: { id: 'u', role: 'user' }, text: 'my bin was missed, card 4111 1111 1111 1111' },
          { type: 'message', from: { id: 'b', role: 'bot' }, text: 'I am sorry' },
        ],
      },
    },
  ],
};

describe('another bot of the service', () => {
  it('has its resident served by our desk, and hears accepted, our words and completed', async () => {
    await open('2026-11-23T09:00:00Z');
    for (let twice = 0; twice < 2; twice++) expect(await hear('directline', 'd1', initiate)).toBe(200);
    const waiting = await list('waiting');
    expect(waiting).toMatchObject([{ urgent: true, channel: 'botframework' }]);
    expect(waiting[0]?.summary).toContain('bin not emptied');
    expect(waiting[0]?.summary).not.toContain('900123');
    const path = `/conversations/${waiting[0]?.id ?? ''}`;
    await desk('POST', `${path}/claim`, {});
    await expect.poll(() => events('d1', 'handoff.status').length, SLOW).toBe(1);
    expect(events('d1', 'handoff.status')[0]).toMatchObject({ value: { state: 'accepted', message: 'Mererid' } });
    await say('directline', 'd1', 'are you there?');
    await desk('POST', `${path}/messages`, { text: 'Yes, I am' });
    await expect.poll(() => texts('d1').at(-1), SLOW).toContain('Yes, I am');
    const { messages } = await desk<{ messages: readonly { from: string; text: string }[] }>('GET', path);
    expect(messages.map(({ from, text }) => `${from}: ${text}`)).toEqual(
      expect.arrayContaining([
        'resident: my bin was missed, card [card number]',
        'bot: I am sorry',
        'resident: are you there?',
        'agent: Yes, I am',
      ]),
    );
    await desk('POST', `${path}/close`, { reason: 'answered' });
    await expect.poll(() => events('d1', 'handoff.status').at(-1)?.value?.['state'], SLOW).toBe('completed');
    expect(events('d1', 'handoff.status')).toHaveLength(2);
    expect(events('d1', 'handoff.initiate')).toEqual([]);
  });

  it('is told at once, in the same turn, when nobody is there', async () => {
    await open('2026-11-23T19:00:00Z');
    await hear('directline', 'd2', initiate);
    expect(events('d2', 'handoff.status')).toMatchObject([{ value: { state: 'failed' } }]);
    expect(await list('waiting')).toEqual([]);
  });
});
