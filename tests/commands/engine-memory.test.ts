// The memory that the engine adds, as the bench measures it: two processes, and what the one has more.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the process with the engine holds more than the one without, and far less than a second server would', () => {
  const root = process.cwd();
  const megabytes = (engine: string): number =>
    Number(
      execFileSync(
        process.execPath,
        [join(root, 'src/commands/run.mjs'), 'commands/bench/memory-child', root, engine],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      ),
    ) / 1_048_576;
  // Learns, where nothing is kept yet.
  megabytes('with');
  const more = megabytes('with') - megabytes('without');
  expect(more).toBeGreaterThan(5);
  // The limit is 80, held by `npm run bench` over a median; one pair of processes may differ by more.
  expect(more).toBeLessThanOrEqual(120);
});
