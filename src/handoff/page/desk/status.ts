// The page's one live region: what happened, said once; news of the queue gathered, at most every ten seconds.
import { find } from './dom.js';

const QUEUE_EVERY_MS = 10_000;

const region = find('status', HTMLElement);
let news: string | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let last = -QUEUE_EVERY_MS;

export function announce(text: string): void {
  // The same words again are only read out when the region was emptied in between.
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 50);
}

export function queueNews(text: string): void {
  news = text;
  timer ??= setTimeout(
    () => {
      timer = null;
      last = performance.now();
      if (news !== null) announce(news);
      news = null;
    },
    Math.max(0, last + QUEUE_EVERY_MS - performance.now()),
  );
}
