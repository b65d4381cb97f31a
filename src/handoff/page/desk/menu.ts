// The desk's head on a phone: one line, the rest of it behind a button. On a wide screen all of it stands there.
import { find } from './dom.js';

const menu = find('menu', HTMLButtonElement);

function open(is: boolean): void {
  menu.setAttribute('aria-expanded', String(is));
  document.body.dataset['menu'] = is ? 'open' : 'closed';
}

/** `is`: somebody is signed in; else there is nothing behind it. */
export function showMenu(is: boolean): void {
  menu.hidden = !is;
  if (is) open(false);
  else delete document.body.dataset['menu'];
}

menu.addEventListener('click', () => open(document.body.dataset['menu'] !== 'open'));
// Whoever chose a page wants to see it.
addEventListener('hashchange', () => document.body.dataset['menu'] && open(false));
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || document.body.dataset['menu'] !== 'open' || document.querySelector('dialog[open]')) return;
  const within = document.querySelector('.desk-header')?.contains(document.activeElement) === true;
  open(false);
  if (within && menu.offsetParent !== null) menu.focus();
});
