// The Options menu: a list of buttons that opens and closes, and the dialogs some of them open.
import { part } from './settings.js';

export interface Menu {
  isOpen(): boolean;
  close(): void;
}

/** Does nothing until `show`: there is nothing to do before there is a talk. */
export function createMenu(): Menu & { show(): void } {
  const button = part<HTMLButtonElement>('options');
  const list = part('menu');
  const set = (open: boolean): void => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => {
    set(list.hidden !== false);
    if (!list.hidden) list.querySelector<HTMLElement>('li:not([hidden]) :is(button, a)')?.focus();
  });
  // Whatever is chosen, the menu is done; where focus goes next is for the choice.
  list.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('button, a')) return;
      set(false);
      button.focus();
    },
    // Before the choice itself, which may put the focus elsewhere.
    true,
  );
  list.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (to instanceof Node && !list.contains(to) && to !== button) set(false);
  });
  return {
    show: () => {
      button.hidden = false;
    },
    isOpen: () => !list.hidden,
    close: () => {
      if (list.hidden) return;
      set(false);
      button.focus();
    },
  };
}

/** Opens modally; Escape and its Cancel close it, and the focus goes back to Options. */
export function openDialog(id: string): HTMLDialogElement {
  const dialog = part<HTMLDialogElement>(id);
  dialog.querySelectorAll<HTMLButtonElement>('[data-cancel]').forEach((cancel) => {
    cancel.onclick = () => dialog.close();
  });
  dialog.onclose = () => part('options').focus();
  if (!dialog.open) dialog.showModal();
  return dialog;
}

export const dialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;
