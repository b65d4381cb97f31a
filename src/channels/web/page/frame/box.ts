// The box that messages are written in: Web Chat's own, which comes and goes with it.

export const box = (): HTMLElement | null => document.querySelector('[data-id="webchat-sendbox-input"]');

export const isBox = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target === box() && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

/** The up arrow in an empty box brings the last message back, as people know it from elsewhere. */
export function watchArrowUp(edit: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' || !isBox(event.target) || event.target.value !== '') return;
    event.preventDefault();
    edit();
  });
}
