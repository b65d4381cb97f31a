// What to say to whoever is called back: spoken lines in their language, and what to mind in between in the page's.
import type { DetailView } from './api.js';
import { el } from './dom.js';
import { script, word } from './words.js';

/** Folded on a small screen, where the notes need the room. */
export function callScript({ language, agent, reference }: DetailView): HTMLElement {
  const said = (text: string | undefined): HTMLElement =>
    el('li', {}, el('q', { lang: language, class: 'desk-script__said' }, text ?? ''));
  const [name = ''] = (agent ?? '').split(' ');
  const { hello, end } = script[language] ?? {};
  const wide = matchMedia('(min-width: 60rem)').matches;
  return el(
    'details',
    { class: 'desk-script', ...(wide && { open: true }) },
    el('summary', { class: 'desk-fold__summary' }, word('script.heading')),
    el(
      'ol',
      { class: 'desk-script__list' },
      said(hello?.replace('{name}', () => name)),
      el('li', {}, word('script.who')),
      el('li', {}, word('script.know')),
      said(end?.replace('{reference}', () => reference)),
    ),
    el('p', { class: 'desk-meta' }, word('script.none')),
  );
}
