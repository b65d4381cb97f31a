// Something that takes a while: what it is, that it goes on, and for how long it has.
import { el } from './dom.js';
import { word } from './words.js';

/** Seconds between one count and the next. */
const EVERY = 5;

/** Shown in `place` until what is returned is called. */
export function showProgress(place: HTMLElement, text: string): () => void {
  const since = performance.now();
  const count = el('span', { class: 'desk-meta' });
  place.replaceChildren(
    el(
      'div',
      { class: 'desk-progress' },
      el('p', { class: 'govuk-body' }, text),
      el('progress', { 'aria-label': text }),
      ' ',
      count,
    ),
  );
  const tick = setInterval(() => {
    const seconds = Math.floor((performance.now() - since) / 1000 / EVERY) * EVERY;
    count.textContent = seconds === 0 ? '' : word('learn.so-far', { n: seconds });
  }, 1000);
  return () => clearInterval(tick);
}
