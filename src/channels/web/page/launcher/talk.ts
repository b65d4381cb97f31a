// Whether there is a talk to go on with, as the button says it after a reload and on the next page, and how much is unread.
import { keepTalk, keptInPage, keptTalk } from './page-storage.js';

export interface Talk {
  goesOn(): boolean;
  unread(): number;
  /** The frame told of it: until when, and whether with a person or waiting for one. */
  told(until: number, people: boolean): void;
  /** A message came while the chat was closed. */
  came(): void;
  /** The chat is open: nothing is unread, and its own window follows the talk. */
  read(): void;
  over(): void;
  /** With a person, the closed chat is followed by a small frame; without one nothing is asked for. */
  follow(region: HTMLElement, address: URL): void;
  isFollower(source: MessageEventSource | null): boolean;
  /** What the page keeps for a frame that may keep nothing itself. */
  tellFollower(): void;
  /** The small frame found so many that the chat's own window has not taken in. */
  counted(count: number): void;
}

/** `changed` is called whenever the button has something else to say. */
export function makeTalk(changed: () => void): Talk {
  const kept = keptTalk();
  let talk = kept && kept.until > Date.now() ? kept : null;
  /** What the chat's own window has taken in while it was closed; and what the follower finds beyond that. */
  let unread = talk?.unread ?? 0;
  let followed = 0;
  let frame: HTMLIFrameElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unfollow = (): void => {
    frame?.remove();
    frame = null;
  };
  const over = (): void => {
    unfollow();
    talk = null;
    unread = followed = 0;
    drawn();
  };
  const drawn = (): void => {
    keepTalk(talk && { ...talk, unread });
    clearTimeout(timer);
    if (talk) timer = setTimeout(over, talk.until - Date.now());
    changed();
  };
  if (talk) timer = setTimeout(over, talk.until - Date.now());
  return {
    goesOn: () => talk !== null,
    unread: () => unread + followed,
    told: (until, people) => {
      talk = { until, people, unread };
      drawn();
    },
    came: () => {
      unread += 1;
      drawn();
    },
    read: () => {
      unfollow();
      unread = followed = 0;
      drawn();
    },
    over,
    follow: (region, address) => {
      if (!talk?.people) return;
      frame = document.createElement('iframe');
      frame.hidden = true;
      frame.src = address.href;
      region.append(frame);
    },
    isFollower: (source) => source !== null && source === frame?.contentWindow,
    tellFollower: () => {
      const message = { assistant: 'kept', chat: keptInPage(), ask: null, left: false, twins: {} };
      if (frame) frame.contentWindow?.postMessage(message, new URL(frame.src).origin);
    },
    counted: (count) => {
      followed = count;
      drawn();
    },
  };
}
