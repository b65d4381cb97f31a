// How close the list stands, comfortable or compact: one switch, remembered in this browser.
import { find } from './dom.js';

const KEPT = 'desk-density';

const box = find('compact', HTMLInputElement);
const draw = (): void => {
  if (box.checked) document.body.dataset['density'] = 'compact';
  else delete document.body.dataset['density'];
};
box.checked = kept() === 'compact';
draw();
box.addEventListener('change', () => {
  draw();
  try {
    localStorage.setItem(KEPT, box.checked ? 'compact' : 'comfortable');
  } catch {
    // Nothing may be kept here: the switch holds until the page is loaded again.
  }
});

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
