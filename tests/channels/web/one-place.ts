// A web channel and a browser without scripts for the test that runs: opened by it, closed after it.
import { onTestFinished } from 'vitest';
import { plainBrowser, type PlainBrowser } from './browser-less.js';
import { openWeb, type WebOptions, type WebPlace } from './place.js';

/** Those of the test that runs; whoever imports them sees the newest. */
export let place: WebPlace;
export let browser: PlainBrowser;

export async function open(options: WebOptions = {}): Promise<void> {
  const opened = await openWeb(options);
  onTestFinished(() => opened.close());
  place = opened;
  browser = plainBrowser(place.url);
}
