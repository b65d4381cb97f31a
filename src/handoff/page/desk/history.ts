// What this person closed today, newest first: to be read again, and no more.
import { isoDate } from '../../../core/format.js';
import { call, type ItemView } from './api.js';
import { el } from './dom.js';
import { inEnglish, title } from './rows.js';
import { table } from './table.js';
import { clock, coded, word } from './words.js';

export async function drawHistory(root: HTMLElement): Promise<void> {
  const answer = await call<{ readonly items: readonly ItemView[] }>('GET', 'conversations?state=closed&mine=true');
  if (!answer.ok) return;
  const today = isoDate(new Date());
  const closed = answer.value.items.flatMap((item) =>
    item.closedAt !== null && isoDate(new Date(item.closedAt)) === today ? [{ item, at: new Date(item.closedAt) }] : [],
  );
  root.replaceChildren(
    el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word('view.history')),
    closed.length === 0
      ? el('p', { class: 'govuk-body' }, word('history.none'))
      : table(
          word('view.history'),
          [
            word('history.ended'),
            word('audit.about'),
            word('details.reference'),
            word('filter.language'),
            word('history.outcome'),
          ],
          closed.map(({ item, at }) => [
            el('time', { datetime: at.toISOString() }, clock(at)),
            el('a', { class: 'govuk-link', href: `#${item.id}`, ...inEnglish(item) }, title(item)),
            item.reference,
            coded('language', item.language),
            coded('outcome', item.outcome ?? ''),
          ]),
          true,
        ),
  );
}
