// The messages of one chat: a log that is added to, never rebuilt while it is open.
import type { DetailView, ItemView, MessageView, NoteView } from './api.js';
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
  /** The resident has read as far as message `n`. */
  seen(n: number): void;
}

/** `from`: messages before this one stand folded, until they are asked for. */
export function createLog(
  item: ItemView,
  history: readonly MessageView[],
  written: readonly NoteView[],
  from: number,
): Log {
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
  /** Where "Seen" stands, by message of an agent. */
  const marks = new Map<number, HTMLElement>();
  const draw = (message: MessageView): HTMLLIElement => {
    const mark = message.from === 'agent' ? el('span', { class: 'desk-bubble__seen', 'aria-live': 'off' }) : null;
    if (mark) marks.set(message.n, mark);
    return bubble(message, item, mark);
  };
  const add: Log['add'] = (messages, notes) => {
    const follow = atEnd();
    const fresh = [
      ...messages.filter(({ n }) => n > last).map((message) => ({ at: message.at, draw: () => draw(message) })),
      ...notes.filter(({ id }) => !noted.has(id)).map((note) => ({ at: note.at, draw: () => noteBubble(note) })),
    ].sort((one, other) => one.at.localeCompare(other.at));
    last = Math.max(last, ...messages.map(({ n }) => n));
    for (const { id } of notes) noted.add(id);
    list.append(...fresh.map(({ draw }) => draw()));
    if (follow) toEnd();
  };
  const before = history.filter(({ n }) => n < from);
  if (before.length >= FEWEST_FOLDED) {
    list.append(fold(before.map(draw)));
    last = before.at(-1)?.n ?? 0;
  }
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
    seen(n) {
      // Under the last of them: what was said before it was read too.
      const read = Math.max(0, ...[...marks.keys()].filter((one) => one <= n));
      for (const [one, mark] of marks) mark.textContent = one === read ? word('chat.seen') : '';
    },
  };
}

const FEWEST_FOLDED = 2;
/** Of what was said before, so much is shown to whoever has not taken it. */
const PREVIEW = 5;

/** Where the folded part ends: whoever took it needs the resident's last words, whoever looks at it the last few; once closed, all is read. */
export function openFrom({ messages, waitingSince, mine, state }: DetailView): number {
  if (state === 'closed') return 0;
  const person = messages.findIndex(({ from }) => from === 'agent');
  const before = messages.slice(0, person < 0 ? undefined : person).filter(({ at }) => at <= waitingSince);
  const taken = mine && state === 'active';
  const first = taken ? before.findLast(({ from }) => from === 'resident') : before.at(-PREVIEW);
  return first?.n ?? 0;
}

const fold = (drawn: readonly HTMLLIElement[]): HTMLLIElement =>
  el(
    'li',
    {},
    el(
      'details',
      { class: 'desk-fold' },
      el('summary', { class: 'desk-fold__summary' }, word('chat.before', { n: drawn.length })),
      el('ol', { class: 'desk-log__list' }, ...drawn),
    ),
  );

function bubble({ from, name, text, at }: MessageView, item: ItemView, mark: HTMLElement | null): HTMLLIElement {
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
      mark,
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
