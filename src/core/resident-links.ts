// Addresses that residents keep: where a home's bin days go into a calendar, and where a reminder is stopped. None tells whose it is.
import { createOpaque, type Opaque } from './opaque.js';
import type { Language } from './turn.js';

export interface ResidentLinks {
  /** Names of homes, made from UPRNs. */
  readonly homes: Opaque;
  /** Names of reminders, made from their ids: whoever has one may stop that reminder and nothing else. */
  readonly reminders: Opaque;
  /** Names of photos, for the council's own systems: whoever has one may see that photo for as long as it is kept. */
  readonly photos: Opaque;
  /** Paths on this server. */
  calendar(uprn: string, language: Language): string;
  stop(reminder: string, language: Language): string;
  photo(id: string): string;
}

const inLanguage = (language: Language): string => (language === 'cy' ? '/cy' : '');

/** They stay good as long as the secret does. */
export function createResidentLinks(secret: Buffer | string): ResidentLinks {
  const [homes, reminders, photos] = [
    createOpaque(secret, 'home'),
    createOpaque(secret, 'reminder'),
    createOpaque(secret, 'photo'),
  ];
  return {
    homes,
    reminders,
    photos,
    calendar: (uprn, language) => `${inLanguage(language)}/bins/calendar/${homes.name(uprn)}`,
    stop: (reminder, language) => `${inLanguage(language)}/reminders/stop/${reminders.name(reminder)}`,
    photo: (id) => `/photos/${photos.name(id)}`,
  };
}
