// What the launcher keeps in the page's own storage: the chosen language, and the chat where the frame's storage is denied.
import type { Chat } from '../../launcher-settings.js';

const CHAT = 'council-assistant.chat';
const TALK = 'council-assistant.talk';
const LEFT = 'council-assistant.left';
const LANGUAGE = 'council-assistant.language';

/** The tab's storage, not the browser's: on a shared computer the next person must not find the chat. */
export const keepInPage = (chat: Chat | null): void => set(CHAT, chat);
export const keptInPage = (): Chat | null => get(CHAT) as Chat | null;

/** What the button knows of a talk of this tab. */
export interface KeptTalk {
  /** When there is nothing to go on with any more, in milliseconds since 1970. */
  readonly until: number;
  /** With a person, or waiting for one. */
  readonly people: boolean;
  readonly unread: number;
}

export const keepTalk = (talk: KeptTalk | null): void => set(TALK, talk);
export const keptTalk = (): KeptTalk | null => {
  const talk = get(TALK) as Partial<KeptTalk> | null;
  return talk && { until: Number(talk.until), people: talk.people === true, unread: Number(talk.unread) || 0 };
};

/** They left at once while no frame was there to forget: the next one does. */
export const keepLeft = (): void => set(LEFT, true);
/** Told once. */
export function takeLeft(): boolean {
  const left = get(LEFT) === true;
  set(LEFT, null);
  return left;
}

/** Only a choice that was made, never the page's own language; it tells nothing of what was said, so it may stay. */
export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // Asked again next time.
  }
}

export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}

/** Of the tab; null takes it away. */
function set(key: string, value: object | true | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Denied here too: a reload begins anew.
  }
}

function get(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
