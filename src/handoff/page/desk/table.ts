// Tables that scroll by themselves where the screen is narrow.
import { el } from './dom.js';

type Cell = Node | string;

/** `name` is read out for the part that scrolls; `titled`: a heading says it already. */
export function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  titled = false,
): HTMLElement {
  const caption = titled ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m';
  return el(
    'div',
    { class: 'desk-table', role: 'region', 'aria-label': name, tabindex: '0' },
    el(
      'table',
      // Said outright: on a phone each row is a block of its own, and would be read as no table.
      { class: 'govuk-table', role: 'table' },
      el('caption', { class: caption }, name),
      el(
        'thead',
        { class: 'govuk-table__head', role: 'rowgroup' },
        el(
          'tr',
          { class: 'govuk-table__row', role: 'row' },
          ...heads.map((head) => el('th', { class: 'govuk-table__header', scope: 'col', role: 'columnheader' }, head)),
        ),
      ),
      el(
        'tbody',
        { class: 'govuk-table__body', role: 'rowgroup' },
        ...rows.map((cells) =>
          el(
            'tr',
            { class: 'govuk-table__row', role: 'row' },
            ...cells.map((cell, index) =>
              index === 0
                ? el('th', { class: 'govuk-table__header', scope: 'row', role: 'rowheader' }, cell)
                : el('td', { class: 'govuk-table__cell', role: 'cell', 'data-label': heads[index] ?? '' }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}
