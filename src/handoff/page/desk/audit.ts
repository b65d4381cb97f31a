// The administrator's page: who did what, newest first.
import { call } from './api.js';
import { button, el } from './dom.js';
import { selectField } from './fields.js';
import { table } from './table.js';
import { clock, word } from './words.js';
import type { PageKey } from '../../page-words.js';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly what: string;
  readonly reference: string | null;
  readonly detail: string;
}

const WHAT = [
  'sign-in', 'sign-in-refused', 'sign-in-locked', 'sign-out', 'view', 'reveal', 'claim', 'release', 'move', 'close', 'join',
  'audit-view', 'export', 'proposal-accepted', 'proposal-rejected', 'user-changed',
] as const; // prettier-ignore

/** "Download as a file" is a button's; the deed has words of its own. */
const named = (what: string): string => word(`audit.${what === 'export' ? 'export-done' : what}` as PageKey);

export async function drawAudit(root: HTMLElement): Promise<void> {
  const chosen = selectField({
    id: 'audit-what',
    label: word('audit.what'),
    first: word('filter.all'),
    choices: WHAT.map((what) => ({ value: what, label: named(what) })),
  });
  const place = el('div', {});
  const file = el('a', { class: 'govuk-link', download: true }, word('audit.export'));
  let entries: readonly Entry[] = [];
  const load = async (older: boolean): Promise<void> => {
    const query = new URLSearchParams();
    if (chosen.input.value !== '') query.set('what', chosen.input.value);
    file.href = `/api/desk/audit/export?${query.toString()}`;
    const last = entries.at(-1);
    if (older && last) query.set('before', last.at);
    const answer = await call<{ readonly entries: readonly Entry[] }>('GET', `audit?${query.toString()}`);
    if (!answer.ok) return;
    const more = answer.value.entries;
    entries = older ? [...entries, ...more] : more;
    place.replaceChildren(
      entries.length === 0 ? el('p', { class: 'govuk-body' }, word('audit.none')) : drawn(entries),
      ...(more.length >= 200 ? [button(word('audit.older'), () => void load(true))] : []),
    );
  };
  chosen.input.addEventListener('change', () => void load(false));
  root.replaceChildren(
    el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word('view.audit')),
    chosen.element,
    el('p', { class: 'govuk-body' }, file),
    place,
  );
  await load(false);
}

const drawn = (entries: readonly Entry[]): HTMLElement =>
  table(
    word('view.audit'),
    [word('audit.when'), word('audit.who'), word('audit.what'), word('audit.about'), word('audit.detail')],
    entries.map(({ at, name, what, reference, detail }) => [
      el('time', { datetime: at }, clock(new Date(at))),
      name === '' ? word('audit.nobody') : name,
      named(what),
      reference ?? '',
      detail,
    ]),
    true,
  );
