// What every port of the store is made from.
import type { Log } from '../core/ports.js';
import type { Engine } from './engine.js';
import type { Sealed } from './sealed.js';

export interface Base {
  readonly engine: Engine;
  readonly sealed: Sealed;
  /** The id under which this process holds its claims. */
  readonly process: string;
  readonly log: Log;
}
