// `npm start`: reads the settings, starts everything, tells where it is, and stops gracefully when asked to.
// First, before what it is for.
import { giveBack } from './small-start.js';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { Fault } from '../core/fault.js';
import { startApp } from '../main.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const config = readConfig();
  const app = await startApp(config, { root, loaded: giveBack });
  say(`Council Assistant for ${config.council} on Node ${process.version}`);
  say(`  the page          ${app.url}/`);
  say(`  the agents' desk  ${app.url}/desk`);
  if (app.demoAgent) say(`  demo agent, shown this once: ${app.demoAgent.email} / ${app.demoAgent.password}`);
  const stop = (): void => {
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`Cannot start: ${error.message}\n`);
  process.exitCode = 1;
}
