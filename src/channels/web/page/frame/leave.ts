// Leaves at once: blank, forgotten, elsewhere. For someone who must not be seen here.
import { isLoneShift, watchPresses } from '../shared/presses.js';
import { tellGone } from '../shared/gone.js';
import { embedded, tellHost } from './host.js';
import { forget, read, revoke } from './resume.js';
import { readSettings } from './settings.js';

let left = false;

/** Off the screen and out of the storage first; then the server is told, which takes a moment. */
function clear(): void {
  const chat = read();
  document.body.replaceChildren();
  forget();
  if (chat) revoke(chat);
}

export function leaveNow(): void {
  if (left) return;
  left = true;
  const { exit } = readSettings();
  const conversation = read()?.conversation ?? null;
  clear();
  tellGone({ why: 'left', conversation });
  tellHost({ assistant: 'exit' });
  if (!embedded) location.replace(exit);
}

/** They left at once in another tab: nothing may be seen here either. The council's page around the window may stay. */
export function vanish(): void {
  if (left) return;
  left = true;
  const { exit } = readSettings();
  clear();
  tellHost({ assistant: 'vanished' });
  if (!embedded) location.replace(exit);
}

export interface Leaving {
  /** They told of harm: from now on Shift three times leaves too, as on pages that are about it. */
  harm(): void;
}

/** Every button that leaves, and Escape three times; `closes` tells whether an Escape has nothing to close in here. */
export function watchLeaving(closes: (event: KeyboardEvent) => boolean): Leaving {
  document.querySelectorAll('[data-leave]').forEach((button) => button.addEventListener('click', leaveNow));
  // In a page it is the page that counts: it hears of each, and of keys between that never come in here.
  const leave = embedded ? (): void => undefined : leaveNow;
  const [escapes, shifts] = [watchPresses(leave), watchPresses(leave)];
  let harmed = false;
  document.addEventListener(
    'keydown',
    (event) => {
      // Held down it repeats: that is one press.
      if (event.repeat) return;
      if (event.key === 'Escape') {
        shifts.other();
        escapes.press();
        tellHost({ assistant: 'escape', close: closes(event) });
      } else if (harmed && isLoneShift(event)) {
        escapes.other();
        shifts.press();
        tellHost({ assistant: 'shift' });
      } else {
        // The page counts for itself; it need not hear of every key.
        if (escapes.counting() || shifts.counting()) tellHost({ assistant: 'other' });
        escapes.other();
        shifts.other();
      }
    },
    // Before anyone can stop it.
    true,
  );
  return {
    harm: () => {
      if (!harmed) tellHost({ assistant: 'harm' });
      harmed = true;
    },
  };
}
