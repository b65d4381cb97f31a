// Tells every other tab and frame of this origin that a talk must be gone from the screen, and hears it from them.

/** `left`: somebody must not be seen here, whatever the tab shows; `deleted`: this one conversation. */
export interface Gone {
  readonly why: 'left' | 'deleted';
  readonly conversation: string | null;
}

const NAME = 'council-assistant.gone';

/** Where a browser has no channel, or denies it to this frame, the storage's own event tells. */
let channel: BroadcastChannel | null = null;
try {
  channel = new BroadcastChannel(NAME);
} catch {
  // As said.
}

export function tellGone(gone: Gone): void {
  channel?.postMessage(gone);
  try {
    // Different each time, or it would be no event; and nothing of it stays.
    localStorage.setItem(NAME, JSON.stringify({ ...gone, at: Date.now() }));
    localStorage.removeItem(NAME);
  } catch {
    // Denied too: the page that the frame stands in tells the others.
  }
}

/** One that is told in both ways is heard twice. */
export function hearGone(heard: (gone: Gone) => void): void {
  const read = (told: unknown): void => {
    if (isGone(told)) heard(told);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => read(data));
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== NAME || newValue === null) return;
    try {
      read(JSON.parse(newValue));
    } catch {
      // Somebody else's.
    }
  });
}

const isGone = (told: unknown): told is Gone =>
  typeof told === 'object' &&
  told !== null &&
  'why' in told &&
  (told.why === 'left' || told.why === 'deleted') &&
  'conversation' in told;
