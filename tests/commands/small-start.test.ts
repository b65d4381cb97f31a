// What a start leaves behind is given back, in a process of its own: V8's settings are the whole process's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '../support/app.js';

const folder = mkdtempSync(join(tmpdir(), 'small-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const LOADS = `
import { giveBack } from './small-start.mjs';
import { getHeapSpaceStatistics } from 'node:v8';
const young = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 1_048_576;
let kept = [];
for (let n = 0; n < 400_000; n++) kept.push({ n, text: 'text ' + n });
const loading = young();
kept = kept.slice(0, 1000);
const before = process.memoryUsage().heapUsed / 1_048_576;
giveBack();
const after = process.memoryUsage().heapUsed / 1_048_576;
for (let round = 0; round < 20; round++) { kept = []; for (let n = 0; n < 200_000; n++) kept.push({ n, text: 'text ' + n }); }
console.log(JSON.stringify({ loading, before, after, serving: young() }));
`;

it('keeps room for little that is new while it loads, gives back what is garbage, and then takes the room it needs', () => {
  const source = readFileSync(join(projectRoot, 'src/commands/small-start.ts'), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  writeFileSync(join(folder, 'small-start.mjs'), ts.transpileModule(source, { compilerOptions: options }).outputText);
  writeFileSync(join(folder, 'loads.mjs'), LOADS);
  const heap = JSON.parse(
    execFileSync(process.execPath, [join(folder, 'loads.mjs')], { encoding: 'utf8' }),
  ) as Readonly<Record<'loading' | 'before' | 'after' | 'serving', number>>;
  expect(heap.loading).toBeLessThan(8);
  expect(heap.after).toBeLessThan(heap.before / 4);
  expect(heap.serving).toBeGreaterThan(heap.loading);
});
