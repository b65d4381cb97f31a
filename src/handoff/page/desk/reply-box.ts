// Where an agent writes: a reply to the resident, or a note that only staff see. Enter sends, nothing typed is lost.
import { el, button } from './dom.js';
import type { PageKey } from '../../page-words.js';
import { word } from './words.js';

const LONGEST = 4_000;
/** The resident is told at most this often that somebody writes. */
const TYPING_EVERY_MS = 3_000;

export interface ReplyBox {
  readonly element: HTMLFormElement;
  /** Null takes it away. */
  problem(text: string | null): void;
  focus(mode?: Mode): void;
  /** Puts words into the reply, after what stands there. */
  put(text: string): void;
}

export type Mode = 'reply' | 'note';

export interface ReplyBoxParts {
  readonly draft: string;
  /** False: only notes can be written. */
  readonly replies: boolean;
  readonly typed: (text: string) => void;
  readonly send: (text: string) => void;
  readonly note: (text: string) => void;
  readonly typing: () => void;
  readonly saved: () => void;
  /** What stands beside a reply in place of the usual words. */
  readonly hint?: PageKey;
}

export function createReplyBox(parts: ReplyBoxParts): ReplyBox {
  let mode: Mode = parts.replies ? 'reply' : 'note';
  const kept: Record<Mode, string> = { reply: parts.draft, note: '' };
  let told = -Infinity;
  const line = el('p', { class: 'govuk-error-message', id: 'reply-error', hidden: true });
  const area = el('textarea', {
    class: 'govuk-textarea desk-reply__area',
    id: 'reply',
    rows: '2',
    'aria-describedby': 'reply-error reply-hint',
  });
  const label = el('label', { class: 'govuk-label govuk-visually-hidden', for: 'reply' });
  const hint = el('p', { class: 'desk-meta desk-reply__hint', id: 'reply-hint' });
  const submitter = el('button', { type: 'submit', class: 'govuk-button' });
  const tabs = {
    reply: button(word('chat.to-reply'), () => turn('reply'), 'link'),
    note: button(word('chat.to-note'), () => turn('note'), 'link'),
  };
  const group = el('div', { class: 'govuk-form-group' }, label, line, area);
  const modes = el(
    'div',
    { class: 'desk-reply__modes', role: 'group', 'aria-label': word('chat.mode') },
    tabs.reply,
    tabs.note,
  );
  const saved = button(word('saved.open'), parts.saved, 'link');
  modes.hidden = saved.hidden = !parts.replies;
  const form = el('form', { class: 'desk-reply', novalidate: true }, modes, hint, saved, group, submitter);

  const problem = (text: string | null): void => {
    line.hidden = text === null;
    line.replaceChildren(
      ...(text === null ? [] : [el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `), text]),
    );
    group.classList.toggle('govuk-form-group--error', text !== null);
    area.classList.toggle('govuk-textarea--error', text !== null);
  };
  const turn = (to: Mode): void => {
    kept[mode] = area.value;
    draw(to);
    area.focus();
  };
  const draw = (to: Mode): void => {
    mode = to;
    area.value = kept[to];
    label.textContent = word(to === 'reply' ? 'chat.reply' : 'note.label');
    hint.textContent = word(to === 'reply' ? (parts.hint ?? 'chat.hint') : 'note.hint');
    submitter.textContent = word(to === 'reply' ? 'chat.send' : 'note.add');
    form.classList.toggle('desk-reply--note', to === 'note');
    for (const each of ['reply', 'note'] as const) tabs[each].setAttribute('aria-pressed', String(each === to));
    problem(null);
  };
  const submit = (): void => {
    if (area.value.trim() === '') problem(word(mode === 'reply' ? 'chat.empty' : 'note.empty'));
    else if ([...area.value].length > LONGEST) problem(word('chat.long'));
    else {
      problem(null);
      const text = area.value;
      area.value = '';
      if (mode === 'reply') {
        parts.typed('');
        parts.send(text);
      } else parts.note(text);
    }
    area.focus();
  };
  area.addEventListener('input', () => {
    problem(null);
    if (mode !== 'reply') return;
    if (area.value === '/') {
      area.value = '';
      parts.saved();
    }
    parts.typed(area.value);
    if (area.value === '' || performance.now() - told < TYPING_EVERY_MS) return;
    told = performance.now();
    parts.typing();
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
  draw(mode);
  return {
    element: form,
    problem: (text) => problem(text),
    focus(to = mode) {
      if (to !== mode && parts.replies) turn(to);
      area.focus();
    },
    put(text) {
      if (!parts.replies) return;
      if (mode !== 'reply') turn('reply');
      area.value = [area.value.trimEnd(), text].filter(Boolean).join('\n');
      parts.typed(area.value);
      area.focus();
    },
  };
}
