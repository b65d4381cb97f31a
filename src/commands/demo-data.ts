// npm run demo-data: writes the demo councils' files again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietOnClosedPipe } from './closed-pipe.js';
import { generate } from './demo-data/generate.js';

quietOnClosedPipe();

const root = fileURLToPath(new URL('../..', import.meta.url));
for (const [path, bytes] of generate(root)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
  process.stdout.write(`${path}\n`);
}
