// Where an agent writes: Enter sends, Shift and Enter start a new line, and nothing typed is lost.
import { el } from './dom.js';
import { word } from './words.js';

const LONGEST = 4_000;

export interface ReplyBox {
  readonly element: HTMLFormElement;
  problem(text: string): void;
  focus(): void;
}

export function createReplyBox({
  draft,
  typed,
  send,
}: {
  readonly draft: string;
  readonly typed: (text: string) => void;
  readonly send: (text: string) => void;
}): ReplyBox {
  const line = el('p', { class: 'govuk-error-message', id: 'reply-error', hidden: true });
  const area = el('textarea', {
    class: 'govuk-textarea desk-reply__area',
    id: 'reply',
    rows: '3',
    'aria-describedby': 'reply-error reply-hint',
  });
  const group = el(
    'div',
    { class: 'govuk-form-group' },
    el('label', { class: 'govuk-label govuk-visually-hidden', for: 'reply' }, word('chat.reply')),
    line,
    area,
  );
  const form = el(
    'form',
    { class: 'desk-reply', novalidate: true },
    group,
    el('p', { class: 'desk-meta', id: 'reply-hint' }, word('chat.hint')),
    el('button', { type: 'submit', class: 'govuk-button' }, word('chat.send')),
  );
  area.value = draft;

  const problem = (text: string | null): void => {
    line.hidden = text === null;
    line.replaceChildren(
      ...(text === null ? [] : [el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `), text]),
    );
    group.classList.toggle('govuk-form-group--error', text !== null);
    area.classList.toggle('govuk-textarea--error', text !== null);
  };
  const submit = (): void => {
    if (area.value.trim() === '') problem(word('chat.empty'));
    else if ([...area.value].length > LONGEST) problem(word('chat.long'));
    else {
      problem(null);
      const text = area.value;
      area.value = '';
      typed('');
      send(text);
    }
    area.focus();
  };
  area.addEventListener('input', () => {
    typed(area.value);
    problem(null);
  });
  area.addEventListener('keydown', (event) => {
    // While a character is being composed, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return { element: form, problem: (text) => problem(text), focus: () => area.focus() };
}
