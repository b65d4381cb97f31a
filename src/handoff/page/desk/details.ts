// The right-hand column: what the agent needs to know and to act.
import type { DetailView } from './api.js';
import { el } from './dom.js';
import { clock, coded, word } from './words.js';

export function drawDetails(root: HTMLElement, item: DetailView): void {
  const facts: [string, Node | string][] = [
    ...Object.entries(item.details).map(([name, value]): [string, Node | string] => [
      coded('details', name),
      name === 'phone' ? phone(value) : value,
    ]),
    [word('details.reason'), coded('reason', item.reason)],
    [word('details.language'), word(`language.${item.language}`)],
    [word('details.channel'), word(`channel.${item.channel}`)],
    [word('details.since'), el('time', { datetime: item.waitingSince }, clock(new Date(item.waitingSince)))],
    ...(item.agent ? [[word('details.agent'), item.agent] satisfies [string, string]] : []),
    [word('details.reference'), item.reference],
  ];
  root.replaceChildren(
    el('a', { class: 'govuk-back-link desk-narrow', href: `#${item.id}` }, word('chat.back')),
    el(
      'h2',
      { class: 'govuk-heading-m desk-details__heading', id: 'details-heading', tabindex: '-1' },
      word('details.heading'),
    ),
    el('h3', { class: 'desk-group__heading' }, word('details.summary')),
    item.summary
      ? el('p', { class: 'desk-summary', lang: 'en' }, item.summary)
      : el('p', { class: 'desk-summary' }, coded('reason', item.reason)),
    el(
      'dl',
      { class: 'desk-facts' },
      ...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
  );
}

export const phone = (number: string): HTMLAnchorElement =>
  el('a', { class: 'govuk-link', href: `tel:${number.replace(/[^\d+]/g, '')}` }, number);
