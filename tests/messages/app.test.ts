// The whole application as a demo: a reminder asked for in the chat, its code and itself seen at the desk, and stopped with one click.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { openClient } from '../support/direct-line.js';

const HTML = { accept: 'text/html' };
const dataDir = mkdtempSync(join(tmpdir(), 'messages-'));
let app: TestApp;
let cookie = '';

const start = async (clock: string): Promise<void> => {
  app = await openApp({ DATA_DIR: dataDir, CLOCK: clock });
};
const page = async (
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await fetch(`${app.url}${path}`, { redirect: 'manual', headers: { ...HTML, cookie }, ...init });
  return { status: response.status, text: await response.text(), headers: response.headers };
};
/** The desk's page of messages once it shows this. */
async function atDesk(fits: RegExp): Promise<string> {
  for (let look = 0; look < 200; look++) {
    const { text } = await page('/desk/messages');
    if (fits.test(text)) return text;
    await pause(50);
  }
  throw new Error(`the desk never showed ${String(fits)}`);
}

beforeAll(async () => {
  await start('2026-11-22T12:00:00Z');
  const { email, password } = app.demoAgent ?? { email: '', password: '' };
  const signedIn = await fetch(`${app.url}/api/desk/session`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ email, password }),
  });
  cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}, 240_000);
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a reminder in a demo', () => {
  it('shows its messages to nobody who is not signed in', async () => {
    const stranger = await page('/desk/messages', { headers: HTML });
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/desk']);
    expect((await page('/desk/messages?lang=cy')).text).toContain('Negeseuon i breswylwyr');
  });

  it('is set up with the code that the desk shows', async () => {
    const client = await openClient(app.url);
    for (const line of ['remind me about my bins', 'gm2 1aa', '8', 'all of them', 'jo@example.org'])
      await client.say(line);
    const code = /(\d{6}) is your code/.exec(await atDesk(/is your code/))?.[1] ?? '';
    const done = await client.say(code);
    expect(done.text).toContain('We will send you an email');
    const link = /\(<(http[^>]+\/bins\/calendar\/[\w-]+)>\)/.exec(done.text ?? '')?.[1] ?? '';
    client.close();
    const { pathname } = new URL(link);
    const calendar = await page(pathname);
    expect(calendar.status).toBe(200);
    expect(calendar.text).toContain(`webcal://`);
    expect(calendar.text).not.toMatch(/Mill Fields|GM2/);
    const file = `${pathname.replace('/calendar', '')}.ics`;
    expect(calendar.text).toContain(file);
    const feed = await page(file);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(feed.text).toContain('BEGIN:VEVENT');
    const again = await fetch(`${app.url}${file}`, { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await page(`/cy${file}`)).text).toContain('Biniau');
  });

  it.each(['/bins/nothing.ics', '/bins/calendar/nothing', '/reminders/stop/nothing', '/cy/reminders/stop/nothing'])(
    'answers %s kindly',
    async (path) => {
      const { status, text } = await page(path);
      expect(status).toBe(404);
      expect(text).toContain('govuk-heading-l');
    },
  );

  it('goes out at six, once, and stops with one click that changes nothing before', async () => {
    await app.close();
    await start('2026-11-22T18:00:30Z');
    const shown = await atDesk(/Bins tomorrow/);
    expect(shown).toContain('at 8 Mill Fields Road: green caddy');
    const stop = /To stop: http[^<\s]+?(\/reminders\/stop\/[\w-]+)/.exec(shown)?.[1] ?? '';
    for (let look = 0; look < 2; look++) expect((await page(stop)).text).toContain('method="post"');
    await app.close();
    await start('2026-11-22T18:10:00Z');
    expect((await atDesk(/Bins tomorrow/)).match(/Bins tomorrow/g)).toHaveLength(1);
    // As a mail program sends it (RFC 8058): no cookie, no page, perhaps as a form of parts.
    const click = await fetch(`${app.url}${stop}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(click.status).toBe(200);
    expect(await click.text()).toContain('Your reminders have stopped');
    const parts = new FormData();
    parts.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(`${app.url}${stop}`, { method: 'POST', body: parts })).status).toBe(200);
    await app.close();
    await start('2026-11-29T18:00:30Z');
    expect((await page('/desk/messages')).text.match(/Bins tomorrow/g)).toHaveLength(1);
  }, 240_000);
});
