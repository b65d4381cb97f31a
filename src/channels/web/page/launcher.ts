// The "Chat with us" button: opens the chat in a panel of this page, loaded on first use. Without it the button is a link.
import { isNarrow, makePanel, type Panel } from './launcher/panel.js';

/** What the chat's frame tells us; it is of our own origin, and nobody else is listened to. */
interface FromFrame {
  readonly assistant: 'close' | 'new' | 'ready';
}

const button = document.querySelector<HTMLAnchorElement>('a[data-frame]');
if (button) launch(button);

function launch(button: HTMLAnchorElement): void {
  document.documentElement.classList.add('js');
  let panel: Panel | null = null;
  let unread = 0;
  const { frame = '', title = '', label = '', new: labelNew = '' } = button.dataset;
  const tellUnread = (): void => {
    button.textContent = unread === 0 ? label : labelNew.replace('{n}', String(unread));
  };
  const shown = (): boolean => panel?.isOpen() ?? false;

  const open = (ask: string | null): void => {
    if (panel === null) {
      const address = new URL(frame, location.href);
      if (ask !== null) address.searchParams.set('ask', ask);
      panel = makePanel(address, title);
    } else if (ask !== null) {
      panel.tell({ assistant: 'ask', text: ask });
    }
    if (!shown() && isNarrow()) history.pushState({ chat: true }, '');
    panel.open();
    button.classList.add('site-launcher--open');
    panel.tell({ assistant: 'opened' });
    unread = 0;
    tellUnread();
  };
  const close = (): void => {
    if (!shown()) return;
    panel?.close();
    button.classList.remove('site-launcher--open');
    button.focus();
  };
  /** On a phone the chat covers the page, and the phone's own Back is how people leave it. */
  const leave = (): void => {
    const state: unknown = history.state;
    if (typeof state === 'object' && state !== null && 'chat' in state) history.back();
    else close();
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>('a[data-frame], a[data-ask]');
    if (!link) return;
    event.preventDefault();
    open(link.dataset['ask'] ?? null);
  });
  document.querySelector<HTMLFormElement>('form[data-ask-form]')?.addEventListener('submit', (event) => {
    const field = document.querySelector<HTMLInputElement>('#ask');
    const question = field?.value.trim() ?? '';
    event.preventDefault();
    if (field) field.value = '';
    open(question === '' ? null : question);
  });
  window.addEventListener('popstate', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown()) leave();
  });
  window.addEventListener('message', (event) => {
    if (event.origin !== location.origin || !panel?.isFrom(event.source) || !isFromFrame(event.data)) return;
    switch (event.data.assistant) {
      case 'close':
        leave();
        break;
      case 'new':
        if (!shown()) unread += 1;
        tellUnread();
        break;
      case 'ready':
        if (shown()) panel.tell({ assistant: 'opened' });
        break;
    }
  });
}

const isFromFrame = (data: unknown): data is FromFrame =>
  typeof data === 'object' &&
  data !== null &&
  'assistant' in data &&
  ['close', 'new', 'ready'].includes(String(data.assistant));
