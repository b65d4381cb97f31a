// Asks where a chat is to be passed on to, and for a note, so that the resident need not repeat anything.
import { api, type Colleague, type DetailView, type Move } from './api.js';
import { button, el, find } from './dom.js';
import { QUEUES } from '../../queues.js';
import { selectField, textField, type Choice } from './fields.js';
import { word } from './words.js';

/** Null when it is not to be passed on after all. `needs`: already chosen. */
export async function askMove(item: DetailView, needs: 'cy' | null): Promise<Move | null> {
  const dialog = find('move-dialog', HTMLDialogElement);
  const answer = await api.colleagues();
  const people = answer.ok ? answer.value.colleagues : [];
  return new Promise((resolve) => {
    const to = selectField({
      id: 'move-to',
      label: word('move.to'),
      first: word('move.choose'),
      choices: [...(item.kind === 'callback' ? LATER : []), ...choices(people)],
      value: needs === null ? '' : 'needs:cy',
    });
    const note = textField({ id: 'move-note', label: word('move.note'), hint: word('note.hint'), rows: 4 });
    let chosen: Move | null = null;
    const form = el(
      'form',
      { method: 'dialog', novalidate: true },
      el('h2', { class: 'govuk-heading-m', id: 'move-heading' }, word('move.heading')),
      to.element,
      note.element,
      el(
        'div',
        { class: 'govuk-button-group' },
        el('button', { type: 'submit', class: 'govuk-button' }, word('move.submit')),
        button(word('close.cancel'), () => dialog.close()),
      ),
    );
    form.addEventListener('submit', (event) => {
      const text = note.input.value.trim();
      note.problem(text === '' ? word('move.no-note') : null);
      to.problem(to.input.value === '' ? word('move.choose') : null);
      if (text === '' || to.input.value === '') event.preventDefault();
      else chosen = { ...read(to.input.value, item), note: text };
    });
    dialog.replaceChildren(form);
    dialog.addEventListener('close', () => resolve(chosen), { once: true });
    dialog.showModal();
  });
}

/** A call that nobody answered is made again: it waits until then, with what the others read. */
const LATER: readonly Choice[] = ([60, 1440] as const).map((minutes) => ({
  value: `later:${String(minutes)}`,
  label: word(`move.later.${minutes}`),
  group: word('move.later'),
}));

function choices(people: readonly Colleague[]): readonly Choice[] {
  const queues = QUEUES.map((queue) => ({
    value: `queue:${queue}`,
    label: word(`queue.${queue}`),
    group: word('move.queues'),
  }));
  const persons = people.map(({ id, name, state, chats }) => ({
    value: `agent:${id}`,
    label: word('move.person', { name, state: word(`state.${state}`), n: chats }),
    group: word('move.people'),
  }));
  return [
    { value: 'back', label: word('move.back'), group: word('move.queues') },
    ...queues,
    { value: 'needs:cy', label: word('move.welsh'), group: word('move.people') },
    ...persons,
  ];
}

function read(value: string, { needs }: DetailView): Omit<Move, 'note'> {
  const [kind, id = ''] = value.split(/:(.*)/);
  if (kind === 'queue') return { queue: id, ...(needs && { needs }) };
  if (kind === 'agent') return { agent: id };
  if (kind === 'later') return { later: Number(id) };
  return kind === 'needs' ? { needs: id } : {};
}
