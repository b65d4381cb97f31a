// Calls to make and pieces of work, a table each: what is due first, who has it, and taken from there.
import { api, call, type ItemView } from './api.js';
import { button, el } from './dom.js';
import { selectField } from './fields.js';
import { inEnglish, isLate, tagsOf, title } from './rows.js';
import { announce } from './status.js';
import { table } from './table.js';
import { clock, coded, word } from './words.js';

export type Due = 'calls' | 'work';

const KINDS = { calls: 'callback', work: 'task' } as const;
const SORTS = ['due', 'queue', 'language'] as const;
type Sort = (typeof SORTS)[number];

/** Those of a table that nobody has taken. */
export const countDue = (items: readonly ItemView[], due: Due): number =>
  items.filter(({ kind, state }) => kind === KINDS[due] && state === 'waiting').length;

/** `again`: what is there is brought up to date, unless somebody is in it. */
export async function drawDue(root: HTMLElement, again: boolean, due: Due): Promise<void> {
  const answer = await api.list();
  if (!answer.ok) return;
  const items = answer.value.items.filter(({ kind }) => kind === KINDS[due]);
  const old = root.querySelector<HTMLElement>('.desk-due');
  if (again && old) {
    if (old.contains(document.activeElement)) return;
    const by = root.querySelector('select')?.value;
    old.replaceChildren(rowsOf(root, items, due, SORTS.find((sort) => sort === by) ?? 'due'));
    return;
  }
  const sort = selectField({
    id: 'due-sort',
    label: word('due.sort'),
    choices: SORTS.map((value) => ({ value, label: headOf(value) })),
    value: 'due',
  });
  sort.input.addEventListener('change', () => void drawDue(root, true, due));
  root.replaceChildren(
    el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word(`view.${due}`)),
    el('p', { class: 'govuk-error-message', id: 'due-problem', role: 'alert', hidden: true }),
    sort.element,
    el('div', { class: 'desk-due' }, rowsOf(root, items, due, 'due')),
  );
}

const headOf = (sort: Sort): string =>
  sort === 'due' ? word('details.promised') : sort === 'queue' ? word('filter.queue') : word('filter.language');

function rowsOf(root: HTMLElement, items: readonly ItemView[], due: Due, by: Sort): HTMLElement {
  if (items.length === 0)
    return el('p', { class: 'govuk-body' }, word(due === 'calls' ? 'list.no-calls' : 'due.no-work'));
  const calls = due === 'calls';
  return table(
    word(`view.${due}`),
    [
      word('audit.about'),
      word('details.promised'),
      word('details.reference'),
      word('filter.queue'),
      word('filter.language'),
      ...(calls ? [word('details.tries')] : []),
      word('details.agent'),
    ],
    sorted(items, by).map((item) => [
      el(
        'span',
        {},
        el('a', { class: 'govuk-link', href: `#${item.id}`, ...inEnglish(item) }, title(item)),
        ...tagsOf(item).flatMap(([colour, text]) => [
          ' ',
          el('strong', { class: `desk-tag desk-tag--${colour}` }, text),
        ]),
      ),
      el('time', { datetime: item.promised }, clock(new Date(item.promised))),
      item.reference,
      coded('queue', item.queue),
      coded('language', item.language),
      ...(calls ? [String(item.tries)] : []),
      item.state === 'waiting' ? taking(root, item, due) : (item.agent ?? ''),
    ]),
    true,
  );
}

/** Danger first, then what should have been done by now, then as the promises are; what somebody has stands below. */
function sorted(items: readonly ItemView[], by: Sort): readonly ItemView[] {
  const keys = (item: ItemView): readonly (number | string)[] => [
    Number(item.state !== 'waiting'),
    ...(by === 'due' ? [] : [coded(by, item[by])]),
    Number(!item.urgent),
    Number(!isLate(item)),
    item.promised,
  ];
  return [...items].sort((one, other) => {
    const [first, second] = [keys(one), keys(other)];
    const at = first.findIndex((key, place) => key !== second[place]);
    return at < 0 ? 0 : (first[at] ?? 0) < (second[at] ?? 0) ? -1 : 1;
  });
}

function taking(root: HTMLElement, item: ItemView, due: Due): HTMLElement {
  const take = button(word(due === 'calls' ? 'chat.take-call' : 'chat.take-task'), () => {
    take.disabled = true;
    void call('POST', `conversations/${encodeURIComponent(item.id)}/claim?masked=true`, {}).then(async (answer) => {
      if (answer.ok) {
        location.hash = item.id;
        return;
      }
      // Away from the button first, so that the table may show who was quicker.
      root.querySelector('h2')?.focus();
      await drawDue(root, true, due);
      const said = coded('fault', answer.code);
      const problem = root.querySelector<HTMLElement>('#due-problem');
      const text = said === answer.code ? word('fault.other') : said;
      if (problem) {
        problem.hidden = false;
        problem.textContent = text;
      } else announce(text);
    });
  });
  take.append(el('span', { class: 'govuk-visually-hidden' }, `${title(item)}, ${item.reference}`));
  return take;
}
