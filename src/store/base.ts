// What every port of the store is made from.
import type { Log } from '../core/ports.js';
import type { Reply } from '../core/reply.js';
import type { Vault } from '../core/store.js';
import type { Language } from '../core/turn.js';
import type { Engine } from './engine.js';
import type { Sealed } from './sealed.js';

export interface Base {
  readonly engine: Engine;
  readonly sealed: Sealed;
  readonly vault: Vault;
  /** A keyed digest, to find by what must not be kept in plain text. */
  readonly digest: (text: string) => string;
  /** The id under which this process holds its claims. */
  readonly process: string;
  readonly log: Log;
  /** The answer to a turn that is given up. */
  readonly sorry: (language: Language) => Reply | null;
  /** Whether a system of the council's takes requests of this service (catalogue id). */
  readonly delivers: (service: string) => boolean;
}
