// What an agent said and the resident has in front of them, through the whole application: the web chat says so itself, the plain page when it is loaded.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DetailView } from '../../src/handoff/view.js';
import { plainBrowser } from '../channels/web/browser-less.js';
import { openApp, type TestApp } from '../support/app.js';
import { openClient } from '../support/direct-line.js';

const C = '/api/desk/conversations';
const PATIENCE = { timeout: 10_000, interval: 50 };
let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await openApp({ CLOCK: '2026-11-23T09:00:00Z' });
  const { email, password } = app.demoAgent ?? { email: '', password: '' };
  const signedIn = await fetch(`${app.url}/api/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => app.close());

const desk = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const headers = { cookie, 'content-type': 'application/json' };
  const response = await fetch(app.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return (await response.json()) as T;
};
/** Takes the only chat that waits, and says something; gives how far its resident has read, and what `n` that was. */
async function answered(): Promise<{ readonly seen: () => Promise<number>; readonly n: number }> {
  const { items } = await desk<{ items: { id: string }[] }>('GET', `${C}?state=waiting`);
  const id = items[0]?.id ?? '';
  await desk('POST', `${C}/${id}/claim`, {});
  const { messages } = await desk<DetailView>('POST', `${C}/${id}/messages`, { text: 'How can I help?' });
  return { seen: async () => (await desk<DetailView>('GET', `${C}/${id}`)).seen, n: messages.at(-1)?.n ?? 0 };
}

it('the web chat: only what it was shown, never a line that there is not', async () => {
  const resident = await openClient(app.url);
  await resident.say('can I talk to a person');
  const { seen, n } = await answered();
  await resident.until(({ text }) => text === 'How can I help?', 'her words');
  const tell = async (value: unknown): Promise<number> => {
    const path = `/v3/directline/conversations/${resident.conversation}/activities`;
    const headers = { authorization: `Bearer ${resident.token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ type: 'event', name: 'seen', value });
    return (await fetch(app.url + path, { method: 'POST', headers, body })).status;
  };
  expect(await seen()).toBe(0);
  expect(await tell('all of it')).toBe(200);
  expect(await seen()).toBe(0);
  expect(await tell(n)).toBe(200);
  await expect.poll(seen, PATIENCE).toBe(n);
  expect(await tell(n + 50)).toBe(200);
  await resident.post('thank you');
  expect(await seen()).toBe(n);
  resident.close();
});

it('the plain page: once it is loaded', async () => {
  const browser = plainBrowser(app.url);
  await browser.send(await browser.get('/chat'), { message: 'I want to talk to a person' });
  const { seen, n } = await answered();
  expect(await seen()).toBeLessThan(n);
  expect((await browser.get('/chat')).text).toContain('How can I help?');
  await expect.poll(seen, PATIENCE).toBeGreaterThanOrEqual(n);
});
