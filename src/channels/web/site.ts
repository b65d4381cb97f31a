// What every page is made with: the council, its words in the page's language, and where the other pages are.
import type { Council } from '../../core/council.js';
import type { Clock, Data, DeskPort, WordBook } from '../../core/ports.js';
import { councilData } from '../../core/respond.js';
import type { Language } from '../../core/turn.js';

export interface SiteParts {
  readonly council: Council;
  readonly words: WordBook;
  readonly clock: Clock;
  readonly desk: DeskPort;
  /** Where the build put a script or a style; empty when it did not make it. */
  readonly asset: (name: string) => string;
}

export type PageName = 'home' | 'chat' | 'frame' | 'privacy' | 'terms' | 'accessibility' | 'about';

export interface Site extends SiteParts {
  readonly language: Language;
  /** The council's other language, if it has one. */
  readonly other: Language | null;
  /** The council's name as in a sentence. */
  readonly name: string;
  /** Words in the page's language; the council's names and numbers are always there. */
  say(key: string, data?: Data): string;
  /** Where a page is in this language, or in another. */
  path(name: PageName, language?: Language): string;
}

export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };

const PATHS: Record<PageName, Record<Language, string>> = {
  home: { en: '/', cy: '/cy/' },
  chat: { en: '/chat', cy: '/cy/chat' },
  frame: { en: '/chat-frame', cy: '/cy/chat-frame' },
  privacy: { en: '/privacy', cy: '/cy/privacy' },
  terms: { en: '/terms', cy: '/cy/terms' },
  accessibility: { en: '/accessibility', cy: '/cy/accessibility' },
  about: { en: '/about', cy: '/cy/about' },
};

export function siteIn(language: Language, parts: SiteParts): Site {
  const shared = councilData(parts, language);
  return {
    ...parts,
    language,
    other: parts.council.languages.find((one) => one !== language) ?? null,
    name: parts.council.shortName[language] ?? parts.council.shortName.en,
    say: (key, data) => parts.words.text(key, language, { ...shared, ...data }),
    path: (name, wanted = language) => PATHS[name][wanted],
  };
}

/** The plain chat with a question already in its box. */
export const askPath = (site: Site, question: string): string =>
  `${site.path('chat')}?${new URLSearchParams({ ask: question }).toString()}`;

/** For a link: "01632 960100" as `tel:01632960100`. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
