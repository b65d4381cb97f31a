// The one line of HTML on a council's own page, on another site, for one file of tests: what a test opens is closed after it.
import { afterEach, beforeEach } from 'vitest';
import { openCouncilPage, type CouncilPage, type CouncilPageOptions } from './council-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

export let council: CouncilPage;
export let errors: string[];

beforeEach(() => {
  errors = [];
});
afterEach(async () => {
  await (council as CouncilPage | undefined)?.close();
});

export const open = async (
  options: CouncilPageOptions & { readonly allowed?: boolean } = {},
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
): Promise<void> => {
  // The page must know where the assistant is, and the assistant which page may show it.
  const sites: string[] = [];
  await openPlace({ change: { sites } });
  council = await openCouncilPage(place.url, {
    ...options,
    ...(options.policy !== undefined && { policy: options.policy.replaceAll('ASSISTANT', place.url) }),
  });
  if (options.allowed !== false) sites.push(council.origin);
  await openContext({ viewport: size });
  await openPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) errors.push(message.text());
  });
};
export const visit = (): Promise<unknown> => page.goto(council.origin);

/** What the README asks a strict site for: two sources, no inline styles, no other host. */
export const STRICT =
  "default-src 'none'; script-src 'self' ASSISTANT; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src ASSISTANT; base-uri 'self'; form-action 'self'";

/** Browsers that deny a frame of another site any storage. */
export const DENIED = `if (window !== window.parent)
  for (const name of ['sessionStorage', 'localStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied', 'SecurityError') } })`;
/** What the button says. */
export const label = (): Promise<string | null> => page.locator('#launcher').textContent();
