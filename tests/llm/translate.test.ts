// A translation for staff: what leaves, what comes back, and that nothing is made up when none comes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelSettings } from '../../src/core/language-model.js';
import { loadModel, type Model } from '../../src/llm/load.js';
import { memoryLog } from '../server/memory-log.js';
import { counted, type Counted } from './counted.js';
import { openModelServer, type ModelServer, type Received, type Scripted } from './scripted-server.js';

let server: ModelServer;
let script: (request: Received) => Scripted;
let use: Counted;
let dataDir: string;
beforeEach(async () => {
  use = counted();
  server = await openModelServer((request) => script(request));
  dataDir = mkdtempSync(join(tmpdir(), 'translate-'));
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true });
  expect(server.wrong).toEqual([]);
});
const open = (translate = true): Model => {
  const settings: ModelSettings = {
    address: { kind: 'openai', url: server.url, model: 'm' },
    key: '',
    deadline: 400,
    reader: !translate,
    answers: false,
    translate,
    price: { input: 0, output: 0 },
  };
  return loadModel({ settings, dataDir, use, log: memoryLog().log });
};

describe('a translation', () => {
  it('is of one message, which is material and masked on its way to English', async () => {
    script = () => ({ text: ' When is my bin collected? ' });
    const said = 'Pryd mae fy min yn cael ei gasglu? Ffoniwch 01632 960123 neu sian@example.com';
    expect(await open().translate?.(said, 'en')).toBe('When is my bin collected?');
    expect(server.received).toHaveLength(1);
    const [{ job, user, system, raw }] = server.received as [Received];
    expect(job).toBe('translate');
    expect(user['to']).toBe('English');
    expect(system).not.toContain('gasglu');
    expect(raw).not.toMatch(/960123|sian@example/);
  });

  it('to Welsh sends what the agent wrote as it is', async () => {
    script = () => ({ text: 'Ffoniwch ni ar 01632 960100.' });
    expect(await open().translate?.('Ring us on 01632 960100.', 'cy')).toBe('Ffoniwch ni ar 01632 960100.');
    expect(server.received[0]?.user).toEqual({ text: 'Ring us on 01632 960100.', to: 'Welsh' });
  });

  it.each<readonly [string, () => Scripted]>([
    ['is refused', () => ({ status: 500 })],
    ['comes in another shape', () => ({ words: 'x' })],
    ['is no JSON', () => 'Sure! Here it is'],
    ['is empty', () => ({ text: '  ' })],
  ])('that %s is none', async (_how, answer) => {
    script = answer;
    expect(await open().translate?.('Bore da', 'en')).toBeNull();
  });

  it('is not asked for while it is switched off, nor where it is not set', async () => {
    writeFileSync(join(dataDir, 'llm-off'), '');
    expect(await open().translate?.('Bore da', 'en')).toBeNull();
    expect(open(false).translate).toBeUndefined();
    expect(server.received).toEqual([]);
  });
});
