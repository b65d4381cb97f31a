// For an agent without Welsh, where a language model is switched on: what the resident said in English, and the reply put into Welsh, both marked.
import { call, one, type DetailView } from './api.js';
import { button, el } from './dom.js';
import { word } from './words.js';

export interface Translation {
  readonly buttons: readonly HTMLElement[];
  /** Where what was translated is shown. */
  readonly place: HTMLElement;
}

/** `said`: the resident's last words. */
export function createTranslation(item: DetailView, said: () => string): Translation {
  const place = el('div', {});
  const ask = async (text: string, to: 'en' | 'cy'): Promise<string | null> => {
    const answer = await call<{ readonly text: string }>('POST', `${one(item.id)}/translate`, { text, to }, 30_000);
    if (!answer.ok) place.replaceChildren(el('p', { class: 'desk-note' }, word('help.no-translation')));
    return answer.ok ? answer.value.text : null;
  };
  const theirs = async (): Promise<void> => {
    const text = await ask(said(), 'en');
    if (text === null) return;
    place.replaceChildren(
      el('p', { class: 'desk-meta' }, word('help.translated')),
      el('p', { class: 'desk-help__text', lang: 'en' }, text),
    );
    place.scrollIntoView({ block: 'nearest' });
  };
  const mine = async (): Promise<void> => {
    const area = document.querySelector<HTMLTextAreaElement>('#reply');
    if (!area || area.value.trim() === '') return;
    const text = await ask(area.value, 'cy');
    if (text === null) return;
    place.replaceChildren(el('p', { class: 'desk-meta' }, word('help.translated')));
    area.value = text;
    area.dispatchEvent(new Event('input'));
    area.focus();
  };
  return {
    buttons: [
      button(word('help.translate'), () => void theirs()),
      button(word('help.translate-reply'), () => void mine()),
    ],
    place,
  };
}
