// What the server wrote into the page for us.
import type { FrameSettings } from '../../frame-settings.js';

export type { FrameSettings };

export const readSettings = (): FrameSettings =>
  JSON.parse(document.querySelector('#settings')?.textContent ?? '{}') as FrameSettings;

export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** An element that the page is sure to have. */
export function part<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}
