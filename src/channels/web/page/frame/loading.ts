// Loads Web Chat's one large file and shows how far it is: a phone on a slow line takes some seconds.
import { part } from './settings.js';
import { loadWebChat, type WebChat } from './web-chat.js';

/** Bytes of the file as it runs, version 4.18.1: what is counted comes unpacked, so the answer's own length tells nothing. */
const BYTES = 3_890_000;
const DONE = 99;

/** Rejects when it is not there or does not run. */
export async function loadShowing(address: string): Promise<WebChat> {
  await fetchShowing(address).catch(() => undefined);
  return loadWebChat(address);
}

/** Into the browser's cache, from which the script then comes. */
async function fetchShowing(address: string): Promise<void> {
  const progress = part<HTMLProgressElement>('progress');
  const { ok, body } = await fetch(address, { credentials: 'same-origin' });
  if (!ok || !body) return;
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.length;
    progress.value = Math.min(DONE, Math.round((bytes / BYTES) * 100));
  }
}
