// What was parsed is kept and read again the same, line numbers included; what cannot be read is parsed anew.
import { beforeEach, describe, expect, it, vi } from 'vitest';

const made = new Map<string, Uint8Array>();
const files = {
  read: (key: string) => made.get(key) ?? null,
  write: (key: string, bytes: Uint8Array) => void made.set(key, bytes),
};
const TEXT = 'first: 1\nsecond:\n  - one\n  - "two"\n';
const VALUE = { first: 1, second: ['one', 'two'] };

/** As a new process has it. */
const start = async (): Promise<{
  readonly kept: typeof import('../../src/content/kept-content.js');
  readonly parse: (typeof import('../../src/content/yaml-file.js'))['parseYaml'];
}> => {
  vi.resetModules();
  const kept = await import('../../src/content/kept-content.js');
  const { parseYaml } = await import('../../src/content/yaml-file.js');
  kept.rememberContent(files);
  return { kept, parse: parseYaml };
};

describe('kept YAML', () => {
  beforeEach(() => made.clear());

  it('gives the second start the value without parsing, and its lines', async () => {
    const first = await start();
    expect(first.parse(TEXT, 'a.yaml').value).toEqual(VALUE);
    first.kept.keepContent();
    const { kept, parse } = await start();
    expect(kept.valueOf(TEXT, () => expect.fail('parsed again'))).toEqual(VALUE);
    expect(parse(TEXT, 'a.yaml').lineOf(['second', 1])).toBe(4);
  });

  it('hands out a value of its own each time', async () => {
    const { parse } = await start();
    (parse(TEXT, 'a.yaml').value as { second: string[] }).second.push('three');
    expect(parse(TEXT, 'a.yaml').value).toEqual(VALUE);
  });

  it('parses again what was changed, and what was kept by a broken file', async () => {
    const first = await start();
    first.parse(TEXT, 'a.yaml');
    first.kept.keepContent();
    for (const key of made.keys()) made.set(key, Buffer.from('[["half'));
    const { parse } = await start();
    expect(parse(TEXT, 'a.yaml').value).toEqual(VALUE);
    expect(parse(TEXT.replace('two', 'deux'), 'a.yaml').value).toEqual({ first: 1, second: ['one', 'deux'] });
  });

  it('keeps all that one load asks for, however much, and lets go of it', async () => {
    const texts = Array.from({ length: 9_000 }, (_, n) => `n: ${String(n)}\n`);
    const first = await start();
    for (const text of texts) first.kept.valueOf(text, () => text);
    first.kept.keepContent();
    expect(first.kept.valueOf(TEXT, () => 'parsed')).toBe('parsed');
    const { kept } = await start();
    for (const text of texts) expect(kept.valueOf(text, () => 'parsed again')).toBe(text);
    kept.keepContent();
    // What is not asked for any more goes, in time.
    const { kept: last } = await start();
    last.valueOf(TEXT, () => VALUE);
    last.keepContent();
    expect(JSON.parse(Buffer.from([...made.values()][0] ?? []).toString())).toHaveLength(4_001);
  });

  it('keeps nothing of a file that is not YAML', async () => {
    const { kept, parse } = await start();
    for (let n = 0; n < 2; n += 1) expect(() => parse('a: [1\nb: 2', 'a.yaml')).toThrow(/a\.yaml:\d is not valid YAML/);
    kept.keepContent();
    expect(made.size).toBe(0);
  });
});
