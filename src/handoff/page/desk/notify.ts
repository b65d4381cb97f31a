// Notifications of the browser, asked for by a press only: that there is a chat or a message, never whose or what it says.
import { find } from './dom.js';
import { announce } from './status.js';
import { word } from './words.js';

const KEPT = 'desk-notify';
const WHAT = { chat: 'notify.chat', message: 'notify.message' } as const;

const box = find('notify', HTMLInputElement);
/** Absent where the page came without TLS, and on some phones. */
const offered = typeof Notification === 'function';
if (!offered) find('notify-box', HTMLElement).remove();
box.checked = offered && Notification.permission === 'granted' && kept() === 'on';
box.addEventListener('change', () => void chosen());

async function chosen(): Promise<void> {
  const granted = box.checked && (await Notification.requestPermission()) === 'granted';
  if (box.checked && !granted) announce(word('notify.denied'));
  box.checked = granted;
  try {
    localStorage.setItem(KEPT, granted ? 'on' : 'off');
  } catch {
    // Nothing may be kept here: the choice holds until the page is loaded again.
  }
}

/** Only while the desk is out of sight: whoever looks at it sees it there. */
export function notify(what: keyof typeof WHAT): void {
  if (!offered || !box.checked || !document.hidden) return;
  // One of a kind at a time; a newer one takes its place.
  const shown = new Notification(word(WHAT[what]), { tag: `desk-${what}`, silent: true });
  shown.addEventListener('click', () => {
    window.focus();
    shown.close();
  });
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
