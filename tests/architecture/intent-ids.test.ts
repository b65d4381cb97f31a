// An id that many files need is declared in one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.each(['general.out-of-scope', 'general.emergency', 'general.human'])('%s is one constant', (id) => {
  const declares = new RegExp(`const [A-Z_]+ = '${id.replace('.', '\\.')}'`);
  const places = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && declares.test(readFileSync(join('src', path), 'utf8')))
    .map((path) => path.replaceAll('\\', '/'));
  expect(places).toEqual(['core/intent-ids.ts']);
});
