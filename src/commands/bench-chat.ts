// `npm run bench:chat -- [times]`: how soon the chat is there on a middling phone from a cold cache, in a real browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './bench/browser.js';
import { benchChat, type ChatTimes } from './bench/chat.js';
import { startChild } from './bench/child.js';
import { percentile } from './bench/residents.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe(() => process.exit());

const [times = 5] = process.argv.slice(2).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'council-bench-chat-'));
const server = await startChild('commands/start.js', { DATA_DIR: folder, CLOCK: '2026-11-23T09:00:00Z' });
const browser = await openBrowser();
try {
  say(
    `Node ${process.version}; Chromium ${browser.version()}, 4 times slower, 1.6 Mbit/s, 150 ms, ${String(times)} times`,
  );
  const all: ChatTimes[] = [];
  for (let n = 0; n < times; n++) all.push(await benchChat(browser, server.url));
  const told = (what: string, of: (one: ChatTimes) => number, most: number | null): void => {
    const middle = percentile(all.map(of), 50);
    const over = most !== null && middle > most;
    const bound = most === null ? '' : ` (at most ${String(most)})  ${over ? 'OVER' : 'ok'}`;
    say(`${what}: ${middle.toFixed(0)} ms, at worst ${Math.max(...all.map(of)).toFixed(0)} ms${bound}`);
    if (over) process.exitCode = 1;
  };
  told('the button, after the page has loaded', ({ launcher }) => launcher, 100);
  told('the plain version, to its first message', ({ plain }) => plain, 2500);
  told('the full one, to how far it is', ({ progress }) => progress, 2500);
  told('the full one, to its first words', ({ words }) => words, 2500);
  told('the full one, to its first message', ({ message }) => message, null);
  told('the full one, to a box to type in', ({ box }) => box, null);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
