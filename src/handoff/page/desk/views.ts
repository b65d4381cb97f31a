// The desk's other pages: shown in place of the chats, each for those whose work it is.
import type { Duty, ItemView } from './api.js';
import { drawAssisted } from './assisted.js';
import { drawAudit } from './audit.js';
import { find } from './dom.js';
import { countDue, drawDue } from './due.js';
import { drawHistory } from './history.js';
import { drawLearning } from './learning.js';
import { drawOverview } from './overview.js';
import { drawRatings } from './ratings.js';
import { word } from './words.js';

export type View = 'chats' | 'calls' | 'work' | 'history' | 'assisted' | 'overview' | 'ratings' | 'learning' | 'audit';

const DUTIES: Readonly<Record<View, Duty>> = {
  chats: 'chats',
  calls: 'chats',
  work: 'chats',
  history: 'chats',
  assisted: 'chats',
  overview: 'supervise',
  ratings: 'supervise',
  learning: 'edit',
  audit: 'administer',
};
const VIEWS = Object.keys(DUTIES) as View[];

export interface Views {
  /** Which pages this person may see, and the one to begin with. */
  allow(duties: readonly Duty[]): void;
  /** Shows the page of an address; whether it is the one with the chats. */
  show(hash: string): boolean;
  /** Something changed at the desk: what is to be done now. */
  refresh(items: readonly ItemView[]): void;
  title(): string;
}

/** `fail` is told of a refusal. */
export function createViews(): Views {
  const root = find('view', HTMLElement);
  let allowed: readonly View[] = ['chats'];
  let now: View = 'chats';
  const drawing: Readonly<Record<Exclude<View, 'chats'>, (root: HTMLElement, again: boolean) => Promise<void>>> = {
    calls: (root, again) => drawDue(root, again, 'calls'),
    work: (root, again) => drawDue(root, again, 'work'),
    history: drawHistory,
    assisted: drawAssisted,
    overview: drawOverview,
    ratings: drawRatings,
    learning: drawLearning,
    audit: drawAudit,
  };
  return {
    allow(duties) {
      allowed = VIEWS.filter((view) => duties.includes(DUTIES[view]));
      for (const view of VIEWS) find(`nav-${view}`, HTMLElement).hidden = !allowed.includes(view);
      find('nav', HTMLElement).hidden = allowed.length < 2;
    },
    show(hash) {
      const asked = VIEWS.find((view) => hash === `/${view}`);
      const wanted =
        asked && allowed.includes(asked) ? asked : allowed.includes('chats') ? 'chats' : (allowed[0] ?? 'chats');
      const changed = wanted !== now || root.childElementCount === 0;
      now = wanted;
      for (const view of VIEWS) {
        const link = find(`nav-${view}`, HTMLElement).querySelector('a');
        if (view === now) link?.setAttribute('aria-current', 'page');
        else link?.removeAttribute('aria-current');
      }
      document.body.dataset['view'] = now;
      root.hidden = now === 'chats';
      find('heading', HTMLElement).textContent = word(`view.${now}`);
      if (now === 'chats') root.replaceChildren();
      else if (changed) {
        root.replaceChildren();
        void drawing[now](root, false).then(() =>
          (root.querySelector<HTMLElement>('[data-start]') ?? root.querySelector<HTMLElement>('h2'))?.focus(),
        );
      }
      return now === 'chats';
    },
    refresh(items) {
      for (const due of ['calls', 'work'] as const) {
        const n = countDue(items, due);
        const heading = word(`view.${due}`);
        const link = find(`nav-${due}`, HTMLElement).querySelector('a');
        if (link) link.textContent = n === 0 ? heading : word('list.count', { heading, n });
      }
      if (now === 'overview' || now === 'calls' || now === 'work') void drawing[now](root, true);
    },
    title: () => (now === 'chats' ? word('title') : `${word(`view.${now}`)} - ${word('title')}`),
  };
}
