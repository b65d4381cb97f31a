// `npm run bench:desk -- [waiting] [agents] [seconds]`: a person asked for, and a person's words, under load on one machine with SQLite.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './bench/child.js';
import { benchDesk } from './bench/desk.js';
import { percentile } from './bench/residents.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe(() => process.exit());

const [waiting = 500, agents = 50, seconds = 8] = process.argv.slice(2).map(Number);
const CHATS = 5;
/** Milliseconds, p95. */
const MOST = 200;
const SECRET = 'a secret for measuring only, long enough to be one';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'council-bench-desk-'));
/** The demo council with as many chats to an agent as are measured, and a queue that everybody joins however long it is. */
const content = (): string => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const to = join(folder, 'content');
  for (const part of ['intents', 'knowledge']) cpSync(join(root, part), join(to, part), { recursive: true });
  const file = join(to, 'knowledge/councils/glanmarch/handoff.yaml');
  const policy = readFileSync(file, 'utf8');
  const changed = policy
    .replace(/^( *chatsAtOnce:) \d+/m, `$1 ${String(CHATS)}`)
    .replace(/^( *longestWait:) \d+/m, '$1 240');
  writeFileSync(file, changed);
  return to;
};
const server = await startChild('commands/start.js', {
  DATA_DIR: folder,
  CONTENT_DIR: content(),
  SECRET,
  CLOCK: '2026-11-23T09:00:00Z',
  // Residents come from addresses of their own, staff all from one; the limits are those that every council has.
  TRUST_PROXY: '1',
});
try {
  say(
    `Node ${process.version}; ${String(waiting)} wait, ${String(agents)} agents with ${String(CHATS)} chats each, ${String(seconds)} s`,
  );
  const { asked, queued, held, requests, messages, lost } = await benchDesk({
    ...{ url: server.url, dataDir: folder, secret: SECRET, waiting, agents, chats: CHATS, seconds },
  });
  say(
    `asked for a person: ${String(asked)}; at the desk: ${String(queued)}, of them held by an agent: ${String(held)}`,
  );
  if (queued !== asked || held !== agents * CHATS) process.exitCode = 1;
  for (const [what, times] of [
    ['a request until the desk shows it', requests],
    ['an agent’s message until the resident’s page has it', messages],
  ] as const) {
    const p95 = percentile(times, 95);
    say(
      `${what}: ${String(times.length)} times, p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (at most ${String(MOST)})${p95 > MOST ? '  OVER' : ''}`,
    );
    if (p95 > MOST) process.exitCode = 1;
  }
  say(`lost: ${String(lost)}; resident memory ${(server.residentBytes() / 1_048_576).toFixed(0)} MB`);
  if (lost > 0) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
