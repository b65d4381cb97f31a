// A server in a process of its own, for measuring.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly url: string;
  /** From spawn to the first good answer of /readyz, in milliseconds. */
  readonly startMs: number;
  /** Resident set size in bytes, as Linux tells; NaN elsewhere. */
  residentBytes(): number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** `program` is a path under dist/. */
export async function startChild(program: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL(`../../${program}`, import.meta.url))],
    {
      env: { LOG_LEVEL: 'error', HOST: '127.0.0.1', ...env, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const url = `http://127.0.0.1:${String(port)}`;
  while (
    !(await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${String(child.exitCode)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    url,
    startMs: performance.now() - started,
    residentBytes: () => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1]) * 1024;
      } catch {
        return Number.NaN;
      }
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
