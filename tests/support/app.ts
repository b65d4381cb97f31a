// Starts the whole application for a test: real server, real store in a folder of its own, on a free port.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../src/config.js';
import { startApp, type App, type AppOptions } from '../../src/main.js';
import { CHEAP } from './password-cost.js';

export const projectRoot = join(import.meta.dirname, '../..');

export interface TestApp extends App {
  readonly dataDir: string;
}

/** Settings as in the environment, over a silent log, a free port and a throw-away folder. */
export async function openApp(
  env: Record<string, string> = {},
  options: Partial<AppOptions> = {},
  change: Partial<Config> = {},
): Promise<TestApp> {
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'council-'));
  const config = readConfig({ LOG_LEVEL: 'silent', ...env, DATA_DIR: dataDir });
  const app = await startApp({ ...config, port: 0, ...change }, { root: projectRoot, passwordCost: CHEAP, ...options });
  return {
    ...app,
    dataDir,
    close: async () => {
      await app.close();
      if (!env['DATA_DIR']) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
