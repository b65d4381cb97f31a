// The bar above the talk: what is not a message of anybody's. One live region, and nothing else in the window is live.
import { contactPieces } from '../../contact-links.js';
import { part } from './settings.js';

export interface Told {
  say(text: string): void;
  /** Said, and gone again after a while. */
  sayBriefly(text: string): void;
  /** For the ear alone: what is seen elsewhere has changed. */
  hear(text: string): void;
  /** The chat is over: why, and a way to start another. */
  end(why?: string): void;
  ended(): boolean;
}

const BRIEFLY_MS = 6_000;

/** A number to call can be pressed. */
function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}

export function createTold(): Told {
  const status = part('status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => {
    clearTimeout(timer);
    status.classList.remove('told__status--heard');
    status.replaceChildren(
      ...contactPieces(text).map(({ text: words, url }) => (url === null ? words : link(words, url))),
    );
  };
  const sayBriefly = (text: string): void => {
    say(text);
    timer = setTimeout(() => {
      if (status.textContent === text) status.textContent = '';
    }, BRIEFLY_MS);
  };
  return {
    say,
    sayBriefly,
    hear: (text) => {
      // What is said there now, such as that the connection is lost, matters more.
      if (status.textContent !== '') return;
      sayBriefly(text);
      status.classList.add('told__status--heard');
    },
    end: (why) => {
      say('');
      if (why !== undefined) part('ended-why').textContent = why;
      part('ended').hidden = false;
      // What comes next is a button: it must be reachable, and the box is no use any more.
      part('chat').classList.add('chat--ended');
      part('idle').hidden = true;
      part('person').hidden = true;
      part('with').hidden = true;
      // Nothing is left to end or to edit; copies and deleting are.
      for (const id of ['edit', 'finish', 'hear', 'speak'])
        document.getElementById(id)?.closest('li')?.toggleAttribute('hidden', true);
    },
    ended: () => !part('ended').hidden,
  };
}
