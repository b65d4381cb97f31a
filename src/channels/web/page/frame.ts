// The chat window: loads the official Web Chat client, connects it to our Direct Line, and looks after what is around it.
import { watchConnection, type Told } from './frame/connection.js';
import { cardOnly, narrated, statusLine } from './frame/narrate.js';
import { begin, forget, keep, keepAlive, read, resume, type Chat } from './frame/resume.js';
import { part, readSettings, type FrameSettings } from './frame/settings.js';
import { STRINGS_CY } from './frame/strings-cy.js';
import { STRINGS_EN } from './frame/strings-en.js';
import { cardOptions, styleOptions } from './frame/style-options.js';
import { loadWebChat, type Middleware, type Store, type WebChat } from './frame/web-chat.js';

const settings = readSettings();
const embedded = window.parent !== window;
const tellParent = (assistant: 'close' | 'new' | 'ready'): void => {
  if (embedded) window.parent.postMessage({ assistant }, location.origin);
};

const told: Told = {
  say: (text) => {
    part('status').textContent = text;
  },
  end: () => {
    part('status').textContent = '';
    part('ended').hidden = false;
  },
};

start(settings).catch(() => {
  // Whatever it was, the plain version works.
  part('loading').hidden = true;
  part('client').hidden = true;
  part('failed').hidden = false;
});
around();

async function start({ client, language }: FrameSettings): Promise<void> {
  if (client === '') return;
  const [webChat, resumed] = await Promise.all([loadWebChat(client), resume()]);
  const chat = resumed ?? (await begin(language));
  const store = render(webChat, chat, resumed !== null);
  part('loading').hidden = true;
  part('client').hidden = false;
  const person = part('person');
  person.hidden = false;
  person.addEventListener('click', () => say(store, settings.words.person, 'do:person'));
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (
      origin !== location.origin ||
      source !== window.parent ||
      typeof data !== 'object' ||
      data === null ||
      !('assistant' in data)
    )
      return;
    if (data.assistant === 'opened') focusBox();
    if (data.assistant === 'ask' && 'text' in data && typeof data.text === 'string') say(store, data.text);
  });
  keepAlive(told.end);
  tellParent('ready');
}

function render(webChat: WebChat, chat: Chat, resumed: boolean): Store {
  const { words, language, colour } = settings;
  const directLine = webChat.createDirectLine({
    token: chat.token,
    domain: `${location.origin}/v3/directline`,
    // "-" asks for everything that was said so far.
    ...(resumed ? { conversationId: chat.conversation, watermark: '-' } : {}),
  });
  const store = webChat.createStore({}, middleware(chat, resumed));
  const ours = language === 'cy' ? STRINGS_CY : STRINGS_EN;
  webChat.renderWebChat(
    {
      directLine,
      store,
      locale: language === 'cy' ? 'cy' : 'en-GB',
      userID: 'resident',
      styleOptions: styleOptions(colour),
      adaptiveCardsHostConfig: cardOptions,
      overrideLocalizedStrings: (strings) => ({ ...strings, ...ours }),
      activityStatusMiddleware: statusLine(words),
    },
    part('client'),
  );
  watchConnection(directLine, words, told);
  return store;
}

/** Watches what comes and goes: remembers how far this tab has read, and sends what was asked before the chat was open. */
const middleware =
  (chat: Chat, resumed: boolean): Middleware =>
  (store) =>
  (next) =>
  (action) => {
    const { activity } = action.payload ?? {};
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      const done = next(action);
      keep({ ...chat, ...read(), language: settings.language });
      if (resumed) told.say(settings.words.back);
      // The page's other language was chosen: the conversation goes on in it.
      if (resumed && chat.language !== settings.language) say(store, settings.languageName);
      const question = takeQuestion();
      if (question !== null) say(store, question);
      return done;
    }
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || !activity) return next(action);
    const line = Number(activity.id?.split('|')[1] ?? 0);
    const kept = read() ?? chat;
    if (line > kept.seen) {
      keep({ ...kept, seen: line });
      if (activity.type === 'message' && activity.from.role !== 'user') tellParent('new');
    }
    return next({ ...action, payload: { ...action.payload, activity: narrated(cardOnly(activity), settings.words) } });
  };

/** As if the resident had typed it, or with an option, pressed it. */
function say(store: Store, text: string, option?: string): void {
  if (option === undefined) store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
  else store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { text, displayText: text, value: { option } } });
  told.say('');
}

/** The question this chat was opened with; once only, so that a reload does not ask it again. */
function takeQuestion(): string | null {
  const address = new URL(location.href);
  const question = address.searchParams.get('ask');
  address.searchParams.delete('ask');
  history.replaceState(history.state, '', address);
  return question?.trim() ? question.slice(0, 2000) : null;
}

/** On a phone the keyboard would hide what has been said, so there the heading has the focus. */
function focusBox(): void {
  const box = document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
  if (matchMedia('(pointer: coarse)').matches || !box) part('title').focus();
  else box.focus();
}

function around(): void {
  const close = part('close');
  close.hidden = !embedded;
  close.addEventListener('click', () => tellParent('close'));
  document.addEventListener('keydown', (event) => {
    // Among the messages Escape leads back to the box.
    const reading = event.target instanceof Element && event.target.closest('.webchat__basic-transcript') !== null;
    if (event.key === 'Escape' && !reading) tellParent('close');
  });
  // In place of this page, so that Back still closes the window on a phone.
  document.querySelector<HTMLAnchorElement>('#language')?.addEventListener('click', (event) => {
    if (!(event.currentTarget instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    location.replace(event.currentTarget.href);
  });
  part('restart').addEventListener('click', () => {
    forget();
    location.reload();
  });
}
