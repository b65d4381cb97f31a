// The panel that the chat's frame stands in: beside the page where there is room, over it on a phone.
import type { LauncherSettings, ToFrame } from '../../launcher-settings.js';
import { isNarrow, NARROW } from './host-page.js';

type Spoken = LauncherSettings['languages'][number];

export interface Panel {
  isMade(): boolean;
  make(spoken: Spoken, close: () => void): void;
  open(): void;
  close(): void;
  isOpen(): boolean;
  isFrom(source: MessageEventSource | null): boolean;
  tell(message: ToFrame): void;
  /** The frame's script has begun: what was shown meanwhile goes. */
  runs(): void;
  speak(spoken: Spoken): void;
  remove(): void;
}

/** After so long without a word from the frame something keeps it away: the page's policy, a blocker, the network. */
const BLOCKED_MS = 12_000;

export function makePanel(region: HTMLElement, origin: string): Panel {
  let panel: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  /** Covered by the chat, the page must not be reached by Tab or by a screen reader. */
  const covered: HTMLElement[] = [];
  const cover = (): void => {
    const covers = panel !== null && !panel.hidden && isNarrow();
    if (!covers) {
      for (const other of covered.splice(0)) other.inert = false;
      return;
    }
    for (const other of document.body.children)
      if (other instanceof HTMLElement && other.localName !== 'council-assistant' && !other.inert) {
        other.inert = true;
        covered.push(other);
      }
  };
  matchMedia(NARROW).addEventListener('change', cover);

  return {
    isMade: () => panel !== null,
    make: ({ frame: path, plain, words, language }, close) => {
      panel = document.createElement('div');
      panel.className = 'panel';
      panel.hidden = true;
      const address = new URL(path, origin);
      address.searchParams.set('host', location.origin);
      frame = document.createElement('iframe');
      frame.className = 'frame';
      frame.title = words.title;
      frame.lang = language;
      frame.allow = 'microphone';
      frame.src = address.href;
      const { wait, blocked } = waiting(words, new URL(plain, origin).href, close);
      panel.append(wait, frame);
      region.append(panel);
      setTimeout(blocked, BLOCKED_MS);
    },
    open: () => {
      if (!panel) return;
      panel.hidden = false;
      cover();
      frame?.focus();
    },
    close: () => {
      if (panel) panel.hidden = true;
      cover();
    },
    isOpen: () => panel !== null && !panel.hidden,
    isFrom: (source) => source !== null && source === frame?.contentWindow,
    tell: (message) => frame?.contentWindow?.postMessage(message, origin),
    runs: () => panel?.classList.add('panel--runs'),
    speak: ({ words, language }) => {
      if (!frame) return;
      frame.title = words.title;
      frame.lang = language;
    },
    remove: () => {
      panel?.remove();
      panel = frame = null;
      cover();
    },
  };
}

/** Shown until the frame draws itself; says so when it never will. */
function waiting(
  words: Spoken['words'],
  plain: string,
  close: () => void,
): { readonly wait: HTMLElement; readonly blocked: () => void } {
  const wait = document.createElement('div');
  wait.className = 'wait';
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  told.textContent = words.opening;
  const link = document.createElement('a');
  link.href = plain;
  link.textContent = words.plain;
  const way = document.createElement('p');
  way.append(link);
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.textContent = words.close;
  shut.addEventListener('click', close);
  wait.append(told, way, shut);
  return {
    wait,
    blocked: () => {
      told.textContent = words.blocked;
    },
  };
}
