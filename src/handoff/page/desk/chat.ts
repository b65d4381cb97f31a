// The middle column: one chat or call, read before it is taken, answered once it is.
import type { DetailView, NoteView } from './api.js';
import { callScript } from './call-script.js';
import { button, el } from './dom.js';
import { phone } from './details.js';
import { drawHead } from './head.js';
import { createHelp, type Help, type HelpActs } from './help.js';
import { createLog, openFrom, type Log } from './log.js';
import { createReplyBox, type Mode, type ReplyBox } from './reply-box.js';
import { isMasked, secret } from './reveal.js';
import { coded, word } from './words.js';

const TAKE = { chat: 'chat.take', callback: 'chat.take-call', task: 'chat.take-task' } as const;
/** "Is writing" is shown for so long after each word of it. */
const TYPING_MS = 6_000;

export interface ChatActs extends HelpActs {
  take(): void;
  release(): void;
  close(): void;
  move(needs: 'cy' | null): void;
  /** Null: this agent may not. */
  readonly join: (() => void) | null;
  send(text: string): void;
  note(text: string): void;
  saved(): void;
  typing(): void;
  /** What stands in the reply box, so that it can be kept. */
  typed(text: string): void;
  /** Whether this agent works in the language. */
  speaks(language: string): boolean;
}

export interface Chat {
  /** Shows another chat, or none. */
  open(detail: DetailView | null, draft: string): void;
  /** News of the one that is open; messages before the last one shown are left out. */
  update(detail: DetailView): void;
  /** `n` of the last message shown. */
  last(): number;
  pending(texts: readonly string[]): void;
  /** A refusal, in words, for what was tried with this chat; `passing`: until the server answers again. */
  problem(text: string, passing?: boolean): void;
  /** The server answers again: a problem that was said to be passing is over. */
  mended(): void;
  say(text: string): void;
  focus(where: 'heading' | Mode): void;
  /** Puts words into the reply. */
  put(text: string): void;
  /** The best suggestion goes into the reply. */
  suggestion(): void;
  /** The resident is writing. */
  typing(): void;
}

type Standing = 'waiting' | 'mine' | 'others' | 'closed';

/** For one pane at a time. */
const back = (): HTMLAnchorElement => el('a', { class: 'govuk-back-link desk-narrow', href: '#' }, word('list.back'));

const standing = (item: DetailView): Standing =>
  item.state === 'active' ? (item.mine ? 'mine' : 'others') : item.state;

export function createChat(root: HTMLElement, acts: ChatActs): Chat {
  let log: Log | null = null;
  let box: ReplyBox | null = null;
  let help: Help | null = null;
  let shown: string | null = null;
  let draft = '';
  let passing = false;
  const head = el('div', { class: 'desk-chat__head' });
  const heading = el('h2', { class: 'govuk-heading-m desk-chat__heading', tabindex: '-1' });
  const notices = el('div', { class: 'desk-chat__notices' });
  const meta = el('p', { class: 'desk-meta' });
  const tools = el('div', { class: 'desk-chat__tools' });
  const foot = el('div', { class: 'desk-chat__foot' });
  const problem = el('p', { class: 'govuk-error-message', hidden: true });
  const writing = el('p', { class: 'desk-meta desk-writing', hidden: true }, word('chat.typing'));
  let stops: ReturnType<typeof setTimeout> | undefined;
  const notWriting = (): void => {
    clearTimeout(stops);
    writing.hidden = true;
  };

  const typed = (text: string): void => {
    draft = text;
    acts.typed(text);
  };
  const drawFoot = (item: DetailView): void => {
    const now = standing(item);
    if (now === shown) return;
    const hadFocus = foot.contains(document.activeElement) || tools.contains(document.activeElement);
    shown = now;
    box = null;
    help = null;
    problem.hidden = true;
    const details = el(
      'a',
      { class: 'govuk-button govuk-button--secondary desk-narrow', href: `#${item.id}/details` },
      word('chat.details'),
    );
    const { join } = acts;
    tools.replaceChildren(
      ...(now === 'mine'
        ? [
            button(word('chat.move'), () => acts.move(null)),
            button(word('chat.release'), acts.release),
            button(word('chat.close'), acts.close),
          ]
        : []),
      ...(now === 'others' && join ? [button(word('chat.join'), join)] : []),
      details,
    );
    foot.replaceChildren(problem, ...drawStanding(item, now));
    if (hadFocus) heading.focus();
  };
  /** `later`: what is written goes out by e-mail or text, so nobody sees it being typed. */
  const writer = (replies: boolean, later = false): ReplyBox => {
    const { send, note, saved } = acts;
    const typing = later ? () => undefined : acts.typing;
    box = createReplyBox({ draft, replies, typed, send, note, typing, saved, ...(later && { hint: 'chat.later' }) });
    return box;
  };
  const drawStanding = (item: DetailView, now: Standing): readonly HTMLElement[] => {
    switch (now) {
      case 'waiting':
        return [button(word(TAKE[item.kind]), acts.take, 'main')];
      case 'others':
        return [el('p', { class: 'desk-note' }, word('chat.taken', { name: item.agent ?? '' })), writer(false).element];
      case 'closed':
        return [el('p', { class: 'desk-note' }, word('chat.closed', { reason: coded('outcome', item.outcome ?? '') }))];
      case 'mine':
        if (item.kind !== 'chat' && !isAnswerLater(item))
          return [contact(item), ...(item.kind === 'callback' ? [callScript(item)] : []), writer(false).element];
        help = createHelp(item, acts);
        return [
          ...(item.kind === 'chat' ? [] : [contact(item)]),
          help.element,
          writer(true, item.kind !== 'chat').element,
        ];
    }
  };
  /** The number to call, or where an answer is written to. */
  const contact = (item: DetailView): HTMLElement => {
    const place = el('p', { class: 'desk-phone' });
    const draw = (): void => {
      const name = item.details['phone'] === undefined && isAnswerLater(item) ? 'email' : 'phone';
      const value = item.details[name];
      if (value === undefined) return;
      const shown = (text: string): Node | string => (name === 'phone' ? phone(text) : text);
      place.replaceChildren(isMasked(value) ? secret(item, name, value, shown, draw) : shown(value));
    };
    draw();
    return place;
  };
  const say = (text: string): void => {
    log = null;
    box = null;
    help = null;
    shown = null;
    root.replaceChildren(el('div', { class: 'desk-empty' }, back(), el('p', { class: 'govuk-body' }, text)));
  };
  const draw = (item: DetailView): void => {
    drawHead(item, { heading, meta, notices }, acts);
    drawFoot(item);
    help?.update(item);
    log?.seen(item.seen);
  };

  return {
    open(item, kept) {
      notWriting();
      if (!item) {
        say(word('chat.none'));
        return;
      }
      shown = null;
      draft = kept;
      log = createLog(item, item.messages, notes(item), openFrom(item));
      draw(item);
      head.replaceChildren(back(), el('div', { class: 'desk-chat__title' }, heading, meta), tools, notices);
      root.replaceChildren(head, log.element, writing, foot);
    },
    update(item) {
      if (item.messages.some(({ from }) => from === 'resident')) notWriting();
      // Taken: what stood there masked is shown as it was said.
      if (standing(item) === 'mine' && shown !== 'mine' && shown !== null && item.messages[0]?.n === 1) {
        const whole = createLog(item, item.messages, notes(item), openFrom(item));
        log?.element.replaceWith(whole.element);
        log = whole;
      } else log?.add(item.messages, notes(item));
      draw(item);
      // Once it is closed, all of it is there to read.
      if (standing(item) === 'closed') log?.element.querySelector('details')?.setAttribute('open', '');
    },
    last: () => log?.last() ?? 0,
    pending: (texts) => log?.pending(texts),
    problem(text, isPassing = false) {
      passing = isPassing;
      if (box) {
        box.problem(text);
        return;
      }
      problem.hidden = false;
      problem.replaceChildren(el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `), text);
    },
    mended() {
      if (!passing) return;
      passing = false;
      box?.problem(null);
      problem.hidden = true;
    },
    say,
    focus(where) {
      if (where !== 'heading' && box) box.focus(where);
      else heading.focus();
    },
    put: (text) => box?.put(text),
    suggestion: () => help?.put(),
    typing() {
      notWriting();
      writing.hidden = false;
      stops = setTimeout(notWriting, TYPING_MS);
    },
  };
}

/** A question whose answer goes out by e-mail or text. */
const isAnswerLater = ({ kind, reason }: DetailView): boolean => kind === 'task' && reason === 'answer';

const notes = ({ notes: all }: DetailView): readonly NoteView[] => all;
