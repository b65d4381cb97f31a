// Shows that an answer is being made, when it takes longer than a moment: our server answers before it has anything to show.
import type { Store } from './web-chat.js';

const MOMENT_MS = 700;

export interface Typing {
  sent(): void;
  came(): void;
}

export function createTyping(store: () => Store | null): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    sent: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const activity = {
          id: `typing-${String(performance.now())}`,
          type: 'typing',
          timestamp: new Date().toISOString(),
          from: { id: 'assistant', role: 'bot', name: '' },
        };
        store()?.dispatch({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity } });
      }, MOMENT_MS);
    },
    came: () => clearTimeout(timer),
  };
}
