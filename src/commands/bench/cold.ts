// What a cold start of the skill as a Lambda function costs: the package as it is built, a fresh process, a database that is there, the first answers.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';

const SKILL = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
const COUNCIL = 'glanmarch';

const cold = z.object({ first: z.number(), second: z.number(), cpu: z.number(), said: z.array(z.string()) });

/** Milliseconds since the process began: to its first answer (it was opened), and to that to a question; and of CPU till the first. */
export type Cold = z.infer<typeof cold>;

export interface ColdBench {
  /** As the build tells it: bytes of the code and of what stands beside it. */
  readonly size: string;
  readonly starts: readonly Cold[];
}

/** `root` is the project's folder: the build and the tests' throwaway PostgreSQL are taken from there. */
export async function benchCold(root: string, times: number): Promise<ColdBench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cold-'));
  const out = join(folder, 'skill');
  const built = spawnSync(process.execPath, [join(root, 'src/commands/skill-lambda.mjs'), out], {
    env: { ...environmentOf(), COUNCIL },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the Lambda function was not built: ${built.stderr}`);
  const database = join(folder, 'postgres.mjs');
  await build({
    entryPoints: [join(root, 'tests/support/postgres.ts')],
    outfile: database,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: {
      js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(${JSON.stringify(pathToFileURL(join(root, 'package.json')).href)});`,
    },
    logLevel: 'error',
  });
  const { startPostgres } = (await import(pathToFileURL(database).href)) as ThrowAway;
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.createDatabase();
    const starts: Cold[] = [];
    // The first makes the tables, which are there when a function starts.
    for (let time = 0; time <= times; time++) starts.push(await start(out, databaseUrl));
    return { size: built.stdout.trim().replace(/^.*?: /, ''), starts: starts.slice(1) };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What of the tests' helper is used here. */
interface ThrowAway {
  readonly startPostgres: () => Promise<{
    readonly createDatabase: () => Promise<string>;
    readonly stop: () => Promise<void>;
  }>;
}

async function start(out: string, databaseUrl: string): Promise<Cold> {
  const program = fileURLToPath(new URL('./cold-start.js', import.meta.url));
  const child = spawn(process.execPath, [program, out, SKILL], {
    cwd: out,
    env: {
      ...environmentOf(),
      COUNCIL,
      DATABASE_URL: databaseUrl,
      SECRET: 'a secret of at least thirty-two characters',
      ALEXA_SKILL_ID: SKILL,
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`a cold start ended with ${String(code)}`);
  return cold.parse(JSON.parse(text));
}

/** What a process needs to run at all, and none of our settings. */
const environmentOf = (): Record<string, string> => Object.fromEntries([['PATH', '/usr/local/bin:/usr/bin:/bin']]);
