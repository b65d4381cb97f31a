// In which language a message is answered: its own where that is plain, unless the resident has chosen one.
import type { Ports } from './ports.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';
import { FEW, isName, wordsIn } from './task-words.js';
import type { Language, Turn } from './turn.js';

/** Languages this council speaks in this place. */
export const languagesHere = (turn: Turn, ports: Ports): readonly Language[] =>
  ports.council.languages.filter((language) => turn.can.languages?.includes(language) ?? true);

/** In danger people fall back on their own language, whatever they chose before. */
export function otherLanguage(reading: Reading, answered: Language, turn: Turn, ports: Ports): Language | undefined {
  const { language, languageConfidence } = reading;
  const plain = language !== answered && languageConfidence >= PLAIN_LANGUAGE;
  return plain && languagesHere(turn, ports).includes(language) ? language : undefined;
}
const PLAIN_LANGUAGE = 0.7;

/** The reply goes in the language of the message when that is plain, unless the resident has chosen one. */
export function replyLanguage(reading: Reading, text: string, turn: Turn, session: Session, ports: Ports): Language {
  // A postcode or a reference tells nothing about the language its owner speaks, and nor does a name.
  const { postcode, reference, application } = reading.slots;
  if ((postcode ?? reference ?? application) && wordsIn(text) <= FEW) return session.language;
  if (session.task && isName(text)) return session.language;
  if (session.languageChosen || reading.language === session.language || reading.languageConfidence < 0.9)
    return session.language;
  return languagesHere(turn, ports).includes(reading.language) ? reading.language : session.language;
}
