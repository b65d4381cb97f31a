// A command whose reader has had enough ends quietly: `npm run answer -- "question" | head`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FOLDER = join('node_modules', '.cache', 'council-assistant', `pipe-test-${String(process.pid)}`);
const ROOT = process.cwd();

/** A program that writes until the pipe is gone, then once more, and says on the error channel how far it came. */
const writer = (quiet: string): string => `
import { quietOnClosedPipe } from ${JSON.stringify(join(ROOT, 'src/commands/closed-pipe.ts'))};
${quiet}
const pause = () => new Promise((done) => setTimeout(done, 20));
for (let line = 0; line < 50; line++) {
  process.stdout.write('a line\\n');
  await pause();
}
process.stderr.write('done to the end');
`;

const run = async (name: string): Promise<{ code: unknown; said: string }> => {
  const child = spawn(process.execPath, [join(FOLDER, `${name}.mjs`)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const said = text(child.stderr);
  child.stdout.once('data', () => child.stdout.destroy());
  return { said: await said, code: (await ended)[0] };
};

describe('a closed pipe', () => {
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    const programs = { loud: '', quiet: 'quietOnClosedPipe();', leaves: 'quietOnClosedPipe(() => process.exit());' };
    for (const [name, quiet] of Object.entries(programs)) {
      const source = join(FOLDER, `${name}.ts`);
      writeFileSync(source, writer(quiet));
      await build({ entryPoints: [source], outfile: join(FOLDER, `${name}.mjs`), bundle: true, platform: 'node', format: 'esm' }); // prettier-ignore
    }
  });
  afterAll(() => rmSync(FOLDER, { recursive: true }));

  it('is a fault where nobody sees to it, so that the others prove something', async () => {
    const { said, code } = await run('loud');
    expect(said).toContain('EPIPE');
    expect(code).not.toBe(0);
  });
  it('does not stop what is being done', async () => {
    expect(await run('quiet')).toEqual({ said: 'done to the end', code: 0 });
  });
  it('ends a command that would go on without end', async () => {
    expect(await run('leaves')).toEqual({ said: '', code: 0 });
  });
});

describe('every command that writes to a person', () => {
  it.each(
    'answer check understand evaluate import chat speak user erase demo-data skill weigh bench bench-desk bench-chat bench-understanding'.split(
      ' ',
    ),
  )('%s sees to a closed pipe', (name) => {
    const source = readFileSync(join(ROOT, 'src/commands', `${name}.ts`), 'utf8');
    expect(source).toMatch(/^quietOnClosedPipe\(/m);
  });
});
