// Leaves at once: blank, forgotten, elsewhere. For someone who must not be seen here.
import { watchEscapes } from '../shared/escapes.js';
import { embedded, tellHost } from './host.js';
import { forget } from './resume.js';
import { readSettings } from './settings.js';

export function leaveNow(): void {
  document.body.replaceChildren();
  forget();
  tellHost({ assistant: 'exit' });
  if (!embedded) location.replace(readSettings().exit);
}

/** Every button that leaves, and Escape three times; `closes` tells whether an Escape has nothing to close in here. */
export function watchLeaving(closes: (event: KeyboardEvent) => boolean): void {
  document.querySelectorAll('[data-leave]').forEach((button) => button.addEventListener('click', leaveNow));
  // In a page it is the page that counts: it hears of each, and of keys between that never come in here.
  const own = watchEscapes(embedded ? () => undefined : leaveNow);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') {
        // The page counts for itself; it need not hear of every key.
        if (own.counting()) tellHost({ assistant: 'other' });
        return own.other();
      }
      own.press();
      tellHost({ assistant: 'escape', close: closes(event) });
    },
    // Before anyone can stop it.
    true,
  );
}
