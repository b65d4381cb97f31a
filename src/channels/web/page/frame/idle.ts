// A talk that nobody uses ends: warned of some minutes before, kept open by anything they do. Never while a person is waited for.
import { fill, part } from './settings.js';
import type { Told } from './told.js';

const QUIET_MS = 25 * 60_000;
const WARNED_MS = 5 * 60_000;

export interface Idle {
  /** The resident did something. */
  used(): void;
  /** They wait for a person or talk with one: there is no end to that from here. */
  hold(held: boolean): void;
  stop(): void;
}

export function watchIdle(words: { readonly idle: string; readonly still: string }, told: Told, end: () => void): Idle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  let stopped = false;
  const box = part('idle');
  const warn = (): void => {
    told.say(fill(words.idle, { m: String(WARNED_MS / 60_000) }));
    box.hidden = false;
    timer = setTimeout(() => {
      box.hidden = true;
      stopped = true;
      end();
    }, WARNED_MS);
  };
  const begin = (): void => {
    clearTimeout(timer);
    if (!box.hidden) {
      box.hidden = true;
      told.say('');
    }
    if (!held && !stopped) timer = setTimeout(warn, QUIET_MS);
  };
  part('stay').addEventListener('click', () => {
    begin();
    told.sayBriefly(words.still);
    document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
  });
  document.addEventListener('keydown', begin);
  begin();
  return {
    used: begin,
    hold: (now) => {
      // Told with every message, and again after a lost connection: only a change begins the time anew.
      if (now === held) return;
      held = now;
      begin();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      box.hidden = true;
    },
  };
}
