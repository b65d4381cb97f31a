// What is listed: which chats wait, which are mine, what is new in them, what is late, and how all of that is told.
import type { ItemView } from './api.js';
import { find } from './dom.js';
import { createRows, isLate, title } from './rows.js';
import { notify } from './notify.js';
import { play } from './sounds.js';
import { announce, queueNews } from './status.js';
import { since, urgentWord, word } from './words.js';

export interface Board {
  items(): readonly ItemView[];
  find(id: string): ItemView | undefined;
  /** The list as it now is. */
  set(items: readonly ItemView[]): void;
  draw(): void;
  /** A message came in a chat that is not open. */
  message(id: string): void;
  read(id: string): void;
  /** What "take next" is asked with. */
  filter(): { readonly queue?: string; readonly language?: string };
}

export function createBoard(open: () => string | null, pageTitle: () => string): Board {
  const rows = createRows(find('rows', HTMLElement));
  const chosen = {
    queue: find('filter-queue', HTMLSelectElement),
    language: find('filter-language', HTMLSelectElement),
  };
  const unread = new Map<string, number>();
  let items: readonly ItemView[] = [];
  let known: ReadonlySet<string> | null = null;
  let late: ReadonlySet<string> = new Set();
  let told = -1;

  const hides = (item: ItemView): boolean =>
    (chosen.queue.value !== '' && item.queue !== chosen.queue.value) ||
    (chosen.language.value !== '' && item.language !== chosen.language.value);
  const draw = (): void => {
    rows.render({ items, open: open(), unread, hides });
    const waiting = items.filter(({ state, kind }) => state === 'waiting' && kind === 'chat');
    const count = waiting.length + unread.size;
    document.title = count > 0 ? `(${count}) ${pageTitle()}` : pageTitle();
    if (told >= 0 && waiting.length !== told) queueNews(news(waiting));
    told = waiting.length;
    tellLate();
  };
  const tellLate = (): void => {
    const now = items.filter((item) => isLate(item) && item.kind === 'chat');
    const [first] = now.filter(({ id }) => !late.has(id));
    if (first && known) {
      announce(word('live.late', { name: title(first) }));
      play('late');
    }
    late = new Set(now.map(({ id }) => id));
  };
  for (const select of Object.values(chosen)) select.addEventListener('change', draw);

  return {
    items: () => items,
    find: (id) => items.find((item) => item.id === id),
    set(now) {
      flag(items, now);
      items = now;
      const waiting = items.filter(({ state, kind }) => state === 'waiting' && kind === 'chat').map(({ id }) => id);
      if (known && waiting.some((id) => !known?.has(id))) {
        play('chat');
        notify('chat');
      }
      known = new Set([...(known ?? []), ...waiting]);
      for (const id of unread.keys()) if (!items.some((item) => item.id === id && item.mine)) unread.delete(id);
    },
    draw,
    message(id) {
      const item = items.find((each) => each.id === id);
      if (!item?.mine) return;
      unread.set(id, (unread.get(id) ?? 0) + 1);
      announce(word('live.message', { name: title(item) }));
      play('message');
      notify('message');
      draw();
    },
    read: (id) => void unread.delete(id),
    filter: () => ({
      ...(chosen.queue.value && { queue: chosen.queue.value }),
      ...(chosen.language.value && { language: chosen.language.value }),
    }),
  };
}

/** Danger in a chat of mine is said at once. */
function flag(before: readonly ItemView[], now: readonly ItemView[]): void {
  const calm = new Set(before.filter(({ urgent }) => !urgent).map(({ id }) => id));
  for (const item of now) if (item.mine && item.urgent && calm.has(item.id)) announce(urgentWord(item));
}

function news(waiting: readonly ItemView[]): string {
  const first = waiting.map(({ waitingSince }) => waitingSince).sort()[0];
  return first === undefined ? word('list.no-waiting') : word('live.queue', { n: waiting.length, time: since(first) });
}
