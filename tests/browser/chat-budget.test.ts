// What the chat costs a phone, in requests and bytes over the line, from a cold cache: nothing here depends on the machine. Times are in `npm run bench:chat`.
import { beforeEach, describe, expect, it } from 'vitest';
import { app, context, openAppPlace, page } from './app-place.js';
import { chatOn } from './chat-page.js';

/** By path, the bytes as they came: compressed, with the headers. */
type Cost = ReadonlyMap<string, number>;

const files = new Map<string, number>();

openAppPlace({ viewport: { width: 360, height: 640 } });
beforeEach(async () => {
  files.clear();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const asked = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    asked.set(requestId, new URL(request.url).pathname.replace(/\.[0-9a-f]{10}(?=\.)/, ''));
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = asked.get(requestId);
    if (path !== undefined && encodedDataLength > 0) files.set(path, (files.get(path) ?? 0) + encodedDataLength);
  });
});

/** What has come so far, once nothing is on its way. */
const spent = async (): Promise<Cost> => {
  await page.waitForLoadState('networkidle');
  return new Map(files);
};
const total = (cost: Cost): number => [...cost.values()].reduce((sum, one) => sum + one, 0);

describe('over the line', () => {
  it('the page with the button: one small script for the chat, and nothing more until it is used', async () => {
    await page.goto(app.url);
    await page.locator('#launcher').waitFor();
    const cost = await spent();
    expect([...cost.keys()].sort()).toEqual(['/', '/assets/site.css', '/brand.css', '/chat.js']);
    expect(cost.get('/chat.js')).toBeLessThanOrEqual(15_000);
    // At 1.6 Mbit/s, less than a fifth of a second.
    expect(total(cost)).toBeLessThanOrEqual(35_000);
  });

  it.each(['/chat', '/cy/chat'])('the plain version at %s: no script, three requests', async (path) => {
    await page.goto(app.url + path);
    const cost = await spent();
    expect([...cost.keys()].sort()).toEqual(['/assets/site.css', '/brand.css', path]);
    expect(total(cost)).toBeLessThanOrEqual(30_000);
    expect(await page.locator('script').count()).toBe(0);
  });

  it('the full version: little before the client, the client once, and again out of the cache', async () => {
    await page.goto(app.url);
    await page.locator('#launcher').waitFor();
    const before = total(await spent());
    await page.locator('#launcher').click();
    await chatOn(page);
    const cost = await spent();
    const client = [...cost].filter(([path]) => path.startsWith('/assets/webchat'));
    expect(client).toHaveLength(1);
    expect(client[0]?.[1]).toBeLessThanOrEqual(700_000);
    const around = ['/chat-frame', '/assets/frame.css', '/assets/frame.js', '/brand.css'];
    expect(around.reduce((sum, path) => sum + (cost.get(path) ?? 0), 0)).toBeLessThanOrEqual(35_000);
    expect(total(cost) - before).toBeLessThanOrEqual(750_000);
    expect(cost.size).toBeLessThanOrEqual(14);
    files.clear();
    await page.reload();
    await page.locator('#launcher').click();
    await chatOn(page);
    const again = await spent();
    expect([...again.keys()].filter((path) => path.startsWith('/assets/'))).toEqual([]);
    expect(total(again)).toBeLessThanOrEqual(60_000);
  });
});
