// Saved replies, from the council's own articles: found by words, put into the reply to be edited.
import { call } from './api.js';
import { button, el, find } from './dom.js';
import { word } from './words.js';

interface SavedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What a Welsh one says. */
  readonly english: { readonly title: string; readonly text: string } | null;
}

const PAUSE_MS = 200;

/** The text chosen; null for none. `foreign`: the agent does not read the language, and is told what each says in English. */
export function askSavedReply(language: string, foreign = false): Promise<string | null> {
  const dialog = find('saved-dialog', HTMLDialogElement);
  return new Promise((resolve) => {
    let chosen: string | null = null;
    let asked = 0;
    const search = el('input', { class: 'govuk-input', type: 'search', id: 'saved-find', autocomplete: 'off' });
    const list = el('ul', { class: 'desk-saved' });
    const none = el('p', { class: 'govuk-body', role: 'status' });
    const load = async (): Promise<void> => {
      const mine = ++asked;
      const query = new URLSearchParams({ q: search.value.trim(), language });
      const answer = await call<{ readonly replies: readonly SavedReply[] }>('GET', `replies?${query.toString()}`);
      if (mine !== asked || !answer.ok) return;
      const { replies } = answer.value;
      none.textContent = replies.length === 0 ? word('saved.none') : '';
      list.replaceChildren(
        ...replies.map(({ title, text, english }) =>
          el(
            'li',
            {},
            button(
              word('saved.use', { name: (foreign ? english?.title : null) ?? title }),
              () => {
                chosen = text;
                dialog.close();
              },
              'link',
            ),
            foreign && english
              ? el('p', { class: 'desk-saved__text', lang: 'en' }, english.text)
              : el('p', { class: 'desk-saved__text', lang: language }, text),
          ),
        ),
      );
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    search.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), PAUSE_MS);
    });
    // Enter chooses the first, as in any list that is searched.
    search.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      list.querySelector('button')?.click();
    });
    dialog.replaceChildren(
      el('h2', { class: 'govuk-heading-m', id: 'saved-heading' }, word('saved.heading')),
      el('label', { class: 'govuk-label', for: 'saved-find' }, word('saved.find')),
      search,
      none,
      list,
      button(word('saved.close'), () => dialog.close()),
    );
    dialog.addEventListener('close', () => resolve(chosen), { once: true });
    dialog.showModal();
    void load();
  });
}
