// What the launcher has to know of the page it stands on.

/** Where our script came from, and the language that the page asks for; null when it cannot be told. */
export function findPlace(current: HTMLOrSVGScriptElement | null): { origin: string; asked: string } | null {
  const script =
    current instanceof HTMLScriptElement
      ? current
      : document.querySelector<HTMLScriptElement>('script[src*="/chat.js"]');
  if (!script) return null;
  // The property is whole whatever the page's <base> says.
  const { origin } = new URL(script.src, location.href);
  return { origin, asked: script.getAttribute('data-language') ?? (document.documentElement.lang || '') };
}

/** Below this there is no room beside the page. */
export const NARROW = '(max-width: 639.98px)';
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

/** The page in its other languages, as its head says. */
export function twinsOf(page: Document): Record<string, string> {
  const twins: Record<string, string> = {};
  page.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][hreflang]').forEach((link) => {
    if (/^https?:/.test(link.href)) twins[link.hreflang.slice(0, 2).toLowerCase()] = link.href;
  });
  return twins;
}
