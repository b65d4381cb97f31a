// The panel that the chat's frame stands in: beside the page where there is room, over it on a phone.

export interface Panel {
  open(): void;
  close(): void;
  isOpen(): boolean;
  isFrom(source: MessageEventSource | null): boolean;
  /** Something for the frame; it is of our own origin. */
  tell(message: object): void;
}

/** Below this there is no room beside the page. */
export const isNarrow = (): boolean => matchMedia('(max-width: 639.98px)').matches;

export function makePanel(address: URL, title: string): Panel {
  const panel = document.createElement('aside');
  panel.className = 'chat-panel';
  panel.setAttribute('aria-label', title);
  panel.hidden = true;
  const frame = document.createElement('iframe');
  frame.className = 'chat-panel__frame';
  frame.title = title;
  frame.src = address.href;
  panel.append(frame);
  document.body.append(panel);

  /** Covered by the chat, the page must not be reached by Tab or by a screen reader. */
  const cover = (): void => {
    for (const other of document.body.children) {
      if (other !== panel && other instanceof HTMLElement) other.inert = !panel.hidden && isNarrow();
    }
  };
  matchMedia('(max-width: 639.98px)').addEventListener('change', cover);
  return {
    open: () => {
      panel.hidden = false;
      cover();
      frame.focus();
    },
    close: () => {
      panel.hidden = true;
      cover();
    },
    isOpen: () => !panel.hidden,
    isFrom: (source) => source === frame.contentWindow,
    tell: (message) => frame.contentWindow?.postMessage(message, location.origin),
  };
}
