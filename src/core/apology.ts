// What a resident is told when their message could not be answered: that it is our fault, a code to quote, and a person.
import { NOTHING } from './intent-ids.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import type { Reply } from './reply.js';
import { respond } from './respond.js';
import { newSession, type Session } from './session.js';
import type { Language } from './turn.js';

type Parts = Pick<Ports, 'council' | 'words'>;

/** Silent while a person holds the conversation: they saw the message. */
export const failed = (intent: string, code: string, session: Session, { words }: Pick<Parts, 'words'>): Outcome => ({
  intent,
  ending: 'failed',
  language: session.language,
  session: {
    ...session,
    offer: session.mode === 'bot' ? 'person' : null,
    signals: [...new Set([...(session.signals ?? []), 'failed' as const])],
    failures: [...(session.failures ?? []), intent].slice(-5),
  },
  links: [],
  effects: [],
  then: 'listen',
  say: session.mode === 'agent' ? [] : [{ key: 'fault', data: { code } }],
  options: [{ value: 'do:person', label: words.text('person.talk', session.language) }],
});

/** For a message that was lost in one process after another. */
export const apology = (language: Language, parts: Parts): Reply | null =>
  respond(failed(NOTHING, 'LOST', newSession(language), parts), parts);
