// The outside systems of this process: opens them, and tells /readyz and /metrics how they do.
import type { Log } from '../core/ports.js';
import type { Remotes, RemoteUse } from '../core/remote.js';
import { createRemote, type OpenRemote } from './remote.js';

export interface RemotesParts {
  readonly log: Log;
  readonly use: RemoteUse;
  /** Real time. */
  readonly now: () => Date;
}

export function createRemotes(parts: RemotesParts): Remotes {
  const open = new Map<string, OpenRemote>();
  return {
    open(options) {
      if (open.has(options.name)) throw new Error(`there are two remotes called ${options.name}`);
      const one = createRemote(options, parts);
      open.set(options.name, one);
      return one.remote;
    },
    health: () => [...open.values()].map(({ health }) => health()),
    close() {
      for (const { close } of open.values()) close();
    },
  };
}
