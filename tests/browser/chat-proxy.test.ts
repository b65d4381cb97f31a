// The chat window behind a proxy that holds every answer back until it is whole and lets no WebSocket through.
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageAssets } from '../channels/web/assets.js';
import { answer, openWeb, type WebPlace } from '../channels/web/place.js';
import { openBrowser } from '../support/browser.js';
import { lines, openChat, shows, type } from './chat-page.js';

let browser: Browser;
let place: WebPlace;
let proxy: Server;
let page: Page;
let refused = 0;
/** As the path of each request begins. */
const paths: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  place = await openWeb({
    ...(await pageAssets()),
    script: (turn) => (turn.input.kind === 'text' ? answer(`You said ${turn.input.text}`) : answer('Hello.')),
  });
  proxy = bufferingProxy(place.url);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await place.close();
});

function bufferingProxy(target: string): Server {
  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming;
    paths.push(url);
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk));
    incoming.on('end', () => {
      const onward = ask(new URL(url, target), { method, headers }, (answered) => {
        const whole: Buffer[] = [];
        answered.on('data', (chunk: Buffer) => whole.push(chunk));
        answered.on('end', () => {
          const { 'transfer-encoding': _, ...kept } = answered.headers;
          outgoing.writeHead(answered.statusCode ?? 502, kept);
          outgoing.end(Buffer.concat(whole));
        });
      });
      onward.on('error', () => outgoing.destroy());
      onward.end(Buffer.concat(body));
    });
  });
  server.on('upgrade', (_request, socket) => {
    refused += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  });
  return server;
}

it('asks for messages instead, says each once, and goes on after a reload', async () => {
  const { port } = proxy.address() as AddressInfo;
  page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  const frame = await openChat(page);
  await type(frame, 'one');
  await shows(frame, 'You said one');
  await type(frame, 'two');
  await shows(frame, 'You said two');
  expect(refused).toBeGreaterThan(0);
  expect(paths.some((path) => /\/activities\?watermark=/.test(path))).toBe(true);
  const said = (await lines(frame)).join(' ');
  for (const word of ['You said one', 'You said two']) expect(said.split(word).length - 1).toBe(1);
  expect(await frame.getByText('Connection lost').count()).toBe(0);
  await page.reload();
  const again = await openChat(page);
  await shows(again, 'You said two');
  expect(place.turns.filter(({ input }) => input.kind === 'text').length).toBe(2);
});
