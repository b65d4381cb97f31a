// Shortcuts, by the place of the key on the keyboard. Never Ctrl and Alt together, nor Alt with a letter that is typed so in Welsh.
import { button, el, find } from './dom.js';
import type { PageKey } from '../../page-words.js';
import { word } from './words.js';

const KEPT = 'desk-keys';

export type Shortcut = 'next' | 'down' | 'up' | 'list' | 'reply' | 'note' | 'suggestion' | 'move' | 'finish' | 'help';

const CODES: Readonly<Record<Shortcut, readonly [code: string, shown: string]>> = {
  next: ['KeyN', 'Alt+N'],
  down: ['KeyJ', 'Alt+J'],
  up: ['KeyK', 'Alt+K'],
  list: ['KeyL', 'Alt+L'],
  reply: ['KeyR', 'Alt+R'],
  note: ['KeyP', 'Alt+P'],
  suggestion: ['KeyG', 'Alt+G'],
  move: ['KeyM', 'Alt+M'],
  finish: ['KeyC', 'Alt+C'],
  help: ['Slash', 'Alt+/'],
};
const NAMES = Object.keys(CODES) as Shortcut[];

export function listenForKeys(act: (shortcut: Exclude<Shortcut, 'help'>) => void): void {
  let used = kept() !== 'off';
  const dialog = find('keys-dialog', HTMLDialogElement);
  const show = (): void => {
    const box = el('input', { class: 'govuk-checkboxes__input', type: 'checkbox', id: 'keys-use' });
    box.checked = used;
    box.addEventListener('change', () => {
      used = box.checked;
      keep(used);
    });
    dialog.replaceChildren(
      el('h2', { class: 'govuk-heading-m', id: 'keys-heading' }, word('keys.heading')),
      el(
        'dl',
        { class: 'desk-keys' },
        ...NAMES.map((name) =>
          el('div', {}, el('dt', {}, el('kbd', {}, CODES[name][1])), el('dd', {}, word(`keys.${name}` as PageKey))),
        ),
      ),
      el(
        'div',
        { class: 'govuk-checkboxes govuk-checkboxes--small' },
        el(
          'div',
          { class: 'govuk-checkboxes__item' },
          box,
          el('label', { class: 'govuk-label govuk-checkboxes__label', for: 'keys-use' }, word('keys.use')),
        ),
      ),
      button(word('keys.close'), () => dialog.close()),
    );
    if (!dialog.open) dialog.showModal();
  };
  find('keys', HTMLButtonElement).addEventListener('click', show);
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    if (event.getModifierState('AltGraph')) return;
    const name = NAMES.find((each) => CODES[each][0] === event.code);
    if (!name || find('list', HTMLElement).hidden) return;
    if (document.querySelector('dialog[open]')) return;
    if (name === 'help') {
      event.preventDefault();
      show();
    } else if (used) {
      event.preventDefault();
      act(name);
    }
  });
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(used: boolean): void {
  try {
    localStorage.setItem(KEPT, used ? 'on' : 'off');
  } catch {
    // It holds until the page is loaded again.
  }
}
