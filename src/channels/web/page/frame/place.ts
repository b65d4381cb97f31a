// Their place in the queue, in the bar above the talk for as long as they wait; heard when it gets better.
import type { PlaceTold } from '../../place-route.js';
import { ask } from './api.js';
import { read } from './resume.js';
import { part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';

const EVERY_MS = 20_000;
/** Said aloud at most so often, but always when they are next. */
const HEARD_MS = 60_000;

export interface Place {
  /** They wait for a person, or wait no longer. */
  waits(waits: boolean): void;
}

export function createPlace({ language }: FrameSettings, told: Told): Place {
  const bar = part('with');
  let timer: ReturnType<typeof setInterval> | undefined;
  let last: number | null = null;
  let heard = -Infinity;
  const look = async (): Promise<void> => {
    const response = await ask('/api/webchat/place', { language }, read()?.token);
    if (!response.ok || timer === undefined) return;
    const { n, words } = (await response.json()) as PlaceTold;
    if (n === null || bar.hidden) return;
    bar.textContent = words;
    const better = last !== null && n < last;
    last = n;
    if (!better || (n > 1 && performance.now() - heard < HEARD_MS)) return;
    heard = performance.now();
    told.hear(words);
  };
  // Without an answer the bar says that they wait, as before.
  const tell = (): void => void look().catch(() => undefined);
  return {
    waits: (waits) => {
      if (!waits) {
        clearInterval(timer);
        timer = undefined;
        last = null;
        return;
      }
      timer ??= setInterval(tell, EVERY_MS);
      tell();
    },
  };
}
