// A press anywhere in the bar around the message box goes to the box: its text is only one line of that bar.

const BAR = '.webchat__send-box-text-box';
/** What takes a press itself. */
const OWN = 'textarea, input, button, a';

export function pressBox(client: HTMLElement, box: () => HTMLElement | null): void {
  const around = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest(BAR) !== null && target.closest(OWN) === null;
  // Else the press takes the focus away first, and a phone's keyboard with it.
  client.addEventListener('mousedown', (event) => {
    if (around(event.target)) event.preventDefault();
  });
  client.addEventListener('click', ({ target }) => {
    if (around(target)) box()?.focus();
  });
}
