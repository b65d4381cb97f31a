// The tools as an editor runs them: clean output, mistakes named by line, exit codes.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function tool(name: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/commands/run.mjs', `commands/${name}`, ...args], { stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'understanding-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string, lines: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
};

describe('understand', () => {
  test('answers a line with a line, and nothing else', async () => {
    const { code, out } = await tool(
      'understand',
      [],
      '{"id":"a","text":"when is my bin collected next week gm1 1aa"}\n\n{"id":2,"text":"i can smell gas"}\n',
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      id: 'a',
      intent: 'bins.collection-day',
      language: 'en',
      slots: { when: 'next-week', postcode: 'GM1 1AA' },
      also: [],
    });
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'id',
      'intent',
      'confidence',
      'language',
      'slots',
      'alternatives',
      'also',
    ]);
    expect(lines[1]).toMatchObject({ id: 2, intent: 'general.emergency', danger: 'gas' });
  });

  test('answers a bad line with what is wrong with it, and goes on', async () => {
    const { code, out, err } = await tool(
      'understand',
      [],
      'nonsense\n[]\n{"id":1}\n\n{"id":"e","text":7}\n{"id":4,"text":"how do i pay my council tax"}\n{"text":""}\n',
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(lines.slice(0, 4)).toEqual([
      { id: null, error: 'Line 1 is not JSON. Each line is {"id": …, "text": "…"}' },
      { id: null, error: 'Line 2 is not an object. Each line is {"id": …, "text": "…"}' },
      { id: 1, error: 'Line 3 has no "text" in quotes. Each line is {"id": …, "text": "…"}' },
      { id: 'e', error: 'Line 5 has no "text" in quotes. Each line is {"id": …, "text": "…"}' },
    ]);
    expect(lines.slice(4)).toMatchObject([
      { id: 4, intent: 'council-tax.pay' },
      { id: null, intent: expect.any(String) as string },
    ]);
    for (const complaint of ['Line 1 is not JSON', 'Line 2 is not an object', 'Line 3 has no "text"'])
      expect(err).toContain(complaint);
  });

  test('tells a person why', async () => {
    const { code, out } = await tool('understand', ['my', 'bin', 'was', 'missed']);
    expect(code).toBe(0);
    expect(out).toMatch(/^bins\.missed/);
    expect(out).toMatch(/why\s+like "[^\n]*" \(bins\.missed, \d\.\d+\) intents\/en\/[a-z-]+\.yaml:\d+\n/);
  });

  test('an empty text is answered as an empty message, and nothing is waited for', async () => {
    const { code, out } = await tool('understand', [''], '{"id":1,"text":"when is my bin collected"}\n');
    expect(code).toBe(0);
    expect(out).toMatch(/^general\.out-of-scope {2}100 %\n/);
    expect(out).toContain('the message is empty');
    expect(out).not.toContain('bins.collection-day');
  });

  test('two questions in one message are shown apart', async () => {
    const { out } = await tool('understand', ['my bin was missed and how do i pay council tax']);
    expect(out).toMatch(/^bins\.missed and council-tax\.pay: 2 questions/);
    expect(out).toMatch(/part\s+"my bin was missed": bins\.missed\nwhy\s+like/);
    expect(out).toMatch(/part\s+"how do i pay council tax": council-tax\.pay\nwhy\s+like/);
  });
});

describe('evaluate', () => {
  test('prints the totals, and by intent what went wrong', async () => {
    const path = file('questions.jsonl', [
      { id: '1', text: 'when is my bin collected', intent: 'bins.collection-day', language: 'en' },
      { id: '2', text: 'when is my bin collected', intent: 'planning.apply', language: 'en' },
    ]);
    const { code, out } = await tool('evaluate', [path]);
    expect(code).toBe(0);
    expect(out).toMatch(/first choice\s+50\.0 %\s+\(1 of 2\)/);
    expect(out).toContain('planning.apply → bins.collection-day');
    expect((await tool('evaluate', [path, '--totals'])).out).not.toContain('→');
  });

  test('scores no question whose id is not known, and names its line', async () => {
    const path = file('unknown.jsonl', [
      { id: '1', text: 'when is my bin collected', intent: 'bins.collection-day', language: 'en' },
      { id: '2', text: 'when is my bin collected', intent: 'bins.colection-day', language: 'en' },
      { id: '3', text: 'when is my bin collected', intent: 'bins.collection-day', accept: ['qqq'], language: 'en' },
    ]);
    const { code, out, err } = await tool('evaluate', [path, '--totals']);
    expect(code).toBe(1);
    expect(out).toMatch(/^1 question; 2 left out/);
    expect(out).toMatch(/first choice\s+100\.0 %\s+\(1 of 1\)/);
    expect(err).toContain(
      'unknown.jsonl:2 names "bins.colection-day", which intents/intents.yaml does not declare. Correct it (bins.collection-day?), or declare it there',
    );
    expect(err).toContain('unknown.jsonl:3 names "qqq", which intents/intents.yaml does not declare. Correct it, or');
  });

  test('counts second questions, found and made up', async () => {
    const both = { text: 'my bin was missed and how do i pay council tax', intent: 'bins.missed' };
    const path = file('both.jsonl', [
      { ...both, also: ['council-tax.pay'] },
      { ...both, also: ['planning.trees'] },
      both,
      { text: 'when is my bin collected', intent: 'bins.collection-day' },
    ]);
    const { out } = await tool('evaluate', [path, '--totals']);
    expect(out).toMatch(/both of two questions found\s+50\.0 %\s+\(1 of 2\)/);
    expect(out).toMatch(/a second question that was not asked\s+50\.0 %\s+\(1 of 2\)/);
  });

  test('refuses a folder, an option that there is not, and a field that is not as it should be', async () => {
    const good = { text: 'x', intent: 'bins.missed' };
    for (const [args, said] of [
      [[folder], `${folder} is a folder. Name the files in it`],
      [[file('good.jsonl', [good]), '--total'], "Unknown option '--total'. Usage: npm run evaluate"],
      [[file('accept.jsonl', [good, { ...good, accept: 'x' }])], 'accept.jsonl:2 has "accept": "x", which must be'],
      [[file('fr.jsonl', [{ ...good, language: 'fr' }])], 'fr.jsonl:1 has "language": "fr", which must be'],
    ] as const) {
      const { code, out, err } = await tool('evaluate', args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(said);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  test('refuses what it cannot read, saying where', async () => {
    expect(await tool('evaluate', [])).toMatchObject({ code: 1, err: expect.stringContaining('Usage') as string });
    expect(await tool('evaluate', [join(folder, 'not-there.jsonl')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not there') as string,
    });
    expect(await tool('evaluate', [file('bad.jsonl', [{ text: 'x', intent: 'y' }, { text: 1 }])])).toMatchObject({
      code: 1,
      err: expect.stringContaining('bad.jsonl:2') as string,
    });
  });
});

test('bench:understanding trains on a folder and prints its figures', async () => {
  const about = (thing: string, intent: string) =>
    Array.from({ length: 8 }, (_, i) => ({
      text: `${['where is my', 'i want a', 'tell me about the', 'show the'][i % 4] ?? ''} ${thing}`,
      intent,
    }));
  const train = file('train.jsonl', [...about('bin', 'bins'), ...about('tax', 'tax')]);
  file('test.jsonl', [{ text: 'my bin', intent: 'bins' }]);
  const { code, out } = await tool('bench-understanding', [folder, '--train', train, '--vs']);
  expect(code).toBe(0);
  expect(out).toMatch(/accuracy\s+100\.0 %/);
  expect(out).toMatch(/natural's Bayes\s+100\.0 %/);
  expect(await tool('bench-understanding', [])).toMatchObject({
    code: 1,
    err: expect.stringContaining('Usage') as string,
  });
});
