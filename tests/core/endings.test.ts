// The list of endings is closed and documented: the README names every one, in the same words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENDINGS } from '../../src/core/endings.js';

it.each(Object.entries(ENDINGS))('%s is in the README', (ending, means) => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    .replace(/ +\|/g, ' |')
    .replace(/\| +/g, '| ');
  expect(readme).toContain(`| \`${ending}\` | ${means} |`);
});
