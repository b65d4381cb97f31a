// `npm run chat`: talk to the assistant in the terminal, through the same Direct Line a browser uses, on a store that is thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { environment, readConfig } from '../config.js';
import { startApp } from '../main.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe(() => process.stdin.destroy());

const root = fileURLToPath(new URL('../..', import.meta.url));
const activities = z.object({
  watermark: z.string(),
  activities: z.array(
    z.object({
      from: z.object({ id: z.string() }),
      text: z.string().optional(),
      suggestedActions: z.object({ actions: z.array(z.object({ title: z.string() })) }).optional(),
    }),
  ),
});
const started = z.object({ conversationId: z.string(), token: z.string() });
/** Longest wait for a reply, in milliseconds; a person who holds the chat may not answer at all. */
const PATIENCE = 2000;

const dataDir = mkdtempSync(join(tmpdir(), 'council-chat-'));
const config = readConfig({ ...environment(), LOG_LEVEL: 'error', PORT: '0' });
// Lines that are piped in come faster than any resident types.
const unhurried = { burst: 10_000 };
const limits = {
  ...config.limits,
  address: { ...config.limits.address, ...unhurried },
  conversation: { ...config.limits.conversation, ...unhurried },
};
const app = await startApp({ ...config, limits, dataDir, databaseUrl: null, port: 0 }, { root });
const language = process.argv.includes('--cy') ? 'cy' : 'en';
const post = (path: string, body: object, token?: string): Promise<Response> =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });

const { token } = started.parse(await (await post('/api/webchat/token', { language })).json());
const { conversationId } = started.parse(await (await post('/v3/directline/conversations', {}, token)).json());
let watermark = '';

/** The channel writes signs that are markup in Markdown as character references, which a terminal shows as they stand. */
const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** Prints what is new; true when the assistant said something. */
async function printNew(): Promise<boolean> {
  const reply = await fetch(
    `${app.url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const set = activities.parse(await reply.json());
  watermark = set.watermark;
  const theirs = set.activities.filter(
    ({ from, text }) => text && (from.id === 'bot' || from.id === 'agent' || from.id === 'assistant'),
  );
  for (const { text = '', suggestedActions } of theirs) {
    process.stdout.write(`\n${unescaped(text)}\n`);
    for (const { title } of suggestedActions?.actions ?? []) process.stdout.write(`   [${title}]\n`);
  }
  return theirs.length > 0;
}

async function waitForReply(): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!(await printNew()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
}

// The lines are asked for before the first wait: what is piped in would be gone by then.
const lines = createInterface({ input: process.stdin, output: process.stdout })[Symbol.asyncIterator]();
await waitForReply();
process.stdout.write('\n> ');
for (let next = await lines.next(); !next.done; next = await lines.next()) {
  const line = next.value;
  if (line.trim()) {
    await post(
      `/v3/directline/conversations/${conversationId}/activities`,
      { type: 'message', from: { id: 'me' }, text: line },
      token,
    );
    await waitForReply();
  }
  process.stdout.write('\n> ');
}
process.stdout.write('\n');
await app.close();
rmSync(dataDir, { recursive: true });
