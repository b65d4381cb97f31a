// Form parts as GOV.UK draws them: a label, a hint, an error beside the field.
import { el } from './dom.js';
import { word } from './words.js';

export interface Field<T extends HTMLElement> {
  readonly element: HTMLElement;
  readonly input: T;
  /** Null takes it away. */
  problem(text: string | null): void;
}

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

function field<T extends HTMLElement>(input: T, { id, label, hint }: Asked): Field<T> {
  const line = el('p', { class: 'govuk-error-message', id: `${id}-error`, hidden: true });
  input.id = id;
  input.setAttribute('aria-describedby', [hint ? `${id}-hint` : '', `${id}-error`].filter(Boolean).join(' '));
  const element = el(
    'div',
    { class: 'govuk-form-group' },
    el('label', { class: 'govuk-label', for: id }, label),
    hint ? el('p', { class: 'govuk-hint', id: `${id}-hint` }, hint) : null,
    line,
    input,
  );
  return {
    element,
    input,
    problem(text) {
      line.hidden = text === null;
      line.replaceChildren(
        ...(text === null ? [] : [el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `), text]),
      );
      element.classList.toggle('govuk-form-group--error', text !== null);
      if (text !== null) input.focus();
    },
  };
}

export function textField(
  asked: Asked & { readonly rows: number; readonly value?: string },
): Field<HTMLTextAreaElement> {
  const area = el('textarea', { class: 'govuk-textarea', rows: String(asked.rows) });
  area.value = asked.value ?? '';
  return field(area, asked);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The heading that it stands under. */
  readonly group?: string;
}

/** `first` is shown until something is chosen; its value is the empty text. */
export function selectField(
  asked: Asked & { readonly first?: string; readonly choices: readonly Choice[]; readonly value?: string },
): Field<HTMLSelectElement> {
  const select = el('select', { class: 'govuk-select' });
  const option = ({ value, label }: Choice): HTMLOptionElement => el('option', { value }, label);
  if (asked.first !== undefined) select.append(option({ value: '', label: asked.first }));
  for (const group of new Set(asked.choices.map((choice) => choice.group))) {
    const options = asked.choices.filter((choice) => choice.group === group).map(option);
    if (group === undefined) select.append(...options);
    else select.append(el('optgroup', { label: group }, ...options));
  }
  select.value = asked.value ?? '';
  return field(select, asked);
}
