// Asks how a chat or a call ended before it is closed.
import type { ItemView } from './api.js';
import { button, el, find } from './dom.js';
import { textField } from './fields.js';
import { coded, word } from './words.js';

const OUTCOMES = {
  chat: ['answered', 'request', 'passed-on', 'left', 'could-not-help', 'abusive'],
  callback: ['reached', 'no-answer', 'wrong-number', 'passed-on', 'could-not-help'],
  task: ['done', 'answered', 'passed-on', 'declined', 'could-not-help'],
} as const satisfies Record<ItemView['kind'], readonly string[]>;

export interface Ended {
  /** Its code. */
  readonly outcome: string;
  /** What the assistant should have said; may be empty. */
  readonly should: string;
  /** The next chat is wanted at once. */
  readonly next: boolean;
}

/** Null when it is not to be closed after all. */
export function askOutcome(kind: ItemView['kind']): Promise<Ended | null> {
  const dialog = find('close-dialog', HTMLDialogElement);
  return new Promise((resolve) => {
    const problem = el('p', { class: 'govuk-error-message', id: 'close-error', hidden: true });
    const group = el(
      'div',
      { class: 'govuk-form-group' },
      el(
        'fieldset',
        { class: 'govuk-fieldset', 'aria-describedby': 'close-error' },
        el(
          'legend',
          { class: 'govuk-fieldset__legend govuk-fieldset__legend--m' },
          el('h2', { class: 'govuk-fieldset__heading', id: 'close-heading' }, word('close.heading')),
        ),
        problem,
        el('div', { class: 'govuk-radios govuk-radios--small' }, ...OUTCOMES[kind].map(radio)),
      ),
    );
    const should = textField({
      id: 'close-should',
      label: word('close.should'),
      hint: word('close.should-hint'),
      rows: 3,
    });
    const form = el(
      'form',
      { method: 'dialog', novalidate: true },
      group,
      should.element,
      el(
        'div',
        { class: 'govuk-button-group' },
        el('button', { type: 'submit', class: 'govuk-button', value: 'close' }, word('close.submit')),
        kind === 'chat'
          ? el(
              'button',
              { type: 'submit', class: 'govuk-button govuk-button--secondary', value: 'next' },
              word('close.and-next'),
            )
          : null,
        button(word('close.cancel'), () => dialog.close()),
      ),
    );
    let ended: Ended | null = null;
    form.addEventListener('submit', (event) => {
      const chosen = new FormData(form).get('outcome');
      if (typeof chosen === 'string') {
        ended = {
          outcome: chosen,
          should: should.input.value.trim(),
          next: event.submitter?.getAttribute('value') === 'next',
        };
        return;
      }
      event.preventDefault();
      problem.hidden = false;
      problem.replaceChildren(
        el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `),
        word('close.choose'),
      );
      group.classList.add('govuk-form-group--error');
      form.querySelector('input')?.focus();
    });
    dialog.replaceChildren(form);
    dialog.addEventListener('close', () => resolve(ended), { once: true });
    dialog.showModal();
  });
}

function radio(outcome: string): HTMLElement {
  const id = `outcome-${outcome}`;
  return el(
    'div',
    { class: 'govuk-radios__item' },
    el('input', { class: 'govuk-radios__input', type: 'radio', name: 'outcome', id, value: outcome }),
    el('label', { class: 'govuk-label govuk-radios__label', for: id }, coded('outcome', outcome)),
  );
}
