// The right-hand column: what the agent needs to know and to act.
import type { DetailView } from './api.js';
import { el } from './dom.js';
import { isMasked, revealed, secret } from './reveal.js';
import { clock, coded, factOf, matterOf, summaryOf, word } from './words.js';

/** Drawn again only when something changed, so that the focus stays where it is. */
export function drawDetails(root: HTMLElement, item: DetailView): void {
  const now = JSON.stringify([{ ...item, messages: [], notes: [] }, revealed(item.id)]);
  if (root.dataset['drawn'] === now) return;
  const focus = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-name') : null;
  root.dataset['drawn'] = now;
  const again = (): void => drawDetails(root, item);
  const facts: [string, Node | string][] = [
    ...Object.entries(item.details).map(([name, value]): [string, Node | string] => [
      coded('details', name),
      isMasked(value) ? secret(item, name, value, (open) => shown(item, name, open), again) : shown(item, name, value),
    ]),
    [word('details.reason'), coded('reason', item.reason)],
    [word('details.queue'), coded('queue', item.queue)],
    [word('details.language'), word(`language.${item.language}`)],
    [word('details.channel'), word(`channel.${item.channel}`)],
    [word('details.since'), el('time', { datetime: item.waitingSince }, clock(new Date(item.waitingSince)))],
    ...(item.state === 'waiting'
      ? [
          [
            word('details.promised'),
            el('time', { datetime: item.promised }, clock(new Date(item.promised))),
          ] satisfies [string, Node],
        ]
      : []),
    ...(item.agent ? [[word('details.agent'), item.agent] satisfies [string, string]] : []),
    [word('details.reference'), item.reference],
  ];
  const summary = summaryOf(item.summary);
  const matter = matterOf(item);
  const parts = [
    el('a', { class: 'govuk-back-link desk-narrow', href: `#${item.id}` }, word('chat.back')),
    el(
      'h2',
      { class: 'govuk-heading-m desk-details__heading', id: 'details-heading', tabindex: '-1' },
      word('details.heading'),
    ),
    el('h3', { class: 'desk-group__heading' }, word('details.summary')),
    matter.text ? el('p', { class: 'desk-matter', ...(matter.lang && { lang: matter.lang }) }, matter.text) : null,
    item.summary
      ? el('p', { class: 'desk-summary', ...(summary.lang && { lang: summary.lang }) }, summary.text)
      : el('p', { class: 'desk-summary' }, coded('reason', item.reason)),
    el(
      'dl',
      { class: 'desk-facts' },
      ...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
  ];
  root.replaceChildren(...parts.filter((part) => part !== null));
  if (focus !== null) root.querySelector<HTMLElement>(`[data-name="${CSS.escape(focus ?? '')}"]`)?.focus();
}

const shown = (item: DetailView, name: string, value: string): Node | string => {
  if (name === 'phone') return phone(value);
  if (name === 'photos') return photos(item.id, value);
  return name === 'due' && !Number.isNaN(Date.parse(value)) ? clock(new Date(value)) : factOf(name, value);
};

export const phone = (number: string): HTMLAnchorElement =>
  el('a', { class: 'govuk-link', href: `tel:${number.replace(/[^\d+]/g, '')}` }, number);

/** Each opens in its own tab; the desk writes down who opened it. */
const photos = (item: string, ids: string): HTMLElement =>
  el(
    'span',
    {},
    ...ids.split(',').flatMap((id, place) => {
      const href = `/api/desk/conversations/${encodeURIComponent(item)}/photos/${encodeURIComponent(id)}`;
      const label = word('details.photo.open', { n: String(place + 1) });
      const link = el('a', { class: 'govuk-link', href, target: '_blank', rel: 'noopener' }, label);
      return place === 0 ? [link] : [' ', link];
    }),
  );
