// Tries again after trouble that may pass, with full jitter, while the deadline allows.
import { setTimeout as pause } from 'node:timers/promises';
import type { Exchanged, Failed } from './exchange.js';

/** Milliseconds: the pause before try n is anywhere from 0 to FIRST doubled n times, at most LONGEST. */
const FIRST = 100;
const LONGEST = 1_000;

/** `by`: on the process's own timer, in milliseconds. */
export async function withRetries(
  once: () => Promise<Exchanged>,
  tries: number,
  by: number,
  random: () => number = Math.random,
): Promise<Exchanged> {
  for (let n = 1; ; n += 1) {
    const answer = await once();
    if (answer.ok || n >= tries || !mayPass(answer)) return answer;
    const wait = (answer.retryAfter ?? 0) * 1000 + random() * Math.min(LONGEST, FIRST * 2 ** n);
    if (performance.now() + wait >= by) return answer;
    await pause(wait);
  }
}

const mayPass = ({ why }: Failed): boolean => why === 'unreachable' || why === 'busy';
