// What an agent does with a chat: takes, passes on, gives back, closes, notes; by button or by key.
import { api, type Answer, type DetailView, type Refused } from './api.js';
import type { Board } from './board.js';
import type { Chat, ChatActs } from './chat.js';
import { askOutcome } from './close-dialog.js';
import { find } from './dom.js';
import type { Shortcut } from './keys.js';
import { askMove } from './move-dialog.js';
import { askSavedReply } from './saved-replies.js';

interface Parts {
  readonly open: () => DetailView | null;
  readonly chat: () => Chat;
  readonly board: Board;
  readonly show: (detail: DetailView) => void;
  readonly catchUp: () => Promise<void>;
  readonly failed: (why: Refused) => void;
  /** Whether this agent works in the language. */
  readonly speaks: (language: string) => boolean;
}

export interface Acts {
  readonly chat: Omit<ChatActs, 'join' | 'send' | 'typed' | 'speaks'>;
  readonly join: () => void;
  readonly shortcuts: Readonly<Record<Exclude<Shortcut, 'help'>, () => void>>;
  takeNext(): Promise<void>;
}

export function createActs({ open, chat, board, show, catchUp, failed, speaks }: Parts): Acts {
  const act = async (
    call: (id: string) => Promise<Answer<DetailView>>,
    then: 'reply' | 'note' | 'heading',
  ): Promise<boolean> => {
    const item = open();
    if (!item) return false;
    const answer = await call(item.id);
    if (answer.ok) show(answer.value);
    await catchUp();
    if (answer.ok) chat().focus(then);
    else failed(answer);
    return answer.ok;
  };
  const takeNext = async (): Promise<void> => {
    const answer = await api.next(board.filter());
    if (answer.ok) location.hash = answer.value.id;
    await catchUp();
    if (!answer.ok) failed(answer);
  };
  const close = async (): Promise<void> => {
    const item = open();
    const ended = item && (await askOutcome(item.kind));
    if (!ended) return;
    const done = await act((id) => api.close(id, ended.outcome, ended.should), 'heading');
    if (done && ended.next) await takeNext();
  };
  const move = async (needs: 'cy' | null): Promise<void> => {
    const item = open();
    const to = item && (await askMove(item, needs));
    if (to) await act((id) => api.move(id, to), 'heading');
  };
  const saved = async (): Promise<void> => {
    const item = open();
    const text = item && (await askSavedReply(item.language, !speaks(item.language)));
    if (text) chat().put(text);
    else chat().focus('reply');
  };
  const step = (by: 1 | -1): void => {
    const ids = board.items().flatMap(({ id, state, mine }) => (state === 'active' && mine ? id : []));
    const at = ids.indexOf(open()?.id ?? '');
    if (ids.length > 0) location.hash = ids[(at + by + ids.length) % ids.length] ?? '';
  };
  const isMine = (): boolean => {
    const item = open();
    return item !== null && item.mine && item.state === 'active';
  };
  return {
    chat: {
      take: () => void act((id) => api.claim(id), 'reply'),
      release: () => void act((id) => api.release(id), 'heading'),
      close: () => void close(),
      move: (needs) => void move(needs),
      note: (text) => void act((id) => api.note(id, text, chat().last()), 'note'),
      saved: () => void saved(),
      typing: () => {
        const item = open();
        if (item) void api.typing(item.id);
      },
      edit: (text) => (text === '' ? chat().focus('reply') : chat().put(text)),
    },
    join: () => void act((id) => api.join(id), 'heading'),
    takeNext,
    shortcuts: {
      next: () => void takeNext(),
      down: () => step(1),
      up: () => step(-1),
      list: () => find('next', HTMLButtonElement).focus(),
      reply: () => chat().focus('reply'),
      note: () => chat().focus('note'),
      suggestion: () => chat().suggestion(),
      move: () => void (isMine() && move(null)),
      finish: () => void (isMine() && close()),
    },
  };
}
