// Contract: none; it is our own, in place of Notify and a mail server.
// What a demo keeps instead of sending.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeptMessages } from '../../src/connectors/kept-messages/kept-messages.js';
import { createVault } from '../../src/store/vault.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps the newest hundred, newest first, and nothing of them in plain text', async () => {
  let at = Date.parse('2026-11-23T18:00:00Z');
  const kept = createKeptMessages(folder, createVault('secret'), () => new Date((at += 1)));
  expect(await kept.newest()).toEqual([]);
  for (let n = 1; n <= 103; n++) {
    const sent = await kept.send({
      by: 'text',
      to: '07700 900300',
      subject: '',
      body: `quagga ${String(n)}`,
      reference: 'r',
    });
    expect(sent).toEqual({ sent: true });
  }
  const newest = await kept.newest();
  expect(newest).toHaveLength(100);
  expect(newest[0]).toMatchObject({ body: 'quagga 103', at: new Date(at) });
  expect(newest.at(-1)?.body).toBe('quagga 4');
  const files = readdirSync(join(folder, 'messages'));
  expect(files).toHaveLength(100);
  for (const file of files) expect(readFileSync(join(folder, 'messages', file), 'utf8')).not.toMatch(/quagga|900300/);
});

it('shows nothing that another secret sealed', async () => {
  const message = { by: 'email' as const, to: 'jo@example.org', subject: 's', body: 'b', reference: 'r' };
  await createKeptMessages(folder, createVault('one'), () => new Date()).send(message);
  expect(await createKeptMessages(folder, createVault('two'), () => new Date()).newest()).toEqual([]);
});
