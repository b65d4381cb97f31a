// Contract: https://docs.notifications.service.gov.uk/node.html and its callbacks (alphagov/notifications-tech-docs).
// GOV.UK Notify's own client against a stand-in that checks what it is shown and answers as Notify's documentation says.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNotify } from '../../src/connectors/notify/notify.js';
import { receivedRoute } from '../../src/connectors/notify/received.js';
import type { HttpRequest } from '../../src/core/http.js';
import type { WrittenMessage } from '../../src/core/messages-out.js';
import { openRemoteServer, type Asked, type Told } from '../support/remote-server.js';

const SERVICE = '11111111-2222-4333-8444-555555555555';
const KEY_SECRET = '66666666-7777-4888-9999-000000000000';
const TEXT = 'aaaaaaaa-0000-4000-8000-000000000001';
const EMAIL = 'aaaaaaaa-0000-4000-8000-000000000002';

const text: WrittenMessage = {
  by: 'text',
  to: '07700 900300',
  subject: 'x',
  body: 'Bins tomorrow',
  reference: 'reminder-1',
};
const email: WrittenMessage = {
  by: 'email',
  to: 'jo@example.org',
  subject: 'Bins',
  body: 'Line 1\n\nLine 2',
  reference: 'reminder-2',
  unsubscribe: 'https://chat.council.example/reminders/stop/abc',
};

interface Claims {
  readonly iss?: string;
  readonly iat?: number;
}

/** The claims of a token signed as Notify wants it; throws for any other. */
function claimsOf({ headers }: Asked): Claims {
  const [head = '', body = '', signature = ''] = (headers.authorization ?? '').replace(/^Bearer /, '').split('.');
  const right = createHmac('sha256', KEY_SECRET).update(`${head}.${body}`).digest('base64url');
  if (signature !== right) throw new Error('the token is not signed with the key');
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ typ: 'JWT', alg: 'HS256' });
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
}

const logged: { fields: object; message: string }[] = [];
const keep = (fields: object, message: string): void => void logged.push({ fields, message });
const log = { info: keep, warn: keep, error: keep };

async function open(answer: Told) {
  logged.length = 0;
  const server = await openRemoteServer(answer);
  const settings = {
    key: `council-${SERVICE}-${KEY_SECRET}`,
    textTemplate: TEXT,
    emailTemplate: EMAIL,
    url: server.url,
  };
  return { server, notify: createNotify(settings, log), settings };
}

const created: Told = { status: 201, json: { id: 'n-1', reference: 'reminder-1', uri: '', content: {}, template: {} } };
const failing = (status: number, error: string): Told => ({
  status,
  json: { status_code: status, errors: [{ error, message: 'phone_number 07700 900300 is not right' }] },
});

describe('sending', () => {
  it('puts all our words into the one field of a text', async () => {
    const { server, notify } = await open(created);
    expect(await notify.send(text)).toEqual({ sent: true });
    const [asked] = server.asked;
    expect([asked?.method, asked?.path]).toEqual(['POST', '/v2/notifications/sms']);
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      ...{ template_id: TEXT, phone_number: '07700 900300', reference: 'reminder-1' },
      personalisation: { message: 'Bins tomorrow' },
    });
  });

  it('puts a subject and the way to stop beside an e-mail', async () => {
    const { server, notify } = await open(created);
    expect(await notify.send(email)).toEqual({ sent: true });
    expect(server.asked[0]?.path).toBe('/v2/notifications/email');
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({
      ...{ template_id: EMAIL, email_address: 'jo@example.org', reference: 'reminder-2' },
      personalisation: { subject: 'Bins', message: 'Line 1\n\nLine 2' },
      one_click_unsubscribe_url: 'https://chat.council.example/reminders/stop/abc',
    });
  });

  it('shows a token of this moment, signed with the key', async () => {
    const { server, notify } = await open(created);
    const before = Math.floor(Date.now() / 1000);
    await notify.send(text);
    const [asked] = server.asked;
    if (!asked) throw new Error('nothing was sent');
    const { iss, iat = 0 } = claimsOf(asked);
    expect(iss).toBe(SERVICE);
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(iat).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000) + 1);
    expect(asked.headers.authorization).not.toContain(KEY_SECRET);
  });

  it('sends only what it has a template for', async () => {
    const { server, settings } = await open(created);
    const notify = createNotify({ ...settings, emailTemplate: null }, log);
    expect(notify.can).toEqual(['text']);
    expect(await notify.send(email)).toEqual({ sent: false, why: 'refused' });
    expect(server.asked).toEqual([]);
  });
});

describe('what Notify answers', () => {
  it.each([
    [400, 'ValidationError', 'refused'],
    [400, 'BadRequestError', 'refused'],
    [403, 'AuthError', 'later'],
    [429, 'RateLimitError', 'later'],
    [429, 'TooManyRequestsError', 'later'],
    [500, 'Exception', 'later'],
    [503, 'Exception', 'later'],
  ] as const)('%i %s: %s', async (status, error, why) => {
    const { notify } = await open(failing(status, error));
    expect(await notify.send(text)).toEqual({ sent: false, why });
    expect(logged).toHaveLength(1);
    expect(logged[0]?.fields).toEqual({ status, errors: [error], reference: 'reminder-1' });
    expect(JSON.stringify(logged)).not.toMatch(/900300|Bins tomorrow|66666666/);
  });

  it.each([
    ['a page in place of JSON', { status: 502, text: '<html>' }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' } }],
    ['nothing: the connection breaks', { then: 'cut' }],
  ] as const)('is tried again after %s', async (_what, answer) => {
    const { notify, server } = await open(answer);
    expect(await notify.send(text)).toEqual({ sent: false, why: 'later' });
    expect(server.asked).toHaveLength(1);
  });
});

describe('texts that come back', () => {
  const stopped: string[] = [];
  const route = receivedRoute({ token: 'a-token-of-twenty-letters', stop: async (phone) => void stopped.push(phone) });
  const request = (body: unknown, authorization = 'Bearer a-token-of-twenty-letters'): HttpRequest => ({
    ...{ method: 'POST', path: '', params: {}, query: new URLSearchParams(), ip: '', raw: Buffer.alloc(0) },
    headers: { authorization },
    body,
  });
  const said = (message: string) =>
    route.handle(
      request({
        id: 'i',
        source_number: '447700900300',
        destination_number: '07700900456',
        message,
        date_received: '2026-11-21T12:15:30.000000Z',
      }),
    );

  it.each(['STOP', 'stop', ' Stop. ', 'STOP please', 'Stopio', 'unsubscribe', 'PEIDIWCH'])(
    '%s stops',
    async (message) => {
      stopped.length = 0;
      expect((await said(message)).status).toBe(200);
      expect(stopped).toEqual(['07700 900300']);
    },
  );

  it.each(['thank you', 'when is my bin collected', "please don't stop", ''])('"%s" does not', async (message) => {
    stopped.length = 0;
    expect((await said(message)).status).toBe(200);
    expect(stopped).toEqual([]);
  });

  it('takes nothing without the token', async () => {
    for (const wrong of ['', 'Bearer ', 'Bearer a-token-of-twenty-letterz', 'a-token-of-twenty-letters'])
      expect((await route.admit?.(request({}, wrong)))?.status).toBe(401);
    expect(await route.admit?.(request({}))).toBeNull();
    expect((await route.handle(request({ nonsense: true }))).status).toBe(200);
  });
});
