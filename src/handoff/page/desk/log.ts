// The messages of one chat: a log that is added to, never rebuilt while it is open.
import type { ItemView, MessageView, NoteView } from './api.js';
import { el } from './dom.js';
import type { PageKey } from '../../page-words.js';
import { clock, word } from './words.js';

export interface Log {
  readonly element: HTMLElement;
  /** `n` of the last message shown. */
  last(): number;
  add(messages: readonly MessageView[], notes: readonly NoteView[]): void;
  /** The agent's messages that have not been sent yet. */
  pending(texts: readonly string[]): void;
}

export function createLog(item: ItemView, history: readonly MessageView[], written: readonly NoteView[]): Log {
  const list = el('ol', { class: 'desk-log__list' });
  const waiting = el('ul', { class: 'desk-log__list', hidden: true });
  const spoken = el('div', { 'aria-label': word('chat.log') }, list);
  const element = el(
    'div',
    { class: 'desk-log', tabindex: '0', role: 'group', 'aria-label': word('chat.log') },
    spoken,
    waiting,
  );
  let last = 0;

  const atEnd = (): boolean => element.scrollHeight - element.scrollTop - element.clientHeight < 80;
  const toEnd = (): void => element.scrollTo({ top: element.scrollHeight });
  const noted = new Set<string>();
  const add: Log['add'] = (messages, notes) => {
    const follow = atEnd();
    const fresh = [
      ...messages.filter(({ n }) => n > last).map((message) => ({ at: message.at, draw: () => bubble(message, item) })),
      ...notes.filter(({ id }) => !noted.has(id)).map((note) => ({ at: note.at, draw: () => noteBubble(note) })),
    ].sort((one, other) => one.at.localeCompare(other.at));
    last = Math.max(last, ...messages.map(({ n }) => n));
    for (const { id } of notes) noted.add(id);
    list.append(...fresh.map(({ draw }) => draw()));
    if (follow) toEnd();
  };
  add(history, written);
  // Only what comes from now on is read out.
  spoken.setAttribute('role', 'log');
  requestAnimationFrame(toEnd);
  // What is below may grow later: whoever was at the end stays there.
  let ended = true;
  element.addEventListener('scroll', () => (ended = atEnd()));
  new ResizeObserver(() => ended && toEnd()).observe(element);

  return {
    element,
    last: () => last,
    add,
    pending(texts) {
      waiting.replaceChildren(
        ...texts.map((text) =>
          el(
            'li',
            { class: 'desk-bubble desk-bubble--agent desk-bubble--pending' },
            el('p', { class: 'desk-bubble__who' }, word('chat.pending')),
            said(text),
          ),
        ),
      );
      waiting.hidden = texts.length === 0;
      if (texts.length > 0) toEnd();
    },
  };
}

function bubble({ from, name, text, at }: MessageView, item: ItemView): HTMLLIElement {
  const who = { resident: word('chat.resident'), bot: word('chat.bot'), agent: name ?? '' }[from];
  const words = said(text);
  if (from !== 'agent') words.setAttribute('lang', item.language);
  return el(
    'li',
    { class: `desk-bubble desk-bubble--${from}` },
    el(
      'p',
      { class: 'desk-bubble__who' },
      el('strong', {}, who),
      ' ',
      el('time', { datetime: at }, clock(new Date(at))),
    ),
    words,
  );
}

function noteBubble({ name, at, kind, text }: NoteView): HTMLLIElement {
  const what = [kind === 'moved' ? word('note.moved') : word('note.staff'), name].filter(Boolean).join(', ');
  return el(
    'li',
    { class: 'desk-bubble desk-bubble--note' },
    el(
      'p',
      { class: 'desk-bubble__who' },
      el('strong', {}, what),
      ' ',
      el('time', { datetime: at }, clock(new Date(at))),
    ),
    said(KEPT_AS[text] ? word(KEPT_AS[text]) : text),
  );
}

/** What the API keeps when a supervisor began to read along, or an outside hub does not answer: its words are the page's. */
const KEPT_AS: Readonly<Record<string, PageKey>> = {
  '(joined)': 'note.joined',
  '(hub-silent)': 'note.hub-silent',
  '(hub-gave-back)': 'note.hub-gave-back',
  '(bot-silent)': 'note.bot-silent',
};

const said = (text: string): HTMLElement => el('p', { class: 'desk-bubble__text', dir: 'auto' }, text);
