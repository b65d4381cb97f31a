// The supervisor's page: who waits and past which promise, who is there, who has what.
import { api, call, type Colleague, type ItemView } from './api.js';
import { el } from './dom.js';
import { inEnglish, isLate, title } from './rows.js';
import { table } from './table.js';
import { clock, coded, since, word } from './words.js';

interface Sum {
  readonly waiting: number;
  readonly longestSince: string | null;
  readonly late: number;
}

interface Overview extends Sum {
  readonly ready: number;
  readonly here: number;
  readonly queues: readonly (Sum & { readonly queue: string; readonly language: string; readonly kind: string })[];
  readonly agents: readonly Colleague[];
}

/** `again`: what is there is brought up to date, the focus stays. */
export async function drawOverview(root: HTMLElement, again: boolean): Promise<void> {
  const [answer, list] = await Promise.all([call<Overview>('GET', 'overview'), api.list()]);
  if (!answer.ok || !list.ok) return;
  const { value } = answer;
  const tiles = [
    [word('overview.waiting'), String(value.waiting)],
    [word('overview.longest'), value.longestSince === null ? word('overview.none') : since(value.longestSince)],
    [word('overview.late'), String(value.late)],
    [word('overview.ready'), word('learn.of', { n: value.ready, total: value.agents.length })],
  ];
  const active = list.value.items.filter(({ state }) => state === 'active');
  const waiting = list.value.items.filter(({ state }) => state === 'waiting');
  const parts = [
    el('dl', { class: 'desk-tiles' }, ...tiles.map(([name = '', figure = '']) => tile(name, figure))),
    value.queues.length + active.length === 0 ? el('p', { class: 'govuk-body' }, word('overview.nothing')) : null,
    value.queues.length > 0 ? queues(value) : null,
    waiting.length > 0 ? waits(waiting) : null,
    active.length > 0 ? holds(active) : null,
    people(value.agents),
  ].filter((part) => part !== null);
  const place = root.querySelector('.desk-overview');
  // Under the focus nothing is drawn anew: the next change is not far.
  if (again && place?.contains(document.activeElement)) return;
  if (again && place) place.replaceChildren(...parts);
  else
    root.replaceChildren(
      el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word('view.overview')),
      el('div', { class: 'desk-overview' }, ...parts),
    );
}

const tile = (name: string, figure: string): HTMLElement =>
  el('div', { class: 'desk-tile' }, el('dt', {}, name), el('dd', {}, figure));

const queues = ({ queues: all }: Overview): HTMLElement =>
  table(
    word('overview.queues'),
    [
      word('filter.queue'),
      word('overview.kind'),
      word('filter.language'),
      word('overview.waiting'),
      word('overview.longest'),
      word('overview.late'),
    ],
    all.map(({ queue, kind, language, waiting, longestSince, late }) => [
      coded('queue', queue),
      coded('kind', kind),
      coded('language', language),
      String(waiting),
      longestSince === null ? '' : since(longestSince),
      String(late),
    ]),
  );

/** Whose promise is broken first, then as they will be taken. */
const waits = (items: readonly ItemView[]): HTMLElement =>
  table(
    word('overview.waits'),
    [
      word('audit.about'),
      word('overview.kind'),
      word('filter.language'),
      word('details.since'),
      word('details.promised'),
    ],
    [...items]
      .sort((one, other) => Number(isLate(other)) - Number(isLate(one)))
      .map((item) => [
        el('a', { class: 'govuk-link', href: `#${item.id}`, ...inEnglish(item) }, title(item)),
        coded('kind', item.kind),
        coded('language', item.language),
        clock(new Date(item.waitingSince)),
        isLate(item)
          ? el('strong', { class: 'desk-tag desk-tag--red' }, word('row.late'))
          : clock(new Date(item.promised)),
      ]),
  );

const holds = (items: readonly ItemView[]): HTMLElement =>
  table(
    word('overview.holds'),
    [word('audit.about'), word('details.agent'), word('overview.kind'), word('filter.language'), word('details.since')],
    items.map((item) => [
      el('a', { class: 'govuk-link', href: `#${item.id}`, ...inEnglish(item) }, title(item)),
      item.agent ?? '',
      coded('kind', item.kind),
      coded('language', item.language),
      clock(new Date(item.waitingSince)),
    ]),
  );

const people = (agents: readonly Colleague[]): HTMLElement =>
  table(
    word('overview.people'),
    [
      word('overview.name'),
      word('overview.state'),
      word('overview.chats'),
      word('overview.languages'),
      word('overview.seen'),
    ],
    agents.map(({ name, state, chats, languages, seenAt }) => [
      name,
      word(`state.${state}`),
      String(chats),
      languages.map((language) => coded('language', language)).join(', '),
      seenAt === null ? '' : clock(new Date(seenAt)),
    ]),
  );
