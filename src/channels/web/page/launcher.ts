// The launcher: the "Chat with us" button on any page, and the chat's frame in a panel, loaded on first use.
import type { LauncherSettings } from '../launcher-settings.js';
import { findPlace, isNarrow, twinsOf } from './launcher/host-page.js';
import { keepInPage, keepLanguage, keepLeft, keptInPage, keptLanguage, takeLeft } from './launcher/page-storage.js';
import { makePanel } from './launcher/panel.js';
import { readFromFrame } from './launcher/read-message.js';
import { makeShadow } from './launcher/shadow.js';
import { makeTalk } from './launcher/talk.js';
import { hearGone, tellGone, type Gone } from './shared/gone.js';
import { isLoneShift, watchPresses } from './shared/presses.js';

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
  let question: string | null = null;
  let harmed = false;
  let left = false;

  const draw = (): void => {
    if (!spoken) return;
    const { words, language } = spoken;
    const unread = talk.unread();
    const [alone, withNew] = talk.goesOn() ? [words.resume, words.resumeNew] : [words.label, words.labelNew];
    region.lang = language;
    region.setAttribute('aria-label', words.title);
    button.textContent = unread === 0 ? alone : withNew.replace('{n}', String(unread));
  };
  const talk = makeTalk(draw);
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
    talk.read();
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
    if (left) return;
    left = true;
    document.documentElement.style.setProperty('display', 'none', 'important');
    region.hidden = true;
    // The frame stays for the moment that it takes to forget; with none there, the next one forgets.
    if (panel.isMade()) panel.tell({ assistant: 'forget' });
    else if (talk.goesOn()) keepLeft();
    keepInPage(null);
    talk.over();
    // Browsers that shut the frame off from its own kind in other tabs leave this way.
    tellGone({ why: 'left', conversation: null });
    location.replace(councilAssistant.exit);
  };
  /** Off the screen at once; the frame has things to forget before it goes. */
  const vanish = (): void => {
    panel.close();
    button.classList.remove('button--open');
    button.setAttribute('aria-expanded', 'false');
    keepInPage(null);
    talk.over();
  };
  const gone = (told: Gone): void => {
    if (left) return;
    if (panel.isMade()) panel.tell({ assistant: 'gone', gone: told });
    if (told.why === 'left') {
      if (!panel.isMade() && talk.goesOn()) keepLeft();
      vanish();
    } else if (!panel.isMade() && keptInPage()?.conversation === told.conversation) {
      keepInPage(null);
      talk.over();
    }
  };
  const escapes = watchPresses(exit);
  const shifts = watchPresses(exit);
  const otherKey = (): void => {
    escapes.other();
    shifts.other();
  };

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
    // Held down it repeats: that is one press.
    if (event.repeat) return;
    if (event.key === 'Escape') {
      shifts.other();
      // The page's own Escape is none of ours, unless the chat is open or was a moment ago.
      if (panel.isOpen() || escapes.counting()) escapes.press();
      leave();
    } else if (harmed && panel.isOpen() && isLoneShift(event)) {
      escapes.other();
      shifts.press();
    } else otherKey();
  });
  hearGone(gone);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const follows = talk.isFollower(event.source);
    const ours = event.origin === origin && (follows || panel.isFrom(event.source));
    const told = ours ? readFromFrame(event.data) : null;
    switch (told?.assistant) {
      case 'hello':
        if (follows) return talk.tellFollower();
        panel.runs();
        panel.tell({
          assistant: 'kept',
          chat: keptInPage(),
          ask: question,
          left: takeLeft(),
          twins: twinsOf(document),
        });
        question = null;
        return;
      case 'ready':
        if (panel.isOpen()) panel.tell({ assistant: 'opened' });
        return;
      case 'new':
        if (!panel.isOpen()) talk.came();
        return;
      case 'unread':
        return talk.counted(told.count);
      case 'talk':
        return talk.told(told.until, told.people);
      case 'harm':
        harmed = true;
        return;
      case 'language':
        keepLanguage(told.language);
        spoken = inLanguage(told.language) ?? spoken;
        if (spoken) panel.speak(spoken);
        return draw();
      case 'keep':
        if (told.chat === null) talk.over();
        return keepInPage(told.chat);
      case 'close':
        return leave();
      case 'escape':
        shifts.other();
        escapes.press();
        if (told.close) leave();
        return;
      case 'shift':
        escapes.other();
        return shifts.press();
      case 'other':
        return otherKey();
      case 'exit':
        return exit();
      case 'vanished':
        vanish();
        return panel.remove();
      case 'deleted':
        return tellGone({ why: 'deleted', conversation: told.conversation });
      case undefined:
        return;
    }
  });
  draw();
  const watch = new URL(councilAssistant.watch, origin);
  watch.searchParams.set('host', location.origin);
  talk.follow(region, watch);
}

/** A page with a router of its own may not take it; then Close is the way out. */
function pushState(): void {
  try {
    history.pushState({ councilAssistant: true }, '');
  } catch {
    // As said.
  }
}
