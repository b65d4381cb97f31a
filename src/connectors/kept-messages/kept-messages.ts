// The demo's sender: nothing leaves the machine. The newest messages are kept, encrypted, in DATA_DIR/messages for staff to see.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageSender, WrittenMessage } from '../../core/messages-out.js';
import type { Vault } from '../../core/store.js';

export interface KeptMessage extends WrittenMessage {
  /** Real time. */
  readonly at: Date;
}

export interface KeptMessages extends MessageSender {
  /** Newest first. */
  newest(): Promise<readonly KeptMessage[]>;
}

/** How many are kept. */
const MOST = 100;
const NAME = /^\d{4}-\d\d-\d\dT[\d-]+Z-[\da-f-]{36}\.sealed$/;

export function createKeptMessages(dataDir: string, vault: Vault, now: () => Date): KeptMessages {
  const folder = join(dataDir, 'messages');
  const names = async (): Promise<readonly string[]> => {
    const all = await readdir(folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    return all
      .filter((name) => NAME.test(name))
      .sort()
      .reverse();
  };
  return {
    can: ['email', 'text'],
    send: async (message) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const at = now().toISOString();
      const path = join(folder, `${at.replace(/[:.]/g, '-')}-${randomUUID()}.sealed`);
      // Written aside, so that nobody reads half of it.
      await writeFile(`${path}.new`, vault.seal(JSON.stringify({ ...message, at })), { mode: 0o600 });
      await rename(`${path}.new`, path);
      for (const old of (await names()).slice(MOST)) await rm(join(folder, old), { force: true });
      return { sent: true };
    },
    newest: async () => {
      const read = await Promise.all(
        (await names()).slice(0, MOST).map(async (name) => {
          const text = vault.open(await readFile(join(folder, name), 'utf8').catch(() => ''));
          if (text === null) return [];
          const kept = JSON.parse(text) as WrittenMessage & { readonly at: string };
          return [{ ...kept, at: new Date(kept.at) }];
        }),
      );
      return read.flat();
    },
  };
}
