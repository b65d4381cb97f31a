// Watches what comes and goes through Web Chat: how far this tab has read, who speaks, what the resident typed last.
import { LARGEST_PHOTO, NO_PHOTO } from '../../../../core/photo-answers.js';
import type { With } from '../../../../core/reply.js';
import { isWatched } from '../../../../core/reading.js';
import { whomWith } from '../../../../core/whom-with.js';
import { cardOnly, narrated } from './narrate.js';
import { keep, mark, read, type Chat } from './resume.js';
import type { FrameSettings } from './settings.js';
import type { Action, Activity, Choice, Middleware } from './web-chat.js';

export interface Watched {
  connected(): void;
  /** The resident sent something. */
  said(): void;
  /** They press "Try again" at a message; false when it is to be sent as a new one. */
  again(id: string): boolean;
  /** A message of theirs has come back, under the name that Web Chat knows it by. */
  known(activity: Activity): Activity;
  /** A message of somebody else's, new to this tab; `line` is its number. */
  came(activity: Activity, line: number): void;
  /** They told of harm by someone who must not see this, now or before a reload: the way out is shown. */
  harm(): void;
  /** They said how we did, when asked in the talk. */
  rated(): void;
  /** Whether the last message asks for a photo. */
  photos(asked: boolean): void;
  /** All there is to choose from, of a long list; empty when the last message offers none. */
  list(all: readonly Choice[]): void;
  /** A file that is too large was chosen; it is not sent. */
  tooBig(): void;
  /** Whom the resident is with: the assistant, or the queue for a person, or a person. */
  people(who: With): void;
}

export function watching(
  { words, language }: FrameSettings,
  chat: Chat,
  watched: Watched,
): { readonly middleware: Middleware; readonly last: () => string } {
  let last = '';
  let connected = false;
  const middleware: Middleware = () => (next) => (action) => {
    const { activity, text } = action.payload ?? {};
    switch (action.type) {
      case 'DIRECT_LINE/CONNECT_FULFILLED': {
        const done = next(action);
        // Web Chat connects anew when it is drawn with other parts; the talk began before.
        if (connected) return done;
        connected = true;
        keep({ ...chat, ...read(), language });
        watched.connected();
        return done;
      }
      case 'WEB_CHAT/SEND_FILES':
      case 'WEB_CHAT/SEND_MESSAGE':
        if (tooLarge(action.payload)) {
          watched.tooBig();
          return undefined;
        }
        if (typeof text === 'string') last = text;
        return next(action);
      case 'DIRECT_LINE/POST_ACTIVITY': {
        // What comes out of the box has no id yet.
        const sent = activity?.channelData?.['clientActivityID'];
        if (activity && typeof sent === 'string') {
          if (watched.again(sent)) return undefined;
          takeAway(activity, next);
        }
        if (activity?.type === 'message') watched.said();
        if (activity?.value?.option?.startsWith('rate:')) watched.rated();
        return next(action);
      }
      case 'DIRECT_LINE/INCOMING_ACTIVITY': {
        if (!activity) return next(action);
        const line = Number(activity.id?.split('|')[1] ?? Number.NaN);
        if (activity.type === 'message' && line > 0) heard(activity, line);
        const shown = activity.from.role === 'user' ? watched.known(activity) : narrated(cardOnly(activity), words);
        return next({ ...action, payload: { ...action.payload, activity: shown } });
      }
      default:
        return next(action);
    }
  };
  const heard = (activity: Activity, line: number): void => {
    watched.photos(asksForPhoto(activity));
    watched.list(activity.channelData?.assistant?.all ?? []);
    if (activity.from.role === 'user') {
      last = activity.text ?? last;
      if (!LANGUAGES.has(last)) mark({ begun: true });
    }
    const { speaker, assistant } = activity.channelData ?? {};
    if (isWatched(assistant?.danger)) watched.harm();
    // With a person until the assistant answers by itself again.
    const staff = speaker?.kind === 'staff' && !assistant?.with;
    const who: With | null = staff
      ? { kind: 'staff', name: activity.from.name ?? '' }
      : assistant
        ? whomWith(assistant)
        : null;
    if (who) watched.people(who);
    const kept = read() ?? chat;
    if (line <= kept.seen) return;
    keep({ ...kept, seen: line });
    if (activity.from.role !== 'user') watched.came(activity, line);
  };
  return { middleware, last: () => last };
}

/** Refused, and sent anew: Web Chat would show both. Only what has an id can be taken away, so it is given one. */
function takeAway(activity: Activity, next: (action: Action) => unknown): void {
  const id = `again-${String(activity.channelData?.['clientActivityID'])}`;
  next({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: { ...activity, id } } });
  next({ type: 'DIRECT_LINE/DELETE_ACTIVITY', payload: { activityID: id } });
}

/** What the switch of languages says for them: nothing yet to come back to. */
const LANGUAGES = new Set(['English', 'Cymraeg']);

const asksForPhoto = ({ suggestedActions }: Activity): boolean =>
  suggestedActions?.actions.some(({ value }) => value?.option === NO_PHOTO) ?? false;

/** The server would refuse it after all of it had been sent. */
const tooLarge = (payload: object = {}): boolean => {
  const { attachments, files } = payload as { attachments?: readonly Sized[]; files?: readonly Sized[] };
  return [...(attachments ?? []), ...(files ?? [])].some(({ blob, size }) => (blob?.size ?? size ?? 0) > LARGEST_PHOTO);
};
interface Sized {
  readonly blob?: Blob;
  readonly size?: number;
}
