// A place on the page that its styles cannot reach: a shadow root in the top layer, its styles made by script, as strict policies allow.
import { styles } from './styles.js';

/** Null in a browser without shadow roots: the page's own link to the plain chat is there. */
export function makeShadow(colour: string): ShadowRoot | null {
  const host = document.createElement('council-assistant');
  if (!('attachShadow' in host)) return null;
  // The page may style every element there is; what stands here with "important" it cannot.
  for (const [name, value] of OURS) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'open' });
  const text = styles(colour);
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
  document.body.append(host);
  lift(host);
  return root;
}

const OURS: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', 'auto 0 0 auto'],
  ['width', '0'],
  ['height', '0'],
  ['overflow', 'visible'],
  ['visibility', 'visible'],
  ['opacity', '1'],
  ['z-index', '2147483647'],
];

/** Above everything, whatever the page transforms or stacks. */
function lift(host: HTMLElement): void {
  if (!('showPopover' in host)) return;
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // It then stands where its z-index puts it.
  }
}
