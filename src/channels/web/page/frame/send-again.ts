// Sends each message until it has arrived, in the order they were written; keeps what waits, so that a reload sends it too.
import type { Unsent } from '../../launcher-settings.js';
import { deliver } from './deliver.js';
import { keep, read } from './resume.js';
import type { Activity, DirectLine } from './web-chat.js';

/** What DirectLineJS answers in place of an id when nobody heard. */
const UNHEARD = 'retry';
const FIRST_MS = 2_000;
const MOST_MS = 15_000;
/** With a network and still not taken so often: something is wrong with it, and others wait behind it. */
const MOST_TRIES = 20;

export interface SendAgain {
  /** Tries a message at once; false when it is none that still waits to be sent. */
  now(id: string): boolean;
  /** What came back of a message that was kept over a reload, under the name that Web Chat now has for it. */
  known(activity: Activity): Activity;
  /** The talk is over: what still waits is not sent into it. */
  stop(): void;
}

export interface Heard {
  /** Nobody answered, or somebody did. */
  readonly unheard: () => void;
  readonly heard: () => void;
  /** The talk is over: nothing can be sent to it any more. */
  readonly over: () => void;
}

interface Waiting {
  readonly activity: Activity;
  readonly told: { next(id: string): void; error(error: unknown): void; complete(): void };
}

/** The same id goes with every try, so that the server takes it once. */
export function sendAgain(directLine: DirectLine, { unheard, heard, over }: Heard): SendAgain {
  const post = directLine.postActivity.bind(directLine);
  const waiting: Waiting[] = [];
  /** By the name that a message had before a reload, the one that Web Chat gave it since. */
  const renamed = new Map<string, string>();
  let sending = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = (): void => {
    const chat = read();
    if (chat) keep({ ...chat, unsent: JSON.stringify(waiting.flatMap(({ activity }) => unsentOf(activity))) });
  };
  const gone = (first: Waiting, tell: (told: Waiting['told']) => void): void => {
    waiting.splice(waiting.indexOf(first), 1);
    tries = 0;
    changed();
    tell(first.told);
  };
  const later = (ms: number): void => {
    timer = setTimeout(go, ms);
  };
  const tryFirst = async (first: Waiting): Promise<void> => {
    const { activity } = first;
    const went = activity.attachments?.length ? await once(post(activity)) : await deliver(directLine, activity);
    switch (went.kind) {
      case 'sent':
        heard();
        return gone(first, (told) => {
          told.next(went.id);
          told.complete();
        });
      case 'refused':
        heard();
        return gone(first, (told) => told.error(new Error('refused')));
      case 'over':
        gone(first, (told) => told.error(new Error('over')));
        return over();
      case 'busy':
        heard();
        return later(went.ms);
      case 'unheard':
        unheard();
        // Without a network no try counts: it is sent when there is one, however long that takes.
        if (navigator.onLine) tries += 1;
        if (tries >= MOST_TRIES) return gone(first, (told) => told.error(new Error('not taken')));
        return later(Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 3)));
    }
  };
  const go = (): void => {
    const [first] = waiting;
    if (!first || sending) return;
    clearTimeout(timer);
    sending = true;
    void tryFirst(first).finally(() => {
      sending = false;
      if (waiting[0] !== first) go();
    });
  };

  directLine.postActivity = (activity) => ({
    subscribe: (told) => {
      // That somebody is writing is not worth telling later.
      if (activity.type !== 'message') return post(activity).subscribe(told);
      waiting.push({ activity: underItsName(activity, renamed), told });
      changed();
      go();
      // Web Chat stops waiting after five minutes; the message is still theirs, and goes when it can.
      return { unsubscribe: () => undefined };
    },
  });
  window.addEventListener('online', go);
  return {
    stop: () => {
      clearTimeout(timer);
      for (const { told } of waiting.splice(0)) told.error(new Error('over'));
    },
    now: (id) => {
      const name = [...renamed].find(([, now]) => now === id)?.[0] ?? id;
      if (!waiting.some(({ activity }) => nameOf(activity) === name)) return false;
      go();
      return true;
    },
    known: (activity) => {
      const now = renamed.get(nameOf(activity) ?? '');
      return now === undefined
        ? activity
        : { ...activity, channelData: { ...activity.channelData, clientActivityID: now } };
    },
  };
}

/** What a kept message is sent as, after a reload. */
export const activityOf = ({ id, text, option }: Unsent): Activity => ({
  type: 'message',
  from: { id: 'resident', role: 'user' },
  text,
  textFormat: 'plain',
  ...(option !== undefined && { value: { option } }),
  channelData: { unsent: id, ...(option !== undefined && { messageBack: { displayText: text } }) },
});

const nameOf = ({ channelData }: Activity): string | undefined => {
  const name = channelData?.['clientActivityID'];
  return typeof name === 'string' ? name : undefined;
};

/** Web Chat names each try anew; the server knows it by the first name. */
function underItsName(activity: Activity, renamed: Map<string, string>): Activity {
  const { unsent, ...channelData } = activity.channelData ?? {};
  const now = nameOf(activity);
  if (typeof unsent !== 'string' || now === undefined) return activity;
  renamed.set(unsent, now);
  return { ...activity, channelData: { ...channelData, clientActivityID: unsent } };
}

/** A photo is not kept: it may be larger than what a page may keep. */
function unsentOf(activity: Activity): readonly Unsent[] {
  const { text = '', value, attachments } = activity;
  const id = nameOf(activity);
  if (id === undefined || attachments?.length) return [];
  return [{ id, text, ...(value?.option !== undefined && { option: value.option }) }];
}

type Posted = ReturnType<DirectLine['postActivity']>;
type Went = Awaited<ReturnType<typeof deliver>>;

/** DirectLineJS sends what has files. */
const once = (posted: Posted): Promise<Went> =>
  new Promise((resolve) => {
    posted.subscribe({
      next: (id) => resolve(id === UNHEARD ? { kind: 'unheard' } : { kind: 'sent', id }),
      error: () => resolve({ kind: 'refused' }),
      complete: () => resolve({ kind: 'refused' }),
    });
  });
