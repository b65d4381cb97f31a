// A personal detail: dots and a button; shown for two minutes once it is asked for, which the server writes down.
import { api, type DetailView } from './api.js';
import { button, el } from './dom.js';
import { coded, word } from './words.js';

const SHOWN_MS = 2 * 60_000;

interface Shown {
  readonly value: string;
  readonly until: number;
}

const shown = new Map<string, Shown>();

/** What changes when one is shown or hidden, so that whoever draws them knows. */
export const revealed = (item: string): string =>
  [...shown].flatMap(([key, { until }]) => (key.startsWith(`${item} `) && until > Date.now() ? key : [])).join();

export const isMasked = (value: string): boolean => value.startsWith('••••');

/** `draw` makes what is shown of the value; `changed` is called when it is shown or hidden. */
export function secret(
  item: DetailView,
  name: string,
  dots: string,
  draw: (value: string) => Node | string,
  changed: () => void,
): HTMLElement {
  const key = `${item.id} ${name}`;
  const now = shown.get(key);
  const label = coded('details', name);
  const named = (look: HTMLButtonElement, text: string): HTMLButtonElement => {
    look.setAttribute('aria-label', text);
    look.dataset['name'] = name;
    return look;
  };
  const hide = (): void => {
    if (shown.delete(key)) changed();
  };
  if (now && now.until > Date.now())
    return el(
      'span',
      {},
      draw(now.value),
      ' ',
      named(button(word('details.hide'), hide, 'link'), word('details.hide-what', { name: label })),
    );
  const show = async (): Promise<void> => {
    const answer = await api.reveal(item.id, name);
    if (!answer.ok) return;
    shown.set(key, { value: answer.value.value, until: Date.now() + SHOWN_MS });
    setTimeout(hide, SHOWN_MS);
    changed();
  };
  const look = button(word('details.show'), () => void show(), 'link');
  return el('span', {}, dots, ' ', named(look, word('details.show-what', { name: label })));
}

/** Whoever signs in next shall not see them. */
export const forgetRevealed = (): void => shown.clear();
