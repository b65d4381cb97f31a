// Talks with the page that the window stands in: ours, or one of the council's sites; nobody else is listened to.
import type { FromFrame, ToFrame } from '../../launcher-settings.js';
import { readSettings } from './settings.js';

export const embedded = window.parent !== window;
const asked = new URL(location.href).searchParams.get('host') ?? location.origin;
const known = asked === location.origin || readSettings().sites.includes(asked);

export function tellHost(message: FromFrame): void {
  if (embedded && known) window.parent.postMessage(message, asked);
}

export function hearHost(listen: (message: ToFrame) => void): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (!known || origin !== asked || source !== window.parent) return;
    if (typeof data === 'object' && data !== null && 'assistant' in data) listen(data as ToFrame);
  });
}

/** The same window at another address of ours, still knowing where it stands. */
export function within(path: string): string {
  const address = new URL(path, location.origin);
  const host = new URL(location.href).searchParams.get('host');
  if (host !== null) address.searchParams.set('host', host);
  return address.href;
}
