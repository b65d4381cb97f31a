// The server for measuring the skill: Amazon's services may stand on loopback.
import { fileURLToPath } from 'node:url';
import { environment, readConfig } from '../../config.js';
import { startApp } from '../../main.js';

const app = await startApp(readConfig(environment()), {
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  amazon: { allow: ({ hostname }) => hostname === '127.0.0.1' },
});
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
