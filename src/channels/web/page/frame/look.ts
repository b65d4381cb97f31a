// What the reader's device asks for: dark, no motion; told again when it changes.
import type { Look } from './style-options.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

export const lookNow = (colour: string): Look => ({ colour, dark: dark.matches, still: still.matches });

export function watchLook(changed: () => void): void {
  dark.addEventListener('change', changed);
  still.addEventListener('change', changed);
}
