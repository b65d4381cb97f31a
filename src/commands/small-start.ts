// Keeps what a start needs for a moment small, and gives it back: reading and learning leave half as much again behind as they keep.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How fast V8 widens the room for what is new. Nearly all that a start makes stays, and the room (32 MB) would be kept for good. */
const GROWTH = '--semi-space-growth-factor';
const [NONE, USUAL] = [1, 2];
setFlagsFromString(`${GROWTH}=${String(NONE)}`);

/** For when all is loaded and nobody waits yet: a fifth of a second. From then on V8 takes what room the work needs. */
export function giveBack(): void {
  setFlagsFromString(`${GROWTH}=${String(USUAL)}`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how?: { type: 'major'; flavor: 'last-resort' }) => void;
  // What one finds, the next takes out of its pages, and the last gives the pages back: Node 24 keeps them otherwise.
  collect();
  collect();
  collect({ type: 'major', flavor: 'last-resort' });
}
