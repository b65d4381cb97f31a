// Addresses that residents keep: where a home's bin days go into a calendar, and where a reminder is stopped. None tells whose it is.
import { createOpaque, type Opaque } from './opaque.js';
import type { Language } from './turn.js';

export interface ResidentLinks {
  /** Names of homes, made from UPRNs. */
  readonly homes: Opaque;
  /** Names of reminders, made from their ids: whoever has one may stop that reminder and nothing else. */
  readonly reminders: Opaque;
  /** Paths on this server. */
  calendar(uprn: string, language: Language): string;
  stop(reminder: string, language: Language): string;
}

const inLanguage = (language: Language): string => (language === 'cy' ? '/cy' : '');

/** They stay good as long as the secret does. */
export function createResidentLinks(secret: Buffer | string): ResidentLinks {
  const [homes, reminders] = [createOpaque(secret, 'home'), createOpaque(secret, 'reminder')];
  return {
    homes,
    reminders,
    calendar: (uprn, language) => `${inLanguage(language)}/bins/calendar/${homes.name(uprn)}`,
    stop: (reminder, language) => `${inLanguage(language)}/reminders/stop/${reminders.name(reminder)}`,
  };
}
