// The middle column: one chat or call, read before it is taken, answered once it is.
import type { DetailView } from './api.js';
import { button, el } from './dom.js';
import { phone } from './details.js';
import { createLog, type Log } from './log.js';
import { createReplyBox, type ReplyBox } from './reply-box.js';
import { coded, since, word } from './words.js';

const TAKE = { chat: 'chat.take', callback: 'chat.take-call', task: 'chat.take-task' } as const;

export interface ChatActs {
  take(): void;
  release(): void;
  close(): void;
  send(text: string): void;
  /** What stands in the reply box, so that it can be kept. */
  typed(text: string): void;
}

export interface Chat {
  /** Shows another chat, or none. */
  open(detail: DetailView | null, draft: string): void;
  /** News of the one that is open; messages before the last one shown are left out. */
  update(detail: DetailView): void;
  /** `n` of the last message shown. */
  last(): number;
  pending(texts: readonly string[]): void;
  /** A refusal, in words, for what was tried with this chat. */
  problem(text: string): void;
  say(text: string): void;
  focus(where: 'heading' | 'reply'): void;
}

type Standing = 'waiting' | 'mine' | 'others' | 'closed';

/** For one pane at a time. */
const back = (): HTMLAnchorElement => el('a', { class: 'govuk-back-link desk-narrow', href: '#' }, word('list.back'));

const standing = (item: DetailView): Standing =>
  item.state === 'active' ? (item.mine ? 'mine' : 'others') : item.state;

export function createChat(root: HTMLElement, acts: ChatActs): Chat {
  let log: Log | null = null;
  let box: ReplyBox | null = null;
  let shown: Standing | null = null;
  let draft = '';
  const heading = el('h2', { class: 'govuk-heading-m desk-chat__heading', tabindex: '-1' });
  const meta = el('p', { class: 'desk-meta' });
  const urgent = el('p', { class: 'desk-note desk-note--urgent', hidden: true });
  const tools = el('div', { class: 'desk-chat__tools' });
  const foot = el('div', { class: 'desk-chat__foot' });
  const problem = el('p', { class: 'govuk-error-message', hidden: true });

  const typed = (text: string): void => {
    draft = text;
    acts.typed(text);
  };
  const drawHead = (item: DetailView): void => {
    heading.textContent = word('chat.heading', { kind: word(`kind.${item.kind}`), reference: item.reference });
    const waited = item.state === 'waiting' ? word('row.waited', { time: since(item.waitingSince) }) : '';
    meta.textContent = [
      word(`language.${item.language}`),
      word(`channel.${item.channel}`),
      coded('reason', item.reason),
      waited,
    ]
      .filter(Boolean)
      .join(' · ');
    urgent.hidden = !item.urgent || item.state === 'closed';
    urgent.textContent = word('chat.urgent', { reason: coded('reason', item.reason) });
  };
  const drawFoot = (item: DetailView): void => {
    const now = standing(item);
    if (now === shown) return;
    const hadFocus = foot.contains(document.activeElement) || tools.contains(document.activeElement);
    shown = now;
    box = null;
    problem.hidden = true;
    const details = el(
      'a',
      { class: 'govuk-button govuk-button--secondary desk-narrow', href: `#${item.id}/details` },
      word('chat.details'),
    );
    tools.replaceChildren(
      ...(now === 'mine' ? [button(word('chat.release'), acts.release), button(word('chat.close'), acts.close)] : []),
      details,
    );
    foot.replaceChildren(problem, ...drawStanding(item, now));
    if (hadFocus) heading.focus();
  };
  const drawStanding = (item: DetailView, now: Standing): readonly HTMLElement[] => {
    switch (now) {
      case 'waiting':
        return [button(word(TAKE[item.kind]), acts.take, 'main')];
      case 'others':
        return [el('p', { class: 'desk-note' }, word('chat.taken', { name: item.agent ?? '' }))];
      case 'closed':
        return [el('p', { class: 'desk-note' }, word('chat.closed', { reason: coded('outcome', item.outcome ?? '') }))];
      case 'mine': {
        const number = item.details['phone'];
        if (item.kind !== 'chat') return number === undefined ? [] : [el('p', { class: 'desk-phone' }, phone(number))];
        box = createReplyBox({ draft, typed, send: acts.send });
        return [box.element];
      }
    }
  };
  const say = (text: string): void => {
    log = null;
    shown = null;
    root.replaceChildren(el('div', { class: 'desk-empty' }, back(), el('p', { class: 'govuk-body' }, text)));
  };

  return {
    open(item, kept) {
      if (!item) {
        say(word('chat.none'));
        return;
      }
      shown = null;
      draft = kept;
      log = createLog(item, item.messages);
      drawHead(item);
      drawFoot(item);
      root.replaceChildren(
        el('div', { class: 'desk-chat__head' }, back(), heading, meta, tools, urgent),
        log.element,
        foot,
      );
    },
    update(item) {
      log?.add(item.messages);
      drawHead(item);
      drawFoot(item);
    },
    last: () => log?.last() ?? 0,
    pending: (texts) => log?.pending(texts),
    problem(text) {
      if (box) {
        box.problem(text);
        return;
      }
      problem.hidden = false;
      problem.replaceChildren(el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `), text);
    },
    say,
    focus(where) {
      if (where === 'reply' && box) box.focus();
      else heading.focus();
    },
  };
}
