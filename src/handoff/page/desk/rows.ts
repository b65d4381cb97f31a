// The list of chats and calls. Rows never move under a pointer or the focus: what is new waits behind a button.
import type { ItemView } from './api.js';
import { button, el } from './dom.js';
import type { PageKey } from '../../page-words.js';
import type { Summary } from './summary.js';
import { clock, coded, matterOf, since, summaryOf, word } from './words.js';

export interface Shown {
  readonly items: readonly ItemView[];
  /** The one that is open. */
  readonly open: string | null;
  /** Those that wait and are to be left out. */
  readonly hides: (item: ItemView) => boolean;
  /** New messages by item, for those that are mine and not open. */
  readonly unread: ReadonlyMap<string, number>;
}

export interface Rows {
  render(shown: Shown): void;
}

interface Group {
  readonly heading: PageKey;
  readonly empty: PageKey | null;
  readonly has: (item: ItemView) => boolean;
}

const GROUPS: readonly Group[] = [
  { heading: 'list.mine', empty: 'list.no-mine', has: (item) => item.mine && item.state === 'active' },
  {
    heading: 'list.waiting',
    empty: 'list.no-waiting',
    has: (item) => item.state === 'waiting' && item.kind === 'chat',
  },
  {
    heading: 'list.calls',
    empty: 'list.no-calls',
    has: (item) => item.state === 'waiting' && item.kind === 'callback',
  },
  { heading: 'list.tasks', empty: null, has: (item) => item.state === 'waiting' && item.kind === 'task' },
  { heading: 'list.colleagues', empty: null, has: (item) => !item.mine && item.state === 'active' },
];

export function createRows(root: HTMLElement): Rows {
  const groups = GROUPS.map((group) => {
    const heading = el('h3', { class: 'desk-group__heading' });
    const list = el('ul', { class: 'desk-rows' });
    const empty = group.empty ? el('p', { class: 'desk-meta' }, word(group.empty)) : null;
    const section = el('div', { class: 'desk-group' }, heading, list, empty);
    root.append(section);
    return { ...group, heading: { key: group.heading, element: heading }, list, empty, section };
  });
  const held = el('div', { class: 'desk-held' });
  root.append(held);
  let latest: Shown | null = null;

  const holding = (): boolean =>
    (matchMedia('(hover: hover)').matches &&
      root.matches(':hover') &&
      root.querySelector('.desk-row:hover') !== null) ||
    (document.activeElement?.closest('.desk-row') ?? null) !== null;

  const place = (shown: Shown): void => {
    held.replaceChildren();
    for (const { heading, list, empty, section, has } of groups) {
      const items = itemsOf(shown, has);
      count(heading, items.length);
      if (empty) empty.hidden = items.length > 0;
      list.hidden = items.length === 0;
      section.hidden = items.length === 0 && empty === null;
      const present = rowsIn(list);
      const wanted = items.map((item) => draw(present.get(item.id) ?? el('li', { class: 'desk-row' }), item, shown));
      // Only what changed is moved, so that the row with the focus keeps it.
      if (wanted.length !== list.children.length || wanted.some((row, index) => list.children[index] !== row))
        list.replaceChildren(...wanted);
    }
  };
  /** Rows stay where they are; only their words change. */
  const refresh = (shown: Shown): void => {
    let fresh = 0;
    for (const { heading, list, has } of groups) {
      const present = rowsIn(list);
      const items = itemsOf(shown, has);
      count(heading, items.length);
      for (const item of items) {
        const row = present.get(item.id);
        present.delete(item.id);
        if (row) draw(row, item, shown);
        else fresh++;
      }
      for (const row of present.values()) leave(row);
    }
    held.replaceChildren(...(fresh > 0 ? [button(word('list.new', { n: fresh }), () => place(latest ?? shown))] : []));
  };
  const settle = (): void => {
    if (latest && !holding()) place(latest);
  };
  root.addEventListener('pointerleave', settle);
  root.addEventListener('focusout', () => setTimeout(settle));

  return {
    render(shown) {
      const first = latest === null;
      latest = shown;
      if (!first && holding()) refresh(shown);
      else place(shown);
    },
  };
}

const itemsOf = ({ items, hides }: Shown, has: Group['has']): readonly ItemView[] =>
  items.filter((item) => has(item) && !(item.state === 'waiting' && hides(item)));

const count = (heading: { readonly key: PageKey; readonly element: HTMLElement }, n: number): void => {
  heading.element.textContent = word('list.count', { heading: word(heading.key), n });
};

const rowsIn = (list: HTMLElement): Map<string, HTMLLIElement> =>
  new Map([...list.querySelectorAll<HTMLLIElement>('.desk-row')].map((row) => [row.dataset['id'] ?? '', row]));

function draw(row: HTMLLIElement, item: ItemView, { open, unread }: Shown): HTMLLIElement {
  const count = unread.get(item.id) ?? 0;
  const waited =
    item.state === 'waiting'
      ? item.kind === 'callback'
        ? `${word('details.promised')} ${clock(new Date(item.promised))}`
        : word('row.waited', { time: since(item.waitingSince) })
      : item.mine
        ? ''
        : (item.agent ?? '');
  const queue = item.queue === 'general' ? '' : coded('queue', item.queue);
  const meta = [queue, word(`language.${item.language}`), word(`channel.${item.channel}`), waited]
    .filter(Boolean)
    .join(' · ');
  const now = JSON.stringify([title(item), meta, tagsOf(item), count]);
  row.dataset['id'] = item.id;
  row.classList.remove('desk-row--gone');
  const link = row.querySelector('a') ?? row.appendChild(el('a', { class: 'desk-row__link', href: `#${item.id}` }));
  if (open === item.id) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
  if (row.dataset['drawn'] === now) return row;
  row.dataset['drawn'] = now;
  link.replaceChildren(
    el('span', { class: 'desk-row__title', ...inEnglish(item) }, title(item)),
    ' ',
    el('span', { class: 'desk-meta' }, meta),
    ...tagsOf(item).flatMap(([colour, text]) => [' ', el('strong', { class: `desk-tag desk-tag--${colour}` }, text)]),
    ...(count > 0 ? [' ', el('strong', { class: 'desk-tag desk-tag--blue' }, word('list.unread', { n: count }))] : []),
  );
  return row;
}

/** Attributes of an element with that line: what is not in the page's language is said to be English. */
export const inEnglish = (item: ItemView): { lang?: 'en' } =>
  firstLine(item).text !== '' && firstLine(item).lang === 'en' ? { lang: 'en' } : {};

/** What to know of it before it is opened, in words and colour. */
export function tagsOf(
  item: ItemView,
): readonly (readonly [colour: 'red' | 'amber' | 'green' | 'grey', text: string])[] {
  const waiting = item.state === 'waiting';
  return [
    ...(item.urgent ? [['red', word('urgent')] as const] : []),
    ...(isLate(item) ? [['red', word('row.late')] as const] : []),
    ...(waiting && item.meantForMe ? [['green', word('row.for-me')] as const] : []),
    ...(waiting && item.meant !== null && !item.meantForMe
      ? [['grey', word('row.for', { name: item.meant })] as const]
      : []),
    ...(waiting && item.needs === 'cy' ? [['amber', word('row.needs-welsh')] as const] : []),
    ...(item.goneAt !== null && item.kind === 'chat' ? [['grey', word('row.gone')] as const] : []),
  ];
}

/** Nobody has come, and by now somebody should have. */
export const isLate = ({ state, promised }: ItemView): boolean =>
  state === 'waiting' && Date.parse(promised) < Date.now();

/** Stays in its place, greyed, until the list may move. */
function leave(row: HTMLLIElement): void {
  if (row.classList.contains('desk-row--gone')) return;
  row.classList.add('desk-row--gone');
  delete row.dataset['drawn'];
  row.querySelector('a')?.append(' ', el('span', { class: 'desk-meta' }, word('list.gone')));
}

const firstLine = (item: ItemView): Summary =>
  item.matter === '' ? summaryOf(item.summary.split('\n')[0]?.trim() ?? '') : matterOf(item);

/** What it is about, in one line: the start of the summary where that is all there is. */
export const title = (item: ItemView): string => firstLine(item).text || coded('reason', item.reason);
