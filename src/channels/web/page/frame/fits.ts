// Of a long list, such as the homes of a postcode: what fits the words in the box, as they are typed.
import { fill, part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';
import type { Choice } from './web-chat.js';

/** More are a list to read; another letter makes it shorter. */
const MOST = 8;
/** A reader that types is not talked over. */
const PAUSE_MS = 800;

export interface Fits {
  /** What there is to choose from now; empty: nothing is shown, whatever is typed. */
  offer(all: readonly Choice[]): void;
}

export function createFits(
  { words }: FrameSettings,
  told: Told,
  isBox: (target: EventTarget | null) => target is HTMLInputElement | HTMLTextAreaElement,
  choose: (choice: Choice) => void,
): Fits {
  const place = part('fits');
  const list = part('fits-list');
  let all: readonly Choice[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let announced = '';

  const show = (choices: readonly Choice[]): void => {
    clearTimeout(timer);
    // What fitted before is no news any more.
    if (choices.length === 0 && announced !== '' && part('status').textContent === announced) told.say('');
    list.replaceChildren(...choices.map(item));
    place.hidden = choices.length === 0;
    // The first few of all of them would stand above as well.
    part('chat').classList.toggle('chat--fits', choices.length > 0);
  };
  const item = (choice: Choice): HTMLElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fits__button';
    button.textContent = choice.label;
    button.addEventListener('click', () => {
      show([]);
      choose(choice);
    });
    const line = document.createElement('li');
    line.append(button);
    return line;
  };
  document.addEventListener('input', ({ target }) => {
    if (all.length === 0 || !isBox(target)) return;
    const found = fitting(target.value, all);
    show(found.slice(0, MOST));
    if (found.length > 0)
      timer = setTimeout(() => {
        announced = fill(words.fits, { n: String(found.length) });
        told.sayBriefly(announced);
      }, PAUSE_MS);
  });
  return {
    offer: (choices) => {
      all = choices;
      show([]);
    },
  };
}

/** Each word that was typed begins a word of it; a house of just that number comes first. */
function fitting(typed: string, all: readonly Choice[]): readonly Choice[] {
  const asked = wordsOf(typed);
  if (asked.length === 0) return [];
  const found = all.flatMap((choice) => {
    const own = wordsOf(choice.label);
    if (!asked.every((word) => own.some((one) => one.startsWith(word)))) return [];
    return [{ choice, exact: asked.every((word) => own.includes(word)) }];
  });
  return [...found.filter(({ exact }) => exact), ...found.filter(({ exact }) => !exact)].map(({ choice }) => choice);
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
