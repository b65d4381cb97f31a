// Clears an open plain page when its chat was left or deleted elsewhere; the page is whole without it.
import { hearGone, tellGone } from './shared/gone.js';

const { here = '', ended = '', exit = '' } = document.currentScript?.dataset ?? {};

const go = (to: string): void => {
  document.body.replaceChildren();
  location.replace(to);
};
const look = (): void => {
  if (document.visibilityState !== 'visible') return;
  fetch(here, { cache: 'no-store' }).then(
    ({ status }) => status === 410 && go(ended),
    // No connection: whatever is done next is told by the server.
    () => undefined,
  );
};

document
  .querySelector(`a[href$="/leave"]`)
  ?.addEventListener('click', () => tellGone({ why: 'left', conversation: null }));
hearGone(({ why }) => (why === 'left' ? go(exit) : look()));
// Another tab may have ended it without a word: the server knows.
addEventListener('focus', look);
addEventListener('pageshow', ({ persisted }) => persisted && look());
document.addEventListener('visibilitychange', look);
