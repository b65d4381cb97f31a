// What goes into sealed columns, and plain text made fit for both databases.
import type { NewProposal } from '../core/desk-store.js';
import type { Reply } from '../core/reply.js';
import type { Reminder } from '../core/reminders.js';
import type { NewRequest } from '../core/requests.js';
import { newSession, type Session } from '../core/session.js';
import type { Vault } from '../core/store.js';
import type { Language, Turn } from '../core/turn.js';
import type { VoiceRecord } from '../core/voice.js';

/** The sealed halves of the tables, each written and read by one name. */
export interface Sealed {
  readonly line: SealedColumn<{ readonly text: string } | { readonly reply: Reply }>;
  readonly session: SealedColumn<Session>;
  readonly turn: SealedColumn<Turn>;
  readonly who: SealedColumn<{ readonly user: string; readonly address: string | null }>;
  readonly subject: SealedColumn<string>;
  readonly link: SealedColumn<{ readonly subject: string; readonly pinHash: string }>;
  readonly code: SealedColumn<{ readonly redirect: string; readonly challenge: string | null }>;
  readonly voice: SealedColumn<VoiceRecord>;
  readonly details: SealedColumn<Readonly<Record<string, string>>>;
  readonly reminder: SealedColumn<Pick<Reminder, 'by' | 'to' | 'uprn' | 'containers'>>;
  readonly proposal: SealedColumn<Pick<NewProposal, 'said' | 'should'>>;
  readonly request: SealedColumn<Pick<NewRequest, 'uprn' | 'details' | 'place' | 'photos' | 'matter'>>;
}

export interface SealedColumn<T> {
  write(value: T): string;
  /** Null when there is nothing, or nothing that the present SECRET can open. */
  read(sealed: string | null): T | null;
}

export const createSealed = (vault: Vault): Sealed => ({
  line: column(vault),
  session: column(vault),
  turn: column(vault),
  who: column(vault),
  subject: column(vault),
  link: column(vault),
  code: column(vault),
  voice: column(vault),
  details: column(vault),
  reminder: column(vault),
  proposal: column(vault),
  request: column(vault),
});

/** A stored session with whatever a newer build has added; null for a shape this build cannot read. */
export const readSession = (stored: Session | null, language: Language): Session | null =>
  stored?.schema === 1 ? { ...newSession(language), ...stored } : null;

/**
 * Text as it comes back from both databases: PostgreSQL refuses the NUL character and SQLite ends the text there;
 * half a surrogate pair is stored as the replacement character.
 */
export const plain = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');

const column = <T>(vault: Vault): SealedColumn<T> => ({
  write: (value) => vault.seal(JSON.stringify(value)),
  read: (sealed) => {
    const text = sealed === null ? null : vault.open(sealed);
    return text === null ? null : (JSON.parse(text) as T);
  },
});
