// What the launcher keeps in the page's own storage: the chosen language, and the chat where the frame's storage is denied.
import type { Chat } from '../../launcher-settings.js';

const CHAT = 'council-assistant.chat';
const LANGUAGE = 'council-assistant.language';

/** The tab's storage, not the browser's: on a shared computer the next person must not find the chat. */
export function keepInPage(chat: Chat | null): void {
  try {
    if (chat === null) sessionStorage.removeItem(CHAT);
    else sessionStorage.setItem(CHAT, JSON.stringify(chat));
  } catch {
    // Denied here too: a reload begins anew.
  }
}

export function keptInPage(): Chat | null {
  try {
    return JSON.parse(sessionStorage.getItem(CHAT) ?? 'null') as Chat | null;
  } catch {
    return null;
  }
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
