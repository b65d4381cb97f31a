// One deadline for all that a turn asks of the model: the time starts with its first question.
import type { Turn } from '../core/turn.js';

export type Deadline = (turn: Turn) => AbortSignal;

export function createDeadline(milliseconds: number): Deadline {
  const started = new WeakMap<Turn, AbortSignal>();
  return (turn) => {
    const signal = started.get(turn) ?? AbortSignal.timeout(milliseconds);
    started.set(turn, signal);
    return signal;
  };
}
