// Tells the desk how far the resident has read what a person wrote: only once it is in front of them.
import { ask } from './api.js';
import { read } from './resume.js';

export interface Seen {
  /** A message of somebody else's came; `staff`: of a person. */
  came(line: number, staff: boolean): void;
}

/** `place` is where the messages are: out of sight when the window is closed, or scrolled away in the page around it. */
export function createSeen(place: HTMLElement): Seen {
  let last = 0;
  let told = 0;
  let inSight = false;
  const tell = (): void => {
    if (last <= told || !inSight || document.hidden) return;
    const { conversation = '', token } = read() ?? {};
    const before = told;
    told = last;
    const path = `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities`;
    const answered = ask(path, { type: 'event', name: 'seen', value: last }, token);
    // Told with the next one instead.
    answered.catch(() => (told = before));
  };
  new IntersectionObserver((entries) => {
    inSight = entries.at(-1)?.isIntersecting ?? false;
    tell();
  }).observe(place);
  document.addEventListener('visibilitychange', tell);
  return {
    came(line, staff) {
      if (!staff) return;
      last = Math.max(last, line);
      tell();
    },
  };
}
