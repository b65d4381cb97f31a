// An outside hub by signed webhook serves residents of every channel that can be spoken to: our own web chat, the plain page, a Bot Framework channel.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isSigned, sign, SIGNATURE } from '../../src/handoff/hub/signature.js';
import { plainBrowser } from '../channels/web/browser-less.js';
import { openApp, type TestApp } from '../support/app.js';
import { openClient, type Client } from '../support/direct-line.js';

const SECRET = 'a secret that both know, and nobody else at all';
const PATIENCE = { timeout: 20_000, interval: 50 };

interface Heard {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly conversation: { readonly id: string };
  readonly value?: Readonly<Record<string, unknown>>;
}

/** One server for both: the hub's address, and the Bot Framework service that takes what we say to residents. */
const heard: Heard[] = [];
const said: Heard[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const raw = Buffer.concat(parts);
    const header = request.headers[SIGNATURE];
    if (request.url === '/hub') {
      if (isSigned(typeof header === 'string' ? header : undefined, raw, SECRET, new Date()))
        heard.push(JSON.parse(raw.toString()) as Heard);
    } else said.push(JSON.parse(raw.toString()) as Heard);
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  });
});
let elsewhere: string;
let app: TestApp;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  elsewhere = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  app = await openApp(
    { CLOCK: '2026-11-23T09:00:00Z' },
    {},
    {
      botFramework: { appId: '', password: '', tenantId: '', type: 'MultiTenant' },
      handoff: { hub: { url: `${elsewhere}/hub`, secret: SECRET }, bot: null },
    },
  );
});
afterAll(async () => {
  await app.close();
  server.closeAllConnections();
  server.close();
});

let n = 0;
/** From the hub to us. */
async function tell(conversation: string, activity: object): Promise<number> {
  const body = JSON.stringify({
    ...{ id: `h${String(++n)}`, conversation: { id: conversation }, from: { name: 'Gwen Parry' }, ...activity },
  });
  const { status } = await fetch(`${app.url}/api/handoff/hub`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [SIGNATURE]: sign(body, SECRET, new Date()) },
    body,
  });
  return status;
}
const state = (conversation: string, value: string) =>
  tell(conversation, { type: 'event', name: 'handoff.status', value: { state: value } });
const offers = (): readonly Heard[] => heard.filter(({ name }) => name === 'handoff.initiate');
/** The one conversation that the hub was offered since there were so many. */
async function offered(before: number): Promise<Heard> {
  await expect.poll(() => offers().length, PATIENCE).toBe(before + 1);
  const offer = offers()[before];
  if (!offer) throw new Error('none was offered');
  return offer;
}
const lineFrom = (text: string) =>
  expect.poll(() => heard.filter((one) => one.type === 'message').map((one) => one.text), PATIENCE).toContain(text);

describe('an outside hub by webhook', () => {
  let client: Client | undefined;
  afterEach(() => client?.close());

  it.each(['en', 'cy'] as const)(
    'serves a resident of our own web chat, both ways, to the rating: %s',
    async (language) => {
      client = await openClient(app.url, language);
      const before = offers().length;
      await client.say(language === 'en' ? 'I want to talk to a person' : 'dwi eisiau siarad â pherson');
      const { value, conversation } = await offered(before);
      const { id } = conversation;
      expect(value).toMatchObject({ language, channel: 'web', reason: 'asked' });
      expect(await state(id, 'accepted')).toBe(202);
      await client.until(({ text }) => text?.includes('Gwen') === true, 'who came');
      await tell(id, { type: 'message', text: 'Which bin is it?' });
      await client.until(({ text }) => text === 'Which bin is it?', 'what the hub says');
      await client.post('the brown one');
      await lineFrom('the brown one');
      expect(await state(id, 'completed')).toBe(202);
      const rated = await client.until(
        ({ suggestedActions }) => (suggestedActions?.actions.length ?? 0) >= 5,
        'the rating',
      );
      expect(rated.suggestedActions?.actions.map(({ value }) => value)).toContainEqual({ option: 'rate:5' });
    },
  );

  it('serves a resident of the plain page', async () => {
    const before = offers().length;
    const browser = plainBrowser(app.url);
    const asked = await browser.send(await browser.get('/chat'), { message: 'I want to talk to a person' });
    const { id } = (await offered(before)).conversation;
    await state(id, 'accepted');
    await tell(id, { type: 'message', text: 'How can I help?' });
    await expect.poll(async () => (await browser.get('/chat')).text.includes('How can I help?'), PATIENCE).toBe(true);
    await browser.send(asked, { message: 'my bin was missed' });
    await lineFrom('my bin was missed');
    await state(id, 'completed');
    expect((await browser.get('/chat')).html).toContain('rate:5');
  });

  it('serves a resident of a Bot Framework channel, spoken to through the service', async () => {
    const hear = (text: string) =>
      fetch(`${app.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: '' },
        body: JSON.stringify({
          ...{
            id: `b${String(++n)}`,
            type: 'message',
            text,
            locale: 'en-GB',
            channelId: 'msteams',
            serviceUrl: elsewhere,
          },
          ...{ timestamp: new Date().toISOString(), conversation: { id: 'teams-1' } },
          ...{ from: { id: 'them', name: 'Resident' }, recipient: { id: 'bot' } },
        }),
      });
    const before = offers().length;
    await hear('I want to talk to a person');
    const { id } = (await offered(before)).conversation;
    await state(id, 'accepted');
    await tell(id, { type: 'message', text: 'I have your file open.' });
    await expect
      .poll(() => said.map(({ text }) => text ?? '').join('\n'), PATIENCE)
      .toContain('I have your file open.');
    await hear('thank you');
    await lineFrom('thank you');
    await state(id, 'completed');
    await expect.poll(() => said.at(-1)?.text ?? '', PATIENCE).toMatch(/ended the chat/);
    // No event goes into a conversation whose channel the settings do not name.
    expect(said.filter(({ name }) => name !== undefined)).toEqual([]);
  });
});
