// The launcher: the "Chat with us" button on any page, and the chat's frame in a panel, loaded on first use.
import type { LauncherSettings } from '../launcher-settings.js';
import { findPlace, isNarrow, twinsOf } from './launcher/host-page.js';
import { keepInPage, keptInPage, keepLanguage, keptLanguage } from './launcher/page-storage.js';
import { makePanel } from './launcher/panel.js';
import { readFromFrame } from './launcher/read-message.js';
import { makeShadow } from './launcher/shadow.js';
import { watchEscapes } from './shared/escapes.js';

/** The server writes it before this script. */
declare const councilAssistant: LauncherSettings;

const place = findPlace(document.currentScript);
if (place !== null && document.querySelector('council-assistant') === null) {
  // The script may come before the page's body, and a page whose scripts fail must still get its button.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => launch(place));
  else launch(place);
}

function launch({ origin, asked }: { readonly origin: string; readonly asked: string }): void {
  const [first] = councilAssistant.languages;
  const inLanguage = (wanted: string): LauncherSettings['languages'][number] | undefined =>
    councilAssistant.languages.find(({ language }) => language === wanted);
  let spoken = inLanguage(keptLanguage() ?? asked) ?? inLanguage(asked.slice(0, 2).toLowerCase()) ?? first;
  if (!spoken) return;
  const root = makeShadow(councilAssistant.colour);
  if (!root) return;

  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'launcher';
  button.className = 'button';
  button.setAttribute('aria-expanded', 'false');
  const region = document.createElement('aside');
  region.append(button);
  root.append(region);
  const panel = makePanel(region, origin);
  let unread = 0;
  let question: string | null = null;

  const draw = (): void => {
    if (!spoken) return;
    const { words, language } = spoken;
    region.lang = language;
    region.setAttribute('aria-label', words.title);
    button.textContent = unread === 0 ? words.label : words.labelNew.replace('{n}', String(unread));
  };
  const open = (ask: string | null): void => {
    if (!spoken) return;
    if (!panel.isOpen() && isNarrow()) pushState();
    if (panel.isMade()) {
      if (ask !== null) panel.tell({ assistant: 'ask', text: ask });
    } else {
      question = ask;
      panel.make(spoken, close);
    }
    panel.open();
    button.classList.add('button--open');
    button.setAttribute('aria-expanded', 'true');
    panel.tell({ assistant: 'opened' });
    unread = 0;
    draw();
  };
  const close = (): void => {
    if (!panel.isOpen()) return;
    panel.close();
    button.classList.remove('button--open');
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  /** On a phone the chat covers the page, and the phone's own Back is how people leave it. */
  const leave = (): void => {
    const state: unknown = history.state;
    if (panel.isOpen() && typeof state === 'object' && state !== null && 'councilAssistant' in state) history.back();
    else close();
  };
  /** Nothing stays on the screen, in the storage or behind the Back button. */
  const exit = (): void => {
    panel.remove();
    keepInPage(null);
    document.documentElement.style.setProperty('display', 'none', 'important');
    location.replace(councilAssistant.exit);
  };
  const escapes = watchEscapes(exit);

  button.addEventListener('click', () => open(null));
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest('[data-council-assistant]');
    if (!link) return;
    event.preventDefault();
    open(link.getAttribute('data-council-assistant') || null);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-council-assistant-form')) return;
    const field = form.querySelector<HTMLInputElement>('input[name=ask]');
    const asks = field?.value.trim() ?? '';
    event.preventDefault();
    if (field) field.value = '';
    open(asks === '' ? null : asks);
  });
  window.addEventListener('popstate', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // The page's own Escape is none of ours, unless the chat is open or was a moment ago.
      if (panel.isOpen() || escapes.counting()) escapes.press();
      leave();
    } else escapes.other();
  });
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const told = event.origin === origin && panel.isFrom(event.source) ? readFromFrame(event.data) : null;
    switch (told?.assistant) {
      case 'hello':
        panel.runs();
        panel.tell({ assistant: 'kept', chat: keptInPage(), ask: question, twins: twinsOf(document) });
        question = null;
        return;
      case 'ready':
        if (panel.isOpen()) panel.tell({ assistant: 'opened' });
        return;
      case 'new':
        if (!panel.isOpen()) unread += 1;
        return draw();
      case 'language':
        keepLanguage(told.language);
        spoken = inLanguage(told.language) ?? spoken;
        if (spoken) panel.speak(spoken);
        return draw();
      case 'keep':
        return keepInPage(told.chat);
      case 'close':
        return leave();
      case 'escape':
        escapes.press();
        if (told.close) leave();
        return;
      case 'other':
        return escapes.other();
      case 'exit':
        return exit();
      case undefined:
        return;
    }
  });
  draw();
}

/** A page with a router of its own may not take it; then Close is the way out. */
function pushState(): void {
  try {
    history.pushState({ councilAssistant: true }, '');
  } catch {
    // As said.
  }
}
