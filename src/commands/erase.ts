// `npm run erase -- REFERENCE`: deletes everything kept under a request reference or a conversation, also while the server runs.
import { readConfig } from '../config.js';
import { Fault } from '../core/fault.js';
import { readReference } from '../core/reference.js';
import { openStore } from '../store/open.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe();

const [given] = process.argv.slice(2);
try {
  if (!given)
    throw new Fault(
      'erase/no-reference',
      'No reference was given',
      'Write it after --, as in: npm run erase -- GLM-4K7P-2QX',
    );
  const config = readConfig();
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    secret: config.secret,
    role: 'tool',
  });
  const done = await store.upkeep.erase(readReference(given) ?? given);
  await store.close();
  if (done === 'unknown')
    throw new Fault(
      'erase/unknown',
      `Nothing is kept under ${given}`,
      'Check the reference; what is past its days is gone already',
    );
  process.stdout.write(`Everything kept under ${given} is deleted.\n`);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
